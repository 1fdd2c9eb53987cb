#pragma once

#include <QtWidgets/QWidget>

#include <optional>

#include "analytics/profile/cohorts.h"

class QLabel;

namespace clientele {

class CurveChart;
class HeatGrid;
class SegmentedControl;

// Who came back, and what they spent: cohorts by the period of the first order as a heat map, above it the curve of all.
//
// Objects: cohortView, cohortWeek, cohortMonth, cohortQuarter, cohortPeople, cohortRevenue, cohortHeat, cohortCurve.
class CohortView : public QWidget
{
    Q_OBJECT

public:
    explicit CohortView(QWidget *parent = nullptr);

    CohortTable::Period period() const;
    void setTable(const CohortTable &table, const QString &currency);

Q_SIGNALS:
    void tableRequested(int period); // CohortTable::Period
    // Those of a cohort who ordered so many periods after its first; 0: all of it.
    void cellActivated(const QString &name, int cohort, int after);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillCurve();
    QString cohortName(const CohortTable::Cohort &cohort) const;
    QString stepTitle() const;

    std::optional<CohortTable> m_table;
    QString m_currency;
    SegmentedControl *m_period;
    SegmentedControl *m_what;
    HeatGrid *m_heat;
    CurveChart *m_curve;
    QLabel *m_note;
};

} // namespace clientele
