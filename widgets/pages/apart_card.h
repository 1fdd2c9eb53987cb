#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "analytics/profile/portrait.h"
#include "widgets/forms/card.h"

class QLabel;

namespace clientele {

class SegmentedControl;
class ShareBars;
struct ShareBar;

// What sets the selected customers apart from the whole shop, what they spend, what they buy and where they live: side by
// side with the shop.
//
// Objects: apartCard, apartTraits, apartSpend, apartProducts, apartCountries, traitBars.
class ApartCard : public Card
{
    Q_OBJECT

public:
    explicit ApartCard(QWidget *parent = nullptr);

    void setPortrait(std::shared_ptr<const Dataset> dataset, const std::optional<Portrait> &portrait);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    std::vector<ShareBar> spendBars() const;
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<Portrait> m_portrait;
    SegmentedControl *m_choice = nullptr;
    ShareBars *m_bars = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace clientele
