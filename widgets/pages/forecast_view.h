#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/dataset/dataset.h"
#include "analytics/plan/forecast.h"
#include "analytics/plan/margins.h"
#include "analytics/plan/plan.h"

class QBoxLayout;
class QLabel;
class QVBoxLayout;

namespace clientele {

class BudgetCurve;
class DataTable;
class RowsModel;
class TryItForm;

// What a plan is expected to come to: the curve of what a bigger budget would earn, who gets what and why, with
// intervals; what that rests on; and sliders to try another.
//
// Objects: forecastCurve, forecastTable, forecastBasis; those of TryItForm.
class ForecastView : public QWidget
{
    Q_OBJECT

public:
    // How much of it is known, in one value with the forecast.
    struct Content
    {
        Forecast forecast;
        bool isSample = false; // estimated on some of the people, while a slider moves
        bool isSealed = false; // kept from when it was exported
        bool isLearned = false; // from the shop's own randomised campaigns, otherwise from the stated assumption
        std::size_t pastPeople = 0;
        std::optional<MarginBasis> margins; // what the profit rests on; none: of a sealed campaign
        double usualOrder = 0; // median, for the sliders
        std::size_t mostPeople = 0;
    };

    explicit ForecastView(QWidget *parent = nullptr);

    // Its currency, and what its products are called.
    void setDataset(std::shared_ptr<const Dataset> dataset);
    void setCurrency(const QString &currency);
    // Puts the sliders there; nothing: back below the curve.
    void setTryItBeside(QVBoxLayout *place);
    void setContent(const Plan &plan, Content content);
    void clear();
    TryItForm *tryIt() const { return m_tryIt; }
    DataTable *table() const { return m_table; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createCurve();
    void fill();
    void fillCurve();
    void fillTable();
    QString basis() const;
    QString profitExplanation() const;
    QString interval(double value, double error) const;
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    Plan m_plan;
    Content m_content;
    QString m_currency;
    QWidget *m_curveBox; // the curve and what is said of it
    BudgetCurve *m_curve;
    QLabel *m_curveTitle;
    QLabel *m_gap;
    DataTable *m_table;
    RowsModel *m_rows;
    QLabel *m_basis;
    TryItForm *m_tryIt;
    QBoxLayout *m_charts; // curve and table
    QWidget *m_knobs; // where the sliders stand unless they stand elsewhere
};

} // namespace clientele
