#include <string_view>

#include "analytics/store/schema.h"

namespace clientele {

// Units everywhere: money in 1/10,000 of the shop's currency, quantities in 1/1,000, *_time in seconds and *_day in days
// since 1970-01-01 on the shop's wall clock, *_at as ISO 8601 text, booleans 0 and 1. `number` is a row's dense inside
// number, `id` its text outside. A row's `import` is the import that brought it; NULL means that a person did.

extern const std::string_view kSchemaVersion1;
const std::string_view kSchemaVersion1 = R"sql(

CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What was imported, and how to take it back -------------------------------------------------------------------------

CREATE TABLE imports (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,                 -- fileKindId
    file_name TEXT NOT NULL,
    recipe TEXT NOT NULL,               -- JSON
    header TEXT NOT NULL DEFAULT '[]',  -- JSON array of the file's column names
    rule TEXT NOT NULL DEFAULT '',      -- how new lines were told from known ones
    imported_at TEXT NOT NULL,
    undone_at TEXT,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    order_lines INTEGER NOT NULL DEFAULT 0 -- how many rows of order_lines it brought; 0 once undone
) STRICT;

-- `later` builds on rows that `earlier` brought: it must be undone first.
CREATE TABLE import_overlaps (
    later INTEGER NOT NULL REFERENCES imports(number),
    earlier INTEGER NOT NULL REFERENCES imports(number),
    PRIMARY KEY (later, earlier)
) STRICT, WITHOUT ROWID;

-- What a row said before an import changed it: a JSON object of its columns.
CREATE TABLE import_changes (
    import INTEGER NOT NULL REFERENCES imports(number),
    table_name TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    before TEXT NOT NULL,
    PRIMARY KEY (import, table_name, row_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE rejected_rows (
    import INTEGER NOT NULL REFERENCES imports(number),
    sequence INTEGER NOT NULL,
    line INTEGER NOT NULL,
    reason TEXT NOT NULL,               -- rowIssueId
    column_name TEXT,
    excerpt TEXT,
    raw TEXT NOT NULL,
    PRIMARY KEY (import, sequence)
) STRICT, WITHOUT ROWID;

-- Who buys -----------------------------------------------------------------------------------------------------------

CREATE TABLE customers (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    email TEXT,
    phone TEXT,
    country TEXT,
    region TEXT,
    gender TEXT,
    birth_year INTEGER,
    member_since_day INTEGER,
    seen_time INTEGER,                  -- newest order line that had a say in the columns above
    is_stub INTEGER NOT NULL DEFAULT 0, -- its import was undone, but a sealed campaign needs it
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE UNIQUE INDEX customers_id ON customers(id);

-- What a person can be found by: normalised e-mail, phone or a platform's own id.
CREATE TABLE customer_keys (
    kind TEXT NOT NULL,                 -- "email", "phone", "platform"
    value TEXT NOT NULL,
    customer INTEGER NOT NULL REFERENCES customers(number),
    import INTEGER REFERENCES imports(number),
    PRIMARY KEY (kind, value, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX customer_keys_customer ON customer_keys(customer);

-- Two customers that turned out to be one person.
CREATE TABLE merges (
    number INTEGER PRIMARY KEY,
    kept INTEGER NOT NULL REFERENCES customers(number),
    merged INTEGER NOT NULL REFERENCES customers(number),
    reason TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    undone_at TEXT
) STRICT;

-- Columns of a file that have no place of their own.
CREATE TABLE attributes (
    number INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,               -- "customer", "product", "order"
    name TEXT NOT NULL,
    type TEXT NOT NULL,                 -- "text", "integer", "real", "day"
    UNIQUE (entity, name)
) STRICT;
CREATE TABLE attribute_values (
    attribute INTEGER NOT NULL REFERENCES attributes(number),
    entity_number INTEGER NOT NULL,
    text_value TEXT,
    integer_value INTEGER,
    real_value REAL,
    import INTEGER REFERENCES imports(number),
    PRIMARY KEY (attribute, entity_number)
) STRICT, WITHOUT ROWID;

-- Both only grow; the row with the highest number counts.
CREATE TABLE consents (
    number INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customers(number),
    channel TEXT NOT NULL,              -- "email", "sms"
    is_given INTEGER NOT NULL,
    source TEXT NOT NULL,               -- "import", "hand"
    recorded_at TEXT NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX consents_customer ON consents(customer);
CREATE TABLE do_not_contact (
    number INTEGER PRIMARY KEY,
    customer INTEGER NOT NULL REFERENCES customers(number),
    is_active INTEGER NOT NULL,
    source TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX do_not_contact_customer ON do_not_contact(customer);

-- What is sold -------------------------------------------------------------------------------------------------------

CREATE TABLE products (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT,
    category TEXT,
    brand TEXT,
    list_price INTEGER,                 -- NULL: the latest price sold at counts
    stock INTEGER,                      -- pieces
    is_merchandise INTEGER NOT NULL DEFAULT 1,
    seen_time INTEGER,                  -- newest order line that had a say in the columns above
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE UNIQUE INDEX products_id ON products(id);

CREATE TABLE product_costs (
    number INTEGER PRIMARY KEY,
    product INTEGER NOT NULL REFERENCES products(number),
    from_day INTEGER NOT NULL,          -- that cost holds from then on; the first known one from the beginning
    cost INTEGER NOT NULL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX product_costs_product ON product_costs(product);

-- What was bought ----------------------------------------------------------------------------------------------------

-- An order is known by its id and its customer: two customers' orders that share an id stay two.
CREATE TABLE orders (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    customer INTEGER REFERENCES customers(number), -- NULL: a guest
    time INTEGER NOT NULL,              -- its earliest line's
    has_time INTEGER NOT NULL,
    country TEXT,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE UNIQUE INDEX orders_id ON orders(id, ifnull(customer, 0));
CREATE INDEX orders_customer ON orders(customer);

-- Clustered by order, so that an order's lines lie together and need no second index. Money back for a line is a line
-- itself, of kind 1; `refunds` is for money back on an order as a whole.
CREATE TABLE order_lines (
    order_number INTEGER NOT NULL REFERENCES orders(number),
    position INTEGER NOT NULL,          -- 0, 1, … within the order, as in the file
    product INTEGER NOT NULL REFERENCES products(number),
    time INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    kind INTEGER NOT NULL,              -- LineKind: 0 sale, 1 refund, 2 gift, 3 stock move
    import INTEGER NOT NULL REFERENCES imports(number),
    PRIMARY KEY (order_number, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE refunds (
    number INTEGER PRIMARY KEY,
    order_number INTEGER NOT NULL REFERENCES orders(number),
    time INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    reason TEXT,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX refunds_order ON refunds(order_number);

-- order_lines once more, as typed arrays: what a Dataset is loaded from. One run per import that brought lines, until
-- runs are compacted. Never the truth: a run that is missing or damaged is built again from the rows.
CREATE TABLE column_runs (
    number INTEGER PRIMARY KEY,
    first_import INTEGER NOT NULL REFERENCES imports(number),
    last_import INTEGER NOT NULL REFERENCES imports(number),
    lines INTEGER NOT NULL
) STRICT;
CREATE TABLE column_blobs (
    run INTEGER NOT NULL REFERENCES column_runs(number),
    part INTEGER NOT NULL,              -- 65,536 lines each
    name TEXT NOT NULL,
    width INTEGER NOT NULL,             -- bytes per value
    checksum INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (run, part, name)
) STRICT;

-- What customers do and say ------------------------------------------------------------------------------------------

CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    customer INTEGER REFERENCES customers(number),
    product INTEGER REFERENCES products(number),
    time INTEGER NOT NULL,
    kind TEXT NOT NULL,                 -- "view", "cart", "visit", …
    value REAL,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE TABLE reviews (
    number INTEGER PRIMARY KEY,
    customer INTEGER REFERENCES customers(number),
    product INTEGER REFERENCES products(number),
    order_number INTEGER REFERENCES orders(number),
    time INTEGER,
    stars REAL,
    title TEXT,
    body TEXT NOT NULL,
    language TEXT,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE TABLE faq (
    number INTEGER PRIMARY KEY,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    category TEXT,
    language TEXT,
    changed_at TEXT NOT NULL
) STRICT;

-- Who belongs together -----------------------------------------------------------------------------------------------

-- What a person drew and named. Members by outside id, so that they survive an undone import that comes back.
CREATE TABLE segments (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: plans and undo name it
    name TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,               -- "lasso", "selection", "file"
    created_at TEXT NOT NULL DEFAULT (datetime('now', 'localtime'))
) STRICT;
CREATE TABLE segment_members (
    segment INTEGER NOT NULL REFERENCES segments(number) ON DELETE CASCADE,
    customer_id TEXT NOT NULL,
    PRIMARY KEY (segment, customer_id)
) STRICT, WITHOUT ROWID;
-- What a segment looked like on a day, to see people move between groups.
CREATE TABLE segment_snapshots (
    number INTEGER PRIMARY KEY,
    segment_id TEXT NOT NULL,           -- "eleven.champions", "saved.7"
    as_of_day INTEGER NOT NULL,
    customers INTEGER NOT NULL,
    revenue INTEGER NOT NULL,
    taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE models (
    number INTEGER PRIMARY KEY,
    method TEXT NOT NULL,
    parameters TEXT NOT NULL,           -- JSON
    data_version INTEGER NOT NULL,
    trained_at TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

-- What is promised to whom -------------------------------------------------------------------------------------------

CREATE TABLE campaigns (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: plans and undo name it
    name TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,                -- campaignStateId
    plan TEXT NOT NULL,                 -- JSON
    key BLOB NOT NULL,                  -- 32 bytes; what its codes are made of
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    sealed_at TEXT                      -- first export; from then on the plan stands
) STRICT;
CREATE TABLE offers (
    number INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    kind TEXT NOT NULL,                 -- "coupon-percent", …
    parameters TEXT NOT NULL,           -- JSON
    valid_from_day INTEGER NOT NULL,
    valid_to_day INTEGER NOT NULL
) STRICT;
CREATE TABLE offer_products (
    offer INTEGER NOT NULL REFERENCES offers(number) ON DELETE CASCADE,
    product INTEGER NOT NULL REFERENCES products(number),
    role TEXT NOT NULL,                 -- "condition", "reward", "excluded"
    PRIMARY KEY (offer, product, role)
) STRICT, WITHOUT ROWID;
CREATE TABLE arms (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    arm TEXT NOT NULL,                  -- armId
    share REAL NOT NULL,
    offer INTEGER REFERENCES offers(number),
    PRIMARY KEY (campaign, arm)
) STRICT, WITHOUT ROWID;
CREATE TABLE members (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    customer INTEGER NOT NULL REFERENCES customers(number),
    arm TEXT NOT NULL,
    stratum TEXT NOT NULL,              -- what the draw was stratified by
    propensity REAL NOT NULL,           -- the chance of being in this arm
    via_segment TEXT,
    score REAL,
    rank INTEGER,
    reason TEXT NOT NULL,               -- why they are in, in machine words
    recommended TEXT NOT NULL,          -- JSON array of product ids, best first
    expected_revenue REAL,
    expected_cost REAL,
    sealed_at TEXT NOT NULL,
    PRIMARY KEY (campaign, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX members_customer ON members(customer);
CREATE TABLE exclusions (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    customer INTEGER NOT NULL REFERENCES customers(number),
    reason TEXT NOT NULL,               -- exclusionId
    PRIMARY KEY (campaign, customer)
) STRICT, WITHOUT ROWID;
CREATE INDEX exclusions_customer ON exclusions(customer);
CREATE TABLE codes (
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    counter INTEGER NOT NULL,
    code TEXT NOT NULL,
    customer INTEGER REFERENCES customers(number),
    PRIMARY KEY (campaign, counter)
) STRICT, WITHOUT ROWID;
CREATE INDEX codes_code ON codes(code);
CREATE INDEX codes_customer ON codes(customer);
CREATE TABLE exports (
    number INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(number) ON DELETE CASCADE,
    arm TEXT NOT NULL,
    format TEXT NOT NULL,               -- a row of listFormats()
    file_name TEXT NOT NULL,
    rows INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    exported_at TEXT NOT NULL
) STRICT;

-- What came of it ----------------------------------------------------------------------------------------------------

CREATE TABLE messages (
    number INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(number),
    customer INTEGER NOT NULL REFERENCES customers(number),
    channel TEXT NOT NULL,
    sent_time INTEGER,
    opened_time INTEGER,
    clicked_time INTEGER,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX messages_customer ON messages(customer);
CREATE TABLE redemptions (
    number INTEGER PRIMARY KEY,
    campaign INTEGER NOT NULL REFERENCES campaigns(number),
    code TEXT NOT NULL,
    customer INTEGER REFERENCES customers(number),
    order_number INTEGER REFERENCES orders(number),
    time INTEGER,
    discount INTEGER,
    import INTEGER REFERENCES imports(number)
) STRICT;
CREATE INDEX redemptions_customer ON redemptions(customer);

)sql";

} // namespace clientele
