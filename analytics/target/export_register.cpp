#include "analytics/target/export_register.h"

#include "analytics/store/store.h"

namespace clientele {

void recordExport(Store &store, std::int64_t campaign, Arm arm, std::string_view format,
                  const std::vector<WrittenFile> &files, std::size_t rejected, std::string_view purpose)
{
    Statement insert = store.database().prepare(
        "INSERT INTO exports (campaign, arm, format, file_name, rows, sha256, purpose, rejected, exported_at)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, datetime('now', 'localtime'))");
    for (const WrittenFile &file : files) {
        insert.bind(1, campaign)
            .bind(2, armId(arm))
            .bind(3, format)
            .bind(4, file.path.filename().string())
            .bind(5, static_cast<std::int64_t>(file.rows))
            .bind(6, file.sha256)
            .bindOrNull(7, purpose)
            .bind(8, static_cast<std::int64_t>(&file == &files.front() ? rejected : 0))
            .run();
    }
}

std::vector<ExportRecord> loadExports(Store &store, std::int64_t campaign)
{
    std::vector<ExportRecord> exports;
    Statement select = store.database().prepare(
        "SELECT e.campaign, c.name, e.arm, e.format, e.file_name, e.rows, e.rejected, e.sha256, e.purpose,"
        " e.exported_at FROM exports e JOIN campaigns c ON c.number = e.campaign"
        " WHERE ?1 = 0 OR e.campaign = ?1 ORDER BY e.number DESC");
    select.bind(1, campaign);
    while (select.step()) {
        ExportRecord &record = exports.emplace_back();
        record.campaign = select.integer(0);
        record.campaignName = select.text(1);
        record.arm = armById(select.text(2));
        record.format = select.text(3);
        record.fileName = select.text(4);
        record.rows = static_cast<std::size_t>(select.integer(5));
        record.rejected = static_cast<std::size_t>(select.integer(6));
        record.sha256 = select.text(7);
        record.purpose = select.text(8);
        record.exportedAt = select.text(9);
    }
    return exports;
}

} // namespace clientele
