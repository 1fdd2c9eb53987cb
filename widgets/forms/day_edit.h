#pragma once

#include <QtCore/QDate>
#include <QtWidgets/QDateEdit>

#include "analytics/base/day.h"

namespace clientele {

QDate dateOf(Day day);
Day dayOfDate(QDate date);

// A calendar day with a pop-up calendar, in the language's own date form.
class DayEdit : public QDateEdit
{
    Q_OBJECT

public:
    explicit DayEdit(QWidget *parent = nullptr);

    void setDay(Day day); // no signal
    Day day() const;
    QSize sizeHint() const override; // any day of any year, in the language's way
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayEdited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void useLocale();
};

} // namespace clientele
