#include "widgets/pages/customer_segments_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTreeWidget>

#include "widgets/forms/form_parts.h"
#include "widgets/pages/reason_tree.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_membership.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

CustomerSegmentsView::CustomerSegmentsView(QWidget *parent)
    : QWidget(parent)
    , m_note(makeText(TextKind::Secondary))
    , m_tree(new QTreeWidget)
{
    setObjectName(QStringLiteral("customerSegmentsView"));
    m_note->setObjectName(QStringLiteral("customerSegmentsNote"));
    m_tree->setObjectName(QStringLiteral("customerSegments"));
    m_tree->setColumnCount(3);
    m_tree->setIndentation(space::kCard);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_note);
    layout->addWidget(m_tree, 1);
    layout->addStretch(); // while there is none
    fill();
}

void CustomerSegmentsView::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                                   std::shared_ptr<const std::vector<Segment>> segments)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_segments = std::move(segments);
    m_memberships.reset();
    fill();
}

void CustomerSegmentsView::setMemberships(CustomerIndex customer,
                                          const std::optional<std::vector<Membership>> &memberships)
{
    m_customer = customer;
    m_memberships = memberships;
    fill();
}

void CustomerSegmentsView::fill()
{
    m_tree->setAccessibleName(tr("Segments of this customer, and why"));
    m_tree->setHeaderLabels({tr("Segment, and why"), tr("This customer"), tr("Result")});
    m_tree->clear();
    const bool hasAny = m_memberships && !m_memberships->empty();
    m_tree->setVisible(hasAny);
    m_note->setVisible(!hasAny);
    m_note->setText(m_memberships ? tr("This customer is in no segment: there is no order, and nobody chose them.")
                                  : tr("Looking for their segments…"));
    if (!hasAny || !m_segments || !m_rfm)
        return;
    const RuleNames names = ruleNames(*m_segments);
    bool hasRules = false;
    for (const Membership &membership : *m_memberships) {
        addMembership(membership, names);
        hasRules = hasRules || membership.reason;
    }
    m_tree->setColumnHidden(2, !hasRules); // only conditions hold or do not
    m_tree->expandAll();
}

void CustomerSegmentsView::addMembership(const Membership &membership, const RuleNames &names)
{
    auto *item = new QTreeWidgetItem(m_tree);
    item->setText(0, membershipName(membership, *m_rfm));
    item->setToolTip(0, item->text(0));
    QFont strong = item->font(0);
    strong.setWeight(QFont::DemiBold);
    item->setFont(0, strong);
    item->setFirstColumnSpanned(true);
    if (membership.reason)
        return addRuleReason(item, *membership.rule, *membership.reason, names, utf8(m_dataset->currency));
    if (membership.source.empty())
        return addScores(item);
    auto *how = new QTreeWidgetItem(item);
    how->setText(0, segmentSourceText(membership.source));
    how->setFirstColumnSpanned(true);
}

// What makes the groups of every map: the same three scores.
void CustomerSegmentsView::addScores(QTreeWidgetItem *group)
{
    const std::uint32_t at = m_rfm->values.positionOf[m_customer];
    if (at == kNoIndex)
        return;
    const auto add = [&](Term term, int score, const QString &value) {
        auto *item = new QTreeWidgetItem(group);
        //: %1 recency, frequency or monetary, %2 its score, %3 the best score
        item->setText(0, tr("%1: %2 of %3").arg(termName(term)).arg(score).arg(m_rfm->scores.bins));
        item->setToolTip(0, termExplanation(term));
        item->setText(1, value);
    };
    add(Term::Recency, m_rfm->scores.r[at], tr("%Ln day(s)", nullptr, m_rfm->values.recencyDays[at]));
    add(Term::Frequency, m_rfm->scores.f[at], tr("%Ln order(s)", nullptr, m_rfm->values.frequency[at]));
    add(Term::Monetary, m_rfm->scores.m[at],
        moneyText(monetaryOf(m_rfm->values, m_rfm->options.monetary)[at], utf8(m_dataset->currency)));
}

void CustomerSegmentsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace clientele
