#include "widgets/forms/rows_delegate.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include "widgets/forms/product_names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kMostLines = 2;
constexpr int kChoices = 10; // in sight

// Broken between words, and the last line elided.
QStringList brokenLines(const QString &text, const QFont &font, int width)
{
    QStringList lines;
    QTextLayout layout(text, font);
    QTextOption wrapping;
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere); // a word longer than the cell goes on below
    layout.setTextOption(wrapping);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() + 1 == kMostLines;
        const QString part = isLast ? text.mid(line.textStart()) : text.mid(line.textStart(), line.textLength());
        lines << QFontMetrics(font).elidedText(part.trimmed(), Qt::ElideRight, width);
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

void RowsDelegate::setProducts(int column, ProductNames *names)
{
    m_productColumn = column;
    m_names = names;
}

void RowsDelegate::setDisplay(int column, Display display)
{
    m_displays[column] = std::move(display);
}

QString RowsDelegate::shownText(const QModelIndex &index) const
{
    const QString text = index.data().toString();
    if (text.isEmpty())
        return text;
    if (m_names && index.column() == m_productColumn)
        if (const QString name = m_names->nameOf(text); !name.isEmpty())
            return name;
    const auto display = m_displays.find(index.column());
    return display == m_displays.end() ? text : display->second(text);
}

void RowsDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->text = shownText(index);
}

void RowsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_names || index.column() != m_productColumn) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = std::exchange(cell.text, QString());
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const QRect room = option.rect.adjusted(space::kTight, 0, -space::kTight, 0);
    const QStringList lines = brokenLines(text, cell.font, room.width());
    const int height = cell.fontMetrics.height();
    int top = room.center().y() - height * static_cast<int>(lines.size()) / 2;
    painter->save();
    painter->setFont(cell.font);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(cell.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    for (const QString &line : lines) {
        painter->drawText(QRect(room.left(), top, room.width(), height), Qt::AlignLeft | Qt::AlignVCenter, line);
        top += height;
    }
    painter->restore();
}

QWidget *RowsDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (!line || !m_names || index.column() != m_productColumn)
        return editor;
    auto *completer = new QCompleter(m_names, line);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(kChoices);
    line->setCompleter(completer);
    return editor;
}

void RowsDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    if (line && m_names && index.column() == m_productColumn)
        model->setData(index, m_names->idOf(line->text()));
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace clientele
