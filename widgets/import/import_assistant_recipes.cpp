#include "widgets/forms/notice.h"
#include "widgets/import/import_assistant.h"
#include "widgets/import/recipe_bar.h"
#include "widgets/shell/number_format.h"

// How the assistant keeps a mapping, and uses one that was kept.
namespace clientele {

namespace {

// "2026-10-03 14:03:00" as a person reads a day.
QString dayOfMoment(const std::string &moment)
{
    const auto day = parseDay(moment.substr(0, moment.find(' ')));
    return day ? dayText(*day) : QString();
}

} // namespace

void ImportAssistant::setSavedRecipe(RecipeMatch match)
{
    m_usesMatch = match.isSame && m_chosenFields.empty() && !m_chosenKind;
    m_recipeBar->setMatch(QString::fromStdString(match.name), dayOfMoment(match.lastUsedAt), match.isSame);
    m_recipeBar->setApplied(m_usesMatch);
    m_recipeBar->setProposedName(QString::fromStdString(match.name));
    m_match = std::move(match);
    if (m_usesMatch)
        showProposal(m_match->recognition);
}

std::string ImportAssistant::usedRecipe() const
{
    return m_match && m_usesMatch ? m_match->name : std::string();
}

void ImportAssistant::setRecipeSaved(const QString &name)
{
    m_recipe.name = name.toStdString();
    m_notice->say(Notice::Tone::Good,
                  tr("Saved as “%1”. The next file with the same columns is read like this one.").arg(name));
}

void ImportAssistant::connectRecipes()
{
    connect(m_recipeBar, &RecipeBar::toggled, this, [this](bool isApplied) {
        if (!m_match)
            return;
        m_usesMatch = isApplied;
        m_chosenFields.clear();
        m_chosenKind.reset();
        showProposal(isApplied ? m_match->recognition : m_proposed);
    });
    connect(m_recipeBar, &RecipeBar::saveRequested, this,
            [this](const QString &name) { Q_EMIT saveRecipeRequested(name, m_recipe, m_header); });
}

} // namespace clientele
