#include <QtCharts/QChart>
#include <QtGui/QPainter>

#include "widgets/charts/scatter_private.h"

namespace clientele {

CloudItem::CloudItem(QChart *chart, const Cloud &cloud)
    : QGraphicsObject(chart)
    , m_chart(chart)
    , m_cloud(cloud)
{
    setZValue(5);
}

QRectF CloudItem::boundingRect() const
{
    return m_chart->plotArea();
}

void CloudItem::setView(const CloudView &view)
{
    m_view = view;
    invalidate();
}

CloudView CloudItem::view() const
{
    CloudView result = m_view;
    result.area = m_chart->plotArea();
    return result;
}

void CloudItem::invalidate()
{
    prepareGeometryChange();
    m_image = {};
    update();
}

void CloudItem::setVisibleGroups(std::uint32_t groups)
{
    m_look.visible = groups;
    invalidate();
}

void CloudItem::setGroups(const std::vector<ScatterGroup> &groups)
{
    for (std::size_t g = 0; g < groups.size() && g < m_look.groups.size(); ++g)
        m_look.groups[g] = groupLook(groups[g].map, groups[g].group);
    invalidate();
}

void CloudItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const CloudView view = this->view();
    // A picture at twice the size or a page of a PDF gets its own raster, as sharp as it can show.
    const qreal scale = painter->device()->devicePixelRatioF();
    if (m_image.isNull() || m_imageArea != view.area || !qFuzzyCompare(m_imageScale, scale)) {
        m_look.scale = scale;
        m_image = m_cloud.draw(view, m_look);
        m_imageArea = view.area;
        m_imageScale = scale;
    }
    painter->drawImage(view.area, m_image);

    painter->setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    if (lasso.size() > 1) {
        QColor fill = colors.accent;
        fill.setAlpha(28);
        painter->setPen(QPen(colors.accent, 1.4, Qt::DashLine));
        painter->setBrush(fill);
        painter->setClipRect(view.area);
        painter->drawPolygon(lasso);
    }
    if (hasRing) {
        painter->setPen(QPen(colors.ink, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(ring, 5, 5);
    }
}

} // namespace clientele
