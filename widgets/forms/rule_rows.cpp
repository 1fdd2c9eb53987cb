#include "widgets/forms/rule_rows.h"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/flow_layout.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/rule_defaults.h"
#include "widgets/forms/rule_value_edit.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kIndent = 20;

QString suffixOf(const std::vector<std::size_t> &path)
{
    QString suffix;
    for (const std::size_t step : path)
        suffix += u'_' + QString::number(step);
    return suffix;
}

// A rule as rows show it: under a group, however small.
RuleNode grouped(RuleNode rule)
{
    if (rule.kind == RuleNode::Kind::All || rule.kind == RuleNode::Kind::Any)
        return rule;
    return ruleGroup(RuleNode::Kind::All, {std::move(rule)});
}

const RuleNode &withoutNot(const RuleNode &rule, bool &isNot)
{
    const RuleNode *node = &rule;
    for (; node->kind == RuleNode::Kind::Not; node = &node->children.front())
        isNot = !isNot;
    return *node;
}

} // namespace

RuleRows::RuleRows(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_rule = grouped({});
}

void RuleRows::setShop(std::shared_ptr<const RuleEngine> engine, RuleNames names)
{
    m_engine = std::move(engine);
    m_names = std::move(names);
    fill();
}

void RuleRows::setRule(const RuleNode &rule)
{
    if (normalised(m_rule) == normalised(rule))
        return;
    m_rule = grouped(rule);
    fill();
}

// The counts are of the normalised rule; where rows have groups of one or nothing, nothing is shown rather than guessed.
void RuleRows::setCounts(const std::vector<std::size_t> &counts)
{
    m_counts = counts;
    const bool isWhole = normalised(m_rule) == m_rule;
    const bool isOfOne = m_rule.children.size() == 1 && normalised(m_rule) == m_rule.children.front();
    const bool fits = isWhole || isOfOne;
    const std::size_t first = isWhole ? 0 : 1; // a group of one has its one part's counts
    for (std::size_t i = 0; i < m_countLabels.size(); ++i) {
        if (!m_countLabels[i])
            continue;
        const bool isKnown = fits && i >= first && i - first < counts.size();
        m_countLabels[i]->setText(isKnown ? countText(static_cast<qint64>(counts[i - first])) : QString());
    }
}

void RuleRows::fill()
{
    if (!m_engine)
        return;
    const QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    const bool hadFocus = focusWidget() && focusWidget()->hasFocus();
    clearLayout(m_layout);
    m_countLabels.clear();
    m_layout->addWidget(createGroup(m_rule, {}, false));
    setCounts(m_counts);
    QWidget *next = focused.isEmpty() || !hadFocus ? nullptr : findChild<QWidget *>(focused);
    if (next)
        next->setFocus(Qt::OtherFocusReason);
}

