#pragma once

#include <filesystem>
#include <string>

#include "analytics/import/recipe.h"

namespace clientele {

class Store;

// The currency that a file says its amounts are in, so that nobody's first orders count in the wrong money: by its column
// of currencies ("EUR"), by the signs beside its amounts ("€12.50"), by the names of their columns ("Price (GBP)",
// "金额（元）"), because its platform knows one only (Taobao, Douyin, Pinduoduo), or because its columns are named in
// simplified Chinese and nothing speaks against yuan. ISO 4217; empty when it does not say, or says several. "$" counts as US dollars; "¥" as yuan where the column names are Chinese, and otherwise says nothing.
// Looks at the first 2,000 rows. Errors: those of RowSource.
std::string statedCurrency(const std::filesystem::path &file, const Recipe &recipe);

// Whether the shop may still take a file's word for its currency: nobody chose one (ShopSettings::isCurrencyAssumed), and
// no amount has come in yet.
bool takesCurrency(Store &store);
// Takes it; inside the import's transaction.
void takeCurrency(Store &store, const std::string &currency);
// Once the import that brought the shop's first amounts is undone: the currency is the assumed one again.
void giveCurrencyBack(Store &store);

} // namespace clientele
