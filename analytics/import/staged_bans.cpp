#include "analytics/import/staged_bans.h"

#include "analytics/import/import_context.h"
#include "analytics/store/database.h"

namespace clientele {

void StagedBans::add(const BanRecord &record)
{
    for (const BanRecord::Key &key : record.keys)
        m_keys.push_back({std::string(key.kind), std::string(key.value), m_rows});
    ++m_rows;
}

std::int64_t StagedBans::write(ImportContext &context) const
{
    Statement find = context.database.prepare("SELECT import FROM do_not_contact_keys WHERE kind = ? AND value = ?");
    Statement insert = context.database.prepare(
        "INSERT INTO do_not_contact_keys (kind, value, recorded_at, import) VALUES (?, ?, ?, ?)");
    std::vector<bool> isNew(m_rows);
    for (const Key &key : m_keys) {
        find.bind(1, key.kind).bind(2, key.value);
        const bool isKnown = find.step();
        if (isKnown)
            context.use(find.integer(0));
        find.reset();
        if (isKnown)
            continue;
        insert.bind(1, key.kind).bind(2, key.value).bind(3, context.now).bind(4, context.import).run();
        isNew[key.row] = true;
    }
    const auto added = static_cast<std::int64_t>(std::ranges::count(isNew, true));
    context.newRows += added;
    return m_rows - added;
}

void StagedUnsubscribes::add(std::uint32_t customer, std::string_view channel, std::optional<Time> time)
{
    m_wishes.push_back({customer, std::string(channel), time});
}

std::int64_t StagedUnsubscribes::write(ImportContext &context, std::span<const std::int64_t> customers) const
{
    Statement find = context.database.prepare("SELECT import FROM consents WHERE customer = ?1 AND channel = ?2 "
                                              "AND source = 'unsubscribe' AND (?3 IS NULL OR recorded_at = ?3)");
    Statement insert
        = context.database.prepare("INSERT INTO consents (customer, channel, is_given, source, recorded_at, "
                                   "import) VALUES (?, ?, 0, 'unsubscribe', ?, ?)");
    std::int64_t added = 0;
    for (const Wish &wish : m_wishes) {
        const std::int64_t customer = customers[wish.customer];
        const std::string when = wish.time ? formatTime(*wish.time) : std::string();
        find.bind(1, customer).bind(2, wish.channel).bindOrNull(3, when);
        const bool isKnown = find.step();
        if (isKnown)
            context.use(find.integer(0));
        find.reset();
        if (isKnown)
            continue;
        insert.bind(1, customer).bind(2, wish.channel).bind(3, when.empty() ? context.now : when);
        insert.bind(4, context.import).run();
        ++added;
    }
    return added;
}

} // namespace clientele
