#pragma once

#include <QtCore/QStringList>

#include "widgets/forms/card.h"

class QPushButton;

namespace clientele {

class ElidedLabel;

// A folder that is looked into for next month's file: which one it is, and what lies there that the shop does not have.
//
// Objects: watchCard, watchFolder, watchFiles, buttonChooseWatch, buttonStopWatch, buttonAddWatched, buttonIgnoreWatched.
class WatchCard : public Card
{
    Q_OBJECT

public:
    explicit WatchCard(QWidget *parent = nullptr);

    void setFolder(const QString &folder); // empty: none is watched
    void setMissing(); // the folder is not there at the moment
    void setFiles(const QStringList &names); // complete files that are not in the shop
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void chooseRequested();
    void stopRequested();
    void addRequested(); // every file named
    void ignoreRequested();
    void filesOffered(); // others than before, or for the first time

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showState();

    QString m_folder;
    QStringList m_files;
    bool m_isMissing = false;
    bool m_isReadOnly = false;
    QLabel *m_about;
    ElidedLabel *m_place;
    QLabel *m_found;
    QPushButton *m_choose;
    QPushButton *m_stop;
    QPushButton *m_add;
    QPushButton *m_ignore;
};

} // namespace clientele
