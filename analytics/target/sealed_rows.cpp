#include "analytics/target/sealed_rows.h"

#include <algorithm>

#include "analytics/base/parallel_sort.h"
#include "analytics/store/database.h"

namespace clientele {

namespace {

constexpr int kStepsBeforeSeeking = 64; // rows walked over before the next one is looked up

// Outside ids of ascending numbers: neighbours by walking, others by looking them up.
class CustomerIds
{
public:
    explicit CustomerIds(Database &database)
        : m_walk(database.prepare("SELECT number, id FROM customers WHERE number >= ?1 ORDER BY number"))
    {
    }

    // False when nobody has the number; a view until the next call.
    bool find(std::int64_t number, std::string_view &id)
    {
        for (int steps = 0; m_isOn && m_walk.integer(0) < number && steps < kStepsBeforeSeeking; ++steps)
            m_isOn = m_walk.step();
        if (!m_hasBegun || (m_isOn && m_walk.integer(0) < number)) {
            m_walk.reset();
            m_isOn = m_walk.bind(1, number).step();
            m_hasBegun = true;
        }
        if (!m_isOn || m_walk.integer(0) != number)
            return false;
        id = m_walk.text(1);
        return true;
    }

private:
    Statement m_walk;
    bool m_hasBegun = false;
    bool m_isOn = false;
};

// Ascending: the offers' positions in the plan.
std::vector<std::int64_t> offerNumbers(Database &database, std::int64_t campaign)
{
    std::vector<std::int64_t> numbers;
    Statement select = database.prepare("SELECT number FROM offers WHERE campaign = ?1 ORDER BY number");
    select.bind(1, campaign);
    while (select.step())
        numbers.push_back(select.integer(0));
    return numbers;
}

// The codes of the few texts that a column repeats, found by comparing with the one before.
class Repeating
{
public:
    explicit Repeating(TextDictionary &words)
        : m_words(words)
    {
    }

    std::uint32_t code(std::string_view text)
    {
        if (text != m_last) {
            m_last = text;
            m_code = m_words.code(text);
        }
        return m_code;
    }

private:
    TextDictionary &m_words;
    std::string m_last;
    std::uint32_t m_code = 0; // of the empty text
};

void readRows(Database &database, std::int64_t campaign, SealedRows &rows)
{
    const std::vector<std::int64_t> offers = offerNumbers(database, campaign);
    Statement select = database.prepare("SELECT customer, arm, stratum, propensity, ifnull(offer, 0) FROM members"
                                        " WHERE campaign = ?1 ORDER BY customer");
    select.bind(1, campaign);
    Repeating arm(rows.words), stratum(rows.words);
    while (select.step()) {
        rows.customer.push_back(static_cast<std::uint32_t>(select.integer(0)));
        rows.arm.push_back(arm.code(select.text(1)));
        rows.stratum.push_back(stratum.code(select.text(2)));
        rows.propensity.push_back(select.real(3));
        const auto offer = std::ranges::lower_bound(offers, select.integer(4));
        rows.offer.push_back(static_cast<std::uint8_t>(offer - offers.begin()));
    }
}

} // namespace

SealedRows readSealedRows(Database &database, std::int64_t campaign)
{
    SealedRows rows;
    readRows(database, campaign, rows);
    CustomerIds ids(database);
    rows.byId.reserve(rows.size());
    for (std::uint32_t row = 0; row < rows.size(); ++row) {
        std::string_view id;
        if (ids.find(rows.customer[row], id))
            rows.byId.push_back(row);
        rows.ids.add(id);
    }
    const auto id = [&rows](std::uint32_t row) { return rows.ids[row]; };
    if (!std::ranges::is_sorted(rows.byId, {}, id)) // one import numbers them so
        parallelSort(rows.byId, {}, id);
    return rows;
}

SealedCodes readSealedCodes(Database &database, std::int64_t campaign)
{
    SealedCodes result;
    Statement select
        = database.prepare("SELECT code, ifnull(customer, 0) FROM codes WHERE campaign = ?1 ORDER BY counter");
    select.bind(1, campaign);
    bool hasSeed = false;
    while (select.step()) {
        const auto customer = static_cast<std::size_t>(select.integer(1));
        if (customer == 0) {
            if (!std::exchange(hasSeed, true))
                result.seed = select.text(0);
            continue;
        }
        if (customer >= result.ofCustomer.size())
            result.ofCustomer.resize(std::max(customer + 1, 2 * result.ofCustomer.size()), SealedCodes::kNone);
        const auto position = static_cast<std::uint32_t>(result.codes.size());
        result.codes.add(select.text(0));
        if (result.ofCustomer[customer] == SealedCodes::kNone)
            result.ofCustomer[customer] = position;
        else
            result.more.emplace_back(static_cast<std::uint32_t>(customer), position);
    }
    return result;
}

} // namespace clientele
