#pragma once

#include <functional>
#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// What a bigger budget would earn: profit over what the discounts cost, with a band of how sure that is, a dashed line at
// the budget of the plan and a word at the cost that earns most.
class BudgetCurve : public ChartWidget
{
    Q_OBJECT

public:
    struct Point
    {
        double cost = 0;
        double profit = 0;
        double low = 0; // of the interval
        double high = 0;
    };
    struct Content
    {
        std::vector<Point> points; // rising costs, from nothing
        double chosen = -1; // cost of the plan; below 0 = none to show
        QString chosenName; // "your budget £8,000"
        QString bestName; // "most at £10,400"
        QString costTitle; // "cost of the discounts"
        QString summary;
        std::function<QString(double)> text; // of money, short: "£6k"
    };

    explicit BudgetCurve(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.points.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    QSize sizeHint() const override { return {480, 220}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Frame;
    Frame frame() const;
    std::size_t bestPoint() const;
    double profitAt(double cost) const;
    void paintAxes(QPainter &painter, const Frame &frame) const;
    void paintCurve(QPainter &painter, const Frame &frame) const;
    void paintMarks(QPainter &painter, const Frame &frame) const;

    Content m_content;
};

} // namespace clientele
