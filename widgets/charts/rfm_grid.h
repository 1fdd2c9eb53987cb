#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// One cell of the grid: customers with these scores and the group they are called by.
struct RfmCell
{
    int customers = 0;
    QString customersText; // "829"
    QString groupName; // "Loyal"
    int group = 0;
    int map = 0; // whose colours: position in RfmAnalysis::maps
};

// Recency score up, frequency-and-monetary score to the right: who is where. Colour is the group's, strength the number
// of people; a press opens the cell's customers.
class RfmGrid : public ChartWidget
{
    Q_OBJECT

public:
    using Cells = std::vector<std::vector<RfmCell>>; // [r − 1][fm − 1], as many of both as there are bins

    explicit RfmGrid(const QString &accessibleName, QWidget *parent = nullptr);

    void setCells(Cells cells);
    // Cells to mark, as the group or selection beside the grid; r and fm are 1 … bins.
    void setMarked(const std::vector<std::pair<int, int>> &cells);

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return bins() * bins(); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void cellActivated(int r, int fm);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    int bins() const { return static_cast<int>(m_cells.size()); }
    const RfmCell &cellOf(int node) const;
    void paintScores(QPainter &painter) const;

    Cells m_cells;
    std::vector<bool> m_isMarked; // per node
};

} // namespace clientele
