#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/dataset/dataset.h"
#include "analytics/rfm/rfm.h"
#include "analytics/rfm/rfm_map.h"
#include "analytics/segment/rule/rule.h"

namespace clientele {

class Store;

// A set of customers: strictly increasing customer indices.
using CustomerSet = std::vector<CustomerIndex>;

// A named part of the customers. Built-in segments are the groups of each RFM map ("eleven.champions", "map3.g1" of a map
// of the shop's own), plus "all", "buyers" and "no_orders"; saved ones ("saved.7") are what a person drew, or said as a
// rule, and named.
struct Segment
{
    std::string id;
    std::string name; // what a person typed, of saved segments and groups of own maps; otherwise empty (see widgets)
    enum class Kind
    {
        All,
        Buyers,
        NoOrders,
        RfmGroup,
        Saved
    };
    Kind kind = Kind::Saved;
    CustomerSet members;
    // Why its members cannot be told: its rule names a segment that is gone, or itself. It has none then, and nobody may
    // take that for an answer: findSegment throws it.
    std::optional<Error> problem = {};
};

// How a shop wants RFM done: its options and the maps somebody drew, as kept in the shop (rfm_setup.h).
struct RfmSetup
{
    RfmOptions options;
    std::vector<RfmMap> ownMaps;

    bool operator==(const RfmSetup &) const = default;
};

// What every page and command that deals with segments needs of one dataset: values, scores and each map's groups.
// Computed once per (dataset, setup) and shared; immutable.
struct RfmAnalysis
{
    RfmOptions options;
    RfmValues values;
    RfmScores scores;
    std::vector<RfmMap> maps; // those of rfmMaps(), in their order, then the shop's own
    std::vector<std::vector<std::uint8_t>> groups; // per map, parallel to values

    // The group of a customer in a map, or nothing for customers without an order.
    std::optional<std::uint8_t> groupOf(std::size_t map, CustomerIndex customer) const;
};

RfmAnalysis analyseRfm(const Dataset &dataset, std::optional<Day> asOf = {});
// With `asOf` in the place of the setup's own day, if there is one. Errors: ParameterInvalid.
RfmAnalysis analyseRfm(const Dataset &dataset, const RfmSetup &setup, std::optional<Day> asOf = {});
// The same customers scored by other options: for trying out cuts. The window and analysis day stay those of `values`.
RfmAnalysis rescored(RfmValues values, const RfmSetup &setup);

// A saved segment as the store keeps it: members by outside id, so that it survives re-imports; or a rule, whose members
// follow every version of the shop.
struct SavedSegment
{
    std::int64_t number = 0;
    std::string name;
    std::vector<std::string> customers;
    std::string source; // "lasso", "selection", "file", "rule"
    std::optional<RuleNode> rule = {}; // of source "rule"
    std::optional<Error> problem = {}; // why its rule cannot be read
};

// Errors: NameTaken, NoSuchSegment, RuleCycle, those of Store. A segment saved with a number keeps it (undo of removing one: plans
// name segments by number); number 0 gets the next free one. Returns the number.
std::vector<SavedSegment> loadSavedSegments(Store &store);
std::int64_t saveSegment(Store &store, const SavedSegment &segment);
void renameSegment(Store &store, std::int64_t number, const std::string &name);
void removeSegment(Store &store, std::int64_t number);
void changeSegmentRule(Store &store, std::int64_t number, const RuleNode &rule);

// Built-in segments (registry order) followed by the saved ones. Members that the shop no longer has are left out; rules
// are answered as of the day of `rfm`, those that name others after these.
std::vector<Segment> allSegments(const Dataset &dataset, const RfmAnalysis &rfm,
                                 const std::vector<SavedSegment> &saved);
// By id, or a saved one's name. Errors: NoSuchSegment; the segment's own problem.
const Segment &findSegment(const std::vector<Segment> &segments, std::string_view id);

CustomerSet unionOf(const CustomerSet &a, const CustomerSet &b);
CustomerSet intersectionOf(const CustomerSet &a, const CustomerSet &b);
CustomerSet differenceOf(const CustomerSet &a, const CustomerSet &b);

} // namespace clientele
