#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace clientele {

// What can become of a message.
enum class MessageStep : std::uint8_t
{
    Sent,
    Opened,
    Clicked,
    Bounced,
    Unsubscribed
};

// By a mail tool's word for it: "Opened Email", "email_click", "点击". A complaint counts as unsubscribing. Nothing for
// words that say something else.
std::optional<MessageStep> messageStepOf(std::string_view action);

} // namespace clientele
