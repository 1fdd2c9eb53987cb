#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/stored_leaderboard.h"

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace clientele {

class Card;
class DataTable;
class FormField;
class Notice;
class RowsModel;
class StatePanel;

// Which method predicts best what this shop's customers buy next: measured on its own history, said in words, with every
// figure and how sure it is; and the button that makes the best one the shop's default.
//
// Objects: leaderboardTable, leaderboardVerdict, leaderboardTune, leaderboardCut, buttonMeasure, buttonMakeDefault.
class LeaderboardView : public QWidget
{
    Q_OBJECT

public:
    explicit LeaderboardView(QWidget *parent = nullptr);

    // What was measured last (nothing: never), the shop's default now, and which data the shop has now. `isReadOnly`:
    // another window holds the shop, so that nothing can be kept.
    void setBoard(std::shared_ptr<const StoredLeaderboard> stored, const MethodChoice &usual, qint64 dataVersion,
                  bool isReadOnly);
    void showMeasuring(); // the job runs; then showMeasured, showCancelled or showError
    void setProgress(double fraction);
    void showCancelled();
    void showMeasured(std::shared_ptr<const StoredLeaderboard> measured); // before, or without, keeping it
    void showError(const QString &title, const QString &text);

Q_SIGNALS:
    void measureRequested(const clientele::LeaderboardOptions &options);
    void cancelRequested();
    void defaultRequested(const clientele::MethodChoice &choice);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createVerdict();
    LeaderboardOptions options() const;
    bool isWinnerUsual() const;
    void fill();
    void fillAge();
    void retranslate();

    std::shared_ptr<const StoredLeaderboard> m_stored;
    MethodChoice m_usual;
    qint64 m_dataVersion = 0;
    bool m_isReadOnly = false;
    bool m_isMeasuring = false;
    QSpinBox *m_cut;
    FormField *m_cutField;
    QComboBox *m_tune;
    FormField *m_tuneField;
    QPushButton *m_measure;
    Card *m_verdictCard = nullptr;
    QLabel *m_verdict = nullptr;
    QLabel *m_facts = nullptr;
    QPushButton *m_makeDefault = nullptr;
    Notice *m_age = nullptr;
    Card *m_card = nullptr;
    RowsModel *m_model = nullptr;
    DataTable *m_table = nullptr;
    StatePanel *m_state = nullptr;
};

} // namespace clientele
