#include "widgets/forms/offer_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

#include <algorithm>

#include "analytics/base/error.h"
#include "widgets/forms/check_list.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/money_edit.h"
#include "widgets/forms/offer_details.h"
#include "widgets/forms/offer_proposal.h"
#include "widgets/forms/product_names.h"
#include "widgets/forms/rows_edit.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_plan_help.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kMostPieces = 10'000;
constexpr int kMemberListHeight = 120;

// A percentage per 10,000 and the same number as a decimal text can hold it: 1,250 ↔ 12.5.
constexpr std::int64_t kUnitsPerPoint = Money::kScale / 100;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool isWhole(const Offer &offer)
{
    try {
        offerKind(offer.kind).check(offer);
        return true;
    } catch (const Error &) {
        return false;
    }
}

} // namespace

OfferForm::OfferForm(QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_value(new MoneyEdit)
    , m_pieces(new QSpinBox)
    , m_freePieces(new QSpinBox)
    , m_tiers(new RowsEdit(QStringLiteral("offerTiers")))
    , m_gifts(new RowsEdit(QStringLiteral("offerGifts")))
    , m_items(new RowsEdit(QStringLiteral("offerItems")))
    , m_waves(new RowsEdit(QStringLiteral("offerWaves")))
    , m_members(new CheckList)
    , m_memberDay(new QComboBox)
    , m_minimumSpend(new MoneyEdit)
    , m_cap(new MoneyEdit)
    , m_validFrom(new DayEdit)
    , m_validTo(new DayEdit)
    , m_details(new OfferDetails)
    , m_sentence(makeText(TextKind::Strong))
{
    for (QComboBox *choice : {m_kind, m_memberDay})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QSpinBox *pieces : {m_pieces, m_freePieces})
        pieces->setRange(1, kMostPieces);
    m_members->setFixedHeight(kMemberListHeight);
    m_minimumSpend->setOptional(true);
    m_cap->setOptional(true);
    m_sentence->setObjectName(QStringLiteral("offerSentence"));
    createFields();
    connectFields();
    connectLists();
    retranslate();
}

void OfferForm::setCurrency(const QString &currency)
{
    m_currency = currency;
    m_details->setCurrency(currency);
    retranslate();
}

void OfferForm::setSegments(const std::vector<Segment> &segments)
{
    m_segments.clear();
    for (const Segment &segment : segments)
        m_segments.push_back({segment.id, segment.name, segment.members.size()});
    retranslateLists();
}

void OfferForm::setOffer(const Offer &offer)
{
    m_offer = offer;
    m_minimumSpend->setAmount(offer.minimumSpend == Money {} ? std::nullopt : std::optional(offer.minimumSpend));
    m_cap->setAmount(offer.cap);
    m_validFrom->setDay(offer.validFrom);
    m_validTo->setDay(offer.validTo);
    m_details->setOffer(offer);
    showKind();
    showLists();
    showSentence();
}

bool OfferForm::isTypedWell() const
{
    return m_value->isAcceptable() && m_minimumSpend->isAcceptable() && m_cap->isAcceptable()
           && m_details->isTypedWell()
           && std::ranges::all_of(m_isListGood, [](const auto &entry) { return entry.second; });
}

bool OfferForm::setProblem(const std::string &field, const QString &problem)
{
    const std::string shown = field == "offer.amount" ? "offer.percent" : field; // one editor for both
    const auto found = m_fields.find(shown);
    if (found == m_fields.end())
        return m_details->setProblem(field, problem);
    found->second->setProblem(problem);
    return true;
}

void OfferForm::clearProblems()
{
    for (const auto &[id, field] : m_fields)
        field->setProblem({});
    m_details->clearProblems();
    for (const auto &[id, editor] : {std::pair("offer.percent", m_value),
                                     std::pair("offer.minimum_spend", m_minimumSpend), std::pair("offer.cap", m_cap)}) {
        if (!editor->isAcceptable())
            m_fields[id]->setProblem(tr("This is not a number that can be read."));
    }
    for (const auto &[id, isGood] : m_isListGood)
        if (!isGood)
            m_fields[id]->setProblem(tr("Something here cannot be read."));
}

void OfferForm::setReadOnly(bool isReadOnly)
{
    for (const auto &[id, field] : m_fields)
        field->editor()->setEnabled(!isReadOnly);
    m_details->setReadOnly(isReadOnly);
}

void OfferForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

FormField *OfferForm::addField(const std::string &field, QWidget *editor, const char *objectName)
{
    if (editor->objectName().isEmpty())
        editor->setObjectName(QLatin1String(objectName));
    return m_fields[field] = new FormField(editor);
}

