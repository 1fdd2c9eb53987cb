#pragma once

#include <QtWidgets/QListWidget>

#include <string>
#include <vector>

namespace clientele {

// A list to tick, each entry with how many it stands for at the right. Keeps the order of ticking (the first ticked comes
// first) and ids that are ticked but no longer in the list, shown under their id so that they can be unticked.
class CheckList : public QListWidget
{
    Q_OBJECT

public:
    struct Entry
    {
        std::string id;
        QString text;
        QString count;
        QString tip;
    };

    explicit CheckList(QWidget *parent = nullptr);

    void setEntries(std::vector<Entry> entries); // no signal; what is ticked stays ticked
    void setChecked(const std::vector<std::string> &ids); // no signal
    const std::vector<std::string> &checked() const { return m_checked; }

Q_SIGNALS:
    void checkedEdited(); // by the person

private:
    void fill();
    void itemTicked(QListWidgetItem *item);

    std::vector<Entry> m_entries;
    std::vector<std::string> m_checked;
};

} // namespace clientele
