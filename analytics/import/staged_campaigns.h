#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/id_table.h"
#include "analytics/import/kind_records.h"
#include "analytics/import/staged_rows.h"

namespace clientele {

struct ImportContext;

// The campaigns that one file names. A name that a campaign made here has is that campaign, and no file changes it; any
// other is a campaign run elsewhere, added when it is new. What a file tells about one fills and replaces what was known.
class StagedCampaigns
{
public:
    std::uint32_t add(std::string_view id); // kNoIndex for an empty one
    void add(const CampaignRecord &record);
    std::size_t size() const { return m_ids.size(); }

    // Returns their numbers in the shop, by index; `alreadyThere` counts those of which nothing changed.
    std::vector<CampaignNumbers> write(ImportContext &context, std::int64_t &alreadyThere) const;

private:
    struct Details
    {
        std::string name;
        std::string type;
        std::optional<std::int64_t> start;
        std::optional<std::int64_t> end;
    };
    class Writer;

    IdTable m_ids;
    std::vector<Details> m_details; // by index, as far as campaign files told
};

} // namespace clientele
