#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/store/database.h"
#include "analytics/base/passphrase.h"

namespace clientele {

class Monitor;

// What the owner decided about a shop when it was made or later. Kept in the `settings` table.
struct ShopSettings
{
    std::string name; // "Greenfield Home"; the file's stem when empty
    std::string currency = "GBP"; // ISO 4217
    bool monetaryIncludesTax = true; // shown beside the number
    bool monetaryIncludesPostage = true;
    bool isCurrencyAssumed = false; // nobody chose the currency: the first amounts that come in may say what it is
};

// A shop file: one *.clientele, one writer at a time, opened, checked, migrated and closed tidily.
//
// Opening for writing takes the shop's writer lock; a second writer gets ShopLocked with who holds it (program, process,
// host, since when). Readers need no lock (WAL). Closing the writer checkpoints so that one file remains to copy.
// Errors: FileNotFound, FileExists (create), NotAShop, ShopTooNew, ShopLocked, ShopReadOnly, FolderNotWritable,
// DiskFull, ShopDamaged, ShopNeedsPassphrase, WrongPassphrase.
//
// Encryption: a shop made with a passphrase, or given one later, is encrypted page by page, its log too; copies and
// upgrade copies are encrypted with the same one. What is deleted stays in the file's free pages until they are used
// again: in an encrypted shop they are as unreadable as the rest.
//
// Threads: a Store belongs to one thread at a time; readers are separate Stores.
class Store
{
public:
    enum class Access
    {
        Read,
        Write
    };

    static constexpr int kSchemaVersion = 12;

    static Store create(const std::filesystem::path &path, const ShopSettings &settings,
                        const Passphrase &passphrase = {});
    // A passphrase that the shop does not need is not used.
    static Store open(const std::filesystem::path &path, Access access, const Passphrase &passphrase = {});
    Store anotherReader() const; // of the same shop, for another thread

    Store(Store &&) noexcept;
    Store &operator=(Store &&) noexcept;
    ~Store();

    const std::filesystem::path &path() const;
    Access access() const;
    Database &database();

    ShopSettings settings();
    void setSettings(const ShopSettings &settings); // a transaction of its own, or part of the one that is open
    std::string value(std::string_view key); // a row of `settings`, empty when absent
    void setValue(std::string_view key, std::string_view value);

    // Grows with every change of the data a Dataset is loaded from; a cached Dataset with the same number is current.
    std::int64_t dataVersion();
    void bumpDataVersion(); // inside the transaction that changes the data

    // Empty when the shop is not encrypted.
    const Passphrase &passphrase() const;
    // Writes the file anew with another passphrase, its first one, or (empty) none; see passphrase_change.h.
    void setPassphrase(const Passphrase &next, Monitor &monitor);

    // A complete, consistent copy while others read or write. Errors: FileExists, DiskFull, FolderNotWritable.
    void saveCopy(const std::filesystem::path &target, Monitor &monitor);

    // Everything that is wrong with the file, in ids a person's words exist for; empty = sound. Checks SQLite's own
    // integrity, foreign keys, that every column segment is there and as it was written, and that what orders and their
    // lines refer to exists.
    struct Finding
    {
        std::string id; // "integrity", "foreign_key", "segments_damaged", …
        std::string detail;
    };
    std::vector<Finding> verify(Monitor &monitor);

private:
    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    static Store openAsItIs(const std::filesystem::path &path, Access access, const Passphrase &passphrase);
    std::unique_ptr<Private> d;
};

} // namespace clientele
