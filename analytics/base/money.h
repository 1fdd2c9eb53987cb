#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace clientele {

// Sums that would not fit stay at the largest number there is instead of wrapping round to a senseless one.
constexpr std::int64_t addSaturating(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a, b, &sum)) [[unlikely]]
        return b > 0 ? INT64_MAX : INT64_MIN + 1; // its negative fits too
    return sum;
}

// An amount of the shop's currency, exact: a whole number of 1/10,000 of it. Sums never drift as floating point does, and
// never overflow: they stop at 9·10^14.
struct Money
{
    static constexpr std::int64_t kScale = 10'000;

    std::int64_t units = 0;

    // 12.5 → 125,000 units. Only for rates and constants, never for amounts read from a file (see parseDecimal).
    static Money fromDouble(double amount);
    static constexpr Money fromWhole(std::int64_t whole) { return {whole * kScale}; }

    double toDouble() const { return static_cast<double>(units) / kScale; }

    constexpr auto operator<=>(const Money &) const = default;
    constexpr Money operator-() const { return {-units}; }
    constexpr Money &operator+=(Money other)
    {
        units = addSaturating(units, other.units);
        return *this;
    }
    constexpr Money &operator-=(Money other)
    {
        units = addSaturating(units, -other.units);
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) { return {addSaturating(a.units, b.units)}; }
    friend constexpr Money operator-(Money a, Money b) { return {addSaturating(a.units, -b.units)}; }
};

// How many of a product: a whole number of 1/1,000, because grocers sell 0.328 kg.
struct Quantity
{
    static constexpr std::int64_t kScale = 1'000;

    std::int64_t thousandths = 0;

    static constexpr Quantity fromWhole(std::int64_t whole) { return {whole * kScale}; }
    double toDouble() const { return static_cast<double>(thousandths) / kScale; }

    constexpr auto operator<=>(const Quantity &) const = default;
    constexpr Quantity operator-() const { return {-thousandths}; }
    constexpr Quantity &operator+=(Quantity other)
    {
        thousandths = addSaturating(thousandths, other.thousandths);
        return *this;
    }
};

// quantity × price, rounded half away from zero to 1/10,000. Exact below 9·10^14 of the currency.
Money lineAmount(Quantity quantity, Money price);

// `amount` × numerator / denominator, rounded half away from zero; denominator > 0.
Money scaled(Money amount, std::int64_t numerator, std::int64_t denominator);

// `amount` at a rate of exchange, rounded half away from zero.
Money converted(Money amount, double rate);

// "12.5", "-0.0001": plain decimal point, no grouping, at least `decimals` digits after the point and no more than
// needed (at most four). This is the machine form; what a person reads is formatted by locale in widgets/.
std::string formatDecimal(Money amount, int decimals = 2);
std::string formatDecimal(Quantity quantity);

// The plain machine form back, for recipe, plan and our own files. Nothing for text that is not such a number or
// does not fit. Messy numbers from shops' files are import/'s business.
std::optional<Money> parseMoney(std::string_view text);
std::optional<Quantity> parseQuantity(std::string_view text);

} // namespace clientele
