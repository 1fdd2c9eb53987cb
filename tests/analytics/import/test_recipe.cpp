#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/import/recipe.h"

using namespace clientele;

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        Recipe recipe;
        recipe.name = "月报 \"monthly\"";
        recipe.format.encoding = "GB18030";
        recipe.format.separator = "\t";
        recipe.format.quote = '\0';
        recipe.format.escape = '\\';
        recipe.format.skipLines = 3;
        recipe.format.quote = '\'';
        recipe.format.hasHeader = false;
        recipe.format.sheet = "订单报表";
        recipe.columns = {{"订单编号", Field::OrderId, true},
                          {"First", Field::CustomerName, false},
                          {"Last", Field::CustomerName, false},
                          {"x", Field::None, false},
                          {"y", Field::None, false}};
        recipe.dateOrder = DateOrder::DayMonthYear;
        recipe.decimalPoint = ',';
        recipe.cleaning = {{"duplicates", CleaningChoice::Drop}, {"missing.unit_price", CleaningChoice::FillMedian}};
        recipe.carriesWholeOrders = true;
        recipe.exportId = "shopify_orders";
        recipe.isTotalAfterRefund = true;
        recipe.isNameKey = true;
        recipe.isContactKey = true;
        recipe.listSeparator = ';';
        recipe.timeZone = "+08:00";
        recipe.rates = {{"EUR", 0.8731}, {"USD", 0.79}};
        QCOMPARE(recipeFromJson(recipeToJson(recipe), "recipe.json"), recipe);
        QCOMPARE(recipeFromJson(recipeToJson(Recipe()), "recipe.json"), Recipe());
    }

    void theOldSpellingOfDroppedDuplicates()
    {
        const Recipe recipe
            = recipeFromJson(R"({"recipe":1,"kind":"orders","columns":[],"drop_exact_duplicates":true})", "r.json");
        QVERIFY(dropsDuplicates(recipe.cleaning));
        QVERIFY(recipeToJson(recipe).find("\"duplicates\": \"drop\"") != std::string::npos);
    }

    void nameThatIsNotUtf8()
    {
        Recipe recipe;
        recipe.name = "Bestellungen M\xE4rz";
        QCOMPARE(recipeFromJson(recipeToJson(recipe), "recipe.json").name, std::string("Bestellungen M\xEF\xBF\xBDrz"));
    }

    void fieldsHaveIds()
    {
        for (const FileKind kind : {FileKind::Orders, FileKind::Customers, FileKind::Products}) {
            QVERIFY(!fieldsOf(kind).empty());
            for (const Field field : fieldsOf(kind))
                QCOMPARE(fieldById(fieldId(field)), field);
        }
        QVERIFY_EXCEPTION_THROWN(fieldById("no_such_field"), Error);
    }

    void invalid_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("complaint");
        const auto row = [](const char *name, const char *json, const char *complaint) {
            QTest::newRow(name) << QByteArray(json) << QByteArray(complaint);
        };
        row("no json", "{", "parse error");
        row("a list", "[]", "recipe: must be an object");
        row("no version", R"({"kind":"orders","columns":[]})", "recipe: version 0");
        row("newer", R"({"recipe":2,"kind":"orders","columns":[]})", "recipe: version 2");
        row("typo", R"({"recipe":1,"kind":"orders","columns":[],"datorder":"x"})", "unknown key \"datorder\"");
        row("kind", R"({"recipe":1,"kind":"dogs","columns":[]})", "kind: \"dogs\"");
        row("no columns", R"({"recipe":1,"kind":"orders"})", "columns: must be a list");
        row("field", R"({"recipe":1,"kind":"orders","columns":[{"header":"a","field":"b"}]})", "field: \"b\"");
        row("foreign field", R"({"recipe":1,"kind":"orders","columns":[{"header":"a","field":"stock"}]})",
            "does not belong");
        row("twice",
            R"({"recipe":1,"kind":"orders","columns":[{"header":"a","field":"email"},{"header":"b","field":"email"}]})",
            "stands twice");
        row("separator", R"({"recipe":1,"kind":"orders","columns":[],"table":{"separator":""}})",
            "separator: must not be empty");
        row("quote", R"({"recipe":1,"kind":"orders","columns":[],"table":{"quote":"ab"}})",
            "quote: must be one character");
        row("type", R"({"recipe":1,"kind":"orders","columns":[],"drop_exact_duplicates":1})",
            "drop_exact_duplicates: wrong type");
        row("zone", R"({"recipe":1,"kind":"orders","columns":[],"time_zone":"Mars"})", "time_zone");
        row("rate", R"({"recipe":1,"kind":"orders","columns":[],"rates":{"USD":0}})", "\"USD\"");
        row("finding", R"({"recipe":1,"kind":"orders","columns":[],"cleaning":{"dogs":"drop"}})",
            "\"dogs\" is nothing");
        row("choice", R"({"recipe":1,"kind":"orders","columns":[],"cleaning":{"duplicates":"fill_mean"}})",
            "\"duplicates\" cannot be \"fill_mean\"");
        row("decimal", R"({"recipe":1,"kind":"orders","columns":[],"decimal_point":"x"})", "decimal_point");
    }
    void invalid()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, complaint);
        try {
            recipeFromJson(json.toStdString(), "recipe.json");
            QFAIL("must not be taken");
        } catch (const Error &error) {
            QCOMPARE(error.code, ErrorCode::RecipeInvalid);
            QCOMPARE(error.arguments.at(0), std::string("recipe.json"));
            QVERIFY2(error.arguments.at(1).find(complaint.toStdString()) != std::string::npos, error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestRecipe)
#include "test_recipe.moc"