void OfferForm::createFields()
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(space::kGap);
    layout->setVerticalSpacing(space::kGap);
    layout->setColumnStretch(0, 3);
    layout->setColumnStretch(1, 2);
    layout->addWidget(addField("offer.kind", m_kind, "offerKind"), 0, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.percent", m_value, "offerValue"), 0, 1, Qt::AlignTop);
    createLists(layout);
    layout->addWidget(addField("offer.minimum_spend", m_minimumSpend, "minimumSpend"), 7, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.cap", m_cap, "offerCap"), 7, 1, Qt::AlignTop);
    layout->addWidget(addField("offer.valid_from", m_validFrom, "validFrom"), 8, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.valid_to", m_validTo, "validTo"), 8, 1, Qt::AlignTop);
    layout->addWidget(m_details, 9, 0, 1, 2);
    layout->addWidget(m_sentence, 10, 0, 1, 2);
}

void OfferForm::createLists(QGridLayout *layout)
{
    layout->addWidget(addField("offer.pieces", m_pieces, "offerPieces"), 1, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.free_pieces", m_freePieces, "offerFreePieces"), 1, 1, Qt::AlignTop);
    layout->addWidget(addField("offer.tiers", m_tiers, "offerTiersEdit"), 2, 0, 1, 2);
    layout->addWidget(addField("offer.gifts", m_gifts, "offerGiftsEdit"), 3, 0, 1, 2);
    layout->addWidget(addField("offer.items", m_items, "offerItemsEdit"), 4, 0, 1, 2);
    layout->addWidget(addField("offer.waves", m_waves, "offerWavesEdit"), 5, 0, 1, 2);
    layout->addWidget(addField("offer.members", m_members, "offerMembers"), 6, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.member_day", m_memberDay, "offerMemberDay"), 6, 1, Qt::AlignTop);
}

void OfferForm::connectFields()
{
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_offer.kind = m_kind->currentData().toString().toStdString();
        setOffer(withProposedTerms(m_offer, m_usualOrder));
        changed();
    });
    connect(m_value, &MoneyEdit::amountEdited, this, &OfferForm::readValue);
    connect(m_minimumSpend, &MoneyEdit::amountEdited, this, &OfferForm::readMoney);
    connect(m_cap, &MoneyEdit::amountEdited, this, &OfferForm::readMoney);
    connect(m_validFrom, &DayEdit::dayEdited, this, [this] {
        m_offer.validFrom = m_validFrom->day();
        changed();
    });
    connect(m_validTo, &DayEdit::dayEdited, this, [this] {
        m_offer.validTo = m_validTo->day();
        changed();
    });
    connect(m_details, &OfferDetails::edited, this, [this] {
        m_details->apply(m_offer);
        changed();
    });
}

void OfferForm::readValue()
{
    if (m_value->isAcceptable()) {
        const Money typed = m_value->amount().value_or(Money {});
        if (reads(OfferField::Percent)) // beyond any percentage the plan's own check speaks
            m_offer.percent = static_cast<int>(std::clamp<std::int64_t>(typed.units / kUnitsPerPoint, -1, 1'000'000));
        else
            m_offer.amount = typed;
    }
    changed();
}

void OfferForm::readMoney()
{
    if (m_minimumSpend->isAcceptable())
        m_offer.minimumSpend = m_minimumSpend->amount().value_or(Money {});
    if (m_cap->isAcceptable())
        m_offer.cap = m_cap->amount();
    changed();
}

void OfferForm::showKind()
{
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(m_offer.kind)));
    const bool isPercent = reads(OfferField::Percent);
    if (isPercent)
        m_value->setAmount(Money {m_offer.percent * kUnitsPerPoint}, 0);
    else
        m_value->setAmount(m_offer.amount);
    m_fields["offer.percent"]->setLabel(isPercent ? tr("Percent off") : tr("Amount off (%1)").arg(m_currency));
    const bool hasValue = isPercent || reads(OfferField::Amount);
    m_fields["offer.percent"]->setVisible(hasValue);
    auto *grid = static_cast<QGridLayout *>(layout()); // long names of kinds have the line to themselves
    grid->addWidget(m_fields["offer.kind"], 0, 0, 1, hasValue ? 1 : 2, Qt::AlignTop);
    for (const auto &[id, field] :
         {std::pair("offer.cap", OfferField::Cap), std::pair("offer.pieces", OfferField::Pieces),
          std::pair("offer.free_pieces", OfferField::FreePieces), std::pair("offer.tiers", OfferField::Tiers),
          std::pair("offer.gifts", OfferField::Gifts), std::pair("offer.waves", OfferField::Waves),
          std::pair("offer.members", OfferField::Members), std::pair("offer.member_day", OfferField::MemberDay)})
        m_fields[id]->setVisible(reads(field));
    m_fields["offer.items"]->setVisible(reads(OfferField::Items) || reads(OfferField::OptionalItems));
}

// A promise with holes in it is none.
void OfferForm::showSentence()
{
    m_sentence->setVisible(isWhole(m_offer));
    const Offer named = m_products ? m_products->named(m_offer) : m_offer; // people know products by name
    m_sentence->setText(offerText(named, m_currency));
}

void OfferForm::changed()
{
    showSentence();
    Q_EMIT edited();
}

void OfferForm::retranslate()
{
    {
        const QSignalBlocker blocker(m_kind);
        m_kind->clear();
        for (const OfferKind &kind : offerKinds())
            m_kind->addItem(offerKindName(kind.id), text(kind.id));
    }
    for (const auto &[id, field] : m_fields) {
        field->setLabel(planFieldName(id));
        field->setExplanation(planFieldExplanation(id));
    }
    m_fields["offer.minimum_spend"]->setLabel(tr("Minimum spend (%1)").arg(m_currency));
    m_fields["offer.cap"]->setLabel(tr("At most (%1)").arg(m_currency));
    m_minimumSpend->setPlaceholderText(tr("None"));
    m_cap->setPlaceholderText(tr("No limit"));
    retranslateLists();
    showKind();
    showSentence();
}

bool OfferForm::reads(OfferField field) const
{
    const auto kinds = offerKinds();
    const auto kind = std::ranges::find(kinds, std::string_view(m_offer.kind), &OfferKind::id);
    return kind != kinds.end() && kind->reads(field);
}

} // namespace clientele
