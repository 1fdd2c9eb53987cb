#include "app/controllers/recipes_controller.h"

#include "app/undo/edit_stack.h"
#include "app/undo/recipe_edits.h"
#include "app/workspace.h"
#include "widgets/pages/recipes_card.h"

namespace clientele {

RecipesController::RecipesController(PageContext context, RecipesCard *card, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_card(card)
{
    connect(card, &RecipesCard::renameRequested, this, [this](const QString &name, const QString &newName) {
        m_context.edits.perform(std::make_shared<RenameRecipe>(name.toStdString(), newName.toStdString()));
    });
    connect(card, &RecipesCard::removeRequested, this, [this](const QString &name) {
        m_context.edits.perform(std::make_shared<RemoveRecipe>(name.toStdString()));
    });
    connect(&m_looking, &JobSlot::failed, this, [this](const Error &error) { m_context.navigator.tellError(error); });
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_looking.cancel();
        m_card->setRecipes({}, true);
    });
}

void RecipesController::refresh()
{
    m_looking.start<std::vector<SavedRecipe>>(
        [open = m_context.workspace.reader()](Monitor &) {
            Store reader = open();
            return savedRecipes(reader);
        },
        [this](std::vector<SavedRecipe> recipes) {
            m_card->setRecipes(std::move(recipes), m_context.workspace.isReadOnly());
        });
}

} // namespace clientele

#include "moc_recipes_controller.cpp"
