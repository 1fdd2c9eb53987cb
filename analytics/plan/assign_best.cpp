#include "analytics/plan/assign_best.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/plan/strata.h"

namespace clientele {

namespace {

class BestOffers
{
public:
    BestOffers(AudienceResult &audience, const Dataset &dataset, const std::vector<Segment> &segments, const Plan &plan,
               const OfferValues &values, const AssignmentBounds &bounds)
        : m_members(audience.members)
        , m_dataset(dataset)
        , m_segments(segments)
        , m_plan(plan)
        , m_values(values)
        , m_bounds(bounds)
        , m_offers(values.offers)
        , m_perPerson(plan.budget.perPerson ? plan.budget.perPerson->toDouble()
                                            : std::numeric_limits<double>::infinity())
    {
    }

    Allocation run(Monitor &monitor)
    {
        lowerGains();
        m_problem.budget
            = m_plan.budget.total ? m_plan.budget.total->toDouble() : std::numeric_limits<double>::infinity();
        m_problem.limits = m_bounds.limits;
        m_problem.offerBudgets = m_bounds.liabilities;
        assignImpersonal();
        collectPeople();
        addFloors();
        Allocation allocation = allocate(m_problem, monitor);
        for (std::size_t i = 0; i < m_people.size(); ++i)
            decide(m_people[i], allocation.choice[i]);
        decideHeldOut(allocation);
        tellReasons();
        return allocation;
    }

private:
    bool isImpersonal(std::size_t member) const
    {
        return m_dataset.customers.refusesPersonal(m_members[member].customer);
    }

    std::span<const float> gainsOf(std::size_t member) const
    {
        return std::span(m_gain).subspan(member * m_offers, m_offers);
    }
    std::span<const float> costsOf(std::size_t member) const
    {
        return std::span(m_cost).subspan(member * m_offers, m_offers);
    }

    // Whether one use comes to more than the offer may owe one person. The till holds discounts to that; what a gift
    // costs it cannot.
    bool isOverLiability(std::size_t offer, const Expectation &expected) const
    {
        const Money limit = m_plan.offers[offer].limits.liabilityPerCustomer;
        constexpr double kRounding = 1 + 1e-5; // of costs in single precision
        return limit.units > 0
               && static_cast<double>(expected.cost)
                      > limit.toDouble() * static_cast<double>(expected.redeem) * kRounding;
    }

    // What is chosen by: profit less so many of its errors, nothing where the offer may not be given; and what counts
    // against the budget.
    void lowerGains()
    {
        m_gain.resize(m_members.size() * m_offers);
        m_cost.resize(m_gain.size());
        const auto caution = static_cast<float>(m_plan.budget.caution);
        parallelFor(m_gain.size(), 65'536, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                const Expectation &expected = m_values.expected[i];
                const float error = std::isnan(expected.profitError) ? 0 : expected.profitError;
                m_gain[i] = isOverLiability(i % m_offers, expected) ? std::numeric_limits<float>::quiet_NaN()
                                                                    : expected.profit - caution * error;
                m_cost[i] = std::isnan(expected.cost) ? 0 : std::max(0.0F, expected.cost);
            }
        });
    }

    // The first offer, in the order of a draw, until budget, liability or limit end.
    void assignImpersonal()
    {
        for (const auto &stratum : drawWithinStrata(m_members, m_dataset, m_plan.seed, "impersonal")) {
            for (const std::size_t i : stratum) {
                if (!isImpersonal(i))
                    continue;
                AudienceMember &member = m_members[i];
                member.offer = 0;
                if (member.arm == Arm::Holdout)
                    continue;
                const double cost = static_cast<double>(m_cost[i * m_offers]);
                std::int64_t *limit = m_problem.limits.empty() ? nullptr : m_problem.limits.data();
                double *liability = m_problem.offerBudgets.empty() ? nullptr : m_problem.offerBudgets.data();
                if (cost > m_problem.budget || (liability && cost > *liability) || (limit && *limit == 0)) {
                    notSend(member, NotSent::BudgetEnds);
                    continue;
                }
                m_problem.budget -= cost;
                if (liability)
                    *liability -= cost;
                if (limit && *limit > 0)
                    --*limit;
            }
        }
    }

