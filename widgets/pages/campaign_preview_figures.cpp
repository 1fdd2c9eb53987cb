#include "widgets/pages/campaign_preview_view.h"

#include <cmath>

#include <QtWidgets/QLabel>

#include "widgets/forms/notice.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/number_format.h"

// The figures of a plan: what it should add and cost, how many are reached, and why a loss is one.
namespace clientele {

namespace {

constexpr double kNormal95 = 1.96;

} // namespace

// What is tried shows its numbers at once; the lists stay those of the plan.
void CampaignPreviewView::setForecast(const Plan &plan, const CampaignPreview &preview)
{
    m_forecast->setContent(plan, preview.forecast);
    fillProfit(preview);
    const Forecast &forecast = preview.forecast.forecast;
    m_contacted->setValue(countText(static_cast<qint64>(forecast.contacted)));
    m_holdout->setValue(countText(static_cast<qint64>(forecast.heldOut)));
}

void CampaignPreviewView::fillProfit(const CampaignPreview &preview)
{
    const Forecast &forecast = preview.forecast.forecast;
    const auto money = [this](double amount) { return moneyShort(Money::fromDouble(amount), currency()); };
    fillCost(forecast);
    fillLoss(forecast);
    if (!forecast.isKnown) {
        m_profit->setValue(QStringLiteral("–"));
        m_profit->setNote(tr("not estimated"));
        m_margins->hide();
        m_margins->setText({});
        explainProfit();
        return;
    }
    m_profit->setValue(money(forecast.profit));
    m_profit->setNote(tr("95 %: %1 to %2")
                          .arg(money(forecast.profit - kNormal95 * forecast.profitError),
                               money(forecast.profit + kNormal95 * forecast.profitError)));
    m_margins->setText(preview.forecast.margins ? marginBasisText(*preview.forecast.margins) : QString());
    m_margins->setVisible(preview.forecast.margins && !preview.forecast.margins->isComplete());
    explainProfit();
}

void CampaignPreviewView::fillCost(const Forecast &forecast)
{
    m_cost->setValue(forecast.isKnown ? moneyShort(Money::fromDouble(forecast.cost), currency()) : QStringLiteral("–"));
    m_cost->setNote(forecast.isKnown && forecast.marginal > 0
                        ? tr("next %1 earns %2")
                              .arg(moneyShort(Money::fromWhole(1), currency()),
                                   moneyText(Money::fromDouble(forecast.marginal), currency()))
                        : tr("in discounts"));
}

// A red number alone would leave people wondering; screen readers hear it once.
void CampaignPreviewView::fillLoss(const Forecast &forecast)
{
    const QString text = forecast.isKnown && forecast.profit < 0 ? lossText() : QString();
    if (text.isEmpty())
        m_loss->clear();
    else if (m_loss->text() != text)
        m_loss->say(Notice::Tone::Warning, text, tr("Before you send"));
}

QString CampaignPreviewView::lossText() const
{
    double buy = 0, buyNone = 0;
    std::size_t people = 0;
    for (const AudienceMember &member : m_preview.audience.members) {
        if (member.arm != Arm::Offer || std::isnan(member.expected.buy) || std::isnan(member.expected.buyNone))
            continue;
        buy += static_cast<double>(member.expected.buy);
        buyNone += static_cast<double>(member.expected.buyNone);
        ++people;
    }
    for (const CampaignCheck &check : m_preview.checks)
        if (check.finding && check.finding->kind == PlanFindingKind::OfferAboveMargin)
            return check.text;
    if (people == 0 || buyNone <= 0)
        return {};
    const auto share = [people](double sum) { return percentText(sum / static_cast<double>(people)); };
    return tr("People like these buy anyway: %1 without the offer, %2 with it. The discounts cost more than that adds.")
        .arg(share(buyNone), share(buy));
}

void CampaignPreviewView::fillTiles()
{
    const AudienceResult &audience = m_preview.audience;
    if (!m_isKnown) { // not the same as nobody
        for (StatTile *tile : {m_contacted, m_holdout, m_leftOut}) {
            tile->setValue(QStringLiteral("–"));
            tile->setNote({});
        }
        return;
    }
    m_contacted->setValue(countText(static_cast<qint64>(audience.contacted)));
    m_contacted->setNote(tr("get an offer"));
    m_holdout->setValue(countText(static_cast<qint64>(audience.heldOut)));
    m_holdout->setNote(tr("no offer"));
    m_leftOut->setValue(countText(static_cast<qint64>(audience.exclusions.size())));
    m_leftOut->setNote(tr("see why"));
}

void CampaignPreviewView::nameTiles()
{
    m_contacted->setLabel(tr("People contacted"));
    m_contacted->setExplanation(tr("Who fits, may be contacted, is not held out and gets an offer."));
    m_holdout->setLabel(termName(Term::Holdout));
    m_holdout->setExplanation(termExplanation(Term::Holdout));
    m_leftOut->setLabel(tr("Left out"));
    m_leftOut->setExplanation(tr("Who is in the segments but must not or should not be contacted, each with the "
                                 "reason."));
    m_profit->setLabel(tr("Additional profit"));
    explainProfit();
    m_cost->setLabel(tr("Cost"));
    m_cost->setExplanation(tr("What the discounts are expected to cost, and what one more unit of budget would add."));
}

// What it is, why it can be negative, and what it rests on.
void CampaignPreviewView::explainProfit()
{
    QString text = tr("What the campaign should add to the profit that these people bring anyway. It is negative where "
                      "the discounts go to people who would have bought without them. The range below holds the true "
                      "value 95 times in 100.");
    if (!m_margins->text().isEmpty())
        text += QLatin1Char('\n') + m_margins->text();
    m_profit->setExplanation(text);
}

} // namespace clientele
