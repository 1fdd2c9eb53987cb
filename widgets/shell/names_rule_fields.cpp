#include "widgets/shell/names.h"
#include "widgets/shell/names_words.h"

// What each field of a rule counts, exactly.
namespace clientele {

namespace {

constexpr words::Row kFields[] {
    {"country", "", QT_TRANSLATE_NOOP("Names", "The customer's country, as the files have it.")},
    {"region", "", QT_TRANSLATE_NOOP("Names", "The customer's region or province, as the files have it.")},
    {"age", "", QT_TRANSLATE_NOOP("Names", "Years reached in the year of the analysis day.")},
    {"gender", "", QT_TRANSLATE_NOOP("Names", "As the files have it.")},
    {"member_since", "", QT_TRANSLATE_NOOP("Names", "The day the customer joined.")},
    {"days_as_member", "", QT_TRANSLATE_NOOP("Names", "Days from joining to the analysis day.")},
    {"attribute", "", QT_TRANSLATE_NOOP("Names", "A column of your customer files that has no place of its own.")},
    {"email_consent", "", QT_TRANSLATE_NOOP("Names", "Whether the customer agreed to e-mail.")},
    {"sms_consent", "", QT_TRANSLATE_NOOP("Names", "Whether the customer agreed to text messages.")},
    {"do_not_contact", "", QT_TRANSLATE_NOOP("Names", "The customer asked not to be contacted at all.")},
    {"has_email", "", QT_TRANSLATE_NOOP("Names", "An e-mail address is known.")},
    {"has_phone", "", QT_TRANSLATE_NOOP("Names", "A phone number is known.")},
    {"orders", "", QT_TRANSLATE_NOOP("Names", "Orders that sold something.")},
    {"net_spend", "", QT_TRANSLATE_NOOP("Names", "What was spent, less what was paid back.")},
    {"gross_spend", "", QT_TRANSLATE_NOOP("Names", "What was spent, before refunds.")},
    {"average_order", "", QT_TRANSLATE_NOOP("Names", "Spent before refunds, per order.")},
    {"largest_order", "", QT_TRANSLATE_NOOP("Names", "The order with the largest sum before refunds.")},
    {"days_since_last_order", "", QT_TRANSLATE_NOOP("Names", "Days from the last order to the analysis day.")},
    {"days_since_first_order", "", QT_TRANSLATE_NOOP("Names", "Days from the first order to the analysis day.")},
    {"last_order", "", QT_TRANSLATE_NOOP("Names", "The day of the last order that sold something.")},
    {"first_order", "", QT_TRANSLATE_NOOP("Names", "The day of the first order that sold something.")},
    {"orders_with_refund", "", QT_TRANSLATE_NOOP("Names", "Orders in which something was paid back.")},
    {"refunded", "", QT_TRANSLATE_NOOP("Names", "What was paid back.")},
    {"refund_share", "", QT_TRANSLATE_NOOP("Names", "What was paid back, of what was spent.")},
    {"discount_share", "",
     QT_TRANSLATE_NOOP("Names", "What was taken off, of what the goods would have cost. Not known where no file "
                                "tells of discounts.")},
    {"bought_product", "", QT_TRANSLATE_NOOP("Names", "Orders with this product; it is named by its id or name.")},
    {"bought_category", "", QT_TRANSLATE_NOOP("Names", "Orders with a product of this category.")},
    {"bought_brand", "", QT_TRANSLATE_NOOP("Names", "Orders with a product of this brand.")},
    {"spent_on_product", "", QT_TRANSLATE_NOOP("Names", "Spent on this product, less what was paid back for it.")},
    {"spent_on_category", "", QT_TRANSLATE_NOOP("Names", "Spent on this category, less what was paid back for it.")},
    {"spent_on_brand", "", QT_TRANSLATE_NOOP("Names", "Spent on this brand, less what was paid back for it.")},
    {"pieces_of_product", "", QT_TRANSLATE_NOOP("Names", "How many pieces of this product were sold to the customer.")},
    {"pieces_of_category", "",
     QT_TRANSLATE_NOOP("Names", "How many pieces of this category were sold to the customer.")},
    {"pieces_of_brand", "", QT_TRANSLATE_NOOP("Names", "How many pieces of this brand were sold to the customer.")},
    {"different_products", "", QT_TRANSLATE_NOOP("Names", "How many different products the customer bought.")},
    {"events", "", QT_TRANSLATE_NOOP("Names", "Views, clicks, carts and the like; of one kind where it is named.")},
    {"days_since_event", "", QT_TRANSLATE_NOOP("Names", "Days from the latest such event to the analysis day.")},
    {"reviews", "", QT_TRANSLATE_NOOP("Names", "Reviews the customer wrote.")},
    {"mean_stars", "",
     QT_TRANSLATE_NOOP("Names", "The mean of the customer's ratings, from 1 to 5 whatever the files' scales.")},
    {"received_campaign", "",
     QT_TRANSLATE_NOOP(
         "Names",
         "Campaigns that went to the customer: exported here, or as files tell; one where it is named. The control "
         "group received nothing.")},
    {"opened_campaign", "", QT_TRANSLATE_NOOP("Names", "Campaigns whose message the customer opened or clicked.")},
    {"clicked_campaign", "", QT_TRANSLATE_NOOP("Names", "Campaigns whose message the customer clicked.")},
    {"redeemed_campaign", "", QT_TRANSLATE_NOOP("Names", "Codes the customer used, also several of one campaign.")},
    {"unsubscribed_campaign", "", QT_TRANSLATE_NOOP("Names", "Campaigns after which the customer unsubscribed.")},
    {"recency_score", "", QT_TRANSLATE_NOOP("Names", "The recency score; the highest is best.")},
    {"frequency_score", "", QT_TRANSLATE_NOOP("Names", "The frequency score; the highest is best.")},
    {"monetary_score", "", QT_TRANSLATE_NOOP("Names", "The monetary score; the highest is best.")},
    {"group", "", QT_TRANSLATE_NOOP("Names", "The customer's RFM group; of the eleven unless another map is named.")},
    {"segment", "", QT_TRANSLATE_NOOP("Names", "The customer is in this segment, saved or built in.")},
};

} // namespace

QString ruleFieldExplanation(std::string_view fieldId)
{
    return words::explanationOf(kFields, fieldId);
}

} // namespace clientele
