#include "widgets/forms/day_edit.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>

#include <algorithm>

namespace clientele {

namespace {

const QDate kFirst(1970, 1, 1);
constexpr int kArrowRoom = 48; // pixels: the frame and the arrow that opens the calendar

} // namespace

QDate dateOf(Day day)
{
    return kFirst.addDays(day);
}

Day dayOfDate(QDate date)
{
    return static_cast<Day>(kFirst.daysTo(date));
}

DayEdit::DayEdit(QWidget *parent)
    : QDateEdit(parent)
{
    setDateRange(QDate(1, 1, 1), QDate(9999, 12, 31));
    setCalendarPopup(true);
    useLocale();
    connect(this, &QDateEdit::dateChanged, this, &DayEdit::dayEdited);
}

void DayEdit::setDay(Day day)
{
    const QSignalBlocker blocker(this);
    setDate(dateOf(day));
}

Day DayEdit::day() const
{
    return dayOfDate(date());
}

// Qt measures its own range's ends in the format it had when it was made.
QSize DayEdit::sizeHint() const
{
    QSize size = QDateEdit::sizeHint();
    const QString widest = locale().toString(QDate(2028, 12, 28), displayFormat());
    size.setWidth(std::max(size.width(), fontMetrics().horizontalAdvance(widest) + kArrowRoom));
    return size;
}

QSize DayEdit::minimumSizeHint() const
{
    return sizeHint();
}

void DayEdit::changeEvent(QEvent *event)
{
    QDateEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        useLocale();
}

void DayEdit::useLocale()
{
    const QLocale language;
    setLocale(language);
    QString format = language.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QLatin1String("yyyy")))
        format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    setDisplayFormat(format);
    updateGeometry();
}

} // namespace clientele
