#pragma once

#include <optional>

#include "analytics/profile/portrait.h"
#include "widgets/forms/card.h"

class QComboBox;
class QLineEdit;
class QPushButton;

namespace clientele {

// What is selected on the Segments page: chosen from the list, or drawn and pressed elsewhere.
struct Selection
{
    std::shared_ptr<const CustomerSet> members = std::make_shared<const CustomerSet>();
    QStringList segments; // ids whose union it is; empty when it was drawn
    QString name; // "Champions", "Lasso"
    QString source; // as SavedSegment::source
};

// Who is selected, in numbers, and what to do with them: a campaign, a segment of their own, the list of them.
//
// Objects: portraitCard, segmentPicker, buttonCreateCampaign, buttonSaveSegment, buttonShowCustomers, segmentName,
// buttonConfirmSave, buttonCancelSave, saveError.
class SelectionCard : public Card
{
    Q_OBJECT

public:
    explicit SelectionCard(QWidget *parent = nullptr);

    // What can be picked: (id, words), grouped as given; an empty id is a separator.
    void setChoices(const QList<std::pair<QString, QString>> &choices);
    void setSelection(const Selection &selection, const QString &currency);
    void setPortrait(const Portrait &portrait);
    void setReadOnly(bool isReadOnly);
    void showSaveError(const QString &text);
    void endSaving(); // saved, or no longer wanted

Q_SIGNALS:
    void picked(const QString &segmentId);
    void campaignRequested();
    void saveRequested(const QString &name);
    void customersRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createFigures();
    QWidget *createActions();
    QWidget *createSaving();
    void startSaving();
    void confirmSaving();
    void fill();
    void retranslate();
    void updateActions();

    Selection m_selection;
    std::optional<Portrait> m_portrait;
    QString m_currency;
    bool m_isReadOnly = false;

    QComboBox *m_picker = nullptr;
    QLabel *m_customersName = nullptr;
    QLabel *m_customers = nullptr;
    QLabel *m_customersShare = nullptr;
    QLabel *m_netName = nullptr;
    QLabel *m_net = nullptr;
    QLabel *m_netShare = nullptr;
    QLabel *m_typical = nullptr;
    QWidget *m_actions = nullptr;
    QPushButton *m_campaign = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_show = nullptr;
    QWidget *m_saving = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_confirm = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_error = nullptr;
};

} // namespace clientele
