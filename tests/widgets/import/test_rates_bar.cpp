#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>

#include "tests/widgets/page_checks.h"
#include "widgets/import/rates_bar.h"

using namespace clientele;

class TestRatesBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void isOutOfSightWhereEverythingIsInTheShopsCurrency()
    {
        QWidget parent;
        auto *bar = new RatesBar(&parent);
        QVERIFY(bar->isHidden());
        bar->setCurrencies(QStringLiteral("GBP"), {"EUR"}, {});
        QVERIFY(!bar->isHidden());
        bar->setCurrencies(QStringLiteral("GBP"), {}, {});
        QVERIFY(bar->isHidden());
    }

    void takesARateWithEitherMark()
    {
        RatesBar bar;
        bar.setCurrencies(QStringLiteral("GBP"), {"EUR", "USD"}, {{"USD", 0.79}});
        QCOMPARE(test::child<QLineEdit>(bar, "editRateUSD")->text(), QStringLiteral("0.79"));
        QCOMPARE(test::unnamedControls(bar), QString());
        std::map<std::string, double> rates;
        int changes = 0;
        connect(&bar, &RatesBar::ratesEdited, &bar, [&](const std::map<std::string, double> &now) {
            rates = now;
            ++changes;
        });
        const auto enter = [&](const char *name, const QString &text) {
            auto *edit = test::child<QLineEdit>(bar, name);
            edit->setText(text);
            Q_EMIT edit->editingFinished();
        };
        enter("editRateEUR", QStringLiteral("0,85"));
        QCOMPARE(rates, (std::map<std::string, double> {{"EUR", 0.85}, {"USD", 0.79}}));
        enter("editRateEUR", QStringLiteral("0.85"));
        QCOMPARE(changes, 1); // the same
        enter("editRateUSD", QStringLiteral("much"));
        QCOMPARE(rates, (std::map<std::string, double> {{"EUR", 0.85}}));
        QVERIFY(test::child<QLineEdit>(bar, "editRateUSD")->property("invalid").toBool());
        enter("editRateEUR", QStringLiteral("-1"));
        QVERIFY(rates.empty());
    }
};

QTEST_MAIN(TestRatesBar)
#include "test_rates_bar.moc"
