#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include <exception>
#include <functional>
#include <memory>
#include <variant>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"

namespace clientele {

// The only place that knows threads. A slot runs at most one job: starting another cancels the one before, whose result
// is dropped; destroying the slot cancels and drops too and never waits on the window's thread. Work receives a Monitor
// and returns a value; everything else happens on the thread that owns the slot.
//
//     m_job.start<Overview>([dataset](Monitor &monitor) { return overview(*dataset, …); },
//                           [this](Overview result) { m_page->setOverview(result); });
class JobSlot : public QObject
{
    Q_OBJECT

public:
    explicit JobSlot(QObject *parent = nullptr);
    ~JobSlot() override;

    // `done` gets the result. Failures and cancelling arrive as failed(error) and cancelled().
    template<typename Result> void start(std::function<Result(Monitor &)> work, std::function<void(Result)> done)
    {
        auto value = std::make_shared<std::variant<std::monostate, Result>>();
        startErased([value, work = std::move(work)](Monitor &monitor) { value->template emplace<1>(work(monitor)); },
                    [value, done = std::move(done)] { done(std::move(std::get<1>(*value))); });
    }

    // Asks the work to stop. What happened is what is told: cancelled() once it has stopped, or its result when it was
    // already through.
    void cancel();
    bool isRunning() const;

Q_SIGNALS:
    void started();
    void stageChanged(clientele::Stage stage);
    void progressed(double fraction);
    void failed(const clientele::Error &error);
    void cancelled();
    void finished(); // after done, failed or cancelled, unless those started the next job

private:
    struct Run;

    void startErased(std::function<void(Monitor &)> work, std::function<void()> done);
    void drop();
    void poll();
    void finish(const std::shared_ptr<Run> &run);

    std::shared_ptr<Run> m_run;
    QTimer m_poll;
};

} // namespace clientele
