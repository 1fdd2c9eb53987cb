#pragma once

#include <vector>

#include "widgets/charts/chart_widget.h"

namespace clientele {

// Steps below each other, each as long as the number of people who came so far: a funnel.
class StepBars : public ChartWidget
{
    Q_OBJECT

public:
    struct Step
    {
        QString name; // "Looked at"
        double length = 0; // people
        QString text; // "1,204 people"
        QString note; // "38 % of the step before"
    };

    explicit StepBars(const QString &accessibleName, QWidget *parent = nullptr);

    void setSteps(std::vector<Step> steps, const QString &summary);

    QString summaryText() const override { return m_summary; }
    QList<QStringList> tableContents() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Step> m_steps;
    QString m_summary;
};

} // namespace clientele
