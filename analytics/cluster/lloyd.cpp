#include "analytics/cluster/lloyd.h"

#include <algorithm>
#include <cmath>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/cluster/nearest_centre.h"

namespace clientele {

CentreTable::CentreTable(const std::vector<double> &centres, std::size_t dimensionCount)
    : blocks((centres.size() / dimensionCount + kBlock - 1) / kBlock)
    , dimensions(dimensionCount)
    , values(blocks * dimensionCount * kBlock, std::numeric_limits<double>::infinity())
{
    const std::size_t count = centres.size() / dimensions;
    for (std::size_t c = 0; c < count; ++c) {
        for (std::size_t j = 0; j < dimensions; ++j)
            values[(c / kBlock * dimensions + j) * kBlock + c % kBlock] = centres[c * dimensions + j];
    }
}

namespace {

constexpr std::size_t kGrain = 16'384; // points per piece
constexpr std::size_t kBatch = 1'024; // points whose bounds are looked at in one go
constexpr int kFreshSums = 64; // iterations after which sums are taken anew, so that rounding does not pile up

// How much less the bound may become when centres move, by cluster; and how nearness is rounded to the safe side.
struct Slack
{
    std::vector<float> value; // by point: the next centre is at least so much farther than the own
    std::vector<float> loss; // by cluster, in this iteration
    double margin = 0;

    float of(const NearestCentre &found) const
    {
        const double gap = std::sqrt(found.second) * (1 - margin) - std::sqrt(found.nearest) * (1 + margin);
        return static_cast<float>(std::min(gap * (1 - 1e-6), 1e37));
    }
};

constexpr float kShrink = 1 - 3e-7f; // more than the rounding of a float
constexpr float kTiny = 1e-36f; // below it squares lose digits

class Iteration
{
public:
    Iteration(const Points &points, std::vector<double> &&centres, const LloydOptions &options, bool isBounded)
        : m_points(points)
        , m_clusters(centres.size() / points.dimensions)
        , m_grain(options.isParallel ? kGrain : std::max<std::size_t>(1, points.size()))
        , m_isBounded(isBounded)
        , m_centres(std::move(centres))
        , m_label(points.size(), -1)
        , m_sums(m_clusters * width(), 0)
        , m_deltas((points.size() + m_grain - 1) / m_grain)
    {
        if (isBounded) {
            m_slack.value.assign(points.size(), -1);
            m_slack.loss.assign(m_clusters, 0);
        }
        m_slack.margin = std::max(1e-12, 1e-15 * static_cast<double>(points.dimensions + 4));
    }

    LloydResult run(const LloydOptions &options, Monitor &monitor)
    {
        LloydResult result;
        bool isMoving = true;
        while (isMoving && result.iterations < options.iterations) {
            monitor.checkpoint();
            isMoving = assign();
            ++result.iterations;
            if (isMoving) {
                const double shift = moveCentres(result.iterations % kFreshSums == 0);
                isMoving = shift > options.shift;
                if (!isMoving && shift > 0 && assign()) // labels that belong to the centres' last move
                    moveCentres(false);
            }
        }
        if (isMoving && assign())
            moveCentres(false);
        result.inertia = inertia();
        result.label = std::move(m_label);
        result.centres = std::move(m_centres);
        return result;
    }

private:
    // A cluster's sums, then its weight, then how many members it has.
    std::size_t width() const { return m_points.dimensions + 2; }
    double &members(std::size_t cluster) { return m_sums[cluster * width() + m_points.dimensions + 1]; }
    const double *centre(std::int32_t cluster) const
    {
        return m_centres.data() + static_cast<std::size_t>(cluster) * m_points.dimensions;
    }

