#include "analytics/predict/response_model.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/predict/base_rate.h"
#include "analytics/predict/effect_model.h"
#include "analytics/predict/past_campaigns.h"
#include "analytics/profile/discounts.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 2'048; // people at a time
constexpr std::size_t kMostRows = 250'000; // people of past campaigns that are learned from
constexpr double kMostImbalance = 0.25; // standardised difference of arms before anything was sent …
constexpr double kClearly = 5; // … and so many standard errors
constexpr double kRedemptionsAssumed = 20; // the prior's weight on how many use their coupon
constexpr double kOrdersAssumed = 2; // the shop's mean order counts as so many of a customer's own

double chance(double logOdds)
{
    return 1 / (1 + std::exp(-logOdds));
}

// How discounts move people like them, as the prior has it. Nothing is said of shops that never discounted, nor of people
// who never bought.
float lovesOf(const CustomerStanding &standing, const ResponsePrior &prior, bool discountsKnown)
{
    if (!discountsKnown || standing.orders == 0)
        return 1;
    if (standing.discounted == 0)
        return prior.neverDiscount;
    return standing.discountedShare() > 0.5 ? prior.discountLovers : 1;
}

Depth depthOf(const ArmMeaning &offer, double basket)
{
    switch (offer.kind) {
    case ArmMeaning::Kind::Share: return {static_cast<float>(offer.share)};
    case ArmMeaning::Kind::FreeDelivery: return {0, true};
    case ArmMeaning::Kind::Amount: {
        const double least = std::max(basket, offer.minimum.toDouble()); // who has one buys up to it
        const double share = least > 0 ? offer.amount.toDouble() / least : 0;
        return {static_cast<float>(std::clamp(share, 0.001, 0.9))};
    }
    case ArmMeaning::Kind::Unknown:
    case ArmMeaning::Kind::Control:
    case ArmMeaning::Kind::NotDrawn: break;
    }
    return {};
}

class Model final : public ResponseModel
{
public:
    Model(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm, const ResponseOptions &options,
          Monitor &monitor)
        : m_dataset(std::move(dataset))
        , m_options(options)
        , m_standings(*m_dataset)
        , m_discountsKnown(Discounts(*m_dataset).areKnown())
        , m_features(*m_dataset, m_standings, rfm, options.asOf)
    {
        PastCampaigns past = pastCampaigns(*m_dataset, m_standings, options.asOf, options.windowDays);
        m_base = BaseRate::fit(*m_dataset, m_standings, past,
                               {options.asOf, std::max(1, options.windowDays), options.seed}, monitor);
        learn(past, monitor);
        m_history.withoutControl = past.withoutControl;
        m_history.withoutDays = past.withoutDays;
        m_history.unfinished = past.unfinished;
        m_history.unreadable = past.unreadable;
        m_history.notRandom = past.notRandom;
    }

    std::vector<Response> respond(std::span<const CustomerIndex> customers,
                                  std::span<const Depth> depths) const override
    {
        const std::size_t offers = customers.empty() ? 0 : depths.size() / customers.size();
        std::vector<Response> responses(customers.size() * offers);
        parallelFor(customers.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            respondTo(customers.subspan(begin, end - begin), depths.subspan(begin * offers, (end - begin) * offers),
                      std::span(responses).subspan(begin * offers, (end - begin) * offers));
        });
        return responses;
    }

    const ResponseHistory &history() const override { return m_history; }

