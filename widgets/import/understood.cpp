#include "widgets/import/understood.h"

#include <QtCore/QCoreApplication>

#include "analytics/import/event_kind.h"
#include "analytics/import/time_zone.h"
#include "analytics/import/values.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Understood)
};

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

Understood bad(std::string_view cell)
{
    return {text(cell), true, false};
}

Understood moment(std::string_view cell, const Recipe &recipe)
{
    std::optional<Moment> read = readMoment(cell, recipe.dateOrder);
    if (!read)
        return bad(cell);
    const bool hasOffset = read->offset && read->hasTime;
    if (const auto zone = recipe.timeZone.empty() ? std::nullopt : TimeZone::named(recipe.timeZone))
        moveTo(*zone, *read);
    return {.text = read->hasTime ? timeText(read->time) : dayText(dayOf(read->time)), .hasOffset = hasOffset};
}

Understood money(std::string_view cell, char decimalPoint)
{
    const std::optional<Money> read = readMoney(cell, decimalPoint);
    if (!read)
        return bad(cell);
    const std::string exact = formatDecimal(*read);
    const auto decimals = static_cast<int>(exact.size() - exact.find('.') - 1);
    return {decimalText(read->toDouble(), decimals), false, true};
}

Understood quantity(std::string_view cell, char decimalPoint)
{
    const std::optional<Quantity> read = readQuantity(cell, decimalPoint);
    return read ? Understood {quantityText(*read), false, true} : bad(cell);
}

Understood yesNo(std::string_view cell)
{
    const std::optional<bool> read = readYesNo(cell);
    if (!read)
        return {consentText(Consent::Unknown)};
    return {*read ? Words::tr("Yes") : Words::tr("No")};
}

Understood identity(std::string_view cell, bool dropsPointZero)
{
    std::string memory;
    const std::string_view id = cleanedId(cell, memory);
    return {text(dropsPointZero ? withoutPointZero(id) : id)};
}

} // namespace

Understood understood(std::string_view cell, const Recipe::Column &column, const Recipe &recipe)
{
    const Field field = column.field;
    const std::string_view content = trimmed(cell);
    if (isMissing(content))
        return {{}, field == Field::OrderId || field == Field::OrderTime, false};
    switch (field) {
    case Field::EventKind: return {text(eventKindOf(content))};
    case Field::Time:
    case Field::LastOrder:
    case Field::StartTime:
    case Field::EndTime:
    case Field::OrderTime:
    case Field::PaidTime:
    case Field::CancelledTime:
    case Field::MemberSince: return moment(content, recipe);
    case Field::UnitPrice:
    case Field::LineTotal:
    case Field::LineDiscount:
    case Field::OrderTotal:
    case Field::Postage:
    case Field::Tax:
    case Field::OrderDiscount:
    case Field::RefundAmount:
    case Field::LineRefund:
    case Field::PlatformDiscount:
    case Field::MerchantDiscount:
    case Field::ListPrice:
    case Field::Cost:
    case Field::TotalSpend:
    case Field::EventValue: return money(content, recipe.decimalPoint);
    case Field::Quantity:
    case Field::RecencyDays:
    case Field::OrderCount:
    case Field::Stock: return quantity(content, recipe.decimalPoint);
    case Field::EmailConsent:
    case Field::SmsConsent:
    case Field::PersonalConsent:
    case Field::DoNotContact: return yesNo(content);
    case Field::OrderId:
    case Field::CustomerId:
    case Field::Campaign:
    case Field::Code:
    case Field::ContactKey:
    case Field::ProductId: return identity(content, column.dropsPointZero);
    default: return {text(content)};
    }
}

QString dateReadAs(std::string_view example, DateOrder order)
{
    const std::optional<Moment> read = readMoment(trimmed(example), order);
    return read ? dayText(dayOf(read->time)) : QString();
}

} // namespace clientele