    // Gives every point its nearest centre; true if anybody changed.
    bool assign()
    {
        const CentreTable table(m_centres, m_points.dimensions);
        parallelFor(m_points.size(), m_grain, [&](std::size_t begin, std::size_t end) {
            std::vector<double> &delta = m_deltas[begin / m_grain];
            delta.clear();
            hasAvx2() ? pieceFast(table, begin, end, delta) : piecePlain(table, begin, end, delta);
        });
        bool isChanged = false;
        for (const std::vector<double> &delta : m_deltas) {
            isChanged |= !delta.empty();
            for (std::size_t i = 0; i < delta.size(); ++i)
                m_sums[i] += delta[i];
        }
        return isChanged;
    }

    CLIENTELE_AVX2 void pieceFast(const CentreTable &table, std::size_t begin, std::size_t end,
                                  std::vector<double> &delta)
    {
        pieceBody(table, begin, end, delta);
    }
    void piecePlain(const CentreTable &table, std::size_t begin, std::size_t end, std::vector<double> &delta)
    {
        pieceBody(table, begin, end, delta);
    }

    CLIENTELE_INLINE void pieceBody(const CentreTable &table, std::size_t begin, std::size_t end,
                                    std::vector<double> &delta)
    {
        if (!m_isBounded) {
            for (std::size_t i = begin; i < end; ++i)
                move(i, nearestCentre(table, m_points[i]).first, delta);
            return;
        }
        std::uint32_t unsure[kBatch];
        for (std::size_t from = begin; from < end; from += kBatch) {
            const std::size_t count = loosen(from, std::min(end, from + kBatch), unsure);
            for (std::size_t k = 0; k < count; ++k) {
                const NearestCentre found = nearestCentre(table, m_points[unsure[k]]);
                m_slack.value[unsure[k]] = m_slack.of(found);
                move(unsure[k], found.first, delta);
            }
        }
    }

    // Takes this iteration's losses off the bounds; fills in and counts the points that may have another nearest now.
    CLIENTELE_INLINE std::size_t loosen(std::size_t begin, std::size_t end, std::uint32_t *unsure)
    {
        std::size_t count = 0;
        float *slack = m_slack.value.data();
        const float *loss = m_slack.loss.data();
        for (std::size_t i = begin; i < end; ++i) {
            // The first time there is no own cluster yet, and the bound is below 0.
            const float left = (slack[i] - loss[std::max(m_label[i], 0)]) * kShrink;
            slack[i] = left;
            unsure[count] = static_cast<std::uint32_t>(i);
            count += !(left > kTiny);
        }
        return count;
    }

    CLIENTELE_INLINE void move(std::size_t point, std::uint32_t to, std::vector<double> &delta)
    {
        const std::int32_t from = m_label[point];
        if (from == static_cast<std::int32_t>(to))
            return;
        if (delta.empty())
            delta.assign(m_sums.size(), 0);
        m_label[point] = static_cast<std::int32_t>(to);
        if (from >= 0)
            add(point, static_cast<std::size_t>(from), -1, delta);
        add(point, to, 1, delta);
    }

    void add(std::size_t point, std::size_t cluster, double sign, std::vector<double> &sums) const
    {
        const double weight = sign * m_points.weight(point);
        double *sum = sums.data() + cluster * width();
        for (std::size_t j = 0; j < m_points.dimensions; ++j)
            sum[j] += weight * m_points[point][j];
        sum[m_points.dimensions] += weight;
        sum[m_points.dimensions + 1] += sign;
    }

    // Puts every centre in the middle of its members; the sum of the squared moves.
    double moveCentres(bool isFresh)
    {
        if (isFresh)
            sumAnew();
        fillEmpty();
        double shift = 0;
        std::vector<double> moves(m_clusters, 0);
        for (std::size_t c = 0; c < m_clusters; ++c) {
            const double *sum = m_sums.data() + c * width();
            if (members(c) == 0)
                continue;
            double squared = 0;
            for (std::size_t j = 0; j < m_points.dimensions; ++j) {
                double &value = m_centres[c * m_points.dimensions + j];
                const double mean = sum[j] / sum[m_points.dimensions];
                squared += (mean - value) * (mean - value);
                value = mean;
            }
            moves[c] = std::sqrt(squared) * (1 + m_slack.margin);
            shift += squared;
        }
        if (m_isBounded)
            setLosses(moves);
        return shift;
    }

