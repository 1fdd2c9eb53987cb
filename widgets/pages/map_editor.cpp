#include "widgets/pages/map_editor.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <set>

#include "widgets/charts/map_grid.h"
#include "widgets/charts/marker.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/read_only.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kLongestName = 100;
constexpr int kGroupsWidth = 250; // two buttons side by side

} // namespace

MapEditor::MapEditor(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_layer(new QComboBox)
    , m_grid(new MapGrid(QString()))
    , m_groups(new QListWidget)
    , m_note(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("mapEditor"));
    m_name->setObjectName(QStringLiteral("mapName"));
    m_name->setMaxLength(kLongestName);
    m_layer->setObjectName(QStringLiteral("mapLayer"));
    m_grid->setObjectName(QStringLiteral("mapGrid"));
    m_note->setObjectName(QStringLiteral("mapNote"));
    auto *top = new QHBoxLayout;
    top->setSpacing(space::kHalf);
    top->addWidget(m_name, 1);
    top->addWidget(m_layer);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(space::kHalf);
    middle->addWidget(m_grid, 1);
    middle->addWidget(createGroups());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    layout->addWidget(m_note);
    layout->addWidget(createActions());
    connect(m_name, &QLineEdit::textChanged, this, [this](const QString &name) {
        m_map.name = name.trimmed().toStdString();
        updateState();
    });
    connect(m_layer, &QComboBox::activated, this, &MapEditor::fillGrid);
    connect(m_grid, &MapGrid::cellActivated, this, &MapEditor::paintCell);
    retranslate();
}

QWidget *MapEditor::createGroups()
{
    auto *side = new QWidget;
    side->setFixedWidth(kGroupsWidth);
    m_groups->setObjectName(QStringLiteral("mapGroups"));
    m_groups->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                              | QAbstractItemView::SelectedClicked);
    m_add = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonAddGroup"));
    m_remove = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonRemoveGroup"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::kHalf);
    buttons->addWidget(m_add, 1);
    buttons->addWidget(m_remove, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_groups, 1);
    layout->addLayout(buttons);
    connect(m_add, &QPushButton::clicked, this, &MapEditor::addGroup);
    connect(m_remove, &QPushButton::clicked, this, &MapEditor::removeGroup);
    connect(m_groups, &QListWidget::currentRowChanged, this, &MapEditor::updateState);
    connect(m_groups, &QListWidget::itemChanged, this,
            [this](const QListWidgetItem *item) { renameGroup(m_groups->row(item)); });
    return side;
}

QWidget *MapEditor::createActions()
{
    auto *actions = new QWidget;
    m_save = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonSaveMap"));
    m_removeMap = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonRemoveMap"));
    m_close = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCloseMap"));
    m_undo = makeIconButton(QStringLiteral("undo-2"), {}, QStringLiteral("buttonUndoMap"));
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_save);
    layout->addWidget(m_removeMap);
    layout->addWidget(m_close);
    layout->addStretch();
    layout->addWidget(m_undo);
    connect(m_save, &QPushButton::clicked, this, [this] { Q_EMIT saveRequested(m_map); });
    connect(m_removeMap, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(utf8(m_map.id)); });
    connect(m_close, &QPushButton::clicked, this, &MapEditor::closeRequested);
    connect(m_undo, &QPushButton::clicked, this, &MapEditor::undo);
    return actions;
}

void MapEditor::setMap(const RfmMap &map, int look)
{
    m_map = map;
    m_look = look;
    m_steps.clear();
    const bool isBuiltIn = std::ranges::find(rfmMaps(), map.id, &RfmMap::id) != rfmMaps().end();
    if (isBuiltIn) { // a copy, with the names it has in this language
        for (std::size_t group = 0; group < map.groups.size(); ++group)
            m_map.groups[group].name = groupName(map, group).toStdString();
        //: the name proposed for a copy of a map of groups
        m_map.name = tr("%1, mine").arg(mapName(map)).toStdString();
        m_map.id.clear();
    }
    fillText(m_name, utf8(m_map.name));
    fillLayers();
    fillGroups();
    m_groups->setCurrentRow(0);
    fillGrid();
    updateState();
}

void MapEditor::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    updateState();
}

bool MapEditor::isCube() const
{
    return m_map.axes == RfmMap::Axes::RecencyByFrequencyByMonetary || m_map.axes == RfmMap::Axes::HighLow;
}

// Cubes are painted in slices, one for each score of monetary.
std::size_t MapEditor::cellOf(int row, int column) const
{
    const auto cell = static_cast<std::size_t>(row * m_map.side + column);
    return isCube() ? cell * static_cast<std::size_t>(m_map.side)
                          + static_cast<std::size_t>(std::max(0, m_layer->currentIndex()))
                    : cell;
}

void MapEditor::keepStep()
{
    m_steps.push_back(m_map);
}

void MapEditor::paintCell(int row, int column)
{
    const auto group = static_cast<std::uint8_t>(std::max(0, m_groups->currentRow()));
    std::uint8_t &cell = m_map.cells[cellOf(row, column)];
    if (cell == group || m_isReadOnly)
        return;
    keepStep();
    cell = group;
    fillGrid();
    updateState();
}

void MapEditor::addGroup()
{
    keepStep();
    int number = 1;
    const auto isTaken = [this](const std::string &id) {
        return std::ranges::find(m_map.groups, id, &RfmGroup::id) != m_map.groups.end();
    };
    while (isTaken("g" + std::to_string(number)))
        ++number;
    m_map.groups.push_back({"g" + std::to_string(number), tr("Group %1").arg(number).toStdString()});
    fillGroups();
    m_groups->setCurrentRow(m_groups->count() - 1);
    updateState();
}

