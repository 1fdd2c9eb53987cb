#pragma once

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace clientele {

class StatePanel;

// What a person sees before any shop is open: try the sample, start with their own files, or go on where they left off.
// Nothing else. Files may be dropped anywhere on it.
//
// Objects: pageWelcome, buttonOpenSample, buttonNewShop, checkProtectShop, recentShops, buttonOpenOther.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    struct RecentShop
    {
        QString path;
        bool isEncrypted = false; // shown with a lock
    };
    void setRecentShops(const QList<RecentShop> &shops); // newest first
    StatePanel *state() const { return m_state; } // while the sample is made or a shop is opened, and when that fails

Q_SIGNALS:
    void openSample();
    void newShop(bool isProtected); // with a passphrase
    void openRecent(const QString &path);
    void openOther();
    void filesDropped(const QStringList &paths);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createContent();
    QWidget *createChoices();
    QWidget *createRecent();
    void retranslate();

    StatePanel *m_state = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QPushButton *m_openSample = nullptr;
    QLabel *m_sampleNote = nullptr;
    QPushButton *m_newShop = nullptr;
    QLabel *m_newNote = nullptr;
    QCheckBox *m_protect = nullptr;
    QLabel *m_recentTitle = nullptr;
    QListWidget *m_recent = nullptr;
    QPushButton *m_openOther = nullptr;
    QLabel *m_dropNote = nullptr;
};

} // namespace clientele
