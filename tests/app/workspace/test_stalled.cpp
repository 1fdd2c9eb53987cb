#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <string>

#include <sys/syscall.h>
#include <unistd.h>

#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recognition.h"
#include "app/jobs/job.h"
#include "app/workspace.h"

using namespace clientele;

namespace {

// A network drive: after so many pieces of a file it answers no more, until it is there again.
class Drive
{
public:
    void stallAfter(int pieces) { m_left = pieces; }
    void comeBack()
    {
        const std::lock_guard lock(m_mutex);
        m_left = INT_MAX;
        m_moved.notify_all();
    }
    bool isWaitedFor() const { return m_waiting > 0; }

    void pass()
    {
        if (--m_left >= 0)
            return;
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_moved.wait(lock, [this] { return m_left > 0; });
        --m_waiting;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_moved;
    std::atomic<int> m_left = INT_MAX;
    std::atomic<int> m_waiting = 0;
};
Drive s_drive;

constexpr std::size_t kPiece = 1 << 18; // what is read of a table's file at once, and of nothing else

} // namespace

// In place of libc's, for the whole of this program.
extern "C" ssize_t read(int file, void *target, size_t size)
{
    if (size == kPiece)
        s_drive.pass();
    return ::syscall(SYS_read, file, target, size);
}

// What a drive that hangs may do to an import: nothing that Cancel cannot end at once.
class StalledTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path orders(const char *name, int lines) const
    {
        const std::filesystem::path path = std::filesystem::path(m_folder.path().toStdString()) / name;
        std::ofstream file(path, std::ios::binary);
        file << "order_id,order_time,customer_id,product_id,quantity,unit_price\n";
        for (int i = 0; i < lines; ++i)
            file << name << i / 3 << ",2026-01-01 10:00:00,C" << i % 1'000 << ",P" << i % 50 << ",1,2.50\n";
        return path;
    }

    static std::function<void(Store &, Monitor &)> importing(const std::filesystem::path &file)
    {
        return [file, recipe = recognise(file).recipe](Store &store, Monitor &monitor) {
            importFile(store, file, recipe, {}, monitor);
        };
    }

private Q_SLOTS:
    void initTestCase() { QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path()); }
    void cleanup() { s_drive.comeBack(); }

    void cancelEndsAnImportThatHangs_data()
    {
        QTest::addColumn<int>("pieces");
        QTest::newRow("when it is opened") << 0;
        QTest::newRow("in the middle") << 5;
    }

    void cancelEndsAnImportThatHangs()
    {
        QFETCH(int, pieces);
        Workspace workspace;
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.create(m_folder.filePath(QStringLiteral("%1.clientele").arg(pieces)), ShopSettings {.name = "Shop"});
        QVERIFY(opened.wait());

        const auto big = importing(orders("big", 150'000));
        const auto small = importing(orders("small", 100));
        s_drive.stallAfter(pieces);
        bool isCancelled = false;
        workspace.write({.work = big, .done = {}, .failed = {}, .cancelled = [&] { isCancelled = true; }});
        QTRY_VERIFY(s_drive.isWaitedFor());
        workspace.writer().cancel();
        QTRY_VERIFY(isCancelled);
        QVERIFY(s_drive.isWaitedFor()); // nobody has heard of the drive since

        // The shop is free, and what the drive says late comes to nobody.
        std::size_t imports = 0;
        bool isSound = false;
        const auto look = [&](Store &store, Monitor &monitor) {
            imports = importsOf(store).size();
            isSound = store.verify(monitor).empty();
        };
        bool isDone = false;
        workspace.write(look, [&] { isDone = true; });
        QTRY_VERIFY(isDone);
        QCOMPARE(imports, std::size_t(0));
        s_drive.comeBack();
        QTRY_VERIFY(!s_drive.isWaitedFor());
        isDone = false;
        workspace.write(small);
        workspace.write(look, [&] { isDone = true; });
        QTRY_VERIFY(isDone);
        QCOMPARE(imports, std::size_t(1));
        QVERIFY(isSound);
        QCOMPARE(workspace.snapshot().dataset->lines.size(), std::size_t(100));
    }
};

QTEST_GUILESS_MAIN(StalledTest)
#include "test_stalled.moc"
