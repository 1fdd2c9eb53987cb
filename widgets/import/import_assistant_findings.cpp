
#include "widgets/forms/notice.h"
#include "widgets/import/cleaning_view.h"
#include "widgets/import/found_bar.h"
#include "widgets/import/import_assistant.h"
#include "widgets/import/question_panel.h"
#include "widgets/forms/page_stack.h"

// What was found in the file, and the person's choices about it.
namespace clientele {

namespace {

constexpr int kPause = 400; // ms

Recipe withoutChoices(Recipe recipe)
{
    recipe.cleaning.clear();
    return recipe;
}

} // namespace

void ImportAssistant::connectFindings()
{
    m_found->hide();
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] { Q_EMIT inspectRequested(m_inspected); });
    connect(m_found, &FoundBar::pressed, this, &ImportAssistant::showCleaning);
    connect(m_cleaning, &CleaningView::cleaningEdited, this, &ImportAssistant::cleaningEdited);
    connect(m_cleaning, &CleaningView::backRequested, this, &ImportAssistant::showMapping);
    connect(m_cleaning, &CleaningView::importRequested, this, [this] { Q_EMIT importRequested(m_recipe); });
}

// Again whenever the file is read in another way.
void ImportAssistant::lookForFindings()
{
    const bool isReady = m_isRecognised && m_questions->isEverythingAnswered();
    if (!isReady) {
        forgetFindings();
        return;
    }
    Recipe recipe = withoutChoices(m_recipe);
    if (m_found->isVisibleTo(this) && recipe == m_inspected)
        return;
    m_inspected = std::move(recipe);
    m_findings.reset();
    m_found->showLooking();
    m_found->show();
    m_pause.start();
}

void ImportAssistant::forgetFindings()
{
    m_pause.stop();
    m_findings.reset();
    m_found->hide();
}

void ImportAssistant::setFindings(std::shared_ptr<const Findings> findings)
{
    m_findings = std::move(findings);
    if (m_findings)
        m_found->setFindings(*m_findings, m_recipe.cleaning);
    else
        m_found->hide();
}

void ImportAssistant::showCleaning()
{
    if (!m_findings)
        return;
    m_cleaning->setFindings(m_fileName, m_findings, m_recipe.cleaning, m_currency);
    m_stack->setCurrentWidget(m_cleaning);
    Q_EMIT effectRequested(m_recipe.cleaning);
}

void ImportAssistant::cleaningEdited()
{
    m_recipe.cleaning = m_cleaning->cleaning();
    m_notice->clear(); // what a dry run said is about another recipe
    showRecipe();
    if (m_findings)
        m_found->setFindings(*m_findings, m_recipe.cleaning);
    Q_EMIT effectRequested(m_recipe.cleaning);
}

void ImportAssistant::setCleaningEffect(const CleaningEffect &effect)
{
    m_cleaning->setTotal(effect);
}

} // namespace clientele
