#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// How many groups to make: one small curve per measure over the same candidates, each with the number it speaks for, and
// the number that is used across all. Pressing a candidate chooses it.
class CountChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Curve
    {
        QString name; // "Separation"
        QString explanation; // on hover
        std::vector<double> values; // one per candidate
        QStringList texts; // the same as people read them
        int speaksFor = 0; // the number of groups it names
    };
    struct Content
    {
        QString summary;
        QString stepTitle; // "Groups"
        std::vector<int> candidates; // increasing
        std::vector<Curve> curves;
        int used = 0; // the number of groups that was made
    };

    explicit CountChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.candidates.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {560, 300}; }
    QSize minimumSizeHint() const override { return {300, 180}; }

Q_SIGNALS:
    void candidateActivated(int groups);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    double xOf(std::size_t candidate) const;
    QRectF bandOf(std::size_t curve) const;
    void paintCurve(QPainter &painter, std::size_t curve) const;

    Content m_content;
};

} // namespace clientele
