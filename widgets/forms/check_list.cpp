#include "widgets/forms/check_list.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QStyledItemDelegate>

#include <algorithm>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr int kCountRole = Qt::UserRole + 1;

// The entry as any list draws it, and its count at the right edge.
class CountDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QString count = index.data(kCountRole).toString();
        const int width = option.fontMetrics.horizontalAdvance(count) + 2 * space::kHalf;
        QStyleOptionViewItem text = option;
        text.rect.setRight(text.rect.right() - width);
        QStyledItemDelegate::paint(painter, text, index);
        painter->save();
        painter->setFont(option.font);
        painter->setPen(palette().secondary);
        painter->drawText(option.rect.adjusted(0, 0, -space::kHalf, 0), Qt::AlignRight | Qt::AlignVCenter, count);
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QSize size = QStyledItemDelegate::sizeHint(option, index);
        size.setHeight(std::max(size.height(), option.fontMetrics.height() + 2 * space::kTight));
        return size;
    }
};

} // namespace

CheckList::CheckList(QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new CountDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListWidget::itemChanged, this, &CheckList::itemTicked);
}

void CheckList::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    fill();
}

void CheckList::setChecked(const std::vector<std::string> &ids)
{
    if (m_checked == ids && count() > 0)
        return;
    m_checked = ids;
    fill();
}

void CheckList::fill()
{
    const QSignalBlocker blocker(this);
    const int row = currentRow();
    clear();
    std::vector<Entry> shown = m_entries;
    for (const std::string &id : m_checked) {
        const auto hasId = [&id](const Entry &entry) { return entry.id == id; };
        if (std::none_of(m_entries.begin(), m_entries.end(), hasId)) {
            const QString text = tr("%1 (no longer in the shop)").arg(QString::fromStdString(id));
            shown.push_back({id, text, {}, {}});
        }
    }
    for (const Entry &entry : shown) {
        auto *item = new QListWidgetItem(entry.text, this);
        item->setData(kIdRole, QString::fromStdString(entry.id));
        item->setData(kCountRole, entry.count);
        item->setToolTip(entry.tip);
        item->setData(Qt::AccessibleTextRole, entry.text); // stays when the shop grows: others find it by that
        item->setData(Qt::AccessibleDescriptionRole, entry.count);
        const bool isChecked = std::find(m_checked.begin(), m_checked.end(), entry.id) != m_checked.end();
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
    }
    setCurrentRow(row);
}

void CheckList::itemTicked(QListWidgetItem *item)
{
    const std::string id = item->data(kIdRole).toString().toStdString();
    const auto position = std::find(m_checked.begin(), m_checked.end(), id);
    const bool isChecked = item->checkState() == Qt::Checked;
    if (isChecked == (position != m_checked.end()))
        return;
    if (isChecked)
        m_checked.push_back(id);
    else
        m_checked.erase(position);
    Q_EMIT checkedEdited();
}

} // namespace clientele
