#include "analytics/recommend/bare_recommender.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/model_bytes.h"
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
        std::size_t items = 0; // products it knows: the shop's first so many
        std::size_t learnedItems = 0; // it was trained on
        std::size_t purchases = 0; // likewise
        std::uint64_t productsHash = 0; // of the ids of what it was trained on
    };

    BareRecommender(std::shared_ptr<const Shelf> from, Model model, Interactions histories, Explanation explanation)
        : ShopRecommender(std::move(from))
        , m_model(std::move(model))
        , m_histories(std::move(histories))
        , m_explanation(explanation)
    {
    }

    const Model &model() const { return m_model; }
    Day asOf() const { return shelf().asOf(); }
    std::size_t batch() const override { return m_model.scorer ? m_model.scorer->batch() : 1; }

    std::vector<CustomerIndex> neighboursOf(CustomerIndex customer) const override
    {
        const auto *asker = dynamic_cast<const NeighbourScorer *>(m_model.scorer.get());
        if (!asker || m_histories.itemsOf(customer).empty())
            return {};
        Interactions storage;
        std::vector<CustomerIndex> people = asker->neighboursOf(known(m_histories.of(customer), storage));
        std::ranges::sort(people);
        return people;
    }

private:
    // The part of a history that the model knows the products of.
    History known(const History &history, Interactions &storage) const
    {
        if (m_model.items == m_histories.items)
            return history;
        storage = {};
        for (std::size_t at = 0; at < history.size(); ++at) {
            if (history.item[at] >= m_model.items)
                continue;
            storage.item.push_back(history.item[at]);
            storage.order.push_back(history.order[at]);
            storage.weight.push_back(history.weight[at]);
        }
        return {storage.item, storage.order, storage.weight, {}};
    }

    bool overwritesScores() const override { return true; }

    void score(std::span<const CustomerIndex> customers, std::span<float> scores) const override
    {
        std::vector<Interactions> storage(customers.size());
        std::vector<History> histories;
        std::vector<std::size_t> rows;
        for (std::size_t row = 0; row < customers.size(); ++row) {
            const History history = known(m_histories.of(customers[row]), storage[row]);
            if (history.size() > 0 && m_model.scorer) {
                histories.push_back(history);
                rows.push_back(row);
            }
        }
        scoreInto(histories, rows, scores);
    }

    void scoreAlone(ProductIndex product, std::span<float> scores) const override
    {
        if (!m_model.scorer || product >= m_model.items)
            return;
        const std::uint32_t first = 0;
        const float pieces = 1;
        scoreInto({{{&product, 1}, {&first, 1}, {&pieces, 1}, {}}}, {0}, scores);
    }

    void scoreInto(const std::vector<History> &histories, const std::vector<std::size_t> &rows,
                   std::span<float> scores) const
    {
        if (!histories.empty() && histories.size() * m_histories.items == scores.size()
            && m_model.items == m_histories.items) {
            m_model.scorer->score(histories, scores); // a row for everybody asked
            return;
        }
        std::ranges::fill(scores, 0.f);
        if (histories.empty())
            return;
        std::vector<float> own(histories.size() * m_model.items);
        m_model.scorer->score(histories, own);
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const auto from = own.begin() + static_cast<std::ptrdiff_t>(at * m_model.items);
            std::copy_n(from, m_model.items,
                        scores.begin() + static_cast<std::ptrdiff_t>(rows[at] * m_histories.items));
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
            if (purchase.product < m_model.items)
                bought.push_back(&purchase);
        }
        std::ranges::stable_sort(bought, std::greater(), &Purchase::lastDay);
        bought.resize(std::min(bought.size(), kMostOwn));
        std::vector<ProductIndex> own;
        for (const Purchase *purchase : bought)
            own.push_back(purchase->product);
        std::vector<float> speaks = m_model.scorer->contributions(own, products);
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

// FNV-1a over the first so many ids, each with its end.
std::uint64_t hashOf(const TextColumn &ids, std::size_t count)
{
    std::uint64_t hash = 14'695'981'039'346'656'037u;
    const auto add = [&hash](unsigned char byte) { hash = (hash ^ byte) * 1'099'511'628'211u; };
    for (std::size_t at = 0; at < count; ++at) {
        for (const char letter : ids[at])
            add(static_cast<unsigned char>(letter));
        add(0);
    }
    return hash;
}

// Whether what was trained can be kept: its products stand where they stood, and not much is new.
bool isContinuation(const BareRecommender::Model &model, const Dataset &dataset, std::size_t purchases)
{
    const auto learned = static_cast<double>(model.purchases);
    const auto now = static_cast<double>(purchases);
    return model.learnedItems <= dataset.products.size() && now <= learned * (1 + kMostNew)
           && now >= learned * (1 - kMostNew) && hashOf(dataset.products.id, model.learnedItems) == model.productsHash;
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
    BareRecommender::Model model {nullptr, histories.items, histories.items, histories.item.size(),
                                  hashOf(dataset->products.id, histories.items)};
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
    if (!isContinuation(model, *dataset, histories.item.size()))
        return fitBare(kind, explanation, std::move(dataset), asOf, chosen, monitor);
    if (const std::string bytes = model.scorer->packed(); kind.unpack && !bytes.empty()) {
        model.scorer = kind.unpack(bytes, histories, ownParameters(kind, chosen));
        model.items = histories.items;
    }
    return asRecommender(std::move(dataset), asOf, std::move(model), std::move(histories), explanation, monitor);
}

namespace {

// What is known of a model before its own bytes.
std::string headOf(const BareRecommender::Model &model)
{
    ModelWriter head;
    head.whole(model.learnedItems);
    head.whole(model.purchases);
    head.whole(model.productsHash);
    return head.finish();
}

} // namespace

std::string packBare(const Recommender &recommender)
{
    const BareRecommender::Model &model = dynamic_cast<const BareRecommender &>(recommender).model();
    const std::string trained = model.scorer ? model.scorer->packed() : std::string();
    return trained.empty() ? std::string() : headOf(model) + trained;
}

std::unique_ptr<Recommender> unpackBare(const ScorerKind &kind, Explanation explanation, std::string_view bytes,
                                        std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                        Monitor &monitor)
{
    const std::size_t headSize = headOf({}).size();
    if (!kind.unpack || bytes.size() <= headSize)
        return nullptr;
    std::optional<ModelReader> head = ModelReader::open(bytes.substr(0, headSize));
    if (!head)
        return nullptr;
    BareRecommender::Model model;
    model.learnedItems = head->whole();
    model.purchases = head->whole();
    model.productsHash = head->whole();
    Interactions histories = ordersAsInteractions(*dataset, asOf, monitor);
    if (!head->isWhole() || !isContinuation(model, *dataset, histories.item.size()))
        return nullptr;
    model.scorer = kind.unpack(bytes.substr(headSize), histories, ownParameters(kind, chosen));
    model.items = histories.items;
    if (!model.scorer)
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
