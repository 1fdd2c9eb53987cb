#pragma once

#include <optional>
#include <vector>

#include "widgets/forms/card.h"

class QLineEdit;
class QListWidget;
class QTimer;

namespace clientele {

class FormField;

// Finds one of very many: type a few letters, and pick from what was found. The searching itself is the app's; a short
// pause after typing asks for it. Down from the field goes into the list.
//
// Objects: the field and the list, called as told.
class SearchList : public Card
{
    Q_OBJECT

public:
    struct Item
    {
        quint32 key = 0;
        QString text;
        QString tip = {};
    };
    struct Words
    {
        QString label; // above the field
        QString placeholder;
        QString list; // the list's accessible name
    };

    SearchList(const QString &searchName, const QString &listName, QWidget *parent = nullptr);

    void setWords(const Words &words);
    void setItems(const std::vector<Item> &items, const QString &note); // the note stands below: how many there are
    void setPicked(std::optional<quint32> key); // no signal
    QString searchText() const;

Q_SIGNALS:
    void searchChanged(const QString &text); // empty: any
    void picked(quint32 key); // by the person

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void mark();

    std::optional<quint32> m_picked;
    QTimer *m_pause;
    QLineEdit *m_search;
    FormField *m_searchField;
    QListWidget *m_list;
    QLabel *m_note;
};

} // namespace clientele
