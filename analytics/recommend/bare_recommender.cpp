#include "analytics/recommend/bare_recommender.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/bare/model_bytes.h"
#include "analytics/recommend/model_items.h"
#include "analytics/recommend/shop_interactions.h"
#include "analytics/recommend/shop_recommender.h"

namespace clientele {

namespace {

// A tenth more purchases than were learned from: time to learn again.
constexpr double kMostNew = 0.1;

class BareRecommender final : public ShopRecommender
{
public:
    struct Model
    {
        std::shared_ptr<const ItemScorer> scorer; // nothing: there was nothing to learn from
        ModelItems items; // it knows
        std::size_t purchases = 0; // it was trained on
    };

    BareRecommender(std::shared_ptr<const Shelf> from, Model model, Interactions histories, Explanation explanation)
        : ShopRecommender(std::move(from))
        , m_model(std::move(model))
        , m_histories(std::move(histories))
        , m_explanation(explanation)
    {
    }

    const Model &model() const { return m_model; }
    const Dataset &dataset() const { return shelf().dataset(); }
    Day asOf() const { return shelf().asOf(); }
    std::size_t batch() const override { return m_model.scorer ? m_model.scorer->batch() : 1; }

    std::vector<CustomerIndex> neighboursOf(CustomerIndex customer) const override
    {
        const auto *asker = dynamic_cast<const NeighbourScorer *>(m_model.scorer.get());
        if (!asker || m_histories.itemsOf(customer).empty())
            return {};
        Interactions storage;
        std::vector<CustomerIndex> people
            = asker->neighboursOf(m_model.items.asItems(m_histories.of(customer), storage));
        std::ranges::sort(people);
        return people;
    }

