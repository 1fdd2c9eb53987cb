#pragma once

#include <optional>
#include <vector>

#include "analytics/segment/segment.h"
#include "widgets/forms/card.h"

class QVBoxLayout;

namespace clientele {

class Notice;

// The segments that were saved: press one to select it, rename it in place, remove it and have it back.
//
// Objects: savedSegments, savedSegment_<number>, buttonRenameSegment_<number>, buttonRemoveSegment_<number>,
// renameSegment (the field), buttonUndoRemoveSegment.
class SavedSegments : public Card
{
    Q_OBJECT

public:
    explicit SavedSegments(QWidget *parent = nullptr);

    // `segments`: for how many customers each still has.
    void setSegments(const std::vector<SavedSegment> &saved, const std::vector<Segment> &segments);
    void setCurrent(const QString &segmentId);
    void setReadOnly(bool isReadOnly);
    void forgetRemoved(); // there is nothing to bring back: the shop is another

Q_SIGNALS:
    void chosen(const QString &segmentId);
    void renameRequested(qint64 number, const QString &name);
    void removeRequested(qint64 number);
    void restoreRequested(const clientele::SavedSegment &segment);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Item
    {
        SavedSegment segment;
        std::size_t customers = 0;
    };
    QWidget *createRow(const Item &item);
    QWidget *createEditor(const Item &item);
    void remove(const SavedSegment &segment);
    void edit(std::optional<qint64> number);
    void fill();

    std::vector<Item> m_items;
    std::optional<qint64> m_edited;
    std::optional<SavedSegment> m_removed;
    QString m_current;
    bool m_isReadOnly = false;

    QVBoxLayout *m_rows = nullptr;
    Notice *m_undo = nullptr;
};

} // namespace clientele
