#include "widgets/charts/scatter_cloud.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

#include "analytics/base/parallel.h"
#include "widgets/charts/scatter_canvas.h"

namespace clientele {

namespace {

constexpr std::size_t kGrain = 1 << 16;
constexpr std::size_t kRangeGrain = 16; // rows of cells
constexpr float kSpread = 0.46F; // of whole numbers to either side
constexpr float kFloorGap = 0.3F; // decades between the smallest value and the place of those without a logarithm

// Uniform in −1 … 1, the same for a point every time.
float spreadOf(std::uint32_t point)
{
    std::uint32_t h = point * 0x9E3779B9U + 0x7F4A7C15U;
    h = (h ^ (h >> 16)) * 0x85EBCA6BU;
    h = (h ^ (h >> 13)) * 0xC2B2AE35U;
    h ^= h >> 16;
    return static_cast<float>(h >> 8) * (2.0F / 16777216.0F) - 1.0F;
}

bool isInside(const QPolygonF &polygon, const QPointF &p)
{
    bool inside = false;
    for (qsizetype i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const QPointF &a = polygon.at(i);
        const QPointF &b = polygon.at(j);
        if ((a.y() > p.y()) != (b.y() > p.y()) && p.x() < (b.x() - a.x()) * (p.y() - a.y()) / (b.y() - a.y()) + a.x())
            inside = !inside;
    }
    return inside;
}

} // namespace

AxisScale::AxisScale(const ScatterAxis &axis, const std::vector<float> &values)
    : m_isLog(axis.isLog)
    , m_isWhole(axis.isWhole)
{
    if (!m_isLog)
        return;
    float smallest = std::numeric_limits<float>::max();
    for (const float value : values) {
        m_hasFloor = m_hasFloor || value <= 0;
        smallest = value > 0 && value < smallest ? value : smallest;
    }
    const bool hasPositive = smallest < std::numeric_limits<float>::max();
    m_floor = hasPositive ? std::log10(m_isWhole ? smallest * (1 - kSpread) : smallest) - kFloorGap : -1.0F;
}

float AxisScale::coordinate(float value, std::uint32_t point) const
{
    const float spread = m_isWhole ? kSpread * spreadOf(point) : 0.0F;
    if (!m_isLog)
        return value + spread;
    return value > 0 ? std::log10(value + spread) : m_floor + 0.1F * spread;
}

double AxisScale::coordinateOf(double value) const
{
    if (!m_isLog)
        return value;
    return value > 0 ? std::log10(value) : static_cast<double>(m_floor);
}

double AxisScale::value(double coordinate) const
{
    return m_isLog ? std::pow(10.0, coordinate) : coordinate;
}

QPointF CloudView::pixel(double x, double y) const
{
    return {area.left() + (x - x0) / (x1 - x0) * area.width(), area.bottom() - (y - y0) / (y1 - y0) * area.height()};
}

QPointF CloudView::coordinate(const QPointF &pixel) const
{
    return {x0 + (pixel.x() - area.left()) / area.width() * (x1 - x0),
            y0 + (area.bottom() - pixel.y()) / area.height() * (y1 - y0)};
}

Cloud::Cloud(const ScatterData &data, const AxisScale &x, const AxisScale &y)
{
    const std::size_t size = data.x.size();
    std::vector<float> xs(size);
    std::vector<float> ys(size);
    parallelFor(size, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            const auto point = static_cast<std::uint32_t>(i);
            xs[i] = x.coordinate(data.x[i], point);
            ys[i] = y.coordinate(data.y[i], otherAxis(point));
        }
    });
    m_start.assign(kCells * kCells + 1, 0);
    if (size == 0)
        return;
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const auto [bottom, top] = std::minmax_element(ys.begin(), ys.end());
    m_bounds = QRectF(QPointF(*left, *bottom), QPointF(*right, *top));
    m_cellsPerX = kCells / std::max(m_bounds.width() * 1.0001, 1e-9);
    m_cellsPerY = kCells / std::max(m_bounds.height() * 1.0001, 1e-9);

    std::vector<std::uint32_t> cell(size);
    parallelFor(size, kGrain, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i)
            cell[i] = static_cast<std::uint32_t>(cellY(ys[i]) * kCells + cellX(xs[i]));
    });
    for (const std::uint32_t c : cell)
        ++m_start[c + 1];
    for (std::size_t c = 1; c < m_start.size(); ++c)
        m_start[c] += m_start[c - 1];
    std::vector<std::uint32_t> next(m_start.begin(), m_start.end() - 1);
    m_xy.resize(2 * size);
    m_tag.resize(size);
    m_id.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t at = next[cell[i]]++;
        m_xy[2 * at] = xs[i];
        m_xy[2 * at + 1] = ys[i];
        m_tag[at] = data.group[i] & (kGroups - 1);
        m_id[at] = static_cast<std::uint32_t>(i);
    }
}

