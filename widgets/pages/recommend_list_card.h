#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/recommender.h"
#include "widgets/forms/card.h"

class QLabel;

namespace clientele {

class DataTable;
class RowsModel;
class StatePanel;

// One list of proposals, each with its reason below the product: of a method to a customer, or of what goes with a
// product. Marks what another list beside it names as well, and at which place.
class RecommendListCard : public Card
{
    Q_OBJECT

public:
    RecommendListCard(const QString &tableName, QWidget *parent = nullptr);

    void setName(const QString &title); // of the card, and of its table for screen readers
    void setNote(const QString &note); // below the list; empty for none
    void setRemark(const QString &remark); // the same, about this list: why it is short
    void setList(std::shared_ptr<const Dataset> dataset, std::vector<Recommendation> list);
    void setBeside(std::vector<Recommendation> list); // the list to compare with; empty: none
    const std::vector<Recommendation> &list() const { return m_list; }
    void clear();
    void retranslate();
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    void reasonRequested(int place); // a row was gone to: what is behind its reason?
    void productActivated(quint32 product); // double click or Enter

private:
    void fill();

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<Recommendation> m_list;
    std::vector<Recommendation> m_beside;
    RowsModel *m_model;
    DataTable *m_table;
    StatePanel *m_state;
    QLabel *m_note;
    QLabel *m_remark;
};

} // namespace clientele
