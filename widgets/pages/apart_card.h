#pragma once

#include <memory>
#include <optional>

#include "analytics/profile/portrait.h"
#include "widgets/forms/card.h"

class QLabel;

namespace clientele {

class SegmentedControl;
class ShareBars;

// What sets the selected customers apart from the whole shop, what they buy and where they live: shares side by side.
//
// Objects: apartCard, apartTraits, apartProducts, apartCountries, traitBars.
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
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<Portrait> m_portrait;
    SegmentedControl *m_choice = nullptr;
    ShareBars *m_bars = nullptr;
    QLabel *m_note = nullptr;
};

} // namespace clientele
