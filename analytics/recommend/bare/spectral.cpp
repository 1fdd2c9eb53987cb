#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>

#include "analytics/base/matrix_product.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/bare/model_bytes.h"
#include "analytics/recommend/bare/scorers.h"
#include "analytics/recommend/bare/singular_vectors.h"

namespace clientele {

namespace {

// Common tastes are far fewer than items and people, or everybody is a taste of their own.
constexpr std::size_t kFewest = 4;

struct Settings
{
    explicit Settings(const ParamSet &chosen)
        : factors(static_cast<std::size_t>(chosen.whole("factors")))
        , idealWeight(static_cast<float>(chosen.real("ideal_weight")))
        , sharpening(chosen.real("sharpening"))
        , userExponent(chosen.real("user_exponent"))
        , itemExponent(chosen.real("item_exponent"))
        , targetExponent(chosen.real("target_exponent"))
        , seed(static_cast<std::uint64_t>(chosen.whole("seed")))
    {
    }

    std::size_t factors;
    float idealWeight;
    double sharpening;
    double userExponent;
    double itemExponent;
    double targetExponent;
    std::uint64_t seed;
};

// Purchases as a signal on the graph of items: smoothed over neighbours and over the strongest common tastes, then
// sharpened again, so that what is particular about a person is not washed out.
//
// With R̃ = D_u^−a/2 R D_i^−b, S = R̃ᵀR̃ / σ₁² and V the strongest right singular vectors of R̃: x = r (S + w D^−½ V Vᵀ
// D^½), the filter of GF-CF (Shen et al. 2021), then dx/dt = −x S for the time h in one Runge–Kutta step of fourth
// order, the sharpening of BSPM (Choi et al. 2023). Cost of a batch of 64: ten sparse products and one dense one with
// V.
class Spectral final : public ItemScorer
{
public:
    Spectral(const Interactions &train, const Settings &settings, Monitor &monitor)
        : m_settings(settings)
    {
        const Interactions pairs = distinctPairs(train);
        arrange(pairs);
        m_tastes = strongestVectors(m_matrix, m_transposed, tastesFor(pairs, settings), settings.seed, monitor);
        scale(pairs);
    }

    // With tastes that were found before.
    Spectral(const Interactions &train, const Settings &settings, SingularVectors tastes)
        : m_settings(settings)
        , m_tastes(std::move(tastes))
    {
        const Interactions pairs = distinctPairs(train);
        arrange(pairs);
        scale(pairs);
    }

    std::string packed() const override
    {
        ModelWriter writer;
        writer.floats(m_tastes.values);
        writer.floats(m_tastes.vectors);
        return writer.finish();
    }

    // Several blocks: the tastes are multiplied for all of them in one go.
    std::size_t batch() const override { return 4 * kBlockWidth; }

    void score(std::span<const History> histories, std::span<float> scores) const override
    {
        for (std::size_t first = 0; first < histories.size(); first += batch()) {
            const std::size_t count = std::min(batch(), histories.size() - first);
            scoreBatch(histories.subspan(first, count),
                       scores.subspan(first * m_matrix.columns, count * m_matrix.columns));
        }
    }

    // By the common tastes alone.
    std::vector<float> contributions(std::span<const std::uint32_t> own,
                                     std::span<const std::uint32_t> items) const override
    {
        const std::size_t count = m_tastes.count;
        std::vector<float> values;
        for (const std::uint32_t source : own) {
            for (std::size_t at = 0; at < items.size() && count > 0; ++at) {
                const float *target = &m_tastes.vectors[items[at] * count];
                values.push_back(std::inner_product(target, target + count, &m_tastes.vectors[source * count], 0.f)
                                 / m_root[source]);
            }
        }
        return values;
    }

