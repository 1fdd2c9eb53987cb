#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "analytics/plan/flash_forecast.h"
#include "analytics/plan/flash_picks.h"

class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace clientele {

class FormField;
class ProductNames;

// Products proposed for a flash sale, as rows of its offer and the picks they stand for, in the same order.
struct FlashProposal
{
    std::vector<OfferItem> items;
    FlashPicks picks;
};

// What helps to design a flash sale, below its products and its window: products are proposed, and it is said who will come
// in each window, what becomes of the stock, and which windows of the week bring most people.
//
// Objects: flashForm, buttonProposeProducts, buttonCancelProducts, flashProgress, flashPicks, flashMultiple, flashForecast,
// flashBest.
class FlashForm : public QWidget
{
    Q_OBJECT

public:
    explicit FlashForm(QWidget *parent = nullptr);

    void setMultiple(double times); // Plan::Assumptions::flashMultiple; no signal
    void setProducts(const ProductNames *names); // what they are called; outlives the form
    void setReadOnly(bool isReadOnly);
    void setForecast(const std::optional<FlashForecast> &forecast); // nothing: it cannot be made yet
    void setProposal(const std::optional<FlashProposal> &proposal); // why these products; nothing: none was made
    void setWorking(bool isWorking); // products are being looked for
    void setProgress(double fraction);
    void showError(const QString &text); // in the place of a proposal

Q_SIGNALS:
    void productsRequested();
    void cancelRequested();
    void multipleEdited(double times); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void place();
    QString nameOf(const std::string &product) const;
    void showProposal();
    void showForecast();
    void retranslate();

    std::optional<FlashForecast> m_shownForecast;
    std::optional<FlashProposal> m_shownProposal;
    const ProductNames *m_names = nullptr;
    bool m_isReadOnly = false;
    QPushButton *m_propose;
    QPushButton *m_cancel;
    QProgressBar *m_progress;
    QLabel *m_picks;
    QDoubleSpinBox *m_multiple;
    FormField *m_multipleField;
    QLabel *m_forecast;
    QLabel *m_best;
};

} // namespace clientele
