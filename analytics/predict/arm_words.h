#pragma once

#include <string_view>

#include "analytics/base/money.h"

namespace clientele {

// What the members of a past campaign's arm got, as far as the arm's words tell ("15% off", "control", "包邮", "九折").
//
// Read in this order, upper and lower case alike, full-width digits as plain ones:
//   control        control, ctrl, holdout, hold out, none, no offer / coupon / discount / mail / treatment, untreated,
//                  baseline, nothing, 0 %, 对照, 空白, 留白, 不发, 无优惠, Kontrolle, témoin, contrôle, controllo, sin oferta
//   free delivery  free delivery / shipping / postage / carriage, post free, 包邮, 免邮, 免运费, versandkostenfrei,
//                  livraison / port gratuit(e), envío gratis
//   a share        15%, 15 percent, 15 pct, 15 Prozent; 85折, 8.5折, 八五折, 九折 (what is left to pay); 半价
//   an amount      £5, 5 GBP, 5 €, 5元, 减10, 立减10, 满100减10 (only on baskets of 100 and more)
// A number alone, or beside "off", "save", "discount", "coupon", "depth" and the like, is uncertain: a share if it is
// above 0 and below 1, a percentage from 1 to 90. Arms called "A", "2" or "blue" say nothing.
struct ArmMeaning
{
    enum class Kind
    {
        Unknown,
        Control,
        Share,
        Amount,
        FreeDelivery,
        NotDrawn // "not_sent": left out by choice, so that it is no control
    };
    Kind kind = Kind::Unknown;
    double share = 0; // Share: 0.15
    Money amount; // Amount
    Money minimum; // Amount: 0 = none
    bool isCertain = false; // the words name the unit

    bool operator==(const ArmMeaning &) const = default;
};

ArmMeaning armMeaning(std::string_view words);

} // namespace clientele
