#pragma once

#include <optional>
#include <string>

#include "analytics/rfm/rfm_map.h"
#include "analytics/rfm/rfm_options.h"
#include "app/undo/edit.h"

namespace clientele {

// Choosing how the shop's customers are scored.
class ChangeScoring final : public Edit
{
public:
    ChangeScoring(RfmOptions before, RfmOptions after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override;

private:
    RfmOptions m_before;
    RfmOptions m_after;
};

// Keeping a map somebody drew: a new one, or one of the shop's own in its place.
class SaveMap final : public Edit
{
public:
    SaveMap(RfmMap after, std::optional<RfmMap> before);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: ParameterInvalid, NameTaken
    void undo(Store &store, Monitor &monitor) override;

private:
    RfmMap m_after; // with its id once it is kept
    std::optional<RfmMap> m_before;
};

class RemoveMap final : public Edit
{
public:
    explicit RemoveMap(RfmMap map);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override;
    void undo(Store &store, Monitor &monitor) override; // under its id: plans that name its groups find them again

private:
    RfmMap m_map;
};

} // namespace clientele
