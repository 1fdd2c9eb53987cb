#pragma once

#include <functional>
#include <vector>

#include "analytics/base/day.h"
#include "widgets/charts/chart_widget.h"

namespace clientele {

// One amount for every day, as a line over a soft area; hovering (or the arrow keys) reads a day out.
struct DaySeries
{
    QString name; // "Revenue"
    Day firstDay = 0;
    std::vector<double> values; // one per calendar day
    std::function<QString(double)> axisText; // short: "£26k"
    std::function<QString(double)> fullText; // "£26,104.20"
};

// Refunds can make a day negative; the axis always includes zero.
class LineChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit LineChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setSeries(DaySeries series);
    void setSpan(int days); // the last so many days; 0: all of them

    Day shownFirstDay() const;
    Day shownLastDay() const;

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayActivated(clientele::Day day); // click or Enter: opens that day's rows

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Frame;
    Frame frame() const;
    int firstIndex() const; // of the days that are shown
    void read(int index);
    QString valueText(double value) const;
    static void paintDays(QPainter &painter, const Frame &frame);
    void paintAmounts(QPainter &painter, const Frame &frame) const;
    void paintLine(QPainter &painter, const Frame &frame) const;
    void paintReading(QPainter &painter, const Frame &frame) const;

    DaySeries m_series;
    int m_span = 0;
    int m_read = -1; // index of the day that is read out
};

} // namespace clientele
