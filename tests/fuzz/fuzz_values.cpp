#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "analytics/import/values.h"

using namespace clientele;

namespace {

void require(bool isTrue)
{
    if (!isTrue)
        std::abort();
}

// 9091107197010E1 went through a spreadsheet's fifteen digits, and a quantity of 11E-5 is rounded to whole thousandths.
void requireNear(std::int64_t a, std::int64_t b)
{
    require(std::abs(a - b) <= 5 + std::abs(a) / 1'000'000'000'000);
}

void checkDates(std::string_view text)
{
    const auto split = splitDate(text);
    for (const DateOrder order :
         {DateOrder::Unknown, DateOrder::YearMonthDay, DateOrder::MonthDayYear, DateOrder::DayMonthYear}) {
        const auto moment = readMoment(text, order);
        if (moment && split && split->kind == DateText::Kind::Numbers)
            require(order != DateOrder::Unknown); // nothing is guessed
    }
    if (split) {
        require(split->first >= 0 && split->second >= 0 && split->year >= 0);
        require(split->secondOfDay >= 0 && split->secondOfDay <= 86'400);
        require(split->hasTime || split->secondOfDay == 0);
    }
}

void checkNumbers(std::string_view text)
{
    for (const char point : {'.', ','}) {
        const auto money = readMoney(text, point);
        const auto quantity = readQuantity(text, point);
        if (money && numberShape(text) == NumberShape::Whole && quantity)
            requireNear(money->units, quantity->thousandths * (Money::kScale / Quantity::kScale));
    }
}

} // namespace

// One cell of a file, read in every way that a column may be meant.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size)
{
    const std::string text(reinterpret_cast<const char *>(bytes), size);
    checkDates(text);
    checkNumbers(text);
    std::string memory;
    const std::string_view id = cleanedId(text, memory);
    require(trimmed(id).size() <= id.size());
    isDamagedId(id);
    isMasked(id);
    withoutPointZero(id);
    normalisedEmail(text);
    normalisedPhone(text);
    isMissing(trimmed(text));
    readYesNo(text);
    return 0;
}
