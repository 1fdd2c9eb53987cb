#include <string_view>

namespace clientele {

// Campaigns with several offers of which each person gets one: which, and what was expected of it. Codes that the shop's
// platform made. What an export was for, and who could not be in it. The seal of a plan.
extern const std::string_view kSchemaVersion10;
const std::string_view kSchemaVersion10 = R"sql(

ALTER TABLE campaigns ADD COLUMN seal TEXT;     -- SHA-256 over all that was decided before the campaign began, hex

CREATE TABLE arms_new (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    arm TEXT NOT NULL,                  -- armId
    offer INTEGER REFERENCES offers(number),
    share REAL NOT NULL
) STRICT;
INSERT INTO arms_new (campaign, arm, offer, share)
    SELECT a.campaign, a.arm, coalesce(a.offer, (SELECT min(o.number) FROM offers o WHERE o.campaign = a.campaign)),
           a.share FROM arms a;
DROP TABLE arms;
ALTER TABLE arms_new RENAME TO arms;
CREATE UNIQUE INDEX arms_arm ON arms(campaign, arm, offer);

ALTER TABLE members ADD COLUMN offer INTEGER REFERENCES offers(number); -- what they get, or held out, would have got
ALTER TABLE members ADD COLUMN not_sent TEXT;   -- notSentId: why they get nothing
ALTER TABLE members ADD COLUMN expected_buy_none REAL;
ALTER TABLE members ADD COLUMN expected_buy REAL;
ALTER TABLE members ADD COLUMN expected_redeem REAL;
ALTER TABLE members ADD COLUMN expected_profit REAL; -- incremental, in the shop's currency
ALTER TABLE members ADD COLUMN expected_profit_error REAL;
UPDATE members SET offer = (SELECT min(o.number) FROM offers o WHERE o.campaign = members.campaign);

-- The offer in its shortest words, as target lists have it: what a past campaign's arm got.
ALTER TABLE offers ADD COLUMN label TEXT;
UPDATE offers SET label = CASE kind
    WHEN 'coupon-percent' THEN rtrim(rtrim(printf('%.2f', json_extract(parameters, '$.percent')), '0'), '.') || '% off'
    ELSE json_extract(parameters, '$.amount') || ' off' END;

-- Codes that the shop's platform made, to be given out instead of our own.
CREATE TABLE code_pool (
    code TEXT PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    offer INTEGER NOT NULL,             -- position in the plan
    counter INTEGER NOT NULL            -- as in the file
) STRICT, WITHOUT ROWID;
CREATE INDEX code_pool_campaign ON code_pool(campaign, offer, counter);

ALTER TABLE exports ADD COLUMN purpose TEXT;    -- what for, as the person said
ALTER TABLE exports ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0; -- people whom the destination cannot take

)sql";

} // namespace clientele
