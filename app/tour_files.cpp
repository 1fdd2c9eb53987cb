#include <QtCore/QFile>
#include <QtWidgets/QDialog>
#include <QtWidgets/QLineEdit>

#include "app/app_window.h"
#include "app/controllers/welcome_controller.h"
#include "app/tour.h"
#include "widgets/forms/passphrase_dialog.h"

// The part of the whole tour that looks at what files can be like: messy ones, other kinds than orders, one that is no shop;
// a large window, and the questions about a passphrase.
namespace clientele {

namespace {

constexpr QSize kLarge {2560, 1440};

// Titles, a damaged number, dates that are none, masked people, a test order, a negative price, a row twice.
const char *const kMessyOrders = "Orders of the week,,,,,\n"
                                 "Printed 2026-11-01,,,,,\n"
                                 "order_id,order_time,customer_id,product_id,quantity,unit_price\n"
                                 "900001,2026-11-01 10:00:00,%1,HOM-0001,2,14.50\n"
                                 "900001,2026-11-01 10:00:00,%1,HOM-0001,2,14.50\n"
                                 "900002,the day before yesterday,%1,HOM-0002,1,20\n"
                                 "9.00003E+12,2026-11-02 11:00:00,%1,HOM-0003,1,20\n"
                                 ",,,,,\n"
                                 "900004,2026-11-02 12:00:00,%1,A product whose number is as long as a whole sentence "
                                 "because somebody pasted its description into the wrong column,1,-3\n"
                                 "900005,2026-11-02 12:00:00,%1,HOM-0004,some,8.25\n"
                                 "900006,2026-11-03 09:30:00,,HOM-0005,3,8.25\n"
                                 "900007,2026-11-04 09:30:00,%1,HOM-0005,-1,8.25\n";
const char *const kEvents = "event_time,event_type,product_id,user_id,user_session,price\n"
                            "2026-10-30 10:00:00,view,HOM-0001,%1,s1,14.50\n"
                            "2026-10-30 10:01:00,click,HOM-0001,%1,s1,14.50\n"
                            "2026-10-30 10:02:00,fav,HOM-0001,%1,s1,14.50\n"
                            "2026-10-30 10:03:00,cart,HOM-0001,%1,s1,14.50\n"
                            "2026-11-01 09:59:00,purchase,HOM-0001,%1,s2,14.50\n";
const char *const kReviews = "review_id,order_id,customer_id,product_id,rating,title,review,date\n"
                             "1,900001,%1,HOM-0001,4,Pours well,\"The lid could close better, but I would buy it "
                             "again.\",2026-11-05\n"
                             "2,,%1,HOM-0003,2,,Arrived broken,2026-11-06\n";
const char *const kMessages = "campaign,customer_id,channel,sent_at,opened_at,clicked_at\n"
                              "Autumn win-back,%1,email,2026-10-28 08:00:00,2026-10-28 09:00:00,2026-10-28 09:01:00\n"
                              "Flash sale,%1,sms,2026-10-29 08:00:00,,\n";

} // namespace

void Tour::addOtherFiles()
{
    const std::pair<QString, const char *> files[] {{QStringLiteral("messy-orders"), kMessyOrders},
                                                    {QStringLiteral("events"), kEvents},
                                                    {QStringLiteral("reviews"), kReviews},
                                                    {QStringLiteral("messages"), kMessages}};
    for (const auto &[name, text] : files) {
        const QString path = file(name + QStringLiteral(".csv"));
        addStep(
            name,
            [this, path, text = QString::fromUtf8(text)] {
                QFile target(path);
                if (target.open(QIODevice::WriteOnly))
                    target.write(text.arg(m_customer).toUtf8());
                target.close();
                m_window.importFiles({path});
            },
            [this] { return button(QStringLiteral("buttonImport")) != nullptr; });
        if (name == files[0].first) {
            addClick(QStringLiteral("buttonCheckFindings"));
            addPictures(name + QStringLiteral("-cleaning"));
            addClick(QStringLiteral("buttonBackToMapping"));
        }
        addClick(QStringLiteral("buttonImport"));
        addStep(
            name, [] {}, [this] { return button(QStringLiteral("buttonCloseImport")) != nullptr; });
        addPictures(name + QStringLiteral("-report"));
        addClick(QStringLiteral("buttonCloseImport"));
    }
    addStep(
        tr("look at a customer"),
        [this] {
            const Dataset &dataset = *m_window.workspace().snapshot().dataset;
            m_window.showCustomer(dataset.customerById.find(m_customer.toStdString()));
        },
        [this] { return m_window.isIdle(); });
    addPictures(QStringLiteral("customer-history"));
}

void Tour::addLargeWindow()
{
    addStep(
        tr("enlarge the window"), [this] { m_window.window().resize(kLarge); }, [] { return true; });
    for (const char *page : {"data", "customers", "segments", "recommend"}) {
        const QString id = QLatin1String(page);
        addStep(
            id, [this, id] { m_window.goTo(id); }, [this] { return m_window.isIdle(); });
        addPictures(QStringLiteral("large-") + id);
        if (id == QLatin1String("segments")) {
            const QString prefix = QStringLiteral("large-");
            addSegmentViews(prefix);
            addRules(prefix);
            addTrend(prefix);
        }
    }
    addStep(
        tr("enlarge the window"), [this] { m_window.window().resize(kWidth, kHeight); }, [] { return true; });
}

// Each is asked in all languages and themes anew, because a question does not change its words while it stands.
void Tour::addPassphrases()
{
    using Kind = PassphraseQuestion::Kind;
    const QString shop = QStringLiteral("Greenfield Home");
    const std::pair<QString, PassphraseQuestion> questions[] {
        {QStringLiteral("passphrase-new"), {Kind::Choose, shop, false}},
        {QStringLiteral("passphrase-open"), {Kind::Open, shop, false}},
        {QStringLiteral("passphrase-wrong"), {Kind::Open, shop, true}}};
    for (const auto &[name, question] : questions) {
        addPicturesOf(name, [this, question = question]() -> QWidget * {
            auto *dialog = new PassphraseDialog(question, &m_window.window());
            if (auto *again = dialog->findChild<QLineEdit *>(QStringLiteral("passphraseAgain"))) {
                dialog->findChild<QLineEdit *>(QStringLiteral("passphrase"))->setText(QStringLiteral("green tea pot"));
                again->setText(QStringLiteral("green"));
            }
            dialog->open();
            return dialog;
        });
    }
}

// A file that only looks like a shop: what the welcome page says about it.
void Tour::addFailure()
{
    addStep(
        tr("close the shop"), [this] { m_window.workspace().close(); }, [this] { return m_window.isIdle(); });
    addStep(
        tr("open a file that is no shop"),
        [this] {
            QFile::copy(file(QStringLiteral("products.csv")), file(QStringLiteral("not-a-shop.clientele")));
            m_window.welcome().open(file(QStringLiteral("not-a-shop.clientele")));
        },
        [this] { return m_window.isIdle(); });
    addPictures(QStringLiteral("error-welcome"));
}

} // namespace clientele
