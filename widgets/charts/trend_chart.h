#pragma once

#include <vector>

#include "analytics/base/day.h"
#include "widgets/charts/chart_widget.h"

namespace clientele {

// A number that was kept on some days: a dot for each of them, joined by straight lines, on an axis of days that begins at
// zero people.
class TrendChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Point
    {
        Day day = 0;
        double value = 0;
        QString text; // "591"
        QStringList notes; // one per Content::noteTitles
    };
    struct Content
    {
        QString summary;
        QString valueTitle; // "Customers"
        QStringList noteTitles; // further columns of the table: "Joined", "Left"
        std::vector<Point> points; // by day
    };

    explicit TrendChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.points.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override { Q_EMIT pointActivated(node); }
    QSize sizeHint() const override { return {560, 320}; }
    QSize minimumSizeHint() const override { return {280, 160}; }

Q_SIGNALS:
    void pointActivated(int point);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF placeOf(double day, double value) const;

    Content m_content;
    std::vector<double> m_ticks {0, 1};
};

} // namespace clientele
