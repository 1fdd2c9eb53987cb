#pragma once

#include <QtCore/QString>

#include <string_view>

namespace clientele {

// What a field of a plan ("holdout", "offer.cap") means, in a sentence; empty where its name says it all.
QString planFieldExplanation(std::string_view field);

} // namespace clientele
