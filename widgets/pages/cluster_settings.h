#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "analytics/cluster/clustering.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace clientele {

class ParamForm;
class SegmentedControl;

// By what customers are put into groups of those who are alike: which features count, by which method, into how many
// groups; the method's own knobs on demand.
//
// Objects: clusterFamily.<id>, clusterMethod, clusterProposed, clusterFixed, clusterCount, clusterMore, clusterScaling,
// clusterFind; those of ParamForm.
class ClusterSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterSettings(QWidget *parent = nullptr);

    ClusteringOptions options() const;
    void setCount(int groups); // so many instead of a proposal
    void setFamilies(const std::vector<FeatureFamily> &families);

Q_SIGNALS:
    void findRequested(); // the person is done choosing

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createChoices();
    QWidget *createKnobs();
    void chooseMethod();
    void updateChoices();
    void retranslate();

    std::vector<QCheckBox *> m_families; // as kFeatureFamilies
    QComboBox *m_method = nullptr;
    SegmentedControl *m_number = nullptr;
    QSpinBox *m_count = nullptr;
    QPushButton *m_more = nullptr;
    QPushButton *m_find = nullptr;
    QWidget *m_knobs = nullptr;
    QLabel *m_scalingName = nullptr;
    QComboBox *m_scaling = nullptr;
    ParamForm *m_parameters = nullptr;
};

} // namespace clientele
