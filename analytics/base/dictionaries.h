#pragma once

#include <string_view>

namespace clientele {

// resources/dictionaries/*.json as they are, compiled in (see embed.cmake): JSON, because people who know another
// platform's exports can add its names without knowing C++.
extern const std::string_view kColumnsJson;
extern const std::string_view kKnownExportsJson;
extern const std::string_view kMerchandiseJson;
extern const std::string_view kEventKindsJson;
extern const std::string_view kValueWordsJson;
extern const std::string_view kRuleWordsJson;

} // namespace clientele
