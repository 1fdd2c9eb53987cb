#include "widgets/forms/offer_details.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/money_edit.h"
#include "widgets/forms/offer_rows.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_plan_help.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kMostUses = 1'000'000'000;

} // namespace

OfferDetails::OfferDetails(QWidget *parent)
    : QWidget(parent)
    , m_more(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonOfferDetails"), QStringLiteral("settings")))
    , m_body(new QWidget)
    , m_products(new QLineEdit)
    , m_categories(new QLineEdit)
    , m_brands(new QLineEdit)
    , m_exceptProducts(new QLineEdit)
    , m_exceptCategories(new QLineEdit)
    , m_thresholdCategories(new QLineEdit)
    , m_thresholdOn(new QComboBox)
    , m_liability(new MoneyEdit)
    , m_perCustomer(new MoneyEdit)
    , m_totalUsage(new QSpinBox)
    , m_usePerCustomer(new QSpinBox)
    , m_vouchers(new QSpinBox)
    , m_layer(new QComboBox)
    , m_combines(new QCheckBox)
{
    for (QComboBox *choice : {m_thresholdOn, m_layer})
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QSpinBox *box : {m_totalUsage, m_usePerCustomer, m_vouchers}) {
        box->setRange(0, kMostUses);
        box->setGroupSeparatorShown(true);
    }
    m_liability->setOptional(true);
    m_perCustomer->setOptional(true);
    m_combines->setObjectName(QStringLiteral("offerCombines"));
    m_more->setCheckable(true);
    m_body->hide();
    connect(m_more, &QPushButton::toggled, m_body, &QWidget::setVisible);
    place();
    connectEdits();
    retranslate();
}

void OfferDetails::setCurrency(const QString &currency)
{
    m_currency = currency;
    retranslate();
}

void OfferDetails::setOffer(const Offer &offer)
{
    m_offer = offer;
    showOffer();
}

void OfferDetails::apply(Offer &offer) const
{
    offer.scope = m_offer.scope;
    offer.thresholdScope = m_offer.thresholdScope;
    offer.isThresholdOnListPrice = m_offer.isThresholdOnListPrice;
    offer.limits = m_offer.limits;
    offer.layer = m_offer.layer;
    offer.combines = m_offer.combines;
}

bool OfferDetails::isTypedWell() const
{
    return m_liability->isAcceptable() && m_perCustomer->isAcceptable();
}

// A problem behind the button opens it.
bool OfferDetails::setProblem(const std::string &field, const QString &problem)
{
    const auto found = m_fields.find(field);
    if (found == m_fields.end())
        return false;
    found->second->setProblem(problem);
    m_more->setChecked(true);
    return true;
}

void OfferDetails::clearProblems()
{
    for (const auto &[id, field] : m_fields)
        field->setProblem({});
    for (const auto &[id, editor] : {std::pair("offer.limits.liability_limit", m_liability),
                                     std::pair("offer.limits.liability_per_customer_limit", m_perCustomer)}) {
        if (!editor->isAcceptable())
            m_fields[id]->setProblem(tr("This is not a number that can be read."));
    }
}

void OfferDetails::setReadOnly(bool isReadOnly)
{
    for (const auto &[id, field] : m_fields)
        field->editor()->setEnabled(!isReadOnly);
    m_combines->setEnabled(!isReadOnly);
}

void OfferDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

FormField *OfferDetails::addField(const std::string &field, QWidget *editor, const char *objectName)
{
    editor->setObjectName(QLatin1String(objectName));
    return m_fields[field] = new FormField(editor);
}

void OfferDetails::place()
{
    auto *grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kGap);
    grid->setVerticalSpacing(space::kGap);
    const auto put = [&](int row, int column, const char *field, QWidget *editor, const char *name, int wide = 1) {
        grid->addWidget(addField(field, editor, name), row, column, 1, wide, Qt::AlignTop);
    };
    put(0, 0, "offer.scope.categories", m_categories, "scopeCategories");
    put(0, 1, "offer.scope.brands", m_brands, "scopeBrands");
    put(1, 0, "offer.scope.products", m_products, "scopeProducts", 2);
    put(2, 0, "offer.scope.except_categories", m_exceptCategories, "scopeExceptCategories");
    put(2, 1, "offer.scope.except_products", m_exceptProducts, "scopeExceptProducts");
    put(3, 0, "offer.threshold_scope", m_thresholdCategories, "thresholdCategories");
    put(3, 1, "offer.threshold_on", m_thresholdOn, "thresholdOn");
    put(4, 0, "offer.limits.liability_limit", m_liability, "limitLiability");
    put(4, 1, "offer.limits.liability_per_customer_limit", m_perCustomer, "limitLiabilityPerCustomer");
    put(5, 0, "offer.limits.total_usage_limit", m_totalUsage, "limitTotalUsage");
    put(5, 1, "offer.limits.use_per_customer_limit", m_usePerCustomer, "limitUsePerCustomer");
    put(6, 0, "offer.limits.vouchers_per_customer_limit", m_vouchers, "limitVouchersPerCustomer");
    put(6, 1, "offer.layer", m_layer, "stackingLayer");
    grid->addWidget(m_combines, 7, 0, 1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_body);
}

