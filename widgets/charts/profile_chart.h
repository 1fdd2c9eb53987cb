#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// Groups side by side: one line of the picture per feature, each group a mark on it, left or right of the shop by as many
// standard deviations as it is below or above it; a line joins a group's marks.
class ProfileChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Group
    {
        QString name;
        int look = 0; // of kUnorderedLook
        std::vector<double> differences; // one per feature, in standard deviations of the shop
        QStringList texts; // one per feature: what is typical, "£41.80"
    };
    struct Content
    {
        QString summary;
        QStringList features;
        QStringList shopTexts; // what is typical in the whole shop
        std::vector<Group> groups;
        int current = -1; // drawn strongest
    };

    explicit ProfileChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);
    void setCurrent(int group);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override; // features by groups, in their units
    int nodeCount() const override; // marks, group by group
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void groupActivated(int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    QPointF pointOf(std::size_t group, std::size_t feature) const;
    double xOf(double difference) const;
    void paintGroup(QPainter &painter, std::size_t group, bool isStrong) const;

    Content m_content;
    double m_most = 1; // standard deviations at the edges
};

} // namespace clientele
