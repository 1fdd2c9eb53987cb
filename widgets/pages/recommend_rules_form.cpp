#include "widgets/pages/recommend_rules_form.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <cmath>

#include "widgets/forms/check_list.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kListHeight = 116;
constexpr int kUsualMargin = 20; // percent, where a floor is first asked for

QSpinBox *percentEdit(const char *name, int least)
{
    auto *edit = new QSpinBox;
    edit->setObjectName(QLatin1String(name));
    edit->setRange(least, 100);
    edit->setSingleStep(10);
    return edit;
}

CheckList *namedList(const char *name)
{
    auto *list = new CheckList;
    list->setObjectName(QLatin1String(name));
    list->setFixedHeight(kListHeight);
    return list;
}

// The names that merchandise has in a column of codes, with how many products have each, by name.
std::vector<CheckList::Entry> entriesOf(const Dataset &dataset, const std::vector<std::uint32_t> &codes)
{
    std::vector<qint64> products(dataset.words.size(), 0);
    for (std::size_t product = 0; product < codes.size(); ++product)
        products[codes[product]] += dataset.products.isMerchandise[product] != 0 ? 1 : 0;
    std::vector<CheckList::Entry> entries;
    for (std::uint32_t code = 1; code < products.size(); ++code) { // 0: not told
        if (products[code] > 0)
            entries.push_back(
                {std::string(dataset.words[code]), utf8(dataset.words[code]), countText(products[code]), {}});
    }
    std::ranges::sort(entries, [](const auto &a, const auto &b) { return a.text.localeAwareCompare(b.text) < 0; });
    return entries;
}

int percentOf(double share)
{
    return static_cast<int>(std::lround(share * 100));
}

} // namespace

