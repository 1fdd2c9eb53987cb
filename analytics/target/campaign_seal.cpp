#include "analytics/target/campaign_seal.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "analytics/base/crypto.h"
#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/plan/plan.h"
#include "analytics/store/store.h"
#include "analytics/target/sealed_rows.h"
#include "analytics/target/target_list.h"

namespace clientele {

// Writes the sealed bytes and hashes them as they grow.
class SealText
{
public:
    SealText &line(std::string_view kind)
    {
        if (!m_bytes.empty() || m_isStarted)
            m_bytes += '\n';
        m_isStarted = true;
        if (m_bytes.size() > kFlushAt)
            flush();
        m_bytes += kind;
        return *this;
    }
    SealText &text(std::string_view value)
    {
        number(static_cast<std::int64_t>(value.size()));
        m_bytes += ':';
        m_bytes += value;
        return *this;
    }
    template<typename Number> SealText &number(Number value)
    {
        std::array<char, 32> digits {};
        m_bytes += ' ';
        m_bytes.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
        return *this;
    }
    std::string finish()
    {
        m_bytes += '\n';
        flush();
        return toHex(m_hash.finish());
    }

private:
    static constexpr std::size_t kFlushAt = 1 << 16;

    void flush()
    {
        m_hash.add(m_bytes);
        m_bytes.clear();
    }

    Sha256Stream m_hash;
    std::string m_bytes;
    bool m_isStarted = false;
};

namespace {

constexpr std::size_t kRowsPerCheck = 1'024;

void addPlan(Database &database, std::int64_t campaign, SealText &text)
{
    Statement select = database.prepare("SELECT plan FROM campaigns WHERE number = ?1");
    if (!select.bind(1, campaign).step())
        throw Error(ErrorCode::NoSuchCampaign, {std::to_string(campaign)});
    const std::string kept(select.text(0));
    const Plan plan = planFromJson(kept);
    text.line("clientele-seal 1").line("plan").text(kept);
    text.line("judged").text(plan.primaryMeasure).number(plan.measureUntil.value_or(plan.lastDay()));
}

void addOffersAndArms(Database &database, std::int64_t campaign, SealText &text)
{
    Statement offers = database.prepare("SELECT kind, parameters, valid_from_day, valid_to_day FROM offers"
                                        " WHERE campaign = ?1 ORDER BY number");
    offers.bind(1, campaign);
    for (std::int64_t position = 0; offers.step(); ++position)
        text.line("offer")
            .number(position)
            .text(offers.text(0))
            .text(offers.text(1))
            .number(offers.integer(2))
            .number(offers.integer(3));
    Statement arms = database.prepare(
        "SELECT arm, (SELECT count(*) FROM offers o WHERE o.campaign = a.campaign AND o.number < a.offer), share"
        " FROM arms a WHERE campaign = ?1 ORDER BY offer, arm");
    arms.bind(1, campaign);
    while (arms.step())
        text.line("arm").text(arms.text(0)).number(arms.integer(1)).number(arms.real(2));
}

void addMember(SealText &text, std::string_view customer, std::string_view arm, std::int64_t offer,
               std::string_view stratum, double propensity, std::string_view code)
{
    text.line("member").text(customer).text(arm).number(offer).text(stratum).number(propensity).text(code);
}

void addLeftOut(SealText &text, std::string_view customer, std::string_view reason)
{
    text.line("left_out").text(customer).text(reason);
}

void addPeople(const CampaignMembers &members, SealText &text, Monitor &monitor)
{
    for (std::size_t i = 0; i < members.members.size(); ++i) {
        if (i % kRowsPerCheck == 0)
            monitor.checkpoint();
        const CampaignMember &member = members.members[i];
        addMember(text, member.customer, armId(member.arm), member.offer, member.stratum, member.propensity,
                  member.code);
    }
    for (const CampaignMembers::Exclusion &exclusion : members.exclusions)
        addLeftOut(text, exclusion.customer, exclusionId(exclusion.reason));
}

void addPeople(Database &database, std::int64_t campaign, SealText &text, Monitor &monitor)
{
    const SealedRows rows = readSealedRows(database, campaign);
    const SealedCodes codes = readSealedCodes(database, campaign);
    const auto add = [&](std::uint32_t row, std::string_view code) {
        addMember(text, rows.ids[row], rows.words[rows.arm[row]], rows.offer[row], rows.words[rows.stratum[row]],
                  rows.propensity[row], code);
    };
    for (std::size_t i = 0; i < rows.byId.size(); ++i) {
        if (i % kRowsPerCheck == 0)
            monitor.checkpoint();
        add(rows.byId[i], codes.of(rows.customer[rows.byId[i]]));
    }
    for (const auto &[customer, code] : codes.more) {
        const auto row = std::ranges::lower_bound(rows.customer, customer);
        if (row != rows.customer.end() && *row == customer)
            add(static_cast<std::uint32_t>(row - rows.customer.begin()), codes.codes[code]);
    }
    Statement excluded = database.prepare("SELECT c.id, e.reason FROM exclusions e JOIN customers c"
                                          " ON c.number = e.customer WHERE e.campaign = ?1 ORDER BY c.id");
    excluded.bind(1, campaign);
    for (std::size_t row = 0; excluded.step(); ++row) {
        if (row % kRowsPerCheck == 0)
            monitor.checkpoint();
        addLeftOut(text, excluded.text(0), excluded.text(1));
    }
}

} // namespace

std::string computeSeal(Store &store, std::int64_t campaign, Monitor &monitor)
{
    SealText text;
    addPlan(store.database(), campaign, text);
    addOffersAndArms(store.database(), campaign, text);
    addPeople(store.database(), campaign, text, monitor);
    return text.finish();
}

SealOfPeople::SealOfPeople(Store &store, std::int64_t campaign)
    : m_text(std::make_unique<SealText>())
{
    addPlan(store.database(), campaign, *m_text);
    addOffersAndArms(store.database(), campaign, *m_text);
}

SealOfPeople::~SealOfPeople() = default;

std::string SealOfPeople::compute(const CampaignMembers &members, Monitor &monitor)
{
    addPeople(members, *m_text, monitor);
    return m_text->finish();
}

std::string keptSeal(Store &store, std::int64_t campaign)
{
    Statement select = store.database().prepare("SELECT ifnull(seal, '') FROM campaigns WHERE number = ?1");
    return select.bind(1, campaign).step() ? std::string(select.text(0)) : std::string();
}

SealState sealState(Store &store, std::int64_t campaign, Monitor &monitor)
{
    const std::string kept = keptSeal(store, campaign);
    if (kept.empty())
        return SealState::None;
    return kept == computeSeal(store, campaign, monitor) ? SealState::Holds : SealState::Broken;
}

} // namespace clientele
