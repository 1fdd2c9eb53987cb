#pragma once

#include <QtCore/QString>

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

    void close(); // waits until what is being written has ended
    Store openReader() const; // another connection. Errors: those of Store
    void setPassphrase(const Passphrase &next); // what openReader() uses from now on
    bool isEncrypted() const;

    std::mutex mutex; // for the store
    std::optional<Store> store; // empty once closed
    std::filesystem::path file;
    bool isReadOnly = false;
    QString holder; // who else has it open, when that is why it is read-only

private:
    mutable std::mutex m_passphraseMutex; // held for a moment only
    Passphrase m_passphrase;
};

} // namespace clientele
