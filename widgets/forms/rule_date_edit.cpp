#include "widgets/forms/rule_date_edit.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

struct RuleDateEdit
{
    Q_DECLARE_TR_FUNCTIONS(RuleDateEdit)
};

constexpr std::array kUnits {RuleUnit::Day, RuleUnit::Week, RuleUnit::Month, RuleUnit::Year};
constexpr int kCountMost = 9'999;

QComboBox *makeUnitChoice(RuleUnit current, const QString &objectName, const std::function<void(RuleUnit)> &changed)
{
    auto *choice = new QComboBox;
    choice->setObjectName(objectName);
    choice->setAccessibleName(RuleDateEdit::tr("Unit of time"));
    for (const RuleUnit unit : kUnits)
        choice->addItem(ruleUnitName(unit));
    choice->setCurrentIndex(static_cast<int>(current));
    QObject::connect(choice, &QComboBox::activated, choice,
                     [changed](int index) { changed(kUnits.at(static_cast<std::size_t>(index))); });
    return choice;
}

QSpinBox *makeCount(std::int64_t current, const QString &objectName, const QString &name,
                    const std::function<void(int)> &changed)
{
    auto *count = new QSpinBox;
    count->setObjectName(objectName);
    count->setAccessibleName(name);
    count->setRange(0, kCountMost);
    count->setValue(static_cast<int>(current));
    QObject::connect(count, &QSpinBox::valueChanged, count, changed);
    return count;
}

DayEdit *makeDay(Day current, const QString &objectName, const QString &name, const std::function<void(Day)> &changed)
{
    auto *edit = new DayEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setDay(current);
    QObject::connect(edit, &DayEdit::dayEdited, edit, [edit, changed] { changed(edit->day()); });
    return edit;
}

// Changes one thing of the condition's window at a time; the condition lives on with the widgets that share it.
using Shared = std::shared_ptr<RuleCondition>;

template<typename Member> auto setter(const Shared &condition, Member RuleWindow::*member, const RulePart &part)
{
    return [condition, member, edited = part.edited](auto value) {
        condition->window.*member = static_cast<Member>(value);
        RuleWindow &window = condition->window;
        if (window.kind == RuleWindow::Kind::Between && window.from > window.to)
            return; // until the other end is set too
        RuleCondition next = *condition;
        if (window.kind == RuleWindow::Kind::Ago && window.count < window.countTo)
            std::swap(next.window.count, next.window.countTo);
        edited(next, false);
    };
}

RuleWindow windowOf(RuleWindow::Kind kind, const RuleData &data)
{
    const Day before = dayBefore(data.asOf(), 1, RuleUnit::Year);
    switch (kind) {
    case RuleWindow::Kind::Ever: break;
    case RuleWindow::Kind::Last: return {kind, RuleUnit::Day, 90};
    case RuleWindow::Kind::Since: return {.kind = kind, .from = before};
    case RuleWindow::Kind::Until: return {.kind = kind, .to = data.asOf()};
    case RuleWindow::Kind::Between: return {.kind = kind, .from = before, .to = data.asOf()};
    case RuleWindow::Kind::Ago: return {kind, RuleUnit::Day, 180, 90};
    }
    return {};
}

QComboBox *makeWindowChoice(const RuleCondition &condition, const RulePart &part)
{
    auto *choice = new QComboBox;
    choice->setObjectName(QStringLiteral("ruleWindow") + part.suffix);
    choice->setAccessibleName(RuleDateEdit::tr("When"));
    choice->addItems({RuleDateEdit::tr("at any time"), RuleDateEdit::tr("in the last"), RuleDateEdit::tr("since"),
                      RuleDateEdit::tr("until"), RuleDateEdit::tr("between"), RuleDateEdit::tr("some time ago")});
    choice->setCurrentIndex(static_cast<int>(condition.window.kind));
    QObject::connect(choice, &QComboBox::activated, choice,
                     [condition, &data = part.data, edited = part.edited](int index) {
                         RuleCondition next = condition;
                         next.window = windowOf(static_cast<RuleWindow::Kind>(index), data);
                         edited(next, true);
                     });
    return choice;
}

} // namespace

