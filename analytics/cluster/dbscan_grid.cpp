#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>

#include "analytics/base/monitor.h"
#include "analytics/base/parallel.h"
#include "analytics/base/vector_units.h"
#include "analytics/cluster/dbscan_engines.h"
#include "analytics/cluster/union_find.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 2'048; // cells per piece
constexpr int kReach = 2; // cells this far away in one dimension may hold neighbours: ⌈√d⌉ for d = 2 … 4

struct Keyed
{
    std::uint64_t key;
    std::uint32_t point;

    bool operator<(const Keyed &other) const { return key != other.key ? key < other.key : point < other.point; }
};

void sortParallel(std::vector<Keyed> &values)
{
    std::size_t run = std::max<std::size_t>(16'384, (values.size() + 15) / 16);
    parallelFor(values.size(), run, [&](std::size_t begin, std::size_t end) {
        std::sort(values.begin() + static_cast<std::ptrdiff_t>(begin),
                  values.begin() + static_cast<std::ptrdiff_t>(end));
    });
    std::vector<Keyed> merged(values.size());
    for (; run < values.size(); run *= 2) {
        parallelFor(values.size(), 2 * run, [&](std::size_t begin, std::size_t end) {
            const auto at = [&](std::size_t i) { return values.begin() + static_cast<std::ptrdiff_t>(i); };
            const std::size_t middle = std::min(end, begin + run);
            std::merge(at(begin), at(middle), at(middle), at(end), merged.begin() + static_cast<std::ptrdiff_t>(begin));
        });
        values.swap(merged);
    }
}

// Points in the order of cells, one array per dimension, so that the points of neighbouring cells lie side by side.
template<std::size_t D> struct Columns
{
    std::array<std::vector<double>, D> value;
};

// How many of the points begin … end − 1 are within `squared` of `at`.
template<std::size_t D>
CLIENTELE_INLINE std::size_t countBody(const Columns<D> &columns, std::size_t begin, std::size_t end,
                                       const std::array<double, D> &at, double squared)
{
    std::int64_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        double sum = 0;
        for (std::size_t j = 0; j < D; ++j) {
            const double difference = columns.value[j][i] - at[j];
            sum += difference * difference;
        }
        count += sum <= squared ? 1 : 0;
    }
    return static_cast<std::size_t>(count);
}
template<std::size_t D>
CLIENTELE_AVX2 std::size_t countFast(const Columns<D> &columns, std::size_t begin, std::size_t end,
                                     const std::array<double, D> &at, double squared)
{
    return countBody<D>(columns, begin, end, at, squared);
}
template<std::size_t D>
std::size_t countWithin(const Columns<D> &columns, std::size_t begin, std::size_t end, const std::array<double, D> &at,
                        double squared)
{
    return hasAvx2() ? countFast<D>(columns, begin, end, at, squared) : countBody<D>(columns, begin, end, at, squared);
}

template<std::size_t D> class Grid
{
public:
    Grid(const Points &points, const DbscanOptions &options, Monitor &monitor)
        : m_points(points)
        , m_options(options)
        , m_monitor(monitor)
        , m_squared(options.epsilon * options.epsilon)
        // A little smaller than ε/√d: rounding must not put two points into one cell that are not neighbours.
        , m_side(options.epsilon / std::sqrt(static_cast<double>(D)) * (1 - 1e-6))
    {
        for (std::size_t j = 0; j < D; ++j)
            m_low[j] = std::numeric_limits<double>::infinity();
        std::array<double, D> high {};
        high.fill(-std::numeric_limits<double>::infinity());
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (std::size_t j = 0; j < D; ++j) {
                m_low[j] = std::min(m_low[j], points[i][j]);
                high[j] = std::max(high[j], points[i][j]);
            }
        }
        int shift = 0;
        for (std::size_t j = D; j-- > 0;) {
            const double cells = std::floor((high[j] - m_low[j]) / m_side) + 1 + 2 * kReach;
            m_fits = m_fits && cells < 0x1p31;
            if (!m_fits)
                return;
            m_shift[j] = shift;
            shift += static_cast<int>(std::bit_width(static_cast<std::uint64_t>(cells)));
        }
        m_fits = shift <= 63;
    }

    bool fits() const { return m_fits; }

    std::vector<std::int32_t> run()
    {
        fillCells();
        findCore();
        keepCore();
        UnionFind sets(cells());
        unite(sets);
        return labels(sets);
    }

