#pragma once

#include <QtWidgets/QFrame>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;

namespace clientele {

class PaletteModel;

// One thing that Ctrl+K can find.
struct PaletteEntry
{
    QString id; // what `chosen` says: "page.segments", "customer.12748"
    QString text;
    QString detail; // grey, at the right: "Customer", "Ctrl+Z"
    QString iconName;
};

// Finds any page, command, segment, campaign or customer as one types. Entries given once (pages, commands, segments) are
// matched here; those of which there may be a million come from a callback that gets the text and a limit.
//
// Objects: commandPalette, paletteSearch, paletteResults.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    using Search = std::function<std::vector<PaletteEntry>(const QString &text, int limit)>;

    explicit CommandPalette(QWidget *window);

    void setEntries(std::vector<PaletteEntry> entries);
    void setSearch(Search search);

    void popUp(); // at the top of the window, over everything

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void match();
    void choose();

    QLineEdit *m_search;
    QListView *m_results;
    PaletteModel *m_model;
    std::vector<PaletteEntry> m_entries;
    Search m_searchMore;
};

} // namespace clientele