QWidget *RuleRows::createGroup(const RuleNode &group, const Path &path, bool isNot)
{
    auto *frame = new QFrame;
    frame->setObjectName(QStringLiteral("ruleGroup") + suffixOf(path));
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(path.empty() ? 0 : kIndent, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(createGroupHead(group, path, isNot));
    for (std::size_t i = 0; i < group.children.size(); ++i) {
        Path childPath = path;
        childPath.push_back(i);
        bool isChildNot = false;
        const RuleNode &child = withoutNot(group.children[i], isChildNot);
        for (const RuleNode *outer = &group.children[i]; outer != &child; outer = &outer->children.front())
            m_countLabels.push_back(nullptr); // counted as a node of its own
        layout->addWidget(child.kind == RuleNode::Kind::Condition ? createRow(child, childPath, isChildNot)
                                                                  : createGroup(child, childPath, isChildNot));
    }
    layout->addWidget(createAdding(path));
    return frame;
}

QWidget *RuleRows::createGroupHead(const RuleNode &group, const Path &path, bool isNot)
{
    auto *head = new QWidget;
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    if (!path.empty())
        layout->addWidget(createNot(path, isNot));
    auto *kind = new QComboBox;
    kind->setObjectName(QStringLiteral("ruleGroupKind") + suffixOf(path));
    kind->addItems({tr("All of these hold"), tr("Any of these holds")});
    kind->setCurrentIndex(group.kind == RuleNode::Kind::Any ? 1 : 0);
    layout->addWidget(kind);
    nameChoice(kind, tr("How the conditions belong together"));
    connect(kind, &QComboBox::activated, this, [this, path](int index) {
        nodeAt(path)->kind = index == 1 ? RuleNode::Kind::Any : RuleNode::Kind::All;
        say(false);
    });
    layout->addStretch();
    QLabel *count = makeText(TextKind::Secondary);
    count->setWordWrap(false);
    m_countLabels.push_back(path.empty() ? nullptr : count);
    layout->addWidget(count);
    if (!path.empty())
        layout->addWidget(createRemove(path));
    return head;
}

QWidget *RuleRows::createAdding(const Path &path)
{
    auto *adding = new QWidget;
    auto *layout = new QHBoxLayout(adding);
    layout->setContentsMargins(0, 0, 0, 0);
    QPushButton *condition = makeButton(ButtonKind::Quiet, tr("Add a condition"),
                                        QStringLiteral("buttonAddCondition") + suffixOf(path), QStringLiteral("plus"));
    QPushButton *group = makeButton(ButtonKind::Quiet, tr("Add a group"),
                                    QStringLiteral("buttonAddGroup") + suffixOf(path), QStringLiteral("plus"));
    const auto first
        = [this] { return ruleCondition(defaultCondition(*findRuleField("orders"), m_engine->data(), m_names)); };
    connect(condition, &QPushButton::clicked, this, [this, path, first] { add(path, first()); });
    connect(group, &QPushButton::clicked, this, [this, path, first] {
        const bool isAny = nodeAt(path)->kind == RuleNode::Kind::Any;
        add(path, ruleGroup(isAny ? RuleNode::Kind::All : RuleNode::Kind::Any, {first(), first()}));
    });
    layout->addWidget(condition);
    layout->addWidget(group);
    layout->addStretch();
    return adding;
}

QWidget *RuleRows::createRow(const RuleNode &node, const Path &path, bool isNot)
{
    const RuleCondition &condition = node.condition;
    const RuleField &field = *findRuleField(condition.field);
    const RulePart part {
        m_engine->data(), m_names, suffixOf(path),
        [this, path](const RuleCondition &changed, bool isNewShape) { change(path, changed, isNewShape); }};
    auto *parts = new QWidget;
    auto *flow = new FlowLayout(space::kTight, parts);
    flow->setContentsMargins(0, 0, 0, 0);
    std::vector<QWidget *> widgets {createNot(path, isNot), createField(condition, path)};
    if (field.subject != RuleSubject::None)
        widgets.push_back(makeRuleSubjectEdit(condition, part));
    if (field.takesWindow)
        std::ranges::move(makeRuleWindowEdits(condition, part), std::back_inserter(widgets));
    if (operatorsOf(field).size() > 1)
        widgets.push_back(createOperator(condition, path));
    std::ranges::move(makeRuleValueEdits(condition, part), std::back_inserter(widgets));
    for (QWidget *widget : widgets) {
        flow->addWidget(widget);
        nameRulePart(widget);
    }
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(parts, 1);
    QLabel *count = makeText(TextKind::Secondary);
    count->setWordWrap(false);
    count->setObjectName(QStringLiteral("ruleCount") + suffixOf(path));
    count->setToolTip(tr("How many customers fulfil this condition by itself."));
    m_countLabels.push_back(count);
    layout->addWidget(count);
    layout->addWidget(createRemove(path));
    return row;
}

QWidget *RuleRows::createNot(const Path &path, bool isNot)
{
    QPushButton *button = makeButton(ButtonKind::Plain, tr("not"), QStringLiteral("ruleNot") + suffixOf(path));
    button->setCheckable(true);
    button->setChecked(isNot);
    button->setAccessibleName(tr("Turn it round"));
    button->setToolTip(tr("When pressed, the customer must not fulfil this."));
    connect(button, &QPushButton::toggled, this, [this, path] { turnRound(path); });
    return button;
}

QWidget *RuleRows::createField(const RuleCondition &condition, const Path &path)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("ruleField") + suffixOf(path));
    choice->setAccessibleName(tr("Field"));
    choice->setToolTip(ruleFieldExplanation(condition.field));
    choice->setMaxVisibleItems(25);
    RuleTopic topic = RuleTopic::Profile;
    for (const RuleField &field : ruleFields()) {
        if (field.topic != topic)
            choice->insertSeparator(choice->count());
        topic = field.topic;
        choice->addItem(ruleFieldName(field.id), utf8(field.id));
        choice->setItemData(choice->count() - 1, ruleFieldExplanation(field.id), Qt::ToolTipRole);
    }
    choice->setCurrentIndex(choice->findData(utf8(condition.field)));
    connect(choice, &QComboBox::activated, this, [this, choice, path, before = condition.field] {
        const std::string id = choice->currentData().toString().toStdString();
        if (id != before && findRuleField(id))
            change(path, defaultCondition(*findRuleField(id), m_engine->data(), m_names), true);
    });
    return choice;
}

QWidget *RuleRows::createOperator(const RuleCondition &condition, const Path &path)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("ruleOperator") + suffixOf(path));
    choice->setAccessibleName(tr("Comparison"));
    for (const RuleOperator op : operatorsOf(*findRuleField(condition.field)))
        choice->addItem(op == RuleOperator::Holds ? tr("at all") : ruleOperatorName(op), static_cast<int>(op));
    choice->setCurrentIndex(choice->findData(static_cast<int>(condition.op)));
    connect(choice, &QComboBox::activated, this, [this, choice, path] {
        RuleCondition changed = nodeAt(path)->condition;
        changed.op = static_cast<RuleOperator>(choice->currentData().toInt());
        change(path, fitted(changed, m_engine->data(), m_names), true);
    });
    return choice;
}

QWidget *RuleRows::createRemove(const Path &path)
{
    QPushButton *button
        = makeIconButton(QStringLiteral("x"), tr("Remove"), QStringLiteral("buttonRemoveRule") + suffixOf(path));
    connect(button, &QPushButton::clicked, this, [this, path] { remove(path); });
    return button;
}

void RuleRows::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace clientele
