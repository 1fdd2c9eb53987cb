#pragma once

#include <QtCore/QStringList>

#include <optional>
#include <vector>

#include "analytics/offer/offer.h"

namespace clientele::offer_rows {

// The lists inside an offer as lines of texts to type, and back; nothing when a cell cannot be read. Amounts with the
// language's decimal separator; moments as 2026-11-11 10:00.
using Rows = std::vector<QStringList>;

std::optional<Money> amountOf(QString cell); // nothing typed = nothing

Rows ofTiers(const std::vector<OfferTier> &tiers); // spend, pieces, amount off, percent off
std::optional<std::vector<OfferTier>> toTiers(const Rows &rows);
Rows ofGifts(const std::vector<OfferGift> &gifts); // product, pieces
std::optional<std::vector<OfferGift>> toGifts(const Rows &rows);
Rows ofItems(const std::vector<OfferItem> &items); // product, price, stock, per person
std::optional<std::vector<OfferItem>> toItems(const Rows &rows);
Rows ofWaves(const std::vector<OfferWave> &waves); // from, to
std::optional<std::vector<OfferWave>> toWaves(const Rows &rows);

// Ids and names in one line, parted by commas or semicolons of any width.
QString ofTexts(const std::vector<std::string> &texts);
std::vector<std::string> toTexts(const QString &line);

} // namespace clientele::offer_rows
