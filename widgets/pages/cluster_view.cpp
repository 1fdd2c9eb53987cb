#include "widgets/pages/cluster_view.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "widgets/charts/component_chart.h"
#include "widgets/charts/count_chart.h"
#include "widgets/charts/dendrogram_chart.h"
#include "widgets/charts/profile_chart.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/cluster_detail.h"
#include "widgets/pages/cluster_settings.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/theme.h"

// How the view of groups is put together; what it shows is in cluster_view_fill.cpp.
namespace clientele {

namespace {

constexpr int kWidestName = 900;
constexpr std::size_t kMostPoints = 2'000; // of the picture

QWidget *scrolled(QWidget *chart)
{
    chart->setProperty("kind", QStringLiteral("page"));
    auto *scroll = new QScrollArea;
    scroll->setWidget(chart);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void placeOnMap(const Clustering &clustering, ClusterFindings &findings)
{
    const Components &components = clustering.components;
    const auto at = [&](std::size_t row, std::size_t component) {
        return component < components.count ? components.position(row, component) : 0;
    };
    const auto groupOf = [&](std::size_t row) {
        const std::int32_t label = clustering.clusters.label[row];
        return label < 0 ? clustering.profiles.size() - 1 : static_cast<std::size_t>(label);
    };
    const std::size_t rows = clustering.matrix.customer.size();
    findings.centres.resize(clustering.profiles.size());
    for (std::size_t row = 0; row < rows && !clustering.profiles.empty(); ++row) {
        const auto members = static_cast<double>(clustering.profiles[groupOf(row)].members.size());
        findings.centres[groupOf(row)] += QPointF(at(row, 0), at(row, 1)) / std::max(1.0, members);
    }
    const double step = std::max(1.0, static_cast<double>(rows) / static_cast<double>(kMostPoints));
    for (double next = 0; next < static_cast<double>(rows) && !clustering.profiles.empty(); next += step) {
        const auto row = static_cast<std::size_t>(next);
        findings.points.push_back({at(row, 0), at(row, 1), static_cast<int>(groupOf(row))});
    }
}

} // namespace

ClusterFindings clusterFindings(std::shared_ptr<const Clustering> clustering, const RfmValues &rfm)
{
    ClusterFindings findings;
    for (const ClusterProfile &profile : clustering->profiles) {
        Money &net = findings.net.emplace_back();
        for (const CustomerIndex customer : profile.members)
            net += rfm.monetary[rfm.positionOf[customer]];
    }
    placeOnMap(*clustering, findings);
    findings.clustering = std::move(clustering);
    return findings;
}

ClusterView::ClusterView(QWidget *parent)
    : QWidget(parent)
    , m_settings(new ClusterSettings)
{
    setObjectName(QStringLiteral("clusterView"));
    m_state = new StatePanel(createContent());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_settings);
    layout->addWidget(m_state, 1);
    connect(m_settings, &ClusterSettings::findRequested, this, &ClusterView::clustersRequested);
    connect(m_state, &StatePanel::cancelRequested, this, &ClusterView::cancelRequested);
    connect(m_state, &StatePanel::retryRequested, this, &ClusterView::clustersRequested);
    connect(m_state, &StatePanel::actionRequested, this, [this] {
        if (m_findings.clustering) // nothing is known about what was chosen: what every shop knows
            m_settings->setFamilies({FeatureFamily::Rfm});
        Q_EMIT clustersRequested();
    });
    retranslate();
}

QWidget *ClusterView::createContent()
{
    auto *content = new QWidget;
    m_part = new SegmentedControl(QString());
    for (const char *name :
         {"clusterShowGroups", "clusterShowMap", "clusterShowProfiles", "clusterShowNumber", "clusterShowTree"})
        m_part->addChoice(QString(), QLatin1String(name));
    m_summary = makeText(TextKind::Body);
    m_summary->setObjectName(QStringLiteral("clusterSummary"));
    m_note = makeText(TextKind::Small);
    m_note->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_summary);
    layout->addWidget(m_part, 0, Qt::AlignLeft);
    layout->addWidget(createParts(), 1);
    layout->addWidget(m_note);
    connect(m_part, &SegmentedControl::chosen, this, &ClusterView::choosePart);
    return content;
}