    // Where scores are sums over what somebody has, only the one product's.
    std::vector<float> demandFor(ProductIndex product, Monitor &monitor) const override
    {
        std::vector<float> weights;
        if (m_model.scorer && !shelf().buyersOf(product).empty())
            if (const std::uint32_t item = m_model.items.itemOf(product); item != kNoIndex)
                weights = m_model.scorer->towards(item);
        if (weights.empty())
            return ShopRecommender::demandFor(product, monitor);
        std::vector<float> demand(m_histories.users(), 0);
        parallelFor(demand.size(), 4'096, [&](std::size_t begin, std::size_t end) {
            monitor.checkpoint();
            std::vector<std::uint32_t> own;
            for (std::size_t customer = begin; customer < end; ++customer) {
                const std::span<const std::uint32_t> items = m_histories.itemsOf(customer);
                own.assign(items.begin(), items.end());
                std::ranges::sort(own);
                own.erase(std::ranges::unique(own).begin(), own.end());
                for (const ProductIndex has : own) {
                    const std::uint32_t known = m_model.items.itemOf(has);
                    demand[customer] += known != kNoIndex ? weights[known] : 0;
                }
                demand[customer] = std::max(0.f, demand[customer]);
            }
        });
        return demand;
    }

private:
    bool overwritesScores() const override { return true; }

    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        std::vector<Interactions> storage(customers.size());
        std::vector<History> histories;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < customers.size(); ++row) {
            const History history = m_model.items.asItems(m_histories.of(customers[row]), storage[row]);
            if (history.size() > 0 && m_model.scorer) {
                histories.push_back(history);
                rows.push_back(row);
            }
        }
        scoreInto(histories, rows, scores);
    }

    void scoreAlone(ProductIndex product, std::span<float> scores) const override
    {
        const std::uint32_t item = m_model.scorer ? m_model.items.itemOf(product) : kNoIndex;
        if (item == kNoIndex)
            return;
        const std::uint32_t first = 0;
        const float pieces = 1;
        scoreInto({{{&item, 1}, {&first, 1}, {&pieces, 1}, {}}}, {0}, scores);
    }

    void scoreInto(const std::vector<History> &histories, const std::vector<std::size_t> &rows,
                   std::span<float> scores) const
    {
        if (!histories.empty() && histories.size() * m_histories.items == scores.size() && m_model.items.isPlain()) {
            m_model.scorer->score(histories, scores); // a row for everybody asked
            return;
        }
        std::ranges::fill(scores, 0.f);
        if (histories.empty())
            return;
        const std::size_t items = m_model.items.size();
        std::vector<float> own(histories.size() * items);
        m_model.scorer->score(histories, own);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            for (std::size_t item = 0; item < items; ++item)
                scores[rows[at] * m_histories.items + m_model.items.productOf(item)] = own[at * items + item];
        }
    }

    std::vector<RecommendReason> reasonsFor(CustomerIndex customer,
                                            std::span<const ProductIndex> products) const override
    {
        return m_explanation == Explanation::SimilarBuyers ? byPeople(customer, products)
                                                           : byOwnProducts(customer, products);
    }

    std::vector<RecommendReason> byPeople(CustomerIndex customer, std::span<const ProductIndex> products) const
    {
        const std::vector<CustomerIndex> people = neighboursOf(customer);
        std::vector<RecommendReason> reasons;
        for (const ProductIndex product : products) {
            RecommendReason reason {.kind = RecommendReason::Kind::SimilarBuyers};
            reason.buyers = static_cast<int>(people.size());
            for (const CustomerIndex other : people)
                reason.both += shelf().find(other, product) ? 1 : 0;
            reasons.push_back(reason.both > 0 ? reason : shelf().popularity().reason(product));
        }
        return reasons;
    }

    // The own product that speaks most for each, by the model itself; where it cannot say, the one that most of the
    // other's buyers have. Of the freshest own products.
    std::vector<RecommendReason> byOwnProducts(CustomerIndex customer, std::span<const ProductIndex> products) const
    {
        constexpr std::size_t kMostOwn = 64;
        std::vector<const Purchase *> bought;
        for (const Purchase &purchase : shelf().purchases().of(customer)) {
            if (m_model.items.itemOf(purchase.product) != kNoIndex)
                bought.push_back(&purchase);
        }
        std::ranges::stable_sort(bought, std::greater(), &Purchase::lastDay);
        bought.resize(std::min(bought.size(), kMostOwn));
        std::vector<ProductIndex> own;
        for (const Purchase *purchase : bought)
            own.push_back(purchase->product);
        std::vector<float> speaks = m_model.scorer->contributions(itemsOf(own), itemsOf(products));
        if (speaks.empty())
            speaks = commonBuyers(own, products);

        std::vector<RecommendReason> reasons;
        for (std::size_t place = 0; place < products.size(); ++place) {
            std::size_t most = 0;
            for (std::size_t at = 1; at < own.size(); ++at) {
                if (speaks[at * products.size() + place] > speaks[most * products.size() + place])
                    most = at;
            }
            reasons.push_back(shelf().boughtWith(own[most], products[place]));
            reasons.back().kind = RecommendReason::Kind::LikeYourItems;
        }
        return reasons;
    }

    std::vector<std::uint32_t> itemsOf(std::span<const ProductIndex> products) const
    {
        std::vector<std::uint32_t> items;
        for (const ProductIndex product : products)
            items.push_back(m_model.items.itemOf(product));
        return items;
    }

    std::vector<float> commonBuyers(std::span<const ProductIndex> own, std::span<const ProductIndex> products) const
    {
        std::vector<float> values;
        values.reserve(own.size() * products.size());
        for (const ProductIndex with : own) {
            const double buyers = std::max(1.0, static_cast<double>(shelf().buyersOf(with).size()));
            for (const ProductIndex product : products)
                values.push_back(static_cast<float>(shelf().commonBuyers(with, product) / std::sqrt(buyers)));
        }
        return values;
    }

    Model m_model;
    Interactions m_histories;
    Explanation m_explanation;
};

ParamSet ownParameters(const ScorerKind &kind, const ParamSet &chosen)
{
    ParamSet own(kind.parameters());
    for (const Parameter &parameter : chosen.parameters())
        own.set(parameter.name, chosen.real(parameter.name));
    return own;
}

// Whether what was trained can be kept: not much is new.
bool isContinuation(const BareRecommender::Model &model, std::size_t purchases)
{
    const auto learned = static_cast<double>(model.purchases);
    const auto now = static_cast<double>(purchases);
    return now <= learned * (1 + kMostNew) && now >= learned * (1 - kMostNew);
}

// The model's own bytes made a model that knows all products, those that are new behind the others. Nothing: no bytes.
bool unpackInto(BareRecommender::Model &model, const ScorerKind &kind, std::string_view bytes,
                const Interactions &histories, const ParamSet &parameters)
{
    model.items.addOthers();
    model.scorer = kind.unpack(bytes, model.items.asItems(histories), parameters);
    return model.scorer != nullptr;
}

