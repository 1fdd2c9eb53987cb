#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/directions.h"
#include "analytics/recommend/evaluate/leaderboard.h"
#include "analytics/recommend/rules_effect.h"
#include "analytics/segment/segment.h"

class QComboBox;
class QLabel;

namespace clientele {

class Card;
class DataTable;
class FormField;
class RecommendOptions;
class RowsModel;
class StatePanel;

// What a whole segment is proposed most: in how many of its customers' lists a product is, and how high up; how many
// products the lists reach and how far they lean to bestsellers, beside how well the method predicts.
//
// Objects: recommendSegment, recommendSegmentTable, recommendSegmentText, recommendSegmentSpread.
class RecommendSegmentView : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendSegmentView(RecommendOptions &options, QWidget *parent = nullptr);

    // A new snapshot; the segment chosen stays if the shop still has it.
    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const std::vector<Segment>> segments,
                 const std::string &automatic = {}, std::shared_ptr<const Leaderboard> measured = nullptr);
    void refresh(); // somebody looks at it, or the options changed
    FormField *segmentField() const { return m_segmentField; } // stands among the options

    void showFitting();
    void showCancelled();
    void setProgress(double fraction);
    // `effect` says why there is nothing.
    void setItems(const QString &segmentId, const SegmentProposals &proposals, const RulesEffect &effect = {});
    void showError(const QString &title, const QString &text);

Q_SIGNALS:
    void itemsRequested(const QString &segmentId, const clientele::MethodChoice &choice, int count,
                        const clientele::RecommendRules &rules);
    void cancelRequested();
    void productActivated(quint32 product);

protected:
    void changeEvent(QEvent *event) override;

private:
    const Segment *chosen() const;
    void fillSegments();
    void fill();
    void fillSpread();
    void retranslate();

    RecommendOptions &m_options;
    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    std::string m_automatic;
    std::shared_ptr<const Leaderboard> m_measured; // nothing: never measured
    std::vector<SegmentItem> m_items;
    ListSpread m_spread;
    QComboBox *m_segment;
    FormField *m_segmentField;
    Card *m_card;
    QLabel *m_text;
    QLabel *m_spreadText;
    RowsModel *m_model;
    DataTable *m_table;
    StatePanel *m_state;
};

} // namespace clientele
