#pragma once

#include <QtWidgets/QTableView>

namespace clientele {

// The one table view: quiet lines, numbers right-aligned, sorts by header, copies the selection as tab-separated text
// (Ctrl+C), context menu "Copy", "Export as CSV…", "Export as XLSX…" (exportRequested: files are the app's business).
// Give it any QAbstractItemModel; models return raw values under kSortRole for sorting and export: a number there also
// right-aligns its column. The table takes no ownership. A model of very many rows that has a fast sort() of its own
// sets its property "sortsItself" to true and is then shown without the sorting proxy.
class DataTable : public QTableView
{
    Q_OBJECT

public:
    static constexpr int kSortRole = Qt::UserRole + 1;
    static constexpr int kSecondLineRole
        = Qt::UserRole + 2; // a quieter text below the first, in rows high enough for it
    // What stands in the first line where the second says the rest: a cell's text is the whole to whoever copies or
    // hears it.
    static constexpr int kFirstLineRole = Qt::UserRole + 3;

    explicit DataTable(const QString &accessibleName, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override; // wrapped in a sorting proxy, see above
    int sourceRow(const QModelIndex &index) const; // the row in the model that was given

    // The column that takes the room the others leave: the first unless set. The others are as wide as their contents,
    // up to `widest` pixels.
    void setStretchColumn(int column, int widest = 320);
    void setTwoLines(); // rows are high enough for a second line
    // A column that is out of sight while the table is less wide than that; it is still copied and exported. −1: none.
    // Where it is the one that stretches, `instead` takes the room meanwhile.
    void setWideColumn(int column, int tableWidth, int instead = -1);
    // Columns that are never in sight, because a second line says the same, and are still copied and exported. They are
    // set after the model has its columns.
    void setUnseenColumns(const QList<int> &columns);
    bool isLeftOut(int column) const; // hidden for good: neither copied nor exported

    // Everything the table shows, header first, as texts: for copying and export.
    QList<QStringList> contents(bool selectionOnly = false) const;
    // The same row by row, in the order shown, for whoever must not take long at a time.
    QStringList headerTexts() const;
    QStringList rowTexts(int row) const;

Q_SIGNALS:
    void rowActivated(int sourceRow); // double click or Enter
    void exportRequested(const QString &format); // "csv", "xlsx"

protected:
    bool event(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QItemSelectionModel::SelectionFlags selectionCommand(const QModelIndex &index, const QEvent *event) const override;

private:
    void fitColumns();

    int m_stretchColumn = 0;
    int m_wideColumn = -1;
    int m_wideFrom = 0;
    int m_instead = -1; // of the wide column
    QList<int> m_unseen;
    bool m_isStyleStale = false; // the style changed while nobody was looking
};

} // namespace clientele
