#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"

class QLabel;
class QLineEdit;
class QTimer;
class QTreeWidget;

namespace clientele {

// Why one customer, whom the person looks for, is in a rule's segment or not: each part of the rule, the customer's own
// value, and whether it holds.
//
// Objects: ruleWhyCustomer, ruleWhyAnswer, ruleWhyTree.
class RuleWhyView : public QWidget
{
    Q_OBJECT

public:
    explicit RuleWhyView(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const RuleEngine> engine); // of other data: the customer is forgotten
    void setRule(const RuleNode &rule, const RuleNames &names, bool isUsable);
    void setCustomer(const QString &searched, std::optional<CustomerIndex> customer); // answers whyRequested

Q_SIGNALS:
    void whyRequested(const QString &text); // a moment after it was typed: whoever is best found by it

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void retranslate();

    std::shared_ptr<const RuleEngine> m_engine;
    RuleNode m_rule;
    RuleNames m_names;
    bool m_isUsable = true;
    std::optional<CustomerIndex> m_customer;

    QLineEdit *m_search;
    QLabel *m_answer;
    QTreeWidget *m_tree;
    QTimer *m_pause;
};

} // namespace clientele
