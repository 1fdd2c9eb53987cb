#include "widgets/import/mapping_header.h"

#include <QtGui/QPainter>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kNameHeight = 26;
constexpr int kComboHeight = 32;
constexpr int kHeight = kNameHeight + kComboHeight + space::kHalf;

} // namespace

MappingHeader::MappingHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsMovable(false);
    setHighlightSections(false);
}

QSize MappingHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), kHeight};
}

QRect MappingHeader::roomUnderNames() const
{
    return viewport()->rect().adjusted(0, kNameHeight, 0, 0);
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    Q_EMIT placed();
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    painter->save();
    painter->fillRect(rect, clientele::palette().card);
    painter->setPen(clientele::palette().line);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(clientele::palette().secondary);
    const QRect area = rect.adjusted(space::kHalf, 0, -space::kHalf, 0);
    const QString name = model()->headerData(column, Qt::Horizontal).toString();
    painter->drawText(QRect(area.topLeft(), QSize(area.width(), kNameHeight)), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace clientele
