#pragma once

#include <optional>
#include <vector>

#include "analytics/plan/margins.h"
#include "widgets/forms/plan_form.h"

class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clientele {

// What is left of prices after what the goods cost: how much of the sales has product costs, and one margin for each
// category that has none. Nothing is filled in that nobody said; what is said here is the shop's, so later plans begin
// with it.
//
// Objects: marginsCoverage, margin1 … (one per category), marginsBasis, buttonShopMargins.
class MarginsForm : public PlanForm
{
    Q_OBJECT

public:
    explicit MarginsForm(QWidget *parent = nullptr);

    void setCoverage(const MarginCoverage &coverage);
    void setBasis(const std::optional<MarginBasis> &basis); // of this plan's profit; none: nothing is estimated
    void setShopMargins(const Margins &margins); // told in other plans
    void apply(Plan &plan) const override;
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    void fillRows();
    void addRow(std::size_t position);
    void showShopMargins();
    void showPlan() override;
    void retranslate() override;

    MarginCoverage m_coverage;
    std::optional<MarginBasis> m_shownBasis;
    Margins m_shop;
    QLabel *m_known;
    QLabel *m_question;
    QWidget *m_rows;
    std::vector<QDoubleSpinBox *> m_boxes; // by position of the gap
    QPushButton *m_take;
    QLabel *m_basis;
};

} // namespace clientele
