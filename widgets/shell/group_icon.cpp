#include "widgets/shell/group_icon.h"

#include <QtGui/QPainter>
#include <QtGui/QPixmap>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kSize = 12;
constexpr std::array kScales {1.0, 2.0};

} // namespace

void drawGroupMark(QPainter *painter, const QRectF &area, int map, int group)
{
    const GroupLook look = groupLook(map, group);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.color);
    const QPointF c = area.center();
    const qreal r = qMin(area.width(), area.height()) / 2;
    switch (look.marker) {
    case GroupLook::Marker::Circle: painter->drawEllipse(c, r * 0.85, r * 0.85); break;
    case GroupLook::Marker::Square:
        painter->drawRect(QRectF(c.x() - r * 0.75, c.y() - r * 0.75, r * 1.5, r * 1.5));
        break;
    case GroupLook::Marker::Triangle:
        painter->drawPolygon(
            QPolygonF {{c.x(), c.y() - r * 0.9}, {c.x() + r, c.y() + r * 0.8}, {c.x() - r, c.y() + r * 0.8}});
        break;
    case GroupLook::Marker::Diamond:
        painter->drawPolygon(
            QPolygonF {{c.x(), c.y() - r}, {c.x() + r, c.y()}, {c.x(), c.y() + r}, {c.x() - r, c.y()}});
        break;
    case GroupLook::Marker::Cross:
        painter->setPen(QPen(look.color, r * 0.5, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(c + QPointF(-r * 0.6, -r * 0.6), c + QPointF(r * 0.6, r * 0.6));
        painter->drawLine(c + QPointF(-r * 0.6, r * 0.6), c + QPointF(r * 0.6, -r * 0.6));
        break;
    }
    painter->restore();
}

QIcon groupIcon(int map, int group)
{
    QIcon icon;
    for (const double scale : kScales) {
        QPixmap pixmap(QSize(kSize, kSize) * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawGroupMark(&painter, QRectF(0, 0, kSize, kSize), map, group);
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace clientele