private:
    std::size_t cells() const { return m_begin.size() - 1; }
    std::array<double, D> at(std::size_t sorted) const
    {
        std::array<double, D> point;
        for (std::size_t j = 0; j < D; ++j)
            point[j] = m_columns.value[j][sorted];
        return point;
    }

    void fillCells()
    {
        std::vector<Keyed> keyed(m_points.size());
        parallelFor(keyed.size(), 65'536, [&](std::size_t begin, std::size_t end) {
            for (std::size_t i = begin; i < end; ++i) {
                std::uint64_t key = 0;
                for (std::size_t j = 0; j < D; ++j)
                    key += (static_cast<std::uint64_t>((m_points[i][j] - m_low[j]) / m_side) + kReach) << m_shift[j];
                keyed[i] = {key, static_cast<std::uint32_t>(i)};
            }
        });
        sortParallel(keyed);
        m_point.resize(keyed.size());
        for (std::size_t j = 0; j < D; ++j)
            m_columns.value[j].resize(keyed.size());
        for (std::size_t i = 0; i < keyed.size(); ++i) {
            if (i == 0 || keyed[i].key != keyed[i - 1].key) {
                m_key.push_back(keyed[i].key);
                m_begin.push_back(static_cast<std::uint32_t>(i));
            }
            m_point[i] = keyed[i].point;
            for (std::size_t j = 0; j < D; ++j)
                m_columns.value[j][i] = m_points[keyed[i].point][j];
        }
        m_begin.push_back(static_cast<std::uint32_t>(keyed.size()));
    }

    // A line of cells along the last dimension, beside the cell in question by `delta` of its key.
    struct Row
    {
        std::uint64_t delta = 0; // wraps round below 0
        int distance = 0;
        std::size_t from = 0; // cells, as the walk has them
        std::size_t to = 0;
    };

    std::vector<Row> rows() const
    {
        std::vector<Row> rows;
        std::array<int, D> offset {};
        offset.fill(-kReach);
        offset[D - 1] = 0;
        for (;;) {
            Row row;
            for (std::size_t j = 0; j + 1 < D; ++j) {
                row.delta += static_cast<std::uint64_t>(static_cast<std::int64_t>(offset[j])) << m_shift[j];
                row.distance += offset[j] * offset[j];
            }
            rows.push_back(row);
            std::size_t j = 0;
            for (; j + 1 < D && ++offset[j] > kReach; ++j)
                offset[j] = -kReach;
            if (j + 1 >= D)
                break;
        }
        std::ranges::stable_sort(rows, {}, &Row::distance); // most neighbours are near: counting ends sooner
        return rows;
    }

    // Calls visit(cell, rows) for all cells, the rows' cells brought up to date. Keys rise from cell to cell, so every
    // row's ends only ever move forward.
    template<typename Visit> void forEachCell(const Visit &visit)
    {
        const std::vector<Row> all = rows();
        parallelFor(cells(), kGrain, [&](std::size_t begin, std::size_t end) {
            m_monitor.checkpoint();
            std::vector<Row> own = all;
            for (std::size_t cell = begin; cell < end; ++cell) {
                for (Row &row : own) {
                    const std::uint64_t middle = m_key[cell] + row.delta;
                    if (cell == begin) {
                        row.from = static_cast<std::size_t>(std::ranges::lower_bound(m_key, middle - kReach)
                                                            - m_key.begin());
                        row.to = row.from;
                    }
                    while (row.from < cells() && m_key[row.from] < middle - kReach)
                        ++row.from;
                    row.to = std::max(row.to, row.from);
                    while (row.to < cells() && m_key[row.to] <= middle + kReach)
                        ++row.to;
                }
                visit(cell, own);
            }
        });
    }

    void findCore()
    {
        m_isCore.assign(m_point.size(), 0);
        forEachCell([this](std::size_t cell, const std::vector<Row> &rows) {
            const bool isDense = m_begin[cell + 1] - m_begin[cell] >= m_options.minPoints;
            for (std::size_t i = m_begin[cell]; i < m_begin[cell + 1]; ++i) {
                std::size_t count = 0;
                for (auto row = rows.begin(); !isDense && row != rows.end() && count < m_options.minPoints; ++row)
                    count += countWithin<D>(m_columns, m_begin[row->from], m_begin[row->to], at(i), m_squared);
                m_isCore[i] = isDense || count >= m_options.minPoints;
            }
        });
    }

    // Core points alone, in the same order; and the box around those of each cell.
    void keepCore()
    {
        m_coreBegin.resize(cells() + 1, 0);
        m_box.resize(cells());
        for (std::size_t cell = 0; cell < cells(); ++cell) {
            m_box[cell].low.fill(std::numeric_limits<double>::infinity());
            m_box[cell].high.fill(-std::numeric_limits<double>::infinity());
            for (std::size_t i = m_begin[cell]; i < m_begin[cell + 1]; ++i) {
                if (m_isCore[i] == 0)
                    continue;
                m_corePoint.push_back(m_point[i]);
                m_coreCell.push_back(static_cast<std::uint32_t>(cell));
                for (std::size_t j = 0; j < D; ++j) {
                    const double value = m_columns.value[j][i];
                    m_core.value[j].push_back(value);
                    m_box[cell].low[j] = std::min(m_box[cell].low[j], value);
                    m_box[cell].high[j] = std::max(m_box[cell].high[j], value);
                }
            }
            m_coreBegin[cell + 1] = static_cast<std::uint32_t>(m_corePoint.size());
        }
    }

    // Two cells belong together if any two of their core points are neighbours.
    void unite(UnionFind &sets)
    {
        forEachCell([&](std::size_t cell, const std::vector<Row> &rows) {
            if (m_coreBegin[cell] == m_coreBegin[cell + 1])
                return;
            for (const Row &row : rows) {
                for (std::size_t other = std::max(row.from, cell + 1); other < row.to; ++other) {
                    const auto a = static_cast<std::uint32_t>(cell);
                    const auto b = static_cast<std::uint32_t>(other);
                    if (m_coreBegin[other] < m_coreBegin[other + 1] && sets.find(a) != sets.find(b) && touch(a, b))
                        sets.unite(a, b);
                }
            }
        });
    }

    bool touch(std::uint32_t a, std::uint32_t b) const
    {
        for (std::size_t i = m_coreBegin[a]; i < m_coreBegin[a + 1]; ++i) {
            std::array<double, D> point;
            double gap = 0;
            for (std::size_t j = 0; j < D; ++j) {
                point[j] = m_core.value[j][i];
                const double outside = std::max({m_box[b].low[j] - point[j], point[j] - m_box[b].high[j], 0.});
                gap += outside * outside;
            }
            if (gap <= m_squared && countWithin<D>(m_core, m_coreBegin[b], m_coreBegin[b + 1], point, m_squared) > 0)
                return true;
        }
        return false;
    }

    std::vector<std::int32_t> labels(UnionFind &sets)
    {
        std::vector<std::uint32_t> component(m_corePoint.size());
        for (std::size_t i = 0; i < component.size(); ++i)
            component[i] = sets.find(m_coreCell[i]);
        const std::vector<std::int32_t> number = clusterNumbers(component, m_corePoint, cells());
        std::vector<std::int32_t> label(m_points.size(), -1);
        for (std::size_t i = 0; i < number.size(); ++i)
            label[m_corePoint[i]] = number[i];

        forEachCell([&](std::size_t cell, const std::vector<Row> &rows) {
            for (std::size_t i = m_begin[cell]; i < m_begin[cell + 1]; ++i) {
                if (m_isCore[i] == 0)
                    label[m_point[i]] = smallestNear(at(i), rows, number);
            }
        });
        return label;
    }

    // All core points of one cell are in one cluster, so a cell is looked at only if its number would be smaller.
    std::int32_t smallestNear(const std::array<double, D> &point, const std::vector<Row> &rows,
                              const std::vector<std::int32_t> &number) const
    {
        std::int32_t smallest = -1;
        for (const Row &row : rows) {
            for (std::size_t cell = row.from; cell < row.to; ++cell) {
                const std::size_t begin = m_coreBegin[cell];
                const std::size_t end = m_coreBegin[cell + 1];
                if (begin < end && (smallest < 0 || number[begin] < smallest)
                    && countWithin<D>(m_core, begin, end, point, m_squared) > 0)
                    smallest = number[begin];
            }
        }
        return smallest;
    }

    struct Box
    {
        std::array<double, D> low;
        std::array<double, D> high;
    };

    const Points &m_points;
    DbscanOptions m_options;
    Monitor &m_monitor;
    double m_squared;
    double m_side;
    std::array<double, D> m_low {};
    std::array<int, D> m_shift {};
    bool m_fits = true;
    std::vector<std::uint64_t> m_key; // of each cell, rising: its place in each dimension, the last in the lowest bits
    std::vector<std::uint32_t> m_begin; // of each cell's points; one more at the end
    std::vector<std::uint32_t> m_point; // in the order of cells: places in the data
    Columns<D> m_columns;
    std::vector<std::uint8_t> m_isCore;
    std::vector<std::uint32_t> m_coreBegin;
    std::vector<std::uint32_t> m_corePoint;
    std::vector<std::uint32_t> m_coreCell;
    Columns<D> m_core;
    std::vector<Box> m_box;
};

template<std::size_t D>
bool byGrid(const Points &points, const DbscanOptions &options, std::vector<std::int32_t> &label, Monitor &monitor)
{
    Grid<D> grid(points, options, monitor);
    if (grid.fits())
        label = grid.run();
    return grid.fits();
}

} // namespace

bool dbscanByGrid(const Points &points, const DbscanOptions &options, std::vector<std::int32_t> &label,
                  Monitor &monitor)
{
    switch (points.dimensions) {
    case 1: return byGrid<1>(points, options, label, monitor);
    case 2: return byGrid<2>(points, options, label, monitor);
    case 3: return byGrid<3>(points, options, label, monitor);
    case 4: return byGrid<4>(points, options, label, monitor);
    default: return false;
    }
}

} // namespace clientele
