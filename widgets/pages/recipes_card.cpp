#include "widgets/pages/recipes_card.h"

#include <QtCore/QEvent>
#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/read_only.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kMostRows = 4; // more are scrolled to
constexpr int kRowHeight = 32;
constexpr int kLeastName = 96;
constexpr int kMost = 100;

// "2026-10-03 14:03:00" as a person reads a day.
QString dayOfMoment(const std::string &moment)
{
    const auto day = parseDay(moment.substr(0, moment.find(' ')));
    return day ? dayText(*day) : QString();
}

} // namespace

RecipesCard::RecipesCard(QWidget *parent)
    : Card({}, parent)
    , m_table(new DataTable({}))
    , m_model(new RowsModel(this))
    , m_rename(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonRenameRecipe")))
    , m_remove(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonRemoveRecipe")))
    , m_edit(new QLineEdit)
    , m_confirm(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonKeepRecipeName")))
    , m_dismiss(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonDropRecipeName")))
{
    setObjectName(QStringLiteral("recipesCard"));
    m_table->setObjectName(QStringLiteral("recipesTable"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_edit->setObjectName(QStringLiteral("editNewRecipeName"));
    m_edit->setMinimumWidth(kLeastName);
    content()->setSpacing(space::kGap);
    content()->addWidget(m_table);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::kHalf);
    for (QWidget *part : std::initializer_list<QWidget *> {m_rename, m_remove, m_edit, m_confirm, m_dismiss})
        line->addWidget(part);
    line->addStretch(1);
    line->setStretchFactor(m_edit, kMost); // where it is seen, it takes what the others leave
    content()->addLayout(line);
    connectParts();
    askForName(false);
    retranslate();
    hide();
}

void RecipesCard::setRecipes(std::vector<SavedRecipe> recipes, bool isReadOnly)
{
    m_recipes = std::move(recipes);
    m_isReadOnly = isReadOnly;
    const auto rows = static_cast<int>(std::min<std::size_t>(m_recipes.size(), kMostRows));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rows * kRowHeight + 2);
    askForName(false);
    fill();
    setVisible(!m_recipes.empty());
}

void RecipesCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecipesCard::connectParts()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecipesCard::updateButtons);
    connect(m_rename, &QPushButton::clicked, this, [this] { askForName(true); });
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(selected()); });
    connect(m_confirm, &QPushButton::clicked, this, &RecipesCard::confirm);
    connect(m_dismiss, &QPushButton::clicked, this, [this] { askForName(false); });
    connect(m_edit, &QLineEdit::returnPressed, this, &RecipesCard::confirm);
    connect(m_edit, &QLineEdit::textChanged, this, &RecipesCard::updateButtons);
}

QString RecipesCard::selected() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return {};
    const auto row = static_cast<std::size_t>(m_table->sourceRow(rows.first()));
    return row < m_recipes.size() ? utf8(m_recipes[row].name) : QString();
}

void RecipesCard::fill()
{
    std::vector<RowsModel::Row> rows;
    for (const SavedRecipe &saved : m_recipes) {
        const QString name = utf8(saved.name);
        const QString about
            = tr("%1: %2, saved %3").arg(name, fileKindName(saved.recipe.kind), dayOfMoment(saved.savedAt));
        const QString used = saved.lastUsedAt.empty() ? tr("never") : dayOfMoment(saved.lastUsedAt);
        rows.push_back({{name, {}, about}, {used, QString::fromStdString(saved.lastUsedAt)}});
    }
    m_model->setRows({{tr("Mapping")}, {tr("Last used")}}, std::move(rows));
    if (!m_recipes.empty())
        m_table->selectRow(0);
    updateButtons();
}

void RecipesCard::askForName(bool isAsking)
{
    for (QWidget *part : std::initializer_list<QWidget *> {m_rename, m_remove})
        part->setVisible(!isAsking);
    for (QWidget *part : std::initializer_list<QWidget *> {m_edit, m_confirm, m_dismiss})
        part->setVisible(isAsking);
    m_table->setEnabled(!isAsking);
    m_renamed = isAsking ? selected() : QString();
    if (!isAsking)
        return;
    m_edit->setText(m_renamed);
    m_edit->selectAll();
    m_edit->setFocus();
}

void RecipesCard::confirm()
{
    const QString name = m_edit->text().trimmed();
    if (name.isEmpty())
        return;
    const QString renamed = m_renamed;
    askForName(false);
    if (name != renamed)
        Q_EMIT renameRequested(renamed, name);
}

void RecipesCard::updateButtons()
{
    const bool hasSelection = !selected().isEmpty();
    setChanging(m_rename, hasSelection, m_isReadOnly);
    setChanging(m_remove, hasSelection, m_isReadOnly,
                tr("Files of this layout are recognised anew from then on; what was imported stays"));
    m_confirm->setEnabled(!m_edit->text().trimmed().isEmpty());
}

void RecipesCard::retranslate()
{
    setTitle(tr("Saved mappings"));
    m_table->setAccessibleName(tr("Saved mappings"));
    m_edit->setAccessibleName(tr("New name of the mapping"));
    setButtonText(m_rename, tr("Rename…"));
    setButtonText(m_remove, tr("Remove"));
    setButtonText(m_confirm, tr("Save"));
    setButtonText(m_dismiss, tr("Cancel"));
    fill();
}

} // namespace clientele
