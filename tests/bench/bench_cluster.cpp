// How fast clusters are found, beside scikit-learn and scipy on the same points in the same run.
//
//     bench_cluster [k-means|dbscan|ward|hdbscan [POINTS]]
//
// Each method at 1 ×, 4 × and 16 × of a small size, or at POINTS alone:
//
//   k-means   5 dimensions, k = 8, ten restarts: eight clouds with noise between them, and points without any structure;
//             the peer is KMeans(8, n_init=10) on all cores, and the inertias are printed beside each other
//   dbscan    3 dimensions, clouds; the peer is DBSCAN on one thread, as it comes, and with n_jobs=-1; "same" says whether
//             every label is the same, numbers and border points included
//   ward      5 dimensions, clouds; the peer is scipy's linkage(…, "ward"), up to 20,000 points (it keeps every pair);
//             the largest difference of heights is printed
//   hdbscan   3 and 5 dimensions, clouds; scikit-learn's HDBSCAN from its version 1.3 on
//
// The peers are run by python3, or by the interpreter that CLIENTELE_PYTHON names, if it has them. They read the points from a
// file; only their own work is timed.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

#include "analytics/base/monitor.h"
#include "analytics/cluster/clusterer.h"
#include "tests/support/point_sets.h"
#include "tests/support/temp_folder.h"

using namespace clientele;

namespace {

const char *const kScript = R"py(
import sys, time
import numpy as np
method, folder, dimensions = sys.argv[1], sys.argv[2], int(sys.argv[3])
if method == 'probe':
    import sklearn.cluster, scipy.cluster.hierarchy
    sys.exit(0)
x = np.fromfile(folder + '/points.bin').reshape(-1, dimensions)
if method == 'k-means':
    from sklearn.cluster import KMeans
    model = KMeans(8, n_init=10, random_state=1)
    start = time.perf_counter()
    model.fit(x)
    seconds, value = time.perf_counter() - start, model.inertia_
elif method == 'dbscan':
    from sklearn.cluster import DBSCAN
    model = DBSCAN(eps=float(sys.argv[4]), min_samples=int(sys.argv[5]), n_jobs=int(sys.argv[6]))
    start = time.perf_counter()
    label = model.fit(x).labels_
    seconds, value = time.perf_counter() - start, label.max() + 1
    label.astype(np.int32).tofile(folder + '/labels.bin')
elif method == 'ward':
    from scipy.cluster.hierarchy import linkage
    start = time.perf_counter()
    tree = linkage(x, 'ward')
    seconds, value = time.perf_counter() - start, tree[-1, 2]
    tree[:, 2].astype(np.float64).tofile(folder + '/heights.bin')
elif method == 'hdbscan':
    from sklearn.cluster import HDBSCAN
    model = HDBSCAN(min_cluster_size=int(sys.argv[4]), min_samples=int(sys.argv[5]), n_jobs=-1)
    start = time.perf_counter()
    label = model.fit(x).labels_
    seconds, value = time.perf_counter() - start, label.max() + 1
    label.astype(np.int32).tofile(folder + '/labels.bin')
with open(folder + '/result.txt', 'w') as out:
    print(seconds, repr(float(value)), file=out)
)py";

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

template<typename T> std::vector<T> readValues(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), {});
    std::vector<T> values(bytes.size() / sizeof(T));
    std::copy_n(bytes.data(), values.size() * sizeof(T), reinterpret_cast<char *>(values.data()));
    return values;
}

// The peers' interpreter, and the points in a file for it.
class Peer
{
public:
    Peer()
    {
        std::ofstream(m_folder / "peer.py") << kScript;
        const char *chosen = std::getenv("CLIENTELE_PYTHON");
        m_python = chosen ? chosen : "python3";
        m_isThere = run("probe", 1, "");
        if (!m_isThere)
            std::printf(
                "scikit-learn and scipy: not found (python3-sklearn; or CLIENTELE_PYTHON=an interpreter that has "
                "them)\n");
    }

    void take(const Points &points)
    {
        std::ofstream file(m_folder / "points.bin", std::ios::binary);
        file.write(reinterpret_cast<const char *>(points.values.data()),
                   static_cast<std::streamsize>(points.values.size() * sizeof(double)));
        m_dimensions = points.dimensions;
    }

    // Seconds, or 0 if it could not; what it found is in `value`.
    double seconds(const std::string &method, const std::string &arguments = {})
    {
        double seconds = 0;
        if (m_isThere && run(method, m_dimensions, arguments))
            std::ifstream(m_folder / "result.txt") >> seconds >> value;
        return seconds;
    }

    std::filesystem::path file(const char *name) const { return m_folder / name; }

    double value = 0;

private:
    bool run(const std::string &method, std::size_t dimensions, const std::string &arguments)
    {
        const std::string folder = (m_folder / "").string();
        const std::string command = m_python + " '" + folder + "peer.py' " + method + " '" + folder + "' "
                                    + std::to_string(dimensions) + ' ' + arguments + " >/dev/null 2>&1";
        return std::system(command.c_str()) == 0;
    }

    test::TempFolder m_folder;
    std::string m_python;
    std::size_t m_dimensions = 1;
    bool m_isThere = false;
};

struct Timed
{
    double seconds = 0;
    Clusters clusters;
};

Timed timed(const char *method, const Points &points, std::initializer_list<const char *> settings)
{
    SilentMonitor monitor;
    ParamSet parameters(clustererKind(method).parameters());
    for (const char *setting : settings)
        parameters.set(std::string_view(setting));
    Timed result;
    const double start = now();
    result.clusters = cluster(clustererKind(method), points, parameters, 1, monitor);
    result.seconds = now() - start;
    return result;
}

