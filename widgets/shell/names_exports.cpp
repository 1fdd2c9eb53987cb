#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The platforms' exports that are recognised by their columns.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kExports[] {
    {"shopify_orders", QT_TRANSLATE_NOOP("Names", "Shopify orders")},
    {"shopify_customers", QT_TRANSLATE_NOOP("Names", "Shopify customers")},
    {"shopify_products", QT_TRANSLATE_NOOP("Names", "Shopify products")},
    {"woocommerce_analytics", QT_TRANSLATE_NOOP("Names", "WooCommerce Analytics orders")},
    {"webtoffee_orders", QT_TRANSLATE_NOOP("Names", "WooCommerce orders (WebToffee)")},
    {"woocommerce_orders", QT_TRANSLATE_NOOP("Names", "WooCommerce orders")},
    {"woocommerce_products", QT_TRANSLATE_NOOP("Names", "WooCommerce products")},
    {"taobao_orders", QT_TRANSLATE_NOOP("Names", "Taobao or Tmall order report")},
    {"taobao_items", QT_TRANSLATE_NOOP("Names", "Taobao or Tmall item report")},
    {"douyin_orders", QT_TRANSLATE_NOOP("Names", "Douyin shop orders")},
    {"pinduoduo_orders", QT_TRANSLATE_NOOP("Names", "Pinduoduo orders")},
    {"uci_online_retail", QT_TRANSLATE_NOOP("Names", "UCI Online Retail")},
    {"cdnow", QT_TRANSLATE_NOOP("Names", "CDNOW purchases")},
    {"etsy_orders", QT_TRANSLATE_NOOP("Names", "Etsy order items")},
    {"bigcommerce_orders", QT_TRANSLATE_NOOP("Names", "BigCommerce orders")},
    {"amazon_orders", QT_TRANSLATE_NOOP("Names", "Amazon orders")},
};

} // namespace

QString exportName(std::string_view exportId)
{
    return words::nameOf(kExports, exportId);
}

QString noCustomerKeyText()
{
    return Names::tr(
        "No column of this file names the customers. Its products, times and revenue can be looked at; RFM, "
        "segments and campaigns need to know who bought.");
}

QString currencyTakenText(const QString &code)
{
    return Names::tr("The shop counts in %1 from now on, as this file does. The Data page changes it.").arg(code);
}

QString currencyAssumedText(const QString &code)
{
    return Names::tr("Nothing says which currency these amounts are in; they count as %1. The Data page changes it.")
        .arg(code);
}

QString nameIsKeyText()
{
    return Names::tr("Customers are told apart by their names alone: two people of one name count as one customer.");
}

} // namespace clientele
