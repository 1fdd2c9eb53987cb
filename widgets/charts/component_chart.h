#pragma once

#include <QtCore/QPointF>

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// Customers of many features as points on the two directions in which they differ most, groups by colour and shape; arrows
// tell which features pull where. At most a few thousand points: a sample is drawn.
class ComponentChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Point
    {
        double x = 0;
        double y = 0;
        int group = 0;
    };
    struct Group
    {
        QString name;
        QString sizeText; // "1,204 customers"
        int look = 0; // of kUnorderedLook
        QPointF centre;
    };
    struct Arrow
    {
        QString name; // "Money per order"
        double x = 0; // loadings, −1 … 1
        double y = 0;
    };
    struct Content
    {
        QString summary;
        QString xTitle; // "1st direction, 41 % of all differences"
        QString yTitle;
        std::vector<Point> points;
        std::vector<Group> groups;
        std::vector<Arrow> arrows; // the strongest first
    };

    explicit ComponentChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override; // the loadings, then the groups' centres
    int nodeCount() const override { return static_cast<int>(m_content.groups.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {560, 340}; }
    QSize minimumSizeHint() const override { return {280, 200}; }

Q_SIGNALS:
    void groupActivated(int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    QRectF plotArea() const;
    QPointF place(double x, double y) const;
    void paintPoints(QPainter &painter) const;
    void paintArrows(QPainter &painter) const;
    void paintCentres(QPainter &painter) const;

    Content m_content;
    QRectF m_range; // of the points
};

} // namespace clientele
