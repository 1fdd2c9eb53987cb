#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// How up to four sets of customers overlap: one column for each combination that has anybody, its height their number, and
// below it dots for the sets they are in, so that it is read without colour (an UpSet plot, Lex et al. 2014). A press
// opens the combination's customers.
class OverlapChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Set
    {
        QString name;
        QString sizeText; // "591"
    };
    struct Combination
    {
        unsigned sets = 0; // bit i: in set i; none of the bits: in no set
        double customers = 0;
        QString text; // "120"
        QString name; // "Champions and Buyers, not France"
    };
    struct Content
    {
        QString summary;
        std::vector<Set> sets;
        std::vector<Combination> combinations; // from left to right
    };

    explicit OverlapChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.combinations.size()); }
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {560, 300}; }
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void combinationActivated(int combination);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showHoveredNode(int node) override;

private:
    int nameWidth() const;
    int barsHeight() const;
    void paintSets(QPainter &painter) const;
    void paintCombination(QPainter &painter, int node, double most) const;

    Content m_content;
};

} // namespace clientele
