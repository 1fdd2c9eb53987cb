// Drawing the cloud: points into bins, bins into colours, lonely points into marks.
#include <algorithm>
#include <cmath>

#include "analytics/base/parallel.h"
#include "widgets/charts/scatter_cloud.h"

namespace clientele {

// One bin per device pixel. Sums of colours let a pixel show the mean of the groups in it.
struct Cloud::Bins
{
    struct Bin
    {
        std::uint32_t count = 0;
        std::uint32_t red = 0;
        std::uint32_t green = 0;
        std::uint32_t blue = 0;
    };

    int width = 0;
    int height = 0;
    std::vector<Bin> bins;
    std::vector<std::uint8_t> tag; // of one of the points; 16 is set when any of them is selected

    Bins(int w, int h)
        : width(w)
        , height(h)
        , bins(static_cast<std::size_t>(w) * static_cast<std::size_t>(h))
        , tag(bins.size(), 0)
    {
    }
    std::size_t at(int x, int y) const
    {
        return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x);
    }
};

namespace {

constexpr double kThin = 0.025; // share of pixels with points up to which points are drawn as marks
constexpr double kCrowded = 0.25; // share from which only lonely points are drawn larger
constexpr int kFaded = 40; // alpha of what is not selected
constexpr int kFaintest = 120; // alpha of a single point
constexpr int kMarkAlpha = 200; // and of a single point's mark
constexpr std::size_t kRows = 96; // rows of pixels in a piece of work

// A mark around a pixel: which neighbours within two pixels it covers, row by row.
using Mark = std::array<const char *, 5>;

const Mark &markOf(GroupLook::Marker marker)
{
    static constexpr Mark kCircle {" ### ", "#####", "#####", "#####", " ### "};
    static constexpr Mark kSquare {"     ", " ####", " ####", " ####", " ####"};
    static constexpr Mark kTriangle {"  #  ", "  #  ", " ### ", " ### ", "#####"};
    static constexpr Mark kDiamond {"  #  ", " ### ", "#####", " ### ", "  #  "};
    static constexpr Mark kCross {"#   #", " # # ", "  #  ", " # # ", "#   #"};
    switch (marker) {
    case GroupLook::Marker::Circle: return kCircle;
    case GroupLook::Marker::Square: return kSquare;
    case GroupLook::Marker::Triangle: return kTriangle;
    case GroupLook::Marker::Diamond: return kDiamond;
    case GroupLook::Marker::Cross: return kCross;
    }
    return kCircle;
}

// Covers what is empty or fainter, so that marks never hide a denser neighbour.
void cover(QImage &image, int x, int y, QRgb color)
{
    if (x < 0 || y < 0 || x >= image.width() || y >= image.height())
        return;
    QRgb &pixel = reinterpret_cast<QRgb *>(image.scanLine(y))[x];
    if (qAlpha(pixel) < qAlpha(color))
        pixel = color;
}

bool isLonely(const QImage &image, int x, int y)
{
    for (int row = std::max(y - 1, 0); row <= std::min(y + 1, image.height() - 1); ++row) {
        const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(row));
        for (int column = std::max(x - 1, 0); column <= std::min(x + 1, image.width() - 1); ++column) {
            if (line[column] != 0 && (row != y || column != x))
                return false;
        }
    }
    return true;
}

void drawMark(QImage &image, int x, int y, QRgb color, const Mark &mark, int step)
{
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            if (mark[static_cast<std::size_t>(row)][column] != '#')
                continue;
            for (int i = 0; i < step * step; ++i)
                cover(image, x + (column - 2) * step + i % step, y + (row - 2) * step + i / step, color);
        }
    }
}

void drawDot(QImage &image, int x, int y, QRgb color, int reach)
{
    for (int dy = -reach; dy <= reach; ++dy) {
        for (int dx = -reach; dx <= reach; ++dx)
            cover(image, x + dx, y + dy, color);
    }
}

} // namespace

