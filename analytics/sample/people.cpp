#include "analytics/sample/people.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/sample/campaigns.h"
#include "analytics/sample/words.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 2'048;
constexpr int kDaysBefore = 900; // how long before the first order file the oldest customers joined
constexpr double kCharacterDeviation = 0.55; // of the sensitivity to coupons that nobody can see

const SampleCountry &drawCountry(Random &random, std::size_t &index)
{
    double rest = random.uniform();
    const auto countries = sampleCountries();
    for (index = 0; index + 1 < countries.size(); ++index) {
        rest -= countries[index].share;
        if (rest < 0)
            break;
    }
    return countries[index];
}

std::string_view draw(std::span<const std::string_view> words, Random &random)
{
    return words[random.below(words.size())];
}

// The first of a list is likelier than the last, as big regions have more people.
std::string_view drawSkewed(std::span<const std::string_view> words, Random &random)
{
    const double place = random.uniform() * random.uniform() * static_cast<double>(words.size());
    return words[static_cast<std::size_t>(place)];
}

// "François O'Brien" → "francois.obrien"; reserved domains only (RFC 2606), the number keeps addresses apart.
std::string emailOf(const std::string &name, std::size_t number, Random &random)
{
    static constexpr std::pair<std::string_view, std::string_view> kPlain[] {
        {"é", "e"}, {"è", "e"}, {"ë", "e"}, {"ç", "c"}, {"ü", "u"}, {"ö", "o"}, {"ß", "ss"}, {"ş", "s"}, {"ı", "i"}};
    static constexpr std::string_view kDomains[] {"example.com", "example.org", "example.net"};
    std::string local = name;
    for (const auto &[accented, plain] : kPlain) {
        for (std::size_t at; (at = local.find(accented)) != std::string::npos;)
            local.replace(at, accented.size(), plain);
    }
    std::erase(local, '\'');
    for (char &c : local)
        c = c == ' ' ? '.' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return local + std::to_string(number) + "@" + std::string(draw(kDomains, random));
}

// The n-th number of a country's reserved ranges; empty when they are used up, so that no two customers share one.
std::string phoneOf(const SampleCountry &country, std::size_t n)
{
    std::size_t perPrefix = 1;
    for (int digit = 0; digit < country.phoneDigits; ++digit)
        perPrefix *= 10;
    if (n / perPrefix >= country.phonePrefixes.size())
        return {};
    std::string digits = std::to_string(n % perPrefix);
    digits.insert(0, static_cast<std::size_t>(country.phoneDigits) - digits.size(), '0');
    return std::string(country.phonePrefixes[n / perPrefix]) + digits;
}

Consent drawConsent(double yes, double no, Random &random)
{
    const double u = random.uniform();
    return u < yes ? Consent::Yes : u < yes + no ? Consent::No : Consent::Unknown;
}

SampleShop::Customer drawCustomer(std::size_t number, std::size_t &country, Random &random)
{
    const SampleCountry &home = drawCountry(random, country);
    const bool isWoman = random.chance(0.62);
    SampleShop::Customer customer;
    const std::string digits = std::to_string(number);
    customer.id = "C" + std::string(digits.size() < 6 ? 6 - digits.size() : 0, '0') + digits;
    customer.name
        = std::string(draw(isWoman ? home.women : home.men, random)) + " " + std::string(draw(home.families, random));
    customer.country = home.name;
    customer.region = drawSkewed(home.regions, random);
    if (random.chance(0.94))
        customer.email = emailOf(customer.name, number, random);
    if (random.chance(0.8))
        customer.gender = isWoman ? "female" : "male";
    if (random.chance(0.75))
        customer.birthYear = 2004 - static_cast<int>(52 * random.beta(2, 2.2));
    customer.emailConsent = drawConsent(0.68, 0.12, random);
    customer.smsConsent = drawConsent(0.3, 0.25, random);
    customer.doNotContact = random.chance(0.015);
    return customer;
}

SampleHabit drawHabit(const SampleOptions &options, Day firstDay, Random &random)
{
    SampleHabit habit;
    const int span = options.days + kDaysBefore;
    // More join every year: the square root piles them up towards the end.
    habit.joined
        = firstDay + options.days - span + static_cast<Day>(std::sqrt(random.uniform()) * static_cast<double>(span));
    habit.ordersPerYear = 3.4 * random.gamma(0.9) / 0.9;
    const double stopsPerYear = 0.65 * random.gamma(0.6) / 0.6;
    const double years = std::min(50.0, random.exponential() / std::max(1e-3, stopsPerYear));
    habit.gone = habit.joined + static_cast<Day>(years * 365);
    double sum = 0;
    for (std::size_t category = 0; category < sampleCategories().size(); ++category) {
        habit.tastes.push_back(random.gamma(0.3) + 0.01);
        sum += habit.tastes.back();
    }
    for (double &taste : habit.tastes)
        taste /= sum;
    habit.range = static_cast<std::uint32_t>(random.below(sampleRanges().size()));
    habit.basket = 0.6 + 1.6 * random.gamma(1.4) / 1.4;
    habit.isTrader = random.chance(0.008);
    return habit;
}

void drawResponse(const SampleShop::Customer &customer, SampleHabit &habit, Day asOf, Random &random)
{
    habit.background = backgroundOf(customer, asOf, habit.response);
    habit.character = kCharacterDeviation * random.normal();
    habit.deliveryCharacter = 0.5 * habit.character + 0.6 * kCharacterDeviation * random.normal();
}

} // namespace

SamplePeople makePeople(const SampleOptions &options, Day firstDay, Monitor &monitor)
{
    SamplePeople people;
    people.customers.resize(options.customers);
    people.habits.resize(options.customers);
    std::vector<std::uint8_t> countries(options.customers);
    parallelFor(options.customers, kGrain, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        for (std::size_t i = begin; i < end; ++i) {
            Random random(mixBits(i, options.seed), "people");
            std::size_t country = 0;
            people.customers[i] = drawCustomer(i + 1, country, random);
            people.habits[i] = drawHabit(options, firstDay, random);
            people.customers[i].memberSince = people.habits[i].joined;
            people.habits[i].response = options.response;
            drawResponse(people.customers[i], people.habits[i], firstDay + options.days, random);
            countries[i] = static_cast<std::uint8_t>(country);
        }
    });

    // Phones are handed out one after the other, about two customers in three.
    std::vector<std::size_t> next(sampleCountries().size(), 0);
    Random random(options.seed, "phones");
    for (std::size_t i = 0; i < options.customers; ++i) {
        if (random.chance(0.65))
            people.customers[i].phone = phoneOf(sampleCountries()[countries[i]], next[countries[i]]++);
    }
    return people;
}

} // namespace clientele
