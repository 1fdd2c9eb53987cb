#include "app/undo/segment_edits.h"

#include <QtCore/QCoreApplication>

namespace clientele {

SaveSegment::SaveSegment(SavedSegment segment)
    : m_segment(std::move(segment))
{
}

SaveSegment::SaveSegment(std::string name, std::string source, std::shared_ptr<const Dataset> dataset,
                         std::shared_ptr<const CustomerSet> members)
    : m_segment {0, std::move(name), {}, std::move(source)}
    , m_dataset(std::move(dataset))
    , m_members(std::move(members))
{
}

QString SaveSegment::text() const
{
    return QCoreApplication::translate("Edits", "Save segment “%1”").arg(QString::fromStdString(m_segment.name));
}

void SaveSegment::redo(Store &store, Monitor &)
{
    if (m_dataset) {
        m_segment.customers.reserve(m_members->size());
        for (const CustomerIndex customer : *m_members)
            m_segment.customers.emplace_back(m_dataset->customers.id[customer]);
        m_dataset.reset();
        m_members.reset();
    }
    m_segment.number = saveSegment(store, m_segment);
}

void SaveSegment::undo(Store &store, Monitor &)
{
    removeSegment(store, m_segment.number);
}

ChangeSegmentRule::ChangeSegmentRule(const SavedSegment &segment, RuleNode after)
    : m_number(segment.number)
    , m_name(segment.name)
    , m_before(segment.rule.value_or(RuleNode()))
    , m_after(std::move(after))
{
}

QString ChangeSegmentRule::text() const
{
    return QCoreApplication::translate("Edits", "Change the rule of “%1”").arg(QString::fromStdString(m_name));
}

void ChangeSegmentRule::redo(Store &store, Monitor &)
{
    changeSegmentRule(store, m_number, m_after);
}

void ChangeSegmentRule::undo(Store &store, Monitor &)
{
    changeSegmentRule(store, m_number, m_before);
}

RenameSegment::RenameSegment(std::int64_t number, std::string before, std::string after)
    : m_number(number)
    , m_before(std::move(before))
    , m_after(std::move(after))
{
}

QString RenameSegment::text() const
{
    return QCoreApplication::translate("Edits", "Rename segment “%1”").arg(QString::fromStdString(m_before));
}

void RenameSegment::redo(Store &store, Monitor &)
{
    renameSegment(store, m_number, m_after);
}

void RenameSegment::undo(Store &store, Monitor &)
{
    renameSegment(store, m_number, m_before);
}

RemoveSegment::RemoveSegment(SavedSegment segment)
    : m_segment(std::move(segment))
{
}

QString RemoveSegment::text() const
{
    return QCoreApplication::translate("Edits", "Remove segment “%1”").arg(QString::fromStdString(m_segment.name));
}

void RemoveSegment::redo(Store &store, Monitor &)
{
    removeSegment(store, m_segment.number);
}

void RemoveSegment::undo(Store &store, Monitor &)
{
    saveSegment(store, m_segment);
}

} // namespace clientele
