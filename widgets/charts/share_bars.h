#pragma once

#include <functional>
#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// One feature's share among the selected people and in the whole shop, both 0 … 1; or an amount, with a text for it.
struct ShareBar
{
    QString name; // "Country: Germany"
    double share = 0;
    double shopShare = 0;
    // Where the selected people's share surely lies (95 %); the same number twice: not told.
    double low = 0;
    double high = 0;
    std::function<QString(double)> textOf = {}; // an amount's, such as "£41.80"; a share's when there is none
};

// What sets them apart: a bar for the selected people, a line across it for the whole shop, a
// thin one below for how sure the share is.
class ShareBars : public ChartWidget
{
    Q_OBJECT

public:
    explicit ShareBars(const QString &accessibleName, QWidget *parent = nullptr);

    void setBars(std::vector<ShareBar> bars);

    QString summaryText() const override;
    QList<QStringList> tableContents() const override;
    int nodeCount() const override;
    QRect nodeRect(int node) const override;
    QString nodeText(int node) const override;
    void pressNode(int node) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void barActivated(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<ShareBar> m_bars;
};

} // namespace clientele
