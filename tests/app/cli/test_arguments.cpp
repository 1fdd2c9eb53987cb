#include <QtTest/QTest>

#include <array>

#include "app/cli/arguments.h"
#include "app/cli/text_table.h"

using namespace clientele::cli;

namespace {

constexpr std::array kOperands {
    Operand {"SHOP", ""},
    Operand {"ACTION", "", Operand::Count::One, "add|list"},
    Operand {"ID", "", Operand::Count::ZeroOrMore},
};
constexpr std::array kMany {Operand {"SHOP", ""}, Operand {"FILE", "", Operand::Count::OneOrMore}};
constexpr std::array kOptions {
    Option {"out", "FILE", ""},
    Option {"dry-run", nullptr, ""},
    Option {"set", "NAME=VALUE", "", nullptr, true},
    Option {"order", "ORDER", "", "ymd|dmy"},
};

Arguments parse(const QString &line)
{
    return Arguments(line.split(u' '), kOperands, kOptions);
}

// The words of the refusal, or "" when the line is accepted.
template<typename Work> QString refusal(Work work)
{
    try {
        work();
    } catch (const UsageError &error) {
        return error.text;
    }
    return {};
}

} // namespace

class TestArguments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void optionsStandAnywhere()
    {
        const Arguments arguments = parse(u"--out a.csv shop --set n=1 add --set=m=2 7 8 --dry-run"_qs);
        QCOMPARE(arguments.operand(0), u"shop"_qs);
        QCOMPARE(arguments.operand(1), u"add"_qs);
        QCOMPARE(arguments.operandsFrom(2), (QStringList {u"7"_qs, u"8"_qs}));
        QCOMPARE(arguments.value("out"), u"a.csv"_qs);
        QCOMPARE(arguments.values("set"), (QStringList {u"n=1"_qs, u"m=2"_qs}));
        QVERIFY(arguments.has("dry-run"));
        QVERIFY(!arguments.has("order"));
        QVERIFY(!arguments.value("order"));
    }

    void twoDashesEndOptions()
    {
        const Arguments arguments = parse(u"shop add -- --out -5"_qs);
        QCOMPARE(arguments.operandsFrom(2), (QStringList {u"--out"_qs, u"-5"_qs}));
        QCOMPARE(parse(u"shop add -5"_qs).operandsFrom(2), QStringList {u"-5"_qs});
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("unknown option") << u"shop list --ouch"_qs << u"There is no option --ouch."_qs;
        QTest::newRow("no value") << u"shop list --out"_qs << u"--out needs a value: FILE."_qs;
        QTest::newRow("twice") << u"shop list --out a --out b"_qs << u"--out is given twice."_qs;
        QTest::newRow("switch with value") << u"shop list --dry-run=yes"_qs << u"--dry-run takes no value."_qs;
        QTest::newRow("choice") << u"shop list --order mdy"_qs << u"--order must be one of ymd|dmy, not “mdy”."_qs;
        QTest::newRow("action") << u"shop burn"_qs << u"ACTION must be one of add|list, not “burn”."_qs;
        QTest::newRow("missing") << u"shop"_qs << u"add|list is missing."_qs;
    }

    void refusals()
    {
        QFETCH(QString, line);
        QFETCH(QString, words);
        QCOMPARE(refusal([&] { parse(line); }), words);
    }

    void countsOperands()
    {
        const auto two = std::span(kMany);
        QCOMPARE(refusal([&] { Arguments({u"shop"_qs}, two, {}); }), u"FILE is missing."_qs);
        QCOMPARE(refusal([&] { Arguments({u"shop"_qs, u"a"_qs, u"b"_qs}, two, {}); }), QString());
        QCOMPARE(refusal([&] {
                     Arguments({u"shop"_qs, u"extra"_qs}, two.first(1), {});
                 }),
                 u"“extra” is one argument too many."_qs);
        QCOMPARE(refusal([&] { Arguments({}, {}, {}); }), QString());
    }

    void values()
    {
        const Arguments arguments = parse(u"shop list --out 12"_qs);
        QCOMPARE(arguments.whole("out", 5, 1, 12), 12);
        QCOMPARE(arguments.whole("order", 5, 1, 12), 5);
        QCOMPARE(refusal([&] { arguments.whole("out", 5, 1, 11); }),
                 u"--out must be a whole number from 1 to 11, not “12”."_qs);
        QCOMPARE(arguments.required("out"), u"12"_qs);
        QCOMPARE(refusal([&] { arguments.required("order"); }), u"--order is missing."_qs);
    }

    void usage()
    {
        QCOMPARE(usageOf(kOperands, kOptions),
                 u"SHOP add|list [ID…] [--out FILE] [--dry-run] [--set NAME=VALUE] [--order ORDER]"_qs);
        QCOMPARE(usageOf(kMany, {}), u"SHOP FILE…"_qs);
    }

    void tablesAlign()
    {
        TextTable table(2, {1});
        table.row({u"Loyal"_qs, u"9"_qs, u"x"_qs});
        table.row({u"忠诚客户"_qs, u"10"_qs});
        QCOMPARE(table.text(), u"Loyal      9  x\n忠诚客户  10\n"_qs);
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "test_arguments.moc"
