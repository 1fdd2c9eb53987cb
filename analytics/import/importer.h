#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "analytics/base/money.h"
#include "analytics/import/recipe.h"
#include "analytics/table/row_issue.h"

namespace clientele {

class Monitor;
class Store;

// What an import found and did, in numbers that add up. What the file holds: every line read is a sale, refund, gift or
// stock line of a known customer, a line of nobody, a dropped duplicate, or rejected; one that tells of postage or money
// back, or packs several products, is several. What became of it: every line that
// was kept is either added or was already there. The command line's JSON has the same names.
struct ImportReport
{
    std::int64_t number = 0; // of this import in the shop; 0 for a dry run
    std::int64_t linesRead = 0;
    std::int64_t emptyRows = 0; // rows without content, which are passed over
    std::int64_t linesAboveTable = 0; // titles and notes above the row of column names, which are left out
    std::int64_t saleLines = 0; // of known customers
    std::int64_t refundLines = 0;
    std::int64_t giftLines = 0;
    std::int64_t stockLines = 0; // of known customers, without money
    std::int64_t noCustomerLines = 0; // kept for revenue and product statistics, assigned to nobody
    std::int64_t rejected = 0;
    std::int64_t duplicates = 0; // exact duplicates inside the file (kept unless the recipe drops them)
    std::int64_t duplicatesDropped = 0; // not among the rejected, but kept in rejected_rows as they are
    std::int64_t alreadyThere = 0; // lines the shop had from an earlier import; nothing was changed for them
    std::int64_t added = 0; // order lines, customers or products written
    std::int64_t updated = 0;
    std::int64_t customers = 0; // distinct known customers in the file
    std::int64_t buyers = 0; // … with at least one sale line
    std::int64_t orders = 0; // distinct orders of buyers with a sale line
    std::int64_t events = 0; // what customers did, in the file
    std::int64_t reviews = 0; // … and so on, each in the file
    std::int64_t messages = 0;
    std::int64_t unsubscribes = 0; // of the messages, told for the first time
    std::int64_t redemptions = 0;
    std::int64_t targetings = 0;
    std::int64_t campaigns = 0;
    std::int64_t coupons = 0;
    std::int64_t doNotContact = 0;
    std::int64_t summaries = 0; // customers whose orders the file has added up
    std::map<std::string, std::int64_t> byKind; // events by kind: "view", "cart", …
    std::string currency; // of every amount here: the shop's
    bool isCurrencyTaken = false; // nobody had chosen one, and this file said it (see stated_currency.h)
    bool isCurrencyAssumed = false; // nobody chose one, and no file has said it yet
    Money gross; // known customers' sale lines
    Money refunds; // known customers' refund lines; negative or zero
    Money net;
    Money guestGross;
    Money guestRefunds; // negative or zero
    std::int64_t guestOrders = 0; // distinct orders of nobody with a sale line
    // Every order that counts, whoever placed it, and what was left of it after money back.
    std::int64_t paidOrders = 0;
    Money paidTotal;
    std::int64_t damagedIds = 0; // rows that were kept although a spreadsheet had eaten digits of an id
    std::int64_t unknownRefunds = 0; // rows partly paid back without an amount: they count in full
    // Orders whose lines added up to something else than the order's total, which won; see OrderTotalsBook.
    std::int64_t adjustedOrders = 0;
    Money adjustment;
    std::map<RowIssue::Kind, std::int64_t> rejectedBy;
    std::map<std::string, std::int64_t> cleaned; // rows that the recipe's choices dropped, filled or marked, by finding
    std::vector<RowIssue> issues; // at most the first 1,000
    // Which rule told new lines from known ones: "line_id", "whole_order" or "multiset"; empty for customers and products.
    std::string rule;
};

struct ImportOptions
{
    bool isDryRun = false; // everything but the writing
};

// Reads a file by its recipe into the shop: one transaction, so that a crash, a full disk or Cancel leaves the shop as it
// was. A row that cannot be understood goes to rejected_rows with its text and the reason. Importing the same file again
// changes nothing. Errors: those of RowSource and Store; RecipeInvalid, ColumnMissing, DateOrderAmbiguous; Cancelled.
ImportReport importFile(Store &store, const std::filesystem::path &file, const Recipe &recipe,
                        const ImportOptions &options, Monitor &monitor);

struct ImportRecord
{
    std::int64_t number = 0;
    std::string fileName; // without folders
    std::string kind; // fileKindId
    std::string importedAt; // "2026-11-21 14:03:00"
    std::int64_t added = 0;
    std::int64_t rejected = 0; // rows in rejected_rows
    bool isUndone = false;
};
std::vector<ImportRecord> importsOf(Store &store); // newest first

// Restores the shop to what it was before that import. Last in, first out where imports overlap: an import whose rows a
// later one uses or changed gives ImportOverlapped with the later one's number. A customer who is in a campaign, or whose
// wish not to be contacted was entered by hand, stays as a stub: the id and nothing else. The import's rejected rows go
// too; no byte of all this stays in the closed file. Errors: NoSuchImport (also when undone already), Store's; Cancelled.
void undoImport(Store &store, std::int64_t number, Monitor &monitor);

// Writes the rejected rows of an import as CSV: the original columns, then line and reason, ready to be repaired.
// Returns how many. Errors: NoSuchImport, those of files.
std::int64_t exportRejectedRows(Store &store, std::int64_t number, const std::filesystem::path &target);

} // namespace clientele
