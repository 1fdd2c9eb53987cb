#include "app/jobs/job.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QThread>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <stdexcept>

using namespace clientele;

// Holds a worker where a test wants it.
struct Gate
{
    std::atomic<bool> isOpen = false;
    std::atomic<bool> wasReached = false;

    void pass()
    {
        wasReached = true;
        while (!isOpen)
            QThread::usleep(200);
    }
};

class JobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultArrivesOnTheOwnersThread()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        QThread *worker = nullptr;
        QThread *owner = nullptr;
        int result = 0;
        slot.start<int>(
            [&](Monitor &) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int value) {
                owner = QThread::currentThread();
                result = value;
            });
        QVERIFY(slot.isRunning());
        QVERIFY(finished.wait());
        QCOMPARE(result, 42);
        QCOMPARE(owner, thread());
        QVERIFY(worker != thread());
        QVERIFY(!slot.isRunning());
    }

    void movesResultsThatCannotBeCopied()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        std::unique_ptr<int> result;
        slot.start<std::unique_ptr<int>>([](Monitor &) { return std::make_unique<int>(7); },
                                         [&](std::unique_ptr<int> value) { result = std::move(value); });
        QVERIFY(finished.wait());
        QCOMPARE(*result, 7);
    }

    void errorsKeepTheirCodeAndArguments()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        std::optional<Error> error;
        connect(&slot, &JobSlot::failed, this, [&](const Error &e) { error = e; });
        slot.start<int>([](Monitor &) -> int { throw Error(ErrorCode::DiskFull, {"/shop"}); },
                        [](int) { QFAIL("a failed job has no result"); });
        QVERIFY(finished.wait());
        QVERIFY(error.has_value());
        QVERIFY(error->code == ErrorCode::DiskFull);
        QCOMPARE(error->arguments, std::vector<std::string> {"/shop"});
    }

    void otherExceptionsBecomeInternalErrors()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        std::optional<Error> error;
        connect(&slot, &JobSlot::failed, this, [&](const Error &e) { error = e; });
        slot.start<int>([](Monitor &) -> int { throw std::runtime_error("out of luck"); }, [](int) {});
        QVERIFY(finished.wait());
        QVERIFY(error.has_value());
        QVERIFY(error->code == ErrorCode::Internal);
        QCOMPARE(error->arguments, std::vector<std::string> {"out of luck"});

        error.reset();
        slot.start<int>([](Monitor &) -> int { throw 5; }, [](int) {});
        QVERIFY(finished.wait());
        QVERIFY(error.has_value());
        QVERIFY(error->code == ErrorCode::Internal);
    }

    void cancellingStopsTheWorkAtItsNextCheckpoint()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        QSignalSpy cancelled(&slot, &JobSlot::cancelled);
        std::atomic<bool> isWorking = false;
        slot.start<int>(
            [&](Monitor &monitor) -> int {
                for (;;) {
                    isWorking = true;
                    monitor.checkpoint();
                    QThread::usleep(100);
                }
            },
            [](int) { QFAIL("a cancelled job has no result"); });
        QTRY_VERIFY(isWorking);
        slot.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(cancelled.count(), 1);
    }

    void workThatWasAlreadyThroughTellsItsResult()
    {
        JobSlot slot;
        Gate gate;
        QSignalSpy finished(&slot, &JobSlot::finished);
        QSignalSpy cancelled(&slot, &JobSlot::cancelled);
        int result = 0;
        slot.start<int>(
            [&](Monitor &) {
                gate.pass(); // past the last checkpoint: it is written
                return 1;
            },
            [&](int value) { result = value; });
        QTRY_VERIFY(gate.wasReached);
        slot.cancel();
        gate.isOpen = true;
        QVERIFY(finished.wait());
        QCOMPARE(result, 1);
        QCOMPARE(cancelled.count(), 0);
    }

    void startingAgainCancelsAndDropsTheOneBefore()
    {
        JobSlot slot;
        Gate gate;
        QSignalSpy finished(&slot, &JobSlot::finished);
        QSignalSpy cancelled(&slot, &JobSlot::cancelled);
        std::atomic<bool> firstSawCancel = false;
        std::atomic<bool> firstEnded = false;
        QList<int> results;
        slot.start<int>(
            [&](Monitor &monitor) {
                gate.pass();
                firstSawCancel = monitor.isCancelled();
                firstEnded = true;
                return 1;
            },
            [&](int value) { results << value; });
        QTRY_VERIFY(gate.wasReached);
        slot.start<int>([](Monitor &) { return 2; }, [&](int value) { results << value; });
        QVERIFY(finished.wait()); // the second does not stand behind the first
        QCOMPARE(results, QList<int> {2});
        gate.isOpen = true;
        QTRY_VERIFY(firstEnded);
        QVERIFY(firstSawCancel);
        QTest::qWait(20);
        QCOMPARE(results, QList<int> {2});
        QCOMPARE(cancelled.count(), 0);
    }

    void destroyingTheSlotDoesNotWait()
    {
        auto gate = std::make_shared<Gate>();
        auto ended = std::make_shared<std::atomic<bool>>(false);
        auto slot = std::make_unique<JobSlot>();
        auto alive = std::make_shared<int>(0); // held by `done`, which must die with the slot
        slot->start<int>(
            [gate, ended](Monitor &) {
                gate->pass();
                *ended = true;
                return 1;
            },
            [alive](int) { QFAIL("nobody is there to get it"); });
        QTRY_VERIFY(gate->wasReached);
        slot.reset(); // would hang here, the gate being closed
        QVERIFY(!*ended);
        QCOMPARE(alive.use_count(), 1);
        gate->isOpen = true;
        QTRY_VERIFY(*ended);
        QTest::qWait(20);
    }

    void theEndMayDestroyTheSlot()
    {
        auto *slot = new JobSlot;
        bool isDone = false;
        slot->start<int>([](Monitor &) { return 1; },
                         [&](int) {
                             delete slot;
                             isDone = true;
                         });
        QTRY_VERIFY(isDone);
    }

    void theEndMayStartTheNext()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        int result = 0;
        slot.start<int>(
            [](Monitor &) { return 1; },
            [&](int one) { slot.start<int>([one](Monitor &) { return one + 1; }, [&](int two) { result = two; }); });
        QVERIFY(finished.wait());
        QCOMPARE(result, 2);
        QCOMPARE(finished.count(), 1);
    }

    // A worker that reports a million times must not flood the window: what is told is bounded by time.
    void progressIsToldAtABoundedRate()
    {
        JobSlot slot;
        QSignalSpy finished(&slot, &JobSlot::finished);
        QSignalSpy stages(&slot, &JobSlot::stageChanged);
        QSignalSpy progressed(&slot, &JobSlot::progressed);
        std::atomic<int> reported = 0;
        slot.start<int>(
            [&](Monitor &monitor) {
                monitor.stage(Stage::Loading);
                QElapsedTimer clock;
                clock.start();
                while (clock.elapsed() < 300) {
                    monitor.progress(static_cast<double>(clock.elapsed()) / 300);
                    ++reported;
                }
                return 0;
            },
            [](int) {});
        QVERIFY(finished.wait());
        QCOMPARE(stages.count(), 1);
        QCOMPARE(stages.at(0).at(0).value<Stage>(), Stage::Loading);
        QVERIFY(progressed.count() >= 1);
        QVERIFY(progressed.count() <= 10);
        QVERIFY(reported > 1000);
    }
};

QTEST_MAIN(JobTest)
#include "test_job.moc"
