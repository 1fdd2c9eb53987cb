#include <set>

#include "analytics/import/values.h"
#include "widgets/forms/notice.h"
#include "widgets/import/cleaning_view.h"
#include "widgets/import/found_bar.h"
#include "widgets/import/import_assistant.h"
#include "widgets/import/question_panel.h"
#include "widgets/import/rates_bar.h"
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
    connect(m_rates, &RatesBar::ratesEdited, this, [this](const std::map<std::string, double> &rates) {
        m_chosenRates = rates;
        m_recipe.rates = rates;
        m_notice->clear(); // what a dry run said is about another recipe
        showRecipe();
    });
    connect(m_cleaning, &CleaningView::cleaningEdited, this, &ImportAssistant::cleaningEdited);
    connect(m_cleaning, &CleaningView::backRequested, this, &ImportAssistant::showMapping);
    connect(m_cleaning, &CleaningView::importRequested, this, [this] { Q_EMIT importRequested(m_recipe); });
}

// Those found now and those that have a rate by now, which are found no more.
void ImportAssistant::showCurrencies()
{
    std::set<std::string> others;
    for (const auto &[currency, rate] : m_recipe.rates)
        others.insert(currency);
    for (const Finding &finding : m_findings->findings) {
        if (finding.name.kind != FindingKind::OtherCurrency)
            continue;
        for (const FindingExample &example : finding.examples)
            others.insert(currencyCode(example.value));
    }
    others.erase(std::string());
    m_rates->setCurrencies(m_currency, {others.begin(), others.end()}, m_recipe.rates);
}

// Again whenever the file is read in another way.
void ImportAssistant::lookForFindings()
{
    if (!isReady()) {
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

// An import that was begun and came to nothing had ended the search.
void ImportAssistant::goOnLooking()
{
    if (isReady() && !m_findings && m_found->isVisibleTo(this))
        m_pause.start();
}

void ImportAssistant::forgetFindings()
{
    m_pause.stop();
    m_findings.reset();
    m_found->hide();
    m_rates->hide();
}

void ImportAssistant::setFindings(std::shared_ptr<const Findings> findings)
{
    m_findings = std::move(findings);
    if (!m_findings) {
        m_found->hide();
        return;
    }
    m_found->setFindings(*m_findings, m_recipe.cleaning);
    showCurrencies();
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
