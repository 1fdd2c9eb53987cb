#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <filesystem>
#include <functional>
#include <memory>

#include "analytics/base/error.h"
#include "analytics/store/store.h"
#include "app/snapshot.h"

namespace clientele {

class JobSlot;
class Monitor;
struct ShopFile;

// What is open right now: one shop file, its Dataset, and what every page shares of it. Passed by reference; there is
// no global. Lives on the window's thread. Reading work takes the shared snapshot; writing work goes through `write`,
// one at a time, on a thread of its own, after which the snapshot is reloaded and changed() is emitted.
class Workspace : public QObject
{
    Q_OBJECT

public:
    // A change of the shop. `work` runs on the writer's thread; exactly one of the others follows on the window's,
    // after the snapshot holds the change. Without `failed`, the error is told by Workspace::failed.
    struct Change
    {
        std::function<void(Store &, Monitor &)> work;
        std::function<void()> done;
        std::function<void(const Error &)> failed;
        std::function<void()> cancelled;
    };

    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    bool isOpen() const;
    bool isReadOnly() const;
    QString path() const;
    std::filesystem::path file() const;
    const Snapshot &snapshot() const; // empty pointers until loaded

    // Each loads in the background and ends in opened() or in failed(), when the shop that was open before stays open.
    void create(const QString &path, const ShopSettings &settings, const Passphrase &passphrase = {});
    // A shop that `make` writes to the file it is given. What a failed or cancelled one leaves behind is removed.
    void create(const QString &path, std::function<void(const std::filesystem::path &, Monitor &)> make);
    // A shop that another window holds opens read-only, with its holder named in openedReadOnly().
    void open(const QString &path, const Passphrase &passphrase = {});
    void close();

    // An encrypted shop's passphrase is kept here, in memory alone, until the shop is closed.
    bool isEncrypted() const;
    void setPassphrase(const Passphrase &next, std::function<void()> done = {}); // empty: decrypts the file
    // Opens the shop for reading once more. May be called later and on any thread, also after its passphrase changed.
    // Throws Cancelled where no shop was open.
    std::function<Store()> reader() const;

    void write(std::function<void(Store &, Monitor &)> work, std::function<void()> done = {});
    void write(Change change);
    JobSlot &writer(); // progress and Cancel of the writing job
    JobSlot &loader(); // … of loading

Q_SIGNALS:
    void opened();
    void openedReadOnly(const QString &holder); // besides opened(); empty when the place cannot be written to
    void closing(); // still open: what was typed can be kept
    void closed();
    // A new snapshot is there, also after opened(), and when the window that holds a shop read here has changed it.
    void changed();
    void failed(const clientele::Error &error);

private:
    struct Private;

    void load(std::function<std::shared_ptr<ShopFile>(Monitor &)> openFile);
    void adopt(std::shared_ptr<ShopFile> file, std::int64_t change, Snapshot snapshot);
    void follow();
    void startNextChange();
    void endChange(const std::function<void(const Change &)> &tell);

    std::unique_ptr<Private> d;
};

} // namespace clientele
