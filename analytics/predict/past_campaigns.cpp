#include "analytics/predict/past_campaigns.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace clientele {

namespace {

constexpr std::size_t kLeastRedemptions = 5; // to tell an arm's depth by

// One campaign's targetings are neighbours.
struct Part
{
    std::uint32_t campaign = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Part> partsOf(const TargetingTable &targetings)
{
    std::vector<Part> parts;
    for (std::size_t row = 0; row < targetings.size(); ++row) {
        if (targetings.campaign[row] == kNoIndex || targetings.customer[row] == kNoIndex)
            continue;
        if (parts.empty() || parts.back().campaign != targetings.campaign[row])
            parts.push_back({targetings.campaign[row], row, row});
        parts.back().end = row + 1;
    }
    return parts;
}

// The days in which orders count; nothing when nobody knows when it began.
std::optional<std::pair<Day, Day>> daysOf(const Dataset &dataset, const Part &part, int windowDays)
{
    Day start = dataset.campaigns.start[part.campaign];
    Day end = dataset.campaigns.end[part.campaign];
    if (start == CampaignTable::kNoDay) {
        Time earliest = INT64_MAX;
        for (std::size_t row = part.begin; row < part.end; ++row) {
            if (dataset.targetings.time[row] != kNoTime)
                earliest = std::min(earliest, dataset.targetings.time[row]);
        }
        if (earliest == INT64_MAX)
            return std::nullopt;
        start = dayOf(earliest);
    }
    if (end == CampaignTable::kNoDay)
        end = start + std::max(1, windowDays) - 1;
    return end < start ? std::nullopt : std::optional(std::pair(start, end));
}

class Reader
{
public:
    Reader(const Dataset &dataset, const StandingReader &standings, Day asOf)
        : m_dataset(dataset)
        , m_standings(standings)
        , m_asOf(asOf)
    {
        const RedemptionTable &table = dataset.redemptions;
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.campaign[row] != kNoIndex && table.customer[row] != kNoIndex)
                m_redemptions.emplace(key(table.campaign[row], table.customer[row]), row);
        }
        for (std::size_t row = 0; row < table.size(); ++row) {
            if (table.campaign[row] != kNoIndex)
                m_told.insert_or_assign(table.campaign[row], true);
        }
    }

    void read(const Part &part, int windowDays, PastCampaigns &past) const
    {
        const std::map<std::uint32_t, ArmMeaning> meanings = meaningsOf(part);
        const auto days = daysOf(m_dataset, part, windowDays);
        if (!days) {
            ++past.withoutDays;
            return;
        }
        for (std::size_t row = part.begin; row < part.end; ++row) {
            const ArmMeaning::Kind kind = meanings.at(m_dataset.targetings.arm[row]).kind;
            if (kind != ArmMeaning::Kind::Control && kind != ArmMeaning::Kind::NotDrawn)
                past.treated.push_back({m_dataset.targetings.customer[row], days->first, days->second});
        }
        if (days->second >= m_asOf || days->second > m_dataset.lastDay) {
            ++past.unfinished;
            return;
        }
        std::vector<PastCampaigns::Row> rows
            = rowsOf(part, meanings, *days, static_cast<std::uint32_t>(past.campaigns.size()));
        const auto controls = static_cast<std::size_t>(
            std::ranges::count_if(rows, [](const auto &row) { return row.offer.kind == ArmMeaning::Kind::Control; }));
        if (controls < PastCampaigns::kLeastPeople) {
            ++past.withoutControl;
        } else if (rows.size() - controls < PastCampaigns::kLeastPeople) {
            ++past.unreadable;
        } else {
            past.campaigns.push_back({part.campaign, days->first, days->second, m_told.contains(part.campaign)});
            past.rows.insert(past.rows.end(), rows.begin(), rows.end());
        }
    }

private:
    static std::uint64_t key(std::uint32_t campaign, CustomerIndex customer)
    {
        return std::uint64_t {campaign} << 32 | customer;
    }

