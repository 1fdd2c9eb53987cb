#include <QtCore/QResource>
#include <QtGui/QIconEngine>
#include <QtGui/QPixmapCache>
#include <QtSvg/QSvgRenderer>

#include "widgets/shell/theme.h"

namespace clientele {

namespace {

QString resourcePath(const QString &name)
{
    return QStringLiteral(":/clientele/icons/%1.svg").arg(name);
}

QColor toneColor(IconTone tone)
{
    switch (tone) {
    case IconTone::Quiet: return palette().secondary;
    case IconTone::Ink: return palette().ink;
    case IconTone::Accent: return palette().accent;
    case IconTone::OnAccent: return palette().onAccent;
    case IconTone::Good: return palette().good;
    case IconTone::Warning: return palette().warning;
    case IconTone::Bad: return palette().bad;
    }
    return {};
}

// Draws one Lucide outline in the colour the moment asks for: quiet at rest, accent when its button is checked, faded
// when disabled. Asks the theme at every paint, so icons follow a change of theme without being set again.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString name, IconTone tone, QColor color)
        : m_name(std::move(name))
        , m_tone(tone)
        , m_color(std::move(color))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
        QPixmap image = pixmap(rect.size() * ratio, mode, state);
        image.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, image);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QColor color = colorFor(mode, state);
        const QString key = QStringLiteral("icon/%1/%2/%3x%4")
                                .arg(m_name, color.name(QColor::HexArgb), QString::number(size.width()),
                                     QString::number(size.height()));
        QPixmap result;
        if (QPixmapCache::find(key, &result))
            return result;
        result = QPixmap(size);
        result.fill(Qt::transparent);
        QByteArray svg = QResource(resourcePath(m_name)).uncompressedData();
        svg.replace("currentColor", color.name().toLatin1());
        QPainter painter(&result);
        painter.setOpacity(color.alphaF());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.end();
        QPixmapCache::insert(key, result);
        return result;
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }

private:
    QColor colorFor(QIcon::Mode mode, QIcon::State state) const
    {
        const bool isChosen = state == QIcon::On || mode == QIcon::Selected;
        const IconTone tone = m_tone == IconTone::Quiet && isChosen ? IconTone::Accent : m_tone;
        QColor color = m_color.isValid() ? m_color : toneColor(tone);
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4F);
        return color;
    }

    QString m_name;
    IconTone m_tone;
    QColor m_color; // valid: this one, whatever the theme
};

QIcon makeIcon(const QString &name, IconTone tone, const QColor &color)
{
    if (!QResource(resourcePath(name)).isValid())
        qWarning("There is no icon \"%s\": add it to resources/CMakeLists.txt", qPrintable(name));
    return QIcon(new TintedIcon(name, tone, color));
}

} // namespace

QIcon themeIcon(const QString &name, IconTone tone)
{
    return makeIcon(name, tone, {});
}

QIcon themeIcon(const QString &name, const QColor &color)
{
    return makeIcon(name, IconTone::Quiet, color);
}

} // namespace clientele