void printRatio(const char *peer, double theirs, double ours, double goal)
{
    if (theirs > 0)
        std::printf("    %-26s %8.3f s   clientele is %.2f x as fast (goal %.0f x)\n", peer, theirs, theirs / ours,
                    goal);
    std::fflush(stdout);
}

void kMeans(Peer &peer, std::size_t size)
{
    for (const bool isEven : {false, true}) {
        const Points points = isEven ? test::evenPoints(size, 5, 1) : test::cloudPoints(size, 5, 8, 1);
        const Timed ours = timed("k-means", points, {"clusters=8", "restarts=10"});
        std::printf("  k-means, %zu x 5, %s\n    clientele %25.3f s   inertia %.6f\n", size,
                    isEven ? "no structure" : "clouds", ours.seconds, ours.clusters.inertia);
        peer.take(points);
        const double theirs = peer.seconds("k-means");
        printRatio("KMeans", theirs, ours.seconds, 3);
        if (theirs > 0)
            std::printf("    inertia %.6f, ours / theirs %.8f\n", peer.value, ours.clusters.inertia / peer.value);
    }
}

// Their labels are numbered as they were found, ours by weight: the same if each number of theirs is one of ours.
bool areSame(const Clusters &ours, const std::vector<std::int32_t> &theirs)
{
    std::vector<std::int32_t> ourNumber(ours.count, kNoise);
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        if ((theirs[i] < 0) != (ours.label[i] < 0))
            return false;
        if (theirs[i] < 0)
            continue;
        std::int32_t &number = ourNumber[static_cast<std::size_t>(ours.label[i])];
        if (number == kNoise)
            number = theirs[i];
        if (number != theirs[i])
            return false;
    }
    std::ranges::sort(ourNumber);
    return std::ranges::adjacent_find(ourNumber) == ourNumber.end() && theirs.size() == ours.label.size();
}

void dbscan(Peer &peer, std::size_t size)
{
    const Points points = test::cloudPoints(size, 3, 8, 1);
    // The same number of neighbours at every size.
    const double epsilon = 0.2 * std::cbrt(100'000. / static_cast<double>(size));
    const std::string setting = "epsilon=" + std::to_string(epsilon);
    const Timed ours = timed("dbscan", points, {setting.c_str(), "min_points=10"});
    std::printf("  dbscan, %zu x 3\n    clientele %25.3f s   %zu clusters, %td points in none\n", size, ours.seconds,
                ours.clusters.count, std::ranges::count(ours.clusters.label, kNoise));
    peer.take(points);
    for (const char *jobs : {"1", "-1"}) {
        const double theirs = peer.seconds("dbscan", std::to_string(epsilon) + " 10 " + jobs);
        printRatio(jobs[0] == '1' ? "DBSCAN, one thread" : "DBSCAN, all cores", theirs, ours.seconds, 2);
        if (theirs > 0)
            std::printf("    labels the same: %s\n",
                        areSame(ours.clusters, readValues<std::int32_t>(peer.file("labels.bin"))) ? "yes" : "no");
    }
}

void ward(Peer &peer, std::size_t size)
{
    const Points points = test::cloudPoints(size, 5, 8, 1);
    const Timed ours = timed("ward", points, {});
    std::printf("  ward, %zu x 5\n    clientele %25.3f s   %s\n", size, ours.seconds,
                ours.clusters.microCluster.empty() ? "every point" : "micro-clusters");
    if (!ours.clusters.microCluster.empty())
        return;
    peer.take(points);
    const double theirs = peer.seconds("ward");
    printRatio("linkage", theirs, ours.seconds, 3);
    if (theirs > 0) {
        const std::vector<double> heights = readValues<double>(peer.file("heights.bin"));
        double most = 0;
        for (std::size_t i = 0; i < heights.size(); ++i)
            most = std::max(most, std::abs(heights[i] - ours.clusters.merges[i].height) / heights[i]);
        std::printf("    heights differ by %.1e of themselves at most\n", most);
    }
}

void hdbscan(Peer &peer, std::size_t size)
{
    for (const std::size_t dimensions : {3, 5}) {
        const Points points = test::cloudPoints(size, dimensions, 8, 1);
        const Timed ours = timed("hdbscan", points, {"min_cluster_size=100", "min_points=10"});
        std::printf("  hdbscan, %zu x %zu\n    clientele %25.3f s   %zu clusters, %td points in none (goal 30 s)\n",
                    size, dimensions, ours.seconds, ours.clusters.count,
                    std::ranges::count(ours.clusters.label, kNoise));
        peer.take(points);
        const double theirs = size <= 25'000 ? peer.seconds("hdbscan", "100 10") : 0;
        printRatio("HDBSCAN", theirs, ours.seconds, 1);
        if (theirs > 0)
            std::printf("    labels the same: %s\n",
                        areSame(ours.clusters, readValues<std::int32_t>(peer.file("labels.bin"))) ? "yes" : "no");
    }
}

struct Bench
{
    std::string_view method;
    void (*run)(Peer &peer, std::size_t size);
    std::size_t base;
};

constexpr Bench kBenches[] {
    {"k-means", kMeans, 62'500}, {"dbscan", dbscan, 100'000}, {"ward", ward, 5'000}, {"hdbscan", hdbscan, 25'000}};

} // namespace

int main(int argc, char **argv)
{
    const std::string_view method = argc > 1 ? argv[1] : "";
    const std::size_t size = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 0;
    Peer peer;
    for (const Bench &bench : kBenches) {
        if (!method.empty() && bench.method != method)
            continue;
        for (const std::size_t scale : {1, 4, 16}) {
            if (size == 0)
                bench.run(peer, scale * bench.base);
        }
        if (size > 0)
            bench.run(peer, size);
    }
}
