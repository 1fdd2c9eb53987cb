#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "analytics/base/day.h"
#include "analytics/import/recognition.h"

class QVBoxLayout;

namespace clientele {

// What could not be decided about a file, one plain question each, with the answers to press: "Does 03/04/2011 start with
// the day or with the month? [3 April 2011] [4 March 2011]". Gone when everything is answered.
//
// Objects: questionPanel; answers are called answerDayFirst, answerMonthFirst, answerYearFirst, answerDecimalPoint,
// answerDecimalComma, answerEncoding<name>.
class QuestionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit QuestionPanel(QWidget *parent = nullptr);

    void setQuestions(std::vector<Recognition::Question> questions);
    void setRecipe(const Recipe &recipe); // answers that the recipe holds by now are not asked again
    bool isEverythingAnswered() const; // that has to be, before the file can be imported

Q_SIGNALS:
    void dateOrderChosen(clientele::DateOrder order);
    void asOfChosen(clientele::Day day);
    void decimalPointChosen(char point);
    void encodingChosen(const std::string &encoding);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Asked
    {
        Recognition::Question question;
        bool isConfirmed = false; // by pressing an answer
    };
    bool isOpen(const Asked &asked) const;
    void build();
    QWidget *createQuestion(Asked &asked);
    void addAnswers(Asked &asked, QLayout *answers);
    void addDays(const Recognition::Question &question, QLayout *answers);
    void addDateOrders(const Recognition::Question &question, QLayout *answers);
    void addDecimalPoints(Asked &asked, QLayout *answers);

    std::vector<Asked> m_asked;
    Recipe m_recipe;
    QVBoxLayout *m_rows;
};

} // namespace clientele
