#include "analytics/import/staged_campaigns.h"

#include "analytics/dataset/indices.h"
#include "analytics/import/before_images.h"
#include "analytics/import/import_context.h"
#include "analytics/store/sql_values.h"

namespace clientele {

class StagedCampaigns::Writer
{
public:
    explicit Writer(ImportContext &context)
        : m_context(context)
        , m_findOwn(context.database.prepare("SELECT number FROM campaigns WHERE name = ?"))
        , m_find(
              context.database.prepare("SELECT number, name, type, start_day, end_day, import FROM outside_campaigns "
                                       "WHERE id = ?"))
        , m_insert(
              context.database.prepare("INSERT INTO outside_campaigns (name, type, start_day, end_day, id, import) "
                                       "VALUES (?, ?, ?, ?, ?, ?)"))
        , m_update(context.database.prepare("UPDATE outside_campaigns SET name = ?, type = ?, start_day = ?, "
                                            "end_day = ? WHERE number = ?"))
        , m_images(context.database, Changeable::OutsideCampaigns, context.import)
    {
    }

    // `hasChanged` tells whether anything was written.
    CampaignNumbers write(std::string_view id, const Details &told, bool &hasChanged)
    {
        hasChanged = false;
        m_findOwn.bind(1, id);
        const std::int64_t own = m_findOwn.step() ? m_findOwn.integer(0) : 0;
        m_findOwn.reset();
        if (own != 0)
            return {own, 0};
        Details details;
        const std::int64_t number = find(id, details);
        hasChanged = number == 0;
        take(details.name, told.name, hasChanged);
        take(details.type, told.type, hasChanged);
        take(details.start, told.start, hasChanged);
        take(details.end, told.end, hasChanged);
        if (number == 0)
            return {0, insert(id, details)};
        if (hasChanged)
            update(number, details);
        return {0, number};
    }

private:
    std::int64_t find(std::string_view id, Details &details)
    {
        std::int64_t number = 0;
        m_find.bind(1, id);
        if (m_find.step()) {
            number = m_find.integer(0);
            details = {std::string(m_find.text(1)), std::string(m_find.text(2)), optionalInteger(m_find, 3),
                       optionalInteger(m_find, 4)};
            m_context.use(m_find.integer(5));
        }
        m_find.reset();
        return number;
    }

    static void take(std::string &present, const std::string &told, bool &hasChanged)
    {
        if (told.empty() || told == present)
            return;
        present = told;
        hasChanged = true;
    }

    static void take(std::optional<std::int64_t> &present, std::optional<std::int64_t> told, bool &hasChanged)
    {
        if (!told || told == present)
            return;
        present = told;
        hasChanged = true;
    }

    static void bind(Statement &statement, const Details &details)
    {
        statement.bindOrNull(1, details.name).bindOrNull(2, details.type);
        bindOptional(statement, 3, details.start);
        bindOptional(statement, 4, details.end);
    }

    std::int64_t insert(std::string_view id, const Details &details)
    {
        bind(m_insert, details);
        m_insert.bind(5, id).bind(6, m_context.import).run();
        ++m_context.newRows;
        return m_context.database.lastInsertId();
    }

    void update(std::int64_t number, const Details &details)
    {
        m_images.keep(number);
        bind(m_update, details);
        m_update.bind(5, number).run();
        ++m_context.updated;
    }

    ImportContext &m_context;
    Statement m_findOwn;
    Statement m_find;
    Statement m_insert;
    Statement m_update;
    BeforeImages m_images;
};

std::uint32_t StagedCampaigns::add(std::string_view id)
{
    return id.empty() ? kNoIndex : m_ids.indexOf(id);
}

void StagedCampaigns::add(const CampaignRecord &record)
{
    const std::uint32_t index = m_ids.indexOf(record.id);
    if (index >= m_details.size())
        m_details.resize(index + 1);
    Details &details = m_details[index];
    if (!record.name.empty())
        details.name = record.name;
    if (!record.type.empty())
        details.type = record.type;
    if (record.start)
        details.start = *record.start;
    if (record.end)
        details.end = *record.end;
}

std::vector<CampaignNumbers> StagedCampaigns::write(ImportContext &context, std::int64_t &alreadyThere) const
{
    Writer writer(context);
    std::vector<CampaignNumbers> numbers;
    for (std::uint32_t index = 0; index < m_ids.size(); ++index) {
        bool hasChanged = false;
        numbers.push_back(
            writer.write(m_ids[index], index < m_details.size() ? m_details[index] : Details {}, hasChanged));
        alreadyThere += !hasChanged;
    }
    return numbers;
}

} // namespace clientele
