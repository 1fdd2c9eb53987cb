#pragma once

#include <string_view>

namespace clientele {

// A full name taken apart, as views into it. Both empty when it is not certain: one word, a company, a masked name.
// "Mary Ann Smith" → Mary Ann | Smith; "Smith, Mary" → Mary | Smith; "王小明" → 小明 | 王; "欧阳娜娜" → 娜娜 | 欧阳;
// "约翰·史密斯" → 约翰 | 史密斯. Names of two to four Chinese characters begin with the family name.
struct PersonName
{
    std::string_view first;
    std::string_view last;
};

PersonName takenApart(std::string_view name);

} // namespace clientele
