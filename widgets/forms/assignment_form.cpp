#include "widgets/forms/assignment_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/money_edit.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kMostCaution = 3;
constexpr int kMostPeople = 100'000'000;
constexpr double kMostWeight = 100;

QVBoxLayout *makeRows(QWidget *parent)
{
    auto *rows = new QVBoxLayout(parent);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kHalf);
    return rows;
}

QVBoxLayout *emptied(QWidget *parent)
{
    auto *rows = static_cast<QVBoxLayout *>(parent->layout());
    clearLayout(rows);
    return rows;
}

// A widget of its own, so that emptied() takes it away whole.
QHBoxLayout *addRow(QVBoxLayout *rows)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(row);
    return line;
}

// A name at the left, its number at the right.
QDoubleSpinBox *addWeight(QVBoxLayout *rows, const QString &name, const QString &objectName, double weight)
{
    auto *box = new QDoubleSpinBox;
    box->setObjectName(objectName);
    box->setRange(0, kMostWeight);
    box->setDecimals(1);
    box->setValue(weight);
    auto *label = makeText(TextKind::Body, name);
    label->setBuddy(box);
    box->setAccessibleName(name);
    QHBoxLayout *line = addRow(rows);
    line->addWidget(label, 1);
    line->addWidget(box);
    return box;
}

} // namespace

AssignmentForm::AssignmentForm(QWidget *parent)
    : PlanForm(parent)
    , m_mode(new QComboBox)
    , m_total(new MoneyEdit)
    , m_perPerson(new MoneyEdit)
    , m_caution(new QDoubleSpinBox)
    , m_addFloor(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonAddFloor"), QStringLiteral("plus")))
{
    m_mode->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_total->setOptional(true);
    m_perPerson->setOptional(true);
    m_caution->setRange(0, kMostCaution);
    m_caution->setDecimals(1);
    m_caution->setSingleStep(0.1);
    place();
    connectEdits();
    retranslate();
}

void AssignmentForm::setCurrency(const QString &currency)
{
    m_currency = currency;
    retranslate();
}

void AssignmentForm::setSegments(const std::vector<Segment> &segments)
{
    m_segments.clear();
    for (const Segment &segment : segments)
        m_segments.push_back({segment.id, segment.name});
    showFloors();
}

void AssignmentForm::setOfferNames(const QStringList &names)
{
    if (m_offerNames == names)
        return;
    m_offerNames = names;
    showShares();
}

void AssignmentForm::apply(Plan &plan) const
{
    plan.assignment = m_plan.assignment;
    plan.shares = m_plan.shares;
    plan.budget = m_plan.budget;
}

bool AssignmentForm::isTypedWell() const
{
    return m_total->isAcceptable() && m_perPerson->isAcceptable();
}

void AssignmentForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    for (QWidget *part : {m_shares, m_floors})
        part->setEnabled(!isReadOnly);
    m_addFloor->setEnabled(!isReadOnly);
}

void AssignmentForm::place()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(addField("assignment", m_mode, "assignmentMode"));
    m_shares = new QWidget;
    makeRows(m_shares);
    layout->addWidget(m_shares);
    m_best = new QWidget;
    QGridLayout *grid = makeGrid(m_best);
    grid->addWidget(addField("budget.total", m_total, "budgetTotal"), 0, 0, Qt::AlignTop);
    grid->addWidget(addField("budget.per_person", m_perPerson, "budgetPerPerson"), 0, 1, Qt::AlignTop);
    grid->addWidget(addField("budget.caution", m_caution, "budgetCaution"), 1, 0, 1, 2, Qt::AlignTop);
    m_floors = new QWidget;
    makeRows(m_floors);
    grid->addWidget(m_floors, 2, 0, 1, 2);
    grid->addWidget(m_addFloor, 3, 0, 1, 2, Qt::AlignLeft);
    layout->addWidget(m_best);
}

void AssignmentForm::connectEdits()
{
    connect(m_mode, &QComboBox::activated, this, [this] {
        m_plan.assignment = static_cast<Plan::Assignment>(m_mode->currentData().toInt());
        showMode();
        Q_EMIT edited();
    });
    connect(m_total, &MoneyEdit::amountEdited, this, [this] {
        if (m_total->isAcceptable())
            m_plan.budget.total = m_total->amount();
        Q_EMIT edited();
    });
    connect(m_perPerson, &MoneyEdit::amountEdited, this, [this] {
        if (m_perPerson->isAcceptable())
            m_plan.budget.perPerson = m_perPerson->amount();
        Q_EMIT edited();
    });
    connect(m_caution, &QDoubleSpinBox::valueChanged, this, [this](double caution) {
        m_plan.budget.caution = qRound(caution * 10) / 10.0;
        Q_EMIT edited();
    });
    connect(m_addFloor, &QPushButton::clicked, this, [this] {
        m_plan.budget.floors.push_back({m_segments.empty() ? "all" : m_segments.front().id, 0});
        showFloors();
        Q_EMIT edited();
    });
}

void AssignmentForm::showMode()
{
    m_best->setVisible(m_plan.assignment == Plan::Assignment::Best);
    m_shares->setVisible(m_plan.assignment == Plan::Assignment::Random && m_offerNames.size() > 1);
}

