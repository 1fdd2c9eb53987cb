#include "widgets/pages/movement_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include "widgets/charts/flow_chart.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

MovementView::MovementView(QWidget *parent)
    : QWidget(parent)
    , m_from(new DayEdit)
    , m_to(new DayEdit)
    , m_fromLabel(makeText(TextKind::Figure))
    , m_toLabel(makeText(TextKind::Figure))
    , m_cuts(new SegmentedControl(QString()))
    , m_flow(new FlowChart(QString()))
    , m_note(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("movementView"));
    m_from->setObjectName(QStringLiteral("movementFrom"));
    m_to->setObjectName(QStringLiteral("movementTo"));
    m_fromLabel = makeText(TextKind::Secondary);
    m_toLabel = makeText(TextKind::Secondary);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_fromLabel->setWordWrap(false);
    m_toLabel->setWordWrap(false);
    for (const char *name : {"movementEach", "movementLater"})
        m_cuts->addChoice(QString(), QLatin1String(name));
    m_flow->setObjectName(QStringLiteral("movementFlow"));
    auto *choices = new QHBoxLayout;
    for (QWidget *part :
         {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_toLabel),
          static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_cuts)})
        choices->addWidget(part);
    choices->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(choices);
    layout->addWidget(m_flow, 1);
    layout->addWidget(m_note);
    connect(m_from, &DayEdit::dayEdited, this, &MovementView::movementRequested);
    connect(m_to, &DayEdit::dayEdited, this, &MovementView::movementRequested);
    connect(m_cuts, &SegmentedControl::chosen, this, &MovementView::movementRequested);
    connect(m_flow, &FlowChart::flowActivated, this, [this](int from, int to) {
        const auto before = static_cast<std::uint8_t>(from);
        const auto after = static_cast<std::uint8_t>(to);
        //: the people who went from one group to another
        Q_EMIT customersPicked(tr("%1 → %2").arg(placeName(before), placeName(after)),
                               std::make_shared<const CustomerSet>(moversOf(*m_movement, before, after)));
    });
    retranslate();
}

void MovementView::setDays(Day from, Day to)
{
    m_from->setDay(from);
    m_to->setDay(to);
}

// The later day may be typed first: the two always run forward.
Day MovementView::from() const
{
    return std::min(m_from->day(), m_to->day());
}

Day MovementView::to() const
{
    return std::max(m_from->day(), m_to->day());
}

MovementCuts MovementView::cuts() const
{
    return m_cuts->isEnabled() && m_cuts->current() == 1 ? MovementCuts::OfTheLater : MovementCuts::OfEachDay;
}

void MovementView::setNested(bool isNested)
{
    m_cuts->setEnabled(!isNested);
}

void MovementView::setMovement(std::shared_ptr<const Movement> movement, std::size_t map)
{
    m_movement = std::move(movement);
    m_map = map;
    fill();
}

QString MovementView::placeName(std::size_t place) const
{
    return place < m_movement->map.groups.size() ? groupName(m_movement->map, place) : tr("No order yet");
}

void MovementView::fill()
{
    if (!m_movement)
        return;
    FlowChart::Content content;
    content.fromTitle = dayText(m_movement->from);
    content.toTitle = dayText(m_movement->to);
    const std::size_t places = m_movement->map.groups.size() + 1;
    qint64 moved = 0;
    qint64 known = 0;
    for (std::size_t place = 0; place < places; ++place) {
        const bool isGroup = place < places - 1;
        content.places.push_back({placeName(place), isGroup ? static_cast<int>(m_map) : -1, static_cast<int>(place)});
        for (std::size_t to = 0; to < places; ++to) {
            const auto people = static_cast<qint64>(m_movement->flow(place, to).customers);
            if (!isGroup && to == place)
                continue; // who ordered on neither side is in no group on either
            content.flows.push_back({static_cast<int>(place), static_cast<int>(to), people, countText(people)});
            known += isGroup ? people : 0;
            moved += isGroup && to != place ? people : 0;
        }
    }
    content.summary = known > 0 ? tr("Between %1 and %2, %3 of %4 customers changed their group.")
                                      .arg(content.fromTitle, content.toTitle, countText(moved), countText(known))
                                : tr("Nobody had ordered by %1.").arg(content.fromTitle);
    m_note->setText(content.summary + QLatin1Char(' ') + tr("Press a band to select its customers."));
    m_flow->setContent(std::move(content));
}

void MovementView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MovementView::retranslate()
{
    m_fromLabel->setText(tr("From"));
    m_toLabel->setText(tr("to"));
    m_from->setAccessibleName(tr("Earlier day"));
    m_to->setAccessibleName(tr("Later day"));
    m_cuts->setAccessibleName(tr("Cuts"));
    m_cuts->setChoiceText(0, tr("Each day's cuts"));
    m_cuts->setChoiceText(1, tr("The later day's cuts"));
    m_cuts->setToolTip(
        tr("With each day's own cuts a customer may move because others did; with the later day's only by "
           "what they did themselves."));
    m_flow->setAccessibleName(tr("Movement between groups"));
    fill();
}

} // namespace clientele
