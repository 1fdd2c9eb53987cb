#include "widgets/import/question_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/import/understood.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kIconSize = 16;

bool isOffered(const Recognition::Question &question, std::string_view choice)
{
    return question.choices.empty()
           || std::find(question.choices.begin(), question.choices.end(), choice) != question.choices.end();
}

QPushButton *addAnswer(QLayout *answers, const QString &text, const QString &objectName)
{
    QPushButton *button = makeButton(ButtonKind::Plain, text, objectName);
    answers->addWidget(button);
    return button;
}

} // namespace

QuestionPanel::QuestionPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("questionPanel"));
    auto *card = new Card;
    m_rows = card->content();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    hide();
}

void QuestionPanel::setQuestions(std::vector<Recognition::Question> questions)
{
    m_asked.clear();
    for (Recognition::Question &question : questions)
        m_asked.push_back({std::move(question)});
}

void QuestionPanel::setRecipe(const Recipe &recipe)
{
    m_recipe = recipe;
    build();
}

bool QuestionPanel::isEverythingAnswered() const
{
    return std::none_of(m_asked.begin(), m_asked.end(),
                        [this](const Asked &asked) { return asked.question.isBlocking && isOpen(asked); });
}

void QuestionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

bool QuestionPanel::isOpen(const Asked &asked) const
{
    using Kind = Recognition::Question::Kind;
    switch (asked.question.kind) {
    case Kind::DateOrder: return m_recipe.dateOrder == DateOrder::Unknown;
    case Kind::MissingField: return !isTold(m_recipe, fieldById(asked.question.column));
    case Kind::Encoding: return true; // until the file was looked at again in the encoding chosen
    case Kind::DecimalPoint: return !asked.isConfirmed;
    case Kind::AsOf: return m_recipe.asOf.empty();
    }
    return false;
}

void QuestionPanel::build()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide(); // the pressed button is inside: it must outlive its own click
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (Asked &asked : m_asked) {
        if (isOpen(asked))
            m_rows->addWidget(createQuestion(asked));
    }
    setVisible(m_rows->count() > 0);
}

QWidget *QuestionPanel::createQuestion(Asked &asked)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    const QIcon icon = asked.question.isBlocking ? themeIcon(QStringLiteral("circle-help"), IconTone::Warning)
                                                 : themeIcon(QStringLiteral("info"), IconTone::Accent);
    layout->addWidget(makeIcon(icon, kIconSize));
    QLabel *words = makeText(TextKind::Strong, questionText(asked.question));
    layout->addWidget(words, 1);
    addAnswers(asked, layout);
    return row;
}

void QuestionPanel::addAnswers(Asked &asked, QLayout *answers)
{
    using Kind = Recognition::Question::Kind;
    switch (asked.question.kind) {
    case Kind::DateOrder: addDateOrders(asked.question, answers); break;
    case Kind::DecimalPoint: addDecimalPoints(asked, answers); break;
    case Kind::Encoding:
        for (const std::string &encoding : asked.question.choices) {
            const QString name = QString::fromStdString(encoding);
            QPushButton *button = addAnswer(answers, name, u"answerEncoding" + name);
            connect(button, &QPushButton::clicked, this, [this, encoding] { Q_EMIT encodingChosen(encoding); });
        }
        break;
    case Kind::AsOf: addDays(asked.question, answers); break;
    case Kind::MissingField: break; // answered by choosing the meaning of a column
    }
}

void QuestionPanel::addDateOrders(const Recognition::Question &question, QLayout *answers)
{
    for (const auto &[order, name] :
         {std::pair(DateOrder::DayMonthYear, "answerDayFirst"), std::pair(DateOrder::MonthDayYear, "answerMonthFirst"),
          std::pair(DateOrder::YearMonthDay, "answerYearFirst")}) {
        const QString read = dateReadAs(question.example, order);
        if (read.isEmpty() || !isOffered(question, dateOrderId(order)))
            continue;
        QPushButton *button = addAnswer(answers, tr("It is %1").arg(read), QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, order = order] { Q_EMIT dateOrderChosen(order); });
    }
}

// The days that suggest themselves, and a field for any other.
void QuestionPanel::addDays(const Recognition::Question &question, QLayout *answers)
{
    auto *edit = new DayEdit;
    edit->setObjectName(QStringLiteral("editAsOf"));
    edit->setAccessibleName(questionText(question));
    for (const std::string &choice : question.choices) {
        if (const std::optional<Day> day = parseDay(choice))
            edit->setDay(*day);
    }
    answers->addWidget(edit);
    QPushButton *button = addAnswer(answers, tr("On this day"), QStringLiteral("answerAsOf"));
    connect(button, &QPushButton::clicked, this, [this, edit] { Q_EMIT asOfChosen(edit->day()); });
}

void QuestionPanel::addDecimalPoints(Asked &asked, QLayout *answers)
{
    for (const auto &[point, name] : {std::pair('.', "answerDecimalPoint"), std::pair(',', "answerDecimalComma")}) {
        Recipe recipe = m_recipe;
        recipe.decimalPoint = point;
        const QString read = understood(asked.question.example, {{}, Field::UnitPrice, false}, recipe).text;
        const QString mark = point == '.' ? tr("The point parts decimals") : tr("The comma parts decimals");
        QPushButton *button = addAnswer(answers, read.isEmpty() ? mark : tr("It is %1").arg(read), QLatin1String(name));
        connect(button, &QPushButton::clicked, this, [this, &asked, point = point] {
            asked.isConfirmed = true;
            Q_EMIT decimalPointChosen(point);
        });
    }
}

} // namespace clientele
