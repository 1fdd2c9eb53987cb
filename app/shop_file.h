#pragma once

#include <QtCore/QString>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>

#include "analytics/store/store.h"

namespace clientele {

// The one Store that holds the open shop, handed from job to job: it belongs to whichever thread holds the mutex. The
// passphrase is asked for by any thread at any time, also while the store is being written.
struct ShopFile
{
    explicit ShopFile(Store opened);

    void close(); // waits until what was begun has ended: a change that announced itself comes before it
    Store openReader() const; // another connection. Errors: those of Store
    void setPassphrase(const Passphrase &next); // what openReader() uses from now on
    bool isEncrypted() const;

    // A change of the shop: announced on the window's thread, made while a Turn lives on the writer's.
    void announceChange() { ++m_announced; }
    class Turn
    {
    public:
        explicit Turn(ShopFile &file);
        ~Turn();
        Turn(const Turn &) = delete;
        Turn &operator=(const Turn &) = delete;

    private:
        ShopFile &m_file;
        std::unique_lock<std::mutex> m_lock;
    };

    std::mutex mutex; // for the store
    std::optional<Store> store; // empty once closed
    std::filesystem::path file;
    bool isReadOnly = false;
    QString holder; // who else has it open, when that is why it is read-only

private:
    std::atomic<int> m_announced = 0;
    std::condition_variable m_turnEnded;
    mutable std::mutex m_passphraseMutex; // held for a moment only
    Passphrase m_passphrase;
};

} // namespace clientele
