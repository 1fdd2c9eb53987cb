#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// Who went from where to where: groups of the earlier day on the left, of the later on the right, between them bands as
// broad as the number of people. A band can be pressed; those who stayed are drawn paler than those who moved.
class FlowChart : public ChartWidget
{
    Q_OBJECT

public:
    struct Place
    {
        QString name;
        int map = 0; // of groupLook; −1: no group, drawn in grey
        int group = 0;
    };
    struct Flow
    {
        int from = 0; // positions of places
        int to = 0;
        qint64 people = 0;
        QString peopleText; // "1,204"
    };
    struct Content
    {
        QString summary;
        QString fromTitle; // "30 June 2011"
        QString toTitle;
        std::vector<Place> places;
        std::vector<Flow> flows;
    };

    explicit FlowChart(const QString &accessibleName, QWidget *parent = nullptr);

    void setContent(Content content);

    QString summaryText() const override { return m_content.summary; }
    QList<QStringList> tableContents() const override;
    int nodeCount() const override { return static_cast<int>(m_content.flows.size()); }
    QRect nodeRect(int node) const override; // the middle of the band
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override { return {640, 460}; }
    QSize minimumSizeHint() const override { return {420, 320}; }

Q_SIGNALS:
    void flowActivated(int from, int to);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showHoveredNode(int node) override;

private:
    struct Band
    {
        double left = 0; // top of its left and right ends
        double right = 0;
        double thickness = 0;
    };
    struct Bar
    {
        double top = 0;
        double height = 0;
        qint64 people = 0;
    };

    void layOut();
    void paintBars(QPainter &painter, bool isLeft) const;
    int barLeft(bool isLeft) const;
    QColor colorOf(int place) const;

    Content m_content; // flows: largest first
    std::vector<Band> m_bands; // parallel to the flows
    std::vector<Bar> m_before; // parallel to the places
    std::vector<Bar> m_after;
};

} // namespace clientele
