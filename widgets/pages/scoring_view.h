#pragma once

#include <QtWidgets/QWidget>

#include <array>

#include "analytics/segment/rfm_trial.h"

class QLabel;

namespace clientele {

class CutHistogram;
class DataTable;
class RowsModel;
class ScoringForm;

// How customers are scored: bins, where the cuts lie (shown on histograms and dragged there), nesting, what monetary is,
// weights, window and analysis day. What a change would do to the groups is counted while it is made; only "Use these
// settings" changes the shop.
//
// Objects: scoringView, scoringCutsR, scoringCutsF, scoringCutsM, scoringGroups; those of ScoringForm.
class ScoringView : public QWidget
{
    Q_OBJECT

public:
    explicit ScoringView(QWidget *parent = nullptr);

    // What the shop uses now: the beginning of every change.
    void setAnalysis(std::shared_ptr<const RfmAnalysis> rfm, std::size_t map, const QString &currency);
    void setReadOnly(bool isReadOnly);
    const RfmOptions &options() const { return m_options; }

    void setTrial(const RfmTrial &trial); // answers trialRequested
    void setHistograms(const std::array<ValueHistogram, 3> &histograms); // answers histogramsRequested

Q_SIGNALS:
    void trialRequested(const clientele::RfmOptions &options);
    void histogramsRequested(const clientele::RfmOptions &options);
    void optionsChosen(const clientele::RfmOptions &options);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showOptions();
    void takeForm(); // the person changed a field
    void takeCut(std::size_t dimension, int cut, double value);
    void fillGroups();
    void ask(bool isOfOtherValues);
    bool isFixed() const { return m_options.method == RfmOptions::Method::Fixed; }

    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::size_t m_map = 0;
    QString m_currency;
    RfmOptions m_options;
    RfmTrial m_trial;
    std::array<ValueHistogram, 3> m_histograms {};

    ScoringForm *m_form;
    std::array<QLabel *, 3> m_cutTitles {};
    std::array<CutHistogram *, 3> m_cuts {};
    DataTable *m_groups;
    RowsModel *m_groupsModel;
};

} // namespace clientele