    // S is symmetric: the steps of score(), backwards from the item alone.
    std::vector<float> towards(std::uint32_t item) const override
    {
        const std::size_t items = m_matrix.columns;
        Block signal(items, kNarrowWidth);
        signal(item, 0) = 1;
        Block users(m_matrix.rows(), kNarrowWidth);
        Block smooth(items, kNarrowWidth);
        if (m_settings.sharpening > 0)
            sharpen(signal, users, smooth);
        filter(signal, users, smooth);
        const std::size_t count = m_settings.idealWeight == 0 ? 0 : m_tastes.count;
        std::vector<float> profile(count, 0); // Vᵀ D^½ of the signal
        for (std::size_t own = 0; own < items; ++own) {
            for (std::size_t k = 0; k < count; ++k)
                profile[k] += m_tastes.vectors[own * count + k] * m_root[own] * signal(own, 0);
        }
        std::vector<float> column(items);
        for (std::size_t own = 0; own < items; ++own) {
            const auto taste = m_tastes.vectors.begin() + static_cast<std::ptrdiff_t>(own * count);
            const float ideal
                = std::inner_product(profile.begin(), profile.end(), taste, 0.f) * m_settings.idealWeight / m_root[own];
            column[own] = (smooth(own, 0) + ideal) * m_target[item];
        }
        return column;
    }

private:
    // How many tastes are looked for.
    static std::size_t tastesFor(const Interactions &train, const Settings &settings)
    {
        const std::size_t most = std::min(train.items, train.users()) / kFewest;
        return std::clamp<std::size_t>(settings.factors, 1, std::max<std::size_t>(1, most));
    }

    void arrange(const Interactions &pairs)
    {
        m_matrix = normalisedPairs(pairs, m_settings.userExponent / 2, m_settings.itemExponent);
        m_transposed = transposed(m_matrix);
    }

    void scale(const Interactions &pairs)
    {
        const float strongest = m_tastes.count > 0 ? m_tastes.values.front() : 1;
        for (SparseMatrix *matrix : {&m_matrix, &m_transposed}) {
            for (float &value : matrix->value)
                value /= strongest;
        }
        for (const std::uint32_t buyers : countItems(pairs)) {
            m_root.push_back(std::sqrt(static_cast<float>(std::max(1u, buyers))));
            m_target.push_back(static_cast<float>(std::pow(std::max(1u, buyers), -m_settings.targetExponent)));
        }
        if (m_settings.factors == 0)
            m_tastes.count = 0;
    }

    // A column per history, a row per item or user; columns without a history are 0.
    struct Block
    {
        Block(std::size_t rows, std::size_t columns)
            : width(columns)
            , data(rows * columns, 0.f)
        {
        }
        float &operator()(std::size_t row, std::size_t column) { return data[row * width + column]; }

        std::size_t width;
        std::vector<float> data;
    };

    void scoreBatch(std::span<const History> histories, std::span<float> scores) const
    {
        const std::size_t items = m_matrix.columns;
        const Block ideal = tastesOf(histories);
        for (std::size_t first = 0; first < histories.size(); first += kBlockWidth) {
            const std::size_t count = std::min(kBlockWidth, histories.size() - first);
            scoreBlock(histories.subspan(first, count), scores.subspan(first * items, count * items), ideal, first);
        }
    }

    // `ideal`: as tastesOf() gives it, of which these histories are the columns from `first` on.
    void scoreBlock(std::span<const History> histories, std::span<float> scores, const Block &ideal,
                    std::size_t first) const
    {
        const std::size_t items = m_matrix.columns;
        const std::size_t width = histories.size() <= kNarrowWidth ? kNarrowWidth : kBlockWidth;
        Block signal(items, width);
        for (std::size_t column = 0; column < histories.size(); ++column) {
            for (const std::uint32_t item : histories[column].item)
                signal(item, column) = 1;
        }
        Block users(m_matrix.rows(), width);
        Block smooth(items, width);
        filter(signal, users, smooth);
        for (std::size_t item = 0; item < items && ideal.width > 0; ++item) {
            for (std::size_t column = 0; column < histories.size(); ++column)
                smooth(item, column) += m_root[item] * ideal.data[item * ideal.width + first + column];
        }
        if (m_settings.sharpening > 0)
            sharpen(smooth, users, signal);
        constexpr std::size_t kTile = 16; // items: so much of a block stays near while it is turned
        for (std::size_t tile = 0; tile < items; tile += kTile) {
            for (std::size_t column = 0; column < histories.size(); ++column) {
                for (std::size_t item = tile; item < std::min(items, tile + kTile); ++item)
                    scores[column * items + item] = smooth(item, column) * m_target[item];
            }
        }
    }

