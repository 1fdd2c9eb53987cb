#include "widgets/pages/apart_card.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>

#include "widgets/charts/share_bars.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

enum Choice
{
    Traits,
    Spend,
    Products,
    Countries
};

constexpr std::size_t kMostBars = 8;
constexpr int kLeastHeight = 80; // two bars

} // namespace

ApartCard::ApartCard(QWidget *parent)
    : Card(QString(), parent)
    , m_choice(new SegmentedControl(QString()))
    , m_bars(new ShareBars(QString()))
    , m_note(makeText(TextKind::Small))
{
    setObjectName(QStringLiteral("apartCard"));
    for (const char *name : {"apartTraits", "apartSpend", "apartProducts", "apartCountries"})
        m_choice->addChoice(QString(), QLatin1String(name));
    m_bars->setObjectName(QStringLiteral("traitBars"));
    content()->addWidget(m_choice);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_bars);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // takes what the column has left
    scroll->setMinimumHeight(kLeastHeight);
    m_bars->setProperty("kind", QStringLiteral("page")); // as clear as the card it lies on
    content()->addWidget(scroll, 1);
    content()->addWidget(m_note);
    connect(m_choice, &SegmentedControl::chosen, this, &ApartCard::fill);
    retranslate();
}

void ApartCard::setPortrait(std::shared_ptr<const Dataset> dataset, const std::optional<Portrait> &portrait)
{
    m_dataset = std::move(dataset);
    m_portrait = portrait;
    fill();
}

void ApartCard::fill()
{
    std::vector<ShareBar> bars;
    const int choice = m_choice->current();
    if (m_portrait && m_dataset && choice == Spend)
        bars = spendBars();
    else if (m_portrait && m_dataset) {
        const std::vector<Portrait::Trait> &traits = choice == Products    ? m_portrait->topProducts
                                                     : choice == Countries ? m_portrait->topCountries
                                                                           : m_portrait->setApart;
        for (const Portrait::Trait &trait : traits) {
            if (bars.size() == kMostBars)
                break;
            const QString name = choice == Products    ? productName(trait.code, *m_dataset)
                                 : choice == Countries ? utf8(m_dataset->places[trait.code])
                                                       : traitText(trait, *m_dataset);
            bars.push_back({name, trait.share, trait.shopShare, trait.interval.low, trait.interval.high});
        }
    }
    const bool isNothing = bars.empty();
    m_bars->setBars(std::move(bars));
    if (isNothing)
        m_note->setText(m_portrait && choice == Spend ? tr("Nobody among them has ordered yet.")
                        : m_portrait                  ? tr("Nothing beyond chance: they are like the whole shop.")
                                                      : QString());
    else
        m_note->setText(
            choice == Traits
                ? tr("Line = whole shop; below, where the share surely lies. Differences are beyond chance (95 %).")
                : tr("Line = whole shop; below, where the share surely lies (95 %)."));
}

// Per customer or order, the largest differences first.
std::vector<ShareBar> ApartCard::spendBars() const
{
    std::vector<ShareBar> bars;
    for (const Portrait::Measure &measure : m_portrait->measures) {
        const Interval interval = measure.selected.interval.value_or(Interval {});
        bars.push_back({measureName(measure.kind), measure.selected.value, measure.shop, interval.low, interval.high,
                        [kind = measure.kind, currency = utf8(m_dataset->currency)](double value) {
                            return measureText(kind, value, currency);
                        }});
    }
    return bars;
}

void ApartCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_bars)
        retranslate();
}

void ApartCard::retranslate()
{
    setAccessibleName(tr("What sets them apart"));
    m_bars->setAccessibleName(tr("What sets them apart"));
    m_choice->setAccessibleName(tr("What to compare"));
    m_choice->setChoiceText(Traits, tr("Apart"));
    m_choice->setChoiceText(Spend, tr("Spend"));
    m_choice->setChoiceText(Products, tr("Products"));
    m_choice->setChoiceText(Countries, tr("Places"));
    fill();
}

} // namespace clientele
