#include <string_view>

namespace clientele {

// What customers say, what campaigns elsewhere came to, who must not be contacted, what a file knows of a customer besides.
// Version 1 had tables for some of these and never wrote them. `fingerprint` is a hash of all that tells one row from
// another: importing a file again finds its rows by it. `campaign` is one made here, `outside_campaign` one run elsewhere.
extern const std::string_view kSchemaVersion4;
const std::string_view kSchemaVersion4 = R"sql(

DROP TABLE reviews;
DROP TABLE messages;
DROP TABLE redemptions;
DROP TABLE attribute_values;
DROP TABLE attributes;

CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    customer INTEGER REFERENCES customers(number),
    product INTEGER REFERENCES products(number),
    order_id TEXT,                      -- the file's: the order may come later
    time INTEGER,
    has_time INTEGER,
    stars REAL,                         -- on the scale below: 1 … 5, 0 … 1
    lowest REAL,
    highest REAL,
    title TEXT,
    body TEXT,
    language TEXT,
    category TEXT,
    fingerprint INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX reviews_fingerprint ON reviews(fingerprint);
CREATE INDEX reviews_customer ON reviews(customer);

CREATE TABLE outside_campaigns (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,            -- what files call it
    name TEXT,
    type TEXT,
    start_day INTEGER,
    end_day INTEGER,
    import INTEGER REFERENCES imports(number)
) STRICT;
-- Who was in which arm of a campaign that was not drawn here.
CREATE TABLE targetings (
    number INTEGER PRIMARY KEY,
    campaign INTEGER REFERENCES campaigns(number),
    outside_campaign INTEGER REFERENCES outside_campaigns(number),
    customer INTEGER NOT NULL REFERENCES customers(number),
    arm TEXT,                           -- the file's word; NULL = targeted
    time INTEGER,
    fingerprint INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX targetings_fingerprint ON targetings(fingerprint);
CREATE INDEX targetings_customer ON targetings(customer);
-- One per campaign, customer, channel and moment of sending. NULL: nothing is known of it; times where the file has them.
CREATE TABLE messages (
    number INTEGER PRIMARY KEY,
    campaign INTEGER REFERENCES campaigns(number),
    outside_campaign INTEGER REFERENCES outside_campaigns(number),
    customer INTEGER NOT NULL REFERENCES customers(number),
    channel TEXT NOT NULL,
    sent_time INTEGER,
    sent INTEGER,
    opened INTEGER,
    opened_time INTEGER,
    clicked INTEGER,
    clicked_time INTEGER,
    bounced INTEGER,
    bounced_time INTEGER,
    unsubscribed INTEGER,
    unsubscribed_time INTEGER,
    fingerprint INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX messages_fingerprint ON messages(fingerprint);
CREATE INDEX messages_customer ON messages(customer);
CREATE TABLE redemptions (
    number INTEGER PRIMARY KEY,
    campaign INTEGER REFERENCES campaigns(number),
    outside_campaign INTEGER REFERENCES outside_campaigns(number),
    code TEXT NOT NULL,
    customer INTEGER REFERENCES customers(number),
    order_id TEXT,
    time INTEGER,
    has_time INTEGER,
    discount INTEGER,
    fingerprint INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX redemptions_fingerprint ON redemptions(fingerprint);
CREATE INDEX redemptions_customer ON redemptions(customer);
-- Which code of a campaign elsewhere holds for which product.
CREATE TABLE coupons (
    number INTEGER PRIMARY KEY,
    campaign INTEGER REFERENCES campaigns(number),
    outside_campaign INTEGER REFERENCES outside_campaigns(number),
    code TEXT NOT NULL,
    product INTEGER REFERENCES products(number),
    fingerprint INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX coupons_fingerprint ON coupons(fingerprint);

-- Lists of people nobody may write to, also of those who are not in the shop yet. No file lifts one.
CREATE TABLE do_not_contact_keys (
    kind TEXT NOT NULL,                 -- "id", "email", "phone"
    value TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    import INTEGER REFERENCES imports(number),
    PRIMARY KEY (kind, value)
) STRICT, WITHOUT ROWID;
-- Everybody who must not be contacted now: the last word about the customer, or a list, unless a person lifted it since.
CREATE VIEW banned_customers AS
WITH last AS MATERIALIZED (
    SELECT customer, is_active, source, recorded_at FROM do_not_contact
    WHERE number IN (SELECT max(number) FROM do_not_contact GROUP BY customer)),
listed AS (
    SELECT k.customer AS customer, d.recorded_at AS recorded_at
    FROM do_not_contact_keys d JOIN customer_keys k ON k.kind = d.kind AND k.value = d.value
    UNION ALL
    SELECT c.number, d.recorded_at FROM do_not_contact_keys d JOIN customers c ON c.id = d.value WHERE d.kind = 'id')
SELECT customer FROM last WHERE is_active = 1
UNION
SELECT customer FROM listed WHERE NOT EXISTS (
    SELECT 1 FROM last WHERE last.customer = listed.customer AND source = 'hand' AND is_active = 0
        AND last.recorded_at >= listed.recorded_at);

-- What a file has counted of a customer already. The row with the highest number counts.
CREATE TABLE customer_summaries (
    number INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customers(number),
    last_order_day INTEGER,
    orders INTEGER,
    spend INTEGER,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX customer_summaries_customer ON customer_summaries(customer);

-- Columns of customer and product files that have no place of their own. The value of the latest import counts; what type
-- an attribute is follows from all its values.
CREATE TABLE attributes (
    number INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,               -- "customer", "product"
    name TEXT NOT NULL,
    import INTEGER REFERENCES imports(number),
    UNIQUE (entity, name)
) STRICT;
CREATE TABLE attribute_values (
    attribute INTEGER NOT NULL REFERENCES attributes(number),
    entity_number INTEGER NOT NULL,
    import INTEGER NOT NULL REFERENCES imports(number),
    text_value TEXT NOT NULL,
    PRIMARY KEY (attribute, entity_number, import)
) STRICT, WITHOUT ROWID;

)sql";

} // namespace clientele