    // out = S in
    void filter(const Block &in, Block &users, Block &out) const
    {
        multiplyBlock(m_matrix, in.data, users.data, 0, m_matrix.rows(), in.width);
        multiplyBlock(m_transposed, users.data, out.data, 0, m_transposed.rows(), in.width);
    }

    // w V (Vᵀ D^−½ r), a column per history; without columns where tastes do not count.
    Block tastesOf(std::span<const History> histories) const
    {
        const std::size_t count = m_tastes.count;
        const std::size_t width = count == 0 || m_settings.idealWeight == 0 ? 0 : histories.size();
        Block ideal(m_matrix.columns, width);
        if (width == 0)
            return ideal;
        Block profiles(count, width);
        for (std::size_t column = 0; column < histories.size(); ++column) {
            std::vector<std::uint32_t> own(histories[column].item.begin(), histories[column].item.end());
            std::ranges::sort(own);
            own.erase(std::unique(own.begin(), own.end()), own.end());
            for (const std::uint32_t item : own) {
                const float *taste = &m_tastes.vectors[item * count];
                for (std::size_t k = 0; k < count; ++k)
                    profiles(k, column) += taste[k] / m_root[item];
            }
        }
        addProduct({m_tastes.vectors.data(), count, 1}, {profiles.data.data(), width, 1}, m_settings.idealWeight,
                   ideal.data.data(), width, m_matrix.columns, width, count);
        return ideal;
    }

    // y = x − hSx + h²/2 S²x − h³/6 S³x + h⁴/24 S⁴x, from the inside out.
    void sharpen(Block &smooth, Block &users, Block &work) const
    {
        const Block start = smooth;
        for (const int divisor : {4, 3, 2, 1}) {
            filter(smooth, users, work);
            const auto step = static_cast<float>(m_settings.sharpening / divisor);
            for (std::size_t i = 0; i < smooth.data.size(); ++i)
                smooth.data[i] = start.data[i] - step * work.data[i];
        }
    }

    Settings m_settings;
    SparseMatrix m_matrix; // R̃ / σ₁
    SparseMatrix m_transposed;
    SingularVectors m_tastes;
    std::vector<float> m_root; // √d_i
    std::vector<float> m_target; // d_j^−c
};

std::vector<Parameter> parameters()
{
    using Type = Parameter::Type;
    return {{"factors", Type::Whole, 0, 4'096, 448},  {"ideal_weight", Type::Real, 0, 10, 0.2},
            {"sharpening", Type::Real, 0, 5, 2.5},    {"user_exponent", Type::Real, 0, 2, 1},
            {"item_exponent", Type::Real, 0, 1, 0.5}, {"target_exponent", Type::Real, -1, 1, 0},
            {"seed", Type::Whole, 0, 1'000'000, 1}};
}

SearchSpace search(const Interactions &)
{
    SearchSpace space;
    space.ranges = {{"factors", 64, 512, true}, {"ideal_weight", .02, 1, true}, {"sharpening", 0, 3.5},
                    {"user_exponent", .5, 1.3}, {"item_exponent", .3, .7},      {"target_exponent", -.2, .3}};
    space.starts = {{{"sharpening", 1.2}}, {{"factors", 256}, {"ideal_weight", .3}, {"sharpening", 0}}};
    return space;
}

std::unique_ptr<ItemScorer> fit(const Interactions &train, const ParamSet &chosen, Monitor &monitor)
{
    return std::make_unique<Spectral>(train, Settings(chosen), monitor);
}

std::unique_ptr<ItemScorer> unpack(std::string_view bytes, const Interactions &train, const ParamSet &chosen)
{
    std::optional<ModelReader> reader = ModelReader::open(bytes);
    if (!reader)
        return nullptr;
    SingularVectors tastes;
    tastes.values = reader->floats();
    tastes.vectors = reader->floats();
    tastes.count = tastes.values.size();
    const std::size_t known = tastes.count > 0 ? tastes.vectors.size() / tastes.count : train.items;
    if (!reader->isWhole() || known > train.items || tastes.vectors.size() != tastes.count * known)
        return nullptr;
    tastes.vectors.resize(tastes.count * train.items, 0); // of new items only the graph tells
    return std::make_unique<Spectral>(train, Settings(chosen), std::move(tastes));
}

} // namespace

const ScorerKind kSpectralScorer {"spectral", parameters, search, fit, nullptr, false, unpack};

} // namespace clientele
