#include <QtCore/QDir>
#include <QtCore/QRegularExpression>
#include <QtCore/QResource>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>

#include <cmath>

#include "widgets/charts/marker.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

using namespace clientele;

namespace {

constexpr int kGroups[] = {11, 8}; // of the two RFM maps

// CIE 1976 L*a*b* (D65), for how different two colours look.
std::array<double, 3> lab(const QColor &color)
{
    const auto linear = [](float channel) {
        const double c = static_cast<double>(channel);
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    const double r = linear(color.redF());
    const double g = linear(color.greenF());
    const double b = linear(color.blueF());
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
    const double y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
    const double z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double difference(const QColor &a, const QColor &b)
{
    const auto p = lab(a);
    const auto q = lab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastIsWcags();
    void textsCanBeRead_data();
    void textsCanBeRead();
    void groupLabelsCanBeRead_data() { textsCanBeRead_data(); }
    void groupLabelsCanBeRead();
    void groupsCanBeToldApart_data() { textsCanBeRead_data(); }
    void groupsCanBeToldApart();
    void inkIsReadableOnAnything();
    void iconsTurnWithTheTheme();
    void everyIconIsThere();
    void styleSheetNamesNoColourOfItsOwn();
    void whatIsOutOfSightFollowsLater();
};

void TestTheme::contrastIsWcags()
{
    QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::red, Qt::red), 1.0);
    QVERIFY(std::abs(contrast(QColor(0x767676U), Qt::white) - 4.54) < 0.01); // the well-known lightest grey for text
}

void TestTheme::textsCanBeRead_data()
{
    QTest::addColumn<int>("theme");
    QTest::newRow("light") << static_cast<int>(Theme::Light);
    QTest::newRow("dark") << static_cast<int>(Theme::Dark);
}

void TestTheme::textsCanBeRead()
{
    QFETCH(int, theme);
    applyTheme(*qApp, static_cast<Theme>(theme));
    const Palette &colors = palette();
    for (const QColor &ground : {colors.card, colors.background, colors.grid, colors.accentSoft})
        QVERIFY(contrast(colors.ink, ground) >= 7);
    for (const QColor &ground : {colors.card, colors.background, colors.grid})
        QVERIFY(contrast(colors.secondary, ground) >= 4.5);
    for (const QColor &text : {colors.accent, colors.good, colors.warning, colors.bad}) {
        QVERIFY(contrast(text, colors.card) >= 4.5);
        QVERIFY(contrast(text, colors.background) >= 4.5);
    }
    QVERIFY(contrast(colors.accent, colors.accentSoft) >= 4.5);
    QVERIFY(contrast(colors.onAccent, colors.accent) >= 4.5);
}

void TestTheme::groupLabelsCanBeRead()
{
    QFETCH(int, theme);
    applyTheme(*qApp, static_cast<Theme>(theme));
    for (int map = 0; map < 2; ++map) {
        for (int group = 0; group < kGroups[map]; ++group) {
            const GroupLook look = groupLook(map, group);
            QVERIFY2(contrast(look.textOn, look.color) >= 4.5, qPrintable(look.color.name()));
            QVERIFY2(contrast(look.color, palette().card) >= 2, qPrintable(look.color.name()));
        }
    }
}

void TestTheme::groupsCanBeToldApart()
{
    QFETCH(int, theme);
    applyTheme(*qApp, static_cast<Theme>(theme));
    for (int map = 0; map < 2; ++map) {
        for (int a = 0; a < kGroups[map]; ++a) {
            for (int b = 0; b < a; ++b) {
                const GroupLook first = groupLook(map, a);
                const GroupLook second = groupLook(map, b);
                const double apart = difference(first.color, second.color);
                QVERIFY2(apart >= 12, qPrintable(QStringLiteral("map %1: groups %2 and %3").arg(map).arg(a).arg(b)));
                QVERIFY2(
                    apart >= 24 || first.marker != second.marker,
                    qPrintable(QStringLiteral("map %1: groups %2 and %3 need other shapes").arg(map).arg(a).arg(b)));
            }
        }
    }
}

void TestTheme::inkIsReadableOnAnything()
{
    for (int red = 0; red < 256; red += 15) {
        for (int green = 0; green < 256; green += 15) {
            for (int blue = 0; blue < 256; blue += 15)
                QVERIFY(contrast(inkOn(QColor(red, green, blue)), QColor(red, green, blue)) >= 4.5);
        }
    }
}

void TestTheme::iconsTurnWithTheTheme()
{
    applyTheme(*qApp, Theme::Light);
    const QIcon icon = themeIcon(QStringLiteral("house"));
    const auto inkOf = [](const QPixmap &pixmap) {
        const QImage image = pixmap.toImage();
        QColor strongest(Qt::transparent);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = image.pixelColor(x, y);
            }
        }
        return strongest;
    };
    QVERIFY(difference(inkOf(icon.pixmap(32)), palette().secondary) < 3);
    QVERIFY(difference(inkOf(icon.pixmap(32, QIcon::Normal, QIcon::On)), palette().accent) < 3);
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(difference(inkOf(icon.pixmap(32)), palette().secondary) < 3);
    QVERIFY(difference(inkOf(themeIcon(QStringLiteral("check"), IconTone::Good).pixmap(32)), palette().good) < 3);
    QVERIFY(difference(inkOf(markerIcon(0, 4).pixmap(32)), groupLook(0, 4).color) < 3);
}

void TestTheme::everyIconIsThere()
{
    const QStringList icons = QDir(QStringLiteral(":/clientele/icons")).entryList();
    QVERIFY(icons.size() > 30);
    for (const QString &file : icons)
        QVERIFY(!themeIcon(file.chopped(4)).pixmap(16).isNull());
    QTest::ignoreMessage(QtWarningMsg, "There is no icon \"no-such-icon\": add it to resources/CMakeLists.txt");
    themeIcon(QStringLiteral("no-such-icon"));
}

void TestTheme::styleSheetNamesNoColourOfItsOwn()
{
    const QString sheet = QString::fromUtf8(QResource(QStringLiteral(":/clientele/style.qss")).uncompressedData());
    QVERIFY(sheet.size() > 1000);
    QVERIFY2(!sheet.contains(QLatin1Char('#')), "colours come from the palette only");
    applyTheme(*qApp, Theme::Dark);
    QString filled = qApp->styleSheet();
    filled.remove(QRegularExpression(QStringLiteral("/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption));
    QVERIFY2(!filled.contains(QLatin1Char('%')), "every name in the sheet is a colour of the palette");
}

void TestTheme::whatIsOutOfSightFollowsLater()
{
    applyTheme(*qApp, Theme::Light);
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    QLabel *labels[3];
    for (QLabel *&label : labels) {
        label = makeText(TextKind::Secondary, QStringLiteral("Nothing new"));
        layout->addWidget(label);
    }
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    const auto ink = [](const QLabel *label) { return label->palette().color(QPalette::WindowText); };
    const QColor light = palette().secondary;
    QCOMPARE(ink(labels[1]), light);
    labels[1]->hide();
    labels[2]->hide();
    applyTheme(*qApp, Theme::Dark);
    QVERIFY(palette().secondary != light);
    QCOMPARE(ink(labels[0]), palette().secondary);
    labels[1]->show();
    QCOMPARE(ink(labels[1]), palette().secondary);
    QTRY_COMPARE(ink(labels[2]), palette().secondary);
    applyTheme(*qApp, Theme::Light);
    QCOMPARE(ink(labels[0]), light);
}

QTEST_MAIN(TestTheme)
#include "test_theme.moc"
