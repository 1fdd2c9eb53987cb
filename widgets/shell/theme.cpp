#include "widgets/shell/theme.h"

#include <QtCore/QResource>
#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <array>
#include <utility>

#include "widgets/shell/style.h"

// Has to stand outside of every namespace.
static void registerResources()
{
    Q_INIT_RESOURCE(clientele);
}

namespace clientele {

namespace {

const Palette kLight {.background = QColor(0xF6F7F9),
                      .card = QColor(0xFFFFFF),
                      .line = QColor(0xE3E6EB),
                      .grid = QColor(0xEDEFF3),
                      .ink = QColor(0x1C2430),
                      .secondary = QColor(0x5D6878),
                      .accent = QColor(0x1B64D6),
                      .accentSoft = QColor(0xE7F0FF),
                      .onAccent = QColor(0xFFFFFF),
                      .good = QColor(0x0A7F54),
                      .warning = QColor(0xA85600),
                      .bad = QColor(0xC22F3D)};

const Palette kDark {.background = QColor(0x15181D),
                     .card = QColor(0x1D2127),
                     .line = QColor(0x2E343D),
                     .grid = QColor(0x282D35),
                     .ink = QColor(0xE8ECF2),
                     .secondary = QColor(0x9AA5B4),
                     .accent = QColor(0x5B9DFF),
                     .accentSoft = QColor(0x22324C),
                     .onAccent = QColor(0x0D1522),
                     .good = QColor(0x3CC48D),
                     .warning = QColor(0xE5A04B),
                     .bad = QColor(0xFF7B86)};

Theme g_theme = Theme::Light;

QPalette qtPalette(const Palette &colors)
{
    QPalette result;
    result.setColor(QPalette::Window, colors.background);
    result.setColor(QPalette::Base, colors.card);
    result.setColor(QPalette::AlternateBase, colors.background);
    result.setColor(QPalette::Button, colors.card);
    result.setColor(QPalette::Highlight, colors.accent);
    result.setColor(QPalette::HighlightedText, colors.onAccent);
    result.setColor(QPalette::Link, colors.accent);
    result.setColor(QPalette::LinkVisited, colors.accent);
    result.setColor(QPalette::ToolTipBase, colors.ink);
    result.setColor(QPalette::ToolTipText, colors.card);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::BrightText})
        result.setColor(role, colors.ink);
    for (const auto role : {QPalette::Light, QPalette::Midlight, QPalette::Mid, QPalette::Dark, QPalette::Shadow})
        result.setColor(role, colors.line);
    result.setColor(QPalette::PlaceholderText, colors.secondary);
    QColor faded = colors.secondary;
    faded.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, faded);
    result.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    return result;
}

// The style sheet is one template; %name% stands for a colour of the palette, so that both themes stay one file.
QString styleSheet(const Palette &colors)
{
    const QResource file(QStringLiteral(":/clientele/style.qss"));
    QString text = QString::fromUtf8(file.uncompressedData());
    const std::array<std::pair<const char *, QColor>, 12> names {{
        {"background", colors.background},
        {"card", colors.card},
        {"line", colors.line},
        {"grid", colors.grid},
        {"ink", colors.ink},
        {"secondary", colors.secondary},
        {"accent", colors.accent},
        {"accentSoft", colors.accentSoft},
        {"onAccent", colors.onAccent},
        {"good", colors.good},
        {"warning", colors.warning},
        {"bad", colors.bad},
    }};
    for (const auto &[name, color] : names)
        text.replace(QLatin1Char('%') + QLatin1String(name) + QLatin1Char('%'), color.name());
    return text;
}

QFont bodyFont()
{
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    for (const QString &family :
         {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans CJK SC"),
          QStringLiteral("Microsoft YaHei UI"), QStringLiteral("PingFang SC")}) {
        if (installed.contains(family))
            families << family;
    }
    QFont font;
    if (!families.isEmpty())
        font.setFamilies(families);
    font.setPixelSize(type::kBody);
    return font;
}

} // namespace

void applyTheme(QApplication &application, Theme theme)
{
    registerResources();
    g_theme = theme;
    if (application.styleSheet().isEmpty()) {
        application.setStyle(new Style);
        application.setFont(bodyFont());
    }
    application.setPalette(qtPalette(palette()));
    application.setStyleSheet(styleSheet(palette()));
    application.setWindowIcon(QIcon(QStringLiteral(":/clientele/icons/clientele.svg")));
}

Theme currentTheme()
{
    return g_theme;
}

const Palette &palette()
{
    return g_theme == Theme::Light ? kLight : kDark;
}

} // namespace clientele
