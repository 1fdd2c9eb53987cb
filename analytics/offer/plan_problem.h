#pragma once

#include <array>
#include <string_view>

#include "analytics/base/error.h"

namespace clientele {

// What can be wrong with a plan or its offer: the second argument of PlanInvalid. A closed set of English phrases, so
// that widgets can look each one up and say it in the person's language; the first argument names the field. Where the
// plan is read from a file the third is the file; the fourth and fifth are line and column of what is not JSON.
namespace plan_problem {

inline constexpr std::string_view kNotJson = "is not JSON";
inline constexpr std::string_view kNotAPlan = "is missing: this is not a campaign plan";
inline constexpr std::string_view kTooNew = "is a newer version than this program reads";
inline constexpr std::string_view kUnknownKey = "is not a key of a campaign plan";
inline constexpr std::string_view kMissing = "is missing";
inline constexpr std::string_view kNotObject = "must be an object";
inline constexpr std::string_view kNotText = "must be text";
inline constexpr std::string_view kNotTexts = "must be a list of texts";
inline constexpr std::string_view kNotWhole = "must be a whole number";
inline constexpr std::string_view kNotNumber = "must be a number";
inline constexpr std::string_view kNotFlag = "must be true or false";
inline constexpr std::string_view kNotDay = "must be a day written as 2026-11-30";
inline constexpr std::string_view kNotMoney = "must be an amount with at most four decimals";
inline constexpr std::string_view kNotHundredths = "must have at most two decimals";
inline constexpr std::string_view kUnknownOffer = "is not a kind of offer";
inline constexpr std::string_view kUnknownScore = "is not a score";
inline constexpr std::string_view kUnknownChannel = "must be any, email or sms";
inline constexpr std::string_view kPercentRange = "must be more than 0 and at most 100";
inline constexpr std::string_view kNotPositive = "must be more than 0";
inline constexpr std::string_view kNegative = "must not be negative";
inline constexpr std::string_view kEndsBeforeStart = "must not be before the first day";
inline constexpr std::string_view kEmpty = "must not be empty";
inline constexpr std::string_view kTooLong = "is too long";
inline constexpr std::string_view kHoldoutRange = "must be 0 to 0.9";
inline constexpr std::string_view kRecommendationsRange = "must be 0 to 20";
inline constexpr std::string_view kPrefixForm = "must be at most 8 letters, digits or hyphens";
inline constexpr std::string_view kNotNumbers = "must be a list of numbers";
inline constexpr std::string_view kNotNumbersByName = "must be an object of numbers";
inline constexpr std::string_view kNotList = "must be a list";
inline constexpr std::string_view kUnknownAssignment = "must be first, random or best";
inline constexpr std::string_view kUnknownMeasure
    = "must be incremental_profit, incremental_orders, incremental_revenue or conversion";
inline constexpr std::string_view kShareRange = "must be 0 to 1";
inline constexpr std::string_view kOfferCount = "must be 1 to 20 offers";
inline constexpr std::string_view kSharesCount = "must hold one number for each offer";
inline constexpr std::string_view kCodeLengthRange = "must be 4 to 20";
inline constexpr std::string_view kCodeAlphabetForm = "must be a set's name or at least 2 different letters or digits";
inline constexpr std::string_view kCodeLookAlikes = "must not hold two that look alike: 0 and O, or two of 1, I and L";
inline constexpr std::string_view kBothOffers = "must not stand beside offers";
inline constexpr std::string_view kBeforeOffersEnd = "must not be before the offers end";
inline constexpr std::string_view kTooLarge = "is too large";
inline constexpr std::string_view kTooFewPieces = "must be at least 2 pieces";
inline constexpr std::string_view kTierForm = "must have a spend or pieces, and an amount or a percentage";
inline constexpr std::string_view kTiersDoNotRise = "must rise from step to step";
inline constexpr std::string_view kWaveOutside = "must lie within the first and the last day";
inline constexpr std::string_view kMemberDayForm = "must be a day of the month or a weekday";
inline constexpr std::string_view kNotTime = "must be a moment written as 2026-11-11T10:00";
inline constexpr std::string_view kUnknownLayer = "must be item, shop, cross_shop or payment";
inline constexpr std::string_view kUnknownBasis = "must be list or paid";
inline constexpr std::string_view kTwice = "stands there twice";
inline constexpr std::string_view kBesideItems = "must not stand beside items";
inline constexpr std::string_view kWaveForm = "must end after they begin";
inline constexpr std::string_view kOneLine = "must be one line of text";
inline constexpr std::string_view kEffectKey = "must be by percentages, such as 10, or by delivery";
inline constexpr std::string_view kNotEmail = "must be an e-mail address";
inline constexpr std::string_view kDayRange = "must be a day from 1900 to 2199";
inline constexpr std::string_view kDayNever = "falls on no day of the offer";
inline constexpr std::string_view kAboveSpend = "must not be more than the spend it asks for";
inline constexpr std::string_view kNotInShop = "is nothing that the shop has";
inline constexpr std::string_view kSignedShareRange = "must be -1 to 1";

inline constexpr std::array kAll {
    kNotJson,         kNotAPlan,        kTooNew,           kUnknownKey,     kMissing,
    kNotObject,       kNotText,         kNotTexts,         kNotWhole,       kNotNumber,
    kNotFlag,         kNotDay,          kNotMoney,         kNotHundredths,  kUnknownOffer,
    kUnknownScore,    kUnknownChannel,  kPercentRange,     kNotPositive,    kNegative,
    kEndsBeforeStart, kEmpty,           kTooLong,          kHoldoutRange,   kRecommendationsRange,
    kPrefixForm,      kNotNumbers,      kNotNumbersByName, kNotList,        kUnknownAssignment,
    kUnknownMeasure,  kShareRange,      kOfferCount,       kSharesCount,    kCodeLengthRange,
    kBothOffers,      kBeforeOffersEnd, kTooLarge,         kTooFewPieces,   kTierForm,
    kTiersDoNotRise,  kWaveOutside,     kMemberDayForm,    kNotTime,        kUnknownLayer,
    kUnknownBasis,    kTwice,           kBesideItems,      kWaveForm,       kOneLine,
    kEffectKey,       kNotEmail,        kCodeAlphabetForm, kCodeLookAlikes, kDayRange,
    kAboveSpend,      kNotInShop,       kSignedShareRange, kDayNever,
};

} // namespace plan_problem

[[noreturn]] inline void throwPlanInvalid(std::string_view field, std::string_view problem)
{
    throw Error(ErrorCode::PlanInvalid, {std::string(field), std::string(problem)});
}

} // namespace clientele
