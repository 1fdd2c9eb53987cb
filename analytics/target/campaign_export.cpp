#include "analytics/target/campaign_export.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/default_method.h"
#include "analytics/segment/rfm_setup.h"
#include "analytics/store/store.h"
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

    WrittenFile write(const TargetList &list, const ListFormat &format, const std::filesystem::path &path,
                      Monitor &monitor)
    {
        const bool wasThere = std::filesystem::exists(path);
        WrittenFile file = writeList(list, format, path, monitor);
        if (!wasThere)
            m_paths.push_back(path);
        return file;
    }

    void keep() { m_paths.clear(); }

private:
    std::vector<std::filesystem::path> m_paths;
};

} // namespace

CampaignMembers campaignMembers(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                                Monitor &monitor)
{
    if (isSealed(campaign))
        return sealedMembers(store, campaign.number);
    const Plan &plan = campaign.plan;
    const MethodChoice choice = chosenMethod(plan.recommender, defaultMethod(store));
    monitor.stage(Stage::Scoring);
    const RfmAnalysis rfm = analyseRfm(*dataset, loadRfmSetup(store), plan.asOf);
    const std::vector<Segment> segments = allSegments(*dataset, rfm, loadSavedSegments(store));
    monitor.checkpoint();
    monitor.stage(Stage::Training);
    const auto recommender = recommenderKind(choice.method).fit(dataset, rfm.values.asOf, choice.parameters, monitor);
    return decideMembers(dataset, rfm, segments, campaign, *recommender, monitor);
}

CampaignExport exportCampaign(Store &store, std::shared_ptr<const Dataset> dataset, const Campaign &campaign,
                              const ListFormat &format, const std::filesystem::path &path,
                              const std::optional<std::filesystem::path> &holdoutPath, Monitor &monitor)
{
    const bool isWriting = store.access() == Store::Access::Write;
    if (!isWriting && !isSealed(campaign))
        throw Error(ErrorCode::ShopReadOnly, {store.path().string()});
    const CampaignMembers members = campaignMembers(store, dataset, campaign, monitor);
    const TargetList list = buildTargetList(*dataset, campaign, members, Arm::Offer);
    if (list.rows.empty())
        throw Error(ErrorCode::AudienceEmpty, {campaign.plan.name});

    // The shop's rows first, so that a full disk shows before a file appears; they count only once the file is there.
    std::optional<Transaction> transaction;
    if (isWriting)
        transaction.emplace(store.database());
    if (isWriting && !isSealed(campaign))
        sealCampaign(store, campaign, members, monitor);

    CampaignExport result;
    result.contacted = countArm(members, Arm::Offer);
    result.heldOut = countArm(members, Arm::Holdout);
    WrittenFiles files;
    if (holdoutPath) {
        const TargetList holdout = buildTargetList(*dataset, campaign, members, Arm::Holdout);
        result.holdoutList = files.write(holdout, format, *holdoutPath, monitor);
    }
    result.list = files.write(list, format, path, monitor);

    if (isWriting) {
        recordExport(store, campaign.number, Arm::Offer, format.id, path.filename().string(), result.list);
        if (holdoutPath) {
            recordExport(store, campaign.number, Arm::Holdout, format.id, holdoutPath->filename().string(),
                         *result.holdoutList);
        }
        transaction->commit();
    }
    files.keep();
    return result;
}

} // namespace clientele
