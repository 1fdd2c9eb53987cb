#include "widgets/pages/saved_segments.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtGui/QAction>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

QString idOf(const SavedSegment &segment)
{
    return QStringLiteral("saved.%1").arg(segment.number);
}

QString elided(const QWidget *widget, const QString &text, int width)
{
    return widget->fontMetrics().elidedText(text, Qt::ElideRight, width);
}

void check(QPushButton *button, bool isChecked)
{
    const QSignalBlocker blocker(button);
    button->setChecked(isChecked);
}

constexpr int kNameWidth = 130;
constexpr int kLeastHeight = 34; // one row
constexpr int kNoticeHeight = 52;

} // namespace

SavedSegments::SavedSegments(QWidget *parent)
    : Card(QString(), parent)
{
    setObjectName(QStringLiteral("savedSegments"));
    m_undo = new Notice;
    m_undo->setMinimumHeight(kNoticeHeight); // its words wrap
    m_undo->button()->setObjectName(QStringLiteral("buttonUndoRemoveSegment"));
    connect(m_undo, &Notice::pressed, this, [this] {
        m_undo->clear();
        if (!m_removed)
            return;
        const SavedSegment segment = *m_removed;
        m_removed.reset();
        Q_EMIT restoreRequested(segment);
    });
    auto *list = new QWidget;
    list->setProperty("kind", QStringLiteral("page"));
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidget(list);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    scroll->setMinimumHeight(kLeastHeight);
    content()->addWidget(m_undo);
    content()->addWidget(scroll, 1);
    fill();
}

void SavedSegments::setSegments(const std::vector<SavedSegment> &saved, const std::vector<Segment> &segments)
{
    m_items.clear();
    for (const SavedSegment &segment : saved) {
        const std::string id = idOf(segment).toStdString();
        const auto at = std::find_if(segments.begin(), segments.end(), [&](const Segment &s) { return s.id == id; });
        m_items.push_back({segment, at == segments.end() ? 0 : at->members.size()});
    }
    m_edited.reset();
    fill();
}

void SavedSegments::setCurrent(const QString &segmentId)
{
    m_current = segmentId;
    for (auto *button : findChildren<QPushButton *>()) {
        if (button->property("segment").isValid())
            check(button, button->property("segment") == segmentId);
    }
}

void SavedSegments::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    fill();
}

void SavedSegments::forgetRemoved()
{
    m_removed.reset();
    m_undo->clear();
    fill();
}

void SavedSegments::edit(std::optional<qint64> number)
{
    m_edited = number;
    fill();
}

void SavedSegments::remove(const SavedSegment &segment)
{
    m_removed = segment;
    m_undo->say(Notice::Tone::Neutral, tr("Removed “%1”.").arg(elided(this, utf8(segment.name), kNameWidth)),
                tr("Undo"));
    Q_EMIT removeRequested(segment.number);
}

void SavedSegments::fill()
{
    setTitle(tr("Saved segments"));
    clearLayout(m_rows);
    for (const Item &item : m_items)
        m_rows->addWidget(m_edited == item.segment.number ? createEditor(item) : createRow(item));
    m_rows->addStretch();
    setVisible(!m_items.empty() || !m_undo->text().isEmpty());
}

QWidget *SavedSegments::createRow(const Item &item)
{
    const SavedSegment &segment = item.segment;
    const QString name = utf8(segment.name);
    auto *row = new QWidget;
    QPushButton *choose = makeButton(ButtonKind::Row, elided(this, name, kNameWidth),
                                     QStringLiteral("savedSegment_%1").arg(segment.number));
    choose->setAccessibleName(name);
    choose->setToolTip(name);
    choose->setCheckable(true);
    choose->setProperty("segment", idOf(segment));
    choose->setChecked(m_current == idOf(segment));
    auto *count = makeText(TextKind::Secondary, countText(qint64(item.customers)));
    QPushButton *rename = makeIconButton(QStringLiteral("pencil"), tr("Rename %1").arg(name),
                                         QStringLiteral("buttonRenameSegment_%1").arg(segment.number));
    QPushButton *removal = makeIconButton(QStringLiteral("trash-2"), tr("Remove %1").arg(name),
                                          QStringLiteral("buttonRemoveSegment_%1").arg(segment.number));
    rename->setEnabled(!m_isReadOnly);
    removal->setEnabled(!m_isReadOnly);
    // toggled, not clicked: a screen reader toggles what can be checked.
    connect(choose, &QPushButton::toggled, this, [this, choose, id = idOf(segment)] {
        check(choose, true); // pressing it again keeps it
        Q_EMIT chosen(id);
    });
    connect(rename, &QPushButton::clicked, this, [this, number = segment.number] { edit(number); });
    connect(removal, &QPushButton::clicked, this, [this, segment] { remove(segment); });

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(choose, 1);
    layout->addWidget(count);
    layout->addWidget(rename);
    layout->addWidget(removal);
    return row;
}

QWidget *SavedSegments::createEditor(const Item &item)
{
    auto *field = new QLineEdit(utf8(item.segment.name));
    field->setObjectName(QStringLiteral("renameSegment"));
    field->setAccessibleName(tr("New name"));
    field->selectAll();
    auto *stop = new QAction(field);
    stop->setShortcut(Qt::Key_Escape);
    stop->setShortcutContext(Qt::WidgetShortcut);
    field->addAction(stop);
    connect(stop, &QAction::triggered, this, [this] { edit({}); });
    connect(field, &QLineEdit::returnPressed, this, [this, field, segment = item.segment] {
        const QString name = field->text().trimmed();
        edit({});
        if (!name.isEmpty() && name != utf8(segment.name))
            Q_EMIT renameRequested(segment.number, name);
    });
    QMetaObject::invokeMethod(
        field, [field] { field->setFocus(Qt::OtherFocusReason); }, Qt::QueuedConnection);
    return field;
}

void SavedSegments::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_rows)
        fill();
}

} // namespace clientele
