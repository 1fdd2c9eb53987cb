#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <memory>
#include <optional>

#include "analytics/profile/baskets.h"
#include "analytics/profile/behaviour.h"
#include "analytics/profile/day_patterns.h"

class QLabel;

namespace clientele {

class Card;
class DataTable;
class HeatGrid;
class RowsModel;
class SegmentedControl;
class StepBars;

// Everything that the behaviour view shows, counted of the same people.
struct BehaviourFindings
{
    Behaviour behaviour;
    DayPatterns patterns;
    BasketPairs pairs;
};

// How people come to buy: the funnel, when orders come, common ways through a visit, patterns over days, and what is bought
// together; of all customers or of those selected.
//
// Objects: behaviourView, behaviourAll, behaviourSelection, behaviourFunnel, behaviourHours, behaviourPaths,
// behaviourPatterns, behaviourPairs.
class BehaviourView : public QWidget
{
    Q_OBJECT

public:
    explicit BehaviourView(QWidget *parent = nullptr);

    bool isOfSelection() const;
    void setFindings(std::shared_ptr<const Dataset> dataset, BehaviourFindings findings);

Q_SIGNALS:
    void findingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    void fillFunnel();
    void fillHours();
    void fillTables();
    void showParts();

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<BehaviourFindings> m_findings;
    SegmentedControl *m_who;
    QLabel *m_note;
    StepBars *m_funnel;
    HeatGrid *m_hours;
    std::array<QLabel *, 5> m_titles {};
    std::array<DataTable *, 3> m_tables {};
    std::array<RowsModel *, 3> m_models {};
};

} // namespace clientele
