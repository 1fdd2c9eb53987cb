#pragma once

#include <QtWidgets/QPlainTextEdit>

#include <memory>

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_problem.h"

class QCompleter;
class QStandardItemModel;

namespace clientele {

// A rule as one line of text: typed with completion (Ctrl+Space opens it, Down and Return choose), what is wrong
// underlined where it stands. One history of edits, whether they were typed or made elsewhere.
//
// Objects: ruleLine, ruleCompletions.
class RuleLine : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit RuleLine(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const RuleEngine> engine, RuleNames names);
    void replaceText(const QString &text); // one step that can be undone; says textChanged
    void setProblems(const std::vector<RuleProblem> &problems); // of the text as it is

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override; // what is wrong, on hover

private:
    void complete(bool isAsked);
    void take(const QModelIndex &index);
    void underline();
    void retranslate();
    int letterAt(std::size_t byte) const;

    std::shared_ptr<const RuleEngine> m_engine;
    RuleNames m_names;
    std::vector<RuleProblem> m_problems;
    QCompleter *m_completer;
    QStandardItemModel *m_candidates;
};

} // namespace clientele
