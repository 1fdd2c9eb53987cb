#include "app/workspace.h"

#include <QtCore/QFileInfo>
#include <QtCore/QTimer>

#include <deque>
#include <utility>

#include "analytics/base/monitor.h"
#include "app/jobs/job.h"
#include "app/jobs/pool.h"
#include "app/paths.h"
#include "app/preferences.h"
#include "app/shop_file.h"

namespace clientele {

namespace {

constexpr std::chrono::seconds kBetweenLooks {2};

// What was written is written: loading it into the window is shown, but no longer stopped.
class UnstoppableMonitor final : public Monitor
{
public:
    explicit UnstoppableMonitor(Monitor &monitor)
        : m_monitor(monitor)
    {
    }

    void stage(Stage stage) override { m_monitor.stage(stage); }
    void progress(double fraction) override { m_monitor.progress(fraction); }
    bool isCancelled() const override { return false; }

private:
    Monitor &m_monitor;
};

void removeShopFiles(const std::filesystem::path &path)
{
    for (const char *suffix : {"", "-wal", "-shm", "-journal"}) {
        std::error_code ignored;
        std::filesystem::path file = path;
        file += suffix;
        std::filesystem::remove(file, ignored);
    }
}

} // namespace

struct Workspace::Private
{
    explicit Private(Workspace *workspace)
        : writer(workspace)
        , loader(workspace)
        , follower(workspace)
    {
    }

    std::shared_ptr<ShopFile> file;
    std::shared_ptr<ShopFile> closing; // may still be on its way to one tidy file
    Snapshot snapshot;
    JobSlot writer;
    JobSlot loader;
    JobSlot follower; // looks whether another window has changed a shop that is read here
    QTimer look;
    std::int64_t seenChange = 0; // SQLite's count of others' changes, as of the snapshot
    struct Queued
    {
        std::shared_ptr<ShopFile> file;
        Change change;
    };
    std::deque<Queued> changes; // the first is being written
};

Workspace::Workspace(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this))
{
    d->look.setInterval(kBetweenLooks);
    connect(&d->look, &QTimer::timeout, this, &Workspace::follow);
    connect(&d->loader, &JobSlot::failed, this, &Workspace::failed);
    connect(&d->writer, &JobSlot::failed, this, [this](const Error &error) {
        endChange([this, &error](const Change &change) { change.failed ? change.failed(error) : failed(error); });
    });
    connect(&d->writer, &JobSlot::cancelled, this, [this] {
        endChange([](const Change &change) {
            if (change.cancelled)
                change.cancelled();
        });
    });
}

Workspace::~Workspace()
{
    releaseInBackground(std::move(d->file));
}

bool Workspace::isOpen() const
{
    return d->file != nullptr;
}

bool Workspace::isReadOnly() const
{
    return d->file && d->file->isReadOnly;
}

QString Workspace::path() const
{
    return fromPath(file());
}

std::filesystem::path Workspace::file() const
{
    return d->file ? d->file->file : std::filesystem::path();
}

const Snapshot &Workspace::snapshot() const
{
    return d->snapshot;
}

JobSlot &Workspace::writer()
{
    return d->writer;
}

JobSlot &Workspace::loader()
{
    return d->loader;
}

bool Workspace::isEncrypted() const
{
    return d->file && d->file->isEncrypted();
}

std::function<Store()> Workspace::reader() const
{
    return [file = d->file] {
        if (!file)
            throw Cancelled(); // asked for by a page of a shop that was closed
        return file->openReader();
    };
}

void Workspace::setPassphrase(const Passphrase &next, std::function<void()> done)
{
    write(
        [next, file = d->file](Store &store, Monitor &monitor) {
            store.setPassphrase(next, monitor);
            file->setPassphrase(next);
        },
        std::move(done));
}

void Workspace::create(const QString &path, const ShopSettings &settings, const Passphrase &passphrase)
{
    load([path = toPath(path), settings, passphrase](Monitor &) {
        return std::make_shared<ShopFile>(Store::create(path, settings, passphrase));
    });
}

void Workspace::create(const QString &path, std::function<void(const std::filesystem::path &, Monitor &)> make)
{
    load([path = toPath(path), make = std::move(make)](Monitor &monitor) {
        if (std::filesystem::exists(path))
            throw Error(ErrorCode::FileExists, {path.string()});
        try {
            make(path, monitor);
        } catch (...) {
            removeShopFiles(path);
            throw;
        }
        return std::make_shared<ShopFile>(Store::open(path, Store::Access::Write));
    });
}

void Workspace::open(const QString &path, const Passphrase &passphrase)
{
    const std::filesystem::path file = toPath(QFileInfo(path).absoluteFilePath());
    if (d->file && d->file->file == file)
        return;
    load([file, passphrase](Monitor &) {
        try {
            return std::make_shared<ShopFile>(Store::open(file, Store::Access::Write, passphrase));
        } catch (const Error &error) {
            if (error.code != ErrorCode::ShopLocked && error.code != ErrorCode::ShopReadOnly
                && error.code != ErrorCode::FolderNotWritable)
                throw;
            auto shop = std::make_shared<ShopFile>(Store::open(file, Store::Access::Read, passphrase));
            shop->isReadOnly = true;
            if (error.code == ErrorCode::ShopLocked && error.arguments.size() > 1)
                shop->holder = QString::fromStdString(error.arguments[1]);
            return shop;
        }
    });
}

