#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

#include <Eigen/Cholesky>
#include <Eigen/Eigenvalues>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/als_solver.h"
#include "analytics/recommend/bare/gram.h"
#include "analytics/recommend/bare/model_bytes.h"
#include "analytics/recommend/bare/scorers.h"

namespace clientele {

namespace {

// People and items as points among the same few tastes (als.h): who is near an item may want it. A history is turned
// into factors when it is asked for, exactly as the last sweep would.
class Ials final : public ItemScorer
{
public:
    // `userRoot`: as many rows as factors, whose products with themselves sum to those of all users.
    Ials(Factors items, Factors userRoot, std::size_t users, const AlsSettings &settings)
        : m_items(std::move(items))
        , m_userRoot(std::move(userRoot))
        , m_users(users)
        , m_settings(settings)
        , m_solver(m_items, &m_userRoot, settings)
    {
    }

    std::size_t batch() const override { return 64; }
    bool knows(std::size_t items) const { return m_items.count >= items; }

    void score(std::span<const History> histories, std::span<float> scores) const override
    {
        const std::size_t size = m_items.size;
        std::vector<float> users(histories.size() * size);
        AlsSolver::Scratch scratch;
        for (std::size_t row = 0; row < histories.size(); ++row)
            solveUser(histories[row].item, std::span(users).subspan(row * size, size), scratch);
        std::ranges::fill(scores, 0.f);
        addProduct({users.data(), size, 1}, {m_items.rows.data(), 1, size}, 1, scores.data(), m_items.count,
                   histories.size(), m_items.count, size);
    }

    // As if each own item were all they have.
    std::vector<float> contributions(std::span<const std::uint32_t> own,
                                     std::span<const std::uint32_t> items) const override
    {
        std::vector<float> values;
        values.reserve(own.size() * items.size());
        std::vector<float> user(m_items.size);
        AlsSolver::Scratch scratch;
        for (const std::uint32_t source : own) {
            m_solver.solve({&source, 1}, user, scratch);
            for (const std::uint32_t target : items)
                values.push_back(std::inner_product(user.begin(), user.end(), m_items.row(target).begin(), 0.f));
        }
        return values;
    }

    // Each new item as the next half sweep would solve it, from people as they were before it: users are folded in
    // from the items known so far, and the sum over all other users stays.
    std::unique_ptr<ItemScorer> withNewItems(const Interactions &now) const override
    {
        const std::size_t size = m_items.size;
        std::vector<NewItem> added(now.items - m_items.count, NewItem(size));
        std::vector<float> factors(size);
        std::vector<std::uint32_t> known;
        AlsSolver::Scratch scratch;
        for (std::size_t user = 0; user < now.users(); ++user) {
            known.assign(now.itemsOf(user).begin(), now.itemsOf(user).end());
            std::ranges::sort(known);
            known.erase(std::unique(known.begin(), known.end()), known.end());
            const auto fresh = std::ranges::lower_bound(known, m_items.count);
            if (fresh == known.end())
                continue;
            m_solver.solve({known.begin(), fresh}, factors, scratch);
            for (auto item = fresh; item != known.end(); ++item)
                added[*item - m_items.count].add(factors);
        }
        Factors grown {now.items, size, m_items.rows};
        for (const NewItem &item : added)
            item.appendTo(grown.rows, m_userRoot, m_users, m_settings);
        return std::make_unique<Ials>(std::move(grown), m_userRoot, m_users, m_settings);
    }

    std::string packed() const override
    {
        ModelWriter writer;
        writer.whole(m_users);
        writer.whole(m_items.count);
        writer.floats(m_items.rows);
        writer.floats(m_userRoot.rows);
        return writer.finish();
    }

private:
    // What an item's least squares are made of.
    class NewItem
    {
    public:
        explicit NewItem(std::size_t size)
            : m_squares(Eigen::MatrixXd::Zero(static_cast<Eigen::Index>(size), static_cast<Eigen::Index>(size)))
            , m_sum(Eigen::VectorXd::Zero(static_cast<Eigen::Index>(size)))
        {
        }

        void add(const std::vector<float> &user)
        {
            const Eigen::Map<const Eigen::VectorXf> row(user.data(), m_sum.size());
            m_sum += row.cast<double>();
            m_squares += row.cast<double>() * row.cast<double>().transpose();
            ++m_buyers;
        }

        void appendTo(std::vector<float> &rows, const Factors &userRoot, std::size_t users,
                      const AlsSettings &settings) const
        {
            const double weight = m_buyers + settings.unobservedWeight * static_cast<double>(users);
            const Eigen::MatrixXd system
                = settings.unobservedWeight * gramOf(userRoot.rows.data(), userRoot.count, userRoot.size)
                  + settings.observedWeight * m_squares
                  + settings.regularisation * std::pow(weight, settings.frequencyExponent)
                        * Eigen::MatrixXd::Identity(m_sum.size(), m_sum.size());
            const Eigen::VectorXd factors = system.ldlt().solve(settings.observedPull * m_sum);
            for (const double value : factors)
                rows.push_back(m_buyers > 0 && std::isfinite(value) ? static_cast<float>(value) : 0);
        }

