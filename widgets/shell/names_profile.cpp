#include "widgets/shell/names.h"

#include <cmath>

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

// The words of portraits and of what to do next.
namespace clientele {

using words::Names;

QString productName(ProductIndex product, const Dataset &dataset)
{
    if (product >= dataset.products.size())
        return {};
    const std::string_view name = dataset.products.name[product];
    return utf8(name.empty() ? dataset.products.id[product] : name);
}

QString customerName(CustomerIndex customer, const Dataset &dataset)
{
    const std::string_view name = dataset.customers.name[customer];
    return name.empty() ? Names::tr("Customer %1").arg(utf8(dataset.customers.id[customer])) : utf8(name);
}

QString genderText(std::string_view word)
{
    const QString told = utf8(word);
    const QString plain = told.trimmed().toLower();
    for (const char16_t *female : {u"f", u"w", u"female", u"woman", u"女", u"女性", u"女士"}) {
        if (plain == female)
            return Names::tr("Female");
    }
    for (const char16_t *male : {u"m", u"male", u"man", u"男", u"男性", u"先生"}) {
        if (plain == male)
            return Names::tr("Male");
    }
    return told;
}

QString traitText(const Portrait::Trait &trait, const Dataset &dataset)
{
    using Kind = Portrait::Trait::Kind;
    switch (trait.kind) {
    case Kind::Product: return Names::tr("Bought %1").arg(productName(trait.code, dataset));
    case Kind::Category: return Names::tr("Category: %1").arg(utf8(dataset.words[trait.code]));
    case Kind::Country: return Names::tr("Country: %1").arg(utf8(dataset.places[trait.code]));
    case Kind::Region: return Names::tr("Region: %1").arg(utf8(dataset.places[trait.code]));
    case Kind::Weekday: return Names::tr("Orders on %1").arg(weekdayText(static_cast<int>(trait.code)));
    case Kind::Hour: return Names::tr("Orders from %1:00 to %2:00").arg(trait.code).arg((trait.code + 1) % 24);
    case Kind::Brand: return Names::tr("Brand: %1").arg(utf8(dataset.words[trait.code]));
    case Kind::Gender: return Names::tr("Gender: %1").arg(genderText(dataset.words[trait.code]));
    case Kind::AgeBand: return ageBandText(trait.code);
    case Kind::PriceBand: return priceBandText(trait.code);
    }
    return {};
}

QString ageBandText(std::uint32_t band)
{
    if (band == 0)
        return Names::tr("Under %1 years old").arg(kAgeBands[1]);
    if (band + 1 >= kAgeBands.size())
        return Names::tr("%1 years and older").arg(kAgeBands.back());
    return Names::tr("%1 to %2 years old").arg(kAgeBands[band]).arg(kAgeBands[band + 1] - 1);
}

QString priceBandText(std::uint32_t band)
{
    static_assert(kPriceBands == 5);
    switch (band) {
    case 0: return Names::tr("Buys the cheapest products");
    case 1: return Names::tr("Buys rather cheap products");
    case 2: return Names::tr("Buys at middling prices");
    case 3: return Names::tr("Buys rather dear products");
    default: return Names::tr("Buys the dearest products");
    }
}

QString measureName(Portrait::Measure::Kind kind)
{
    using Kind = Portrait::Measure::Kind;
    switch (kind) {
    case Kind::Net: return Names::tr("Net spend per customer");
    case Kind::Frequency: return Names::tr("Orders per customer");
    case Kind::AverageOrder: return Names::tr("Money per order");
    case Kind::Recency: return Names::tr("Days since the last order");
    case Kind::Discounted: return Names::tr("Spend under a discount");
    case Kind::Refunded: return Names::tr("Given back");
    case Kind::Rating: return Names::tr("Mean rating");
    }
    return {};
}

QString measureText(Portrait::Measure::Kind kind, double value, const QString &currency)
{
    using Kind = Portrait::Measure::Kind;
    switch (kind) {
    case Kind::Net:
    case Kind::AverageOrder: return moneyText(Money::fromDouble(value), currency);
    case Kind::Frequency: return decimalText(value, 2);
    case Kind::Recency: return decimalText(value, 1);
    case Kind::Discounted:
    case Kind::Refunded:
    case Kind::Rating: return percentText(value);
    }
    return {};
}

QString suggestionTitle(const Overview::Suggestion &suggestion)
{
    using Kind = Overview::Suggestion::Kind;
    const int count = static_cast<int>(suggestion.customers);
    switch (suggestion.kind) {
    case Kind::WinBack:
        //: %1 is the name of a group, such as "At Risk"
        return Names::tr("Win back %Ln customer(s) of “%1”", nullptr, count).arg(segmentName(suggestion.segment));
    case Kind::SecondOrder: return Names::tr("A second order from %Ln new customer(s)", nullptr, count);
    case Kind::ThankBest: return Names::tr("Thank your %Ln best customer(s)", nullptr, count);
    case Kind::AddFiles: return Names::tr("Add addresses for %Ln buyer(s)", nullptr, count);
    }
    return {};
}

QString suggestionText(const Overview::Suggestion &suggestion, const QString &currency)
{
    using Kind = Overview::Suggestion::Kind;
    const QString spent = moneyShort(suggestion.netAtStake, currency);
    const int days = static_cast<int>(std::lround(suggestion.medianRecencyDays));
    switch (suggestion.kind) {
    case Kind::WinBack:
        return Names::tr("spent %1 so far · half silent for %Ln day(s) or more", nullptr, days).arg(spent);
    case Kind::SecondOrder:
        return Names::tr("bought once, typically %Ln day(s) ago · %1 so far", nullptr, days).arg(spent);
    case Kind::ThankBest: return Names::tr("spent %1 so far · typically back %Ln day(s) ago", nullptr, days).arg(spent);
    case Kind::AddFiles: return Names::tr("They have neither e-mail nor phone: add a file of customers to reach them.");
    }
    return {};
}

} // namespace clientele
