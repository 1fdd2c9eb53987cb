#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/data_table.h"
#include "widgets/pages/recipes_card.h"

using namespace clientele;

namespace {

std::vector<SavedRecipe> twoRecipes()
{
    SavedRecipe orders {"Monthly orders", {}, {}, "2026-09-01 08:00:00", "2026-10-03 14:03:00"};
    SavedRecipe people {"顾客", {}, {}, "2026-09-01 08:00:00", {}};
    people.recipe.kind = FileKind::Customers;
    return {orders, people};
}

} // namespace

class TestRecipesCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void listsWhatIsSavedAndWhenItWasUsed()
    {
        QWidget parent;
        auto *card = new RecipesCard(&parent);
        QVERIFY(card->isHidden());
        card->setRecipes(twoRecipes(), false);
        QVERIFY(!card->isHidden());
        const QList<QStringList> rows = test::child<DataTable>(*card, "recipesTable")->contents();
        QCOMPARE(rows.at(1), (QStringList {QStringLiteral("Monthly orders"), QStringLiteral("3 Oct 2026")}));
        QCOMPARE(rows.at(2), (QStringList {QStringLiteral("顾客"), QStringLiteral("never")}));
        QCOMPARE(test::unnamedControls(*card), QString());
        card->setRecipes({}, false);
        QVERIFY(card->isHidden());
    }

    void renamesTheChosenOne()
    {
        RecipesCard card;
        card.setRecipes(twoRecipes(), false);
        QSignalSpy renamed(&card, &RecipesCard::renameRequested);
        auto *edit = test::child<QLineEdit>(card, "editNewRecipeName");
        test::child<DataTable>(card, "recipesTable")->selectRow(1);
        test::child<QPushButton>(card, "buttonRenameRecipe")->click();
        QCOMPARE(edit->text(), QStringLiteral("顾客"));
        edit->clear();
        QVERIFY(!test::child<QPushButton>(card, "buttonKeepRecipeName")->isEnabled());
        edit->setText(QStringLiteral("People"));
        test::child<QPushButton>(card, "buttonKeepRecipeName")->click();
        QCOMPARE(renamed.takeFirst(), (QVariantList {QStringLiteral("顾客"), QStringLiteral("People")}));
        QVERIFY(edit->isHidden());

        test::child<QPushButton>(card, "buttonRenameRecipe")->click();
        test::child<QPushButton>(card, "buttonKeepRecipeName")->click(); // the same name again
        QVERIFY(renamed.isEmpty());
    }

    void removesTheChosenOneUnlessOnlyReading()
    {
        RecipesCard card;
        card.setRecipes(twoRecipes(), false);
        QSignalSpy removed(&card, &RecipesCard::removeRequested);
        auto *button = test::child<QPushButton>(card, "buttonRemoveRecipe");
        button->click();
        QCOMPARE(removed.takeFirst().first().toString(), QStringLiteral("Monthly orders"));
        card.setRecipes(twoRecipes(), true);
        QVERIFY(!button->isEnabled());
        QVERIFY(!test::child<QPushButton>(card, "buttonRenameRecipe")->isEnabled());
    }
};

QTEST_MAIN(TestRecipesCard)
#include "test_recipes_card.moc"
