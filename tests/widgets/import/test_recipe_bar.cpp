#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "tests/widgets/page_checks.h"
#include "widgets/import/recipe_bar.h"

using namespace clientele;

class TestRecipeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useTheme(Theme::Light); }

    void isOutOfSightWithoutAMatch()
    {
        QWidget parent;
        RecipeBar bar(&parent);
        QVERIFY(bar.isHidden());
        bar.setMatch(QStringLiteral("Monthly orders"), QStringLiteral("3 Oct 2026"), true);
        QVERIFY(!bar.isHidden());
        bar.setMatch({}, {}, false);
        QVERIFY(bar.isHidden());
    }

    void saysWhatFitsAndOffersTheOther()
    {
        RecipeBar bar;
        auto *note = test::child<QLabel>(bar, "recipeNote");
        auto *toggle = test::child<QPushButton>(bar, "buttonToggleRecipe");
        QSignalSpy toggled(&bar, &RecipeBar::toggled);
        bar.setMatch(QStringLiteral("Monthly orders"), QStringLiteral("3 Oct 2026"), true);
        bar.setApplied(true);
        QCOMPARE(note->text(), QStringLiteral("Same layout as “Monthly orders” (used 3 Oct 2026)."));
        QCOMPARE(toggle->text(), QStringLiteral("Use the proposal instead"));
        toggle->click();
        QCOMPARE(toggled.takeFirst().first().toBool(), false);
        QCOMPARE(toggle->text(), QStringLiteral("Use “Monthly orders”"));
        toggle->click();
        QCOMPARE(toggled.takeFirst().first().toBool(), true);

        bar.setMatch(QStringLiteral("Monthly orders"), {}, false);
        QCOMPARE(note->text(), QStringLiteral("Nearly the same layout as “Monthly orders”."));
    }

    void savesUnderTheNameThatIsGiven()
    {
        RecipeBar bar;
        QWidget elsewhere;
        bar.saving()->setParent(&elsewhere);
        auto *edit = test::child<QLineEdit>(elsewhere, "editRecipeName");
        auto *confirm = test::child<QPushButton>(elsewhere, "buttonConfirmRecipe");
        QSignalSpy saved(&bar, &RecipeBar::saveRequested);
        bar.setProposedName(QStringLiteral("orders"));
        test::child<QPushButton>(elsewhere, "buttonSaveRecipe")->click();
        QVERIFY(!edit->isHidden());
        QCOMPARE(edit->text(), QStringLiteral("orders"));
        edit->setText(QStringLiteral("   "));
        QVERIFY(!confirm->isEnabled());
        edit->setText(QStringLiteral(" 每月订单 "));
        confirm->click();
        QCOMPARE(saved.takeFirst().first().toString(), QStringLiteral("每月订单"));
        QVERIFY(edit->isHidden());

        test::child<QPushButton>(elsewhere, "buttonSaveRecipe")->click();
        test::child<QPushButton>(elsewhere, "buttonDismissRecipe")->click();
        QVERIFY(edit->isHidden());
        QVERIFY(saved.isEmpty());
        QCOMPARE(test::unnamedControls(elsewhere), QString());
    }
};

QTEST_MAIN(TestRecipeBar)
#include "test_recipe_bar.moc"