private:
    double basketOf(const CustomerStanding &standing) const
    {
        return (standing.orders * standing.meanValue + kOrdersAssumed * m_standings.meanValue())
               / (standing.orders + kOrdersAssumed);
    }

    void respondTo(std::span<const CustomerIndex> customers, std::span<const Depth> depths,
                   std::span<Response> responses) const
    {
        const std::size_t offers = customers.empty() ? 0 : depths.size() / customers.size();
        std::vector<EffectModel::Person> people(customers.size());
        std::vector<float> features(customers.size() * m_features.size());
        CustomerStanding standing;
        for (std::size_t i = 0; i < customers.size(); ++i) {
            m_standings.read(customers[i], m_options.asOf, standing);
            const double average = m_base->logOdds(standing);
            people[i] = {static_cast<float>(average + m_base->season()),
                         lovesOf(standing, m_options.prior, m_discountsKnown)};
            const auto none = static_cast<float>(chance(double {people[i].logOdds}));
            for (std::size_t offer = 0; offer < offers; ++offer)
                responses[i * offers + offer] = {none, none, 0, static_cast<float>(basketOf(standing)), 0};
            if (m_effects)
                m_features.describe(customers[i], standing, average, traceOf(customers[i]),
                                    &features[i * m_features.size()]);
        }
        const std::vector<EffectModel::Answer> answers
            = m_effects ? m_effects->answer(people, features, depths) : assumed(people, depths);
        for (std::size_t i = 0; i < responses.size(); ++i) {
            if (!depths[i].isOffer())
                continue;
            responses[i].buy = std::clamp(responses[i].buyNone + answers[i].effect, 0.0F, 0.999F);
            responses[i].redeem = m_redeemed * responses[i].buy;
            responses[i].effectError = answers[i].error;
        }
    }

    // The prior alone.
    std::vector<EffectModel::Answer> assumed(std::span<const EffectModel::Person> people,
                                             std::span<const Depth> depths) const
    {
        std::vector<EffectModel::Answer> answers(depths.size());
        const std::size_t offers = people.empty() ? 0 : depths.size() / people.size();
        for (std::size_t i = 0; i < depths.size(); ++i) {
            const EffectModel::Person &person = people[i / offers];
            const float effect = static_cast<float>(chance(double {person.logOdds})) * person.loves
                                 * m_options.prior.effectOf(depths[i]);
            answers[i] = {effect, std::abs(effect) * m_options.prior.relativeDeviation};
        }
        return answers;
    }

    EffectFeatures::Trace traceOf(CustomerIndex customer) const
    {
        return customer < m_traces.size() ? m_traces[customer] : EffectFeatures::Trace {};
    }

    struct Lesson // of one campaign, side by side
    {
        std::vector<EffectModel::Row> rows;
        std::vector<float> features;
    };

    void learn(PastCampaigns &past, Monitor &monitor)
    {
        if (past.rows.empty())
            return;
        m_traces.resize(m_dataset->customers.size());
        const std::uint64_t limit = past.rows.size() <= kMostRows
                                        ? UINT64_MAX
                                        : static_cast<std::uint64_t>(0x1p64 * static_cast<double>(kMostRows)
                                                                     / static_cast<double>(past.rows.size()));
        Lesson all;
        double redeemed = m_options.prior.redeemed * kRedemptionsAssumed;
        double couldRedeem = kRedemptionsAssumed;
        std::size_t begin = 0;
        for (std::uint32_t campaign = 0; campaign < past.campaigns.size(); ++campaign) {
            std::size_t end = begin;
            while (end < past.rows.size() && past.rows[end].campaign == campaign)
                ++end;
            const std::span<const PastCampaigns::Row> rows(&past.rows[begin], end - begin);
            begin = end;
            Lesson lesson = lessonOf(rows, past.campaigns[campaign], monitor);
            if (!isBalanced(lesson.rows)) {
                ++past.notRandom;
                continue;
            }
            for (std::size_t i = 0; i < rows.size(); ++i) {
                lesson.rows[i].campaign = static_cast<std::uint32_t>(m_history.campaigns);
                if (past.campaigns[campaign].hasRedemptions && lesson.rows[i].depth.isOffer()
                    && !lesson.rows[i].depth.isFreeDelivery && rows[i].hasBought) {
                    couldRedeem += 1;
                    redeemed += rows[i].hasRedeemed ? 1 : 0;
                }
                if (mixBits(rows[i].customer + (std::uint64_t {campaign} << 32), m_options.seed) > limit)
                    continue;
                all.rows.push_back(lesson.rows[i]);
                const float *features = &lesson.features[i * m_features.size()];
                all.features.insert(all.features.end(), features, features + m_features.size());
            }
            leaveTraces(rows, lesson.rows);
            m_history.people += rows.size();
            ++m_history.campaigns;
        }
        if (m_history.campaigns == 0)
            return;
        m_redeemed = static_cast<float>(redeemed / couldRedeem);
        m_features.scale(all.features);
        std::vector<EffectFeatures::Family> families;
        for (std::size_t feature = 0; feature < m_features.size(); ++feature)
            families.push_back(m_features.family(feature));
        m_effects = EffectModel::fit(all.rows, all.features, families, m_history.campaigns, m_options.prior, monitor);
    }

    Lesson lessonOf(std::span<const PastCampaigns::Row> rows, const PastCampaigns::Campaign &campaign,
                    Monitor &monitor) const
    {
        Lesson lesson {std::vector<EffectModel::Row>(rows.size()), std::vector<float>(rows.size() * m_features.size())};
        const double longer
            = std::log(static_cast<double>(campaign.end - campaign.start + 1) / std::max(1, m_options.windowDays));
        parallelFor(rows.size(), kGrain, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            CustomerStanding standing;
            for (std::size_t i = begin; i < end; ++i) {
                m_standings.read(rows[i].customer, campaign.start, standing);
                const double average = m_base->logOdds(standing);
                lesson.rows[i] = {0, depthOf(rows[i].offer, basketOf(standing)), static_cast<float>(average + longer),
                                  lovesOf(standing, m_options.prior, m_discountsKnown), rows[i].hasBought};
                m_features.describe(rows[i].customer, standing, average, traceOf(rows[i].customer),
                                    &lesson.features[i * m_features.size()]);
            }
        });
        return lesson;
    }

    // Whether people with and without an offer were alike before: by their chance to buy anyway.
    static bool isBalanced(std::span<const EffectModel::Row> rows)
    {
        double count[2] {}, sum[2] {}, squares[2] {};
        for (const EffectModel::Row &row : rows) {
            const int side = row.depth.isOffer() ? 1 : 0;
            const double value = double {row.logOdds};
            count[side] += 1;
            sum[side] += value;
            squares[side] += value * value;
        }
        if (count[0] < 2 || count[1] < 2)
            return true;
        const double means[2] {sum[0] / count[0], sum[1] / count[1]};
        const double variance = std::max(
            1e-9, 0.5 * (squares[0] / count[0] - means[0] * means[0] + squares[1] / count[1] - means[1] * means[1]));
        const double difference = std::abs(means[0] - means[1]);
        const double error = std::sqrt(variance * (1 / count[0] + 1 / count[1]));
        return difference < kMostImbalance * std::sqrt(variance) || difference < kClearly * error;
    }

    // What later campaigns may know of how people answered to this one: against what their arm did on the whole.
    void leaveTraces(std::span<const PastCampaigns::Row> rows, std::span<const EffectModel::Row> lesson)
    {
        std::vector<std::pair<Depth, std::pair<double, double>>> arms; // bought, expected
        const auto armOf = [&](const ArmMeaning &offer) -> std::pair<double, double> & {
            const Depth depth {
                static_cast<float>(offer.kind == ArmMeaning::Kind::Amount ? -offer.amount.toDouble() : offer.share),
                offer.kind == ArmMeaning::Kind::FreeDelivery};
            for (auto &[known, sums] : arms) {
                if (known.share == depth.share && known.isFreeDelivery == depth.isFreeDelivery)
                    return sums;
            }
            arms.push_back({depth, {0, 0}});
            return arms.back().second;
        };
        for (std::size_t i = 0; i < rows.size(); ++i) {
            auto &[bought, expected] = armOf(rows[i].offer);
            bought += rows[i].hasBought ? 1 : 0;
            expected += chance(double {lesson[i].logOdds});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            if (rows[i].offer.kind == ArmMeaning::Kind::Control)
                continue;
            const auto &[bought, expected] = armOf(rows[i].offer);
            const double mine = chance(double {lesson[i].logOdds}) * (expected > 0 ? bought / expected : 1);
            m_traces[rows[i].customer].surplus += static_cast<float>((rows[i].hasBought ? 1 : 0) - mine);
            m_traces[rows[i].customer].expected += static_cast<float>(mine);
        }
    }

    std::shared_ptr<const Dataset> m_dataset;
    ResponseOptions m_options;
    StandingReader m_standings;
    bool m_discountsKnown;
    EffectFeatures m_features;
    std::optional<BaseRate> m_base;
    std::optional<EffectModel> m_effects;
    std::vector<EffectFeatures::Trace> m_traces; // by customer; empty without a past
    ResponseHistory m_history;
    float m_redeemed = m_options.prior.redeemed;
};

} // namespace

float ResponsePrior::effectOf(Depth depth) const
{
    if (depth.isFreeDelivery)
        return freeDelivery;
    if (!(depth.share > 0) || byDepth.empty())
        return 0;
    const auto above = std::ranges::lower_bound(byDepth, depth.share, {}, &std::pair<float, float>::first);
    const std::size_t next = std::min(static_cast<std::size_t>(above - byDepth.begin()), byDepth.size() - 1);
    const auto [toShare, toEffect] = byDepth[next];
    const auto [fromShare, fromEffect] = next == 0 ? std::pair<float, float>(0, 0) : byDepth[next - 1];
    const float length = toShare - fromShare;
    return length > 0 ? fromEffect + (depth.share - fromShare) / length * (toEffect - fromEffect) : toEffect;
}

std::unique_ptr<ResponseModel> fitResponse(std::shared_ptr<const Dataset> dataset, const RfmAnalysis &rfm,
                                           const ResponseOptions &options, Monitor &monitor)
{
    monitor.stage(Stage::Training);
    return std::make_unique<Model>(std::move(dataset), rfm, options, monitor);
}

} // namespace clientele
