#include "analytics/target/campaign_export.h"

#include <algorithm>
#include <array>
#include <functional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/store/foreign_keys_off.h"
#include "analytics/store/store.h"
#include "analytics/target/campaign_decision.h"
#include "analytics/target/export_register.h"
#include "analytics/target/folded_text.h"
#include "analytics/target/seal.h"

namespace clientele {

namespace {

bool isSealed(const Campaign &campaign)
{
    return !campaign.sealedAt.empty();
}

std::size_t countArm(const CampaignMembers &members, Arm arm)
{
    return static_cast<std::size_t>(std::ranges::count(members.members, arm, &CampaignMember::arm));
}

// Takes back files that would otherwise stay although the export as a whole failed. A file that was there before is
// not removed: what it is now is a complete list as well.
class WrittenFiles
{
public:
    ~WrittenFiles()
    {
        std::error_code ignored;
        for (const auto &path : m_paths)
            std::filesystem::remove(path, ignored);
    }

    std::vector<WrittenFile> write(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                   Monitor &monitor)
    {
        const bool wasThere = std::filesystem::exists(path);
        std::vector<WrittenFile> files = writeTable(table, format, path, monitor);
        if (!wasThere)
            for (const WrittenFile &file : files)
                m_paths.push_back(file.path);
        return files;
    }

    void keep() { m_paths.clear(); }

private:
    std::vector<std::filesystem::path> m_paths;
};

// Nobody at all, or nobody whom the destination can take.
void requirePeople(const DestinationTable &table, const TargetList &list, const Campaign &campaign,
                   const ListFormat &format)
{
    if (table.people > 0)
        return;
    if (list.size() == 0)
        throw Error(ErrorCode::AudienceEmpty, {campaign.plan.name});
    const auto counts = rejectCounts(table.rejected);
    const auto commonest = std::ranges::max_element(counts, {}, [](const auto &count) { return count.second; });
    throw Error(ErrorCode::AudienceEmpty, {campaign.plan.name, std::string(format.id),
                                           std::string(rejectId(commonest->first)), std::to_string(list.size())});
}

// A list of codes has no people to hold out: their names go beside it as they are.
const ListFormat &holdoutFormat(const ListFormat &format)
{
    return format.kind == ListFormat::Kind::Codes ? listFormat("csv") : format;
}

bool holds(const std::filesystem::path &path, std::string_view word)
{
    return lowered(path.filename().string()).find(word) != std::string::npos;
}

// Everything that is written to files, and what the register says of it.
class Exporting
{
public:
    Exporting(Store &store, const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members,
              const ExportRequest &request, Monitor &monitor)
        : m_store(store)
        , m_dataset(dataset)
        , m_campaign(campaign)
        , m_members(members)
        , m_request(request)
        , m_monitor(monitor)
    {
    }

    CampaignExport write(const TargetList &list, DestinationTable &table, const ListFormat &format)
    {
        CampaignExport result;
        result.contacted = countArm(m_members, Arm::Offer);
        result.heldOut = countArm(m_members, Arm::Holdout);
        result.rows = table.people;
        result.isSmall = table.people < format.fewestPeople;
        result.isNameUnknown = !holds(m_request.path, format.nameMustHold);
        if (m_request.holdoutPath)
            writeHoldout(format, result);
        if (m_request.codes)
            writeCodes(list, result);
        if (m_request.rejectedPath)
            result.rejectedList = m_files.write(leftOutTable(m_members, table.rejected), listFormat("csv"),
                                                *m_request.rejectedPath, m_monitor);
        result.list = m_files.write(table.table, format, m_request.path, m_monitor);
        record(Arm::Offer, format, result.list, table.rejected.size());
        result.rejected = std::move(table.rejected);
        return result;
    }

