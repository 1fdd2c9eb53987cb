#pragma once

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <functional>

#include "app/controllers/page_controller.h"
#include "widgets/forms/passphrase_dialog.h"

namespace clientele {

class WelcomePage;

// Every way to a shop: the sample, a new one, one of the recent ones, a file on the disk, or order files that were
// dropped where no shop is open. While one is being opened the welcome page says so; when that fails it says why.
class WelcomeController : public QObject
{
    Q_OBJECT

public:
    WelcomeController(PageContext context, WelcomePage *page);

    void openSample(); // made at the first time, in the background
    void newShop(bool isProtected = false); // asks where (and for a passphrase), then goes to the Data page
    void open(const QString &path); // asks for a passphrase when the keychain has none that opens it
    void openOther(); // asks which
    // A shop among the files is opened; other files are imported, into a new shop when none is open.
    void takeFiles(const QStringList &paths);

Q_SIGNALS:
    void opening(); // the welcome page has something to show

private:
    void makeShop(const QString &path, const PassphraseAnswer &answer);
    void openWith(const QString &path, const QString &passphrase);
    void unlock(const Error &error);
    void ask(bool wasWrong);
    void keep(const PassphraseAnswer &answer);
    void createFor(const QStringList &files);
    void load(const std::function<void()> &start);

    PageContext m_context;
    WelcomePage *m_page;
    std::function<void()> m_again; // what "Try again" does
    QStringList m_filesAfterOpening;

    // The way to a shop that is encrypted: without a passphrase, with the keychain's, with what the person types.
    enum class Tried
    {
        Nothing,
        Keychain,
        Typed
    };
    QString m_opening;
    Tried m_tried = Tried::Nothing;
    PassphraseAnswer m_answer; // kept until the shop is open and the keychain may have it
};

} // namespace clientele
