#include "analytics/import/open_questions.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "analytics/import/assign_columns.h"
#include "analytics/import/assign_known.h"
#include "analytics/import/values.h"

namespace clientele {

namespace {

using Question = Recognition::Question;

bool isAmount(Field field)
{
    static constexpr std::array kAmounts {
        Field::Quantity,  Field::UnitPrice,  Field::LineTotal,  Field::LineDiscount,  Field::OrderTotal,
        Field::Postage,   Field::Tax,        Field::Cost,       Field::OrderDiscount, Field::RefundAmount,
        Field::ListPrice, Field::LineRefund, Field::EventValue, Field::TotalSpend};
    return std::ranges::find(kAmounts, field) != kAmounts.end();
}

// Columns without a meaning whose values would do.
std::vector<std::string> candidatesFor(Field field, const std::vector<std::string> &header,
                                       const Assignment &assignment, const Evidence &evidence)
{
    constexpr std::size_t kMost = 5;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < header.size() && names.size() < kMost; ++i) {
        const ColumnEvidence &column = evidence.columns[i];
        const bool isTaken = std::ranges::any_of(assignment, [i](const auto &entry) { return entry.second == i; });
        const bool isDate = isMost(column.dates, column.filled);
        if (!isTaken && column.filled > 0 && mayHold(field, column) && (field == Field::OrderTime) == isDate)
            names.push_back(header[i]);
    }
    return names;
}

// The first amount that is written so, and the name of its column.
std::pair<std::string, std::string> amountOfShape(NumberShape shape, const std::vector<std::string> &header,
                                                  const Assignment &assignment, const Evidence &evidence)
{
    for (const auto &row : evidence.rows) {
        for (const auto &[field, at] : assignment) {
            if (isAmount(field) && numberShape(trimmed(row[at])) == shape)
                return {header[at], std::string(trimmed(row[at]))};
        }
    }
    return {};
}

} // namespace

void decideDateOrder(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    if (const auto time = assignment.find(Field::Time); time != assignment.end()) {
        const ColumnEvidence &column = evidence.columns[time->second];
        if (unixTimes(column) > column.dates) {
            const bool areSeconds = column.unixSeconds >= column.unixMilliseconds;
            result.recipe.dateOrder = areSeconds ? DateOrder::UnixSeconds : DateOrder::UnixMilliseconds;
            return;
        }
    }
    for (const Field field : {Field::OrderTime, Field::MemberSince, Field::BirthYear, Field::Time, Field::LastOrder,
                              Field::StartTime, Field::EndTime, Field::SentTime, Field::OpenedTime, Field::ClickedTime,
                              Field::BouncedTime, Field::UnsubscribedTime}) {
        const auto found = assignment.find(field);
        if (found == assignment.end() || !evidence.columns[found->second].dateProof.needsOrder())
            continue;
        const DateProof &proof = evidence.columns[found->second].dateProof;
        const std::vector<DateOrder> possible = proof.possible();
        if (possible.size() == 1) {
            result.recipe.dateOrder = possible.front();
            return;
        }
        Question question {Question::Kind::DateOrder, result.header[found->second], proof.example(), {}, true};
        const std::vector<DateOrder> all {DateOrder::MonthDayYear, DateOrder::DayMonthYear, DateOrder::YearMonthDay};
        for (const DateOrder order : possible.empty() ? all : possible)
            question.choices.emplace_back(dateOrderId(order));
        result.questions.push_back(std::move(question));
        return;
    }
}

void decideDecimalPoint(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    std::size_t points = 0;
    std::size_t commas = 0;
    const ColumnEvidence *open = nullptr;
    std::string openHeader;
    const bool knowsAmounts = std::ranges::any_of(assignment, [](const auto &entry) { return isAmount(entry.first); });
    for (std::size_t at = 0; at < evidence.columns.size(); ++at) {
        const auto meaning = std::ranges::find(assignment, at, &Assignment::value_type::second);
        // Before anybody said which columns are amounts, all that have no other meaning may be.
        if (meaning == assignment.end() ? knowsAmounts : !isAmount(meaning->first))
            continue;
        const ColumnEvidence &column = evidence.columns[at];
        points += column.shapes[static_cast<std::size_t>(NumberShape::Point)];
        commas += column.shapes[static_cast<std::size_t>(NumberShape::Comma)];
        if (knowsAmounts && !open && !column.groupExample.empty()) {
            open = &column;
            openHeader = result.header[at];
        }
    }
    result.recipe.decimalPoint = commas > points ? ',' : '.';
    const bool isContradictory
        = knowsAmounts && points > 0 && commas > 0 && std::min(points, commas) * 20 > std::max(points, commas);
    if (isContradictory) {
        const NumberShape rare = points > commas ? NumberShape::Comma : NumberShape::Point;
        const auto [header, number] = amountOfShape(rare, result.header, assignment, evidence);
        result.questions.push_back({Question::Kind::DecimalPoint, header, number, {".", ","}, true});
    } else if (points + commas == 0 && open) {
        result.questions.push_back({Question::Kind::DecimalPoint, openHeader, open->groupExample, {".", ","}, true});
    }
}