void AssignmentForm::showShares()
{
    QVBoxLayout *rows = emptied(m_shares);
    for (qsizetype i = 0; i < m_offerNames.size(); ++i) {
        const auto at = static_cast<std::size_t>(i);
        const double share = at < m_plan.shares.size() ? m_plan.shares[at] : 1;
        QDoubleSpinBox *box = addWeight(rows, m_offerNames[i], QStringLiteral("offerShare%1").arg(i + 1), share);
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, at](double weight) {
            m_plan.shares.resize(static_cast<std::size_t>(m_offerNames.size()), 1);
            m_plan.shares[at] = weight;
            Q_EMIT edited();
        });
    }
    showMode();
}

void AssignmentForm::addFloorRow(QVBoxLayout *rows, std::size_t position)
{
    const Plan::Budget::Floor &floor = m_plan.budget.floors[position];
    const auto number = static_cast<int>(position) + 1;
    auto *segment = new QComboBox;
    segment->setObjectName(QStringLiteral("floorSegment%1").arg(number));
    segment->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const SegmentLine &known : m_segments)
        segment->addItem(segmentName(known.id, QString::fromStdString(known.name)), QString::fromStdString(known.id));
    if (segment->findData(QString::fromStdString(floor.segment)) < 0)
        segment->addItem(QString::fromStdString(floor.segment), QString::fromStdString(floor.segment));
    segment->setCurrentIndex(segment->findData(QString::fromStdString(floor.segment)));
    auto *people = new QSpinBox;
    people->setObjectName(QStringLiteral("floorPeople%1").arg(number));
    people->setRange(0, kMostPeople);
    people->setGroupSeparatorShown(true);
    people->setValue(floor.people);
    people->setAccessibleName(tr("At least so many people"));
    QPushButton *remove
        = makeIconButton(QStringLiteral("x"), tr("Remove"), QStringLiteral("buttonRemoveFloor%1").arg(number));
    QHBoxLayout *line = addRow(rows);
    line->addWidget(segment, 1);
    line->addWidget(people);
    line->addWidget(remove);
    nameChoice(segment, tr("Segment that gets at least some"));
    connect(segment, &QComboBox::activated, this, [this, segment, position] {
        m_plan.budget.floors[position].segment = segment->currentData().toString().toStdString();
        Q_EMIT edited();
    });
    connect(people, &QSpinBox::valueChanged, this, [this, position](int count) {
        m_plan.budget.floors[position].people = count;
        Q_EMIT edited();
    });
    connect(remove, &QPushButton::clicked, this, [this, position] {
        m_plan.budget.floors.erase(m_plan.budget.floors.begin() + static_cast<std::ptrdiff_t>(position));
        showFloors();
        Q_EMIT edited();
    });
}

void AssignmentForm::showFloors()
{
    QVBoxLayout *rows = emptied(m_floors);
    if (!m_plan.budget.floors.empty())
        rows->addWidget(makeText(TextKind::Secondary, planFieldName("budget.floors")));
    for (std::size_t i = 0; i < m_plan.budget.floors.size(); ++i)
        addFloorRow(rows, i);
}

void AssignmentForm::showPlan()
{
    const QSignalBlocker blockers[] {QSignalBlocker(m_caution)};
    m_mode->setCurrentIndex(m_mode->findData(static_cast<int>(m_plan.assignment)));
    m_total->setAmount(m_plan.budget.total);
    m_perPerson->setAmount(m_plan.budget.perPerson);
    m_caution->setValue(m_plan.budget.caution);
    showFloors();
    showShares();
}

void AssignmentForm::retranslate()
{
    PlanForm::retranslate();
    m_fields["budget.total"]->setLabel(tr("Budget (%1)").arg(m_currency));
    m_fields["budget.total"]->setHint(tr("What the discounts may cost in all; empty: as much as pays."));
    m_fields["budget.per_person"]->setLabel(tr("At most per person (%1)").arg(m_currency));
    m_fields["budget.caution"]->setHint(
        tr("Estimates are lowered by so many standard errors before anybody is chosen, so that luck is not taken for "
           "promise."));
    m_total->setPlaceholderText(tr("No limit"));
    m_perPerson->setPlaceholderText(tr("No limit"));
    setButtonText(m_addFloor, tr("Reach at least so many of a segment"));
    {
        const QSignalBlocker blocker(m_mode);
        m_mode->clear();
        for (const auto mode : {Plan::Assignment::First, Plan::Assignment::Random, Plan::Assignment::Best})
            m_mode->addItem(assignmentName(mode), static_cast<int>(mode));
    }
    showPlan();
}

QString AssignmentForm::summary() const
{
    QStringList parts {assignmentName(m_plan.assignment)};
    if (m_plan.assignment != Plan::Assignment::Best)
        return parts.front();
    if (m_plan.budget.total)
        parts << moneyText(*m_plan.budget.total, m_currency);
    if (m_plan.budget.perPerson)
        parts << tr("at most %1 each").arg(moneyText(*m_plan.budget.perPerson, m_currency));
    return joined(parts);
}

} // namespace clientele
