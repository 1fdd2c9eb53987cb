#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// One axis of the scatter. Values of 0 or less have no place on a logarithmic axis: they are drawn at its lower end, at a
// tick that says so.
struct ScatterAxis
{
    QString title; // "days since last order"
    bool isLog = false;
    bool isReversed = false; // small values at the right (top): recent is better
    bool isWhole = false; // whole numbers: spread within ±0.46 so that equal ones do not hide each other
    std::vector<double> ticks; // empty: round values are chosen
    std::function<QString(double)> text; // a tick's or point's value in words; empty: the locale's number
};

// One colour of the cloud: a group of an RFM map (see groupLook).
struct ScatterGroup
{
    QString name;
    int map = 0;
    int group = 0;
};

// A cloud of points: parallel x, y and group (an index into groups, at most 16 of them).
struct ScatterData
{
    std::vector<float> x;
    std::vector<float> y;
    std::vector<std::uint8_t> group;
    std::vector<ScatterGroup> groups;
    ScatterAxis xAxis;
    ScatterAxis yAxis;
};

// A cloud whose points are sorted for drawing and finding them, which takes a moment with a million: done on any thread.
struct ScatterScene;
std::shared_ptr<ScatterScene> prepareScatter(ScatterData data);

// Every customer as a point, a million of them without a wait: the cloud is drawn as a raster inside a QChart's plot
// area. Colour is the group's, strength the density; lonely points are drawn larger. The mouse draws a lasso around
// customers (or moves the picture when the hand is chosen), the wheel zooms at the pointer, hovering tells who a point
// is, chips hide and show groups. Keyboard: + − 0 zoom and show all, arrows move, Escape drops the selection.
//
// Objects: scatterPlot (the area that takes the mouse), scatterLasso, scatterMove, scatterZoomIn, scatterZoomOut, scatterReset, scatterGroup<index>.
class ScatterCanvas : public ChartWidget
{
    Q_OBJECT

public:
    using PointText = std::function<QString(std::size_t point)>;

    explicit ScatterCanvas(const QString &accessibleName, QWidget *parent = nullptr);
    ~ScatterCanvas() override;

    void setScene(const std::shared_ptr<ScatterScene> &scene); // which is taken: it cannot be set twice
    void setData(ScatterData data); // prepared here and now
    void setPointText(PointText text); // who a point is, for hovering: a few lines

    // The points inside the lasso, increasing; hidden groups are never part of it.
    const std::vector<std::uint32_t> &selection() const;
    void setSelection(std::vector<std::uint32_t> points); // increasing; no signal
    void clearSelection();

    void setGroupVisible(int group, bool isVisible);
    bool isGroupVisible(int group) const;

    // What the mouse does, for programs: positions in this widget's pixels.
    void selectInside(const QPolygonF &lasso);
    int pointAt(const QPointF &position) const; // nearest visible point within 8 pixels, −1: none
    QPointF positionOf(std::size_t point) const;
    QRectF plotArea() const;
    void zoom(double factor, const QPointF &around); // factor > 1: closer
    void moveBy(const QPointF &pixels);
    void resetView();

    QString summaryText() const override;
    QList<QStringList> tableContents() const override; // people per group; in the selection too when there is one

Q_SIGNALS:
    void selectionChanged(); // by the person
    void pointActivated(std::size_t point); // double click

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void restyle() override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
