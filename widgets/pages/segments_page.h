#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "analytics/base/error.h"
#include "analytics/profile/future_orders.h"
#include "analytics/profile/portrait.h"
#include "widgets/pages/selection_card.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace clientele {

class PageStack;
class ApartCard;
class DataTable;
class MapEditor;
class Notice;
class RfmGrid;
class RowsModel;
class SavedSegments;
class SegmentInsights;
class ScatterCanvas;
struct ScatterData;
struct ScatterScene;
class RulesView;
class SegmentedControl;
class StatePanel;

// Who the customers are, by recency, frequency and money: a scatter to lasso, the 5×5 grid, a table of the groups, and
// rules about anything else; beside it the portrait of whatever is selected and the segments that were saved.
//
// Objects: pageSegments, segmentsNotice, buttonEditMap, segmentsViewScatter, segmentsViewGrid, segmentsViewTable,
// segmentsViewRules, segmentsMap, segmentsAxisFrequency, segmentsAxisMonetary, scatterCanvas, rfmGrid, groupsTable,
// segmentsViewTreemap, segmentsViewClusters, segmentsViewCohorts, segmentsViewMovement, segmentsViewBehaviour,
// segmentsViewScoring; those of SegmentInsights' views, of MapEditor, SelectionCard, ApartCard, SavedSegments and
// RulesView.
class SegmentsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentsPage(QWidget *parent = nullptr);

    // A new snapshot. The selection is kept as far as it still exists; a segment that was just saved becomes it.
    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                 std::shared_ptr<const std::vector<Segment>> segments, const std::vector<SavedSegment> &saved);
    void setFutureOrders(const FutureOrders &future); // of the shop that was set last
    void setReadOnly(bool isReadOnly); // another window holds the shop: nothing can be saved

    // Selects a built-in or saved segment, as if it had been pressed.
    void select(const QString &segmentId);
    std::shared_ptr<const CustomerSet> selection() const { return m_selection.members; } // never null
    bool isRuleSelected() const { return m_selection.source == QLatin1String("rule"); } // of rules()

    RulesView *rules() const { return m_rules; } // its requests are answered there, but for:
    // Answers RulesView::countRequested, with whom the rule is about: they are selected as soon as somebody changed it.
    void setRuleCounts(const RuleNode &rule, const std::vector<std::size_t> &counts,
                       std::shared_ptr<const CustomerSet> members);
    void showRules(); // as if that view had been pressed

    void setScatter(const std::shared_ptr<ScatterScene> &scene); // answers scatterRequested
    // Selects customers that some view came upon; `name` is what they are called until somebody saves them.
    void selectCustomers(const QString &name, const std::shared_ptr<const CustomerSet> &customers);
    SegmentInsights *insights() const { return m_insights; }

    MapEditor *mapEditor() const { return m_mapEditor; } // its requests are answered there
    void forgetShop(); // it was closed: what was removed from it is nobody else's
    void awaitMap(const QString &name) { m_savedMap = name; } // chosen as soon as the shop has it
    void closeMapEditor();

    void setPortrait(const Portrait &portrait); // answers portraitRequested
    void showSaveError(const Error &error); // the name is taken …; beside the field
    StatePanel *state() const { return m_state; }

Q_SIGNALS:
    void scatterRequested(const std::shared_ptr<clientele::ScatterData> &points); // prepareScatter(…)
    void portraitRequested(const std::shared_ptr<const clientele::CustomerSet> &members);
    // `segmentIds` when the selection is a union of segments, otherwise empty: save the members under `name` first.
    void campaignRequested(const QStringList &segmentIds, const QString &name,
                           const std::shared_ptr<const clientele::CustomerSet> &members);
    // `source` as in SavedSegment: "lasso", "selection", "rule", "cluster".
    void saveRequested(const QString &name, const QString &source,
                       const std::shared_ptr<const clientele::CustomerSet> &members);
    void renameRequested(qint64 number, const QString &name);
    void removeRequested(qint64 number);
    void restoreRequested(const clientele::SavedSegment &segment); // undo of a removal
    void customersRequested(const QString &title, const std::shared_ptr<const clientele::CustomerSet> &customers);
    void importRequested(); // the empty state's button

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum View
    {
        Scatter,
        Grid,
        Table,
        Rules,
        Insights // this and the following are SegmentInsights' views
    };
    static constexpr int kViews = 10;

    QWidget *createHeader();
    QWidget *createViews();
    QWidget *createSide();
    void connectSide();
    void connectClusters();
    void chooseView(int view);
    void chooseMap(int map);
    void editMap();
    void selectPoints(const std::vector<std::uint32_t> &points);
    void selectCell(int r, int fm);
    void selectRows();
    void selectSegments(const QStringList &ids);
    void setSelection(Selection selection, std::optional<std::pair<int, int>> cell = {});
    void keepSelection(bool areSameCustomers);
    void renameSelection();
    QString ruleName() const;
    void showSelection();
    void showPoints();
    void showCells();
    void showRows();
    std::vector<std::uint32_t> selectedPoints() const;
    const Segment *segmentOf(const QString &id) const;

    void retranslate();
    void showFutureOrders();
    void fill();
    const RfmMap &map() const; // the one that was chosen
    std::size_t gridMap() const;
    void refreshView();
    void fillChoices();
    void fillScatter();
    void fillGrid();
    void fillTable();
    QString pointText(std::size_t point) const;

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    FutureOrders m_future;
    Selection m_selection;
    QString m_savedName; // of the segment that is being saved
    QString m_savedMap; // name of the map that was just saved
    std::size_t m_map = 0;
    std::optional<std::pair<int, int>> m_cell; // of the grid, when that is what was pressed
    bool m_awaitsScatter = false; // its points are being sorted
    std::array<bool, kViews> m_isStale {}; // per view: not yet filled with what there is
    bool m_followsRule = false; // the selection is the rule's customers
    bool m_isShowing = false; // the views follow the selection, not the other way round

    StatePanel *m_state = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    SegmentedControl *m_view = nullptr;
    QComboBox *m_mapChoice = nullptr;
    Card *m_card = nullptr;
    QLabel *m_hint = nullptr;
    SegmentedControl *m_axis = nullptr;
    PageStack *m_views = nullptr;
    ScatterCanvas *m_scatter = nullptr;
    RfmGrid *m_grid = nullptr;
    DataTable *m_table = nullptr;
    RowsModel *m_tableModel = nullptr;
    SegmentInsights *m_insights = nullptr;
    RulesView *m_rules = nullptr;
    MapEditor *m_mapEditor = nullptr;
    QPushButton *m_editMap = nullptr;
    SelectionCard *m_selectionCard = nullptr;
    ApartCard *m_apart = nullptr;
    SavedSegments *m_saved = nullptr;
};

} // namespace clientele
