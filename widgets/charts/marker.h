#pragma once

#include <QtGui/QIcon>

#include "widgets/shell/theme.h"

namespace clientele {

// A group's mark, its colour and shape together, as legends and chips show it.
void drawMarker(QPainter *painter, const QRectF &area, const GroupLook &look);
QIcon markerIcon(int map, int group); // follows the theme when painted

} // namespace clientele
