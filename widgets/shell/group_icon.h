#pragma once

#include <QtGui/QIcon>

class QPainter;
class QRectF;

namespace clientele {

// A group of an RFM map as a small mark: its colour, and its shape for those who tell colours apart badly. In legends,
// tables and beside names. Painted for the theme of the moment: ask again when the theme changes.
QIcon groupIcon(int map, int group);
void drawGroupMark(QPainter *painter, const QRectF &area, int map, int group);

} // namespace clientele
