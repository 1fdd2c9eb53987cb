#include <QtTest/QTest>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/recipe_match.h"
#include "analytics/import/saved_recipes.h"
#include "tests/support/expect_error.h"
#include "tests/support/file_import.h"

using namespace clientele;
using clientele::test::ShopOnDisk;

namespace {

constexpr std::string_view kOctober = "Beleg;Kunde;Wann;Was;Stück;Einzel\n"
                                      "1;K1;03.10.2026;Tee;2;4,50\n2;K2;04.10.2026;Tasse;1;3,25\n";
// The same columns a month later: another order, other spelling, other separator.
constexpr std::string_view kNovember = "kunde,BELEG, wann ,Was,Stück,Einzel\n"
                                       "K1,3,\"05.11.2026\",Tee,1,\"4,50\"\n";

// What a person would say about the file above.
Recipe said(Recognition found)
{
    Recipe recipe = std::move(found.recipe);
    recipe.kind = FileKind::Orders;
    const std::map<std::string, Field> fields {{"Beleg", Field::OrderId},  {"Kunde", Field::CustomerId},
                                               {"Wann", Field::OrderTime}, {"Was", Field::ProductName},
                                               {"Stück", Field::Quantity}, {"Einzel", Field::UnitPrice}};
    for (Recipe::Column &column : recipe.columns)
        column.field = fields.at(column.header);
    recipe.dateOrder = DateOrder::DayMonthYear;
    recipe.decimalPoint = ',';
    return recipe;
}

} // namespace