bool isTold(const Recipe &recipe, Field field)
{
    const auto hasAny = [&recipe](std::initializer_list<Field> fields) {
        return std::ranges::any_of(recipe.columns, [&](const Recipe::Column &column) {
            return std::ranges::find(fields, column.field) != fields.end();
        });
    };
    switch (field) {
    case Field::UnitPrice: return hasAny({Field::UnitPrice, Field::LineTotal, Field::PackedProducts});
    case Field::CustomerId: return hasAny({Field::CustomerId, Field::Email, Field::Phone});
    case Field::OrderId: return hasAny({Field::OrderId, Field::CustomerId, Field::Email, Field::Phone});
    case Field::ProductId: return hasAny({Field::ProductId, Field::ProductName});
    case Field::Stars: return hasAny({Field::Stars, Field::ReviewText});
    default: return hasAny({field});
    }
}

void askForMissing(Recognition &result, const Assignment &assignment, const Evidence &evidence)
{
    const auto ask = [&](Field field, bool isBlocking) {
        result.questions.push_back(
            {Question::Kind::MissingField,
             std::string(fieldId(field)),
             {},
             isBlocking ? candidatesFor(field, result.header, assignment, evidence) : std::vector<std::string>(),
             isBlocking});
    };
    switch (result.recipe.kind) {
    case FileKind::Orders: {
        if (!has(assignment, Field::OrderTime))
            ask(Field::OrderTime, true);
        if (!hasAmount(assignment))
            ask(Field::UnitPrice, true);
        if (!has(assignment, Field::OrderId) && !namesCustomer(assignment))
            ask(Field::OrderId, true);
        if (!hasUsableCustomer(assignment, evidence)) {
            if (result.recipe.isNameKey)
                ask(Field::Email, false);
            else
                ask(Field::CustomerId, false);
        }
        break;
    }
    case FileKind::Customers:
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, true);
        break;
    case FileKind::Products:
        if (!has(assignment, Field::ProductId) && !has(assignment, Field::ProductName))
            ask(Field::ProductId, true);
        break;
    case FileKind::Events:
        for (const Field field : {Field::EventKind, Field::Time}) {
            if (!has(assignment, field))
                ask(field, true);
        }
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, false);
        break;
    case FileKind::Reviews:
        if (!has(assignment, Field::Stars) && !has(assignment, Field::ReviewText))
            ask(Field::Stars, true);
        if (!has(assignment, Field::ProductId) && !has(assignment, Field::ProductName))
            ask(Field::ProductId, false);
        break;
    case FileKind::Messages:
    case FileKind::Targetings:
        if (!namesCustomer(assignment))
            ask(Field::CustomerId, true);
        if (!has(assignment, Field::Campaign))
            ask(Field::Campaign, result.recipe.kind == FileKind::Targetings);
        break;
    case FileKind::Redemptions:
    case FileKind::Coupons:
        if (!has(assignment, Field::Code))
            ask(Field::Code, true);
        break;
    case FileKind::Campaigns:
        if (!has(assignment, Field::Campaign) && !has(assignment, Field::CampaignName))
            ask(Field::Campaign, true);
        break;
    case FileKind::DoNotContact:
        if (!has(assignment, Field::ContactKey) && !namesCustomer(assignment))
            ask(Field::ContactKey, true);
        break;
    }
}

void askForDay(Recognition &result, const Assignment &assignment, const std::filesystem::path &path)
{
    if (!has(assignment, Field::RecencyDays) || has(assignment, Field::LastOrder))
        return;
    std::error_code error;
    const auto written = std::filesystem::last_write_time(path, error);
    Question question {Question::Kind::AsOf, result.header[assignment.find(Field::RecencyDays)->second], {}, {}, true};
    if (!error) {
        const auto since1970 = std::chrono::file_clock::to_sys(written).time_since_epoch();
        question.choices.push_back(
            formatDay(static_cast<Day>(std::chrono::floor<std::chrono::days>(since1970).count())));
    }
    result.questions.push_back(std::move(question));
}

} // namespace clientele
