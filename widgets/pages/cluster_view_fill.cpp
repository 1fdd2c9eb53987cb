#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include <algorithm>
#include <cmath>
#include <functional>

#include "widgets/charts/component_chart.h"
#include "widgets/charts/count_chart.h"
#include "widgets/charts/dendrogram_chart.h"
#include "widgets/charts/marker.h"
#include "widgets/charts/profile_chart.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/cluster_detail.h"
#include "widgets/pages/cluster_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

// What the view of groups shows.
namespace clientele {

namespace {

constexpr std::size_t kMostDrawn = 12; // groups side by side

// Positions in matrix.features of those that tell something, in their order.
std::vector<std::size_t> tellingFeatures(const Clustering &clustering)
{
    std::vector<std::size_t> features;
    for (const ClusterDriver &driver : clustering.profiles.front().drivers)
        features.push_back(driver.feature);
    std::ranges::sort(features);
    return features;
}

int lookOf(const ClusterProfile &profile, const Clustering &clustering)
{
    return profile.label < 0 ? static_cast<int>(clustering.clusters.count) : profile.label;
}

} // namespace

void ClusterView::setFindings(const std::shared_ptr<const Dataset> &dataset, const ClusterFindings &findings)
{
    m_dataset = dataset;
    m_findings = findings;
    fill();
}

void ClusterView::fill()
{
    const Clustering &clustering = *m_findings.clustering;
    if (clustering.profiles.empty()) {
        m_state->showEmpty(QStringLiteral("users"), tr("Nothing is known that could tell customers apart"),
                           tr("The shop's files say nothing about what was chosen. What customers ordered is always "
                              "known."),
                           tr("Use recency, frequency and money"));
        return;
    }
    m_state->showContent();
    m_summary->setText(clusteringText(clustering));
    const QString note = clusteringNotes(clustering, m_asked);
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    fillTable();
    fillMap();
    fillProfiles();
    fillNumber();
    fillTree();
    showGroup(0);
}

void ClusterView::fillTable()
{
    const Clustering &clustering = *m_findings.clustering;
    const QString currency = utf8(m_dataset->currency);
    double all = 0;
    for (const Money &net : m_findings.net)
        all += net.toDouble();
    std::vector<RowsModel::Row> rows;
    for (std::size_t i = 0; i < clustering.profiles.size(); ++i) {
        const ClusterProfile &profile = clustering.profiles[i];
        const auto people = static_cast<qint64>(profile.members.size());
        const double netShare = all > 0 ? m_findings.net[i].toDouble() / all : 0;
        const QString name = nameOf(i);
        rows.push_back({{name, static_cast<int>(i), name, RowsModel::Tone::Plain,
                         markerIcon(kUnorderedLook, lookOf(profile, clustering))},
                        {countText(people), people},
                        {percentText(profile.share), profile.share},
                        {moneyShort(m_findings.net[i], currency), m_findings.net[i].toDouble(),
                         moneyText(m_findings.net[i], currency)},
                        {percentText(netShare), netShare}});
    }
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    m_tableModel->setRows({{tr("Group"), false, tr("What sets these customers apart from the whole shop.")},
                           {termName(Term::Customers), true, {}},
                           {tr("Share"), true, tr("Of all buyers.")},
                           {tr("Net spend"), true, termExplanation(Term::Monetary)},
                           {tr("Share of net"), true, tr("Of all buyers' net spend.")}},
                          std::move(rows));
}

void ClusterView::fillMap()
{
    const Clustering &clustering = *m_findings.clustering;
    const Components &components = clustering.components;
    ComponentChart::Content content;
    for (std::size_t i = 0; i < clustering.profiles.size(); ++i) {
        const ClusterProfile &profile = clustering.profiles[i];
        content.groups.push_back({nameOf(i), tr("%Ln customer(s)", nullptr, static_cast<int>(profile.members.size())),
                                  lookOf(profile, clustering), m_findings.centres[i]});
    }
    content.points = m_findings.points;
    const std::size_t features = clustering.matrix.features.size();
    for (std::size_t j = 0; j < features; ++j) {
        const auto loading
            = [&](std::size_t c) { return c < components.count ? components.loadings[c * features + j] : 0; };
        content.arrows.push_back({featureName(clustering.matrix.features[j], *m_dataset), loading(0), loading(1)});
    }
    std::ranges::stable_sort(content.arrows, std::greater(),
                             [](const ComponentChart::Arrow &arrow) { return std::hypot(arrow.x, arrow.y); });
    const auto explained
        = [&](std::size_t c) { return percentText(c < components.count ? components.explained[c] : 0, 0); };
    content.xTitle = tr("first direction: %1 of all differences").arg(explained(0));
    content.yTitle = tr("second direction: %1").arg(explained(1));
    content.summary = tr("%Ln customer(s) by the two directions in which they differ most; "
                         "“%1” pulls most.",
                         nullptr, static_cast<int>(content.points.size()))
                          .arg(content.arrows.empty() ? QString() : content.arrows.front().name);
    m_map->setContent(std::move(content));
}

void ClusterView::fillProfiles()
{
    const Clustering &clustering = *m_findings.clustering;
    const QString currency = utf8(m_dataset->currency);
    const std::vector<std::size_t> features = tellingFeatures(clustering);
    ProfileChart::Content content;
    for (const std::size_t feature : features)
        content.features << featureName(clustering.matrix.features[feature], *m_dataset);
    for (std::size_t i = 0; i < std::min(kMostDrawn, clustering.profiles.size()); ++i) {
        const ClusterProfile &profile = clustering.profiles[i];
        ProfileChart::Group group {nameOf(i), lookOf(profile, clustering), {}, {}};
        for (const std::size_t feature : features) {
            const auto driver = std::ranges::find(profile.drivers, feature, &ClusterDriver::feature);
            const Feature &column = clustering.matrix.features[feature];
            group.differences.push_back(driver->difference);
            group.texts << featureText(column, driver->clusterValue, currency);
            if (i == 0)
                content.shopTexts << featureText(column, driver->shopValue, currency);
        }
        content.groups.push_back(std::move(group));
    }
    content.summary = tr("%1 groups compared with the whole shop in %2 features.")
                          .arg(content.groups.size())
                          .arg(content.features.size());
    m_profiles->setContent(std::move(content));
}

void ClusterView::fillNumber()
{
    const std::optional<ClusterCountChoice> &choice = m_findings.clustering->choice;
    const bool hasChoice = choice && !choice->candidates.empty();
    findChild<QAbstractButton *>(QStringLiteral("clusterShowNumber"))->setVisible(hasChoice);
    if (!hasChoice && m_part->current() == Number)
        choosePart(Groups);
    if (!hasChoice)
        return;
    CountChart::Content content;
    content.summary = countReasonText(*choice);
    content.stepTitle = tr("groups");
    content.used = static_cast<int>(m_findings.clustering->clusters.count);
    CountChart::Curve separation {
        tr("Separation"), tr("How much nearer customers are to their own group."), {}, {}, choice->bySilhouette};
    CountChart::Curve stability {
        tr("Stability"), tr("How far the groups come out again on other customers."), {}, {}, choice->byStability};
    CountChart::Curve spread {
        tr("Differences left inside"), tr("What is left where it bends is enough."), {}, {}, choice->byElbow};
    const double first = std::max(1e-12, choice->candidates.front().inertia);
    for (const ClusterCountChoice::Candidate &candidate : choice->candidates) {
        content.candidates.push_back(candidate.clusters);
        separation.values.push_back(candidate.silhouette);
        separation.texts << decimalText(candidate.silhouette, 2);
        stability.values.push_back(candidate.stability);
        stability.texts << decimalText(candidate.stability, 2);
        spread.values.push_back(candidate.inertia);
        spread.texts << percentText(candidate.inertia / first, 0);
    }
    content.curves = {separation, stability, spread};
    m_number->setContent(std::move(content));
}

void ClusterView::fillTree()
{
    const std::optional<Dendrogram> &tree = m_findings.clustering->dendrogram;
    const bool hasTree = tree && tree->leaves > 1;
    findChild<QAbstractButton *>(QStringLiteral("clusterShowTree"))->setVisible(hasTree);
    if (!hasTree && m_part->current() == Tree)
        choosePart(Groups);
    if (!hasTree)
        return;
    QStringList names;
    for (std::size_t i = 0; i < m_findings.clustering->clusters.count; ++i)
        names << nameOf(i);
    m_tree->setTree(*tree, names,
                    tr("The last %1 joins of customers into groups, cut into %2 groups.")
                        .arg(tree->leaves - 1)
                        .arg(m_findings.clustering->clusters.count));
}

} // namespace clientele