std::unique_ptr<Recommender> asRecommender(std::shared_ptr<const Dataset> dataset, Day asOf,
                                           BareRecommender::Model model, Interactions histories,
                                           Explanation explanation, Monitor &monitor)
{
    auto shelf = std::make_shared<const Shelf>(std::move(dataset), asOf, Shelf::HalfLives(), monitor);
    return std::make_unique<BareRecommender>(std::move(shelf), std::move(model), std::move(histories), explanation);
}

} // namespace

std::unique_ptr<Recommender> fitBare(const ScorerKind &kind, Explanation explanation,
                                     std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                     Monitor &monitor)
{
    monitor.stage(Stage::Training);
    monitor.checkpoint();
    Interactions histories = ordersAsInteractions(*dataset, asOf, monitor);
    BareRecommender::Model model {nullptr, ModelItems(histories.items), histories.item.size()};
    if (!histories.item.empty())
        model.scorer = kind.fit(histories, ownParameters(kind, chosen), monitor);
    return asRecommender(std::move(dataset), asOf, std::move(model), std::move(histories), explanation, monitor);
}

std::unique_ptr<Recommender> refreshBare(const ScorerKind &kind, Explanation explanation, const Recommender &before,
                                         std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                         Monitor &monitor)
{
    const auto &old = dynamic_cast<const BareRecommender &>(before);
    BareRecommender::Model model = old.model();
    const bool hasNothingTrained = dynamic_cast<const NeighbourScorer *>(model.scorer.get()) != nullptr;
    if (!model.scorer || hasNothingTrained || asOf < old.asOf())
        return fitBare(kind, explanation, std::move(dataset), asOf, chosen, monitor);
    monitor.stage(Stage::Training);
    Interactions histories = ordersAsInteractions(*dataset, asOf, monitor);
    const auto items = ModelItems::find(model.items.idsOf(old.dataset()), *dataset);
    if (!items || !isContinuation(model, histories.item.size()))
        return fitBare(kind, explanation, std::move(dataset), asOf, chosen, monitor);
    model.items = *items;
    if (const std::string bytes = model.scorer->packed(); !bytes.empty()) {
        if (!unpackInto(model, kind, bytes, histories, ownParameters(kind, chosen)))
            return fitBare(kind, explanation, std::move(dataset), asOf, chosen, monitor);
    }
    return asRecommender(std::move(dataset), asOf, std::move(model), std::move(histories), explanation, monitor);
}

namespace {

// What is known of a model before the ids of its items and its own bytes.
std::string headOf(std::size_t idBytes, std::size_t purchases)
{
    ModelWriter head;
    head.whole(idBytes);
    head.whole(purchases);
    return head.finish();
}

} // namespace

std::string packBare(const Recommender &recommender)
{
    const auto &own = dynamic_cast<const BareRecommender &>(recommender);
    const std::string trained = own.model().scorer ? own.model().scorer->packed() : std::string();
    if (trained.empty())
        return {};
    const std::string ids = own.model().items.idsOf(own.dataset());
    return headOf(ids.size(), own.model().purchases) + ids + trained;
}

std::unique_ptr<Recommender> unpackBare(const ScorerKind &kind, Explanation explanation, std::string_view bytes,
                                        std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                        Monitor &monitor)
{
    const std::size_t headSize = headOf(0, 0).size();
    std::optional<ModelReader> head = ModelReader::open(bytes.substr(0, headSize));
    if (!kind.unpack || !head)
        return nullptr;
    const std::size_t idBytes = head->whole();
    BareRecommender::Model model;
    model.purchases = head->whole();
    bytes.remove_prefix(headSize);
    if (!head->isWhole() || idBytes > bytes.size())
        return nullptr;
    const auto items = ModelItems::find(bytes.substr(0, idBytes), *dataset);
    Interactions histories = ordersAsInteractions(*dataset, asOf, monitor);
    if (!items || !isContinuation(model, histories.item.size()))
        return nullptr;
    model.items = *items;
    if (!unpackInto(model, kind, bytes.substr(idBytes), histories, ownParameters(kind, chosen)))
        return nullptr;
    return asRecommender(std::move(dataset), asOf, std::move(model), std::move(histories), explanation, monitor);
}

SearchSpace searchOnOrders(const ScorerKind &kind)
{
    Interactions form; // two people's orders, only to say that order and repetition are known
    form.items = 1;
    form.begin = {0, 2};
    form.item = {0, 0};
    form.order = {0, 1};
    return kind.search(form);
}

} // namespace clientele
