#pragma once

#include <QtWidgets/QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele {

class FormField;

// What a passphrase is asked for.
struct PassphraseQuestion
{
    enum class Kind
    {
        Open, // the one that a shop has
        Choose // a new one: typed twice, with a hint how strong it is and a warning that nobody can bring it back
    };

    Kind kind = Kind::Open;
    QString shop; // its name, as the person knows it
    bool wasWrong = false; // the last answer did not open the shop
};

// What the person typed.
struct PassphraseAnswer
{
    QString passphrase;
    bool isRemembered = false; // in the desktop's keychain
};

// Asks for a passphrase over the window, without blocking it: connect to answered() and open() it.
//
// Objects: passphraseDialog, passphrase, passphraseAgain, passphraseShown, passphraseRemembered, buttonPassphraseOk,
// buttonPassphraseCancel.
class PassphraseDialog : public QDialog
{
    Q_OBJECT

public:
    explicit PassphraseDialog(const PassphraseQuestion &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const clientele::PassphraseAnswer &answer);

private:
    void createFields();
    void createButtons();
    void setTexts();
    void check();
    void answer();

    PassphraseQuestion m_question;
    QLineEdit *m_first = nullptr;
    FormField *m_firstField = nullptr;
    QLineEdit *m_again = nullptr;
    FormField *m_againField = nullptr;
    QCheckBox *m_shown = nullptr;
    QCheckBox *m_remembered = nullptr;
    QPushButton *m_ok = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace clientele
