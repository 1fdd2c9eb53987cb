#pragma once

#include <QtWidgets/QWidget>

#include <optional>
#include <vector>

#include "analytics/rfm/rfm_map.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace clientele {

class MapGrid;

// A map of groups drawn by hand: press a group, then the cells it shall have; give groups names, add and remove them. Every
// cell always has exactly one group. Maps that come with the program are kept as a copy under another name.
//
// Objects: mapEditor, mapName, mapLayer, mapGrid, mapGroups, mapNote, buttonAddGroup, buttonRemoveGroup, buttonUndoMap,
// buttonSaveMap, buttonRemoveMap, buttonCloseMap.
class MapEditor : public QWidget
{
    Q_OBJECT

public:
    explicit MapEditor(QWidget *parent = nullptr);

    void setMap(const RfmMap &map, int look); // `look`: whose colours, as groupLook's map
    void setReadOnly(bool isReadOnly);
    const RfmMap &map() const { return m_map; }
    void showError(const QString &text); // the name is taken …

Q_SIGNALS:
    void saveRequested(const clientele::RfmMap &map); // without an id when it is a new one
    void removeRequested(const QString &id);
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createGroups();
    QWidget *createActions();
    bool isOwn() const { return !m_map.id.empty(); }
    bool isCube() const;
    void paintCell(int row, int column);
    void addGroup();
    void removeGroup();
    void renameGroup(int group);
    void undo();
    void keepStep(); // before a change
    QString fault() const; // why it cannot be kept; empty: it can
    void fillLayers();
    void fillGroups();
    void fillGrid();
    void updateState();
    void retranslate();
    std::size_t cellOf(int row, int column) const;

    RfmMap m_map;
    int m_look = 0;
    bool m_isReadOnly = false;
    bool m_isFilling = false;
    std::vector<RfmMap> m_steps; // to undo, the latest last

    QLineEdit *m_name;
    QComboBox *m_layer;
    MapGrid *m_grid;
    QListWidget *m_groups;
    QLabel *m_note;
    QPushButton *m_add = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_removeMap = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace clientele
