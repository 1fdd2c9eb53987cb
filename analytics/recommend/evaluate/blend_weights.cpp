#include "analytics/recommend/evaluate/blend_weights.h"

#include <algorithm>
#include <array>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"

namespace clientele {

namespace {

constexpr std::array kFactors {0.0, 0.5, 0.8, 1.25, 2.0};
constexpr std::array kFirstWeights {0.1, 0.3, 1.0}; // of a member that is not in yet
constexpr double kLeastGain = 1e-6;

} // namespace

BlendTrials::BlendTrials(const ValidationSplit &split, const Protocol &protocol, std::size_t members)
    : m_split(split)
    , m_protocol(protocol)
    , m_facts(split.data.train)
    , m_proposals(members, std::vector<std::vector<Proposal>>(split.users.size()))
{
}

void BlendTrials::set(std::size_t place, const ItemScorer &member, Monitor &monitor)
{
    const Interactions &train = m_split.data.train;
    std::vector<std::vector<Proposal>> all(m_split.users.size());
    const std::size_t grain = std::max(member.batch(), (all.size() + 63) / 64);
    parallelFor(all.size(), grain, [&](std::size_t begin, std::size_t end) {
        std::vector<float> scores;
        StrongestSums work(kProposals);
        std::vector<History> histories;
        for (std::size_t at = begin; at < end; at += member.batch()) {
            monitor.checkpoint();
            histories.clear();
            for (std::size_t next = at; next < std::min(end, at + member.batch()); ++next)
                histories.push_back(train.of(m_split.users[next]));
            scores.resize(histories.size() * train.items);
            member.score(histories, scores);
            for (std::size_t row = 0; row < histories.size(); ++row) {
                std::vector<Proposal> &proposals = all[at + row];
                proposalsOf(std::span(scores).subspan(row * train.items, train.items), histories[row], work, proposals);
                if (m_protocol.isOwnHidden)
                    std::erase_if(proposals, [&](const Proposal &proposal) {
                        return std::ranges::find(histories[row].item, proposal.item) != histories[row].item.end();
                    });
            }
        }
    });
    m_proposals[place] = std::move(all);
}

double BlendTrials::valueOf(const std::vector<double> &weights, std::size_t place, std::vector<float> &scores) const
{
    std::vector<std::uint32_t> list;
    for (std::size_t member = 0; member < m_proposals.size(); ++member) {
        for (const Proposal &proposal : m_proposals[member][place]) {
            if (scores[proposal.item] == 0 && weights[member] > 0)
                list.push_back(proposal.item);
            scores[proposal.item] += static_cast<float>(weights[member]) * proposal.strength;
        }
    }
    const auto longest = static_cast<std::ptrdiff_t>(*std::ranges::max_element(m_protocol.cuts));
    const auto cut = list.begin() + std::min(longest, std::ssize(list));
    std::partial_sort(list.begin(), cut, list.end(), [&](std::uint32_t a, std::uint32_t b) {
        return scores[a] != scores[b] ? scores[a] > scores[b] : a < b;
    });
    for (const std::uint32_t item : list)
        scores[item] = 0;
    list.erase(cut, list.end());
    double value = 0;
    for (const int length : m_protocol.cuts) {
        const ListQuality quality = qualityOf(list, m_split.data.test.itemsOf(m_split.users[place]),
                                              static_cast<std::size_t>(length), m_facts);
        value += (quality.recall + quality.ndcg) / 2;
    }
    return value / static_cast<double>(m_protocol.cuts.size());
}

double BlendTrials::valueOf(const std::vector<double> &weights) const
{
    std::vector<double> values(m_split.users.size());
    parallelFor(values.size(), std::max<std::size_t>(64, values.size() / 16), [&](std::size_t begin, std::size_t end) {
        std::vector<float> scores(m_split.data.train.items, 0);
        for (std::size_t place = begin; place < end; ++place)
            values[place] = valueOf(weights, place, scores);
    });
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

std::vector<double> BlendTrials::bestWeights(std::vector<double> weights, const Monitor &monitor) const
{
    double best = valueOf(weights);
    for (bool isBetter = true; isBetter;) {
        isBetter = false;
        for (std::size_t member = 0; member < weights.size(); ++member) {
            const double now = weights[member];
            std::vector<double> candidates(kFirstWeights.begin(), kFirstWeights.end());
            if (now > 0) {
                candidates.clear();
                for (const double factor : kFactors)
                    candidates.push_back(std::min(1.0, now * factor));
            }
            for (const double candidate : candidates) {
                if (monitor.isCancelled())
                    return weights;
                std::vector<double> changed = weights;
                changed[member] = candidate;
                const double value = valueOf(changed);
                if (value > best + kLeastGain) {
                    best = value;
                    weights = changed;
                    isBetter = true;
                }
            }
        }
    }
    return weights;
}

} // namespace clientele