void Workspace::load(std::function<std::shared_ptr<ShopFile>(Monitor &)> openFile)
{
    struct Loaded
    {
        std::shared_ptr<ShopFile> file;
        std::int64_t change = 0;
        Snapshot snapshot;
    };
    d->loader.start<Loaded>(
        [openFile = std::move(openFile), closing = d->closing](Monitor &monitor) {
            if (closing)
                closing->close(); // the same file may be asked for again
            monitor.stage(Stage::Loading);
            std::shared_ptr<ShopFile> file = openFile(monitor);
            // Counted before it is read: what changes meanwhile is read again.
            const std::int64_t change = file->store->database().integer("PRAGMA data_version");
            Snapshot snapshot = loadSnapshot(*file->store, {}, monitor);
            return Loaded {std::move(file), change, std::move(snapshot)};
        },
        [this](Loaded loaded) { adopt(std::move(loaded.file), loaded.change, std::move(loaded.snapshot)); });
}

void Workspace::adopt(std::shared_ptr<ShopFile> file, std::int64_t change, Snapshot snapshot)
{
    close();
    d->file = std::move(file);
    d->snapshot = std::move(snapshot);
    preferences::rememberShop(path());
    d->seenChange = change;
    if (isReadOnly())
        d->look.start();
    Q_EMIT opened();
    if (isReadOnly())
        Q_EMIT openedReadOnly(d->file->holder);
    Q_EMIT changed();
}

// Reads the shop again when the window that holds it has changed it. A shop that cannot be read just now, because it is
// being replaced, is looked at again the next time.
void Workspace::follow()
{
    if (!isReadOnly() || d->follower.isRunning())
        return;
    using Found = std::optional<std::pair<std::int64_t, Snapshot>>;
    d->follower.start<Found>(
        [file = d->file, previous = d->snapshot, seen = d->seenChange](Monitor &monitor) -> Found {
            const std::lock_guard lock(file->mutex);
            if (!file->store)
                return {};
            const std::int64_t change = file->store->database().integer("PRAGMA data_version");
            if (change == seen)
                return {};
            return std::pair(change, loadSnapshot(*file->store, previous, monitor));
        },
        [this, file = d->file](Found found) {
            if (!found || file != d->file)
                return;
            d->seenChange = found->first;
            d->snapshot = std::move(found->second);
            Q_EMIT changed();
        });
}

void Workspace::close()
{
    if (!d->file)
        return;
    Q_EMIT closing();
    d->look.stop();
    d->follower.cancel();
    d->writer.cancel();
    d->closing = std::exchange(d->file, nullptr);
    runInBackground([file = d->closing] { file->close(); }); // after what is being written has ended
    d->snapshot = {};
    Q_EMIT closed();
}

void Workspace::write(std::function<void(Store &, Monitor &)> work, std::function<void()> done)
{
    write(Change {std::move(work), std::move(done), {}, {}});
}

void Workspace::write(Change change)
{
    if (!d->file)
        return;
    d->changes.push_back({d->file, std::move(change)});
    if (d->changes.size() == 1)
        startNextChange();
}

void Workspace::startNextChange()
{
    const std::shared_ptr<ShopFile> file = d->changes.front().file;
    file->announceChange();
    d->writer.start<Snapshot>(
        [file, work = d->changes.front().change.work,
         previous = file == d->file ? d->snapshot : Snapshot()](Monitor &monitor) {
            const ShopFile::Turn turn(*file);
            if (!file->store)
                throw Cancelled(); // the shop was closed before it was this change's turn
            if (file->isReadOnly)
                throw file->holder.isEmpty()
                    ? Error(ErrorCode::ShopReadOnly, {file->file.string()})
                    : Error(ErrorCode::ShopLocked, {file->file.string(), file->holder.toStdString()});
            monitor.stage(Stage::Writing);
            work(*file->store, monitor);
            UnstoppableMonitor unstoppable(monitor);
            return loadSnapshot(*file->store, previous, unstoppable);
        },
        [this, file](Snapshot snapshot) {
            if (file == d->file) {
                d->snapshot = std::move(snapshot);
                Q_EMIT changed();
            }
            endChange([](const Change &change) {
                if (change.done)
                    change.done();
            });
        });
}

void Workspace::endChange(const std::function<void(const Change &)> &tell)
{
    const Change change = std::move(d->changes.front().change);
    d->changes.pop_front();
    tell(change);
    if (!d->changes.empty() && !d->writer.isRunning())
        startNextChange();
}

} // namespace clientele

#include "moc_workspace.cpp"
