#include "analytics/target/person_name.h"

#include <algorithm>
#include <array>

#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

constexpr std::size_t kHan = 3; // bytes of a common Chinese character
constexpr std::string_view kMiddleDot = "\xC2\xB7"; // between the parts of a foreign name in Chinese
constexpr std::array<std::string_view, 24> kDoubleSurnames {
    "欧阳", "上官", "司马", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙",
    "东方", "夏侯", "南宫", "端木", "轩辕", "独孤", "呼延", "申屠", "澹台", "濮阳", "淳于", "闻人",
};

// U+3400 … U+9FFF, without the signs before them.
bool isHan(std::string_view letter)
{
    const auto first = static_cast<unsigned char>(letter[0]);
    const auto second = static_cast<unsigned char>(letter[1]);
    return (first == 0xE3 && second >= 0x90) || (first >= 0xE4 && first <= 0xE9);
}

bool isAllHan(std::string_view name)
{
    if (name.size() % kHan != 0)
        return false;
    for (std::size_t i = 0; i < name.size(); i += kHan)
        if (!isHan(name.substr(i)))
            return false;
    return true;
}

PersonName chinese(std::string_view name)
{
    const std::size_t letters = name.size() / kHan;
    if (letters < 2 || letters > 4)
        return {};
    const bool isDouble
        = letters > 2 && std::ranges::find(kDoubleSurnames, name.substr(0, 2 * kHan)) != kDoubleSurnames.end();
    if (letters == 4 && !isDouble)
        return {};
    const std::size_t surname = isDouble ? 2 * kHan : kHan;
    return {name.substr(surname), name.substr(0, surname)};
}

PersonName splitAt(std::string_view name, std::size_t at, std::size_t width, bool isLastFirst)
{
    const std::string_view before = stripped(name.substr(0, at));
    const std::string_view after = stripped(name.substr(at + width));
    if (before.empty() || after.empty())
        return {};
    return isLastFirst ? PersonName {after, before} : PersonName {before, after};
}

} // namespace

PersonName takenApart(std::string_view name)
{
    name = stripped(name);
    if (name.find_first_of("*@0123456789") != std::string_view::npos)
        return {};
    if (name.size() >= 2 * kHan && isAllHan(name))
        return chinese(name);
    if (const std::size_t dot = name.find(kMiddleDot); dot != std::string_view::npos)
        return splitAt(name, dot, kMiddleDot.size(), false);
    if (const std::size_t comma = name.find(','); comma != std::string_view::npos)
        return splitAt(name, comma, 1, true);
    const std::size_t space = name.rfind(' ');
    return space == std::string_view::npos ? PersonName {} : splitAt(name, space, 1, false);
}

} // namespace clientele
