#pragma once

#include <optional>
#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// A table whose cells are coloured by how much they hold: cohorts by period, orders by weekday and hour. The number stands in
// the cell so that it can be read without colour; a cell without a value stays empty.
class HeatGrid : public ChartWidget
{
    Q_OBJECT

public:
    struct Cell
    {
        std::optional<double> strength; // 0 … 1; nothing: not known, drawn empty
        QString text; // "38 %"
        QString explanation; // read out and shown on hover: what row, column and value are
    };
    struct Content
    {
        QString summary; // one sentence
        QString corner; // title above the rows' names
        QStringList rows;
        QStringList columns;
        std::vector<Cell> cells; // row by row
    };

    explicit HeatGrid(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_nodes.size()); } // cells with a value
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cellActivated(int row, int column);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    QRect cellRect(int row, int column) const;
    int nameWidth() const;
    int columnWidth(int pixelSize) const; // the least that holds every number written so large

    Content m_content;
    std::vector<int> m_nodes; // positions of cells
};

} // namespace clientele
