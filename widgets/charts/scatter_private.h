#pragma once

#include <QtCharts/QChartView>
#include <QtWidgets/QGraphicsObject>

#include "widgets/charts/scatter_canvas.h"
#include "widgets/charts/scatter_cloud.h"

class QLabel;
class QPushButton;
class QToolButton;

QT_BEGIN_NAMESPACE
class QCategoryAxis;
class QScatterSeries;
QT_END_NAMESPACE

namespace clientele {

// The raster inside the chart's plot area, and what is drawn over it: the lasso and the ring around the hovered point.
// A QGraphicsObject that only asks its canvas for the picture, so that it also paints into grabs, pictures and PDF.
class CloudItem : public QGraphicsObject
{
    Q_OBJECT

public:
    CloudItem(QChart *chart, const Cloud &cloud);

    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

    void setView(const CloudView &view); // coordinates; the area is asked of the chart
    CloudView view() const;
    void invalidate();
    void setVisibleGroups(std::uint32_t groups);
    void setGroups(const std::vector<ScatterGroup> &groups); // their colours in the current theme

    QPolygonF lasso; // pixels of the chart
    QPointF ring; // around the hovered point
    bool hasRing = false;

private:
    QChart *m_chart;
    const Cloud &m_cloud;
    CloudView m_view;
    Cloud::Look m_look;
    QImage m_image;
    QRectF m_imageArea;
    qreal m_imageScale = 0;
};

struct ScatterScene
{
    ScatterData data;
    AxisScale xScale;
    AxisScale yScale;
    Cloud cloud;
};

struct ScatterCanvas::Private
{
    enum class Tool
    {
        Lasso,
        Move
    };

    ScatterCanvas *canvas = nullptr;
    ScatterData data;
    PointText pointText;
    AxisScale xScale;
    AxisScale yScale;
    Cloud cloud;
    CloudView home;
    std::uint32_t visible = 0xffff;
    std::vector<std::uint32_t> selection;

    Tool tool = Tool::Lasso;
    bool isDragging = false;
    QPointF dragFrom;

    QChart *chart = nullptr;
    QChartView *view = nullptr;
    QCategoryAxis *xAxis = nullptr;
    QCategoryAxis *yAxis = nullptr;
    CloudItem *item = nullptr;
    int labelWidth = 0; // of the y axis's widest label so far
    QWidget *legend = nullptr;
    std::vector<QPushButton *> chips;
    QToolButton *lassoTool = nullptr;
    QToolButton *moveTool = nullptr;
    QToolButton *zoomIn = nullptr;
    QToolButton *zoomOut = nullptr;
    QToolButton *reset = nullptr;
    QLabel *hover = nullptr;

    void build(ScatterCanvas *owner);
    void makeTools(QLayout *row);
    void makeChart();
    void makeChips();
    void retranslate();
    void recolor();
    void show(CloudView view);
    void showTicks();
    QPointF toChart(const QPointF &widgetPosition) const; // and the other way round
    QPointF toWidget(const QPointF &chartPosition) const;
    QString describe(std::size_t point) const;
    void setTool(Tool newTool);
    void hoverAt(const QPointF &chartPosition);
    void hideHover();
    void press(QMouseEvent *event);
    void move(QMouseEvent *event);
    void release(QMouseEvent *event);
    void select(std::vector<std::uint32_t> points, bool isByPerson);
    std::size_t groupSize(std::size_t group, bool selectedOnly) const;
};

} // namespace clientele
