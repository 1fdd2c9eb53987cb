#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "analytics/dataset/dataset.h"
#include "analytics/import/attribute_cell.h"
#include "analytics/import/importer.h"
#include "analytics/import/kind_records.h"
#include "analytics/store/store.h"

namespace clientele {

// One understood row of each kind, on its way into the store. Texts are views valid during the call; empty = not given.
struct OrderLineRecord
{
    std::uint64_t line = 0; // in the file
    std::string_view order; // never empty
    std::string_view lineId; // the file's own id of the line, unique in the shop; empty = it has none
    std::string_view customer; // empty = nobody
    std::string_view product; // never empty
    // Whoever makes many records may number their products, so that nobody has to look for the same text again; kNoIndex =
    // has not.
    std::uint32_t productKey = kNoIndex;
    std::string_view productName;
    std::string_view category;
    std::string_view brand;
    std::string_view customerName;
    std::string_view email;
    std::string_view phone;
    std::string_view country;
    std::string_view region;
    Time time = 0;
    bool hasTime = false;
    Quantity quantity;
    Money price;
    Money amount; // what the customer paid: after every discount
    // Who bore the line's discount, zero or more, already taken off `amount`: only the merchant's part is a cost.
    Money platformDiscount;
    Money merchantDiscount;
    LineKind kind = LineKind::Sale;
    bool isMerchandise = true;
};

// What a row says about the order of its lines as a whole. These and the orders' lines are gathered, and the lines added that
// are needed for an order's lines to sum to what it cost (see OrderTotalsBook).
struct OrderTotals
{
    std::uint64_t line = 0; // in the file
    Time time = 0;
    bool hasTime = false;
    std::optional<Money> total; // what the customer was to pay, before money back
    std::optional<Money> postage;
    std::optional<Money> tax;
    std::optional<Money> discount; // on the order as a whole, with or without a minus
    std::optional<Money> refund; // with or without a minus
    bool isRefunded = false; // everything came back, though nothing says how much
};

struct CustomerRecord
{
    std::string_view id; // never empty
    std::string_view name;
    std::string_view email;
    std::string_view phone;
    std::string_view country;
    std::string_view region;
    std::string_view gender;
    std::optional<int> birthYear;
    std::optional<Day> memberSince;
    Consent emailConsent = Consent::Unknown;
    Consent smsConsent = Consent::Unknown;
    Consent personalConsent = Consent::Unknown;
    std::optional<bool> doNotContact;
    // What the file has added up: nothing where there is no order.
    std::optional<Day> lastOrder;
    std::optional<std::int64_t> orderCount;
    std::optional<Money> totalSpend;
    std::span<const AttributeCell> attributes;

    bool hasSummary() const { return lastOrder || orderCount || totalSpend; }
};

struct ProductRecord
{
    std::string_view id; // never empty
    std::string_view name;
    std::string_view category;
    std::string_view brand;
    std::optional<Money> price;
    std::optional<Money> cost;
    std::optional<std::int64_t> stock;
    bool isMerchandise = true;
    std::span<const AttributeCell> attributes;
};

class OrderChunk;

// Where understood rows become rows of the shop: resolves ids, applies the re-import rule, keeps before-images for undo,
// and appends one run of columns, all in one transaction that finish() commits. Destroying it without finish()
// rolls everything back. The sample shop is written through it too.
//
// A file's lines wait in memory, 64 bytes each, until finish(): what a row means must not depend on the rows before it.
// Foreign keys are not checked row by row meanwhile (numbers come from the writer itself; Store::verify checks them).
class ImportWriter
{
public:
    // `fileName` and `recipeJson` are kept with the import. Errors: ShopReadOnly for a Store opened for reading.
    ImportWriter(Store &store, FileKind kind, std::string_view fileName, std::string_view recipeJson,
                 bool dropExactDuplicates, bool carriesWholeOrders = false);
    ~ImportWriter();
    ImportWriter(const ImportWriter &) = delete;
    ImportWriter &operator=(const ImportWriter &) = delete;

    void add(const OrderLineRecord &record);
    void add(OrderChunk &&chunk); // the file's next lines, gathered on another thread
    void add(const CustomerRecord &record);
    void add(const ProductRecord &record);
    void add(const EventRecord &record);
    void add(const ReviewRecord &record);
    void add(const MessageRecord &record);
    void add(const RedemptionRecord &record);
    void add(const TargetingRecord &record);
    void add(const CampaignRecord &record);
    void add(const CouponRecord &record);
    void add(const BanRecord &record);
    // `raw` is the row as the file has it; `header` names its columns once per import.
    void reject(const RowIssue &issue, std::string_view raw);
    void setHeader(const std::vector<std::string> &header);

    // Where exact duplicates are dropped: `find` is called by finish() with the rows they came from, by their lines in the
    // file and ascending, and gives each row's text to keepDropped(), so that none is lost. Said before the first row.
    void lookUpDropped(std::function<void(const std::vector<std::uint64_t> &lines)> find);
    bool wantsLineNumbers() const; // chunks must keep them for it
    void keepDropped(const RowIssue &issue, std::string_view raw);

    // Resolves, writes rows, before-images and segments; commits unless `isDryRun`. The report's counts of kinds, money,
    // duplicates and what was added are filled in; linesRead and issues are the caller's.
    ImportReport finish(bool isDryRun, Monitor &monitor);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
