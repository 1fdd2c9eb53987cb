#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/profile/portrait.h"
#include "analytics/segment/segment.h"

namespace clientele {

class StatePanel;

// Who the customers are, by recency, frequency and money: a scatter to lasso, the 5×5 grid, a table of the groups; beside
// it the portrait of whatever is selected and the segments that were saved.
//
// Objects: pageSegments, segmentsViewScatter, segmentsViewGrid, segmentsViewTable, segmentsMap, segmentsAxisFrequency,
// segmentsAxisMonetary, scatterCanvas, rfmGrid, groupsTable, legendChip_<group id>, portraitCard, buttonCreateCampaign,
// buttonSaveSegment, buttonShowCustomers, segmentName, buttonConfirmSave, buttonCancelSave, traitBars, savedSegments,
// buttonRenameSegment, buttonRemoveSegment, buttonUndoRemoveSegment.
class SegmentsPage : public QWidget
{
public:
    explicit SegmentsPage(QWidget *parent = nullptr);

    // A new snapshot. The selection is kept as far as it still exists.
    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments, const std::vector<SavedSegment> &saved);
    void setReadOnly(bool isReadOnly); // another window holds the shop: nothing can be saved

    // Selects a built-in or saved segment, as if it had been pressed.
    void select(const QString &segmentId);
    std::shared_ptr<const CustomerSet> selection() const; // never null; empty when nothing is selected

    void setPortrait(const Portrait &portrait); // answers portraitRequested
    void showSaveError(const Error &error);     // the name is taken …; beside the field
    StatePanel *state() const;

Q_SIGNALS:
    void portraitRequested(const std::shared_ptr<const clientele::CustomerSet> &members);
    // `segmentIds` when the selection is a union of segments, otherwise empty: save the members under `name` first.
    void campaignRequested(const QStringList &segmentIds, const QString &name,
                           const std::shared_ptr<const clientele::CustomerSet> &members);
    // `source` as in SavedSegment: "lasso", "selection".
    void saveRequested(const QString &name, const QString &source,
                       const std::shared_ptr<const clientele::CustomerSet> &members);
    void renameRequested(qint64 number, const QString &name);
    void removeRequested(qint64 number);
    void restoreRequested(const clientele::SavedSegment &segment); // undo of a removal
    void customersRequested(const QString &title, const std::shared_ptr<const clientele::CustomerSet> &customers);
    void importRequested();                                         // the empty state's button
};

} // namespace clientele
