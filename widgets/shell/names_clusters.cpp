#include "widgets/shell/names_clusters.h"

#include <QtCore/QStringList>

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

namespace clientele {

using words::Names;

namespace {

// What a feature is called, and how a group differs in it: from far above the shop to far below it. %1: the category or
// the region.
struct FeatureWords
{
    std::string_view id;
    const char *name;
    const char *farAbove;
    const char *above;
    const char *below;
    const char *farBelow;
};

constexpr FeatureWords kFeatures[] {
    {"recency", QT_TRANSLATE_NOOP("Names", "Days since the last order"),
     QT_TRANSLATE_NOOP("Names", "last bought very long ago"), QT_TRANSLATE_NOOP("Names", "last bought long ago"),
     QT_TRANSLATE_NOOP("Names", "bought lately"), QT_TRANSLATE_NOOP("Names", "bought only just now")},
    {"frequency", QT_TRANSLATE_NOOP("Names", "Orders per customer"), QT_TRANSLATE_NOOP("Names", "buys very often"),
     QT_TRANSLATE_NOOP("Names", "buys often"), QT_TRANSLATE_NOOP("Names", "buys rarely"),
     QT_TRANSLATE_NOOP("Names", "buys very rarely")},
    {"average_order", QT_TRANSLATE_NOOP("Names", "Money per order"), QT_TRANSLATE_NOOP("Names", "very large orders"),
     QT_TRANSLATE_NOOP("Names", "large orders"), QT_TRANSLATE_NOOP("Names", "small orders"),
     QT_TRANSLATE_NOOP("Names", "very small orders")},
    {"category", QT_TRANSLATE_NOOP("Names", "Spend on %1"), QT_TRANSLATE_NOOP("Names", "much more %1"),
     QT_TRANSLATE_NOOP("Names", "more %1"), QT_TRANSLATE_NOOP("Names", "less %1"),
     QT_TRANSLATE_NOOP("Names", "much less %1")},
    {"piece_price", QT_TRANSLATE_NOOP("Names", "Price per piece"), QT_TRANSLATE_NOOP("Names", "much dearer products"),
     QT_TRANSLATE_NOOP("Names", "dearer products"), QT_TRANSLATE_NOOP("Names", "cheaper products"),
     QT_TRANSLATE_NOOP("Names", "much cheaper products")},
    {"weekend", QT_TRANSLATE_NOOP("Names", "Orders at weekends"), QT_TRANSLATE_NOOP("Names", "buys at weekends"),
     QT_TRANSLATE_NOOP("Names", "more often at weekends"), QT_TRANSLATE_NOOP("Names", "less often at weekends"),
     QT_TRANSLATE_NOOP("Names", "hardly ever at weekends")},
    {"morning", QT_TRANSLATE_NOOP("Names", "Orders from 6:00 to 12:00"),
     QT_TRANSLATE_NOOP("Names", "buys in the morning"), QT_TRANSLATE_NOOP("Names", "more often in the morning"),
     QT_TRANSLATE_NOOP("Names", "less often in the morning"), QT_TRANSLATE_NOOP("Names", "hardly ever in the morning")},
    {"afternoon", QT_TRANSLATE_NOOP("Names", "Orders from 12:00 to 18:00"),
     QT_TRANSLATE_NOOP("Names", "buys in the afternoon"), QT_TRANSLATE_NOOP("Names", "more often in the afternoon"),
     QT_TRANSLATE_NOOP("Names", "less often in the afternoon"),
     QT_TRANSLATE_NOOP("Names", "hardly ever in the afternoon")},
    {"evening", QT_TRANSLATE_NOOP("Names", "Orders from 18:00 to 24:00"),
     QT_TRANSLATE_NOOP("Names", "buys in the evening"), QT_TRANSLATE_NOOP("Names", "more often in the evening"),
     QT_TRANSLATE_NOOP("Names", "less often in the evening"), QT_TRANSLATE_NOOP("Names", "hardly ever in the evening")},
    {"region", QT_TRANSLATE_NOOP("Names", "Lives in %1"), QT_TRANSLATE_NOOP("Names", "mostly from %1"),
     QT_TRANSLATE_NOOP("Names", "more often from %1"), QT_TRANSLATE_NOOP("Names", "less often from %1"),
     QT_TRANSLATE_NOOP("Names", "hardly ever from %1")},
    {"age", QT_TRANSLATE_NOOP("Names", "Age"), QT_TRANSLATE_NOOP("Names", "much older"),
     QT_TRANSLATE_NOOP("Names", "older"), QT_TRANSLATE_NOOP("Names", "younger"),
     QT_TRANSLATE_NOOP("Names", "much younger")},
    {"views", QT_TRANSLATE_NOOP("Names", "Products looked at"), QT_TRANSLATE_NOOP("Names", "browses very much"),
     QT_TRANSLATE_NOOP("Names", "browses much"), QT_TRANSLATE_NOOP("Names", "browses little"),
     QT_TRANSLATE_NOOP("Names", "browses very little")},
    {"carts", QT_TRANSLATE_NOOP("Names", "Products put into the cart"),
     QT_TRANSLATE_NOOP("Names", "fills carts very often"), QT_TRANSLATE_NOOP("Names", "fills carts often"),
     QT_TRANSLATE_NOOP("Names", "fills carts rarely"), QT_TRANSLATE_NOOP("Names", "fills carts very rarely")},
    {"open_rate", QT_TRANSLATE_NOOP("Names", "Messages opened"), QT_TRANSLATE_NOOP("Names", "opens very many messages"),
     QT_TRANSLATE_NOOP("Names", "opens many messages"), QT_TRANSLATE_NOOP("Names", "opens few messages"),
     QT_TRANSLATE_NOOP("Names", "opens very few messages")},
    {"click_rate", QT_TRANSLATE_NOOP("Names", "Messages clicked"),
     QT_TRANSLATE_NOOP("Names", "clicks very many messages"), QT_TRANSLATE_NOOP("Names", "clicks many messages"),
     QT_TRANSLATE_NOOP("Names", "clicks few messages"), QT_TRANSLATE_NOOP("Names", "clicks very few messages")},
};

const FeatureWords *find(std::string_view id)
{
    for (const FeatureWords &words : kFeatures) {
        if (words.id == id)
            return &words;
    }
    return nullptr;
}

// Whether a difference is a good one: a customer who buys often, lately or for much. 0: neither.
int valueOf(const ClusterDriver &driver, const FeatureMatrix &matrix)
{
    const std::string_view id = matrix.features[driver.feature].id;
    if (id == "recency")
        return driver.isAbove ? -1 : 1;
    if (id == "frequency" || id == "average_order")
        return driver.isAbove ? 1 : -1;
    return 0;
}

// "orders twice as large as usual"; empty where that is no better than words.
QString orderSizeText(const ClusterDriver &driver)
{
    const double times = driver.shopValue > 0 ? driver.clusterValue / driver.shopValue : 0;
    if (!driver.isStrong() || times <= 0)
        return {};
    if (driver.isAbove && times >= 1.5) {
        const bool isTwice = times >= 1.85 && times < 2.15;
        return isTwice ? Names::tr("orders twice as large as usual")
                       //: %1 a number: "3.4"
                       : Names::tr("orders %1 times as large as usual").arg(decimalText(times, 1));
    }
    if (!driver.isAbove && times <= 0.67) {
        const bool isHalf = times >= 0.45 && times < 0.55;
        return isHalf ? Names::tr("orders half as large as usual")
                      //: %1 a share: "40 %"
                      : Names::tr("orders of %1 of the usual size").arg(percentText(times, 0));
    }
    return {};
}

// Parts of a name: "buys rarely, large orders"; the first letter is made large.
QString namedBy(const QString &parts, const ClusterProfile &profile)
{
    //: %1 the little that tells a group of nearly average customers apart: "close to average: small orders"
    QString name = profile.named.front().isClear() ? parts : Names::tr("close to average: %1").arg(parts);
    name[0] = name[0].toUpper();
    //: %1 words that several groups share, %2 which of them this is
    return profile.twin > 0 ? Names::tr("%1 (%2)").arg(name, QString::number(profile.twin)) : name;
}

// Of who is in no group, or where nothing can be told apart; empty otherwise.
QString nameWithoutDrivers(const ClusterProfile &profile)
{
    if (profile.label == kNoise)
        return Names::tr("Unlike everybody else");
    return profile.named.empty() ? Names::tr("Everybody, all alike") : QString();
}

// Whatever a shop calls its categories and regions is put in afterwards, so that a "%" in it stays one.
QString filled(const char *text, const Feature &feature, const Dataset &dataset)
{
    const QString words = Names::tr(text);
    if (feature.id == "category")
        return words.arg(utf8(dataset.words[feature.code]));
    return feature.id == "region" ? words.arg(utf8(dataset.places[feature.code])) : words;
}

} // namespace

QString featureFamilyName(FeatureFamily family)
{
    switch (family) {
    case FeatureFamily::Rfm: return Names::tr("Recency, frequency, money");
    case FeatureFamily::Categories: return Names::tr("Categories");
    case FeatureFamily::Prices: return Names::tr("Prices");
    case FeatureFamily::Hours: return Names::tr("Times of day");
    case FeatureFamily::Regions: return Names::tr("Regions");
    case FeatureFamily::Age: return Names::tr("Age");
    case FeatureFamily::Engagement: return Names::tr("Engagement");
    }
    return {};
}

QString featureFamilyExplanation(FeatureFamily family)
{
    switch (family) {
    case FeatureFamily::Rfm: return Names::tr("Days since the last order, orders, and money per order.");
    case FeatureFamily::Categories:
        return Names::tr("What share of their spend goes to each of the largest categories.");
    case FeatureFamily::Prices: return Names::tr("What they pay for a piece.");
    case FeatureFamily::Hours:
        return Names::tr("What share of their orders come in the morning, the afternoon, the "
                         "evening, and at weekends.");
    case FeatureFamily::Regions: return Names::tr("Where they live, for the largest regions.");
    case FeatureFamily::Age: return Names::tr("How old they are, where it is known.");
    case FeatureFamily::Engagement: return Names::tr("What they look at, put into the cart, open and click.");
    }
    return {};
}

QString featureName(const Feature &feature, const Dataset &dataset)
{
    const FeatureWords *words = find(feature.id);
    return words ? filled(words->name, feature, dataset) : utf8(feature.id);
}

QString featureText(const Feature &feature, double value, const QString &currency)
{
    switch (feature.unit) {
    case Feature::Unit::Days: return Names::tr("%Ln day(s)", nullptr, static_cast<int>(value + 0.5));
    case Feature::Unit::Count: return decimalText(value, 1);
    case Feature::Unit::Money: return moneyText(Money::fromDouble(value), currency);
    case Feature::Unit::Share: return percentText(value);
    case Feature::Unit::Years: return Names::tr("%Ln year(s)", nullptr, static_cast<int>(value + 0.5));
    }
    return {};
}

QString scalingName(Scaling scaling)
{
    switch (scaling) {
    case Scaling::None: return Names::tr("As they are");
    case Scaling::Standard: return Names::tr("By mean and deviation");
    case Scaling::Robust: return Names::tr("By median and quartiles");
    }
    return {};
}

QString scalingExplanation(Scaling scaling)
{
    switch (scaling) {
    case Scaling::None: return Names::tr("The feature with the largest numbers decides nearly alone.");
    case Scaling::Standard: return Names::tr("Every feature gets the same spread; a few extreme customers count.");
    case Scaling::Robust: return Names::tr("Every feature gets the same spread; a few extreme customers do not count.");
    }
    return {};
}

QString driverText(const ClusterDriver &driver, const Feature &feature, const Dataset &dataset)
{
    const FeatureWords *words = find(feature.id);
    if (!words)
        return utf8(feature.id);
    if (feature.id == "category" && driver.isAbove && driver.isStrong() && driver.clusterValue >= 0.5)
        return filled(QT_TRANSLATE_NOOP("Names", "mostly %1"), feature, dataset);
    if (const QString size = feature.id == "average_order" ? orderSizeText(driver) : QString(); !size.isEmpty())
        return size;
    const char *above = driver.isStrong() ? words->farAbove : words->above;
    const char *below = driver.isStrong() ? words->farBelow : words->below;
    return filled(driver.isAbove ? above : below, feature, dataset);
}

QString driverFigures(const ClusterDriver &driver, const Feature &feature, const Dataset &dataset)
{
    const QString currency = utf8(dataset.currency);
    //: %1 a feature ("Money per order"), %2 what it typically is in a group of customers, %3 in the whole shop
    return Names::tr("%1: %2, whole shop %3")
        .arg(featureName(feature, dataset), featureText(feature, driver.clusterValue, currency),
             featureText(feature, driver.shopValue, currency));
}

QString clusterName(const ClusterProfile &profile, const FeatureMatrix &matrix, const Dataset &dataset)
{
    if (const QString name = nameWithoutDrivers(profile); !name.isEmpty())
        return name;
    QString parts;
    int value = 0; // of what was said so far
    bool hasTurned = false;
    for (const ClusterDriver &driver : profile.named) {
        const int own = valueOf(driver, matrix);
        const bool turns = !hasTurned && own * value < 0;
        hasTurned = hasTurned || turns;
        value = own != 0 ? own : value;
        if (!parts.isEmpty()) {
            //: between what is said of a group: "buys rarely, but large orders"
            parts += turns ? Names::tr(", but ")
                           //: between what is said of a group: "buys rarely, small orders"
                           : Names::tr(", ");
        }
        parts += driverText(driver, matrix.features[driver.feature], dataset);
    }
    return namedBy(parts, profile);
}

QString columnDriverText(const ClusterDriver &driver, const std::vector<std::string> &columns)
{
    const QString column = utf8(columns[driver.feature]);
    if (driver.isAbove)
        //: %1 a column of a table of numbers
        return driver.isStrong() ? Names::tr("very high %1").arg(column) : Names::tr("high %1").arg(column);
    return driver.isStrong() ? Names::tr("very low %1").arg(column) : Names::tr("low %1").arg(column);
}

QString columnClusterName(const ClusterProfile &profile, const std::vector<std::string> &columns)
{
    if (const QString name = nameWithoutDrivers(profile); !name.isEmpty())
        return name;
    QStringList parts;
    for (const ClusterDriver &driver : profile.named)
        parts << columnDriverText(driver, columns);
    return namedBy(parts.join(Names::tr(", ")), profile);
}

} // namespace clientele
