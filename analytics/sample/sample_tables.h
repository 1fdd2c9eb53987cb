#pragma once

#include <string>
#include <vector>

#include "analytics/import/import_writer.h"
#include "analytics/import/recipe.h"
#include "analytics/sample/sample_shop.h"

namespace clientele {

// The sample's tables, row by row, as the importer understands them and as files have them. Records view the sample; the
// columns are the ids of their meanings: what the program itself and any other tool recognises.
const Recipe &sampleRecipe(FileKind kind); // of the kinds that the sample has

ProductRecord recordOf(const SampleShop::Product &product);
CustomerRecord recordOf(const SampleShop::Customer &customer);
OrderLineRecord lineRecord(const SampleShop &sample, std::size_t position);
CampaignRecord recordOf(const SampleShop::Campaign &campaign);
TargetingRecord recordOf(const SampleShop &sample, const SampleShop::Targeting &targeting);
RedemptionRecord recordOf(const SampleShop &sample, const SampleShop::Redemption &redemption, const std::string &code);
std::string codeOf(const SampleShop &sample, const SampleShop::Redemption &redemption);

std::vector<std::string> cellsOf(const SampleShop::Product &product);
std::vector<std::string> cellsOf(const SampleShop::Customer &customer);
std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Line &line);
std::vector<std::string> cellsOf(const SampleShop::Campaign &campaign);
std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Targeting &targeting);
std::vector<std::string> cellsOf(const SampleShop &sample, const SampleShop::Redemption &redemption);

} // namespace clientele