    void collectPeople()
    {
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            if (m_members[i].arm != Arm::Offer || isImpersonal(i))
                continue;
            m_people.push_back(i);
            m_peopleGain.insert(m_peopleGain.end(), gainsOf(i).begin(), gainsOf(i).end());
            m_peopleCost.insert(m_peopleCost.end(), costsOf(i).begin(), costsOf(i).end());
        }
        m_problem.people = m_people.size();
        m_problem.offers = m_offers;
        m_problem.gain = m_peopleGain;
        m_problem.cost = m_peopleCost;
        m_problem.perPerson = m_perPerson;
    }

    // By segment: those who may be chosen, less whoever gets something anyway.
    void addFloors()
    {
        for (const Plan::Budget::Floor &floor : m_plan.budget.floors) {
            const CustomerSet &segment = findSegment(m_segments, floor.segment).members;
            AllocationProblem::Floor &to = m_problem.floors.emplace_back();
            auto wanted = static_cast<std::size_t>(floor.people);
            std::size_t position = 0;
            for (std::size_t i = 0; i < m_members.size(); ++i) {
                const bool isChosenFor = position < m_people.size() && m_people[position] == i;
                const bool isInside = std::ranges::binary_search(segment, m_members[i].customer);
                if (isInside && isChosenFor)
                    to.people.push_back(static_cast<std::uint32_t>(position));
                else if (isInside && m_members[i].arm == Arm::Offer && wanted > 0)
                    --wanted;
                position += isChosenFor;
            }
            to.atLeast = wanted;
        }
    }

    void decide(std::size_t i, std::uint8_t choice)
    {
        if (choice == Allocation::kNone)
            notSend(m_members[i], NotSent::None); // tellReasons says why
        else
            m_members[i].offer = choice;
    }

    static void notSend(AudienceMember &member, NotSent reason)
    {
        member.arm = Arm::NotSent;
        member.notSent = reason;
        member.propensity = 1;
    }

    // What somebody would get at the prices of the choice: for sure, and where they earn about as much for their cost as
    // whoever is last, perhaps.
    struct AtPrices
    {
        std::uint8_t sure = Allocation::kNone;
        std::uint8_t perhaps = Allocation::kNone;

        bool isEven() const { return sure == Allocation::kNone && perhaps != Allocation::kNone; }
    };
    AtPrices atPrices(const Allocation &allocation, std::size_t i) const
    {
        constexpr double kEven = 1e-3; // of the largest gain: more than single precision makes of what is the same
        float largest = 0;
        for (const float gain : gainsOf(i))
            largest = std::isnan(gain) ? largest : std::max(largest, std::abs(gain));
        const double slack = kEven * static_cast<double>(largest);
        const auto choice = [&](double bonus) {
            return choiceAtPrices(allocation, gainsOf(i), costsOf(i), m_perPerson, m_bonus[i] + bonus);
        };
        return {choice(-slack), choice(slack)};
    }

    // What share of those who earn about as much as the last one got something.
    double shareOfEven(const Allocation &allocation) const
    {
        std::atomic<std::size_t> even = 0;
        std::atomic<std::size_t> given = 0;
        parallelFor(m_people.size(), 16'384, [&](std::size_t begin, std::size_t end) {
            std::size_t evenHere = 0;
            std::size_t givenHere = 0;
            for (std::size_t position = begin; position < end; ++position) {
                if (!atPrices(allocation, m_people[position]).isEven())
                    continue;
                ++evenHere;
                givenHere += allocation.choice[position] != Allocation::kNone;
            }
            even += evenHere;
            given += givenHere;
        });
        return even == 0 ? 0.5 : static_cast<double>(given) / static_cast<double>(even);
    }

    // Held-out people stand for those who get something. While the prior alone is known everybody earns about as much for
    // their cost, and a budget ends among equals: then as large a share of the held-out equals would have got something.
    void decideHeldOut(const Allocation &allocation)
    {
        m_bonus.assign(m_members.size(), 0.0);
        for (std::size_t f = 0; f < m_plan.budget.floors.size(); ++f) {
            const CustomerSet &segment = findSegment(m_segments, m_plan.budget.floors[f].segment).members;
            for (std::size_t i = 0; i < m_members.size(); ++i)
                if (std::ranges::binary_search(segment, m_members[i].customer))
                    m_bonus[i] += allocation.floorBonus[f];
        }
        const double share = shareOfEven(allocation);
        std::int64_t seen = 0;
        std::int64_t given = 0;
        for (const auto &stratum : drawWithinStrata(m_members, m_dataset, m_plan.seed, "would have got")) {
            for (const std::size_t i : stratum) {
                if (m_members[i].arm != Arm::Holdout || isImpersonal(i))
                    continue;
                const AtPrices choice = atPrices(allocation, i);
                if (!choice.isEven()) {
                    decide(i, choice.sure);
                    continue;
                }
                const bool isGiven = std::llround(static_cast<double>(++seen) * share) > given;
                given += isGiven;
                decide(i, isGiven ? choice.perhaps : Allocation::kNone);
            }
        }
    }

    // The offer that would have been the least bad for them; kNone where none is open.
    std::uint8_t bestOf(std::size_t i) const
    {
        std::uint8_t best = Allocation::kNone;
        for (std::size_t offer = 0; offer < m_offers; ++offer) {
            const bool isOpen = !std::isnan(gainsOf(i)[offer]) && static_cast<double>(costsOf(i)[offer]) <= m_perPerson
                                && (m_bounds.limits.empty() || m_bounds.limits[offer] != 0);
            if (isOpen && (best == Allocation::kNone || gainsOf(i)[offer] > gainsOf(i)[best]))
                best = static_cast<std::uint8_t>(offer);
        }
        return best;
    }

    double meanChance() const
    {
        double sum = 0;
        std::size_t known = 0;
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            const float chance = m_values.of(i, 0).buyNone;
            if (std::isnan(chance))
                continue;
            sum += static_cast<double>(chance);
            ++known;
        }
        return known == 0 ? 0 : sum / static_cast<double>(known);
    }

    void tellReasons()
    {
        const double mean = meanChance();
        for (std::size_t i = 0; i < m_members.size(); ++i) {
            AudienceMember &member = m_members[i];
            if (member.arm != Arm::NotSent || member.notSent != NotSent::None)
                continue;
            const std::uint8_t best = bestOf(i);
            member.offer = best == Allocation::kNone ? 0 : best;
            member.notSent = best == Allocation::kNone ? NotSent::NotOpen : reasonOf(i, best, mean);
        }
    }

    NotSent reasonOf(std::size_t i, std::uint8_t best, double meanChance) const
    {
        const Expectation &expected = m_values.of(i, best);
        if (gainsOf(i)[best] > 0)
            return NotSent::BudgetEnds;
        if (expected.profit > 0)
            return NotSent::Uncertain;
        if (expected.buy < expected.buyNone)
            return NotSent::PutOff;
        if (static_cast<double>(expected.buy) < kHopelessShare * meanChance)
            return NotSent::Hopeless;
        return NotSent::BuysAnyway;
    }

    std::vector<AudienceMember> &m_members;
    const Dataset &m_dataset;
    const std::vector<Segment> &m_segments;
    const Plan &m_plan;
    const OfferValues &m_values;
    const AssignmentBounds &m_bounds;
    const std::size_t m_offers;
    const double m_perPerson;

    std::vector<float> m_gain; // members × offers
    std::vector<float> m_cost;
    std::vector<std::size_t> m_people; // positions of those who are chosen for
    std::vector<float> m_peopleGain;
    std::vector<float> m_peopleCost;
    AllocationProblem m_problem;
    std::vector<double> m_bonus; // of the floors that each member is in
};

} // namespace

Allocation assignBest(AudienceResult &audience, const Dataset &dataset, const std::vector<Segment> &segments,
                      const Plan &plan, const OfferValues &values, const AssignmentBounds &bounds, Monitor &monitor)
{
    return BestOffers(audience, dataset, segments, plan, values, bounds).run(monitor);
}

} // namespace clientele
