#include "analytics/recommend/evaluate/evaluation.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/bare/top_items.h"

namespace clientele {

namespace {

// Everything that is the same for all users.
struct Ranking
{
    const ItemScorer &scorer;
    const Interactions &train;
    const Interactions &test;
    const Protocol &protocol;
    const CatalogueFacts facts;
    const std::size_t longest; // list
};

// One thread's working memory for a batch of users.
class Ranker
{
public:
    explicit Ranker(const Ranking &ranking)
        : m_ranking(ranking)
        , m_taken(ranking.train.items, 0)
    {
    }

    // Calls `take(place, list)` for each of `users`.
    template<typename Take> void rank(std::span<const std::uint32_t> users, Take take)
    {
        const std::size_t items = m_ranking.train.items;
        m_histories.clear();
        for (const std::uint32_t user : users)
            m_histories.push_back(m_ranking.train.of(user));
        m_scores.resize(users.size() * items);
        m_ranking.scorer.score(m_histories, m_scores);
        for (std::size_t place = 0; place < users.size(); ++place) {
            const std::span<float> scores = std::span(m_scores).subspan(place * items, items);
            const std::span<const std::uint32_t> own
                = m_ranking.protocol.isOwnHidden ? m_histories[place].item : std::span<const std::uint32_t>();
            for (const std::uint32_t item : own)
                scores[item] = -std::numeric_limits<float>::infinity();
            findTopItems(scores, m_ranking.longest, m_list);
            fillUp(own);
            take(place, std::span<const std::uint32_t>(m_list));
        }
    }

private:
    // With what is popular and neither listed nor hidden.
    void fillUp(std::span<const std::uint32_t> hidden)
    {
        if (m_list.size() >= m_ranking.longest)
            return;
        const auto mark = [&](std::uint8_t value) {
            for (const std::uint32_t item : m_list)
                m_taken[item] = value;
            for (const std::uint32_t item : hidden)
                m_taken[item] = value;
        };
        mark(1);
        for (const std::uint32_t item : m_ranking.facts.byPopularity()) {
            if (m_list.size() >= m_ranking.longest)
                break;
            if (m_taken[item] == 0)
                m_list.push_back(item);
        }
        mark(0);
    }