// Counts the points of the rows of pixels firstRow … lastRow − 1. Bands of rows can be counted side by side: the cells
// are in rows too, so a band touches only its own and one more at either end.
void Cloud::count(const CloudView &view, const Look &look, int firstRow, int lastRow, Bins &bins) const
{
    std::array<Bins::Bin, kGroups> ink;
    for (std::size_t g = 0; g < kGroups; ++g) {
        const QColor color = look.groups[g].color;
        ink[g] = {1, static_cast<std::uint32_t>(color.red()), static_cast<std::uint32_t>(color.green()),
                  static_cast<std::uint32_t>(color.blue())};
    }
    const auto x0 = static_cast<float>(view.x0);
    const auto y1 = static_cast<float>(view.y1);
    const auto kx = static_cast<float>(bins.width / (view.x1 - view.x0));
    const auto ky = static_cast<float>(bins.height / (view.y1 - view.y0));
    const auto width = static_cast<float>(bins.width);
    const auto top = static_cast<float>(firstRow);
    const auto bottom = static_cast<float>(lastRow);
    QRectF band = view.area;
    band.setTop(view.area.top() + firstRow / look.scale);
    band.setBottom(view.area.top() + lastRow / look.scale);
    for (const auto &[begin, end] : rangesIn(view, band)) {
        for (std::uint32_t i = begin; i < end; ++i) {
            const float x = (m_xy[2 * i] - x0) * kx;
            const float y = (y1 - m_xy[2 * i + 1]) * ky;
            const std::uint8_t group = m_tag[i] & (kGroups - 1);
            if (!(x >= 0 && x < width && y >= top && y < bottom) || !(look.visible >> group & 1))
                continue;
            const std::size_t at = bins.at(static_cast<int>(x), static_cast<int>(y));
            Bins::Bin &bin = bins.bins[at];
            const bool isSelected = m_tag[i] & kGroups;
            if (!isSelected && bins.tag[at] & kGroups)
                continue; // who is selected is not mixed with who is not
            if (isSelected && !(bins.tag[at] & kGroups))
                bin = {};
            bin.count += 1;
            bin.red += ink[group].red;
            bin.green += ink[group].green;
            bin.blue += ink[group].blue;
            bins.tag[at] = m_tag[i];
        }
    }
}

// The share of pixels that have a point decides how points are drawn: marks, dots, or dots for the lonely only.
double Cloud::filledShare(const Bins &bins)
{
    const auto filled
        = std::count_if(bins.bins.begin(), bins.bins.end(), [](const Bins::Bin &bin) { return bin.count > 0; });
    return static_cast<double>(filled) / static_cast<double>(bins.bins.size());
}

void Cloud::color(const Bins &bins, double share, QImage &image) const
{
    std::uint32_t most = 1;
    for (const Bins::Bin &bin : bins.bins)
        most = std::max(most, bin.count);
    const int faintest = share < kThin ? kMarkAlpha : kFaintest;
    const double strength = most > 1 ? (255 - faintest) / std::log(static_cast<double>(most)) : 0;
    std::uint8_t *bytes = image.bits();
    const auto stride = static_cast<std::size_t>(image.bytesPerLine());
    parallelFor(static_cast<std::size_t>(bins.height), kRows, [&](std::size_t begin, std::size_t end) {
        for (std::size_t y = begin; y < end; ++y) {
            auto *line = reinterpret_cast<QRgb *>(bytes + y * stride);
            for (int x = 0; x < bins.width; ++x) {
                const std::size_t at = bins.at(x, static_cast<int>(y));
                const Bins::Bin &bin = bins.bins[at];
                if (bin.count == 0)
                    continue;
                int alpha = faintest;
                if (m_hasSelection && !(bins.tag[at] & kGroups))
                    alpha = kFaded;
                else if (bin.count > 1)
                    alpha = faintest + static_cast<int>(strength * std::log(static_cast<double>(bin.count)));
                line[x]
                    = qPremultiply(qRgba(static_cast<int>(bin.red / bin.count), static_cast<int>(bin.green / bin.count),
                                         static_cast<int>(bin.blue / bin.count), alpha));
            }
        }
    });
}

QImage Cloud::draw(const CloudView &view, const Look &look) const
{
    const int width = std::max(1, qRound(view.area.width() * look.scale));
    const int height = std::max(1, qRound(view.area.height() * look.scale));
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (m_id.empty())
        return image;
    Bins bins(width, height);
    parallelFor(static_cast<std::size_t>(height), kRows, [&](std::size_t begin, std::size_t end) {
        count(view, look, static_cast<int>(begin), static_cast<int>(end), bins);
    });
    const double share = filledShare(bins);
    color(bins, share, image);

    const QImage points = image;
    const int step = std::max(1, qRound(look.scale));
    for (int y = 0; y < height; ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(points.constScanLine(y));
        for (int x = 0; x < width; ++x) {
            if (line[x] == 0)
                continue;
            const std::size_t group = bins.tag[bins.at(x, y)] & (kGroups - 1);
            if (share < kThin)
                drawMark(image, x, y, line[x], markOf(look.groups[group].marker), step);
            else if (share < kCrowded || isLonely(points, x, y))
                drawDot(image, x, y, line[x], step);
        }
    }
    return image;
}

} // namespace clientele
