#include "widgets/forms/rule_value_edit.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include "analytics/segment/rule/rule_completion.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/money_edit.h"
#include "widgets/forms/rule_date_edit.h"
#include "widgets/forms/rule_defaults.h"
#include "widgets/shell/names.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

struct RuleValueEdit
{
    Q_DECLARE_TR_FUNCTIONS(RuleValueEdit)
};

constexpr std::size_t kMostOptions = 2'000; // more nobody scrolls through; anything may be typed
constexpr int kNumberWidth = 96;
constexpr int kTextWidth = 150;

void addOptions(QComboBox *choice, const std::vector<RuleOption> &options)
{
    for (std::size_t i = 0; i < std::min(options.size(), kMostOptions); ++i) {
        const QString text = utf8(options[i].text);
        const QString meaning = utf8(options[i].meaning);
        choice->addItem(meaning.isEmpty() ? text : meaning + QStringLiteral(" · ") + text, text);
    }
}

// What a choice that can be typed into says: the option's own text behind what is shown of it.
QString chosenText(const QComboBox *choice)
{
    const int known = choice->findText(choice->currentText(), Qt::MatchFixedString);
    return known >= 0 ? choice->itemData(known).toString() : choice->currentText().trimmed();
}

QComboBox *makeTypedChoice(const std::vector<RuleOption> &options, const std::string &current,
                           const std::function<void(const QString &)> &changed)
{
    auto *choice = new QComboBox;
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setMinimumWidth(kTextWidth);
    choice->setMaximumWidth(2 * kTextWidth);
    addOptions(choice, options);
    choice->completer()->setFilterMode(Qt::MatchContains);
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    const int known = choice->findData(utf8(current));
    choice->setCurrentIndex(known);
    if (known < 0)
        choice->setEditText(utf8(current));
    const auto say = [choice, changed] {
        if (const QString text = chosenText(choice); !text.isEmpty())
            changed(text);
    };
    QObject::connect(choice, &QComboBox::activated, choice, say);
    QObject::connect(choice->lineEdit(), &QLineEdit::editingFinished, choice, say);
    return choice;
}

RuleCondition with(RuleCondition condition, std::size_t at, RuleValue value)
{
    condition.values[at] = std::move(value);
    return condition;
}

QWidget *makeNumberEdit(const RuleCondition &condition, std::size_t at, RuleType type, const RulePart &part)
{
    auto *edit = new MoneyEdit;
    const bool isShare = type == RuleType::Share;
    edit->setAmount(Money {condition.values[at].number * (isShare ? 100 : 1)}, 0);
    edit->setFixedWidth(kNumberWidth);
    if (isShare)
        edit->setToolTip(RuleValueEdit::tr("In per cent."));
    const bool isWhole = type == RuleType::Count || type == RuleType::Days;
    QObject::connect(edit, &MoneyEdit::amountEdited, edit, [=, edited = part.edited] {
        if (!edit->isAcceptable() || !edit->amount())
            return;
        const std::int64_t units = edit->amount()->units / (isShare ? 100 : 1);
        if (!isWhole || units % RuleValue::kScale == 0)
            edited(with(condition, at, RuleValue::ofNumber(units)), false);
    });
    return edit;
}

QWidget *makeTextEdit(const RuleCondition &condition, std::size_t at, const RulePart &part)
{
    const RuleField &field = *findRuleField(condition.field);
    std::string current = condition.values[at].text;
    const std::string map = condition.of.empty() ? std::string(rfmMaps().front().id) : condition.of;
    if (field.subject == RuleSubject::Map) {
        const std::string name = part.names.nameOf(map + '.' + current);
        current = name == map + '.' + current ? current : name;
    }
    return makeTypedChoice(valueOptions(field, condition.of, part.data, part.names, ruleLanguage()), current,
                           [=, &field, names = part.names, edited = part.edited](const QString &text) {
                               std::string value = text.toStdString();
                               if (field.subject == RuleSubject::Map) {
                                   const std::string id = names.idOf(value);
                                   value = id.starts_with(map + '.') ? id.substr(map.size() + 1) : value;
                               }
                               if (value != condition.values[at].text)
                                   edited(with(condition, at, RuleValue::ofText(std::move(value))), true);
                           });
}

