#include "analytics/target/target_list.h"

#include <algorithm>
#include <array>
#include <utility>

#include "analytics/base/parallel.h"
#include "analytics/target/country_code.h"
#include "analytics/target/folded_text.h"
#include "analytics/target/person_name.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 4'096;

// What customer files call what has no place of its own in the shop, without blanks and signs.
constexpr std::array<std::string_view, 12> kCityNames {"city",     "town",        "billingcity", "shippingcity",
                                                       "shipcity", "addresscity", "城市",        "市",
                                                       "所在城市", "ort",         "ville",       "ciudad"};
constexpr std::array<std::string_view, 16> kPostalNames {
    "zip",          "zipcode",          "postcode",     "postalcode",  "billingzip", "billingpostcode",
    "shippingzip",  "shippingpostcode", "addresszip",   "邮编",        "邮政编码",   "plz",
    "postleitzahl", "codepostal",       "codigopostal", "códigopostal"};
constexpr std::string_view kDefaultAddress = "default"; // "Default Address Zip" of shops' customer exports

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : lowered(name))
        if (std::string_view(" _-.:\t").find(c) == std::string_view::npos)
            plain += c;
    return plain.starts_with(kDefaultAddress) ? plain.substr(kDefaultAddress.size()) : plain;
}

// The attribute that the shop's files call by one of the names, or nothing.
const Attribute *attributeCalled(const Dataset &dataset, std::span<const std::string_view> names)
{
    for (const std::string_view name : names)
        for (const Attribute &attribute : dataset.customerAttributes)
            if (plainName(attribute.name) == name)
                return &attribute;
    return nullptr;
}

char genderOf(std::string_view word)
{
    static constexpr std::array<std::string_view, 9> kFemale {"f",     "female", "woman", "w",   "weiblich",
                                                              "femme", "mujer",  "女",    "女性"};
    static constexpr std::array<std::string_view, 9> kMale {"m",      "male", "man",  "männlich", "homme",
                                                            "hombre", "男",   "男性", "男士"};
    const std::string plain = lowered(stripped(word));
    if (std::ranges::find(kFemale, plain) != kFemale.end())
        return 'f';
    return std::ranges::find(kMale, plain) != kMale.end() ? 'm' : '\0';
}

// Looks each distinct country, gender and column up once.
class PersonLookup
{
public:
    explicit PersonLookup(const Dataset &dataset)
        : m_dataset(dataset)
        , m_city(attributeCalled(dataset, kCityNames))
        , m_postalCode(attributeCalled(dataset, kPostalNames))
    {
        const CustomerTable &customers = dataset.customers;
        m_countries = coded<std::string_view>(dataset.places, customers.country, countryCode);
        m_genders = coded<char>(dataset.words, customers.gender, genderOf);
    }

    ListPerson of(CustomerIndex customer) const
    {
        const CustomerTable &customers = m_dataset.customers;
        ListPerson person;
        person.email = customers.email[customer];
        person.phone = customers.phone[customer];
        person.name = customers.name[customer];
        const PersonName name = takenApart(person.name);
        person.firstName = name.first;
        person.lastName = name.last;
        person.country = m_dataset.places[customers.country[customer]];
        person.countryCode = m_countries[customers.country[customer]];
        person.region = m_dataset.places[customers.region[customer]];
        person.city = textOf(m_city, customer);
        person.postalCode = textOf(m_postalCode, customer);
        person.birthYear = customers.birthYear[customer];
        person.gender = m_genders[customers.gender[customer]];
        person.emailConsent = customers.emailConsent[customer];
        person.smsConsent = customers.smsConsent[customer];
        return person;
    }

private:
    // Only the codes that customers have: a shop's words are mostly categories.
    template<typename Value>
    static std::vector<Value> coded(const TextDictionary &texts, const std::vector<std::uint32_t> &codes,
                                    Value (*of)(std::string_view))
    {
        std::vector<std::uint8_t> isUsed(texts.size(), 0);
        for (const std::uint32_t code : codes)
            isUsed[code] = 1;
        std::vector<Value> values(texts.size(), Value {});
        for (std::uint32_t code = 1; code < texts.size(); ++code)
            if (isUsed[code])
                values[code] = of(texts[code]);
        return values;
    }

