#include "widgets/forms/table_parts.h"

#include <QtCore/QtMath>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

#include "widgets/forms/data_table.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kSides = 24; // left and right of the text in a cell

bool isNumber(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
    case QMetaType::Double:
    case QMetaType::Float: return true;
    default: return false;
    }
}

qreal digitWidth(const QFontMetricsF &metrics)
{
    qreal widest = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        widest = qMax(widest, metrics.horizontalAdvance(QChar(digit)));
    return widest;
}

// The text, and a quieter one below it; both are cut where the cell ends.
void paintTwoLines(QPainter *painter, QStyleOptionViewItem item, const QString &second)
{
    const bool isRight = item.displayAlignment.testFlag(Qt::AlignRight);
    const QString first = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    const QIcon icon = std::exchange(item.icon, QIcon());
    item.features &= ~QStyleOptionViewItem::HasDecoration;
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    QRect area = item.rect.adjusted(8, 6, -8, -6);
    if (!icon.isNull()) {
        icon.paint(painter, QRect(area.topLeft() + QPoint(0, 1), QSize(16, 16)));
        area.setLeft(area.left() + 22);
    }
    painter->save();
    const auto write = [&](const QRect &line, const QFont &font, const QColor &color, const QString &text) {
        painter->setFont(font);
        painter->setPen(color);
        if (isRight)
            drawTabular(painter, line, text);
        else
            painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                              QFontMetrics(font).elidedText(text, Qt::ElideRight, line.width()));
    };
    const int half = area.height() / 2;
    write(area.adjusted(0, 0, 0, -half), item.font, item.palette.color(QPalette::Text), first);
    QFont small = item.font;
    small.setPixelSize(type::kSmall);
    write(area.adjusted(0, half, 0, 0), small, palette().secondary, second);
    painter->restore();
}

} // namespace

TableSorter::TableSorter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    m_words.setNumericMode(true); // "Item 9" before "Item 10"
    m_words.setCaseSensitivity(Qt::CaseInsensitive);
}

QVariant TableSorter::data(const QModelIndex &index, int role) const
{
    const QVariant given = QSortFilterProxyModel::data(index, role);
    if (role != Qt::TextAlignmentRole || given.isValid())
        return given;
    const bool isRight = isNumber(QSortFilterProxyModel::data(index, DataTable::kSortRole));
    return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isRight ? Qt::AlignRight : Qt::AlignLeft)));
}

QVariant TableSorter::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::TextAlignmentRole || orientation != Qt::Horizontal)
        return QSortFilterProxyModel::headerData(section, orientation, role);
    const QVariant given = sourceModel() ? sourceModel()->headerData(section, orientation, role) : QVariant();
    if (given.isValid() || rowCount() == 0)
        return given;
    return data(index(0, section), Qt::TextAlignmentRole);
}

bool TableSorter::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const QVariant a = left.data(DataTable::kSortRole);
    const QVariant b = right.data(DataTable::kSortRole);
    if (!a.isValid() || !b.isValid() || a.typeId() == QMetaType::QString) {
        return m_words.compare(left.data().toString(), right.data().toString()) < 0;
    }
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}

void TableDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (const QString first = index.data(DataTable::kFirstLineRole).toString(); !first.isEmpty())
        option->text = first;
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (const QString second = index.data(DataTable::kSecondLineRole).toString(); !second.isEmpty()) {
        paintTwoLines(painter, item, second);
        return;
    }
    if (!item.displayAlignment.testFlag(Qt::AlignRight) || !isNumberText(item.text)) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    const QString text = std::exchange(item.text, QString());
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);
    painter->save();
    painter->setFont(item.font);
    painter->setPen(item.palette.color(
        item.state.testFlag(QStyle::State_Enabled) ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    drawTabular(painter, QRectF(item.rect).adjusted(8, 0, -9, -1), text);
    painter->restore();
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    const QString second = index.data(DataTable::kSecondLineRole).toString();
    if (!isNumberText(second))
        return size;
    QFont small = option.font;
    small.setPixelSize(type::kSmall);
    const qreal width = tabularWidth(QFontMetricsF(small), second) + kSides;
    return size.expandedTo(QSize(qCeil(width), 0));
}

bool isNumberText(const QString &text)
{
    bool hasDigit = false;
    for (const QChar c : text) {
        if (c.isLetter() || c.isSurrogate())
            return false;
        hasDigit = hasDigit || c.isDigit();
    }
    return hasDigit;
}

qreal tabularWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal digit = digitWidth(metrics);
    qreal width = 0;
    for (const QChar c : text)
        width += c.isDigit() ? digit : metrics.horizontalAdvance(c);
    return width;
}

void drawTabular(QPainter *painter, const QRectF &area, const QString &text)
{
    const QFontMetricsF metrics(painter->font());
    const qreal digit = digitWidth(metrics);
    const qreal baseline = area.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    qreal x = area.right() - tabularWidth(metrics, text);
    for (const QChar c : text) {
        const qreal width = metrics.horizontalAdvance(c);
        const qreal room = c.isDigit() ? digit : width;
        painter->drawText(QPointF(x + (room - width) / 2, baseline), QString(c));
        x += room;
    }
}

} // namespace clientele
