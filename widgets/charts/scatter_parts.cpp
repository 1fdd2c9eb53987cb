// The scatter's parts: legend, tools, chart and axes.
#include <QtCharts/QCategoryAxis>
#include <QtCharts/QChart>
#include <QtCharts/QScatterSeries>
#include <QtCore/QLocale>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

#include "widgets/charts/marker.h"
#include "widgets/charts/scatter_private.h"
#include "widgets/charts/ticks.h"
#include "widgets/forms/flow_layout.h"
#include "widgets/forms/form_parts.h"

namespace clientele {

namespace {

constexpr int kTop = 6; // of the plot area, for labels half outside of it
constexpr int kRight = 20;
constexpr int kPixelsPerXTick = 90;
constexpr int kPixelsPerYTick = 60;

QToolButton *makeTool(const QString &icon, const QString &objectName)
{
    auto *button = new QToolButton;
    button->setIcon(themeIcon(icon));
    button->setIconSize(QSize(16, 16));
    button->setObjectName(objectName);
    return button;
}

void name(QToolButton *button, const QString &text)
{
    button->setAccessibleName(text);
    button->setToolTip(text);
}

QString tickText(const ScatterAxis &axis, double value)
{
    return axis.text ? axis.text(value) : QLocale().toString(value, 'g', 6);
}

void setTicks(QCategoryAxis *axis, const ScatterAxis &described, const AxisScale &scale, double a, double b, int count)
{
    const double low = std::min(a, b);
    const double high = std::max(a, b);
    std::vector<double> values;
    for (const double tick : described.ticks) {
        const double at = scale.coordinateOf(tick);
        if (at >= low && at <= high)
            values.push_back(tick);
    }
    if (values.size() < 3) {
        values = scale.isLog() ? logTicks(scale.value(scale.hasFloor() ? std::max(low, scale.floor()) : low),
                                          scale.value(high), count)
                               : linearTicks(low, high, std::max(2, count));
    }
    if (described.isWhole)
        std::erase_if(values, [](double value) { return value != std::floor(value); });
    axis->blockSignals(true); // each change would lay the chart out again
    for (const QString &label : axis->categoriesLabels())
        axis->remove(label);
    axis->setStartValue(low);
    if (scale.hasFloor() && scale.floor() >= low && scale.floor() <= high)
        axis->append(ScatterCanvas::tr("0 or less"), scale.floor());
    for (const double value : values) {
        const double at = scale.coordinateOf(value);
        if (!scale.hasFloor() || at > scale.floor() + 0.15)
            axis->append(tickText(described, value), at);
    }
    axis->blockSignals(false);
    axis->setRange(low - 1, high + 1); // an unchanged range would not show the new ticks
    axis->setRange(low, high);
}

} // namespace

void ScatterCanvas::Private::build(ScatterCanvas *owner)
{
    canvas = owner;
    legend = new QWidget;
    new FlowLayout(space::kHalf, legend);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    legend->setSizePolicy(policy);
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    head->addWidget(legend, 1);
    makeTools(head);
    makeChart();
    auto *layout = new QVBoxLayout(canvas);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addLayout(head);
    layout->addWidget(view, 1);

    hover = new QLabel(canvas);
    hover->setObjectName(QStringLiteral("scatterHover"));
    hover->setAttribute(Qt::WA_TransparentForMouseEvents);
    hover->setProperty("kind", QStringLiteral("hover"));
    hover->hide();
    setTool(Tool::Lasso);
    retranslate();
}

void ScatterCanvas::Private::makeTools(QLayout *row)
{
    lassoTool = makeTool(QStringLiteral("lasso"), QStringLiteral("scatterLasso"));
    moveTool = makeTool(QStringLiteral("hand"), QStringLiteral("scatterMove"));
    zoomIn = makeTool(QStringLiteral("zoom-in"), QStringLiteral("scatterZoomIn"));
    zoomOut = makeTool(QStringLiteral("zoom-out"), QStringLiteral("scatterZoomOut"));
    reset = makeTool(QStringLiteral("maximize"), QStringLiteral("scatterReset"));
    auto *choice = new QButtonGroup(canvas);
    for (QToolButton *tool : {lassoTool, moveTool}) {
        tool->setCheckable(true);
        choice->addButton(tool);
    }
    // toggled, not clicked: a screen reader toggles what can be checked.
    connect(lassoTool, &QToolButton::toggled, canvas, [this](bool isOn) { setTool(isOn ? Tool::Lasso : Tool::Move); });
    connect(zoomIn, &QToolButton::clicked, canvas, [this] { canvas->zoom(1.5, canvas->plotArea().center()); });
    connect(zoomOut, &QToolButton::clicked, canvas, [this] { canvas->zoom(1 / 1.5, canvas->plotArea().center()); });
    connect(reset, &QToolButton::clicked, canvas, [this] { canvas->resetView(); });
    for (QToolButton *tool : {lassoTool, moveTool, zoomIn, zoomOut, reset}) {
        row->addWidget(tool);
        row->setAlignment(tool, Qt::AlignTop);
    }
}

void ScatterCanvas::Private::makeChart()
{
    chart = new QChart;
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->setBackgroundVisible(false);
    auto *carrier = new QScatterSeries; // without points: axes need a series to belong to
    chart->addSeries(carrier);
    xAxis = new QCategoryAxis;
    yAxis = new QCategoryAxis;
    for (QCategoryAxis *axis : {xAxis, yAxis}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setTruncateLabels(false);
        axis->setLineVisible(false);
        chart->addAxis(axis, axis == xAxis ? Qt::AlignBottom : Qt::AlignLeft);
        carrier->attachAxis(axis);
    }
    item = new CloudItem(chart, cloud);
    view = new QChartView(chart);
    view->setFocusPolicy(Qt::NoFocus);
    view->setFrameShape(QFrame::NoFrame);
    view->setMinimumSize(320, 240);
    view->viewport()->setObjectName(QStringLiteral("scatterPlot"));
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(canvas);
    connect(chart, &QChart::plotAreaChanged, canvas, [this] { item->invalidate(); });
}

void ScatterCanvas::Private::makeChips()
{
    for (QPushButton *chip : chips)
        chip->deleteLater();
    chips.clear();
    for (std::size_t g = 0; g < data.groups.size(); ++g) {
        const ScatterGroup &group = data.groups[g];
        auto *chip = new QPushButton(group.name);
        chip->setObjectName(QStringLiteral("scatterGroup%1").arg(g));
        chip->setAccessibleName(ScatterCanvas::tr("Show %1").arg(group.name));
        chip->setProperty("kind", QStringLiteral("chip"));
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setIcon(markerIcon(group.map, group.group));
        chip->setIconSize(QSize(12, 12));
        const int index = static_cast<int>(g);
        connect(chip, &QPushButton::toggled, canvas,
                [this, index](bool isOn) { canvas->setGroupVisible(index, isOn); });
        legend->layout()->addWidget(chip);
        chips.push_back(chip);
    }
    legend->setVisible(!chips.empty());
}

void ScatterCanvas::Private::retranslate()
{
    name(lassoTool, ScatterCanvas::tr("Select with a lasso"));
    name(moveTool, ScatterCanvas::tr("Move the picture"));
    name(zoomIn, ScatterCanvas::tr("Closer (+)"));
    name(zoomOut, ScatterCanvas::tr("Further (−)"));
    name(reset, ScatterCanvas::tr("Show everything (0)"));
    for (std::size_t g = 0; g < chips.size(); ++g)
        chips[g]->setAccessibleName(ScatterCanvas::tr("Show %1").arg(data.groups[g].name));
}

void ScatterCanvas::Private::recolor()
{
    const Palette &colors = clientele::palette();
    QFont small = canvas->font();
    small.setPixelSize(type::kSmall);
    for (QCategoryAxis *axis : {xAxis, yAxis}) {
        axis->setLabelsColor(colors.secondary);
        axis->setLabelsFont(small);
        axis->setTitleBrush(colors.secondary);
        axis->setTitleFont(small);
        axis->setGridLinePen(QPen(colors.grid, 1));
    }
    xAxis->setTitleText(data.xAxis.title);
    yAxis->setTitleText(data.yAxis.title);
    xAxis->setReverse(data.xAxis.isReversed);
    yAxis->setReverse(data.yAxis.isReversed);
    item->setGroups(data.groups);
}

void ScatterCanvas::Private::showTicks()
{
    const CloudView shown = item->view();
    const QSize room = view->viewport()->size();
    setTicks(xAxis, data.xAxis, xScale, shown.x0, shown.x1, room.width() / kPixelsPerXTick);
    setTicks(yAxis, data.yAxis, yScale, shown.y0, shown.y1, room.height() / kPixelsPerYTick);
    // The plot area is fixed beside the widest labels so far: left to itself it would move with every zoom.
    const QFontMetrics metrics(yAxis->labelsFont());
    for (const QString &label : yAxis->categoriesLabels())
        labelWidth = std::max(labelWidth, metrics.horizontalAdvance(label));
    const int left = labelWidth + 2 * metrics.height();
    chart->setPlotArea(QRectF(left, kTop, std::max(1, room.width() - left - kRight),
                              std::max(1, room.height() - kTop - 3 * metrics.height())));
}

} // namespace clientele