    std::map<std::uint32_t, ArmMeaning> meaningsOf(const Part &part) const
    {
        std::map<std::uint32_t, ArmMeaning> meanings;
        for (std::size_t row = part.begin; row < part.end; ++row) {
            const std::uint32_t arm = m_dataset.targetings.arm[row];
            if (!meanings.contains(arm))
                meanings.emplace(arm, armMeaning(m_dataset.words[arm]));
        }
        for (auto &[arm, meaning] : meanings) {
            if (!meaning.isCertain) {
                if (const auto share = redeemedShare(part, arm))
                    meaning = {ArmMeaning::Kind::Share, *share, {}, {}, true};
            }
        }
        return meanings;
    }

    // What an arm's redemptions took off their orders, as a share: the median.
    std::optional<double> redeemedShare(const Part &part, std::uint32_t arm) const
    {
        std::vector<double> shares;
        for (std::size_t row = part.begin; row < part.end; ++row) {
            if (m_dataset.targetings.arm[row] != arm)
                continue;
            const auto found = m_redemptions.find(key(part.campaign, m_dataset.targetings.customer[row]));
            if (found == m_redemptions.end())
                continue;
            const OrderIndex order = m_dataset.redemptions.order[found->second];
            const double off = m_dataset.redemptions.discount[found->second].toDouble();
            if (order != kNoIndex && off > 0 && m_standings.valueOf(order) > 0)
                shares.push_back(off / m_standings.valueOf(order));
        }
        if (shares.size() < kLeastRedemptions)
            return std::nullopt;
        const auto middle = shares.begin() + static_cast<std::ptrdiff_t>(shares.size() / 2);
        std::ranges::nth_element(shares, middle);
        return *middle < 1 ? std::optional(*middle) : std::nullopt;
    }

    std::vector<PastCampaigns::Row> rowsOf(const Part &part, const std::map<std::uint32_t, ArmMeaning> &meanings,
                                           std::pair<Day, Day> days, std::uint32_t campaign) const
    {
        using Kind = ArmMeaning::Kind;
        std::vector<PastCampaigns::Row> rows;
        for (std::size_t row = part.begin; row < part.end;) {
            const CustomerIndex customer = m_dataset.targetings.customer[row];
            const std::uint32_t arm = m_dataset.targetings.arm[row];
            bool isInOneArm = true;
            for (; row < part.end && m_dataset.targetings.customer[row] == customer; ++row)
                isInOneArm = isInOneArm && m_dataset.targetings.arm[row] == arm;
            const ArmMeaning &meaning = meanings.at(arm);
            if (!isInOneArm || meaning.kind == Kind::Unknown || meaning.kind == Kind::NotDrawn)
                continue;
            rows.push_back({customer, campaign, meaning, m_standings.hasBought(customer, days.first, days.second),
                            m_redemptions.contains(key(part.campaign, customer))});
        }
        return rows;
    }

    const Dataset &m_dataset;
    const StandingReader &m_standings;
    Day m_asOf;
    std::unordered_map<std::uint64_t, std::size_t> m_redemptions; // the first of a customer in a campaign
    std::unordered_map<std::uint32_t, bool> m_told; // campaigns with redemptions
};

} // namespace

PastCampaigns pastCampaigns(const Dataset &dataset, const StandingReader &standings, Day asOf, int windowDays)
{
    PastCampaigns past;
    std::vector<Part> parts = partsOf(dataset.targetings);
    std::ranges::stable_sort(parts, {}, [&](const Part &part) {
        const auto days = daysOf(dataset, part, windowDays);
        return days ? days->first : CampaignTable::kNoDay;
    });
    const Reader reader(dataset, standings, asOf);
    for (const Part &part : parts)
        reader.read(part, windowDays, past);
    std::ranges::sort(past.treated, {}, [](const auto &one) { return std::pair(one.customer, one.first); });
    return past;
}

} // namespace clientele
