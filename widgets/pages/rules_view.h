#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "analytics/segment/rule/rule_engine.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_problem.h"

class QLabel;
class QPushButton;
class QTimer;

namespace clientele {

class OverlapView;
class PageStack;
class RuleLine;
class RuleRows;
class RuleWhyView;
class SegmentedControl;

// A segment said as a rule: the line that can be typed and the rows that can be pressed, always the same rule; how many
// customers it has while it is being made; why a customer is in it or not; and how it overlaps with segments.
//
// Objects: those of RuleLine, RuleRows, RuleWhyView and OverlapView, rulePartRows, rulePartWhy, rulePartOverlap, ruleStatus,
// ruleProblem, buttonUndoRule, buttonRedoRule, buttonChangeRule.
class RulesView : public QWidget
{
    Q_OBJECT

public:
    explicit RulesView(QWidget *parent = nullptr);

    // The same rule is counted again in another version of the shop.
    void setShop(std::shared_ptr<const RuleEngine> engine, const std::vector<SavedSegment> &saved);
    void setReadOnly(bool isReadOnly);
    // Puts a saved segment's rule here, to look at or to change. False where it has none.
    bool showSegment(const QString &segmentId);

    const RuleNode &rule() const { return m_rule; }
    QString text() const; // of the line
    OverlapView *overlap() const { return m_overlap; } // its requests are answered there
    bool isUsable() const { return m_isUsable; }

    // Answer countRequested and whyRequested; answers to an earlier rule or text are left aside.
    void setCounts(const RuleNode &rule, const std::vector<std::size_t> &counts);
    void setCustomer(const QString &searched, std::optional<CustomerIndex> customer);

Q_SIGNALS:
    void edited(); // by the person, in the line or the rows
    void countRequested(const clientele::RuleNode &rule); // a moment after it changed
    void whyRequested(const QString &text); // whoever is best found by it
    void changeRequested(qint64 number, const clientele::RuleNode &rule); // of a saved segment

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    enum Part
    {
        Rows,
        Why,
        Overlap
    };

    QWidget *createLine();
    QWidget *createRows();
    void showPart(int part);
    void readLine();
    void check(const std::vector<RuleProblem> &ofText);
    void writeLine(const RuleNode &rule);
    void requestCount();
    void showStatus();
    void updateButtons();
    void retranslate();

    std::shared_ptr<const RuleEngine> m_engine;
    std::vector<SavedSegment> m_saved;
    RuleNames m_names;
    RuleNode m_rule; // the last that could be read
    bool m_isUsable = true; // what stands in the line is m_rule, and can be answered
    bool m_isReadOnly = false;
    bool m_isBeingTold = false; // what changes now was not changed by the person
    std::optional<qint64> m_number; // of the saved segment that is shown
    std::vector<std::size_t> m_counts; // of m_rule; empty until told
    std::optional<RuleProblem> m_problem;

    RuleLine *m_line = nullptr;
    RuleRows *m_rows = nullptr;
    QLabel *m_status = nullptr;
    QLabel *m_problemText = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_redo = nullptr;
    QPushButton *m_change = nullptr;
    SegmentedControl *m_part = nullptr;
    PageStack *m_parts = nullptr;
    OverlapView *m_overlap = nullptr;
    RuleWhyView *m_why = nullptr;
    QTimer *m_pause = nullptr;
};

} // namespace clientele