// Its cells go to the group before it, so that none is without.
void MapEditor::removeGroup()
{
    const int row = m_groups->currentRow();
    if (row < 0 || m_map.groups.size() < 2)
        return;
    keepStep();
    for (std::uint8_t &cell : m_map.cells) {
        if (cell >= row && cell > 0)
            --cell;
    }
    m_map.groups.erase(m_map.groups.begin() + row);
    fillGroups();
    m_groups->setCurrentRow(std::max(0, row - 1));
    fillGrid();
    updateState();
}

void MapEditor::renameGroup(int group)
{
    if (m_isFilling || group < 0)
        return;
    keepStep();
    m_map.groups[static_cast<std::size_t>(group)].name = m_groups->item(group)->text().trimmed().toStdString();
    fillGrid();
    updateState();
}

void MapEditor::undo()
{
    if (m_steps.empty())
        return;
    const int row = m_groups->currentRow();
    const std::string name = m_map.name; // the field has an undo of its own
    m_map = std::move(m_steps.back());
    m_map.name = name;
    m_steps.pop_back();
    fillGroups();
    m_groups->setCurrentRow(std::min(row, m_groups->count() - 1));
    fillGrid();
    updateState();
}

QString MapEditor::fault() const
{
    if (m_map.name.empty())
        return tr("Give the map a name.");
    std::set<std::string> names;
    for (std::size_t group = 0; group < m_map.groups.size(); ++group) {
        const std::string &name = m_map.groups[group].name;
        if (name.empty())
            return tr("Every group needs a name.");
        if (!names.insert(name).second)
            return tr("Two groups are called “%1”.").arg(utf8(name));
        if (std::ranges::find(m_map.cells, static_cast<std::uint8_t>(group)) == m_map.cells.end())
            return tr("“%1” has no cell yet: press it, then a cell, or remove it.").arg(utf8(name));
    }
    return {};
}

void MapEditor::updateState()
{
    const QString wrong = fault();
    setTone(m_note, wrong.isEmpty() ? TextTone::Neutral : TextTone::Warning);
    m_note->setText(wrong.isEmpty() ? tr("Press a group, then the cells it shall have. All %1 cells have exactly one "
                                         "of %2 groups; a double click renames a group.")
                                          .arg(m_map.cells.size())
                                          .arg(m_map.groups.size())
                                    : wrong);
    setChanging(m_save, wrong.isEmpty(), m_isReadOnly);
    setChanging(m_removeMap, true, m_isReadOnly);
    setChanging(m_add, m_map.groups.size() < kMostGroups, m_isReadOnly);
    setChanging(m_remove, m_map.groups.size() > 1 && m_groups->currentRow() >= 0, m_isReadOnly);
    m_removeMap->setVisible(isOwn());
    m_undo->setEnabled(!m_steps.empty());
}

void MapEditor::showError(const QString &text)
{
    setTone(m_note, TextTone::Bad);
    m_note->setText(text);
}

void MapEditor::fillLayers()
{
    m_layer->setVisible(isCube());
    const int current = std::max(0, m_layer->currentIndex());
    m_layer->clear();
    for (int score = 1; isCube() && score <= m_map.side; ++score) {
        const QString name
            = m_map.axes == RfmMap::Axes::HighLow ? (score == 1 ? tr("low") : tr("high")) : QString::number(score);
        //: which slice of a cube of scores is painted
        m_layer->addItem(tr("%1: %2").arg(termName(Term::Monetary), name));
    }
    m_layer->setCurrentIndex(std::min(current, m_layer->count() - 1));
}

void MapEditor::fillGroups()
{
    const QScopedValueRollback<bool> guard(m_isFilling, true);
    m_groups->clear();
    for (std::size_t group = 0; group < m_map.groups.size(); ++group) {
        auto *item = new QListWidgetItem(markerIcon(m_look, static_cast<int>(group)), utf8(m_map.groups[group].name));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        m_groups->addItem(item);
    }
}

void MapEditor::fillGrid()
{
    if (m_map.cells.empty())
        return;
    MapGrid::Content content;
    content.side = m_map.side;
    content.look = m_look;
    for (const RfmGroup &group : m_map.groups)
        content.groupNames << utf8(group.name);
    for (int row = 0; row < m_map.side; ++row) {
        content.scoreNames << (m_map.axes == RfmMap::Axes::HighLow ? (row == 0 ? tr("low") : tr("high"))
                                                                   : QString::number(row + 1));
        for (int column = 0; column < m_map.side; ++column)
            content.groups.push_back(m_map.cells[cellOf(row, column)]);
    }
    content.rowTitle = termName(Term::Recency);
    content.columnTitle = m_map.axes == RfmMap::Axes::RecencyByFm
                              ? tr("%1 and %2").arg(termName(Term::Frequency), termName(Term::Monetary))
                              : termName(Term::Frequency);
    content.summary = tr("A map of %1 groups over %2 cells.").arg(m_map.groups.size()).arg(m_map.cells.size());
    m_grid->setContent(std::move(content));
}

void MapEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MapEditor::retranslate()
{
    m_name->setAccessibleName(tr("Name of the map"));
    m_name->setPlaceholderText(m_name->accessibleName());
    nameChoice(m_layer, tr("Slice of the map"));
    m_grid->setAccessibleName(tr("Cells of the map"));
    m_groups->setAccessibleName(tr("Groups of the map"));
    setButtonText(m_add, tr("Add group"));
    setButtonText(m_remove, tr("Remove group"));
    setButtonText(m_save, tr("Save map"));
    setButtonText(m_removeMap, tr("Remove map"));
    setButtonText(m_close, tr("Close"));
    m_undo->setAccessibleName(tr("Undo the last change of the map"));
    m_undo->setToolTip(m_undo->accessibleName());
    fillLayers();
    fillGrid();
    updateState();
}

} // namespace clientele
