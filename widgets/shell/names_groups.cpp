#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The words of RFM: maps, groups with the rule beside the name, segments, and the field's terms.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kMaps[] {
    {"eleven", QT_TRANSLATE_NOOP("Names", "Eleven groups"),
     QT_TRANSLATE_NOOP("Names", "Every customer in one of eleven groups by two scores: recency (R) and the mean of "
                                "frequency and monetary (FM), halves rounded up.")},
    {"chinese_eight", QT_TRANSLATE_NOOP("Names", "Eight groups"),
     QT_TRANSLATE_NOOP("Names",
                       "Every customer in one of eight groups: each of the three scores counts as high when it is "
                       "at least the mean score of all buyers.")},
    {"chinese_eight_b", QT_TRANSLATE_NOOP("Names", "Eight groups, second set of names"),
     QT_TRANSLATE_NOOP("Names",
                       "The same eight groups under the names that customer data platforms use: each of the three "
                       "scores counts as high when it is at least the mean score of all buyers.")},
};

constexpr words::Row kEleven[] {
    {"champions", QT_TRANSLATE_NOOP("Names", "Champions"),
     QT_TRANSLATE_NOOP("Names", "Bought just now, often and for much: R 5, FM 4–5.")},
    {"loyal", QT_TRANSLATE_NOOP("Names", "Loyal"),
     QT_TRANSLATE_NOOP("Names", "Buy often and for much, not long ago: R 3–4, FM 4–5.")},
    {"potential_loyalist", QT_TRANSLATE_NOOP("Names", "Potential Loyalist"),
     QT_TRANSLATE_NOOP("Names", "Bought lately and more than once or for a fair sum: R 4–5, FM 2–3.")},
    {"new", QT_TRANSLATE_NOOP("Names", "New"),
     QT_TRANSLATE_NOOP("Names", "Bought just now, once and for little: R 5, FM 1.")},
    {"promising", QT_TRANSLATE_NOOP("Names", "Promising"),
     QT_TRANSLATE_NOOP("Names", "Bought lately, once and for little: R 4, FM 1.")},
    {"need_attention", QT_TRANSLATE_NOOP("Names", "Need Attention"),
     QT_TRANSLATE_NOOP("Names", "Middling in everything, and slowly leaving: R 3, FM 3.")},
    {"about_to_sleep", QT_TRANSLATE_NOOP("Names", "About to Sleep"),
     QT_TRANSLATE_NOOP("Names", "Bought little, some time ago: R 3, FM 1–2.")},
    {"at_risk", QT_TRANSLATE_NOOP("Names", "At Risk"),
     QT_TRANSLATE_NOOP("Names", "Used to buy well, silent for long: R 1–2, FM 3–4.")},
    {"cant_lose", QT_TRANSLATE_NOOP("Names", "Can't Lose"),
     QT_TRANSLATE_NOOP("Names", "Used to be among the best, silent for long: R 1–2, FM 5.")},
    {"hibernating", QT_TRANSLATE_NOOP("Names", "Hibernating"),
     QT_TRANSLATE_NOOP("Names", "Bought little, long ago: R 2, FM 1–2.")},
    {"lost", QT_TRANSLATE_NOOP("Names", "Lost"),
     QT_TRANSLATE_NOOP("Names", "Bought little, longest ago of all: R 1, FM 1–2.")},
};

