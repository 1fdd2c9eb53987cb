#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/base/error.h"
#include "analytics/cluster/clustering.h"
#include "widgets/charts/component_chart.h"

class QLabel;

namespace clientele {

class ClusterDetail;
class ClusterSettings;
class CountChart;
class DataTable;
class DendrogramChart;
class PageStack;
class ProfileChart;
class RowsModel;
class SegmentedControl;
class StatePanel;

// What the view of groups shows: who they are, and what of the shop's net spend is theirs.
struct ClusterFindings
{
    std::shared_ptr<const Clustering> clustering;
    std::vector<Money> net; // of each profile
    // The picture of the two main directions: up to 2,000 customers, spread over all of them, and each profile's middle.
    std::vector<ComponentChart::Point> points;
    std::vector<QPointF> centres;
};

// For the job: it looks at every customer.
ClusterFindings clusterFindings(std::shared_ptr<const Clustering> clustering, const RfmValues &rfm);

// Groups of customers who are alike: what is chosen, then each group with its name, size, share of the money and reasons,
// the groups as a picture of the two main directions, side by side feature by feature, why so many, and for Ward the tree.
//
// Objects: clusterView, clusterShowGroups, clusterShowMap, clusterShowProfiles, clusterShowNumber, clusterShowTree,
// clusterTable, clusterMap, clusterProfiles, clusterNumber, clusterTree, clusterSummary; those of ClusterSettings,
// ClusterDetail and StatePanel.
class ClusterView : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterView(QWidget *parent = nullptr);

    ClusteringOptions options() const; // what clustersRequested asks for

    void showLoading();
    void setProgress(double fraction);
    void setFindings(const std::shared_ptr<const Dataset> &dataset, const ClusterFindings &findings);
    void showError(const QString &title, const QString &text);
    void showCancelled(); // what was there before, if anything
    void clear(); // of another shop
    void setReadOnly(bool isReadOnly);
    ClusterDetail *detail() const { return m_detail; }

Q_SIGNALS:
    void clustersRequested();
    void cancelRequested();
    void customersPicked(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &customers);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Part
    {
        Groups,
        Map,
        Profiles,
        Number,
        Tree
    };

    QWidget *createContent();
    QWidget *createParts();
    void connectCharts();
    void retranslate();
    void fill();
    void fillTable();
    void fillMap();
    void fillProfiles();
    void fillNumber();
    void fillTree();
    QString nameOf(std::size_t profile) const;
    void choosePart(int part);
    void chooseGroup(int profile); // by the person
    void showGroup(int profile);

    std::shared_ptr<const Dataset> m_dataset;
    ClusterFindings m_findings;
    int m_asked = 0; // groups, when the number was fixed
    bool m_isFilling = false;
    ClusterSettings *m_settings;
    StatePanel *m_state = nullptr;
    SegmentedControl *m_part = nullptr;
    QLabel *m_summary = nullptr;
    QLabel *m_note = nullptr;
    PageStack *m_parts = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_tableModel = nullptr;
    ClusterDetail *m_detail = nullptr;
    ComponentChart *m_map = nullptr;
    ProfileChart *m_profiles = nullptr;
    CountChart *m_number = nullptr;
    DendrogramChart *m_tree = nullptr;
};

} // namespace clientele
