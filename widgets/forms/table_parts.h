#pragma once

#include <QtCore/QCollator>
#include <QtCore/QSortFilterProxyModel>
#include <QtWidgets/QStyledItemDelegate>

namespace clientele {

// The two halves of DataTable that other views (trees, lists) may use as well.

// Sorts by DataTable::kSortRole where the model gives one, by the shown text as people sort words otherwise, and aligns
// headers with their columns: right above numbers.
class TableSorter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TableSorter(QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QCollator m_words;
};

// Paints numbers with tabular figures: every digit takes the same room, so that columns of numbers line up in any font;
// and a second line below the first where the model gives one (DataTable::kSecondLineRole).
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    // Room for a second line of figures as well; one of words is cut instead.
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;
};

// A number, amount or percentage as a text whose figures should line up.
bool isNumberText(const QString &text);
void drawTabular(QPainter *painter, const QRectF &area, const QString &text); // right-aligned, vertically centred
qreal tabularWidth(const QFontMetricsF &metrics, const QString &text);

} // namespace clientele
