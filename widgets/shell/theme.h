#pragma once

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QApplication;

namespace clientele {

// The look of the window: one palette per theme, one type scale, one icon family, an 8-pixel grid. Nothing else in the
// program names a colour or a font size.
enum class Theme
{
    Light,
    Dark
};

struct Palette
{
    QColor background, card, line, grid, ink, secondary, accent, accentSoft, onAccent, good, warning, bad;
};

// The type scale, in pixels.
namespace type {
inline constexpr int kSmall = 12;
inline constexpr int kBody = 13;
inline constexpr int kHeading = 15;
inline constexpr int kTitle = 20;
inline constexpr int kFigure = 22; // the numbers on tiles
inline constexpr int kHero = 28; // the first-start page
} // namespace type

namespace space {
inline constexpr int kTight = 4;
inline constexpr int kHalf = 8;
inline constexpr int kGap = 12; // between cards
inline constexpr int kCard = 16; // inside a card
inline constexpr int kPage = 20; // around a page
} // namespace space

// Sets Fusion, palette, fonts and the style sheet, and tells every widget (QEvent::PaletteChange) so that charts repaint. A
// change restyles what is in sight at once and the rest in the turns of the event loop that follow (Restyling).
void applyTheme(QApplication &application, Theme theme);
Theme currentTheme();
const Palette &palette();

// An icon of the family, tinted for the theme: "house", "database", "chart-pie" (Lucide's names, listed in resources/CMakeLists.txt).
// Quiet icons turn to the accent when their button is checked; all follow a change of theme by themselves.
enum class IconTone
{
    Quiet,
    Ink,
    Accent,
    OnAccent,
    Good,
    Warning,
    Bad
};
QIcon themeIcon(const QString &name, IconTone tone = IconTone::Quiet);
QIcon themeIcon(const QString &name, const QColor &color);

// The colour of a group of an RFM map: five families by hue (Okabe–Ito), members by lightness, the same everywhere.
// `textOn` is the ink that keeps a contrast of 4.5 : 1 on it; `marker` a second cue beside colour.
struct GroupLook
{
    QColor color;
    QColor textOn;
    enum class Marker
    {
        Circle,
        Square,
        Triangle,
        Diamond,
        Cross
    } marker
        = Marker::Circle;
};
GroupLook groupLook(int map, int group);

// In place of a map, for groups that have no order of their own (clusters): neighbouring numbers differ in hue and marker.
inline constexpr int kUnorderedLook = -1;

// The contrast ratio of two colours (WCAG 2.1, 1 … 21), and the ink, dark or white, that keeps 4.5 : 1 on a ground.
double contrast(const QColor &a, const QColor &b);
QColor inkOn(const QColor &ground);

} // namespace clientele
