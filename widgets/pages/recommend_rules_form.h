#pragma once

#include <QtWidgets/QWidget>

#include <memory>

#include "analytics/dataset/dataset.h"
#include "analytics/recommend/rules_effect.h"

class QCheckBox;
class QPushButton;
class QSpinBox;

namespace clientele {

class CheckList;
class FormField;

// What may be proposed at all, and how lists are mixed: in stock, margin, nothing sent back, prices the customer is used
// to, categories and brands, variety, and how far bestsellers or unknown products are preferred.
//
// Objects: rulesInStock, rulesNotReturned, rulesPriceBand, rulesHasMargin, rulesMargin, rulesDiversity, rulesNovelty,
// rulesCategories, rulesNotCategories, rulesBrands, rulesNotBrands, buttonKeepRules, buttonClearRules.
class RecommendRulesForm : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendRulesForm(QWidget *parent = nullptr);

    // A new snapshot: its categories and brands, the rules kept with the shop, and whether they can be kept. The form
    // takes kept rules that are new; else it stays as the person left it. No signal.
    void setShop(const std::shared_ptr<const Dataset> &dataset, const RecommendRules &kept, bool isReadOnly);
    RecommendRules rules() const;
    int count() const; // how many rules are set

Q_SIGNALS:
    void edited(); // by the person
    void keepRequested(const clientele::RecommendRules &rules);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createFields();
    void connectFields();
    void fillFrom(const RecommendRules &rules);
    void changed();
    void showButtons();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    RecommendRules m_kept;
    bool m_isReadOnly = false;
    bool m_isFilling = false;
    QCheckBox *m_inStock;
    QCheckBox *m_notReturned;
    QCheckBox *m_priceBand;
    QCheckBox *m_hasMargin;
    QSpinBox *m_margin;
    QSpinBox *m_diversity;
    QSpinBox *m_novelty;
    CheckList *m_categories;
    CheckList *m_notCategories;
    CheckList *m_brands;
    CheckList *m_notBrands;
    FormField *m_marginField;
    FormField *m_diversityField;
    FormField *m_noveltyField;
    FormField *m_categoriesField;
    FormField *m_notCategoriesField;
    FormField *m_brandsField;
    FormField *m_notBrandsField;
    QPushButton *m_keep;
    QPushButton *m_clear;
};

// Why rules leave nothing, or little: how much is on offer, and how much each rule keeps out by itself.
QString rulesEffectText(const RulesEffect &effect);

} // namespace clientele