    private:
        Eigen::MatrixXd m_squares; // Σ x xᵀ over its buyers
        Eigen::VectorXd m_sum; // Σ x
        double m_buyers = 0;
    };

    void solveUser(std::span<const std::uint32_t> items, std::span<float> out, AlsSolver::Scratch &scratch) const
    {
        std::vector<std::uint32_t> own(items.begin(), items.end());
        std::ranges::sort(own);
        own.erase(std::unique(own.begin(), own.end()), own.end());
        m_solver.solve(own, out, scratch);
    }

    Factors m_items;
    Factors m_userRoot;
    std::size_t m_users;
    AlsSettings m_settings;
    AlsSolver m_solver;
};

// R with RᵀR = XᵀX, of the size of one row's square, whatever the number of users.
Factors rootOf(const Factors &users)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(gramOf(users.rows.data(), users.count, users.size));
    const Eigen::VectorXd lengths = solver.eigenvalues().cwiseMax(0).cwiseSqrt();
    const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor> root
        = (lengths.asDiagonal() * solver.eigenvectors().transpose()).cast<float>();
    return {users.size, users.size, std::vector<float>(root.data(), root.data() + root.size())};
}

AlsSettings settingsOf(const ParamSet &chosen)
{
    AlsSettings settings;
    settings.factors = static_cast<std::size_t>(chosen.whole("factors"));
    settings.unobservedWeight = chosen.real("unobserved_weight");
    settings.regularisation = chosen.real("regularisation");
    settings.frequencyExponent = chosen.real("frequency_exponent");
    settings.deviation = chosen.real("deviation");
    settings.seed = static_cast<std::uint64_t>(chosen.whole("seed"));
    settings.observedWeight = chosen.real("observed_weight");
    settings.observedPull = chosen.real("observed_pull");
    settings.conjugateSteps = chosen.whole("conjugate_steps");
    settings.relaxation = chosen.real("relaxation");
    return settings;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    const AlsSettings settings = settingsOf(chosen);
    const Interactions pairs = distinctPairs(train);
    AlsFactors factors = trainAls(pairs, settings, chosen.whole("epochs"), monitor);
    Factors root = rootOf(factors.users);
    return std::make_unique<Ials>(std::move(factors.items), std::move(root), pairs.users(), settings);
}

std::unique_ptr<ItemScorer> unpack(std::string_view bytes, const Interactions &train, const ParamSet &chosen)
{
    std::optional<ModelReader> reader = ModelReader::open(bytes);
    if (!reader)
        return nullptr;
    const AlsSettings settings = settingsOf(chosen);
    const std::uint64_t users = reader->whole();
    Factors items {reader->whole(), settings.factors, reader->floats()};
    Factors root {settings.factors, settings.factors, reader->floats()};
    const bool isThis = reader->isWhole() && items.count <= train.items && items.rows.size() == items.count * items.size
                        && root.rows.size() == root.count * root.size;
    if (!isThis)
        return nullptr;
    auto model = std::make_unique<Ials>(std::move(items), std::move(root), users, settings);
    if (model->knows(train.items))
        return model;
    return model->withNewItems(train);
}

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    const AlsSettings settings;
    return {{"factors", Type::Whole, 1, 2'048, static_cast<double>(settings.factors)},
            {"epochs", Type::Whole, 1, 1'000, 12},
            {"unobserved_weight", Type::Real, 0, 10, settings.unobservedWeight},
            {"regularisation", Type::Real, 1e-7, 1'000, settings.regularisation},
            {"frequency_exponent", Type::Real, 0, 2, settings.frequencyExponent},
            {"deviation", Type::Real, 1e-6, 10, settings.deviation},
            {"observed_weight", Type::Real, 0, 10'000, settings.observedWeight},
            {"observed_pull", Type::Real, 1e-6, 10'000, settings.observedPull},
            {"conjugate_steps", Type::Whole, 0, 100, static_cast<double>(settings.conjugateSteps)},
            {"relaxation", Type::Real, 1, 1.9, settings.relaxation},
            {"seed", Type::Whole, 0, 1'000'000, 1}};
}

SearchSpace search(const Interactions &)
{
    return {{{"factors", 32, 256, true},
             {"unobserved_weight", .003, 1, true},
             {"regularisation", .0003, .05, true},
             {"epochs", 6, 16}},
            {{{"unobserved_weight", .02}, {"regularisation", .002}, {"factors", 128}},
             {{"unobserved_weight", .3}, {"regularisation", .007}, {"factors", 128}}}};
}

} // namespace

const ScorerKind kIalsScorer {"ials", parameters, search, fit, nullptr, false, unpack};

} // namespace clientele
