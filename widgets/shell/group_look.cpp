#include <array>
#include <cmath>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

using Marker = GroupLook::Marker;

struct Swatch
{
    QRgb light; // on a light card
    QRgb dark; // on a dark one
    Marker marker;
};

// Five families by hue, after Okabe and Ito's palette for colour-blind readers (2008): blue for the best customers, green
// for those growing, amber for those cooling, vermilion for those being lost, grey for the silent. Members of a family
// differ by lightness and by marker. Their yellow is deepened: it cannot be seen on white, nor carry a white label.
constexpr std::array<Swatch, 11> kEleven {{
    {0x0072B2, 0x3D9BE0, Marker::Circle}, // Champions
    {0x56B4E9, 0x8CCBF2, Marker::Square}, // Loyal
    {0x00664A, 0x12916B, Marker::Circle}, // Potential Loyalist
    {0x69C3A3, 0x8FE0C2, Marker::Triangle}, // New
    {0x1FA37D, 0x45BD96, Marker::Square}, // Promising
    {0x8A6100, 0xD9A017, Marker::Circle}, // Need Attention
    {0xDDAA1C, 0xF0E07A, Marker::Square}, // About to Sleep
    {0xEC8A4F, 0xF5A778, Marker::Square}, // At Risk
    {0xA83E00, 0xE0692B, Marker::Circle}, // Can't Lose
    {0x8993A1, 0xB4BDC9, Marker::Diamond}, // Hibernating
    {0x565F6C, 0x828D9B, Marker::Cross}, // Lost
}};

// The Chinese eight, in both sets of names: hue says what to do (value, keep, develop, win back), lightness how much is at stake.
constexpr std::array<Swatch, 8> kChineseEight {{
    {0x0072B2, 0x3D9BE0, Marker::Circle},
    {0x8A6100, 0xD9A017, Marker::Diamond},
    {0x00664A, 0x12916B, Marker::Triangle},
    {0xA83E00, 0xE0692B, Marker::Square},
    {0x56B4E9, 0x8CCBF2, Marker::Circle},
    {0xDDAA1C, 0xF0E07A, Marker::Diamond},
    {0x69C3A3, 0x8FE0C2, Marker::Triangle},
    {0xEC8A4F, 0xF5A778, Marker::Square},
}};

} // namespace

GroupLook groupLook(int map, int group)
{
    if (map == kUnorderedLook) {
        constexpr std::array kOrder {0, 8, 2, 6, 9, 1, 7, 4, 5, 3, 10}; // of the eleven, far hues first
        GroupLook look = groupLook(0, kOrder[static_cast<std::size_t>(group) % kOrder.size()]);
        look.marker = static_cast<Marker>(group % (static_cast<int>(Marker::Cross) + 1));
        return look;
    }
    const auto at = [group](const auto &swatches) {
        const auto size = static_cast<int>(swatches.size());
        return swatches[static_cast<std::size_t>(group % size)];
    };
    const Swatch swatch = map == 1 || map == 2 ? at(kChineseEight) : at(kEleven);
    const QColor color(currentTheme() == Theme::Light ? swatch.light : swatch.dark);
    return {color, inkOn(color), swatch.marker};
}

double contrast(const QColor &a, const QColor &b)
{
    const auto linear = [](float channel) {
        const double value = static_cast<double>(channel);
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&linear](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return first > second ? first / second : second / first;
}

QColor inkOn(const QColor &ground)
{
    // White and black together reach 4.5 : 1 on every colour; any softer dark would not.
    const QColor white(0xFFFFFF);
    const QColor black(0, 0, 0);
    return contrast(ground, white) >= 4.5 ? white : black;
}

} // namespace clientele
