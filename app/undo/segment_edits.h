#pragma once

#include <memory>

#include "analytics/segment/segment.h"
#include "app/undo/edit.h"

namespace clientele {

// What a person does to the segments they drew or chose.

class SaveSegment final : public Edit
{
public:
    explicit SaveSegment(SavedSegment segment);
    // Members of `dataset`, whose outside ids are looked up on the writer's thread: a million of them take a moment.
    SaveSegment(std::string name, std::string source, std::shared_ptr<const Dataset> dataset,
                std::shared_ptr<const CustomerSet> members);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: NameTaken
    void undo(Store &store, Monitor &monitor) override;

    std::int64_t number() const { return m_segment.number; } // once done

private:
    SavedSegment m_segment;
    std::shared_ptr<const Dataset> m_dataset; // until the ids have been looked up
    std::shared_ptr<const CustomerSet> m_members;
};

// Says anew who is in a saved segment that is a rule.
class ChangeSegmentRule final : public Edit
{
public:
    ChangeSegmentRule(const SavedSegment &segment, RuleNode after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: RuleCycle, NoSuchSegment
    void undo(Store &store, Monitor &monitor) override;

private:
    std::int64_t m_number;
    std::string m_name;
    RuleNode m_before;
    RuleNode m_after;
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
