#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "widgets/shell/command_palette.h"

namespace clientele {

class MainWindow;

// What Ctrl+K finds and where it leads: pages, commands, segments, campaigns and customers of the open shop.
class PaletteSearch : public QObject
{
    Q_OBJECT

public:
    PaletteSearch(MainWindow &window, Workspace &workspace, Navigator &navigator);

    void popUp();

private:
    std::vector<PaletteEntry> entries() const;
    std::vector<PaletteEntry> customers(const QString &text, int limit) const;
    void go(const QString &id);

    MainWindow &m_window;
    Workspace &m_workspace;
    Navigator &m_navigator;
    CommandPalette m_palette;
};

} // namespace clientele
