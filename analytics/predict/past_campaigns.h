#pragma once

#include <cstdint>
#include <vector>

#include "analytics/predict/arm_words.h"
#include "analytics/predict/customer_standing.h"

namespace clientele {

// The shop's past campaigns as an experiment: who was in which arm, and whether they bought in its days.
//
// A campaign teaches when its days are known (its own, or from the first targeting on for `windowDays`) and over by
// `asOf`, when it has a control (arm_words.h) with at least kLeastPeople, and at least as many in arms whose depth is
// known: from the arm's words, or, where those are uncertain or say nothing, from what its redemptions took off. People in
// two arms of one campaign, and those left out by choice, are not counted.
struct PastCampaigns
{
    static constexpr std::size_t kLeastPeople = 30;

    struct Campaign
    {
        std::uint32_t campaign = 0; // position in CampaignTable
        Day start = 0;
        Day end = 0;
        bool hasRedemptions = false; // any were told: then who has none did not redeem
    };
    struct Row
    {
        CustomerIndex customer = 0;
        std::uint32_t campaign = 0; // position in `campaigns`
        ArmMeaning offer; // Share, Amount, FreeDelivery, Control
        bool hasBought = false;
        bool hasRedeemed = false;
    };
    std::vector<Campaign> campaigns; // that teach, oldest first
    std::vector<Row> rows; // by campaign, then customer
    // Whoever was written to in whatever campaign, so that their orders say nothing about life without offers: by
    // customer, then first day.
    struct Treated
    {
        CustomerIndex customer = 0;
        Day first = 0;
        Day last = 0;
    };
    std::vector<Treated> treated;

    // Campaigns with targetings that teach nothing, and why.
    std::size_t withoutControl = 0;
    std::size_t withoutDays = 0;
    std::size_t unfinished = 0; // not over yet
    std::size_t unreadable = 0; // no arm whose depth is known, or too few people
    std::size_t notRandom = 0; // arms that differed from the start (response_model.cpp)
};

PastCampaigns pastCampaigns(const Dataset &dataset, const StandingReader &standings, Day asOf, int windowDays);

} // namespace clientele