    static std::string_view textOf(const Attribute *attribute, CustomerIndex customer)
    {
        return attribute ? attribute->texts[attribute->value[customer]] : std::string_view();
    }

    const Dataset &m_dataset;
    const Attribute *m_city;
    const Attribute *m_postalCode;
    std::vector<std::string_view> m_countries; // by code of places
    std::vector<char> m_genders; // by code of words
};

ListPerson seedOf(const Plan::Seed &seed, const CampaignMembers &members)
{
    ListPerson person;
    person.email = seed.email;
    person.phone = seed.phone;
    person.name = seed.name;
    const PersonName name = takenApart(person.name);
    person.firstName = name.first;
    person.lastName = name.last;
    person.emailConsent = person.smsConsent = Consent::Yes; // it is the shop's own
    person.code = members.seedCode;
    person.isSeed = true;
    return person;
}

// Why a member whom the campaign chose must not be written to today.
std::optional<RejectReason> refusalToday(const CustomerTable &customers, CustomerIndex customer,
                                         const Plan::Audience &audience)
{
    if (customer == kNoIndex)
        return RejectReason::Gone;
    if (customers.doNotContact[customer])
        return RejectReason::DoNotContact;
    if (mayContact(customers, customer, audience.channel, audience.requireConsent))
        return {};
    return mayContact(customers, customer, audience.channel, false) ? RejectReason::UnknownConsent
                                                                    : RejectReason::NoConsent;
}

// The members of an arm who are on its list, and why others are not; two of them may have become one person since.
std::vector<std::uint32_t> listedMembers(const Dataset &dataset, const Plan &plan, const CampaignMembers &members,
                                         Arm arm, const std::vector<CustomerIndex> &customers,
                                         std::vector<Rejected> &leftOut)
{
    std::vector<std::uint32_t> listed;
    listed.reserve(members.members.size());
    std::vector<std::uint8_t> isListed(dataset.customers.size(), 0);
    for (std::uint32_t i = 0; i < members.members.size(); ++i) {
        const CampaignMember &member = members.members[i];
        if (member.arm != arm)
            continue;
        const auto why = refusalToday(dataset.customers, customers[i], plan.audience);
        if (why && arm == Arm::Offer)
            leftOut.push_back({member.customer, *why});
        else if (customers[i] == kNoIndex || !std::exchange(isListed[customers[i]], 1))
            listed.push_back(i);
    }
    return listed;
}

} // namespace

std::size_t TargetList::size() const
{
    return people.size() - (!people.empty() && people.back().isSeed ? 1 : 0);
}

TargetList buildTargetList(const Dataset &dataset, const Campaign &campaign, const CampaignMembers &members, Arm arm)
{
    const Plan &plan = campaign.plan;
    TargetList list;
    list.campaign = plan.name;
    list.currency = dataset.currency;
    list.shopCountry = countryOfCurrency(dataset.currency);
    list.offers = plan.offers;
    for (const Offer &offer : plan.offers)
        list.offerLabels.push_back(offerLabel(offer, dataset.currency));
    list.recommendations = plan.recommendations;
    list.requiresConsent = plan.audience.requireConsent;

    std::vector<CustomerIndex> customers(members.members.size(), kNoIndex);
    parallelFor(customers.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            customers[i] = dataset.customerById.find(members.members[i].customer);
    });
    const std::vector<std::uint32_t> listed = listedMembers(dataset, plan, members, arm, customers, list.leftOut);
    const PersonLookup lookup(dataset);
    list.people.reserve(listed.size() + 1);
    list.people.resize(listed.size());
    parallelFor(listed.size(), kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const CampaignMember &member = members.members[listed[i]];
            ListPerson &person = list.people[i];
            if (const CustomerIndex customer = customers[listed[i]]; customer != kNoIndex)
                person = lookup.of(customer);
            person.customer = member.customer;
            person.arm = arm;
            person.offer = member.offer;
            person.code = member.code;
            person.reason = member.reason;
            person.recommended = &member.recommended;
        }
    });
    if (arm == Arm::Offer && !list.people.empty() && !plan.seedAddress.isEmpty())
        list.people.push_back(seedOf(plan.seedAddress, members));
    return list;
}

} // namespace clientele
