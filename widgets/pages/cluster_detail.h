#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/cluster/clustering.h"

class QCheckBox;
class QLabel;
class QPushButton;

namespace clientele {

class DataTable;
class RowsModel;

// One group of customers who are alike: its name, its three strongest reasons with their figures, what to do with it, and
// on demand the RFM groups inside it, its members compared with each other instead of with the whole shop.
//
// Objects: clusterDetail, clusterName, clusterDrivers, clusterSave, clusterCampaign, clusterInside, clusterInsideTable.
class ClusterDetail : public QWidget
{
    Q_OBJECT

public:
    explicit ClusterDetail(QWidget *parent = nullptr);

    void setGroup(const std::shared_ptr<const Dataset> &dataset, const std::shared_ptr<const Clustering> &clustering,
                  std::size_t profile);
    void clear();
    void setInside(const std::shared_ptr<const CustomerSet> &members,
                   const RfmAnalysis &inside); // answers insideRequested
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void saveRequested(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &members);
    void campaignRequested(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &members);
    void insideRequested(const std::shared_ptr<const clientele::CustomerSet> &members); // rfmWithin(…)
    void customersPicked(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &customers);

protected:
    void changeEvent(QEvent *event) override;

private:
    void askInside();
    void pickInside();
    void fill();
    void fillInside();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const Clustering> m_clustering;
    std::size_t m_profile = 0;
    std::shared_ptr<const CustomerSet> m_members; // null: no group
    std::optional<RfmAnalysis> m_inside;
    bool m_isFilling = false;
    bool m_isReadOnly = false;
    QLabel *m_name;
    QLabel *m_drivers;
    QPushButton *m_save;
    QPushButton *m_campaign;
    QCheckBox *m_insideBox;
    DataTable *m_insideTable;
    RowsModel *m_insideModel;
};

} // namespace clientele
