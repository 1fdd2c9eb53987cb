// How long the window stands still at most while a person goes through every page of a large shop: a timer that should
// fire every 5 ms tells when it could not. CLIENTELE_BENCH_CUSTOMERS sets the size (200,000).
//
// CLIENTELE_BENCH_SHOP=FILE opens that shop instead, with the Segments page in sight: how long until the page's values are
// there and painted. A shop of ten million lines is made by
//     clientele-cli sample --lines 10000000 --customers 1000000 --csv DIR
//     clientele-cli new FILE && clientele-cli import FILE DIR/orders.csv
#include <QtCore/QElapsedTimer>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>

#include <cstdio>

#include "analytics/sample/sample_shop.h"
#include "app/app_window.h"
#include "app/language.h"
#include "app/page_registry.h"
#include "app/paths.h"
#include "app/prepared_prompts.h"

using namespace clientele;

namespace {

constexpr int kBeat = 5;
constexpr int kPatience = 600'000;

// The longest time between two turns of the event loop since the last question.
class Pulse
{
public:
    Pulse()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(kBeat);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            m_longest = std::max(m_longest, m_clock.elapsed());
            m_clock.start();
        });
        m_clock.start();
        m_timer.start();
    }

    qint64 takeLongest()
    {
        QTest::qWait(2 * kBeat);
        return std::exchange(m_longest, 0);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_longest = 0;
};

void report(const char *what, Pulse &pulse, const QElapsedTimer &clock)
{
    const qint64 all = clock.elapsed();
    std::printf("%-32s %8lld ms until idle   longest stall %6lld ms\n", what, static_cast<long long>(all),
                static_cast<long long>(pulse.takeLongest()));
    std::fflush(stdout);
}

void measure(const char *what, AppWindow &window, Pulse &pulse, const std::function<void()> &act)
{
    (void)pulse.takeLongest();
    QElapsedTimer clock;
    clock.start();
    act();
    QTest::qWait(400);
    if (!QTest::qWaitFor([&] { return window.isIdle(); }, kPatience))
        std::printf("%s did not end\n", what);
    report(what, pulse, clock);
}

void measureOpening(AppWindow &window, const QString &shop)
{
    Pulse pulse;
    window.showPage("segments");
    (void)pulse.takeLongest();
    QElapsedTimer clock;
    clock.start();
    window.workspace().open(shop);
    const auto isThere = [&window] { return window.workspace().isOpen() && window.isIdle(); };
    if (!QTest::qWaitFor(isThere, kPatience))
        std::printf("the shop did not open\n");
    window.showPage("segments");
    if (!QTest::qWaitFor(isThere, kPatience) || window.window().grab().isNull())
        std::printf("the page was not painted\n");
    report("open to the Segments page", pulse, clock);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir folder;
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, folder.path());
    applyTheme(application, Theme::Light);
    Language language;
    language.set(QStringLiteral("en"));
    AppWindow window(language, std::make_unique<PreparedPrompts>());
    window.window().resize(1280, 800);
    window.window().show();

    if (const QString shop = qEnvironmentVariable("CLIENTELE_BENCH_SHOP"); !shop.isEmpty()) {
        measureOpening(window, shop);
        return 0;
    }
    SampleOptions options;
    bool isNumber = false;
    const uint asked = qEnvironmentVariable("CLIENTELE_BENCH_CUSTOMERS").toUInt(&isNumber);
    options.customers = isNumber ? asked : 200'000;
    std::printf("a shop of %zu customers\n", options.customers);
    Pulse pulse;
    measure("make and open the shop", window, pulse, [&] {
        window.workspace().create(folder.filePath(QStringLiteral("shop.clientele")),
                                  [options](const std::filesystem::path &file, Monitor &monitor) {
                                      writeSampleShop(makeSampleShop(options, monitor), file, options, monitor);
                                  });
    });
    for (const PageKind &kind : pageKinds())
        measure(kind.id.data(), window, pulse, [&] { window.showPage(kind.id); });
    const auto everybody = std::make_shared<const CustomerSet>(window.workspace().snapshot().segments->front().members);
    measure("all customers in the table", window, pulse,
            [&] { window.showCustomers(QStringLiteral("All"), everybody); });
    measure("portrait of all customers", window, pulse, [&] { window.showSegment(QStringLiteral("all")); });
    measure("recommend (the method learns)", window, pulse, [&] { window.showRecommendations(0); });
    measure("a campaign for all customers", window, pulse, [&] { window.designCampaign({}); });
    measure("save a segment", window, pulse, [&] {
        window.workspace().write([](Store &store, Monitor &) {
            saveSegment(store, {0, "Some", {"C000001"}, "lasso"});
        });
    });
    measure("back to the overview", window, pulse, [&] { window.showPage("overview"); });
    measure("the other language", window, pulse, [&] { window.setLanguage(QStringLiteral("zh_CN")); });
    measure("the other theme", window, pulse, [&] { window.setTheme(Theme::Dark); });
    return 0;
}
