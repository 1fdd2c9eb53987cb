#include "app/jobs/job.h"

#include <QtCore/QPointer>

#include <atomic>
#include <chrono>
#include <mutex>
#include <optional>

#include "app/jobs/pool.h"

namespace clientele {

namespace {

// How often the window hears of progress: often enough to move, seldom enough to cost nothing.
constexpr std::chrono::milliseconds kPollInterval {40};

} // namespace

// What the worker and the window's thread share of one job. The worker only touches atomics until it has ended; then it
// posts itself back, under the mutex, if somebody still waits.
struct JobSlot::Run final : Monitor, std::enable_shared_from_this<JobSlot::Run>
{
    void stage(Stage stage) override
    {
        m_fraction = 0;
        m_stage = static_cast<int>(stage);
    }
    void progress(double fraction) override { m_fraction = fraction; }
    bool isCancelled() const override { return m_isCancelled; }

    void execute()
    {
        try {
            m_work(*this);
        } catch (const Cancelled &) {
            m_wasCancelled = true;
        } catch (const Error &error) {
            m_error = error;
        } catch (const std::exception &exception) {
            m_error = Error(ErrorCode::Internal, {exception.what()});
        } catch (...) {
            m_error = Error(ErrorCode::Internal, {"an exception of unknown type"});
        }
        m_work = {};
        const std::lock_guard lock(m_mutex);
        if (m_slot)
            QMetaObject::invokeMethod(
                m_slot, [slot = m_slot, run = shared_from_this()] { slot->finish(run); }, Qt::QueuedConnection);
    }

    // Afterwards the worker reports to nobody. The lock is held for a posted event at most, never for work.
    void detach()
    {
        m_isCancelled = true;
        const std::lock_guard lock(m_mutex);
        m_slot = nullptr;
    }

    std::function<void(Monitor &)> m_work;
    std::function<void()> m_done; // lives and dies on the owner's thread
    std::atomic<bool> m_isCancelled = false;
    std::atomic<int> m_stage = -1;
    std::atomic<double> m_fraction = 0;
    std::mutex m_mutex;
    JobSlot *m_slot = nullptr;

    // Written by the worker before it posts, read after.
    std::optional<Error> m_error;
    bool m_wasCancelled = false;

    // The owner's thread: what was told last.
    int m_toldStage = -1;
    double m_toldFraction = -1;
};

JobSlot::JobSlot(QObject *parent)
    : QObject(parent)
{
    m_poll.setInterval(kPollInterval);
    connect(&m_poll, &QTimer::timeout, this, &JobSlot::poll);
}

JobSlot::~JobSlot()
{
    drop();
}

void JobSlot::cancel()
{
    if (m_run)
        m_run->m_isCancelled = true;
}

bool JobSlot::isRunning() const
{
    return m_run != nullptr;
}

void JobSlot::startErased(std::function<void(Monitor &)> work, std::function<void()> done)
{
    drop();
    m_run = std::make_shared<Run>();
    m_run->m_work = std::move(work);
    m_run->m_done = std::move(done);
    m_run->m_slot = this;
    runInBackground([run = m_run] { run->execute(); });
    m_poll.start();
    Q_EMIT started();
}

void JobSlot::drop()
{
    m_poll.stop();
    if (!m_run)
        return;
    m_run->detach();
    m_run->m_done = {};
    m_run.reset();
}

void JobSlot::poll()
{
    const std::shared_ptr<Run> run = m_run;
    if (const int stage = run->m_stage; stage != run->m_toldStage) {
        run->m_toldStage = stage;
        run->m_toldFraction = -1;
        Q_EMIT stageChanged(static_cast<Stage>(stage));
    }
    if (const double fraction = run->m_fraction; m_run == run && fraction != run->m_toldFraction) {
        run->m_toldFraction = fraction;
        Q_EMIT progressed(fraction);
    }
}

void JobSlot::finish(const std::shared_ptr<Run> &run)
{
    if (run != m_run) // another was started after this one had posted its end
        return;
    m_poll.stop();
    m_run.reset();
    const QPointer<JobSlot> self(this); // whoever hears of the end may close the page
    if (run->m_wasCancelled)
        Q_EMIT cancelled();
    else if (run->m_error)
        Q_EMIT failed(*run->m_error);
    else if (run->m_done)
        run->m_done();
    run->m_done = {};
    if (self && !m_run)
        Q_EMIT finished();
}

} // namespace clientele

#include "moc_job.cpp"