void OfferDetails::connectTexts(QLineEdit *line, std::vector<std::string> &texts)
{
    connect(line, &QLineEdit::textChanged, this, [this, &texts](const QString &typed) {
        texts = offer_rows::toTexts(typed);
        Q_EMIT edited();
    });
}

void OfferDetails::connectCount(QSpinBox *box, int &count)
{
    connect(box, &QSpinBox::valueChanged, this, [this, &count](int typed) {
        count = typed;
        Q_EMIT edited();
    });
}

void OfferDetails::connectEdits()
{
    connectTexts(m_products, m_offer.scope.products);
    connectTexts(m_categories, m_offer.scope.categories);
    connectTexts(m_brands, m_offer.scope.brands);
    connectTexts(m_exceptProducts, m_offer.scope.exceptProducts);
    connectTexts(m_exceptCategories, m_offer.scope.exceptCategories);
    connectCount(m_totalUsage, m_offer.limits.totalUsage);
    connectCount(m_usePerCustomer, m_offer.limits.usePerCustomer);
    connectCount(m_vouchers, m_offer.limits.vouchersPerCustomer);
    connect(m_thresholdCategories, &QLineEdit::textChanged, this, [this](const QString &typed) {
        OfferScope scope = m_offer.thresholdScope.value_or(OfferScope {});
        scope.categories = offer_rows::toTexts(typed);
        m_offer.thresholdScope = scope.isEverything() ? std::nullopt : std::optional(scope);
        Q_EMIT edited();
    });
    connect(m_thresholdOn, &QComboBox::activated, this, [this](int choice) {
        m_offer.isThresholdOnListPrice = choice == 1;
        Q_EMIT edited();
    });
    connect(m_layer, &QComboBox::activated, this, [this](int choice) {
        m_offer.layer = static_cast<StackingLayer>(choice);
        Q_EMIT edited();
    });
    const auto connectMoney = [this](MoneyEdit *editor, Money &amount) {
        connect(editor, &MoneyEdit::amountEdited, this, [this, editor, &amount] {
            if (editor->isAcceptable())
                amount = editor->amount().value_or(Money {});
            Q_EMIT edited();
        });
    };
    connectMoney(m_liability, m_offer.limits.liability);
    connectMoney(m_perCustomer, m_offer.limits.liabilityPerCustomer);
    connect(m_combines, &QCheckBox::toggled, this, [this](bool isOn) {
        m_offer.combines = isOn;
        Q_EMIT edited();
    });
}

void OfferDetails::showOffer()
{
    const QSignalBlocker blockers[] {QSignalBlocker(m_totalUsage), QSignalBlocker(m_usePerCustomer),
                                     QSignalBlocker(m_vouchers), QSignalBlocker(m_combines)};
    const auto show = [](QLineEdit *line, const std::vector<std::string> &texts) {
        if (offer_rows::toTexts(line->text()) != texts)
            fillText(line, offer_rows::ofTexts(texts));
    };
    show(m_products, m_offer.scope.products);
    show(m_categories, m_offer.scope.categories);
    show(m_brands, m_offer.scope.brands);
    show(m_exceptProducts, m_offer.scope.exceptProducts);
    show(m_exceptCategories, m_offer.scope.exceptCategories);
    show(m_thresholdCategories, m_offer.thresholdScope.value_or(OfferScope {}).categories);
    m_thresholdOn->setCurrentIndex(m_offer.isThresholdOnListPrice ? 1 : 0);
    const auto optional = [](Money amount) { return amount.units == 0 ? std::nullopt : std::optional(amount); };
    m_liability->setAmount(optional(m_offer.limits.liability));
    m_perCustomer->setAmount(optional(m_offer.limits.liabilityPerCustomer));
    m_totalUsage->setValue(m_offer.limits.totalUsage);
    m_usePerCustomer->setValue(m_offer.limits.usePerCustomer);
    m_vouchers->setValue(m_offer.limits.vouchersPerCustomer);
    m_layer->setCurrentIndex(static_cast<int>(m_offer.layer));
    m_combines->setChecked(m_offer.combines);
}

void OfferDetails::retranslate()
{
    for (const auto &[id, field] : m_fields) {
        field->setLabel(planFieldName(id));
        field->setExplanation(planFieldExplanation(id));
    }
    setButtonText(m_more, tr("Products, limits and order"));
    m_fields["offer.scope.categories"]->setHint(tr("Parted by commas; empty: all products."));
    for (MoneyEdit *editor : {m_liability, m_perCustomer})
        editor->setPlaceholderText(tr("No limit"));
    for (QSpinBox *box : {m_totalUsage, m_usePerCustomer, m_vouchers})
        box->setSpecialValueText(tr("No limit"));
    m_thresholdCategories->setPlaceholderText(tr("As above"));
    {
        const QSignalBlocker blocker(m_thresholdOn);
        m_thresholdOn->clear();
        m_thresholdOn->addItems({tr("Prices as paid"), tr("List prices")});
    }
    {
        const QSignalBlocker blocker(m_layer);
        m_layer->clear();
        m_layer->addItems(
            {tr("First: single products"), tr("Second: the shop"), tr("Third: across shops"), tr("Last: payment")});
    }
    m_combines->setText(tr("Goes together with other offers"));
    m_combines->setAccessibleName(m_combines->text());
    showOffer();
}

} // namespace clientele
