#include "widgets/shell/theme.h"

#include <QtCore/QResource>
#include <QtGui/QFontDatabase>
#include <QtGui/QPalette>
#include <QtWidgets/QApplication>

#include <array>
#include <utility>

#include "widgets/shell/restyling.h"
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

// Which colour of Qt's palette stands for which of ours: the style sheet names roles of that palette, so that a theme is a
// palette and nothing else. Those that Qt has no use for here carry colours that it does not know.
struct Role
{
    const char *name; // in the style sheet: %name%
    QPalette::ColorRole role;
    const char *roleName;
    QColor Palette::*color;
};

constexpr std::array<Role, 12> kRoles {{
    {"background", QPalette::Window, "window", &Palette::background},
    {"card", QPalette::Base, "base", &Palette::card},
    {"line", QPalette::Mid, "mid", &Palette::line},
    {"grid", QPalette::Midlight, "midlight", &Palette::grid},
    {"ink", QPalette::Text, "text", &Palette::ink},
    {"secondary", QPalette::AlternateBase, "alternate-base", &Palette::secondary},
    {"accent", QPalette::Highlight, "highlight", &Palette::accent},
    {"accentSoft", QPalette::Light, "light", &Palette::accentSoft},
    {"onAccent", QPalette::HighlightedText, "highlighted-text", &Palette::onAccent},
    {"good", QPalette::LinkVisited, "link-visited", &Palette::good},
    {"warning", QPalette::Shadow, "shadow", &Palette::warning},
    {"bad", QPalette::BrightText, "bright-text", &Palette::bad},
}};

QPalette qtPalette(const Palette &colors)
{
    QPalette result;
    for (const Role &role : kRoles)
        result.setColor(role.role, colors.*role.color);
    result.setColor(QPalette::Button, colors.card);
    result.setColor(QPalette::Link, colors.accent);
    result.setColor(QPalette::ToolTipBase, colors.ink);
    result.setColor(QPalette::ToolTipText, colors.card);
    for (const auto role : {QPalette::WindowText, QPalette::ButtonText})
        result.setColor(role, colors.ink);
    result.setColor(QPalette::Dark, colors.line);
    result.setColor(QPalette::PlaceholderText, colors.secondary);
    QColor faded = colors.secondary;
    faded.setAlphaF(0.6F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        result.setColor(QPalette::Disabled, role, faded);
    result.setColor(QPalette::Disabled, QPalette::Highlight, colors.line);
    return result;
}

QString styleSheet()
{
    const QResource file(QStringLiteral(":/clientele/style.qss"));
    QString text = QString::fromUtf8(file.uncompressedData());
    for (const Role &role : kRoles)
        text.replace(QLatin1Char('%') + QLatin1String(role.name) + QLatin1Char('%'),
                     QStringLiteral("palette(%1)").arg(QLatin1String(role.roleName)));
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
    const bool isFirst = application.styleSheet().isEmpty();
    if (isFirst) {
        application.setStyle(new Style);
        application.setFont(bodyFont());
    }
    application.setPalette(qtPalette(palette()));
    if (isFirst)
        application.setStyleSheet(styleSheet());
    else
        Restyling::start(application);
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
