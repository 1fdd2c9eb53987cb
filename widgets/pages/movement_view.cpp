#include "widgets/pages/movement_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include "widgets/charts/flow_chart.h"
#include "widgets/charts/trend_chart.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kDayWidth = 128; // a whole date with four digits of a year, and the arrow

} // namespace

MovementView::MovementView(QWidget *parent)
    : QWidget(parent)
    , m_from(new DayEdit)
    , m_to(new DayEdit)
    , m_fromLabel(makeText(TextKind::Secondary))
    , m_toLabel(makeText(TextKind::Secondary))
    , m_show(new SegmentedControl(QString()))
    , m_segment(new QComboBox)
    , m_trend(new TrendChart(QString()))
    , m_trendNote(makeText(TextKind::Small))
    , m_cuts(new SegmentedControl(QString()))
    , m_flow(new FlowChart(QString()))
    , m_note(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("movementView"));
    m_from->setObjectName(QStringLiteral("movementFrom"));
    m_to->setObjectName(QStringLiteral("movementTo"));
    for (DayEdit *day : {m_from, m_to})
        day->setMinimumWidth(kDayWidth);
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_fromLabel->setWordWrap(false);
    m_toLabel->setWordWrap(false);
    for (const char *name : {"movementEach", "movementLater"})
        m_cuts->addChoice(QString(), QLatin1String(name));
    m_flow->setObjectName(QStringLiteral("movementFlow"));
    m_parts = new PageStack;
    m_parts->addWidget(createFlow());
    m_parts->addWidget(createTrend());
    for (const char *name : {"movementShowFlow", "movementShowTrend"})
        m_show->addChoice(QString(), QLatin1String(name));
    auto *show = new QHBoxLayout;
    show->addWidget(m_show);
    show->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(show);
    layout->addWidget(m_parts, 1);
    connect(m_show, &SegmentedControl::chosen, this, [this](int part) {
        m_parts->setCurrentIndex(part);
        if (part == 1)
            Q_EMIT trendRequested();
    });
    connect(m_segment, &QComboBox::activated, this, &MovementView::fillTrend);
    retranslate();
}

QWidget *MovementView::createTrend()
{
    m_segment->setObjectName(QStringLiteral("movementSegment"));
    m_segment->setMaxVisibleItems(24);
    m_trend->setObjectName(QStringLiteral("movementTrend"));
    m_trendNote->setObjectName(QStringLiteral("movementTrendNote"));
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_segment);
    choice->addStretch();
    auto *trend = new QWidget;
    auto *layout = new QVBoxLayout(trend);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(choice);
    layout->addWidget(m_trend, 1);
    layout->addWidget(m_trendNote);
    return trend;
}

QWidget *MovementView::createFlow()
{
    auto *choices = new QHBoxLayout;
    for (QWidget *part :
         {static_cast<QWidget *>(m_fromLabel), static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_toLabel),
          static_cast<QWidget *>(m_to), static_cast<QWidget *>(m_cuts)})
        choices->addWidget(part);
    choices->addStretch();
    auto *flow = new QWidget;
    auto *layout = new QVBoxLayout(flow);
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
    return flow;
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

void MovementView::setSnapshots(std::vector<SegmentSnapshot> snapshots,
                                std::shared_ptr<const std::vector<Segment>> segments, Day analysisDay)
{
    m_snapshots = std::move(snapshots);
    m_analysisDay = analysisDay;
    m_segments = std::move(segments);
    fillSegments();
    fillTrend();
}

void MovementView::fillSegments()
{
    const QVariant before = m_segment->currentData();
    m_segment->clear();
    for (std::size_t i = 0; m_segments && i < m_segments->size(); ++i) {
        const Segment &segment = (*m_segments)[i];
        if (std::ranges::find(m_snapshots, segment.id, &SegmentSnapshot::segment) != m_snapshots.end())
            m_segment->addItem(segmentName(segment), utf8(segment.id));
    }
    m_segment->setCurrentIndex(std::max(0, m_segment->findData(before)));
    m_segment->setVisible(m_segment->count() > 0);
}

void MovementView::fillTrend()
{
    const auto countOrNothing = [](const std::optional<std::size_t> &count) {
        return count ? countText(static_cast<qint64>(*count)) : QString();
    };
    TrendChart::Content content;
    content.valueTitle = termName(Term::Customers);
    content.noteTitles = {tr("Joined"), tr("Left")};
    const std::string wanted = m_segment->currentData().toString().toStdString();
    int later = 0;
    for (const SegmentSnapshot &one : m_snapshots) {
        const bool isLater = one.asOf > m_analysisDay;
        later += one.segment == wanted && isLater ? 1 : 0;
        if (one.segment == wanted && !isLater)
            content.points.push_back({one.asOf,
                                      static_cast<double>(one.customers),
                                      countText(static_cast<qint64>(one.customers)),
                                      {countOrNothing(one.joined), countOrNothing(one.left)}});
    }
    if (content.points.empty())
        content.summary = tr("No day has been kept yet. Who is in each segment is kept whenever files are added.");
    else if (content.points.size() == 1)
        content.summary = tr("Kept so far: %1. Whenever files are added, their last day joins it.")
                              .arg(dayText(content.points.front().day));
    else
        content.summary
            = tr("%1: %2 customers on %3, %4 on %5.")
                  .arg(m_segment->currentText(), content.points.front().text, dayText(content.points.front().day),
                       content.points.back().text, dayText(content.points.back().day));
    if (later > 0)
        content.summary += u' '
                           + tr("%Ln kept day(s) after the analysis day, %1, are left out.", nullptr, later)
                                 .arg(dayText(m_analysisDay));
    m_trendNote->setText(content.summary);
    m_trend->setContent(std::move(content));
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
    m_show->setAccessibleName(tr("What to show of movement"));
    m_show->setChoiceText(0, tr("Between two days"));
    m_show->setChoiceText(1, tr("Day by day"));
    nameChoice(m_segment, tr("Segment whose size is shown"));
    m_trend->setAccessibleName(tr("Size of the segment by day"));
    fillSegments();
    fillTrend();
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