    void keep() { m_files.keep(); }

private:
    void writeHoldout(const ListFormat &format, CampaignExport &result)
    {
        const ListFormat &form = holdoutFormat(format);
        const TargetList holdout = buildTargetList(m_dataset, m_campaign, m_members, Arm::Holdout);
        const DestinationTable table = destinationTable(holdout, form, m_request.options, m_monitor);
        result.holdoutList = m_files.write(table.table, form, *m_request.holdoutPath, m_monitor);
        result.holdoutRows = table.people;
        record(Arm::Holdout, form, result.holdoutList, table.rejected.size());
    }

    void writeCodes(const TargetList &list, CampaignExport &result)
    {
        const ListFormat &form = listFormat(m_request.codes->format);
        const DestinationTable table = destinationTable(list, form, m_request.options, m_monitor);
        requirePeople(table, list, m_campaign, form);
        result.codeList = m_files.write(table.table, form, m_request.codes->path, m_monitor);
        record(Arm::Offer, form, result.codeList, table.rejected.size());
    }

    void record(Arm arm, const ListFormat &format, const std::vector<WrittenFile> &files, std::size_t rejected)
    {
        if (m_store.access() == Store::Access::Write)
            recordExport(m_store, m_campaign.number, arm, format.id, files, rejected, m_request.purpose);
    }

    Store &m_store;
    const Dataset &m_dataset;
    const Campaign &m_campaign;
    const CampaignMembers &m_members;
    const ExportRequest &m_request;
    Monitor &m_monitor;
    WrittenFiles m_files;
};

// Of a draft only when its plan does not hurt.
CampaignMembers membersToExport(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor)
{
    if (isSealed(campaign))
        return sealedMembers(store, campaign.number);
    const CampaignDecision decision = decideCampaign(store, dataset, campaign, monitor);
    refuseWhatHurts(findingsOf(decision, *dataset, campaign.plan), campaign.plan, *dataset);
    return membersOf(store, dataset, campaign, decision, monitor);
}

} // namespace

CampaignMembers campaignMembers(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor)
{
    if (isSealed(campaign))
        return sealedMembers(store, campaign.number);
    return membersOf(store, dataset, campaign, decideCampaign(store, dataset, campaign, monitor), monitor);
}

DestinationTable previewExport(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                               const ExportRequest &request, Monitor &monitor)
{
    const ListFormat &format = listFormat(request.format);
    const CampaignMembers members = campaignMembers(store, dataset, campaign, monitor);
    const TargetList list = buildTargetList(*dataset, campaign, members, Arm::Offer);
    return destinationTable(list, format, request.options, monitor);
}

CampaignExport exportCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                              const ExportRequest &request, Monitor &monitor)
{
    const bool isWriting = store.access() == Store::Access::Write;
    if (!isWriting && !isSealed(campaign))
        throw Error(ErrorCode::ShopReadOnly, {store.path().string()});
    const ListFormat &format = listFormat(request.format);
    const bool isSealing = isWriting && !isSealed(campaign);
    const CampaignMembers members = membersToExport(store, dataset, campaign, monitor);

    // The shop's rows first, so that a full disk shows before a file appears; they count only once the files are there.
    std::optional<ForeignKeysOff> withoutForeignKeys; // sealCampaign looks its numbers up itself
    if (isSealing)
        withoutForeignKeys.emplace(store.database());
    std::optional<Transaction> transaction;
    if (isWriting)
        transaction.emplace(store.database());
    TargetList list;
    DestinationTable table;
    // Writing rows is one thread's work; the list is made beside it.
    const std::array<std::function<void()>, 2> tasks {
        [&] {
            if (isSealing)
                sealCampaign(store, campaign, members, monitor);
        },
        [&] {
            list = buildTargetList(*dataset, campaign, members, Arm::Offer);
            table = destinationTable(list, format, request.options, monitor);
            requirePeople(table, list, campaign, format);
        }};
    parallelFor(tasks.size(), 1, [&](std::size_t task, std::size_t) { tasks[task](); });
    Exporting exporting(store, *dataset, campaign, members, request, monitor);
    CampaignExport result = exporting.write(list, table, format);
    if (transaction)
        transaction->commit();
    exporting.keep();
    return result;
}

} // namespace clientele
