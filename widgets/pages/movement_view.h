#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/segment/movement.h"
#include "analytics/segment/snapshots.h"

class QComboBox;
class QLabel;

namespace clientele {

class DayEdit;
class FlowChart;
class PageStack;
class SegmentedControl;
class TrendChart;

// Who moved from which group to which between two days, as a picture of flows; and how large a segment was on each day that
// was kept.
//
// Objects: movementView, movementFrom, movementTo, movementEach, movementLater, movementFlow,
// movementShowFlow, movementShowTrend, movementSegment, movementTrend, movementTrendNote.
class MovementView : public QWidget
{
    Q_OBJECT

public:
    explicit MovementView(QWidget *parent = nullptr);

    void setDays(Day from, Day to); // what is asked for until the person chooses
    Day from() const;
    Day to() const;
    MovementCuts cuts() const;
    void setNested(bool isNested); // then only each day's own cuts can be used
    // Answers trendRequested. Segments are called by the names in `segments`; those that are gone are left out, and so are
    // days after the analysis day, which were kept when it was later.
    void setSnapshots(std::vector<SegmentSnapshot> snapshots, std::shared_ptr<const std::vector<Segment>> segments,
                      Day analysisDay);
    void setMovement(std::shared_ptr<const Movement> movement, std::size_t map);

Q_SIGNALS:
    void movementRequested();
    void trendRequested();
    void customersPicked(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &customers);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    QWidget *createFlow();
    QWidget *createTrend();
    void fill();
    void fillSegments();
    void fillTrend();
    QString placeName(std::size_t place) const;

    std::shared_ptr<const Movement> m_movement;
    std::size_t m_map = 0;
    DayEdit *m_from;
    DayEdit *m_to;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    SegmentedControl *m_show;
    PageStack *m_parts = nullptr;
    std::vector<SegmentSnapshot> m_snapshots;
    Day m_analysisDay = 0;
    std::shared_ptr<const std::vector<Segment>> m_segments;
    QComboBox *m_segment;
    TrendChart *m_trend;
    QLabel *m_trendNote;
    SegmentedControl *m_cuts;
    FlowChart *m_flow;
    QLabel *m_note;
};

} // namespace clientele
