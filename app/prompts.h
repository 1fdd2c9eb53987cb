#pragma once

#include <QtCore/QPointer>
#include <QtCore/QString>
#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <functional>

#include "widgets/forms/passphrase_dialog.h"

namespace clientele {

// The questions only a person can answer: which file, under what name. Behind an interface, so that a test or the
// headless tour answers in advance. Answers come later, on the window's thread; when the person changes their mind,
// none comes.
class Prompts
{
public:
    virtual ~Prompts() = default;

    // What is asked for, so that a dialog has the right words and filter.
    enum class Purpose
    {
        AddOrderFiles,
        OpenShop,
        NewShop,
        SaveShopCopy,
        SaveTargetList,
        SaveRejectedRows,
        SaveTable,
        SaveChart,
        WatchFolder,
        ChooseCodes,
        OpenPlan,
        SavePlan
    };

    virtual void openFiles(Purpose purpose, std::function<void(const QStringList &)> answer) = 0;
    virtual void openFolder(Purpose purpose, std::function<void(const QString &)> answer) = 0;
    // `suggestion` is a full path; its extension decides the filter.
    virtual void saveFile(Purpose purpose, const QString &suggestion, std::function<void(const QString &)> answer) = 0;
    virtual void askPassphrase(const PassphraseQuestion &question, std::function<void(const PassphraseAnswer &)> answer)
        = 0;
};

// With Qt's dialogs over the window, never blocking it.
class DialogPrompts final : public Prompts
{
public:
    explicit DialogPrompts(QWidget *window);

    void openFiles(Purpose purpose, std::function<void(const QStringList &)> answer) override;
    void openFolder(Purpose purpose, std::function<void(const QString &)> answer) override;
    void saveFile(Purpose purpose, const QString &suggestion, std::function<void(const QString &)> answer) override;
    void askPassphrase(const PassphraseQuestion &question,
                       std::function<void(const PassphraseAnswer &)> answer) override;

private:
    QPointer<QWidget> m_window;
};

} // namespace clientele