constexpr words::Row kChineseEight[] {
    {"high_value", QT_TRANSLATE_NOOP("Names", "High-value"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency high, monetary high.")},
    {"high_value_keep", QT_TRANSLATE_NOOP("Names", "High-value to keep"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency high, monetary high.")},
    {"high_value_develop", QT_TRANSLATE_NOOP("Names", "High-value to develop"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency low, monetary high.")},
    {"high_value_win_back", QT_TRANSLATE_NOOP("Names", "High-value to win back"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency low, monetary high.")},
    {"general_value", QT_TRANSLATE_NOOP("Names", "General"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency high, monetary low.")},
    {"general_keep", QT_TRANSLATE_NOOP("Names", "General to keep"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency high, monetary low.")},
    {"general_develop", QT_TRANSLATE_NOOP("Names", "General to develop"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency low, monetary low.")},
    {"general_win_back", QT_TRANSLATE_NOOP("Names", "General to win back"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency low, monetary low.")},
};

constexpr words::Row kChineseEightB[] {
    {"key_value", QT_TRANSLATE_NOOP("Names", "Key value"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency high, monetary high.")},
    {"key_recall", QT_TRANSLATE_NOOP("Names", "Key to call back"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency high, monetary high.")},
    {"key_deepen", QT_TRANSLATE_NOOP("Names", "Key to deepen"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency low, monetary high.")},
    {"key_retain", QT_TRANSLATE_NOOP("Names", "Key to retain"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency low, monetary high.")},
    {"potential", QT_TRANSLATE_NOOP("Names", "Potential"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency high, monetary low.")},
    {"keep_up", QT_TRANSLATE_NOOP("Names", "To keep up"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency high, monetary low.")},
    {"newcomer", QT_TRANSLATE_NOOP("Names", "Newcomers"),
     QT_TRANSLATE_NOOP("Names", "Recency high, frequency low, monetary low.")},
    {"gone", QT_TRANSLATE_NOOP("Names", "Gone"),
     QT_TRANSLATE_NOOP("Names", "Recency low, frequency low, monetary low.")},
};

constexpr words::Row kSegments[] {
    {"all", QT_TRANSLATE_NOOP("Names", "All customers")},
    {"buyers", QT_TRANSLATE_NOOP("Names", "Everyone who ordered")},
    {"no_orders", QT_TRANSLATE_NOOP("Names", "Customers without an order")},
};

constexpr words::Row kSources[] {
    {"lasso", QT_TRANSLATE_NOOP("Names", "Drawn with the lasso")},
    {"selection", QT_TRANSLATE_NOOP("Names", "From a selection")},
    {"file", QT_TRANSLATE_NOOP("Names", "From a file")},
    {"rule", QT_TRANSLATE_NOOP("Names", "A rule that follows the shop")},
    {"cluster", QT_TRANSLATE_NOOP("Names", "Customers who are alike")},
};

std::span<const words::Row> groupsOf(std::string_view map)
{
    if (map == "eleven")
        return kEleven;
    if (map == "chinese_eight")
        return kChineseEight;
    if (map == "chinese_eight_b")
        return kChineseEightB;
    return {};
}

} // namespace

QString mapName(std::string_view map)
{
    return words::nameOf(kMaps, map);
}

QString mapExplanation(std::string_view map)
{
    return words::explanationOf(kMaps, map);
}

QString groupName(std::string_view map, std::string_view group)
{
    return words::nameOf(groupsOf(map), group);
}

QString groupExplanation(std::string_view map, std::string_view group)
{
    return words::explanationOf(groupsOf(map), group);
}

QString groupName(const RfmMap &map, std::size_t group)
{
    const RfmGroup &one = map.groups.at(group);
    return one.name.empty() ? groupName(map.id, one.id) : utf8(one.name);
}

QString mapName(const RfmMap &map)
{
    return map.name.empty() ? mapName(map.id) : utf8(map.name);
}

QString segmentName(std::string_view segmentId, const QString &savedName)
{
    if (!savedName.isEmpty())
        return savedName;
    const std::size_t dot = segmentId.find('.');
    if (dot == std::string_view::npos)
        return words::nameOf(kSegments, segmentId);
    const std::string_view map = segmentId.substr(0, dot);
    return map == "saved" ? utf8(segmentId) : groupName(map, segmentId.substr(dot + 1));
}

QString segmentName(const Segment &segment)
{
    return segmentName(segment.id, utf8(segment.name));
}

QString segmentSourceText(std::string_view source)
{
    return words::nameOf(kSources, source);
}

} // namespace clientele
