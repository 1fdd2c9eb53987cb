#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"

class QLabel;
class QVBoxLayout;

namespace clientele {

// A rule as rows: one condition each, in groups of which all or any must hold; every row and group can be turned round.
// What a person changes is said at once as a whole rule that can be read and counted.
//
// Objects, with the place in the tree as suffix ("_0_2": the third part of the first): ruleGroup, ruleGroupKind,
// ruleNot, ruleField, ruleSubject, ruleWindow…, ruleOperator, ruleValue…, ruleCount, buttonRemoveRule,
// buttonAddCondition, buttonAddGroup.
class RuleRows : public QWidget
{
    Q_OBJECT

public:
    explicit RuleRows(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const RuleEngine> engine, RuleNames names);
    void setRule(const RuleNode &rule); // no signal; the same rule again leaves the rows as they are
    void setCounts(const std::vector<std::size_t> &counts); // of each node, as RuleEngine::countsOf gives them

Q_SIGNALS:
    void edited(const clientele::RuleNode &rule); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    using Path = std::vector<std::size_t>; // child by child, Not nodes left out

    void fill();
    QWidget *createGroup(const RuleNode &group, const Path &path, bool isNot);
    QWidget *createGroupHead(const RuleNode &group, const Path &path, bool isNot);
    QWidget *createAdding(const Path &path);
    QWidget *createRow(const RuleNode &condition, const Path &path, bool isNot);
    QWidget *createNot(const Path &path, bool isNot);
    QWidget *createField(const RuleCondition &condition, const Path &path);
    QWidget *createOperator(const RuleCondition &condition, const Path &path);
    QWidget *createRemove(const Path &path);

    RuleNode *nodeAt(const Path &path); // under its Not, if it has one
    void turnRound(const Path &path);
    void remove(const Path &path);
    void add(const Path &path, RuleNode node);
    void change(const Path &path, const RuleCondition &condition, bool isNewShape);
    void say(bool isNewShape);

    std::shared_ptr<const RuleEngine> m_engine;
    RuleNames m_names;
    RuleNode m_rule; // a group at the top
    std::vector<std::size_t> m_counts;
    std::vector<QLabel *> m_countLabels; // by node, as m_counts; null for nodes that show none
    QVBoxLayout *m_layout;
};

} // namespace clientele
