#include "analytics/recommend/bare/als.h"

#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/random.h"
#include "analytics/recommend/bare/als_solver.h"
#include "analytics/recommend/bare/gram.h"

namespace clientele {

Factors randomFactors(std::size_t count, const AlsSettings &settings, std::string_view stream)
{
    Factors factors {count, settings.factors, std::vector<float>(count * settings.factors)};
    Random random(settings.seed, stream);
    const double deviation = settings.deviation / std::sqrt(static_cast<double>(settings.factors));
    for (float &value : factors.rows)
        value = static_cast<float>(deviation * random.normal());
    return factors;
}

void solveSide(const Interactions &rows, Factors &other, Factors &side, const AlsSettings &settings, Monitor &monitor)
{
    const AlsSolver solver(other, &side, settings);
    parallelFor(rows.users(), 256, [&](std::size_t begin, std::size_t end) {
        monitor.checkpoint();
        AlsSolver::Scratch scratch;
        for (std::size_t at = begin; at < end; ++at)
            solver.improve(rows.itemsOf(at), std::span(side.rows).subspan(at * side.size, side.size), scratch);
    });
}

AlsFactors trainAls(const Interactions &pairs, const AlsSettings &settings, int epochs, Monitor &monitor)
{
    const Interactions buyers = transposed(pairs);
    AlsFactors factors {randomFactors(pairs.users(), settings, "users"), randomFactors(pairs.items, settings, "items")};
    for (int epoch = 0; epoch < epochs; ++epoch) {
        AlsSettings now = settings;
        if (epoch == 0 || epoch + 1 == epochs)
            now.relaxation = 1;
        solveSide(pairs, factors.items, factors.users, now, monitor);
        solveSide(buyers, factors.users, factors.items, now, monitor);
        monitor.progress((epoch + 1.0) / epochs);
    }
    return factors;
}

double alsLoss(const Interactions &rows, const Factors &users, const Factors &items, const AlsSettings &settings)
{
    const auto ridge = [&](const Factors &side, const auto &degree, std::size_t others) {
        double sum = 0;
        for (std::size_t at = 0; at < side.count; ++at) {
            double squares = 0;
            for (const float value : side.row(at))
                squares += static_cast<double>(value) * static_cast<double>(value);
            const double weight = degree(at) + settings.unobservedWeight * static_cast<double>(others);
            sum += squares * std::pow(weight, settings.frequencyExponent);
        }
        return settings.regularisation * sum;
    };
    double loss = settings.unobservedWeight
                  * gramOf(users.rows.data(), users.count, users.size)
                        .cwiseProduct(gramOf(items.rows.data(), items.count, items.size))
                        .sum();
    for (std::size_t user = 0; user < rows.users(); ++user) {
        for (const std::uint32_t item : rows.itemsOf(user)) {
            double product = 0;
            for (std::size_t k = 0; k < users.size; ++k)
                product += static_cast<double>(users.row(user)[k]) * static_cast<double>(items.row(item)[k]);
            loss += product * (settings.observedWeight * product - 2 * settings.observedPull) + settings.observedPull;
        }
    }
    const std::vector<std::uint32_t> buyers = countItems(rows);
    loss += ridge(
        users, [&](std::size_t user) { return static_cast<double>(rows.itemsOf(user).size()); }, items.count);
    return loss
           + ridge(
               items, [&](std::size_t item) { return static_cast<double>(buyers[item]); }, users.count);
}

} // namespace clientele
