#include "analytics/recommend/bare/blend.h"

#include <algorithm>
#include <array>

#include "analytics/base/error.h"
#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare/top_items.h"

namespace clientele {

namespace {

// Who may take part, and with which weight unless told otherwise.
struct Seat
{
    const ScorerKind &kind;
    double weight;
};

std::span<const Seat> seats()
{
    static const std::array table {
        Seat {kItemKernelScorer, 0.5}, Seat {kSpectralScorer, 0}, Seat {kEaseScorer, 0},
        Seat {kIalsScorer, 0},         Seat {kUserKnnScorer, 0},  Seat {kUpcfScorer, 0.5},
        Seat {kTifuKnnScorer, 0},      Seat {kRepeatScorer, 0},   Seat {kPopularScorer, 0},
    };
    return table;
}

// Several methods, each saying what it would propose and how strongly: errors of different kinds cancel out.
class Blend final : public ItemScorer
{
public:
    struct Member
    {
        std::unique_ptr<ItemScorer> scorer;
        float weight = 0;
    };

    Blend(std::vector<Member> members)
        : m_members(std::move(members))
    {
    }

    std::size_t batch() const override
    {
        std::size_t most = 1;
        for (const Member &member : m_members)
            most = std::max(most, member.scorer->batch());
        return most;
    }

    void score(std::span<const History> histories, std::span<float> scores) const override
    {
        std::ranges::fill(scores, 0.f);
        const std::size_t items = histories.empty() ? 0 : scores.size() / histories.size();
        std::vector<float> own(scores.size());
        StrongestSums work(kProposals);
        work.room = 0; // a threshold soon: most scores are small
        std::vector<Proposal> proposals;
        for (const Member &member : m_members) {
            member.scorer->score(histories, own);
            for (std::size_t row = 0; row < histories.size(); ++row) {
                proposalsOf(std::span(own).subspan(row * items, items), histories[row], work, proposals);
                for (const Proposal &proposal : proposals)
                    scores[row * items + proposal.item] += member.weight * proposal.strength;
            }
        }
    }

    // Of the members that can say, each with its largest contribution as its unit.
    std::vector<float> contributions(std::span<const std::uint32_t> own,
                                     std::span<const std::uint32_t> items) const override
    {
        std::vector<float> sums;
        for (const Member &member : m_members) {
            const std::vector<float> values = member.scorer->contributions(own, items);
            const float most = values.empty() ? 0 : *std::ranges::max_element(values);
            if (most <= 0)
                continue;
            sums.resize(values.size(), 0);
            for (std::size_t at = 0; at < values.size(); ++at)
                sums[at] += member.weight * values[at] / most;
        }
        return sums;
    }

private:
    std::vector<Member> m_members;
};

std::vector<Parameter> parameters()
{
    std::vector<Parameter> all;
    for (const Seat &seat : seats()) {
        all.push_back({blendName(seat.kind.id, "weight"), Parameter::Type::Real, 0, 1, seat.weight});
        for (Parameter parameter : seat.kind.parameters()) {
            parameter.name = blendName(seat.kind.id, parameter.name);
            all.push_back(std::move(parameter));
        }
    }
    return all;
}

SearchSpace search(const Interactions &)
{
    return {};
}

// Who is worth trying on data of this form.
std::vector<std::string_view> members(const Interactions &train)
{
    if (train.order.empty())
        return {"spectral", "item-kernel", "ials", "user-knn"};
    const bool hasBaskets = distinctPairs(train).item.size() < train.item.size();
    return hasBaskets ? std::vector<std::string_view> {"upcf", "item-kernel", "repeat", "popular"}
                      : std::vector<std::string_view> {"item-kernel", "user-knn", "spectral", "popular"};
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    std::vector<Blend::Member> blend;
    for (const Seat &seat : seats()) {
        const double weight = chosen.real(blendName(seat.kind.id, "weight"));
        if (weight > 0)
            blend.push_back({seat.kind.fit(train, memberParameters(seat.kind, chosen, false), monitor),
                             static_cast<float>(weight)});
    }
    if (blend.empty())
        throw Error(ErrorCode::ParameterInvalid, {blendName(seats().front().kind.id, "weight"), "0", "> 0"});
    return std::make_unique<Blend>(std::move(blend));
}

} // namespace

void proposalsOf(std::span<const float> scores, const History &history, StrongestSums &work,
                 std::vector<Proposal> &proposals)
{
    work.count = kProposals + history.size();
    findStrongest(scores, work);
    proposals.clear();
    const float best = work.value.empty() ? 1 : std::ranges::max(work.value);
    for (std::size_t at = 0; at < work.item.size(); ++at)
        proposals.push_back({work.item[at], work.value[at] / best});
}

std::string blendName(std::string_view member, std::string_view parameter)
{
    return std::string(member) + '.' + std::string(parameter);
}

ParamSet memberParameters(const ScorerKind &member, const ParamSet &blend, bool onlyWhatIsSet)
{
    ParamSet own(member.parameters());
    for (const Parameter &parameter : own.parameters()) {
        const std::string name = blendName(member.id, parameter.name);
        if (!onlyWhatIsSet || blend.isSet(name))
            own.set(parameter.name, blend.real(name));
    }
    return own;
}

const ScorerKind kBlendScorer {"blend", parameters, search, fit, members};

} // namespace clientele
