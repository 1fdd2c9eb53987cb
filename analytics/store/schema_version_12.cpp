#include <string_view>

#include <nlohmann/json.hpp>

#include "analytics/store/database.h"
#include "analytics/store/member_parts.h"

namespace clientele {

// What was thought of a campaign's members leaves their rows for typed columns (member_parts.h): what the seal covers
// stays in rows. Nobody asks for members or codes by customer alone.
extern const std::string_view kSchemaVersion12;
const std::string_view kSchemaVersion12 = R"sql(

CREATE TABLE member_blobs (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    part INTEGER NOT NULL,              -- 65,536 members each, by customer
    name TEXT NOT NULL,                 -- "reason", "expected.profit"
    members INTEGER NOT NULL,           -- in this part
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (campaign, part, name)
) STRICT;

CREATE TABLE members_new (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    customer INTEGER NOT NULL REFERENCES customers(number),
    arm TEXT NOT NULL,                  -- armId
    offer INTEGER REFERENCES offers(number), -- what they get, or held out, would have got
    stratum TEXT NOT NULL,              -- what the draw was stratified by
    propensity REAL NOT NULL,           -- the chance of being in this arm
    sealed_at TEXT NOT NULL,
    PRIMARY KEY (campaign, customer)
) STRICT, WITHOUT ROWID;
INSERT INTO members_new (campaign, customer, arm, offer, stratum, propensity, sealed_at)
    SELECT campaign, customer, arm, offer, stratum, propensity, sealed_at FROM members ORDER BY campaign, customer;

DROP INDEX codes_customer;

)sql";

namespace {

constexpr const char *kDetails
    = "SELECT campaign, customer, reason, recommended, via_segment, not_sent, score, rank, expected_buy_none, "
      "expected_buy, expected_redeem, expected_revenue, expected_cost, expected_profit, expected_profit_error "
      "FROM members ORDER BY campaign, customer";

std::vector<std::string> productsOf(std::string_view json)
{
    std::vector<std::string> products;
    const auto list = nlohmann::json::parse(json, nullptr, false);
    if (list.is_array())
        for (const auto &product : list)
            products.push_back(product.is_string() ? product.get<std::string>() : product.dump());
    return products;
}

MemberDetail detailOf(const Statement &row)
{
    MemberDetail detail;
    detail.customer = static_cast<std::uint32_t>(row.integer(1));
    detail.reason = row.text(2);
    detail.viaSegment = row.text(4);
    detail.notSent = row.text(5);
    detail.score = row.real(6);
    detail.rank = static_cast<std::uint32_t>(row.integer(7));
    for (std::size_t i = 0; i < detail.expected.size(); ++i) {
        const int column = static_cast<int>(8 + i);
        if (!row.isNull(column))
            detail.expected[i] = static_cast<float>(row.real(column));
    }
    return detail;
}

} // namespace

void moveMemberDetailsToColumns(Database &database)
{
    {
        Statement rows = database.prepare(kDetails);
        MemberColumns columns;
        std::int64_t campaign = 0;
        std::size_t part = 0;
        const auto write = [&] {
            if (columns.size() > 0)
                writeMemberPart(database, campaign, part++, packMembers(columns));
            columns = {};
        };
        while (rows.step()) {
            if (rows.integer(0) != campaign || columns.size() == kMembersPerPart)
                write();
            if (rows.integer(0) != campaign) {
                campaign = rows.integer(0);
                part = 0;
            }
            const std::vector<std::string> products = productsOf(rows.text(3));
            MemberDetail detail = detailOf(rows);
            detail.recommended = products;
            columns.add(detail);
        }
        write();
    } // no table goes while somebody reads it
    database.execute("DROP TABLE members; ALTER TABLE members_new RENAME TO members");
}

} // namespace clientele
