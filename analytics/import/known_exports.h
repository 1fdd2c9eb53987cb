#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/import/recipe.h"

namespace clientele {

// What became of an order, by the words of the file.
enum class OrderFate
{
    Counts,
    NotPlaced, // cancelled or never paid
    Refunded // the money went back, all of it
};

// One platform's export (resources/dictionaries/known_exports.json): which columns make it out, and what they mean.
struct KnownExport
{
    std::string id; // "shopify_orders"; the words are in widgets/shell/names
    FileKind kind = FileKind::Orders;
    bool carriesWholeOrders = false;
    bool isNameKey = false;
    bool isContactKey = false;
    char listSeparator = 0;
    std::string currency; // ISO 4217, of platforms that know one only
    std::vector<std::vector<std::string>> needs; // one of each
    std::vector<std::string> without;
    std::size_t mostColumns = 0; // what has more is another file; 0: any number

    struct Meaning
    {
        Field field = Field::None;
        std::vector<std::string> names; // by plainName
        bool takesAll = false;
    };
    std::vector<Meaning> meanings;
    std::vector<std::string> notPlaced;
    std::vector<std::string> refunded;
};
const std::vector<KnownExport> &knownExports();

// The export whose columns the header has; of several, the one that needs most of them. Null for an unknown file.
const KnownExport *findKnownExport(const std::vector<std::string> &header);

// Which columns of the header a meaning names, the best first.
std::vector<std::size_t> columnsOf(const KnownExport::Meaning &meaning, const std::vector<std::string> &header);

// What an order's status says. `exportId` empty or unknown: the words of all platforms together.
OrderFate fateOfOrder(std::string_view status, std::string_view exportId);

// Part of the money went back ("部分退款", "partially_refunded"); how much stands elsewhere, if anywhere.
bool isPartlyBack(std::string_view status);

// What a column of returns says (退款状态, 售后状态): refunded only when the money is back ("退款成功"), not while it is being
// asked for, nor when that came to nothing ("退款关闭").
bool isMoneyBack(std::string_view refundStatus);

} // namespace clientele
