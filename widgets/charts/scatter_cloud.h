#pragma once

#include <QtCore/QRectF>
#include <QtGui/QImage>
#include <QtGui/QPolygonF>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "widgets/shell/theme.h"

namespace clientele {

struct ScatterAxis;
struct ScatterData;

// From values to positions along one axis: linear or logarithmic, whole numbers spread, precomputed once for all points.
// Reversing is left to the picture. Coordinates of a logarithmic axis are log10 of the value.
class AxisScale
{
public:
    AxisScale() = default;
    AxisScale(const ScatterAxis &axis, const std::vector<float> &values);

    float coordinate(float value, std::uint32_t point) const;
    double coordinateOf(double value) const; // of a tick: not spread
    double value(double coordinate) const;
    bool isLog() const { return m_isLog; }
    bool hasFloor() const { return m_hasFloor; } // values of 0 or less stand at floor()
    double floor() const { return m_floor; }

private:
    bool m_isLog = false;
    bool m_isWhole = false;
    bool m_hasFloor = false;
    float m_floor = 0;
};

// Whole numbers of the second axis are spread independently of the first.
constexpr std::uint32_t otherAxis(std::uint32_t point)
{
    return point ^ 0x5bd1e995U;
}

// What part of the coordinates is shown where: pixels of a picture and coordinates, both ways.
struct CloudView
{
    double x0 = 0, x1 = 1, y0 = 0, y1 = 1; // coordinates at the left, right, bottom and top edge; may decrease
    QRectF area; // pixels

    QPointF pixel(double x, double y) const;
    QPointF coordinate(const QPointF &pixel) const;
};

// A million points ready to be drawn, found and lassoed: coordinates sorted into a grid of cells, so that a picture or a
// question touches only the cells it shows, in the order of memory.
class Cloud
{
public:
    static constexpr int kCells = 256; // along each axis
    static constexpr int kGroups = 16;

    Cloud() = default;
    Cloud(const ScatterData &data, const AxisScale &x, const AxisScale &y);

    std::size_t size() const { return m_id.size(); }
    QRectF bounds() const { return m_bounds; } // of the coordinates

    // The nearest point within `radius` pixels whose group is in `groups` (a bit each); −1: none.
    int nearest(const CloudView &view, const QPointF &pixel, double radius, std::uint32_t groups) const;

    // Exactly the points inside the polygon (odd-even rule), increasing.
    std::vector<std::uint32_t> inside(const CloudView &view, const QPolygonF &polygon, std::uint32_t groups) const;

    void select(const std::vector<std::uint32_t> &points); // increasing
    bool hasSelection() const { return m_hasSelection; }

    struct Look
    {
        std::array<GroupLook, kGroups> groups;
        std::uint32_t visible = 0xffff;
        double scale = 1; // device pixels per pixel
    };
    // The picture of view.area, at `scale` times its size. Colour is the mean of the groups at a pixel, strength the
    // number of points there; lonely points are drawn larger, in their group's shape while the cloud is thin.
    QImage draw(const CloudView &view, const Look &look) const;

private:
    struct Bins;

    // The ranges of points, by cell, whose cells touch `pixels`: one for each row of cells.
    using Range = std::pair<std::uint32_t, std::uint32_t>;
    std::vector<Range> rangesIn(const CloudView &view, const QRectF &pixels) const;
    int cellX(double x) const;
    int cellY(double y) const;
    void count(const CloudView &view, const Look &look, int firstRow, int lastRow, Bins &bins) const;
    void color(const Bins &bins, double share, QImage &image) const;
    static double filledShare(const Bins &bins);

    QRectF m_bounds;
    double m_cellsPerX = 1;
    double m_cellsPerY = 1;
    bool m_hasSelection = false;
    std::vector<std::uint32_t> m_start; // of each cell; one more at the end
    std::vector<float> m_xy; // pairs, by cell
    std::vector<std::uint8_t> m_tag; // group, and 16 when selected, by cell
    std::vector<std::uint32_t> m_id; // by cell
};

} // namespace clientele