RecommendRulesForm::RecommendRulesForm(QWidget *parent)
    : QWidget(parent)
    , m_inStock(new QCheckBox)
    , m_notReturned(new QCheckBox)
    , m_priceBand(new QCheckBox)
    , m_hasMargin(new QCheckBox)
    , m_margin(percentEdit("rulesMargin", -100))
    , m_diversity(percentEdit("rulesDiversity", 0))
    , m_novelty(percentEdit("rulesNovelty", -100))
    , m_categories(namedList("rulesCategories"))
    , m_notCategories(namedList("rulesNotCategories"))
    , m_brands(namedList("rulesBrands"))
    , m_notBrands(namedList("rulesNotBrands"))
    , m_marginField(new FormField(m_margin))
    , m_diversityField(new FormField(m_diversity))
    , m_noveltyField(new FormField(m_novelty))
    , m_categoriesField(new FormField(m_categories))
    , m_notCategoriesField(new FormField(m_notCategories))
    , m_brandsField(new FormField(m_brands))
    , m_notBrandsField(new FormField(m_notBrands))
    , m_keep(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonKeepRules")))
    , m_clear(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonClearRules")))
{
    m_inStock->setObjectName(QStringLiteral("rulesInStock"));
    m_notReturned->setObjectName(QStringLiteral("rulesNotReturned"));
    m_priceBand->setObjectName(QStringLiteral("rulesPriceBand"));
    m_hasMargin->setObjectName(QStringLiteral("rulesHasMargin"));
    createFields();
    connectFields();
    retranslate();
    fillFrom({});
    setShop(nullptr, {}, true);
}

void RecommendRulesForm::createFields()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kGap);
    grid->setVerticalSpacing(space::kHalf);
    for (int column = 0; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    auto *ticks = new QVBoxLayout;
    for (QCheckBox *tick : {m_inStock, m_notReturned, m_priceBand, m_hasMargin})
        ticks->addWidget(tick);
    grid->addLayout(ticks, 0, 0);
    grid->addWidget(m_marginField, 0, 1, Qt::AlignTop);
    grid->addWidget(m_diversityField, 0, 2, Qt::AlignTop);
    grid->addWidget(m_noveltyField, 0, 3, Qt::AlignTop);
    grid->addWidget(m_categoriesField, 1, 0);
    grid->addWidget(m_notCategoriesField, 1, 1);
    grid->addWidget(m_brandsField, 1, 2);
    grid->addWidget(m_notBrandsField, 1, 3);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addWidget(m_clear);
    buttons->addStretch();
    grid->addLayout(buttons, 2, 0, 1, 4);
}

void RecommendRulesForm::connectFields()
{
    for (QCheckBox *tick : {m_inStock, m_notReturned, m_priceBand, m_hasMargin})
        connect(tick, &QCheckBox::toggled, this, &RecommendRulesForm::changed);
    for (QSpinBox *edit : {m_margin, m_diversity, m_novelty})
        connect(edit, &QSpinBox::valueChanged, this, &RecommendRulesForm::changed);
    for (CheckList *list : {m_categories, m_notCategories, m_brands, m_notBrands})
        connect(list, &CheckList::checkedEdited, this, &RecommendRulesForm::changed);
    connect(m_keep, &QPushButton::clicked, this, [this] { Q_EMIT keepRequested(rules()); });
    connect(m_clear, &QPushButton::clicked, this, [this] {
        fillFrom({});
        changed();
    });
}

void RecommendRulesForm::setShop(const std::shared_ptr<const Dataset> &dataset, const RecommendRules &kept,
                                 bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    if (dataset != m_dataset) {
        m_dataset = dataset;
        using Entries = std::vector<CheckList::Entry>;
        const Entries categories = dataset ? entriesOf(*dataset, dataset->products.category) : Entries();
        const Entries brands = dataset ? entriesOf(*dataset, dataset->products.brand) : Entries();
        m_categories->setEntries(categories);
        m_notCategories->setEntries(categories);
        m_brands->setEntries(brands);
        m_notBrands->setEntries(brands);
        m_categoriesField->setVisible(!categories.empty());
        m_notCategoriesField->setVisible(!categories.empty());
        m_brandsField->setVisible(!brands.empty());
        m_notBrandsField->setVisible(!brands.empty());
    }
    if (kept != m_kept) {
        m_kept = kept;
        fillFrom(kept);
    }
    showButtons();
}

RecommendRules RecommendRulesForm::rules() const
{
    RecommendRules rules;
    rules.inStock = m_inStock->isChecked();
    rules.notReturned = m_notReturned->isChecked();
    rules.priceBand = m_priceBand->isChecked();
    if (m_hasMargin->isChecked())
        rules.minMargin = m_margin->value() / 100.;
    rules.diversity = m_diversity->value() / 100.;
    rules.novelty = m_novelty->value() / 100.;
    rules.categories = m_categories->checked();
    rules.excludedCategories = m_notCategories->checked();
    rules.brands = m_brands->checked();
    rules.excludedBrands = m_notBrands->checked();
    return rules;
}

int RecommendRulesForm::count() const
{
    const RecommendRules now = rules();
    int count = 0;
    for (const bool isSet :
         {now.inStock, now.notReturned, now.priceBand, now.minMargin.has_value(), now.diversity != 0, now.novelty != 0,
          !now.categories.empty(), !now.excludedCategories.empty(), !now.brands.empty(), !now.excludedBrands.empty()})
        count += isSet ? 1 : 0;
    return count;
}

void RecommendRulesForm::fillFrom(const RecommendRules &rules)
{
    m_isFilling = true;
    m_inStock->setChecked(rules.inStock);
    m_notReturned->setChecked(rules.notReturned);
    m_priceBand->setChecked(rules.priceBand);
    m_hasMargin->setChecked(rules.minMargin.has_value());
    m_margin->setValue(rules.minMargin ? percentOf(*rules.minMargin) : kUsualMargin);
    m_margin->setEnabled(rules.minMargin.has_value());
    m_diversity->setValue(percentOf(rules.diversity));
    m_novelty->setValue(percentOf(rules.novelty));
    m_categories->setChecked(rules.categories);
    m_notCategories->setChecked(rules.excludedCategories);
    m_brands->setChecked(rules.brands);
    m_notBrands->setChecked(rules.excludedBrands);
    m_isFilling = false;
    showButtons();
}

void RecommendRulesForm::changed()
{
    if (m_isFilling)
        return;
    m_margin->setEnabled(m_hasMargin->isChecked());
    showButtons();
    Q_EMIT edited();
}

void RecommendRulesForm::showButtons()
{
    const RecommendRules now = rules();
    m_keep->setEnabled(!m_isReadOnly && now != m_kept);
    m_clear->setEnabled(!now.isEmpty());
}

void RecommendRulesForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendRulesForm::retranslate()
{
    m_inStock->setText(tr("Only what is known to be in stock"));
    m_notReturned->setText(tr("Nothing they sent back before"));
    m_priceBand->setText(tr("Only prices they are used to"));
    m_priceBand->setToolTip(tr("From half of what they pay at the cheap end to twice what they pay at the dear end."));
    m_hasMargin->setText(tr("Only with a margin"));
    for (QCheckBox *tick : {m_inStock, m_notReturned, m_priceBand, m_hasMargin})
        tick->setAccessibleName(tick->text());
    m_marginField->setLabel(tr("Least margin"));
    m_marginField->setHint(tr("Of the price, after the cost. Products without a cost do not pass."));
    m_diversityField->setLabel(tr("Variety"));
    m_diversityField->setHint(tr("How unlike each other the products of a list should be."));
    m_noveltyField->setLabel(tr("Unknown or bestsellers"));
    m_noveltyField->setHint(tr("Above 0 %: products that few know. Below: what many bought."));
    for (QSpinBox *edit : {m_margin, m_diversity, m_novelty})
        //: after a number
        edit->setSuffix(tr(" %"));
    m_categoriesField->setLabel(tr("Only these categories"));
    m_notCategoriesField->setLabel(tr("Without these categories"));
    m_brandsField->setLabel(tr("Only these brands"));
    m_notBrandsField->setLabel(tr("Without these brands"));
    setButtonText(m_keep, tr("Keep as the shop’s rules"));
    setButtonText(m_clear, tr("Clear"));
}

QString rulesEffectText(const RulesEffect &effect)
{
    if (effect.offered == 0)
        return RecommendRulesForm::tr("Nothing is on offer: all that the shop sells is out of stock.");
    QStringList parts;
    for (const RulesEffect::Part &part : effect.parts)
        //: %1 a rule such as “Least margin”, %2 how many products it keeps out
        parts << RecommendRulesForm::tr("%1: %2").arg(recommendRuleName(part.rule),
                                                      countText(static_cast<qint64>(part.keptOut)));
    const QString offered = countText(static_cast<qint64>(effect.offered));
    const QString left = countText(static_cast<qint64>(effect.left));
    if (parts.isEmpty())
        //: %1 products, %2 of them
        return RecommendRulesForm::tr("Of %1 products on offer %2 pass the rules.").arg(offered, left);
    //: %1 products, %2 of them, %3 rules with how many products each keeps out
    return RecommendRulesForm::tr("Of %1 products on offer %2 pass the rules. Kept out by each rule alone: %3.")
        .arg(offered, left, parts.join(QStringLiteral(" · ")));
}

} // namespace clientele
