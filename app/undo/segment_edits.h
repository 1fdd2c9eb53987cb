#pragma once

#include "analytics/segment/segment.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person does to the segments they drew or chose.

class SaveSegment final : public Edit
{
public:
    explicit SaveSegment(SavedSegment segment);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken
    void undo(Store &store, Monitor &monitor) override;

    std::int64_t number() const { return m_segment.number; } // once done

private:
    SavedSegment m_segment;
};

class RenameSegment final : public Edit
{
public:
    RenameSegment(std::int64_t number, std::string before, std::string after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken
    void undo(Store &store, Monitor &monitor) override;

private:
    std::int64_t m_number;
    std::string m_before;
    std::string m_after;
};

class RemoveSegment final : public Edit
{
public:
    explicit RemoveSegment(SavedSegment segment);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override; // with its number: plans that name it find it again

private:
    SavedSegment m_segment;
};

} // namespace clientele
