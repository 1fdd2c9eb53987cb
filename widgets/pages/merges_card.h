#pragma once

#include <vector>

#include "analytics/import/merges.h"
#include "widgets/forms/card.h"

class QPushButton;

namespace clientele {

class DataTable;
class RowsModel;

// "Same person?": customers who seem to be in the shop under several ids, with what says so, to be merged or told apart,
// and those that were merged, to be taken apart again. Out of sight while there is nobody to show.
//
// Objects: mergesCard, mergesTable, buttonMergeAll, buttonMerge, buttonNotTheSame, buttonUnmerge.
class MergesCard : public Card
{
    Q_OBJECT

public:
    explicit MergesCard(QWidget *parent = nullptr);

    // `merges`: those that hold.
    void setPeople(std::vector<MergeProposal> proposals, std::vector<MergeRecord> merges, bool isReadOnly);

Q_SIGNALS:
    void mergeRequested(const std::vector<clientele::MergeProposal> &proposals);
    void refuseRequested(const std::vector<clientele::MergeProposal> &proposals);
    void unmergeRequested(const std::vector<qint64> &merges);

protected:
    void changeEvent(QEvent *event) override;

private:
    std::vector<MergeProposal> selectedProposals() const;
    std::vector<qint64> selectedMerges() const;
    std::vector<MergeProposal> withoutDoubt() const;
    void connectButtons();
    void fill();
    void updateButtons();
    void retranslate();

    std::vector<MergeProposal> m_proposals; // the table's first rows
    std::vector<MergeRecord> m_merges; // the rows below
    bool m_isReadOnly = false;
    DataTable *m_table;
    RowsModel *m_model;
    QPushButton *m_mergeAll;
    QPushButton *m_merge;
    QPushButton *m_refuse;
    QPushButton *m_unmerge;
};

} // namespace clientele
