#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "tests/widgets/page_checks.h"
#include "widgets/forms/card.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/shell/theme.h"

using namespace clientele;

class TestFormParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, Theme::Light); }
    void fieldsHaveBuddiesAndNames();
    void buttonsSayWhatTheyDo();
    void tilesReadAsOneSentenceAndCanBePressed();
    void choicesAreExclusiveAndQuietFromCode();
    void statesReplaceEachOther();
    void cardsKeepTheirParts();
    void fieldsAreOneHeight();
    void pagesOutOfSightAreTranslatedInTheirTurn();
};

void TestFormParts::fieldsHaveBuddiesAndNames()
{
    QWidget page;
    QFormLayout *form = makeForm();
    page.setLayout(form);
    auto *field = new QLineEdit;
    const QLabel *label = addField(form, QStringLiteral("Campaign name"), field, QStringLiteral("campaignName"),
                                   QStringLiteral("As you will find it again"));
    QCOMPARE(label->buddy(), field);
    QCOMPARE(field->accessibleName(), QStringLiteral("Campaign name"));
    QCOMPARE(field->objectName(), QStringLiteral("campaignName"));
    QCOMPARE(field->toolTip(), QStringLiteral("As you will find it again"));
}

void TestFormParts::buttonsSayWhatTheyDo()
{
    const std::unique_ptr<QPushButton> primary(
        makeButton(ButtonKind::Primary, QStringLiteral("Create"), QStringLiteral("create")));
    QCOMPARE(primary->accessibleName(), QStringLiteral("Create"));
    primary->resize(primary->sizeHint());
    QCOMPARE(primary->grab().toImage().pixelColor(12, primary->height() / 2), palette().accent);
    const std::unique_ptr<QPushButton> icon(
        makeIconButton(QStringLiteral("x"), QStringLiteral("Close"), QStringLiteral("close")));
    QVERIFY(icon->text().isEmpty() && !icon->icon().isNull());
    QCOMPARE(icon->accessibleName(), QStringLiteral("Close"));
    QCOMPARE(icon->toolTip(), QStringLiteral("Close"));
}

void TestFormParts::tilesReadAsOneSentenceAndCanBePressed()
{
    StatTile tile(QStringLiteral("Customers"));
    tile.setValue(QStringLiteral("41,206"));
    tile.setNote(QStringLiteral("+3.1 %"), StatTile::Tone::Good);
    tile.setExplanation(QStringLiteral("Everybody with a customer number"));
    QCOMPARE(tile.accessibleName(), QStringLiteral("Customers: 41,206, +3.1 %"));
    QCOMPARE(tile.toolTip(), QStringLiteral("Everybody with a customer number"));
    QSignalSpy pressed(&tile, &StatTile::pressed);
    tile.show();
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    QTest::keyClick(&tile, Qt::Key_Space);
    QTest::keyClick(&tile, Qt::Key_A);
    QTest::mouseClick(&tile, Qt::RightButton);
    QCOMPARE(pressed.size(), 3);
    QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(&tile);
    QCOMPARE(reader->role(), QAccessible::Button);
    QVERIFY(reader->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    reader->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(pressed.size(), 4);
    tile.setPressable(false);
    QTest::mouseClick(&tile, Qt::LeftButton);
    QTest::keyClick(&tile, Qt::Key_Return);
    QCOMPARE(reader->role(), QAccessible::StaticText);
    QVERIFY(!reader->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()));
    QCOMPARE(tile.focusPolicy(), Qt::NoFocus);
    QCOMPARE(pressed.size(), 4);
    tile.setLabel(QStringLiteral("客户"));
    QVERIFY(tile.accessibleName().startsWith(QStringLiteral("客户")));
    StatTile chinese(QStringLiteral("客户"));
    chinese.setValue(QStringLiteral("¥41.2万"));
    QCOMPARE(chinese.sizeHint().height(), tile.sizeHint().height());
}

