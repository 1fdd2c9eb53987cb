#pragma once

#include <functional>
#include <vector>

#include "analytics/segment/rfm_trial.h"
#include "widgets/charts/chart_widget.h"

namespace clientele {

// How one dimension's values lie, and where its scores are cut: a small histogram with a line for every cut that can be
// dragged, or moved with the arrow keys once it has the focus. The axis is logarithmic, better values to the right.
class CutHistogram : public ChartWidget
{
    Q_OBJECT

public:
    explicit CutHistogram(const QString &accessibleName, QWidget *parent = nullptr);

    // More is better unless `isReversed` (days). `textOf` says a value as a person reads it.
    void setHistogram(const ValueHistogram &histogram, bool isReversed, std::function<QString(double)> textOf);
    void setCuts(std::vector<double> cuts); // worst first; bins − 1 of them
    const std::vector<double> &cuts() const { return m_cuts; }
    // Beside the title: how many have each score, worst first.
    void setCounts(const std::vector<std::int64_t> &counts);

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_cuts.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    QSize sizeHint() const override { return {300, 92}; }
    QSize minimumSizeHint() const override { return {200, 76}; }

Q_SIGNALS:
    void cutMoved(int cut, double value); // while it is dragged

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showHoveredNode(int node) override;

private:
    double xOf(double value) const;
    double valueAt(double x) const;
    void moveCut(int cut, double value);

    std::vector<double> m_cuts;
    ValueHistogram m_histogram;
    std::vector<std::int64_t> m_counts;
    std::function<QString(double)> m_textOf;
    double m_low = 0; // of the values, on the axis' scale
    double m_high = 1;
    bool m_isReversed = false;
    int m_dragged = -1;
};

} // namespace clientele
