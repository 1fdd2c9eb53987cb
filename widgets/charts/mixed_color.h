#pragma once

#include <QtGui/QColor>

namespace clientele {

// `share` of the way from one colour to the other: for cells that are stronger the more they hold.
inline QColor mixedColor(const QColor &ground, const QColor &color, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {channel(ground.red(), color.red()), channel(ground.green(), color.green()),
            channel(ground.blue(), color.blue())};
}

} // namespace clientele
