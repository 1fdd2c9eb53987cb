// How good and how fast the bare recommenders are on data whose published figures are known.
//
//     CLIENTELE_DATA=<folder of real data> [CLIENTELE_BENCH_FULL=1] bench_recommend
//
// Gowalla: the LightGCN split, every test user, all items not in train ranked. Beauty: everybody's last item, all items
// not in their history ranked. Ta-Feng: the basket after the history, all items ranked. Metrics are those of metrics.h;
// recall is over |test items|.
//
// Where settings come from stands in each line: "published" are those of the named paper; "default" are this program's;
// "tuned" were chosen by tuner.h on a part of train, after so many trials, and never saw the test: the same on any
// machine. spectral's defaults are BSPM's published ones for Gowalla; upcf's were known to do well on Ta-Feng's test, so
// that its tuned line is the fair one. CLIENTELE_BENCH_FULL
// (./dev bench --full) adds EASE on all of Gowalla (a quarter of an hour, 7 GB) and more tuned methods.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/recommend/bare/als.h"
#include "analytics/recommend/evaluate/evaluation.h"
#include "analytics/recommend/evaluate/interaction_file.h"
#include "analytics/recommend/evaluate/tuner.h"
#include "tests/support/real_data.h"

using namespace clientele;

namespace {

double secondsOf(const auto &work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// A data set as read, and how it is measured.
struct Split
{
    const char *name;
    InteractionFiles files;
    Protocol protocol;
};

bool read(Split &split, Layout layout, const char *train, const char *test)
{
    const std::filesystem::path path = test::realData(train);
    if (!std::filesystem::exists(path)) {
        std::printf("%s: needs %s in the folder that CLIENTELE_DATA names\n", split.name, train);
        return false;
    }
    SilentMonitor monitor;
    const double seconds = secondsOf([&] {
        split.files = readInteractions(
            layout, path, *test ? std::filesystem::path(test::realData(test)) : std::filesystem::path(), monitor);
    });
    split.protocol.isOwnHidden = !split.files.facts.isRepeating;
    const FileFacts &facts = split.files.facts;
    std::printf("%s: %zu users, %zu items, %zu train, %zu test entries; read in %.2f s; %d threads\n", split.name,
                facts.users, facts.items, facts.trainEntries, facts.testEntries, seconds, threadCount());
    return true;
}

using Settings = std::vector<std::pair<const char *, double>>;

void print(const Split &split, const char *method, const char *origin, const ParamSet &parameters, const char *known)
{
    SilentMonitor monitor;
    const ScorerKind &kind = scorerKind(method);
    std::unique_ptr<ItemScorer> scorer;
    const double fitted = secondsOf([&] { scorer = kind.fit(split.files.data.train, parameters, monitor); });
    const Evaluation evaluation
        = evaluate(*scorer, split.files.data.train, split.files.data.test, split.protocol, monitor);
    std::printf("  %-12s %-10s", method, origin);
    for (const auto &[name, value] : meansOf(evaluation, split.protocol)) {
        if (name.starts_with("recall") || name.starts_with("ndcg@"))
            std::printf(" %s %.5f", name.c_str(), value);
    }
    std::printf("  known %s  fit %.2f s, score %zu users %.2f s\n", known, fitted, evaluation.users.size(),
                evaluation.seconds);
    std::fflush(stdout);
}

void measure(const Split &split, const char *method, const char *origin, const Settings &settings, const char *known)
{
    ParamSet parameters(scorerKind(method).parameters());
    for (const auto &[name, value] : settings)
        parameters.set(name, value);
    print(split, method, origin, parameters, known);
}

void tuned(const Split &split, const char *method, int trials, const char *known)
{
    SilentMonitor monitor;
    const ScorerKind &kind = scorerKind(method);
    constexpr double kMostSeconds = 3'600;
    const Tuned result = tune(kind, ParamSet(kind.parameters()), split.files.data.train,
                              {kMostSeconds, split.protocol, 1, trials}, monitor);
    std::printf("  %s: chosen on %s, %zu users, %d settings tried in %.0f s:", method, result.how.c_str(), result.users,
                result.trials, result.seconds);
    for (const Parameter &parameter : result.parameters.parameters()) {
        if (result.parameters.isSet(parameter.name))
            std::printf(" %s=%g", parameter.name.c_str(), result.parameters.real(parameter.name));
    }
    std::printf("\n");
    print(split, method, "tuned", result.parameters, known);
}

void alsSeconds(const Split &split, std::size_t factors)
{
    const Interactions &byUser = split.files.data.train;
    const Interactions byItem = transposed(byUser);
    AlsSettings settings;
    settings.factors = factors;
    Factors items = randomFactors(byUser.items, settings, "items");
    Factors users = randomFactors(byUser.users(), settings, "users");
    SilentMonitor monitor;
    std::printf("  ials, %zu factors, exact:", factors);
    for (int epoch = 0; epoch < 4; ++epoch) {
        const double seconds = secondsOf([&] {
            solveSide(byUser, items, users, settings, monitor);
            solveSide(byItem, users, items, settings, monitor);
        });
        std::printf(" %.2f s to loss %.0f;", seconds, alsLoss(byUser, users, items, settings));
    }
    std::printf("\n");
}

void gowalla(bool isFull)
{
    Split split {"gowalla", {}, {{20}, true}};
    if (!read(split, Layout::LightGcn, "gowalla/train.txt", "gowalla/test.txt"))
        return;
    measure(
        split, "item-kernel", "cosine",
        {{"user_exponent", 0}, {"source_exponent", .5}, {"target_exponent", .5}, {"neighbours", 100}, {"row_l1", 0}},
        ".1157 / .0840");
    measure(split, "item-kernel", "published",
            {{"user_exponent", .566}, {"source_exponent", .566}, {"target_exponent", .0011}, {"neighbours", 777}},
            ".1786 / .1491 (RP3beta)");
    measure(split, "item-kernel", "default", {}, "-");
    measure(split, "spectral", "published", {{"factors", 256}, {"ideal_weight", .3}, {"sharpening", 0}},
            ".1849 / .1518 (GF-CF)");
    measure(split, "spectral", "default", {}, ".1920 / .1597 (BSPM, the same settings)");
    measure(split, "ials", "default", {}, "-");
    alsSeconds(split, 64);
    alsSeconds(split, 128);
    measure(split, "ease", "10,000", {{"lambda", 80}, {"items", 10'000}}, "15 s to fit");
    if (!isFull)
        return;
    measure(split, "ease", "published", {{"lambda", 80}, {"items", 100'000}}, ".17649 / .14666");
    for (const char *method : {"item-kernel", "user-knn", "ials", "spectral"})
        tuned(split, method, 12, "-");
    tuned(split, "blend", 7, ".1920 / .1597 (BSPM)");
}

void beauty(bool isFull)
{
    Split split {"beauty", {}, {{10}, true}};
    if (!read(split, Layout::Sequence, "beauty/beauty.txt", ""))
        return;
    measure(split, "item-kernel", "cosine",
            {{"user_exponent", 0}, {"source_exponent", .5}, {"target_exponent", .5}, {"row_l1", 0}}, ".0293 / .0168");
    tuned(split, "item-kernel", 30, ".0533 / .0327 (SASRec+)");
    if (isFull)
        tuned(split, "blend", 15, ".0533 / .0327 (SASRec+)");
}

void taFeng(bool isFull)
{
    Split split {"ta-feng", {}, {{10, 20}, false}};
    if (!read(split, Layout::Baskets, "tafeng/tafeng_history.json", "tafeng/tafeng_future.json"))
        return;
    measure(split, "popular", "default", {}, "recall@10 .0803");
    measure(split, "repeat", "default", {}, "recall@10 .1280");
    measure(split, "tifuknn", "published", {}, "recall@10 .125 - .130");
    measure(split, "upcf", "q 2, k 300", {}, "recall@10 .1439, @20 .1941");
    tuned(split, "upcf", 16, "recall@10 .1439, @20 .1941");
    if (isFull)
        tuned(split, "blend", 15, "recall@10 .1439, @20 .1941");
}

} // namespace

int main()
{
    const char *full = std::getenv("CLIENTELE_BENCH_FULL"); // ./dev bench --full
    const bool isFull = full && *full != '\0';
    gowalla(isFull);
    beauty(isFull);
    taFeng(isFull);
}
