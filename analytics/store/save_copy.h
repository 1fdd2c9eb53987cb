#pragma once

#include <filesystem>

namespace clientele {

class Database;
class Monitor;

// A complete copy of a shop file as it is at this moment, whatever others write meanwhile. It is written beside the target
// and renamed when it is whole, so that a full disk or Cancel leaves nothing. An encrypted shop's copy is encrypted with
// the same passphrase.
// Errors: FileExists, FolderNotWritable, DiskFull; Cancelled.
void copyDatabase(Database &source, const std::filesystem::path &target, Monitor &monitor);

} // namespace clientele
