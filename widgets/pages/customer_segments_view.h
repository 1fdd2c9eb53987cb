#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "analytics/segment/membership.h"
#include "analytics/segment/rule/rule_names.h"

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace clientele {

// The segments that one customer is in, each with why: the scores for a group, the rule's conditions with the customer's
// own values, or how they were chosen.
//
// Objects: customerSegmentsView, customerSegments, customerSegmentsNote.
class CustomerSegmentsView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerSegmentsView(QWidget *parent = nullptr);

    // What the memberships name: segments by their names of today, scores by the analysis.
    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments);
    // Nothing: they are being looked for.
    void setMemberships(CustomerIndex customer, const std::optional<std::vector<Membership>> &memberships);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void addMembership(const Membership &membership, const RuleNames &names);
    void addScores(QTreeWidgetItem *group);

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    CustomerIndex m_customer = 0;
    std::optional<std::vector<Membership>> m_memberships;

    QLabel *m_note;
    QTreeWidget *m_tree;
};

} // namespace clientele
