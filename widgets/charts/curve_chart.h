#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// Shares from step to step, 0 … 1: one strong curve for all, thin ones behind it for the parts. What comes after a curve's
// end is not known and not drawn.
class CurveChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Curve
    {
        QString name;
        std::vector<double> shares; // one per step, from step 0
    };
    struct Content
    {
        QString summary;
        QString stepTitle; // "months after the first order"
        Curve all;
        std::vector<Curve> parts;
    };

    explicit CurveChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.all.shares.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    QSize sizeHint() const override { return {480, 170}; }
    QSize minimumSizeHint() const override { return {240, 130}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPointF pointOf(int step, double share) const;
    void paintCurve(QPainter &painter, const Curve &curve) const;

    Content m_content;
    std::vector<double> m_ticks {0, 1};
    double m_most = 1; // of the axis: its last tick
};

} // namespace clientele
