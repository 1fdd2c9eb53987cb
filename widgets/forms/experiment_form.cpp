#include "widgets/forms/experiment_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

namespace clientele {

ExperimentForm::ExperimentForm(QWidget *parent)
    : PlanForm(parent)
    , m_measure(new QComboBox)
    , m_hasUntil(new QCheckBox)
    , m_until(new DayEdit)
    , m_reason(new QLineEdit)
    , m_power(makeText(TextKind::Secondary))
{
    m_measure->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_hasUntil->setObjectName(QStringLiteral("hasMeasureUntil"));
    m_power->setObjectName(QStringLiteral("holdoutPower"));
    place();
    connectEdits();
    retranslate();
}

void ExperimentForm::setPower(const QString &sentence)
{
    m_power->setText(sentence);
    m_power->setVisible(!sentence.isEmpty());
}

void ExperimentForm::apply(Plan &plan) const
{
    plan.primaryMeasure = m_plan.primaryMeasure;
    plan.measureUntil = m_plan.measureUntil;
    plan.holdoutReason = m_plan.holdoutReason;
}

void ExperimentForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_hasUntil->setEnabled(!isReadOnly);
    m_until->setEnabled(!isReadOnly && m_hasUntil->isChecked());
}

void ExperimentForm::place()
{
    QGridLayout *grid = makeGrid(this);
    grid->addWidget(m_power, 0, 0, 1, 2);
    grid->addWidget(addField("holdout_reason", m_reason, "holdoutReason"), 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(addField("primary_measure", m_measure, "primaryMeasure"), 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_hasUntil, 3, 0, 1, 2);
    grid->addWidget(addField("measure_until", m_until, "measureUntil"), 4, 0, Qt::AlignTop);
}

void ExperimentForm::connectEdits()
{
    connect(m_measure, &QComboBox::activated, this, [this] {
        m_plan.primaryMeasure = m_measure->currentData().toString().toStdString();
        Q_EMIT edited();
    });
    connect(m_reason, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_plan.holdoutReason = typed.trimmed().toStdString();
        Q_EMIT edited();
    });
    connect(m_hasUntil, &QCheckBox::toggled, this, [this](bool isOn) {
        m_until->setEnabled(isOn);
        m_plan.measureUntil = isOn ? std::optional(m_until->day()) : std::nullopt;
        Q_EMIT edited();
    });
    connect(m_until, &DayEdit::dayEdited, this, [this] {
        m_plan.measureUntil = m_until->day();
        Q_EMIT edited();
    });
}

void ExperimentForm::showPlan()
{
    const QSignalBlocker blockers[] {QSignalBlocker(m_hasUntil)};
    m_measure->setCurrentIndex(m_measure->findData(QString::fromStdString(m_plan.primaryMeasure)));
    const QString reason = QString::fromStdString(m_plan.holdoutReason);
    if (m_reason->text().trimmed() != reason)
        fillText(m_reason, reason);
    m_hasUntil->setChecked(m_plan.measureUntil.has_value());
    m_until->setEnabled(!isReadOnly() && m_plan.measureUntil.has_value());
    m_until->setDay(m_plan.measureUntil.value_or(m_plan.lastDay()));
}

void ExperimentForm::retranslate()
{
    PlanForm::retranslate();
    m_fields["holdout_reason"]->setHint(tr("Asked for when nobody is held out; kept with the campaign."));
    m_fields["primary_measure"]->setHint(tr("Settled before it starts, so that nobody picks it afterwards."));
    m_hasUntil->setText(tr("Count purchases beyond the offer's last day"));
    m_hasUntil->setAccessibleName(m_hasUntil->text());
    {
        const QSignalBlocker blocker(m_measure);
        m_measure->clear();
        for (const char *id : {"incremental_profit", "incremental_orders", "incremental_revenue", "conversion"})
            m_measure->addItem(measureName(id), QString::fromLatin1(id));
    }
    showPlan();
}

QString ExperimentForm::summary() const
{
    QStringList parts {measureName(m_plan.primaryMeasure)};
    if (m_plan.measureUntil)
        parts << tr("until %1").arg(dayText(*m_plan.measureUntil));
    return joined(parts);
}

} // namespace clientele
