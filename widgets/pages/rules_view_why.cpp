#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>
#include <QtWidgets/QVBoxLayout>

#include "analytics/segment/rule/rule_printer.h"
#include "widgets/forms/form_parts.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/pages/rules_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

// Why one customer is in a rule's segment, or not.
namespace clientele {

QWidget *RulesView::createWhy()
{
    auto *why = new QWidget;
    auto *layout = new QVBoxLayout(why);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("ruleWhyCustomer"));
    m_search->setClearButtonEnabled(true);
    m_answer = makeText(TextKind::Body);
    m_answer->setObjectName(QStringLiteral("ruleWhyAnswer"));
    m_why = new QTreeWidget;
    m_why->setObjectName(QStringLiteral("ruleWhyTree"));
    m_why->setColumnCount(3);
    m_why->header()->setStretchLastSection(false);
    m_why->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_why->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_why->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    layout->addWidget(m_search);
    layout->addWidget(m_answer);
    layout->addWidget(m_why, 1);
    layout->addStretch(); // while there is nobody
    connect(m_search, &QLineEdit::textEdited, m_searchPause, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty())
            setCustomer(QString(), {});
    });
    return why;
}

void RulesView::setCustomer(const QString &searched, std::optional<CustomerIndex> customer)
{
    if (searched != m_search->text().trimmed())
        return;
    m_customer = customer;
    showWhy();
}

void RulesView::showWhy()
{
    m_why->clear();
    m_why->setVisible(m_customer && m_isUsable);
    if (!m_engine || m_search->text().trimmed().isEmpty())
        return m_answer->setText(tr("Find a customer to see which conditions hold, and with which values."));
    if (!m_customer)
        return m_answer->setText(tr("Nobody was found."));
    const QString name = customerLabel(*m_customer, m_engine->data().dataset());
    if (!m_isUsable)
        return m_answer->setText(tr("%1: correct the line first.").arg(name));
    const RuleReason reason = m_engine->why(m_rule, *m_customer);
    m_answer->setText(reason.holds ? tr("%1 is in the segment.").arg(name) : tr("%1 is not in the segment.").arg(name));
    addReason(m_why->invisibleRootItem(), m_rule, reason);
    m_why->expandAll();
}

void RulesView::addReason(QTreeWidgetItem *parent, const RuleNode &rule, const RuleReason &reason)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setText(2, reason.holds ? tr("holds") : tr("does not hold"));
    item->setIcon(2, themeIcon(reason.holds ? QStringLiteral("check") : QStringLiteral("x"),
                               reason.holds ? IconTone::Good : IconTone::Bad));
    switch (rule.kind) {
    case RuleNode::Kind::All: item->setText(0, tr("All of these hold")); break;
    case RuleNode::Kind::Any: item->setText(0, tr("Any of these holds")); break;
    case RuleNode::Kind::Not: item->setText(0, tr("This must not hold")); break;
    case RuleNode::Kind::Condition:
        item->setText(0, utf8(printRule(rule, m_names, ruleLanguage())));
        item->setToolTip(0, item->text(0));
        if (findRuleField(rule.condition.field)->type != RuleType::Flag)
            item->setText(1, reason.actual ? utf8(printValue(rule.condition, *reason.actual, m_names, ruleLanguage()))
                                           : tr("not known"));
        break;
    }
    for (std::size_t i = 0; i < rule.children.size(); ++i)
        addReason(item, rule.children[i], reason.children[i]);
}

} // namespace clientele
