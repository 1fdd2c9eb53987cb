#include <QtWidgets/QListWidget>
#include <QtWidgets/QTableView>

#include "app/app_window.h"
#include "app/tour.h"

// The part of the whole tour that looks at the Recommend page: a reason and its rows, the rules, a segment, a product, and which
// method is best.
namespace clientele {

void Tour::addRecommendViews()
{
    const auto pressRow = [this](const QString &table) {
        addStep(
            table,
            [this, table] {
                auto *view = m_window.window().findChild<QTableView *>(table);
                view->setCurrentIndex(view->model()->index(0, 0));
            },
            [this] { return m_window.isIdle(); });
    };
    // Another language fills the lists anew: the reason that is open stays.
    pressRow(QStringLiteral("recommendTable"));
    addPictures(QStringLiteral("recommend-reason"));
    addClick(QStringLiteral("recommendRules"));
    addPictures(QStringLiteral("recommend-rules"));
    addClick(QStringLiteral("recommendRules"));
    addClick(QStringLiteral("recommendViewSegments"));
    addPictures(QStringLiteral("recommend-segment"));
    addClick(QStringLiteral("recommendViewProducts"));
    addPictures(QStringLiteral("recommend-products"));
    addStep(
        tr("pick a product"),
        [this] {
            m_window.window().findChild<QListWidget *>(QStringLiteral("recommendProductList"))->setCurrentRow(0);
        },
        [this] { return m_window.isIdle(); });
    addPictures(QStringLiteral("recommend-product"));
    pressRow(QStringLiteral("similarTable"));
    addPictures(QStringLiteral("recommend-product-reason"));
    addClick(QStringLiteral("recommendViewMethods"));
    addPictures(QStringLiteral("recommend-unmeasured"));
    addClick(QStringLiteral("stateAction"));
    addStep(
        tr("see how measuring goes"), [] {}, [this] { return m_sinceAct.elapsed() > 1'000 || m_window.isIdle(); });
    addStep(
        tr("see how measuring goes"), [this] { save(QStringLiteral("recommend-measuring"), m_window.window()); },
        [] { return true; });
    addStep(
        tr("measure the methods"), [] {}, [this] { return m_window.isIdle(); });
    addPictures(QStringLiteral("recommend-methods"));
    addClick(QStringLiteral("recommendViewCustomers"));
    addPictures(QStringLiteral("recommend-measured"));
}

} // namespace clientele
