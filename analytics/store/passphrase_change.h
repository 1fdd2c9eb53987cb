#pragma once

#include <filesystem>
#include <vector>

#include "analytics/base/passphrase.h"

namespace clientele {

class Database;
class Monitor;

// Gives a shop file another passphrase, its first one, or none, by writing it anew.
//
// The whole shop is written compactly into a hidden file beside it, which takes the shop's name when it is complete and
// safely on the disk. Whenever the program or the power fails, the shop is either entirely as before or
// entirely as after; what was left of an unfinished one is removed when the shop is next opened for writing. Pages that
// deleting left behind are not carried over. When the shop was not encrypted, the old file's bytes are overwritten with
// zeros before its place on the disk is given back; a solid-state disk or a file system that copies on writing may still
// keep them for a while, which no program can prevent.
//
// Nobody else may be using the shop meanwhile: the caller holds the writer's lock, readers are waited for a few seconds.
// Errors: ShopInUse, DiskFull, FolderNotWritable, ShopDamaged; Cancelled. Then nothing was changed.
void exchangeFile(Database &database, const Passphrase &next, Monitor &monitor);

// What exchangeFile left half done when it was killed.
void removeUnfinishedExchange(const std::filesystem::path &shop);

// Copies of the shop from before an upgrade that lie beside it and are not encrypted.
std::vector<std::filesystem::path> openUpgradeCopies(const std::filesystem::path &shop);

// By the few bytes that encryption leaves readable: page size, file format, three fixed fractions. No text file or
// picture has them there. False for what does not exist or cannot be read.
bool looksEncrypted(const std::filesystem::path &file);

} // namespace clientele