QWidget *makeChoiceEdit(const RuleCondition &condition, std::size_t at, const RulePart &part)
{
    auto *choice = new QComboBox;
    choice->addItem(RuleValueEdit::tr("yes"), QStringLiteral("yes"));
    choice->addItem(RuleValueEdit::tr("no"), QStringLiteral("no"));
    choice->setCurrentIndex(choice->findData(utf8(condition.values[at].text)));
    QObject::connect(choice, &QComboBox::activated, choice, [=, edited = part.edited] {
        edited(with(condition, at, RuleValue::ofText(choice->currentData().toString().toStdString())), false);
    });
    return choice;
}

// Several texts in one field, separated by semicolons.
QWidget *makeListEdit(const RuleCondition &condition, const RulePart &part)
{
    auto *edit = new QLineEdit;
    QStringList texts;
    for (const RuleValue &value : condition.values)
        texts << utf8(value.text);
    edit->setText(texts.join(QStringLiteral("; ")));
    edit->setMinimumWidth(kTextWidth);
    edit->setToolTip(RuleValueEdit::tr("Several values, separated by semicolons."));
    QObject::connect(edit, &QLineEdit::textChanged, edit, [=, edited = part.edited](const QString &text) {
        RuleCondition changed = condition;
        changed.values.clear();
        for (const QString &one : text.split(u';', Qt::SkipEmptyParts)) {
            if (!one.trimmed().isEmpty())
                changed.values.push_back(RuleValue::ofText(one.trimmed().toStdString()));
        }
        if (!changed.values.empty())
            edited(changed, false);
    });
    return edit;
}

QWidget *makeValueEdit(const RuleCondition &condition, std::size_t at, const RulePart &part)
{
    const RuleType type = valueTypeOf(condition, part.data);
    switch (condition.values[at].kind) {
    case RuleValue::Kind::Number: return makeNumberEdit(condition, at, type, part);
    case RuleValue::Kind::Text:
        return type == RuleType::Choice ? makeChoiceEdit(condition, at, part) : makeTextEdit(condition, at, part);
    case RuleValue::Kind::Date:
    case RuleValue::Kind::Ago: break;
    }
    return makeRuleDateEdit(condition, at, part);
}

} // namespace

std::vector<QWidget *> makeRuleValueEdits(const RuleCondition &condition, const RulePart &part)
{
    std::vector<QWidget *> edits;
    const bool isOfTexts = !condition.values.empty() && condition.values.front().kind == RuleValue::Kind::Text;
    if (valuesTaken(condition.op) == kAnyNumber && isOfTexts) {
        edits.push_back(makeListEdit(condition, part));
    } else {
        for (std::size_t at = 0; at < condition.values.size(); ++at)
            edits.push_back(makeValueEdit(condition, at, part));
    }
    for (std::size_t at = 0; at < edits.size(); ++at) {
        edits[at]->setObjectName((at == 0 ? QStringLiteral("ruleValue") : QStringLiteral("ruleValueTo")) + part.suffix);
        edits[at]->setAccessibleName(at == 0 ? RuleValueEdit::tr("Value") : RuleValueEdit::tr("Up to"));
    }
    return edits;
}

QWidget *makeRuleSubjectEdit(const RuleCondition &condition, const RulePart &part)
{
    const RuleField &field = *findRuleField(condition.field);
    const bool isSegment = field.subject == RuleSubject::Segment;
    std::vector<RuleOption> options = subjectOptions(field, part.data, part.names);
    const std::string current = isSegment ? part.names.nameOf(condition.of) : condition.of;
    const auto changed = [=, names = part.names, &data = part.data, edited = part.edited](const QString &text) {
        RuleCondition next = condition;
        next.of = isSegment ? names.idOf(text.toStdString()) : text.toStdString();
        if (next.of != condition.of)
            edited(fitted(next, data, names), true);
    };
    QComboBox *choice = makeTypedChoice(options, current, changed);
    if (!field.isSubjectNeeded) {
        choice->insertItem(0, RuleValueEdit::tr("any"), QString());
        if (condition.of.empty())
            choice->setCurrentIndex(0);
        QObject::connect(choice, &QComboBox::activated, choice, [=, edited = part.edited](int index) {
            RuleCondition next = condition;
            next.of.clear();
            if (index == 0 && !condition.of.empty())
                edited(next, true);
        });
    }
    choice->setObjectName(QStringLiteral("ruleSubject") + part.suffix);
    choice->setAccessibleName(RuleValueEdit::tr("What it is about"));
    return choice;
}

void nameRulePart(QWidget *widget)
{
    if (auto *choice = qobject_cast<QComboBox *>(widget))
        nameChoice(choice, choice->accessibleName());
    for (auto *inner : widget->findChildren<QComboBox *>())
        nameChoice(inner, inner->accessibleName());
}

} // namespace clientele
