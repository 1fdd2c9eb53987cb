#include "analytics/import/message_step.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace clientele {

std::optional<MessageStep> messageStepOf(std::string_view action)
{
    // By stems, the telling ones first: "email unsubscribed" is no e-mail that was sent.
    static constexpr auto kStems = std::to_array<std::pair<std::string_view, MessageStep>>({
        {"unsub", MessageStep::Unsubscribed},
        {"optout", MessageStep::Unsubscribed},
        {"complain", MessageStep::Unsubscribed},
        {"spam", MessageStep::Unsubscribed},
        {"退订", MessageStep::Unsubscribed},
        {"bounce", MessageStep::Bounced},
        {"fail", MessageStep::Bounced},
        {"undeliver", MessageStep::Bounced},
        {"退信", MessageStep::Bounced},
        {"失败", MessageStep::Bounced},
        {"click", MessageStep::Clicked},
        {"点击", MessageStep::Clicked},
        {"open", MessageStep::Opened},
        {"打开", MessageStep::Opened},
        {"已读", MessageStep::Opened},
        {"sent", MessageStep::Sent},
        {"send", MessageStep::Sent},
        {"deliver", MessageStep::Sent},
        {"发送", MessageStep::Sent},
    });
    std::string word(action);
    std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    std::ranges::transform(word, word.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    for (const auto &[stem, step] : kStems) {
        if (word.find(stem) != std::string::npos)
            return step;
    }
    return std::nullopt;
}

} // namespace clientele
