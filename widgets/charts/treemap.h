#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// One tile: a group of an RFM map, how large it is and the words for that.
struct TreemapItem
{
    QString name; // "Champions"
    double size = 0; // area; 0 or less is left out
    QString sizeText; // "34 %"
    int map = 0;
    int group = 0;
};

// Where people or revenue come from: one tile per group, areas in proportion, largest first (squarified: Bruls, Huizing,
// van Wijk 2000). Labels stay on their tiles with a contrast of 4.5 : 1 or are left to the tooltip.
class Treemap : public ChartWidget
{
    Q_OBJECT

public:
    explicit Treemap(const QString &accessibleName, QWidget *parent = nullptr);

    void setItems(std::vector<TreemapItem> items, const QString &nameTitle, const QString &sizeTitle);

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    int nodeCount() const override;
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void itemActivated(int map, int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showHoveredNode(int node) override;

private:
    void layOut();

    std::vector<TreemapItem> m_items; // largest first
    std::vector<QRectF> m_tiles;
    QString m_nameTitle;
    QString m_sizeTitle;
};

// The tiles' rectangles inside `area`, in the order of `sizes` (decreasing, all positive); they cover it exactly.
std::vector<QRectF> squarify(const std::vector<double> &sizes, const QRectF &area);

} // namespace clientele
