#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analytics/segment/segment.h"
#include "widgets/forms/flash_form.h"
#include "widgets/forms/plan_form.h"

class QLineEdit;
class QListWidget;
class QPushButton;

namespace clientele {

class OfferForm;
class ProductNames;

// What a campaign is called, and what it promises: one offer, or several to choose from.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: campaignName, offersList, buttonAddOffer, buttonRemoveOffer, buttonOfferUp, buttonOfferDown; those of
// OfferForm and, for a flash sale, of FlashForm.
class OffersForm : public PlanForm
{
    Q_OBJECT

public:
    explicit OffersForm(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    void setUsualOrder(double amount); // OfferForm
    void setSegments(const std::vector<Segment> &segments);
    void setProducts(std::shared_ptr<const Dataset> dataset); // what products are called
    void apply(Plan &plan) const override; // writes name, offers and their shares
    bool isTypedWell() const override;
    QString summary() const override;
    bool setOfferProblem(const std::string &field, const QString &problem); // "offer.percent", "offers.2.percent"
    void clearProblems() override;
    void setReadOnly(bool isReadOnly) override;

    // By position of the offers; empty: there are none yet.
    void setFlashForecasts(std::vector<std::optional<FlashForecast>> forecasts);
    // Puts the products into the offer, as if the person had typed them; without any, only says why.
    void setFlashProposal(std::size_t offer, const FlashProposal &proposal);
    void clearFlash(); // neither forecasts nor a proposal
    FlashForm *flashForm() const { return m_flash; }

Q_SIGNALS:
    void flashProductsRequested(std::size_t offer);

private:
    void place();
    void connectEdits();
    void change(std::size_t shown); // the list of offers was changed by the person
    void showPlan() override;
    void showList();
    void showFlash();
    void retranslate() override;

    QString m_currency;
    std::size_t m_shown = 0; // the offer that is edited
    QLineEdit *m_name;
    QListWidget *m_list;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
    ProductNames *m_products;
    OfferForm *m_offer;
    FlashForm *m_flash;
    std::vector<std::optional<FlashForecast>> m_forecasts;
    std::optional<FlashProposal> m_proposal; // as long as its products are in the offer that is shown
};

} // namespace clientele
