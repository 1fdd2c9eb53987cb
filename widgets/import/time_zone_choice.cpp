#include "widgets/import/time_zone_choice.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimeZone>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "analytics/import/time_zone.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kWidth = 220;

// Only what is called after a place: other names say an offset, with its sign the wrong way round ("Etc/GMT-8").
QStringList placesWithAClock()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            names << QString::fromLatin1(id);
    }
    return names;
}

} // namespace

TimeZoneChoice::TimeZoneChoice(QWidget *parent)
    : QWidget(parent)
    , m_label(makeText(TextKind::Strong))
    , m_combo(new QComboBox)
{
    m_combo->setObjectName(QStringLiteral("comboTimeZone"));
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setFixedWidth(kWidth);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_label->setBuddy(m_combo);
    m_label->setWordWrap(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_label);
    layout->addWidget(m_combo);
    fill();
    retranslate();
    connect(m_combo, &QComboBox::activated, this, &TimeZoneChoice::take);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &TimeZoneChoice::take);
}

void TimeZoneChoice::setZone(const std::string &zone)
{
    m_zone = zone;
    show(zone);
}

void TimeZoneChoice::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TimeZoneChoice::fill()
{
    m_combo->addItem(QString(), QString());
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    if (TimeZone::named(own.toStdString()))
        m_combo->addItem(QString(), own);
    m_named = m_combo->count();
    for (const QString &place : placesWithAClock())
        m_combo->addItem(place, place);
}

// A few letters of a name are enough when only one place has them.
void TimeZoneChoice::take()
{
    const QString text = m_combo->currentText().trimmed();
    int known = m_combo->findText(text, Qt::MatchFixedString);
    if (known < 0 && !text.isEmpty()) {
        const int first = m_combo->findText(text, Qt::MatchContains);
        const bool isOnly = first >= 0 && m_combo->completer()->completionCount() == 1;
        known = isOnly ? first : -1;
    }
    const std::string zone = (known >= 0 ? m_combo->itemData(known).toString() : text).toStdString();
    const bool isZone = known >= 0 || (!zone.empty() && TimeZone::named(zone));
    const bool isOther = isZone && zone != m_zone;
    if (isOther)
        m_zone = zone;
    show(m_zone);
    if (isOther)
        Q_EMIT chosen();
}

void TimeZoneChoice::show(const std::string &zone)
{
    const QSignalBlocker blocker(m_combo);
    const QString name = QString::fromStdString(zone);
    const int known = m_combo->findData(name);
    m_combo->setCurrentIndex(known);
    if (known < 0)
        m_combo->setEditText(name);
}

void TimeZoneChoice::retranslate()
{
    m_label->setText(tr("Time zone"));
    m_combo->setAccessibleName(tr("Time zone"));
    const QString explanation
        = tr("The times in this file carry an offset, such as 10:30 +0500, or are counted from 1970. Choose where the "
             "shop's clock hangs to have them in its time, summer time included. Times without an offset stay as they "
             "are.");
    m_combo->setToolTip(explanation);
    m_combo->setAccessibleDescription(explanation);
    const QSignalBlocker blocker(m_combo);
    m_combo->setItemText(0, tr("As written"));
    if (m_named > 1)
        m_combo->setItemText(1, tr("This computer's: %1").arg(m_combo->itemData(1).toString()));
    show(m_zone);
}

} // namespace clientele
