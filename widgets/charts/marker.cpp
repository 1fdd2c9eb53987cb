#include "widgets/charts/marker.h"

#include <QtGui/QIconEngine>
#include <QtGui/QPainter>

namespace clientele {

namespace {

class MarkerEngine : public QIconEngine
{
public:
    MarkerEngine(int map, int group)
        : m_map(map)
        , m_group(group)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        drawMarker(painter, QRectF(rect), groupLook(m_map, m_group));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new MarkerEngine(*this); }

private:
    int m_map;
    int m_group;
};

} // namespace

void drawMarker(QPainter *painter, const QRectF &area, const GroupLook &look)
{
    const QPointF c = area.center();
    const qreal r = qMin(area.width(), area.height()) * 0.38;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(look.color);
    switch (look.marker) {
    case GroupLook::Marker::Circle: painter->drawEllipse(c, r, r); break;
    case GroupLook::Marker::Square:
        painter->drawRect(QRectF(c.x() - r * 0.85, c.y() - r * 0.85, r * 1.7, r * 1.7));
        break;
    case GroupLook::Marker::Triangle:
        painter->drawPolygon(QPolygonF {c + QPointF(0, -r), c + QPointF(r, r * 0.8), c + QPointF(-r, r * 0.8)});
        break;
    case GroupLook::Marker::Diamond:
        painter->drawPolygon(QPolygonF {c + QPointF(0, -r * 1.1), c + QPointF(r * 1.1, 0), c + QPointF(0, r * 1.1),
                                        c + QPointF(-r * 1.1, 0)});
        break;
    case GroupLook::Marker::Cross:
        painter->setPen(QPen(look.color, r * 0.55, Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(c + QPointF(-r * 0.75, -r * 0.75), c + QPointF(r * 0.75, r * 0.75));
        painter->drawLine(c + QPointF(r * 0.75, -r * 0.75), c + QPointF(-r * 0.75, r * 0.75));
        break;
    }
    painter->restore();
}

QIcon markerIcon(int map, int group)
{
    return QIcon(new MarkerEngine(map, group));
}

} // namespace clientele