QWidget *makeRuleDateEdit(const RuleCondition &condition, std::size_t at, const RulePart &part)
{
    const bool isAgo = condition.values[at].kind == RuleValue::Kind::Ago;
    auto *edit = new QWidget;
    auto *layout = new QHBoxLayout(edit);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    const auto change = [at, edited = part.edited](const Shared &shared, const RuleValue &value, bool isNewShape) {
        shared->values[at] = value;
        edited(*shared, isNewShape);
    };
    const auto shared = std::make_shared<RuleCondition>(condition);
    const QString number = at == 0 ? QString() : QStringLiteral("To");
    auto *kind = new QComboBox;
    kind->setObjectName(QStringLiteral("ruleDateKind") + number + part.suffix);
    kind->setAccessibleName(RuleDateEdit::tr("How the day is said"));
    kind->addItems({RuleDateEdit::tr("on the day"), RuleDateEdit::tr("counted back")});
    kind->setCurrentIndex(isAgo ? 1 : 0);
    layout->addWidget(kind);
    QObject::connect(kind, &QComboBox::activated, kind, [=, asOf = part.data.asOf()](int index) {
        RuleValue value = RuleValue::ofDate(dayBefore(asOf, 1, RuleUnit::Year));
        if (index == 1)
            value = {RuleValue::Kind::Ago, RuleUnit::Day, 90, 0, {}};
        change(shared, value, true);
    });
    if (!isAgo) {
        layout->addWidget(makeDay(condition.values[at].date, QStringLiteral("ruleDate") + number + part.suffix,
                                  RuleDateEdit::tr("Day"),
                                  [=](Day day) { change(shared, RuleValue::ofDate(day), false); }));
        return edit;
    }
    layout->addWidget(makeCount(condition.values[at].number, QStringLiteral("ruleAgo") + number + part.suffix,
                                RuleDateEdit::tr("How long ago"), [=](int count) {
                                    RuleValue value = shared->values[at];
                                    value.number = count;
                                    change(shared, value, false);
                                }));
    layout->addWidget(makeUnitChoice(condition.values[at].unit, QStringLiteral("ruleAgoUnit") + number + part.suffix,
                                     [=](RuleUnit unit) {
                                         RuleValue value = shared->values[at];
                                         value.unit = unit;
                                         change(shared, value, false);
                                     }));
    return edit;
}

std::vector<QWidget *> makeRuleWindowEdits(const RuleCondition &condition, const RulePart &part)
{
    using Kind = RuleWindow::Kind;
    const auto shared = std::make_shared<RuleCondition>(condition);
    const RuleWindow &window = condition.window;
    std::vector<QWidget *> edits {makeWindowChoice(condition, part)};
    if (window.kind == Kind::Last || window.kind == Kind::Ago) {
        edits.push_back(makeCount(window.count, QStringLiteral("ruleWindowCount") + part.suffix,
                                  RuleDateEdit::tr("How many"), setter(shared, &RuleWindow::count, part)));
        if (window.kind == Kind::Ago)
            edits.push_back(makeCount(window.countTo, QStringLiteral("ruleWindowCountTo") + part.suffix,
                                      RuleDateEdit::tr("To how many"), setter(shared, &RuleWindow::countTo, part)));
        edits.push_back(makeUnitChoice(window.unit, QStringLiteral("ruleWindowUnit") + part.suffix,
                                       setter(shared, &RuleWindow::unit, part)));
    }
    if (window.kind == Kind::Since || window.kind == Kind::Between)
        edits.push_back(makeDay(window.from, QStringLiteral("ruleWindowFrom") + part.suffix,
                                RuleDateEdit::tr("First day"), setter(shared, &RuleWindow::from, part)));
    if (window.kind == Kind::Until || window.kind == Kind::Between)
        edits.push_back(makeDay(window.to, QStringLiteral("ruleWindowTo") + part.suffix, RuleDateEdit::tr("Last day"),
                                setter(shared, &RuleWindow::to, part)));
    return edits;
}

} // namespace clientele
