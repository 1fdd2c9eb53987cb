#pragma once

#include <array>
#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// One cell of the 5×5 grid: customers with these scores and the group they are called by.
struct RfmCell
{
    int customers = 0;
    QString customersText; // "829"
    QString groupName; // "Loyal"
    int group = 0; // of the first RFM map
};

// Recency score up, frequency-and-monetary score to the right: who is where. Colour is the group's, strength the number
// of people; a press opens the cell's customers.
class RfmGrid : public ChartWidget
{
    Q_OBJECT

public:
    static constexpr int kBins = 5;
    using Cells = std::array<std::array<RfmCell, kBins>, kBins>; // [r − 1][fm − 1]

    explicit RfmGrid(const QString &accessibleName, QWidget *parent = nullptr);

    void setCells(Cells cells);
    // Cells to mark, as the group or selection beside the grid; r and fm are 1 … 5.
    void setMarked(const std::vector<std::pair<int, int>> &cells);

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return kBins * kBins; }
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
    const RfmCell &cellOf(int node) const;

    Cells m_cells;
    std::array<bool, kBins * kBins> m_isMarked {};
};

} // namespace clientele
