#include "widgets/pages/rule_why_view.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTreeWidget>

#include "widgets/forms/form_parts.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/pages/reason_tree.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 120; // after typing, before somebody is looked for

} // namespace

RuleWhyView::RuleWhyView(QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_answer(makeText(TextKind::Body))
    , m_tree(new QTreeWidget)
    , m_pause(new QTimer(this))
{
    m_search->setObjectName(QStringLiteral("ruleWhyCustomer"));
    m_search->setClearButtonEnabled(true);
    m_answer->setObjectName(QStringLiteral("ruleWhyAnswer"));
    m_tree->setObjectName(QStringLiteral("ruleWhyTree"));
    m_tree->setColumnCount(3);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_tree->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_search);
    layout->addWidget(m_answer);
    layout->addWidget(m_tree, 1);
    layout->addStretch(); // while there is nobody
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT whyRequested(m_search->text().trimmed()); });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty()) {
            m_pause->stop();
            setCustomer(QString(), {});
        } else
            m_pause->start();
    });
    retranslate();
}

void RuleWhyView::setShop(std::shared_ptr<const RuleEngine> engine)
{
    const bool isSameData = m_engine && engine && &m_engine->data().dataset() == &engine->data().dataset();
    m_engine = std::move(engine);
    if (isSameData)
        return;
    m_customer.reset();
    m_search->clear();
}

void RuleWhyView::setRule(const RuleNode &rule, const RuleNames &names, bool isUsable)
{
    m_rule = rule;
    m_names = names;
    m_isUsable = isUsable;
    show();
}

void RuleWhyView::setCustomer(const QString &searched, std::optional<CustomerIndex> customer)
{
    if (searched != m_search->text().trimmed())
        return; // an answer to an earlier text
    m_customer = customer;
    show();
}

void RuleWhyView::show()
{
    m_tree->clear();
    m_tree->setVisible(m_customer && m_isUsable);
    if (!m_engine || m_search->text().trimmed().isEmpty())
        return m_answer->setText(tr("Find a customer to see which conditions hold, and with which values."));
    if (!m_customer)
        return m_answer->setText(tr("Nobody was found."));
    const QString name = customerLabel(*m_customer, m_engine->data().dataset());
    if (!m_isUsable)
        return m_answer->setText(tr("%1: correct the line first.").arg(name));
    const RuleReason reason = m_engine->why(m_rule, *m_customer);
    m_answer->setText(reason.holds ? tr("%1 is in the segment.").arg(name) : tr("%1 is not in the segment.").arg(name));
    addRuleReason(m_tree->invisibleRootItem(), m_rule, reason, m_names, utf8(m_engine->data().dataset().currency));
    m_tree->expandAll();
}

void RuleWhyView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RuleWhyView::retranslate()
{
    m_search->setAccessibleName(tr("Customer whose reasons are shown"));
    m_search->setPlaceholderText(tr("Number, name, e-mail or phone"));
    m_tree->setAccessibleName(tr("Why the customer is in the segment or not"));
    m_tree->setHeaderLabels({tr("Condition"), tr("This customer"), tr("Result")});
    show();
}

} // namespace clientele
