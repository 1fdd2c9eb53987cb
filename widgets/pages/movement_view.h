#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/segment/movement.h"

class QLabel;

namespace clientele {

class DayEdit;
class FlowChart;
class SegmentedControl;

// Who moved from which group to which between two days, as a picture of flows.
//
// Objects: movementView, movementFrom, movementTo, movementEach, movementLater, movementFlow.
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
    void setMovement(std::shared_ptr<const Movement> movement, std::size_t map);

Q_SIGNALS:
    void movementRequested();
    void customersPicked(const QString &name, const std::shared_ptr<const clientele::CustomerSet> &customers);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fill();
    QString placeName(std::size_t place) const;

    std::shared_ptr<const Movement> m_movement;
    std::size_t m_map = 0;
    DayEdit *m_from;
    DayEdit *m_to;
    QLabel *m_fromLabel;
    QLabel *m_toLabel;
    SegmentedControl *m_cuts;
    FlowChart *m_flow;
    QLabel *m_note;
};

} // namespace clientele