void TestFormParts::choicesAreExclusiveAndQuietFromCode()
{
    SegmentedControl control(QStringLiteral("Days"));
    control.addChoice(QStringLiteral("30"), QStringLiteral("days30"));
    control.addChoice(QStringLiteral("90"), QStringLiteral("days90"));
    control.addChoice(QStringLiteral("365"), QStringLiteral("days365"));
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    QCOMPARE(control.current(), 0);
    control.setCurrent(2);
    QCOMPARE(control.current(), 2);
    QVERIFY(chosen.isEmpty());
    control.findChild<QPushButton *>(QStringLiteral("days90"))->click();
    QCOMPARE(chosen.takeFirst().constFirst().toInt(), 1);
    QVERIFY(!control.findChild<QPushButton *>(QStringLiteral("days365"))->isChecked());
    test::toggleAsScreenReader(control.findChild<QPushButton *>(QStringLiteral("days30")));
    QCOMPARE(chosen.takeFirst().constFirst().toInt(), 0);
    control.findChild<QPushButton *>(QStringLiteral("days90"))->click();
    control.setChoiceText(1, QStringLiteral("90 天"));
    QCOMPARE(control.findChild<QPushButton *>(QStringLiteral("days90"))->accessibleName(), QStringLiteral("90 天"));
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    control.findChild<QPushButton *>(QStringLiteral("days90"))->setFocus();
    QTest::keyClick(control.findChild<QPushButton *>(QStringLiteral("days90")), Qt::Key_Right);
    QCOMPARE(control.current(), 2);
}

void TestFormParts::statesReplaceEachOther()
{
    auto *content = new QLabel(QStringLiteral("content"));
    StatePanel panel(content);
    panel.show();
    QVERIFY(content->isVisible());
    QSignalSpy action(&panel, &StatePanel::actionRequested);
    QSignalSpy cancel(&panel, &StatePanel::cancelRequested);
    QSignalSpy retry(&panel, &StatePanel::retryRequested);
    const auto button = [&panel](const char *name) { return panel.findChild<QPushButton *>(QLatin1String(name)); };

    panel.showEmpty(QStringLiteral("users"), QStringLiteral("No customers yet"), QStringLiteral("Add a file."),
                    QStringLiteral("Add files"));
    QVERIFY(!content->isVisible());
    QCOMPARE(button("stateAction")->accessibleName(), QStringLiteral("Add files"));
    button("stateAction")->click();
    panel.showLoading(QStringLiteral("Reading the file"));
    const auto *progress = panel.findChild<QProgressBar *>(QStringLiteral("stateProgress"));
    QCOMPARE(progress->maximum(), 0);
    panel.setProgress(0.25);
    QCOMPARE(progress->value() * 4, progress->maximum());
    button("stateCancel")->click();
    panel.showError(QStringLiteral("Not a table"), QStringLiteral("The file is a picture."));
    button("stateRetry")->click();
    QVERIFY(action.size() == 1 && cancel.size() == 1 && retry.size() == 1);
    panel.showEmpty(QStringLiteral("store"), QStringLiteral("Nothing"), QStringLiteral("Nothing to do."), {});
    QVERIFY(!button("stateAction")->isVisible());
    panel.showContent();
    QVERIFY(content->isVisible());
}

void TestFormParts::cardsKeepTheirParts()
{
    Card card(QStringLiteral("Top products"));
    card.content()->addWidget(new QLabel(QStringLiteral("inside")));
    QCOMPARE(card.accessibleName(), QStringLiteral("Top products"));
    card.resize(300, 200);
    const QImage picture = card.grab().toImage();
    QCOMPARE(picture.pixelColor(150, 190), palette().card);
    QCOMPARE(picture.pixelColor(150, 0), palette().line);
}

void TestFormParts::fieldsAreOneHeight()
{
    QLineEdit line;
    QSpinBox spin;
    for (QWidget *field : QList<QWidget *> {&line, &spin}) {
        field->ensurePolished();
        QCOMPARE(field->sizeHint().height(), 32);
    }
}

void TestFormParts::pagesOutOfSightAreTranslatedInTheirTurn()
{
    struct Page : QWidget
    {
        int changes = 0;
        void changeEvent(QEvent *event) override { changes += event->type() == QEvent::LanguageChange; }
    };
    PageStack stack;
    Page *pages[3];
    for (Page *&page : pages)
        stack.addWidget(page = new Page);
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(&stack, &change);
    QCOMPARE(pages[0]->changes, 1);
    QCOMPARE(pages[1]->changes + pages[2]->changes, 0);
    stack.setCurrentIndex(2);
    QCOMPARE(pages[2]->changes, 1); // before it is seen
    QTRY_COMPARE(pages[1]->changes, 1);
    QTest::qWait(10);
    QCOMPARE(pages[0]->changes + pages[1]->changes + pages[2]->changes, 3);
}

QTEST_MAIN(TestFormParts)
#include "test_form_parts.moc"