int Cloud::cellX(double x) const
{
    return std::clamp(static_cast<int>((x - m_bounds.left()) * m_cellsPerX), 0, kCells - 1);
}

int Cloud::cellY(double y) const
{
    return std::clamp(static_cast<int>((y - m_bounds.top()) * m_cellsPerY), 0, kCells - 1);
}

std::vector<Cloud::Range> Cloud::rangesIn(const CloudView &view, const QRectF &pixels) const
{
    std::vector<Range> ranges;
    const QPointF a = view.coordinate(pixels.topLeft());
    const QPointF b = view.coordinate(pixels.bottomRight());
    const int left = cellX(std::min(a.x(), b.x()));
    const int right = cellX(std::max(a.x(), b.x()));
    const int last = cellY(std::max(a.y(), b.y()));
    for (int row = cellY(std::min(a.y(), b.y())); row <= last; ++row) {
        const auto first = static_cast<std::size_t>(row * kCells);
        ranges.emplace_back(m_start[first + static_cast<std::size_t>(left)],
                            m_start[first + static_cast<std::size_t>(right) + 1]);
    }
    return ranges;
}

int Cloud::nearest(const CloudView &view, const QPointF &pixel, double radius, std::uint32_t groups) const
{
    int best = -1;
    double bestDistance = radius * radius;
    const QRectF around(pixel.x() - radius, pixel.y() - radius, 2 * radius, 2 * radius);
    // Pixels of a coordinate (x, y), as factors: the loop below must stay cheap where points are dense.
    const double kx = view.area.width() / (view.x1 - view.x0);
    const double ky = -view.area.height() / (view.y1 - view.y0);
    const QPointF centre = view.coordinate(pixel);
    for (const auto &[begin, end] : rangesIn(view, around)) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const double dx = (static_cast<double>(m_xy[2 * i]) - centre.x()) * kx;
            const double dy = (static_cast<double>(m_xy[2 * i + 1]) - centre.y()) * ky;
            const double distance = dx * dx + dy * dy;
            if (distance < bestDistance && (groups >> (m_tag[i] & (kGroups - 1)) & 1)) {
                bestDistance = distance;
                best = static_cast<int>(m_id[i]);
            }
        }
    }
    return best;
}

std::vector<std::uint32_t> Cloud::inside(const CloudView &view, const QPolygonF &polygon, std::uint32_t groups) const
{
    const QRectF box = polygon.boundingRect().intersected(view.area).adjusted(-1, -1, 1, 1);
    if (polygon.size() < 3 || box.isEmpty() || m_id.empty())
        return {};
    // Each pixel is inside, outside, or crossed by the outline: only points in the last need the exact test.
    constexpr std::uint8_t kInside = 255;
    constexpr std::uint8_t kEdge = 128;
    const QPoint origin = box.topLeft().toPoint();
    QImage mask(box.size().toSize() + QSize(3, 3), QImage::Format_Alpha8);
    mask.fill(0);
    {
        QPainter painter(&mask);
        painter.setCompositionMode(QPainter::CompositionMode_Source);
        painter.translate(-origin);
        painter.setPen(QPen(QColor(0, 0, 0, kEdge), 4));
        painter.setBrush(QColor(0, 0, 0, kInside));
        painter.drawPolygon(polygon);
    }
    std::vector<std::uint8_t> isIn(m_id.size(), 0);
    const std::vector<Range> ranges = rangesIn(view, box);
    parallelFor(ranges.size(), kRangeGrain, [&](std::size_t first, std::size_t last) {
        for (std::size_t range = first; range < last; ++range) {
            for (std::uint32_t i = ranges[range].first; i < ranges[range].second; ++i) {
                const QPointF at = view.pixel(static_cast<double>(m_xy[2 * i]), static_cast<double>(m_xy[2 * i + 1]));
                const int x = static_cast<int>(std::floor(at.x())) - origin.x();
                const int y = static_cast<int>(std::floor(at.y())) - origin.y();
                const bool isVisible = groups >> (m_tag[i] & (kGroups - 1)) & 1;
                if (!isVisible || x < 0 || y < 0 || x >= mask.width() || y >= mask.height())
                    continue;
                const std::uint8_t value = mask.constScanLine(y)[x];
                isIn[m_id[i]] = value == kInside || (value == kEdge && isInside(polygon, at));
            }
        }
    });
    std::vector<std::uint32_t> result;
    for (std::uint32_t id = 0; id < isIn.size(); ++id) {
        if (isIn[id])
            result.push_back(id);
    }
    return result;
}

void Cloud::select(const std::vector<std::uint32_t> &points)
{
    std::vector<std::uint8_t> isIn(m_id.size(), 0);
    for (const std::uint32_t point : points)
        isIn[point] = kGroups;
    m_hasSelection = !points.empty();
    for (std::size_t i = 0; i < m_tag.size(); ++i)
        m_tag[i] = static_cast<std::uint8_t>((m_tag[i] & (kGroups - 1)) | isIn[m_id[i]]);
}

} // namespace clientele
