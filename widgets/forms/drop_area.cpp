#include "widgets/forms/drop_area.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QPainter>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kRadius = 8;

} // namespace

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    const QList<QUrl> urls = data.urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

void acceptCopy(QDropEvent &event)
{
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

DropArea::DropArea(QWidget *parent)
    : QFrame(parent)
{
    setAcceptDrops(true);
}

void DropArea::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    acceptCopy(*event);
    setHovered(true);
}

void DropArea::dragLeaveEvent(QDragLeaveEvent *event)
{
    QFrame::dragLeaveEvent(event);
    setHovered(false);
}

void DropArea::dropEvent(QDropEvent *event)
{
    setHovered(false);
    const QStringList paths = localFiles(*event->mimeData());
    if (paths.isEmpty())
        return;
    acceptCopy(*event);
    Q_EMIT filesDropped(paths);
}

void DropArea::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette &colors = clientele::palette();
    if (m_isHovered)
        painter.setBrush(colors.accentSoft);
    painter.setPen(QPen(m_isHovered ? colors.accent : colors.line, 1.5, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

void DropArea::setHovered(bool isHovered)
{
    m_isHovered = isHovered;
    update();
}

} // namespace clientele
