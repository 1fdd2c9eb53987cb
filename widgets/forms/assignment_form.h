#pragma once

#include <string>
#include <vector>

#include "analytics/segment/segment.h"
#include "widgets/forms/plan_form.h"

class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QPushButton;
class QVBoxLayout;

namespace clientele {

class MoneyEdit;

// Who gets which of the offers: everybody the first, drawn by chance to compare them, or for each person the one that
// is expected to earn most, within a budget.
//
// Objects: assignmentMode, budgetTotal, budgetPerPerson, budgetCaution, buttonAddFloor, floorSegment1 …, floorPeople1
// …, offerShare1 … (one per offer).
class AssignmentForm : public PlanForm
{
    Q_OBJECT

public:
    explicit AssignmentForm(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    void setSegments(const std::vector<Segment> &segments); // no signal
    void setOfferNames(const QStringList &names); // in the plan's order
    void apply(Plan &plan) const override;
    bool isTypedWell() const override;
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    void place();
    void connectEdits();
    void showMode();
    void showFloors();
    void showShares();
    void addFloorRow(QVBoxLayout *rows, std::size_t position);
    void showPlan() override;
    void retranslate() override;

    struct SegmentLine
    {
        std::string id;
        std::string name;
    };
    std::vector<SegmentLine> m_segments;
    QStringList m_offerNames;
    QString m_currency;
    QComboBox *m_mode;
    MoneyEdit *m_total;
    MoneyEdit *m_perPerson;
    QDoubleSpinBox *m_caution;
    QWidget *m_best = nullptr; // what only the choice of the best reads
    QWidget *m_shares = nullptr;
    QWidget *m_floors = nullptr;
    QPushButton *m_addFloor;
};

} // namespace clientele
