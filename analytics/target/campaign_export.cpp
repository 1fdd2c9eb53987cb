#include "analytics/target/campaign_export.h"

#include <algorithm>
#include <array>
#include <deque>
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

// Looks for Cancel only: how far things are is told by what runs beside it.
class CancelOnly final : public Monitor
{
public:
    explicit CancelOnly(const Monitor &monitor)
        : m_monitor(monitor)
    {
    }

    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return m_monitor.isCancelled(); }

private:
    const Monitor &m_monitor;
};

// Everything that is written to files, and what the register says of it.
class Exporting
{
public:
    Exporting(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members,
              const ExportRequest &request)
        : m_dataset(dataset)
        , m_campaign(campaign)
        , m_members(members)
        , m_request(request)
    {
    }

    // All files, beside their places. Touches no store.
    void write(Monitor &monitor)
    {
        const ListFormat &format = listFormat(m_request.format);
        const TargetList list = buildTargetList(m_dataset, m_campaign, m_members, Arm::Offer);
        DestinationTable table = destinationTable(list, format, m_request.options, monitor);
        requirePeople(table, list, m_campaign, format);
        m_result.contacted = countArm(m_members, Arm::Offer);
        m_result.heldOut = countArm(m_members, Arm::Holdout);
        m_result.rows = table.people;
        m_result.isSmall = table.people < format.fewestPeople;
        m_result.isNameUnknown = !holds(m_request.path, format.nameMustHold);
        if (m_request.holdoutPath)
            writeHoldout(format, monitor);
        if (m_request.codes)
            writeCodes(list, monitor);
        if (m_request.rejectedPath)
            m_result.rejectedList
                = write(leftOutTable(m_members, table.rejected), listFormat("csv"), *m_request.rejectedPath, monitor);
        m_result.list = write(table.table, format, m_request.path, monitor);
        m_records.push_back({Arm::Offer, &format, &m_result.list, table.rejected.size()});
        m_result.rejected = std::move(table.rejected);
    }

    void record(Store &store) const
    {
        for (const Record &record : m_records)
            recordExport(store, m_campaign.number, record.arm, record.format->id, *record.files, record.rejected,
                         m_request.purpose);
    }

    void publish()
    {
        for (ListFiles &files : m_files)
            files.publish();
    }

    CampaignExport keep()
    {
        for (ListFiles &files : m_files)
            files.keep();
        return std::move(m_result);
    }

private:
    struct Record
    {
        Arm arm;
        const ListFormat *format;
        const std::vector<WrittenFile> *files;
        std::size_t rejected;
    };

    std::vector<WrittenFile> write(const ListTable &table, const ListFormat &format, const std::filesystem::path &path,
                                   Monitor &monitor)
    {
        return m_files.emplace_back(table, format, path, monitor).files();
    }

    void writeHoldout(const ListFormat &format, Monitor &monitor)
    {
        const ListFormat &form = holdoutFormat(format);
        const TargetList holdout = buildTargetList(m_dataset, m_campaign, m_members, Arm::Holdout);
        const DestinationTable table = destinationTable(holdout, form, m_request.options, monitor);
        m_result.holdoutList = write(table.table, form, *m_request.holdoutPath, monitor);
        m_result.holdoutRows = table.people;
        m_records.push_back({Arm::Holdout, &form, &m_result.holdoutList, table.rejected.size()});
    }

    void writeCodes(const TargetList &list, Monitor &monitor)
    {
        const ListFormat &form = listFormat(m_request.codes->format);
        const DestinationTable table = destinationTable(list, form, m_request.options, monitor);
        requirePeople(table, list, m_campaign, form);
        m_result.codeList = write(table.table, form, m_request.codes->path, monitor);
        m_records.push_back({Arm::Offer, &form, &m_result.codeList, table.rejected.size()});
    }

    const Dataset &m_dataset;
    const Campaign &m_campaign;
    const CampaignMembers &m_members;
    const ExportRequest &m_request;
    CampaignExport m_result;
    std::vector<Record> m_records; // in the order that the register shows them in
    std::deque<ListFiles> m_files;
};

// Of a draft only when its plan does not hurt; what else there is to know of it is told beside the list.
CampaignMembers membersToExport(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                std::vector<PlanFinding> &findings, Monitor &monitor)
{
    if (isSealed(campaign)) {
        findings = findingsOfSealed(campaign.plan);
        return sealedMembers(store, campaign.number);
    }
    const CampaignDecision decision = decideCampaign(store, dataset, campaign, monitor);
    findings = findingsOf(decision, *dataset, campaign.plan);
    refuseWhatHurts(findings, campaign.plan, *dataset);
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

ExportPreview previewExport(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                            const ExportRequest &request, Monitor &monitor)
{
    const ListFormat &format = listFormat(request.format);
    ExportPreview preview;
    CampaignMembers members;
    if (isSealed(campaign)) {
        preview.findings = findingsOfSealed(campaign.plan);
        members = sealedMembers(store, campaign.number);
    } else {
        const CampaignDecision decision = decideCampaign(store, dataset, campaign, monitor);
        preview.findings = findingsOf(decision, *dataset, campaign.plan);
        members = membersOf(store, dataset, campaign, decision, monitor, codesSuffice(preview.findings));
    }
    const TargetList list = buildTargetList(*dataset, campaign, members, Arm::Offer);
    preview.table = destinationTable(list, format, request.options, monitor);
    return preview;
}

CampaignExport exportCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                              const ExportRequest &request, Monitor &monitor)
{
    const bool isWriting = store.access() == Store::Access::Write;
    if (!isWriting && !isSealed(campaign))
        throw Error(ErrorCode::ShopReadOnly, {store.path().string()});
    listFormat(request.format); // one that is not there is told before the work
    const bool isSealing = isWriting && !isSealed(campaign);
    std::vector<PlanFinding> findings;
    const CampaignMembers members = membersToExport(store, dataset, campaign, findings, monitor);

    std::optional<ForeignKeysOff> withoutForeignKeys; // sealCampaign looks its numbers up itself
    if (isSealing)
        withoutForeignKeys.emplace(store.database());
    std::optional<Transaction> transaction;
    if (isWriting)
        transaction.emplace(store.database());
    Exporting exporting(*dataset, campaign, members, request);
    if (isSealing) {
        // Writing rows is one thread's work; the files are made beside it.
        CancelOnly beside(monitor);
        const std::array<std::function<void()>, 2> tasks {[&] { sealCampaign(store, campaign, members, monitor); },
                                                          [&] { exporting.write(beside); }};
        parallelFor(tasks.size(), 1, [&](std::size_t task, std::size_t) { tasks[task](); });
    } else {
        exporting.write(monitor);
    }
    if (isWriting) {
        exporting.record(store);
        store.database()
            .flush(); // nothing that takes long or needs room is left between the files' names and the commit
    }
    monitor.stage(Stage::Exporting);
    monitor.checkpoint(); // the last moment to stop
    exporting.publish();
    if (transaction)
        transaction->commit();
    CampaignExport result = exporting.keep();
    result.findings = std::move(findings);
    return result;
}

} // namespace clientele
