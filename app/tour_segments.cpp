#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include <algorithm>

#include "app/app_window.h"
#include "app/tour.h"
#include "widgets/charts/map_grid.h"
#include "widgets/forms/rule_line.h"

// The tour of the Segments page: each of its views, groups of a map drawn by hand, rules and how they overlap, how a
// segment grew.
namespace clientele {

namespace {

void choose(QComboBox &box, const QString &id)
{
    box.setCurrentIndex(std::max(0, box.findData(id)));
    Q_EMIT box.activated(box.currentIndex());
}

} // namespace

void Tour::addSegmentViews(const QString &prefix)
{
    for (const char *view :
         {"segmentsViewGrid", "segmentsViewTable", "segmentsViewTreemap", "segmentsViewClusters", "segmentsViewCohorts",
          "segmentsViewMovement", "segmentsViewBehaviour", "segmentsViewScoring"}) {
        const QString name = QLatin1String(view);
        addClick(name);
        addPictures(prefix + name);
        if (name == QLatin1String("segmentsViewGrid"))
            addMapEditor(prefix);
        if (name == QLatin1String("segmentsViewClusters"))
            addClusters(prefix);
    }
    addClick(QStringLiteral("segmentsViewScatter"));
}

// The rest of what is shown of customers who are alike, the tree of a method that makes one, and RFM inside a group.
void Tour::addClusters(const QString &prefix)
{
    const auto useMethod = [this](const QString &id) {
        addStep(
            id,
            [this, id] {
                auto *method = m_window.window().findChild<QComboBox *>(QStringLiteral("clusterMethod"));
                method->setCurrentIndex(method->findData(id));
            },
            [] { return true; });
        addClick(QStringLiteral("clusterFind"));
    };
    useMethod(QStringLiteral("k-means"));
    for (const char *part : {"clusterShowMap", "clusterShowProfiles", "clusterShowNumber"}) {
        const QString name = QLatin1String(part);
        addClick(name);
        addPictures(prefix + name);
    }
    useMethod(QStringLiteral("ward"));
    addClick(QStringLiteral("clusterShowTree"));
    addPictures(prefix + QStringLiteral("clusterShowTree"));
    for (const char *name : {"clusterShowGroups", "clusterInside"})
        addClick(QLatin1String(name));
    addPictures(prefix + QStringLiteral("clusterInside"));
    addClick(QStringLiteral("clusterInside"));
}

// The groups of the map that is chosen, one cell given to another group; then what is said when a group has none left.
void Tour::addMapEditor(const QString &prefix)
{
    const auto paint = [this](int group, int cell) {
        addStep(
            tr("draw a map of groups"),
            [this, group, cell] {
                m_window.window().findChild<QListWidget *>(QStringLiteral("mapGroups"))->setCurrentRow(group);
                m_window.window().findChild<MapGrid *>(QStringLiteral("mapGrid"))->pressNode(cell);
            },
            [this] { return m_window.isIdle(); });
    };
    constexpr int kLoyal = 1;
    constexpr int kLowestOfBest = 0; // the cell that new customers have alone
    constexpr int kShared = 6; // a cell whose group has others
    addClick(QStringLiteral("buttonEditMap"));
    paint(kLoyal, kShared);
    addPictures(prefix + QStringLiteral("segments-map"));
    paint(kLoyal, kLowestOfBest);
    addPictures(prefix + QStringLiteral("segments-map-mistake"));
    addClick(QStringLiteral("buttonCloseMap"));
}

void Tour::typeRule(const QString &rule)
{
    addStep(
        rule, [this, rule] { m_window.window().findChild<RuleLine *>()->replaceText(rule); },
        [this] { return isSettled(); });
}

// A rule that is typed, counted and explained, how it overlaps with segments; then one that is not understood.
void Tour::addRules(const QString &prefix)
{
    addClick(QStringLiteral("segmentsViewRules"));
    typeRule(QStringLiteral("orders in last 12 months >= 2 and (net spend >= 200 or in segment eleven.champions) "
                            "and not do not contact"));
    if (m_extent == Extent::Everything) {
        addClick(QStringLiteral("rulePartRows"));
        addPictures(prefix + QStringLiteral("segments-rules-rows"));
        addOverlap(prefix);
    }
    addStep(
        tr("ask why"),
        [this] {
            button(QStringLiteral("rulePartWhy"))->click();
            auto *search = m_window.window().findChild<QLineEdit *>(QStringLiteral("ruleWhyCustomer"));
            search->setText(m_customer);
        },
        [this] { return isSettled(); });
    addPictures(prefix + QStringLiteral("segments-rules"));
    if (m_extent == Extent::Everything) {
        typeRule(QStringLiteral("orders in last 90 days >= 2 and contry = \"France\""));
        addPictures(prefix + QStringLiteral("segments-rules-mistake"));
    }
    typeRule(QString());
    addClick(QStringLiteral("segmentsViewScatter"));
}

void Tour::addOverlap(const QString &prefix)
{
    addClick(QStringLiteral("rulePartOverlap"));
    addStep(
        tr("compare segments"),
        [this] {
            const std::pair<const char *, const char *> sets[] {
                {"overlapSet_1", "eleven.champions"}, {"overlapSet_2", "eleven.loyal"}, {"overlapSet_3", "no_orders"}};
            for (const auto &[box, segment] : sets)
                choose(*m_window.window().findChild<QComboBox *>(QLatin1String(box)), QLatin1String(segment));
        },
        [this] { return isSettled(); });
    addPictures(prefix + QStringLiteral("segments-overlap"));
}

// How large a segment was on each day that was kept: there is one for each time that files were added.
void Tour::addTrend(const QString &prefix)
{
    addStep(
        tr("look at how a segment grew"), [this] { m_window.goTo(QStringLiteral("segments")); },
        [this] { return m_window.isIdle(); });
    for (const char *name : {"segmentsViewMovement", "movementShowTrend"})
        addClick(QLatin1String(name));
    addStep(
        tr("look at how a segment grew"),
        [this] {
            choose(*m_window.window().findChild<QComboBox *>(QStringLiteral("movementSegment")),
                   QStringLiteral("eleven.champions"));
        },
        [this] { return m_window.isIdle(); });
    addPictures(prefix + QStringLiteral("movementShowTrend"));
    for (const char *name : {"movementShowFlow", "segmentsViewScatter"})
        addClick(QLatin1String(name));
}

} // namespace clientele