    // The own centre came nearer or went away by its move; of all others the one that moved most may have come nearer.
    void setLosses(const std::vector<double> &moves)
    {
        const auto most = std::ranges::max_element(moves);
        double next = 0;
        for (auto it = moves.begin(); it != moves.end(); ++it)
            next = it == most ? next : std::max(next, *it);
        for (std::size_t c = 0; c < m_clusters; ++c) {
            const bool isMost = moves.begin() + static_cast<std::ptrdiff_t>(c) == most;
            m_slack.loss[c] = static_cast<float>((moves[c] + (isMost ? next : *most)) * (1 + 1e-6));
            if (moves[c] > 0 || *most > 0)
                m_slack.loss[c] += kTiny;
        }
    }

    void sumAnew()
    {
        std::ranges::fill(m_sums, 0);
        parallelFor(m_points.size(), m_grain, [&](std::size_t begin, std::size_t end) {
            std::vector<double> &delta = m_deltas[begin / m_grain];
            delta.assign(m_sums.size(), 0);
            for (std::size_t i = begin; i < end; ++i)
                add(i, static_cast<std::size_t>(m_label[i]), 1, delta);
        });
        for (const std::vector<double> &delta : m_deltas) {
            for (std::size_t i = 0; i < delta.size(); ++i)
                m_sums[i] += delta[i];
        }
    }

    void fillEmpty()
    {
        for (std::size_t empty = 0; empty < m_clusters; ++empty) {
            if (members(empty) > 0)
                continue;
            std::size_t farthest = 0;
            double distance = 0;
            for (std::size_t i = 0; i < m_points.size(); ++i) {
                const double own = squaredDistance(m_points[i], centre(m_label[i]), m_points.dimensions);
                if (own > distance && members(static_cast<std::size_t>(m_label[i])) > 1) {
                    distance = own;
                    farthest = i;
                }
            }
            if (distance == 0)
                return;
            m_label[farthest] = static_cast<std::int32_t>(empty);
            sumAnew(); // so seldom that exactness is cheap
            std::ranges::copy_n(m_points[farthest], static_cast<std::ptrdiff_t>(m_points.dimensions),
                                m_centres.begin() + static_cast<std::ptrdiff_t>(empty * m_points.dimensions));
            if (m_isBounded)
                std::ranges::fill(m_slack.value, -1.f);
        }
    }

    double inertia() const
    {
        std::vector<double> pieces(m_deltas.size(), 0);
        parallelFor(m_points.size(), m_grain, [&](std::size_t begin, std::size_t end) {
            double sum = 0;
            for (std::size_t i = begin; i < end; ++i)
                sum += m_points.weight(i) * squaredDistance(m_points[i], centre(m_label[i]), m_points.dimensions);
            pieces[begin / m_grain] = sum;
        });
        double sum = 0;
        for (const double piece : pieces)
            sum += piece;
        return sum;
    }

    const Points &m_points;
    std::size_t m_clusters;
    std::size_t m_grain;
    bool m_isBounded;
    std::vector<double> m_centres;
    std::vector<std::int32_t> m_label;
    std::vector<double> m_sums; // by cluster, `width()` each
    std::vector<std::vector<double>> m_deltas; // by piece: what its moves change in m_sums; empty if nobody moved
    Slack m_slack;
};

} // namespace

LloydResult lloyd(const Points &points, std::vector<double> centres, const LloydOptions &options, Monitor &monitor)
{
    return Iteration(points, std::move(centres), options, false).run(options, monitor);
}

LloydResult boundedLloyd(const Points &points, std::vector<double> centres, const LloydOptions &options,
                         Monitor &monitor)
{
    return Iteration(points, std::move(centres), options, true).run(options, monitor);
}

} // namespace clientele
