#include <cmath>
#include <limits>

#include "analytics/segment/rule/rule_columns.h"
#include "analytics/segment/rule/rule_data.h"

// Who customers are, how they score, and which segments they are in.
namespace clientele::rule {

namespace {

constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

void codes(const std::vector<std::uint32_t> &column, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer)
        *out++ = column[customer] == 0 ? kUnknown : column[customer];
}

void consents(const std::vector<Consent> &column, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer)
        *out++ = column[customer] == Consent::Unknown ? kUnknown : column[customer] == Consent::Yes ? 1 : 0;
}

void present(const TextColumn &column, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer)
        *out++ = column[customer].empty() ? 0 : 1;
}

void scores(const RuleData &data, const std::vector<std::uint8_t> &column, CustomerIndex begin, CustomerIndex end,
            double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const std::uint32_t position = data.rfm().values.positionOf[customer];
        *out++ = position == kNoIndex ? kUnknown : column[position];
    }
}

} // namespace

void country(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    codes(data.dataset().customers.country, begin, end, out);
}

void region(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    codes(data.dataset().customers.region, begin, end, out);
}

void gender(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    codes(data.dataset().customers.gender, begin, end, out);
}

// Years reached in the year of the analysis day: files tell the year of birth alone.
void age(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    const int year = civilFromDay(data.asOf()).year;
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const std::int16_t born = data.dataset().customers.birthYear[customer];
        *out++ = born == 0 || born > year ? kUnknown : year - born;
    }
}

void memberSince(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const Day since = data.dataset().customers.memberSince[customer];
        *out++ = since == CustomerTable::kNoDay ? kUnknown : since;
    }
}

// Negative for those who joined after the analysis day.
void daysAsMember(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    memberSince(data, term, begin, end, out);
    for (CustomerIndex i = 0; i < end - begin; ++i)
        out[i] = data.asOf() - out[i];
}

void attribute(const RuleData &, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer) {
        const std::uint32_t code = term.attribute ? term.attribute->value[customer] : 0;
        if (code == 0)
            *out++ = kUnknown;
        else
            *out++ = term.attribute->type == Attribute::Type::Text ? code : term.attribute->number[code];
    }
}

void emailConsent(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    consents(data.dataset().customers.emailConsent, begin, end, out);
}

void smsConsent(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    consents(data.dataset().customers.smsConsent, begin, end, out);
}

void doNotContact(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    for (CustomerIndex customer = begin; customer < end; ++customer)
        *out++ = data.dataset().customers.doNotContact[customer];
}

void hasEmail(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    present(data.dataset().customers.email, begin, end, out);
}

void hasPhone(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    present(data.dataset().customers.phone, begin, end, out);
}

void recencyScore(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    scores(data, data.rfm().scores.r, begin, end, out);
}

void frequencyScore(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    scores(data, data.rfm().scores.f, begin, end, out);
}

void monetaryScore(const RuleData &data, const RuleTerm &, CustomerIndex begin, CustomerIndex end, double *out)
{
    scores(data, data.rfm().scores.m, begin, end, out);
}

void group(const RuleData &data, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    scores(data, data.rfm().groups.at(term.map), begin, end, out);
}

void segment(const RuleData &, const RuleTerm &term, CustomerIndex begin, CustomerIndex end, double *out)
{
    std::fill(out, out + (end - begin), 0.0);
    const CustomerSet &members = term.segment->members;
    for (auto member = std::ranges::lower_bound(members, begin); member != members.end() && *member < end; ++member)
        out[*member - begin] = 1;
}

} // namespace clientele::rule
