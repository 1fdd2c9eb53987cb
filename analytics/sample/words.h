#pragma once

#include <array>
#include <span>
#include <string_view>

namespace clientele {

// The words the sample shop is made of: where its customers live and what they are called, and what stands on its
// shelves. Invented people, brands and products; phone numbers only from ranges reserved for fiction.

struct SampleCountry
{
    std::string_view name;
    double share = 0; // of the customers
    std::span<const std::string_view> regions; // the first ones have more customers
    std::span<const std::string_view> women;
    std::span<const std::string_view> men;
    std::span<const std::string_view> families;
    // Numbers reserved for fiction: each prefix is followed by `phoneDigits` free digits. Empty: nobody has a phone.
    std::span<const std::string_view> phonePrefixes;
    int phoneDigits = 0;
};

struct SampleCategory
{
    std::string_view name;
    std::span<const std::string_view> things;
    std::span<const std::string_view> kinds; // "Linen", "Oak": before the thing
    double lowPrice = 0; // whole currency
    double highPrice = 0;
    double margin = 0; // typical share of the price that is not cost
    double repeat = 0; // how likely a line is something bought before: used up, or kept for years
    std::array<double, 12> season {}; // demand by month, 1 = usual
};

std::span<const SampleCountry> sampleCountries();
std::span<const SampleCategory> sampleCategories();
std::span<const std::string_view> sampleBrands();
std::span<const std::string_view> sampleRanges(); // named collections across categories, what goes together

} // namespace clientele
