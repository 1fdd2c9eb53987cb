#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analytics/import/identity.h"

namespace clientele {

class Store;

// A merge as the shop remembers it: `merged` counts for `kept` from then on, until it is undone.
struct MergeRecord
{
    std::int64_t number = 0;
    std::string kept; // ids
    std::string merged;
    std::string reason; // "email ann@shop.de, phone 2079460018"
    std::string mergedAt;
    bool isUndone = false;
};
std::vector<MergeRecord> mergesOf(Store &store); // newest first

// Makes one person of each proposal's entries; orders stay where they are and are counted together when the shop is
// loaded. Returns the merges' numbers. An entry that is merged into another already is left out.
// One transaction. Errors: ShopReadOnly, those of Store.
std::vector<std::int64_t> applyMerges(Store &store, const std::vector<MergeProposal> &proposals);

// Undone in any order: whoever was merged is a customer of their own again, exactly as before. Errors: NoSuchMerge for one
// that does not exist or is undone already.
void undoMerges(Store &store, const std::vector<std::int64_t> &numbers);

// Takes such an undoing back. A merge whose customer was merged into somebody else meanwhile stays undone.
void restoreMerges(Store &store, const std::vector<std::int64_t> &numbers);

// Remembers that the entries of a proposal are different people; it is not proposed again. Forgetting takes that back.
void refuseMerges(Store &store, const std::vector<MergeProposal> &proposals);
void forgetRefusals(Store &store, const std::vector<MergeProposal> &proposals);

} // namespace clientele
