#include "analytics/segment/rule/saved_rules.h"

#include <algorithm>
#include <map>

#include "analytics/base/monitor.h"
#include "analytics/segment/rule/rule_engine.h"

namespace clientele {

namespace {

// Answers each rule once, the segments it names first.
class SavedRules
{
public:
    SavedRules(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<SavedSegment> &saved,
               std::vector<Segment> &segments)
        : m_segments(segments)
        // The engine lives within the caller's: nothing is owned.
        , m_engine({std::shared_ptr<const Dataset>(std::shared_ptr<const void>(), &dataset),
                    std::shared_ptr<const RfmAnalysis>(std::shared_ptr<const void>(), &rfm),
                    std::shared_ptr<const std::vector<Segment>>(std::shared_ptr<const void>(), &segments)})
    {
        for (const SavedSegment &segment : saved) {
            if (segment.rule)
                m_open.emplace(savedSegmentId(segment.number), &*segment.rule);
        }
    }

    void answerAll()
    {
        while (!m_open.empty())
            answer(m_open.begin()->first);
    }

private:
    void answer(const std::string id)
    {
        const auto open = m_open.find(id);
        if (open == m_open.end())
            return;
        const RuleNode *rule = open->second;
        m_open.erase(open);
        m_path.push_back(id);
        const auto segment = std::ranges::find(m_segments, id, &Segment::id);
        for (const std::string &named : segmentsNamedBy(*rule)) {
            if (std::ranges::find(m_path, named) != m_path.end())
                segment->problem = Error(ErrorCode::RuleCycle, {segment->name});
            else
                answer(named);
            const auto other = std::ranges::find(m_segments, named, &Segment::id);
            if (!segment->problem && (other == m_segments.end() || other->problem))
                segment->problem = Error(ErrorCode::RuleSegmentMissing,
                                         {segment->name, other == m_segments.end() ? named : other->name});
        }
        if (!segment->problem)
            fill(*segment, *rule);
        m_path.pop_back();
    }

    void fill(Segment &segment, const RuleNode &rule)
    {
        try {
            segment.members = m_engine.members(rule, SilentMonitor());
        } catch (const Error &error) { // names a map that there is no more
            segment.problem = error;
        }
    }

    std::vector<Segment> &m_segments;
    RuleEngine m_engine;
    std::map<std::string, const RuleNode *> m_open;
    std::vector<std::string> m_path;
};

} // namespace

std::string savedSegmentId(std::int64_t number)
{
    return "saved." + std::to_string(number);
}

void answerSavedRules(const Dataset &dataset, const RfmAnalysis &rfm, const std::vector<SavedSegment> &saved,
                      std::vector<Segment> &segments)
{
    SavedRules(dataset, rfm, saved, segments).answerAll();
}

void refuseCycle(const std::vector<SavedSegment> &saved, std::int64_t number, const std::string &name,
                 const RuleNode &rule)
{
    const auto own = std::ranges::find(saved, number, &SavedSegment::number);
    const std::string &called = own == saved.end() ? name : own->name;
    std::vector<std::string> reached = segmentsNamedBy(rule);
    for (std::size_t i = 0; i < reached.size(); ++i) { // grows while it is walked
        if (number != 0 && reached[i] == savedSegmentId(number))
            throw Error(ErrorCode::RuleCycle, {called});
        for (const SavedSegment &segment : saved) {
            if (!segment.rule || savedSegmentId(segment.number) != reached[i])
                continue;
            for (const std::string &next : segmentsNamedBy(*segment.rule)) {
                if (std::ranges::find(reached, next) == reached.end())
                    reached.push_back(next);
            }
        }
    }
}

} // namespace clientele
