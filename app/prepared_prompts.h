#pragma once

#include <map>

#include "app/prompts.h"

namespace clientele {

// Answers given in advance: for the tour, which runs without a person, and for tests. A question without an answer is
// dismissed, as by pressing Escape.
class PreparedPrompts final : public Prompts
{
public:
    void prepare(Purpose purpose, const QStringList &paths) { m_paths[purpose] = paths; }

    void openFiles(Purpose purpose, std::function<void(const QStringList &)> answer) override;
    void openFolder(Purpose purpose, std::function<void(const QString &)> answer) override;
    void saveFile(Purpose purpose, const QString &suggestion, std::function<void(const QString &)> answer) override;

    void askPassphrase(const PassphraseQuestion &question,
                       std::function<void(const PassphraseAnswer &)> answer) override;

    void preparePassphrase(const QString &passphrase) { m_passphrase = passphrase; } // for one question

    const QString &lastSuggestion() const { return m_lastSuggestion; } // what saveFile proposed

private:
    std::map<Purpose, QStringList> m_paths;
    QString m_lastSuggestion;
    QString m_passphrase;
};

} // namespace clientele
