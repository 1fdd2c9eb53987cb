#pragma once

#include "analytics/cluster/ward.h"
#include "widgets/charts/chart_widget.h"

namespace clientele {

// How groups came about step by step: a tree whose branches join the higher the less alike they are, cut where the groups
// were made. What is below the last thirty joins is one leaf, with how many customers it holds.
class DendrogramChart : public ChartWidget
{
    Q_OBJECT

public:
    explicit DendrogramChart(const QString &accessibleName, QWidget *parent = nullptr);

    // `names`: of the clusters.
    void setTree(const Dendrogram &tree, const QStringList &names, const QString &summary);

    QString summaryText() const override { return m_summary; }
    QList<QStringList> tableContents() const override; // joins from the top: height, customers on both sides
    int nodeCount() const override { return static_cast<int>(m_tree.leaves); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {560, 320}; }
    QSize minimumSizeHint() const override { return {320, 200}; }

Q_SIGNALS:
    void groupActivated(int group);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    double yOf(double height) const;
    double leafX(std::size_t leaf) const;
    void paintJoins(QPainter &painter) const;

    Dendrogram m_tree;
    QStringList m_names;
    QString m_summary;
    std::vector<double> m_x; // of each node, in leaves
};

} // namespace clientele
