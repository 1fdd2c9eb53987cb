#pragma once

#include <QtWidgets/QWidget>

#include <array>

#include "analytics/rfm/rfm_options.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace clientele {

class DayEdit;

// What scoring can be told, field by field: bins, where the cuts lie, nesting, what monetary is, weights, window and
// analysis day; and the two buttons below them.
//
// Objects: scoringBins, scoringMethod, scoringNested, scoringMonetary, scoringWindow, scoringWindowUnit, scoringOwnDay,
// scoringDay, scoringWeightR, scoringWeightF, scoringWeightM, scoringApply, scoringDefaults.
class ScoringForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScoringForm(QWidget *parent = nullptr);

    // Shows them, without a signal. `analysisDay` is proposed to who wants a day of their own.
    void setOptions(const RfmOptions &options, Day analysisDay);
    const RfmOptions &options() const { return m_options; } // cuts that no longer fit the fields are dropped
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person
    void applied();
    void defaultsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createFields();
    void addWindow(QVBoxLayout *layout);
    void addWeights(QVBoxLayout *layout);
    void addLabel(QVBoxLayout *layout, QWidget *buddy);
    void connectFields();
    void takeFields();
    void retranslate();
    void nameFields();

    RfmOptions m_options;
    bool m_isShowing = false;

    QSpinBox *m_bins;
    QComboBox *m_method;
    QCheckBox *m_nested;
    QComboBox *m_monetary;
    QSpinBox *m_window;
    QComboBox *m_windowUnit;
    QCheckBox *m_ownDay;
    DayEdit *m_day;
    std::array<QDoubleSpinBox *, 3> m_weights {};
    QList<QLabel *> m_labels;
    QPushButton *m_apply;
    QPushButton *m_defaults;
};

} // namespace clientele
