#include "app/job_status.h"

#include "app/jobs/job.h"
#include "widgets/shell/main_window.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

constexpr std::chrono::milliseconds kWorthShowing {300};

} // namespace

JobStatus::JobStatus(JobSlot &slot, MainWindow &window, QObject *parent)
    : QObject(parent)
    , m_slot(slot)
    , m_window(window)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kWorthShowing);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_isShown = true;
        show();
    });
    connect(&slot, &JobSlot::started, this, [this] {
        m_fraction = -1;
        if (!m_isShown)
            m_delay.start();
    });
    connect(&slot, &JobSlot::stageChanged, this, [this](Stage stage) {
        m_stage = stage;
        m_fraction = -1;
        show();
    });
    connect(&slot, &JobSlot::progressed, this, [this](double fraction) {
        m_fraction = fraction;
        show();
    });
    connect(&slot, &JobSlot::finished, this, [this] {
        m_delay.stop();
        m_isShown = false;
        m_window.hideJob();
    });
    connect(&window, &MainWindow::cancelRequested, &slot, &JobSlot::cancel);
}

void JobStatus::show()
{
    if (m_isShown && m_slot.isRunning())
        m_window.showJob(stageText(m_stage), m_fraction, true);
}

} // namespace clientele

#include "moc_job_status.cpp"
