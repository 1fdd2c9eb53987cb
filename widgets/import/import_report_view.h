#pragma once

#include <QtWidgets/QWidget>

#include "analytics/import/imported_rows.h"
#include "analytics/import/importer.h"

class QLabel;
class QPushButton;

namespace clientele {

class PageStack;
class Card;
class DataTable;
class Notice;
class RowsModel;
class StatTile;

// What an import did, in numbers that add up, and what can be done about it. Choosing a number shows its rows beside
// it: those that are in the shop are asked for (rowsRequested) and given back (setRows), the odd ones are in the
// report.
//
// Objects: importReport, reportNotes, reportTable, rejectedTable, rejectedRows, reportRows, buttonExportRejected,
// buttonUndoImport, buttonSeeOverview, buttonCloseImport; while other files wait, buttonNextImport and buttonLeaveFiles
// in place of those.
class ImportReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportView(QWidget *parent = nullptr);

    static constexpr std::size_t kMostRows = 1'000; // shown of a number

    // The files that wait behind this one; `next`: the first of them, empty where its name is not known yet.
    void setFilesBehind(const QString &next, int count);
    void setReport(const QString &fileName, FileKind kind, const ImportReport &report);
    void setRows(std::vector<ImportedRow> rows); // answers rowsRequested

Q_SIGNALS:
    void rowsRequested(qint64 number, clientele::ImportedKind kind, const std::string &eventKind);
    void exportRejectedRequested(qint64 number);
    void undoRequested(qint64 number);
    void overviewRequested();
    void closed(); // the next file, where one waits
    void abandoned(); // this one and those that wait

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Number // a line of "What came in"
    {
        QString what;
        std::int64_t count = 0;
        std::optional<Money> amount = {};
        std::optional<ImportedKind> rows = {}; // of the shop
        std::string eventKind = {};
        std::vector<RowIssue::Kind> issues = {}; // of the file
        QString explanation = {};
        bool isSetAside = false;
    };

    QWidget *createHeader();
    QWidget *createTables();
    void fill();
    void fillButtons();
    QString notesText() const;
    void fillTiles();
    void fillLines();
    std::vector<Number> numbers() const;
    void addOrderNumbers(std::vector<Number> &numbers) const;
    void addOtherNumbers(std::vector<Number> &numbers) const;
    void fillRejected();
    bool hasBroughtNothing() const;
    void showFirst();
    void showNoRows();
    std::optional<int> firstAdded() const; // the first number whose rows are in the shop
    void showAdded();
    void showSetAside();
    void showNumber(int row);
    void showReason(int row);
    void showIssues(const QString &title, const std::vector<RowIssue::Kind> &kinds);
    void fillImported();
    void retranslate();

    QString m_fileName;
    QString m_next;
    int m_filesBehind = 0;
    QString m_currency;
    FileKind m_kind = FileKind::Orders;
    ImportReport m_report;
    std::vector<Number> m_numbers;
    std::optional<std::size_t> m_shown; // the number whose rows are shown
    bool m_isAsking = false; // the shop's rows are on their way
    std::vector<ImportedRow> m_imports; // the shop's rows of that number

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    StatTile *m_read = nullptr;
    StatTile *m_added = nullptr;
    StatTile *m_known = nullptr;
    StatTile *m_rejected = nullptr;
    Card *m_linesCard = nullptr;
    Card *m_rejectedCard = nullptr;
    Card *m_rowsCard = nullptr;
    DataTable *m_lines = nullptr;
    DataTable *m_reasons = nullptr;
    DataTable *m_rows = nullptr;
    DataTable *m_imported = nullptr;
    QLabel *m_rowsNote = nullptr;
    PageStack *m_rowsStack = nullptr;
    RowsModel *m_importedModel = nullptr;
    RowsModel *m_linesModel = nullptr;
    RowsModel *m_reasonsModel = nullptr;
    RowsModel *m_rowsModel = nullptr;
    QPushButton *m_exportRejected = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_overview = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_nextFile = nullptr;
    QPushButton *m_leave = nullptr;
};

} // namespace clientele
