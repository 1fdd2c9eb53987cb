#include "analytics/import/staged_customers.h"

#include "analytics/import/before_images.h"
#include "analytics/import/contact_key.h"
#include "analytics/import/staged_entities.h"
#include "analytics/store/sql_values.h"

namespace clientele {

// A row of `customers`, as it is and as it becomes.
struct StagedCustomers::Row
{
    std::int64_t number = 0; // 0: not in the shop yet
    EntityTexts<TextFieldCount> texts;
    std::optional<std::int64_t> birthYear;
    std::optional<std::int64_t> memberSince;
    std::optional<std::int64_t> seen;
    bool isStub = false;
};

class StagedCustomers::Writer
{
public:
    Writer(const StagedCustomers &customers, ImportContext &context)
        : m_customers(customers)
        , m_context(context)
        , m_select(
              context.database.prepare("SELECT number, name, email, phone, country, region, gender, birth_year, "
                                       "member_since_day, seen_time, is_stub, import FROM customers WHERE number = ?"))
        , m_insert(context.database.prepare(
              "INSERT INTO customers (name, email, phone, country, region, gender, birth_year, "
              "member_since_day, seen_time, number, id, import) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , m_update(
              context.database.prepare("UPDATE customers SET name = ?, email = ?, phone = ?, country = ?, region = ?, "
                                       "gender = ?, birth_year = ?, member_since_day = ?, seen_time = ?, is_stub = 0 "
                                       "WHERE number = ?"))
        , m_key(context.database.prepare("INSERT OR IGNORE INTO customer_keys (kind, value, customer, import) "
                                         "VALUES (?, ?, ?, ?)"))
        , m_lastConsent(context.database.prepare("SELECT is_given, source FROM consents WHERE customer = ? "
                                                 "AND channel = ? ORDER BY number DESC LIMIT 1"))
        , m_lastTold(context.database.prepare("SELECT is_given FROM consents WHERE customer = ? AND channel = ? "
                                              "AND source = 'import' ORDER BY number DESC LIMIT 1"))
        , m_lastSummary(context.database.prepare("SELECT last_order_day, orders, spend FROM customer_summaries "
                                                 "WHERE customer = ? ORDER BY number DESC LIMIT 1"))
        , m_summary(context.database.prepare("INSERT INTO customer_summaries (customer, last_order_day, orders, spend, "
                                             "import) VALUES (?, ?, ?, ?, ?)"))
        , m_consent(context.database.prepare(
              "INSERT INTO consents (customer, channel, is_given, source, recorded_at, import) "
              "VALUES (?, ?, ?, 'import', ?, ?)"))
        , m_lastBan(context.database.prepare("SELECT is_active, source FROM do_not_contact WHERE customer = ? "
                                             "ORDER BY number DESC LIMIT 1"))
        , m_ban(
              context.database.prepare("INSERT INTO do_not_contact (customer, is_active, source, recorded_at, import) "
                                       "VALUES (?, ?, 'import', ?, ?)"))
        , m_images(context.database, Changeable::Customers, context.import)
        , m_last(context.database.integer("SELECT ifnull(max(number), 0) FROM customers"))
        , m_fates(customers.size())
    {
    }

    void write(std::uint32_t index, std::int64_t number)
    {
        const bool isNew = number > m_last;
        Row row;
        if (!isNew)
            row = find(number);
        row.number = number;
        FieldMerger merger(row.seen, m_context.time);
        const Details details = index < m_customers.m_details.size() ? m_customers.m_details[index] : Details {};
        mergeTexts(merger, row.texts, m_customers.m_texts, index);
        merger.value(row.birthYear, details.birthYear);
        merger.value(row.memberSince, details.memberSince);
        if (row.isStub)
            merger.setChanged(); // it is a customer again
        row.seen = merger.seen();

        bool isChanged = merger.isChanged();
        if (isNew)
            insert(row, m_customers.m_ids[index]);
        else if (merger.mustBeWritten())
            update(row);
        isChanged |= writeKeys(row.number, index);
        isChanged |= writeConsents(row.number, details, isNew);
        if (details.hasSummary)
            isChanged |= writeSummary(row.number, details);
        m_fates.set(index, isNew, isChanged);
    }

    const EntityFates &fates() const { return m_fates; }

private:
    Row find(std::int64_t number)
    {
        Row row;
        Statement &select = m_select.bind(1, number);
        if (select.step()) {
            row.number = select.integer(0);
            row.texts = readTexts<TextFieldCount>(select, 1);
            row.birthYear = optionalInteger(select, 7);
            row.memberSince = optionalInteger(select, 8);
            row.seen = optionalInteger(select, 9);
            row.isStub = select.integer(10) != 0;
            m_context.use(select.integer(11));
        }
        select.reset();
        return row;
    }

    void bindRow(Statement &statement, const Row &row)
    {
        bindTexts(statement, row.texts);
        bindOptional(statement, 7, row.birthYear);
        bindOptional(statement, 8, row.memberSince);
        bindOptional(statement, 9, row.seen);
        statement.bind(10, row.number);
    }

    void insert(const Row &row, std::string_view id)
    {
        bindRow(m_insert, row);
        m_insert.bind(11, id).bind(12, m_context.import).run();
    }

    void update(const Row &row)
    {
        m_images.keep(row.number);
        bindRow(m_update, row);
        m_update.run();
    }

    bool writeKey(std::string_view kind, const std::string &key, std::int64_t customer)
    {
        if (key.empty())
            return false;
        m_key.bind(1, kind).bind(2, key).bind(3, customer).bind(4, m_context.import).run();
        return m_context.database.changes() > 0;
    }

    // Every address a file gave stays a key, also after a newer one replaced it.
    bool writeKeys(std::int64_t customer, std::uint32_t index)
    {
        const LatestText *email = m_customers.m_texts[Email].find(index);
        const LatestText *phone = m_customers.m_texts[Phone].find(index);
        const bool isNewEmail = email && writeKey("email", emailKey(email->text), customer);
        const bool isNewPhone = phone && writeKey("phone", phoneKey(phone->text), customer);
        return isNewEmail || isNewPhone;
    }

    // The same as the last one said is not said again.
    bool writeSummary(std::int64_t customer, const Details &details)
    {
        m_lastSummary.bind(1, customer);
        const bool isSame = m_lastSummary.step() && optionalInteger(m_lastSummary, 0) == details.lastOrder
                            && optionalInteger(m_lastSummary, 1) == details.orderCount
                            && optionalInteger(m_lastSummary, 2) == details.totalSpend;
        m_lastSummary.reset();
        if (isSame)
            return false;
        bindOptional(m_summary, 2, details.lastOrder);
        bindOptional(m_summary, 3, details.orderCount);
        bindOptional(m_summary, 4, details.totalSpend);
        m_summary.bind(1, customer).bind(5, m_context.import).run();
        return true;
    }

    bool writeConsent(std::int64_t customer, std::string_view channel, Consent consent, bool isNew)
    {
        if (consent == Consent::Unknown)
            return false;
        const std::int64_t given = consent == Consent::Yes ? 1 : 0;
        if (!isNew && isSaid(customer, channel, given))
            return false;
        m_consent.bind(1, customer)
            .bind(2, channel)
            .bind(3, given)
            .bind(4, m_context.now)
            .bind(5, m_context.import)
            .run();
        return true;
    }

    // Whether a file's word adds nothing: files have said the same before, or it is a yes after the customer's own no (by
    // hand or by unsubscribing), which the system a file comes from need not know of.
    bool isSaid(std::int64_t customer, std::string_view channel, std::int64_t given)
    {
        m_lastConsent.bind(1, customer).bind(2, channel);
        const bool isRefused
            = m_lastConsent.step() && m_lastConsent.integer(0) == 0 && m_lastConsent.text(1) != "import";
        m_lastConsent.reset();
        if (isRefused && given != 0)
            return true;
        m_lastTold.bind(1, customer).bind(2, channel);
        const bool isSame = m_lastTold.step() && m_lastTold.integer(0) == given;
        m_lastTold.reset();
        return isSame;
    }

    bool writeConsents(std::int64_t customer, const Details &details, bool isNew)
    {
        bool isChanged = writeConsent(customer, "email", details.emailConsent, isNew);
        isChanged |= writeConsent(customer, "sms", details.smsConsent, isNew);
        isChanged |= writeConsent(customer, "personal", details.personalConsent, isNew);
        if (details.doNotContact)
            isChanged |= writeBan(customer, *details.doNotContact);
        return isChanged;
    }

    // A wish that was entered here by hand is lifted by hand: the system a file comes from does not know of it.
    bool writeBan(std::int64_t customer, bool isActive)
    {
        m_lastBan.bind(1, customer);
        const bool isBanned = m_lastBan.step() && m_lastBan.integer(0) != 0;
        const bool isByHand = isBanned && m_lastBan.text(1) == "hand";
        m_lastBan.reset();
        if (isBanned == isActive || isByHand)
            return false;
        m_ban.bind(1, customer).bind(2, std::int64_t {isActive}).bind(3, m_context.now).bind(4, m_context.import).run();
        return true;
    }

    const StagedCustomers &m_customers;
    ImportContext &m_context;
    Statement m_select;
    Statement m_insert;
    Statement m_update;
    Statement m_key;
    Statement m_lastConsent;
    Statement m_lastTold;
    Statement m_lastSummary;
    Statement m_summary;
    Statement m_consent;
    Statement m_lastBan;
    Statement m_ban;
    BeforeImages m_images;
    std::int64_t m_last; // of the customers the shop has
    EntityFates m_fates; // by index
};

std::uint32_t StagedCustomers::add(const OrderLineRecord &record)
{
    if (record.customer.empty())
        return kNobody;
    const std::uint32_t index = m_ids.indexOf(record.customer);
    m_texts[Name].offer(index, record.customerName, record.time);
    m_texts[Email].offer(index, record.email, record.time);
    m_texts[Phone].offer(index, record.phone, record.time);
    m_texts[Country].offer(index, record.country, record.time);
    m_texts[Region].offer(index, record.region, record.time);
    return index;
}

void StagedCustomers::add(const CustomerRecord &record)
{
    const std::uint32_t index = m_ids.indexOf(record.id);
    m_texts[Name].offer(index, record.name, LatestText::kAlways);
    m_texts[Email].offer(index, record.email, LatestText::kAlways);
    m_texts[Phone].offer(index, record.phone, LatestText::kAlways);
    m_texts[Country].offer(index, record.country, LatestText::kAlways);
    m_texts[Region].offer(index, record.region, LatestText::kAlways);
    m_texts[Gender].offer(index, record.gender, LatestText::kAlways);
    if (index >= m_details.size())
        m_details.resize(index + 1);
    Details &details = m_details[index];
    if (record.birthYear)
        details.birthYear = record.birthYear;
    if (record.memberSince)
        details.memberSince = record.memberSince;
    if (record.emailConsent != Consent::Unknown)
        details.emailConsent = record.emailConsent;
    if (record.smsConsent != Consent::Unknown)
        details.smsConsent = record.smsConsent;
    if (record.personalConsent != Consent::Unknown)
        details.personalConsent = record.personalConsent;
    if (record.doNotContact)
        details.doNotContact = record.doNotContact;
    m_attributes.add(index, record.attributes);
    if (!record.hasSummary())
        return;
    m_summaries += !details.hasSummary;
    details.hasSummary = true;
    details.lastOrder = record.lastOrder ? std::optional<std::int64_t>(*record.lastOrder) : std::nullopt;
    details.orderCount = record.orderCount;
    details.totalSpend = record.totalSpend ? std::optional(record.totalSpend->units) : std::nullopt;
}

std::uint32_t StagedCustomers::add(const CustomerKeys &keys)
{
    if (keys.id.empty())
        return kNobody;
    const std::uint32_t index = m_ids.indexOf(keys.id);
    m_texts[Email].offer(index, keys.email, LatestText::kNever, false);
    m_texts[Phone].offer(index, keys.phone, LatestText::kNever, false);
    if (keys.isByContact && index >= m_isByContact.size())
        m_isByContact.resize(index + 1);
    if (keys.isByContact)
        m_isByContact[index] = 1;
    return index;
}

std::vector<std::uint32_t> StagedCustomers::merge(const StagedCustomers &other)
{
    std::vector<std::uint32_t> here = m_ids.merge(other.m_ids);
    mergeTold(m_texts, other.m_texts, here);
    return here;
}

std::vector<std::int64_t> StagedCustomers::resolve(ImportContext &context) const
{
    Statement byKey = context.database.prepare("SELECT max(customer) FROM customer_keys WHERE value = ?1 "
                                               "AND kind IN ('email', 'phone') HAVING count(DISTINCT customer) = 1");
    return resolveNumbers(context, "customers", m_ids, [&](std::uint32_t index) {
        if (index >= m_isByContact.size() || m_isByContact[index] == 0)
            return std::int64_t {0};
        const std::string_view id = m_ids[index];
        byKey.bind(1, id.find('@') == std::string_view::npos ? phoneKey(id) : emailKey(id));
        const std::int64_t number = byKey.step() ? byKey.integer(0) : 0;
        byKey.reset();
        return number;
    });
}

void StagedCustomers::write(ImportContext &context, std::span<const std::int64_t> numbers) const
{
    Writer writer(*this, context);
    context.newCustomers = writeEntities(writer, context, numbers, m_attributes, "customer");
}

} // namespace clientele
