#include "app/prepared_prompts.h"

namespace clientele {

void PreparedPrompts::openFiles(Purpose purpose, std::function<void(const QStringList &)> answer)
{
    if (const auto found = m_paths.find(purpose); found != m_paths.end())
        answer(found->second);
}

void PreparedPrompts::openFolder(Purpose purpose, std::function<void(const QString &)> answer)
{
    if (const auto found = m_paths.find(purpose); found != m_paths.end())
        answer(found->second.first());
}

void PreparedPrompts::saveFile(Purpose purpose, const QString &suggestion, std::function<void(const QString &)> answer)
{
    m_lastSuggestion = suggestion;
    if (const auto found = m_paths.find(purpose); found != m_paths.end())
        answer(found->second.first());
}

void PreparedPrompts::askPassphrase(const PassphraseQuestion &, std::function<void(const PassphraseAnswer &)> answer)
{
    if (!m_passphrase.isEmpty())
        answer({std::exchange(m_passphrase, {}), false});
}

} // namespace clientele