class TestSavedRecipes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLayoutIsItsNamesWhateverTheirOrderAndSpelling()
    {
        const TableFormat csv;
        const std::string one = fingerprintOf(csv, {"Order ID", "Customer", "金额（元）"});
        QCOMPARE(fingerprintOf(csv, {"\tcustomer", "order_id", "\xEF\xBB\xBF金额(元)"}), one);
        QCOMPARE(fingerprintOf(csv, {"Ｏｒｄｅｒ ＩＤ", "CUSTOMER ", "'金额(元)"}), one);
        QVERIFY(fingerprintOf(csv, {"Order ID", "Customer"}) != one);
        QVERIFY(fingerprintOf(csv, {"Order ID", "Customer", "金额", "Note"}) != one);
        TableFormat workbook;
        workbook.id = "xlsx";
        QVERIFY(fingerprintOf(workbook, {"Order ID", "Customer", "金额（元）"}) != one);
        TableFormat bare;
        bare.hasHeader = false;
        QVERIFY(fingerprintOf(bare, {"Column 1", "Column 2"}).empty());
    }

    void nextMonthsFileIsReadLikeThisMonths()
    {
        ShopOnDisk shop;
        const auto october = shop.write("october.csv", kOctober);
        const Recognition first = recognise(october);
        saveRecipe(shop.store(), " Till ", said(first), first.header);
        const auto november = shop.write("november.csv", kNovember);
        const auto match = matchingRecipe(savedRecipes(shop.store()), november, recognise(november));
        QVERIFY(match && match->isSame);
        QCOMPARE(match->name, "Till");
        const Recipe &recipe = match->recognition.recipe;
        QCOMPARE(recipe.format.separator, ",");
        QCOMPARE(recipe.columns[0].header, "kunde");
        QCOMPARE(recipe.columns[0].field, Field::CustomerId);
        QCOMPARE(recipe.dateOrder, DateOrder::DayMonthYear);
        const ImportReport report = importNow(shop, november, recipe);
        QCOMPARE(report.saleLines, 1);
        QCOMPARE(report.gross, Money::fromDouble(4.5));
    }

    void moreColumnsAreProposedAndFewerAreNot()
    {
        ShopOnDisk shop;
        const Recognition first = recognise(shop.write("october.csv", kOctober));
        saveRecipe(shop.store(), "Till", said(first), first.header);
        const auto wider = shop.write("wider.csv", "Beleg;Kunde;Wann;Was;Stück;Einzel;Filiale\n"
                                                   "9;K1;03.12.2026;Tee;2;4,50;Nord\n");
        const auto match = matchingRecipe(savedRecipes(shop.store()), wider, recognise(wider));
        QVERIFY(match && !match->isSame);
        QCOMPARE(match->recognition.recipe.columns.back().field, Field::None);
        const auto fewer = shop.write("fewer.csv", "Beleg;Kunde;Wann\n9;K1;03.12.2026\n");
        QVERIFY(!matchingRecipe(savedRecipes(shop.store()), fewer, recognise(fewer)));
        QVERIFY(!laidOver(said(first), {"Beleg", "Kunde", "Wann"}));
    }

    void theSameLayoutWinsOverAWiderOneThenTheLatest()
    {
        ShopOnDisk shop;
        const auto october = shop.write("october.csv", kOctober);
        const Recognition first = recognise(october);
        Recipe narrow = said(first);
        narrow.columns.pop_back();
        saveRecipe(shop.store(), "A narrow one", narrow, {"Beleg", "Kunde", "Wann", "Was", "Stück"});
        saveRecipe(shop.store(), "Old", said(first), first.header);
        SavedRecipe used = saveRecipe(shop.store(), "Used", said(first), first.header);
        used.lastUsedAt = "2999-01-01 00:00:00";
        restoreRecipe(shop.store(), used);
        QCOMPARE(matchingRecipe(savedRecipes(shop.store()), october, first)->name, "Used");
        removeRecipe(shop.store(), "Used");
        QCOMPARE(matchingRecipe(savedRecipes(shop.store()), october, first)->name, "Old");
        removeRecipe(shop.store(), "Old");
        QVERIFY(!matchingRecipe(savedRecipes(shop.store()), october, first)->isSame);
    }

    void theyAreKeptByName()
    {
        ShopOnDisk shop;
        Store &store = shop.store();
        QVERIFY(savedRecipes(store).empty());
        const Recognition first = recognise(shop.write("october.csv", kOctober));
        saveRecipe(store, "Till", said(first), first.header);
        QCOMPARE(savedRecipe(store, "Till").recipe.name, "Till");
        QVERIFY(savedRecipe(store, "Till").lastUsedAt.empty());
        markRecipeUsed(store, "Till");
        QVERIFY(!savedRecipe(store, "Till").lastUsedAt.empty());
        saveRecipe(store, "Till", first.recipe, first.header); // takes its place
        QCOMPARE(savedRecipes(store).size(), std::size_t {1});
        renameRecipe(store, "Till", "Shop till");
        QCOMPARE(savedRecipe(store, "Shop till").recipe.name, "Shop till");
        saveRecipe(store, "Other", said(first), first.header);
        EXPECT_ERROR(renameRecipe(store, "Other", "Shop till"), ErrorCode::NameTaken, taken);
        EXPECT_ERROR(renameRecipe(store, "Nobody", "Somebody"), ErrorCode::NoSuchRecipe, renamed);
        EXPECT_ERROR(removeRecipe(store, "Nobody"), ErrorCode::NoSuchRecipe, removed);
        EXPECT_ERROR(savedRecipe(store, "Nobody"), ErrorCode::NoSuchRecipe, asked);
        EXPECT_ERROR(saveRecipe(store, "  ", said(first), first.header), ErrorCode::ParameterInvalid, unnamed);
        removeRecipe(store, "Shop till");
        QCOMPARE(savedRecipes(store).size(), std::size_t {1});
    }

private:
    static ImportReport importNow(ShopOnDisk &shop, const std::filesystem::path &file, const Recipe &recipe)
    {
        SilentMonitor monitor;
        return importFile(shop.store(), file, recipe, {}, monitor);
    }
};

QTEST_GUILESS_MAIN(TestSavedRecipes)
#include "test_saved_recipes.moc"
