#include "widgets/pages/cluster_detail.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/charts/marker.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_clusters.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr std::size_t kDrivers = 3;
constexpr std::size_t kMap = 0; // the eleven groups

} // namespace

ClusterDetail::ClusterDetail(QWidget *parent)
    : QWidget(parent)
    , m_name(makeText(TextKind::Strong))
    , m_drivers(makeText(TextKind::Secondary))
    , m_save(makeButton(ButtonKind::Plain, {}, QStringLiteral("clusterSave")))
    , m_campaign(makeButton(ButtonKind::Plain, {}, QStringLiteral("clusterCampaign")))
    , m_insideBox(new QCheckBox)
    , m_insideTable(new DataTable(QString()))
    , m_insideModel(new RowsModel(this))
{
    setObjectName(QStringLiteral("clusterDetail"));
    m_name->setObjectName(QStringLiteral("clusterName"));
    m_name->setTextFormat(Qt::PlainText);
    m_drivers->setObjectName(QStringLiteral("clusterDrivers"));
    m_drivers->setTextFormat(Qt::PlainText);
    m_drivers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_insideBox->setObjectName(QStringLiteral("clusterInside"));
    m_insideTable->setObjectName(QStringLiteral("clusterInsideTable"));
    m_insideTable->setModel(m_insideModel);
    m_insideTable->setMinimumHeight(120);
    m_insideTable->hide();
    auto *actions = new QHBoxLayout;
    actions->setSpacing(space::kHalf);
    actions->addWidget(m_save);
    actions->addWidget(m_campaign);
    actions->addSpacing(space::kHalf);
    actions->addWidget(m_insideBox);
    actions->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_name);
    layout->addWidget(m_drivers);
    layout->addLayout(actions);
    layout->addWidget(m_insideTable, 1);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_name->text(), m_members); });
    connect(m_campaign, &QPushButton::clicked, this, [this] { Q_EMIT campaignRequested(m_name->text(), m_members); });
    connect(m_insideBox, &QCheckBox::toggled, this, &ClusterDetail::askInside);
    connect(m_insideTable->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ClusterDetail::pickInside);
    retranslate();
}

void ClusterDetail::setGroup(const std::shared_ptr<const Dataset> &dataset,
                             const std::shared_ptr<const Clustering> &clustering, std::size_t profile)
{
    m_dataset = dataset;
    m_clustering = clustering;
    m_profile = profile;
    m_members = {clustering, &clustering->profiles[profile].members};
    m_inside.reset();
    fill();
    askInside();
}

void ClusterDetail::clear()
{
    m_members.reset();
    m_clustering.reset();
    m_inside.reset();
    m_insideTable->hide();
}

void ClusterDetail::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    fill();
}

void ClusterDetail::askInside()
{
    m_insideTable->setVisible(m_insideBox->isChecked() && m_inside);
    if (m_insideBox->isChecked() && !m_inside && m_members)
        Q_EMIT insideRequested(m_members);
}

void ClusterDetail::setInside(const std::shared_ptr<const CustomerSet> &members, const RfmAnalysis &inside)
{
    if (members != m_members || !m_insideBox->isChecked())
        return;
    m_inside = inside;
    fillInside();
    m_insideTable->show();
}

void ClusterDetail::fill()
{
    if (!m_members)
        return;
    const ClusterProfile &profile = m_clustering->profiles[m_profile];
    const FeatureMatrix &matrix = m_clustering->matrix;
    m_name->setText(clusterName(profile, matrix, *m_dataset));
    QStringList lines;
    for (std::size_t i = 0; i < std::min(kDrivers, profile.drivers.size()); ++i)
        lines << driverFigures(profile.drivers[i], matrix.features[profile.drivers[i].feature], *m_dataset);
    m_drivers->setText(lines.join(u'\n'));
    m_drivers->setVisible(!lines.isEmpty());
    m_save->setEnabled(!m_isReadOnly);
    m_campaign->setEnabled(!m_isReadOnly);
}

void ClusterDetail::fillInside()
{
    const RfmMap &map = m_inside->maps[kMap];
    std::vector<qint64> people(map.groups.size(), 0);
    std::vector<Money> net(map.groups.size());
    for (std::size_t i = 0; i < m_inside->values.size(); ++i) {
        ++people[m_inside->groups[kMap][i]];
        net[m_inside->groups[kMap][i]] += m_inside->values.monetary[i];
    }
    const auto all = static_cast<double>(std::max<std::size_t>(1, m_inside->values.size()));
    std::vector<RowsModel::Row> rows;
    for (std::size_t group = 0; group < map.groups.size(); ++group) {
        const double share = static_cast<double>(people[group]) / all;
        rows.push_back({{groupName(map, group),
                         static_cast<int>(group),
                         {},
                         RowsModel::Tone::Plain,
                         markerIcon(static_cast<int>(kMap), static_cast<int>(group))},
                        {countText(people[group]), people[group]},
                        {percentText(share), share},
                        {moneyText(net[group], utf8(m_dataset->currency)), net[group].toDouble()}});
    }
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    m_insideModel->setRows({{tr("RFM inside the group"), false, termExplanation(Term::RfmScore)},
                            {termName(Term::Customers), true, {}},
                            {tr("Share"), true, tr("Of the group's customers.")},
                            {termName(Term::Monetary), true, termExplanation(Term::Monetary)}},
                           std::move(rows));
}

void ClusterDetail::pickInside()
{
    if (m_isFilling || !m_inside)
        return;
    const QModelIndexList selected = m_insideTable->selectionModel()->selectedRows();
    if (selected.isEmpty())
        return;
    const int group = m_insideTable->sourceRow(selected.first());
    CustomerSet members;
    for (std::size_t i = 0; i < m_inside->values.size(); ++i) {
        if (m_inside->groups[kMap][i] == group)
            members.push_back(m_inside->values.customer[i]); // increasing, as the group's members are
    }
    //: %1 an RFM group ("Champions"), %2 the group of alike customers inside which it is
    Q_EMIT customersPicked(
        tr("%1 of “%2”").arg(groupName(m_inside->maps[kMap], static_cast<std::size_t>(group)), m_name->text()),
        std::make_shared<const CustomerSet>(std::move(members)));
}

void ClusterDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ClusterDetail::retranslate()
{
    setButtonText(m_save, tr("Save as segment"));
    setButtonText(m_campaign, tr("Design a campaign"));
    m_insideBox->setText(tr("RFM inside this group"));
    m_insideBox->setAccessibleName(tr("RFM inside this group"));
    m_insideBox->setToolTip(tr("Scores its customers against each other instead of against the whole shop."));
    m_insideTable->setAccessibleName(tr("RFM groups inside this group"));
    fill();
    if (m_inside)
        fillInside();
}

} // namespace clientele
