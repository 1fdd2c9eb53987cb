#pragma once

#include <QtCore/QObject>

#include <functional>

#include "analytics/base/error.h"
#include "app/jobs/job.h"

namespace clientele {

class EditStack;
class Monitor;
class SegmentsPage;
class Workspace;
struct RfmOptions;
struct Snapshot;

// Computes in the background what the Segments page's views of cohorts, movement, behaviour and scoring ask for.
class InsightsController final : public QObject
{
    Q_OBJECT

public:
    InsightsController(Workspace &workspace, EditStack &edits, SegmentsPage *page, QObject *parent);

    void refreshTrend(); // another day was kept

Q_SIGNALS:
    void failed(const clientele::Error &error);

private:
    // Answers about the shop as it is now. Where it is another one by then, nobody waits for them any more.
    template<typename Result>
    void find(JobSlot &job, std::function<Result(const Snapshot &, Monitor &)> work, std::function<void(Result)> show);
    void findCohorts(int period);
    void findCohortCustomers(const QString &name, int cohort, int after);
    void findMovement();
    void findTrend();
    void findBehaviour();
    void tryScoring(const RfmOptions &options);
    void findHistograms(const RfmOptions &options);

    Workspace &m_workspace;
    SegmentsPage *m_page;
    JobSlot m_cohorts {this};
    JobSlot m_cell {this};
    JobSlot m_movement {this};
    JobSlot m_trend {this};
    JobSlot m_behaviour {this};
    JobSlot m_trial {this};
    JobSlot m_histograms {this};
};

} // namespace clientele
