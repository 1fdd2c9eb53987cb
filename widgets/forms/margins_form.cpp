#include "widgets/forms/margins_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr double kWhole = 100;
constexpr int kBoxWidth = 104;

} // namespace

MarginsForm::MarginsForm(QWidget *parent)
    : PlanForm(parent)
    , m_known(makeText(TextKind::Body))
    , m_question(makeText(TextKind::Secondary))
    , m_rows(new QWidget)
    , m_take(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonShopMargins"), QStringLiteral("check")))
    , m_basis(makeText(TextKind::Small))
{
    m_known->setObjectName(QStringLiteral("marginsCoverage"));
    m_basis->setObjectName(QStringLiteral("marginsBasis"));
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(space::kHalf);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_known);
    layout->addWidget(m_question);
    layout->addWidget(m_rows);
    layout->addWidget(m_take, 0, Qt::AlignLeft);
    layout->addWidget(m_basis);
    connect(m_take, &QPushButton::clicked, this, [this] {
        m_plan = withMargins(std::move(m_plan), m_shop);
        showPlan();
        Q_EMIT edited();
    });
    retranslate();
}

void MarginsForm::setCoverage(const MarginCoverage &coverage)
{
    if (m_coverage == coverage)
        return;
    m_coverage = coverage;
    fillRows();
}

void MarginsForm::setBasis(const std::optional<MarginBasis> &basis)
{
    m_shownBasis = basis;
    m_basis->setVisible(basis.has_value() && !basis->isComplete());
    m_basis->setText(basis ? marginBasisText(*basis) : QString());
}

void MarginsForm::setShopMargins(const Margins &margins)
{
    m_shop = margins;
    showShopMargins();
}

void MarginsForm::apply(Plan &plan) const
{
    plan.assumptions.margins = m_plan.assumptions.margins;
}

void MarginsForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_rows->setEnabled(!isReadOnly);
    m_take->setEnabled(!isReadOnly);
}

void MarginsForm::fillRows()
{
    auto *rows = static_cast<QVBoxLayout *>(m_rows->layout());
    clearLayout(rows);
    m_boxes.clear();
    for (std::size_t i = 0; i < m_coverage.gaps.size(); ++i)
        addRow(i);
    m_known->setText(marginCoverageText(m_coverage));
    m_rows->setVisible(!m_coverage.gaps.empty());
    m_question->setVisible(!m_coverage.gaps.empty());
    showPlan();
}

// A category and how much it sells at the left, its percentage at the right.
void MarginsForm::addRow(std::size_t position)
{
    const MarginCoverage::Gap &gap = m_coverage.gaps[position];
    const QString name = gap.category.empty() ? tr("Other products") : QString::fromStdString(gap.category);
    auto *box = new QDoubleSpinBox;
    box->setObjectName(QStringLiteral("margin%1").arg(position + 1));
    box->setRange(0, kWhole);
    box->setDecimals(1);
    box->setSuffix(QStringLiteral(" %"));
    box->setAlignment(Qt::AlignRight);
    box->setFixedWidth(kBoxWidth);
    box->setSpecialValueText(tr("Not told"));
    box->setAccessibleName(tr("Margin of %1").arg(name));
    box->setFocusPolicy(Qt::StrongFocus);
    auto *label = makeText(TextKind::Body, name);
    label->setBuddy(box);
    auto *share = makeText(TextKind::Small, marginGapText(gap));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(label);
    texts->addWidget(share);
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addLayout(texts, 1);
    line->addWidget(box);
    m_rows->layout()->addWidget(row);
    m_boxes.push_back(box);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, category = gap.category](double percent) {
        if (percent > 0)
            m_plan.assumptions.margins[category] = qRound(percent * 10) / 1'000.0;
        else
            m_plan.assumptions.margins.erase(category);
        showShopMargins();
        Q_EMIT edited();
    });
}

void MarginsForm::showShopMargins()
{
    const bool hasMore = std::ranges::any_of(
        m_shop, [this](const auto &told) { return !m_plan.assumptions.margins.contains(told.first); });
    m_take->setVisible(hasMore);
}

void MarginsForm::showPlan()
{
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        const QSignalBlocker blocker(m_boxes[i]);
        const auto told = m_plan.assumptions.margins.find(m_coverage.gaps[i].category);
        m_boxes[i]->setValue(told == m_plan.assumptions.margins.end() ? 0 : told->second * kWhole);
    }
    showShopMargins();
}

void MarginsForm::retranslate()
{
    PlanForm::retranslate();
    m_question->setText(tr("Some products have no cost. What is left of their price, after what they cost you? You are "
                           "asked once; later campaigns begin with your answer."));
    setButtonText(m_take, tr("Use what you told before"));
    setBasis(m_shownBasis);
    fillRows();
}

QString MarginsForm::summary() const
{
    return marginCoverageText(m_coverage);
}

} // namespace clientele
