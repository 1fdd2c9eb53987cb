#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <memory>
#include <vector>

#include "analytics/segment/rule/rule_engine.h"

class QComboBox;
class QLabel;
class QPushButton;

namespace clientele {

class OverlapChart;

// How the rule and up to three segments overlap, as a picture whose columns can be pressed; and what sets can be made of
// them: everybody in all of them, in any of them, or in the first alone, each as a rule.
//
// Objects: overlapView, overlapSet_0 … overlapSet_3, overlapChart, overlapNote, buttonOverlapAll, buttonOverlapAny,
// buttonOverlapFirst.
class OverlapView : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostSets = 4;

    explicit OverlapView(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const RuleEngine> engine);
    void setRule(const RuleNode &rule, bool isUsable); // what "this rule" is
    void setCounts(const std::vector<RuleNode> &sets,
                   const std::vector<std::size_t> &counts); // as overlapCounts has them

Q_SIGNALS:
    void countsRequested(const std::vector<clientele::RuleNode> &sets); // when in sight
    void customersRequested(const QString &name, const clientele::RuleNode &rule);
    void ruleMade(const clientele::RuleNode &rule);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void fillChoices();
    void request();
    void fill();
    void retranslate();
    std::vector<int> chosen() const; // positions of the choices that name a set
    std::vector<RuleNode> sets() const;
    QString nameOf(int choice) const;
    QString combinationName(unsigned combination) const;
    RuleNode combinationRule(unsigned combination) const;

    std::shared_ptr<const RuleEngine> m_engine;
    RuleNode m_rule;
    bool m_isUsable = true;
    bool m_isChosen = false; // the choices are the person's, or were proposed to them
    std::vector<RuleNode> m_countedSets;
    std::vector<std::size_t> m_counts; // of m_countedSets
    std::vector<unsigned> m_combinations; // of the picture's columns

    std::array<QComboBox *, kMostSets> m_choices {};
    OverlapChart *m_chart = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_any = nullptr;
    QPushButton *m_first = nullptr;
};

} // namespace clientele