    const Ranking &m_ranking;
    std::vector<History> m_histories;
    std::vector<float> m_scores;
    std::vector<std::uint32_t> m_list;
    std::vector<std::uint8_t> m_taken;
};

double coverageOf(const std::vector<std::vector<std::uint8_t>> &listed)
{
    std::size_t items = 0;
    const std::size_t all = listed.empty() ? 0 : listed.front().size();
    for (std::size_t item = 0; item < all; ++item)
        items += std::ranges::any_of(listed, [&](const auto &piece) { return piece[item] != 0; }) ? 1 : 0;
    return all == 0 ? 0 : static_cast<double>(items) / static_cast<double>(all);
}

} // namespace

Evaluation evaluate(const ItemScorer &scorer, const Interactions &train, const Interactions &test,
                    const Protocol &protocol, Monitor &monitor)
{
    const auto start = std::chrono::steady_clock::now();
    Evaluation result;
    for (std::uint32_t user = 0; user < test.users(); ++user) {
        if (!test.itemsOf(user).empty())
            result.users.push_back(user);
    }
    const auto longest = static_cast<std::size_t>(*std::ranges::max_element(protocol.cuts));
    const Ranking ranking {scorer, train, test, protocol, CatalogueFacts(train), longest};
    result.quality.resize(result.users.size());

    // Few pieces: each has working memory as long as the catalogue.
    const std::size_t grain = std::max<std::size_t>(scorer.batch(), (result.users.size() + 63) / 64);
    const std::size_t pieces = (result.users.size() + grain - 1) / grain;
    std::vector<std::vector<std::vector<std::uint8_t>>> listed(
        protocol.cuts.size(),
        std::vector<std::vector<std::uint8_t>>(pieces, std::vector<std::uint8_t>(train.items, 0)));
    std::atomic<std::size_t> done {0};
    parallelFor(result.users.size(), grain, [&](std::size_t begin, std::size_t end) {
        Ranker ranker(ranking);
        for (std::size_t at = begin; at < end; at += scorer.batch()) {
            monitor.checkpoint();
            const std::size_t count = std::min(scorer.batch(), end - at);
            ranker.rank(std::span(result.users).subspan(at, count),
                        [&](std::size_t place, std::span<const std::uint32_t> list) {
                            for (std::size_t cut = 0; cut < protocol.cuts.size(); ++cut) {
                                const auto length = static_cast<std::size_t>(protocol.cuts[cut]);
                                result.quality[at + place].push_back(
                                    qualityOf(list, test.itemsOf(result.users[at + place]), length, ranking.facts));
                                for (const std::uint32_t item : list.first(std::min(length, list.size())))
                                    listed[cut][begin / grain][item] = 1;
                            }
                        });
            monitor.progress(static_cast<double>(done += count) / static_cast<double>(result.users.size()));
        }
    });
    for (const auto &pieceLists : listed)
        result.coverage.push_back(coverageOf(pieceLists));
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return result;
}

std::vector<std::pair<std::string, double>> meansOf(const Evaluation &evaluation, const Protocol &protocol)
{
    std::vector<std::pair<std::string, double>> means;
    for (std::size_t cut = 0; cut < protocol.cuts.size(); ++cut) {
        const std::string suffix = "@" + std::to_string(protocol.cuts[cut]);
        std::vector<std::pair<std::string, double>> sums = namedValues({});
        std::vector<std::size_t> counts(sums.size(), 0);
        for (const std::vector<ListQuality> &user : evaluation.quality) {
            const std::vector<std::pair<std::string, double>> values = namedValues(user[cut]);
            for (std::size_t i = 0; i < values.size(); ++i) {
                if (std::isfinite(values[i].second)) {
                    sums[i].second = counts[i] == 0 ? values[i].second : sums[i].second + values[i].second;
                    ++counts[i];
                }
            }
        }
        for (std::size_t i = 0; i < sums.size(); ++i)
            means.emplace_back(sums[i].first + suffix,
                               counts[i] == 0 ? 0 : sums[i].second / static_cast<double>(counts[i]));
        means.emplace_back("coverage" + suffix, evaluation.coverage[cut]);
    }
    return means;
}

double tuningGoal(const Evaluation &evaluation)
{
    double sum = 0;
    double count = 0;
    for (const std::vector<ListQuality> &user : evaluation.quality) {
        for (const ListQuality &quality : user) {
            sum += quality.recall + quality.ndcg;
            count += 2;
        }
    }
    return count > 0 ? sum / count : 0;
}

StarErrors starErrors(const StarPredictor &predictor, const Interactions &train, const Interactions &test)
{
    std::vector<StarErrors> sums(test.users());
    parallelFor(test.users(), 64, [&](std::size_t begin, std::size_t end) {
        for (std::size_t user = begin; user < end; ++user) {
            const History history = train.of(user);
            const History wanted = test.of(user);
            const std::vector<float> predicted = predictor.stars(history, wanted.item);
            for (std::size_t at = 0; at < wanted.size(); ++at) {
                const double error = static_cast<double>(predicted[at]) - static_cast<double>(wanted.stars[at]);
                sums[user].rmse += error * error;
                sums[user].mae += std::abs(error);
            }
        }
    });
    StarErrors total;
    for (const StarErrors &sum : sums) {
        total.rmse += sum.rmse;
        total.mae += sum.mae;
    }
    const auto count = static_cast<double>(std::max<std::size_t>(1, test.item.size()));
    return {std::sqrt(total.rmse / count), total.mae / count};
}

} // namespace clientele
