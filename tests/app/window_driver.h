#pragma once

#include <QtCore/QFile>
#include <QtCore/QMimeData>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUrl>
#include <QtGui/QDropEvent>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QTableView>

#include "app/app_window.h"
#include "app/language.h"
#include "app/prepared_prompts.h"

namespace clientele::test {

// The real window in a folder of its own, driven as a person drives it: by the names of what is on the screen.
class WindowDriver
{
public:
    WindowDriver()
    {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, path(QStringLiteral("settings")));
        applyTheme(*qApp, Theme::Light);
        m_language.set(QStringLiteral("en"));
        auto prompts = std::make_unique<PreparedPrompts>();
        m_prompts = prompts.get();
        m_window = std::make_unique<AppWindow>(m_language, std::move(prompts));
        m_window->window().resize(1280, 800);
        m_window->window().show();
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }
    AppWindow &app() { return *m_window; }
    MainWindow &window() { return m_window->window(); }
    PreparedPrompts &prompts() { return *m_prompts; }
    const Snapshot &shop() { return m_window->workspace().snapshot(); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(file.fileName()));
    }

    // A widget that a person can see, or nothing.
    template<typename Widget> Widget *find(const QString &objectName)
    {
        for (auto *found : window().findChildren<Widget *>(objectName))
            if (found->isVisible())
                return found;
        return nullptr;
    }

    // Waits until the button can be pressed and presses it with the mouse. False: it never could be.
    bool click(const QString &objectName)
    {
        const auto canBePressed = [&] {
            auto *button = find<QAbstractButton>(objectName);
            return button && button->isEnabled();
        };
        if (!QTest::qWaitFor(canBePressed, kPatience))
            return false;
        auto *button = find<QAbstractButton>(objectName);
        QTest::mouseClick(button, Qt::LeftButton, {}, pressPoint(*button));
        return true;
    }

    // Waits for a widget to be seen.
    template<typename Widget> Widget *wait(const QString &objectName)
    {
        (void)QTest::qWaitFor([&] { return find<Widget>(objectName) != nullptr; }, kPatience);
        return find<Widget>(objectName);
    }

    // Nothing runs any more, and the pages' short pauses after typing are over.
    bool settle()
    {
        QTest::qWait(kPause);
        return QTest::qWaitFor([this] { return m_window->isIdle(); }, kPatience);
    }

    void drop(const QStringList &files)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &file : files)
            urls << QUrl::fromLocalFile(file);
        data.setUrls(urls);
        QDragEnterEvent enter(QPoint(640, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(640, 400), Qt::CopyAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &event);
    }

    bool newShop(const QString &name)
    {
        prompts().prepare(Prompts::Purpose::NewShop, {path(name)});
        return click(QStringLiteral("buttonNewShop"))
               && QTest::qWaitFor([this] { return m_window->workspace().isOpen(); }, kPatience);
    }

    bool importFile(const QString &name)
    {
        drop({path(name)});
        return click(QStringLiteral("buttonImport")) && click(QStringLiteral("buttonCloseImport")) && settle();
    }

    bool openSmallShop(); // a new one, with smallShop()'s orders
    bool newCampaign(); // in such a shop

    // How many rows a table in sight has; −1: there is none.
    int rows(const char *table)
    {
        auto *found = find<QTableView>(QLatin1String(table));
        return found ? found->model()->rowCount() : -1;
    }

private:
    static constexpr int kPatience = 20'000;
    static constexpr int kPause = 450;

    // Check boxes and radio buttons are pressed on their mark: a wide one may be empty in its middle.
    static QPoint pressPoint(const QAbstractButton &button)
    {
        return button.isCheckable() ? QPoint(10, button.height() / 2) : button.rect().center();
    }

    QTemporaryDir m_folder;
    Language m_language;
    PreparedPrompts *m_prompts = nullptr;
    std::unique_ptr<AppWindow> m_window;
};

// A small shop's orders, made by rule so that the test knows the sums: customer K00 … K39, customer n orders 1 + n % 5
// times, one or two lines each, and tells them in `gross`.
struct SmallShop
{
    QByteArray csv;
    int customers = 40;
    int orders = 0;
    qint64 grossPence = 0;
};

inline SmallShop smallShop()
{
    SmallShop shop;
    shop.csv
        = "order_id,order_time,customer_id,customer_name,email,product_id,product_name,quantity,unit_price,country\n";
    for (int customer = 0; customer < shop.customers; ++customer) {
        for (int order = 0; order <= customer % 5; ++order) {
            ++shop.orders;
            for (int line = 0; line <= (customer + order) % 2; ++line) {
                const int product = (customer * 3 + order * 5 + line) % 12;
                const int quantity = 1 + (customer + line) % 3;
                const int pence = 250 + 125 * product;
                shop.grossPence += quantity * pence;
                shop.csv
                    += QStringLiteral("%1,2026-%2-%3 10:%4:00,K%5,Customer %5,k%5@example.com,P%6,Product %6,%7,%8.%9,"
                                      "United Kingdom\n")
                           .arg(1000 + shop.orders)
                           .arg(1 + (customer + order * 2) % 9, 2, 10, QLatin1Char('0'))
                           .arg(1 + (customer * 7 + order) % 28, 2, 10, QLatin1Char('0'))
                           .arg(order + 10)
                           .arg(customer, 2, 10, QLatin1Char('0'))
                           .arg(product, 2, 10, QLatin1Char('0'))
                           .arg(quantity)
                           .arg(pence / 100)
                           .arg(pence % 100, 2, 10, QLatin1Char('0'))
                           .toUtf8();
            }
        }
    }
    return shop;
}

inline bool WindowDriver::openSmallShop()
{
    write(QStringLiteral("orders.csv"), smallShop().csv);
    return newShop(QStringLiteral("shop.clientele")) && importFile(QStringLiteral("orders.csv"));
}

inline bool WindowDriver::newCampaign()
{
    return openSmallShop() && click(QStringLiteral("rail_campaigns")) && click(QStringLiteral("buttonNewCampaign"))
           && settle();
}

} // namespace clientele::test
