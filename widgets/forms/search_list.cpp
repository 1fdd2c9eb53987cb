#include "widgets/forms/search_list.h"

#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 200;
constexpr int kKeyRole = Qt::UserRole;

} // namespace

SearchList::SearchList(const QString &searchName, const QString &listName, QWidget *parent)
    : Card({}, parent)
    , m_pause(new QTimer(this))
    , m_search(new QLineEdit)
    , m_searchField(new FormField(m_search))
    , m_list(new QListWidget)
    , m_note(makeText(TextKind::Small))
{
    m_search->setObjectName(searchName);
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themeIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_list->setObjectName(listName);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    content()->addWidget(m_searchField);
    content()->addWidget(m_list, 1);
    content()->addWidget(m_note);

    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT searchChanged(searchText()); });
    connect(m_search, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (!item || m_picked == item->data(kKeyRole).toUInt())
            return;
        m_picked = item->data(kKeyRole).toUInt();
        Q_EMIT picked(*m_picked);
    });
}

void SearchList::setWords(const Words &words)
{
    m_searchField->setLabel(words.label);
    m_search->setPlaceholderText(words.placeholder);
    m_list->setAccessibleName(words.list);
}

void SearchList::setItems(const std::vector<Item> &items, const QString &note)
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const Item &item : items) {
        auto *line = new QListWidgetItem(item.text, m_list);
        line->setData(kKeyRole, item.key);
        line->setToolTip(item.tip);
    }
    m_note->setText(note);
    mark();
}

void SearchList::setPicked(std::optional<quint32> key)
{
    m_picked = key;
    mark();
}

QString SearchList::searchText() const
{
    return m_search->text().trimmed();
}

bool SearchList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress && m_list->count() > 0
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down) {
        m_list->setFocus();
        if (!m_list->currentItem())
            m_list->setCurrentRow(0);
        return true;
    }
    return Card::eventFilter(watched, event);
}

// The line of the one picked is the current one, where it is among those found.
void SearchList::mark()
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentItem(nullptr);
    for (int row = 0; m_picked && row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kKeyRole).toUInt() == *m_picked) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

} // namespace clientele
