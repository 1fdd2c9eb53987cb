#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// A square of scores on which a map of groups is painted: each cell has the name, colour and marker of its one group. A
// press gives the cell another.
class MapGrid : public ChartWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString summary;
        int side = 0;
        std::vector<int> groups; // [row · side + column], the lowest scores first
        QStringList groupNames;
        int look = 0; // whose colours: as groupLook's map
        QString rowTitle; // of the axis upwards
        QString columnTitle;
        QStringList scoreNames; // "1", "2" …, or "low", "high"
    };

    explicit MapGrid(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return m_content.side * m_content.side; }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {420, 340}; }
    QSize minimumSizeHint() const override { return {280, 220}; }

Q_SIGNALS:
    void cellActivated(int row, int column); // from 0, the lowest scores

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    int rowOf(int node) const { return m_content.side - 1 - node / m_content.side; } // nodes: the highest row first
    int columnOf(int node) const { return node % m_content.side; }
    int groupOf(int node) const;
    QString groupName(int node) const { return m_content.groupNames.value(groupOf(node)); }
    void paintName(QPainter &painter, const QRectF &box, int node) const;
    void paintAxes(QPainter &painter) const;

    Content m_content;
};

} // namespace clientele
