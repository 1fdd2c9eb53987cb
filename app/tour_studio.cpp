#include <QtCore/QFile>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

#include "app/app_window.h"
#include "app/prepared_prompts.h"
#include "app/tour.h"
#include "widgets/forms/step_card.h"
#include "widgets/shell/main_window.h"

// The part of the whole tour that looks at the lower forms of a campaign: codes of the shop's platform, margins where
// products have no cost, and a flash sale; the last two in a large window, too.
namespace clientele {

namespace {

constexpr QSize kLarge {2560, 1440};
constexpr int kPlatformCodes = 400;

const char *const kWithoutCost
    = "order_id,order_time,customer_id,product_id,product_name,category,quantity,unit_price\n"
      "910001,2026-11-01 10:00:00,%1,VIN-01,Enamel jug from a country house,Vintage,360,85.00\n"
      "910002,2026-11-02 11:00:00,%1,VIN-02,Weathered garden bench,Vintage,90,240.00\n"
      "910003,2026-11-03 12:00:00,%1,HAM-01,Hamper for two,Hampers,260,48.00\n"
      "910004,2026-11-04 13:00:00,%1,ODD-01,Wrapping paper,,900,3.50\n";

void write(const QString &path, const QByteArray &bytes)
{
    QFile target(path);
    if (target.open(QIODevice::WriteOnly))
        target.write(bytes);
}

// Codes as a platform exports them, some of which cannot be taken.
QByteArray platformCodes()
{
    QByteArray codes = "Coupon Code,Times used\n";
    for (int i = 0; i < kPlatformCodes; ++i)
        codes += "WINTER" + QByteArray::number(48'213 + 7'919 * i % 900'000) + ",0\n";
    return codes + "winter48213,0\nX,0\nCoupon Code,\n";
}

} // namespace

// Puts a part of a form to the top of what is seen of it.
void Tour::scrollTo(const QString &objectName)
{
    auto *widget = m_window.window().findChild<QWidget *>(objectName);
    for (QWidget *parent = widget; parent; parent = parent->parentWidget()) {
        if (auto *step = qobject_cast<StepCard *>(parent))
            step->setOpen(true);
        auto *area = qobject_cast<QScrollArea *>(parent);
        if (!area)
            continue;
        QTimer::singleShot(0, widget, [area, widget] { // once its step is laid out
            area->verticalScrollBar()->setValue(widget->mapTo(area->widget(), QPoint()).y() - space::kGap);
        });
        return;
    }
}

void Tour::addStudio()
{
    const auto isIdle = [this] { return m_window.isIdle(); };
    const QString orders = file(QStringLiteral("without-cost.csv"));
    addStep(
        tr("import what has no cost"),
        [this, orders] {
            write(orders, QString::fromUtf8(kWithoutCost).arg(m_customer).toUtf8());
            m_window.importFiles({orders});
        },
        [this] { return button(QStringLiteral("buttonImport")) != nullptr; });
    addClick(QStringLiteral("buttonImport"));
    addClick(QStringLiteral("buttonCloseImport"));
    addStep(
        tr("design a campaign"), [this] { m_window.designCampaign({}); },
        [this] { return button(QStringLiteral("buttonExport")) != nullptr && m_window.isIdle(); });
    addStep(
        tr("design a campaign"), [this] { scrollTo(QStringLiteral("marginsCoverage")); }, isIdle);
    addPictures(QStringLiteral("campaign-margins"));
    addPlatformCodes();
    addFlashSale();
}

void Tour::addPlatformCodes()
{
    const QString codes = file(QStringLiteral("platform-codes.csv"));
    addStep(
        tr("read codes"),
        [this, codes] {
            write(codes, platformCodes());
            m_prompts.prepare(Prompts::Purpose::ChooseCodes, {codes});
        },
        [] { return true; });
    addStep(
        tr("read codes"), [this] { scrollTo(QStringLiteral("codePrefix")); }, [] { return true; });
    addClick(QStringLiteral("buttonPlatformCodes"));
    addClick(QStringLiteral("buttonChooseCodes"));
    addStep(
        tr("read codes"), [] {}, [this] { return button(QStringLiteral("buttonTakeCodes")) != nullptr; });
    addStep(
        tr("read codes"), [this] { scrollTo(QStringLiteral("codePrefix")); }, [] { return true; });
    addPictures(QStringLiteral("campaign-codes"));
    addClick(QStringLiteral("buttonTakeCodes"));
    addStep(
        tr("read codes"), [] {}, [this] { return button(QStringLiteral("buttonRemoveCodes")) != nullptr; });
    addPictures(QStringLiteral("campaign-codes-taken"));
}

void Tour::addFlashSale()
{
    addStep(
        tr("design a flash sale"),
        [this] {
            auto *kind = m_window.window().findChild<QComboBox *>(QStringLiteral("offerKind"));
            kind->setCurrentIndex(kind->findData(QStringLiteral("flash-sale")));
            Q_EMIT kind->activated(kind->currentIndex());
            scrollTo(QStringLiteral("offerKind"));
        },
        [this] { return m_window.isIdle(); });
    addClick(QStringLiteral("buttonProposeProducts"));
    addStep(
        tr("design a flash sale"), [] {}, [this] { return isSettled(); });
    addPictures(QStringLiteral("campaign-flash"));
    addStep(
        tr("design a flash sale"), [this] { scrollTo(QStringLiteral("flashForm")); }, [] { return true; });
    addPictures(QStringLiteral("campaign-flash-forecast"));
    addStep(
        tr("enlarge the window"),
        [this] {
            m_window.window().resize(kLarge);
            scrollTo(QStringLiteral("campaignName"));
        },
        [this] { return m_window.isIdle(); });
    addPictures(QStringLiteral("large-campaign-flash"));
    addStep(
        tr("enlarge the window"), [this] { m_window.window().resize(kWidth, kHeight); }, [] { return true; });
}

} // namespace clientele
