#include "app/jobs/pool.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtCore/QThreadPool>

namespace clientele {

namespace {

// A cancelled job may need a moment to notice, so there are more threads than cores: a new job never stands behind a
// dying one.
constexpr int kMoreThreadsThanCores = 6;

QThreadPool *pool()
{
    static QPointer<QThreadPool> threads;
    if (!threads && QCoreApplication::instance()
        && QThread::currentThread() == QCoreApplication::instance()->thread()) {
        threads = new QThreadPool(QCoreApplication::instance());
        threads->setMaxThreadCount(QThread::idealThreadCount() + kMoreThreadsThanCores);
    }
    return threads;
}

} // namespace

void runInBackground(std::function<void()> work)
{
    if (QThreadPool *const threads = pool())
        threads->start(std::move(work));
    else
        work(); // the application has ended: nobody is kept waiting
}

void releaseInBackground(std::shared_ptr<const void> value)
{
    runInBackground([value = std::move(value)]() mutable { value.reset(); });
}

} // namespace clientele
