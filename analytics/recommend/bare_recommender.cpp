#include "analytics/recommend/bare_recommender.h"

#include <optional>

#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/model_bytes.h"
#include "analytics/recommend/model_recommender.h"
#include "analytics/recommend/shop_interactions.h"

namespace clientele {

namespace {

// A tenth more purchases than were learned from: time to learn again.
constexpr double kMostNew = 0.1;

ParamSet ownParameters(const ScorerKind &kind, const ParamSet &chosen)
{
    ParamSet own(kind.parameters());
    for (const Parameter &parameter : chosen.parameters())
        own.set(parameter.name, chosen.real(parameter.name));
    return own;
}

// Whether what was trained can be kept: not much is new.
bool isContinuation(const ModelRecommender::Model &model, std::size_t purchases)
{
    const auto learned = static_cast<double>(model.purchases);
    const auto now = static_cast<double>(purchases);
    return now <= learned * (1 + kMostNew) && now >= learned * (1 - kMostNew);
}

// The model's own bytes made a model that knows all products, those that are new behind the others. Nothing: no bytes.
bool unpackInto(ModelRecommender::Model &model, const ScorerKind &kind, std::string_view bytes,
                const Interactions &histories, const ParamSet &parameters)
{
    model.items.addOthers();
    model.scorer = kind.unpack(bytes, model.items.asItems(histories), parameters);
    return model.scorer != nullptr;
}

std::unique_ptr<Recommender> asRecommender(std::shared_ptr<const Dataset> dataset, Day asOf,
                                           ModelRecommender::Model model, Interactions histories,
                                           Explanation explanation, Monitor &monitor)
{
    auto shelf = std::make_shared<const Shelf>(std::move(dataset), asOf, Shelf::HalfLives(), monitor);
    return std::make_unique<ModelRecommender>(std::move(shelf), std::move(model), std::move(histories), explanation);
}

} // namespace

std::unique_ptr<Recommender> fitBare(const ScorerKind &kind, Explanation explanation,
                                     std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                     Monitor &monitor)
{
    monitor.stage(Stage::Training);
    monitor.checkpoint();
    Interactions histories = ordersAsInteractions(*dataset, asOf, monitor);
    ModelRecommender::Model model {nullptr, ModelItems(histories.items), histories.item.size()};
    if (!histories.item.empty())
        model.scorer = kind.fit(histories, ownParameters(kind, chosen), monitor);
    return asRecommender(std::move(dataset), asOf, std::move(model), std::move(histories), explanation, monitor);
}

std::unique_ptr<Recommender> refreshBare(const ScorerKind &kind, Explanation explanation, const Recommender &before,
                                         std::shared_ptr<const Dataset> dataset, Day asOf, const ParamSet &chosen,
                                         Monitor &monitor)
{
    const auto &old = dynamic_cast<const ModelRecommender &>(before);
    ModelRecommender::Model model = old.model();
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
    const auto &own = dynamic_cast<const ModelRecommender &>(recommender);
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
    ModelRecommender::Model model;
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
