#include "widgets/forms/offer_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/money_edit.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kLongestName = 120;
constexpr int kLongestPrefix = 8;

// A percentage per 10,000 and the same number as a decimal text can hold it: 1,250 ↔ 12.5.
constexpr std::int64_t kUnitsPerPoint = Money::kScale / 100;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

bool reads(const Offer &offer, OfferField field)
{
    for (const OfferKind &kind : offerKinds()) {
        if (kind.id == offer.kind)
            return std::find(kind.fields.begin(), kind.fields.end(), field) != kind.fields.end();
    }
    return false;
}

} // namespace

OfferForm::OfferForm(QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_kind(new QComboBox)
    , m_value(new MoneyEdit)
    , m_minimumSpend(new MoneyEdit)
    , m_cap(new MoneyEdit)
    , m_validFrom(new DayEdit)
    , m_validTo(new DayEdit)
    , m_prefix(new QLineEdit)
    , m_sentence(makeText(TextKind::Strong))
{
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_name->setMaxLength(kLongestName);
    m_prefix->setMaxLength(kLongestPrefix);
    m_minimumSpend->setOptional(true);
    m_cap->setOptional(true);
    m_sentence->setObjectName(QStringLiteral("offerSentence"));
    createFields();
    connectFields();
    retranslate();
}

void OfferForm::setCurrency(const QString &currency)
{
    m_currency = currency;
    retranslate();
}

void OfferForm::setPlan(const Plan &plan)
{
    m_plan = plan;
    const Offer &offer = plan.offers.front();
    const QString name = QString::fromStdString(plan.name);
    if (m_name->text() != name)
        m_name->setText(name);
    const QString prefix = QString::fromStdString(plan.codePrefix);
    if (m_prefix->text() != prefix)
        m_prefix->setText(prefix);
    m_minimumSpend->setAmount(offer.minimumSpend == Money {} ? std::nullopt : std::optional(offer.minimumSpend));
    m_cap->setAmount(offer.cap);
    m_validFrom->setDay(offer.validFrom);
    m_validTo->setDay(offer.validTo);
    showKind();
    showSentence();
}

void OfferForm::apply(Plan &plan) const
{
    plan.name = m_plan.name;
    plan.offers.front() = m_plan.offers.front();
    plan.codePrefix = m_plan.codePrefix;
}

bool OfferForm::isTypedWell() const
{
    return m_value->isAcceptable() && m_minimumSpend->isAcceptable() && m_cap->isAcceptable();
}

bool OfferForm::setProblem(const std::string &field, const QString &problem)
{
    const std::string shown = field == "offer.amount" ? "offer.percent" : field; // one editor for both
    const auto found = m_fields.find(shown);
    if (found == m_fields.end())
        return false;
    found->second->setProblem(problem);
    return true;
}

void OfferForm::clearProblems()
{
    for (const auto &[id, field] : m_fields)
        field->setProblem({});
    for (const auto &[id, editor] : {std::pair("offer.percent", m_value),
                                     std::pair("offer.minimum_spend", m_minimumSpend), std::pair("offer.cap", m_cap)}) {
        if (!editor->isAcceptable())
            m_fields[id]->setProblem(tr("This is not a number that can be read."));
    }
}

void OfferForm::setReadOnly(bool isReadOnly)
{
    for (const auto &[id, field] : m_fields)
        field->editor()->setEnabled(!isReadOnly);
}

void OfferForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

FormField *OfferForm::addField(const std::string &field, QWidget *editor, const char *objectName)
{
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
    layout->addWidget(addField("name", m_name, "campaignName"), 0, 0, 1, 2, Qt::AlignTop);
    layout->addWidget(addField("offer.kind", m_kind, "offerKind"), 1, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.percent", m_value, "offerValue"), 1, 1, Qt::AlignTop);
    layout->addWidget(addField("offer.minimum_spend", m_minimumSpend, "minimumSpend"), 2, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.cap", m_cap, "offerCap"), 2, 1, Qt::AlignTop);
    layout->addWidget(addField("offer.valid_from", m_validFrom, "validFrom"), 3, 0, Qt::AlignTop);
    layout->addWidget(addField("offer.valid_to", m_validTo, "validTo"), 3, 1, Qt::AlignTop);
    layout->addWidget(addField("code_prefix", m_prefix, "codePrefix"), 4, 0, 1, 2, Qt::AlignTop);
    layout->addWidget(m_sentence, 5, 0, 1, 2);
}

void OfferForm::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_plan.name = typed.toStdString();
        changed();
    });
    connect(m_prefix, &QLineEdit::textEdited, this, [this](const QString &typed) {
        m_plan.codePrefix = typed.toStdString();
        changed();
    });
    connect(m_kind, &QComboBox::activated, this, [this] {
        m_plan.offers.front().kind = m_kind->currentData().toString().toStdString();
        showKind();
        changed();
    });
    connect(m_value, &MoneyEdit::amountEdited, this, &OfferForm::readValue);
    connect(m_minimumSpend, &MoneyEdit::amountEdited, this, &OfferForm::readMoney);
    connect(m_cap, &MoneyEdit::amountEdited, this, &OfferForm::readMoney);
    connect(m_validFrom, &DayEdit::dayEdited, this, [this] {
        m_plan.offers.front().validFrom = m_validFrom->day();
        changed();
    });
    connect(m_validTo, &DayEdit::dayEdited, this, [this] {
        m_plan.offers.front().validTo = m_validTo->day();
        changed();
    });
}

void OfferForm::readValue()
{
    if (m_value->isAcceptable()) {
        const Money typed = m_value->amount().value_or(Money {});
        if (readsPercent()) // beyond any percentage the plan's own check speaks
            m_plan.offers.front().percent
                = static_cast<int>(std::clamp<std::int64_t>(typed.units / kUnitsPerPoint, -1, 1'000'000));
        else
            m_plan.offers.front().amount = typed;
    }
    changed();
}

void OfferForm::readMoney()
{
    if (m_minimumSpend->isAcceptable())
        m_plan.offers.front().minimumSpend = m_minimumSpend->amount().value_or(Money {});
    if (m_cap->isAcceptable())
        m_plan.offers.front().cap = m_cap->amount();
    changed();
}

void OfferForm::showKind()
{
    const Offer &offer = m_plan.offers.front();
    m_kind->setCurrentIndex(m_kind->findData(QString::fromStdString(offer.kind)));
    if (readsPercent())
        m_value->setAmount(Money {offer.percent * kUnitsPerPoint}, 0);
    else
        m_value->setAmount(offer.amount);
    FormField *value = m_fields["offer.percent"];
    value->setLabel(readsPercent() ? tr("Percent off") : tr("Amount off (%1)").arg(m_currency));
    m_fields["offer.cap"]->setVisible(reads(offer, OfferField::Cap));
}

void OfferForm::showSentence()
{
    m_sentence->setText(offerText(m_plan.offers.front(), m_currency));
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
    for (const auto &[id, field] : m_fields)
        field->setLabel(planFieldName(id));
    m_fields["offer.minimum_spend"]->setLabel(tr("Minimum spend (%1)").arg(m_currency));
    m_fields["offer.cap"]->setLabel(tr("At most (%1)").arg(m_currency));
    m_minimumSpend->setPlaceholderText(tr("None"));
    m_cap->setPlaceholderText(tr("No limit"));
    m_fields["code_prefix"]->setHint(
        tr("Every customer gets a code of their own; this stands in front of it, such as AUT-."));
    showKind();
    showSentence();
}

bool OfferForm::readsPercent() const
{
    return reads(m_plan.offers.front(), OfferField::Percent);
}

} // namespace clientele
