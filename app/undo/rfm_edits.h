#pragma once

#include <optional>
#include <string>

#include "analytics/rfm/rfm_map.h"
#include "analytics/rfm/rfm_options.h"
#include "app/undo/replace_value.h"

namespace clientele {

// Choosing how the shop's customers are scored.
class ChangeScoring final : public ReplaceValue<RfmOptions>
{
public:
    using ReplaceValue::ReplaceValue;

    QString text() const override;

private:
    RfmOptions read(Store &store) const override;
    void write(Store &store, const RfmOptions &options) const override;
};

// Keeping a map somebody drew: a new one, or one of the shop's own in its place.
class SaveMap final : public Edit
{
public:
    explicit SaveMap(RfmMap after);

    QString text() const override;
    void redo(Store &store, Monitor &monitor) override; // Errors: ParameterInvalid, NameTaken
    void undo(Store &store, Monitor &monitor) override;

private:
    RfmMap m_after; // with its id once it is kept
    std::optional<RfmMap> m_before; // what was kept under that id
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