QWidget *ClusterView::createParts()
{
    m_table = new DataTable(QString());
    m_table->setObjectName(QStringLiteral("clusterTable"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_tableModel = new RowsModel(this);
    m_table->setModel(m_tableModel);
    m_table->setStretchColumn(0, kWidestName);
    m_detail = new ClusterDetail;
    auto *groups = new QWidget;
    auto *layout = new QVBoxLayout(groups);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_detail);
    m_map = new ComponentChart(QString());
    m_map->setObjectName(QStringLiteral("clusterMap"));
    m_profiles = new ProfileChart(QString());
    m_profiles->setObjectName(QStringLiteral("clusterProfiles"));
    m_number = new CountChart(QString());
    m_number->setObjectName(QStringLiteral("clusterNumber"));
    m_tree = new DendrogramChart(QString());
    m_tree->setObjectName(QStringLiteral("clusterTree"));
    m_parts = new PageStack;
    for (QWidget *part : {groups, static_cast<QWidget *>(m_map), scrolled(m_profiles), static_cast<QWidget *>(m_number),
                          static_cast<QWidget *>(m_tree)})
        m_parts->addWidget(part);
    connectCharts();
    return m_parts;
}

void ClusterView::connectCharts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (!m_isFilling && row.isValid())
            chooseGroup(m_table->sourceRow(row));
    });
    connect(m_map, &ComponentChart::groupActivated, this, &ClusterView::chooseGroup);
    connect(m_profiles, &ProfileChart::groupActivated, this, &ClusterView::chooseGroup);
    connect(m_tree, &DendrogramChart::groupActivated, this, &ClusterView::chooseGroup);
    connect(m_detail, &ClusterDetail::customersPicked, this, &ClusterView::customersPicked);
    connect(m_number, &CountChart::candidateActivated, this, [this](int groups) {
        m_settings->setCount(groups);
        Q_EMIT clustersRequested();
    });
}

ClusteringOptions ClusterView::options() const
{
    return m_settings->options();
}

void ClusterView::choosePart(int part)
{
    m_part->setCurrent(part);
    m_parts->setCurrentIndex(part);
}

// Wherever a group is pressed, its row and its reasons are shown and its customers become the page's selection.
void ClusterView::chooseGroup(int profile)
{
    if (!m_findings.clustering || profile < 0 || profile >= static_cast<int>(m_findings.clustering->profiles.size()))
        return;
    showGroup(profile);
    const auto which = static_cast<std::size_t>(profile);
    Q_EMIT customersPicked(nameOf(which),
                           std::make_shared<const CustomerSet>(m_findings.clustering->profiles[which].members));
}

void ClusterView::showGroup(int profile)
{
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    for (int row = 0; row < m_table->model()->rowCount(); ++row) {
        if (m_table->sourceRow(m_table->model()->index(row, 0)) == profile)
            m_table->selectRow(row);
    }
    m_profiles->setCurrent(profile);
    m_detail->setGroup(m_dataset, m_findings.clustering, static_cast<std::size_t>(profile));
}

QString ClusterView::nameOf(std::size_t profile) const
{
    return clusterName(m_findings.clustering->profiles[profile], m_findings.clustering->matrix, *m_dataset);
}

void ClusterView::showLoading()
{
    m_asked = options().clusters.value_or(0);
    m_state->showLoading(tr("Finding customers who are alike"));
    m_state->setProgress(-1);
}

void ClusterView::setProgress(double fraction)
{
    m_state->setProgress(fraction);
}

void ClusterView::showError(const QString &title, const QString &text)
{
    m_state->showError(title, text);
}

void ClusterView::showCancelled()
{
    if (m_findings.clustering && !m_findings.clustering->profiles.empty())
        return m_state->showContent();
    m_findings = {};
    m_state->showEmpty(QStringLiteral("users"), tr("No groups yet"),
                       tr("Choose what counts and how groups are found, then let them be found."), tr("Find groups"));
}

void ClusterView::clear()
{
    m_findings = {};
    m_dataset.reset();
    m_detail->clear();
    showCancelled();
}

void ClusterView::setReadOnly(bool isReadOnly)
{
    m_detail->setReadOnly(isReadOnly);
}

void ClusterView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClusterView::retranslate()
{
    m_part->setAccessibleName(tr("What to see of the groups"));
    m_part->setChoiceText(Groups, tr("Groups"));
    m_part->setChoiceText(Map, tr("Map"));
    m_part->setChoiceText(Profiles, tr("Side by side"));
    m_part->setChoiceText(Number, tr("Why so many"));
    m_part->setChoiceText(Tree, tr("Tree"));
    m_table->setAccessibleName(tr("Groups of customers who are alike"));
    m_map->setAccessibleName(tr("Customers on the two main directions"));
    m_profiles->setAccessibleName(tr("Groups feature by feature"));
    m_number->setAccessibleName(tr("Measures by number of groups"));
    m_tree->setAccessibleName(tr("How groups came about"));
    if (m_findings.clustering)
        fill();
    else
        showCancelled();
}

} // namespace clientele
