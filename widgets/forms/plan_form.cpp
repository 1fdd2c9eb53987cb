#include "widgets/forms/plan_form.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>

#include "widgets/forms/form_field.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_plan_help.h"
#include "widgets/shell/theme.h"

namespace clientele {

void PlanForm::setPlan(const Plan &plan)
{
    m_plan = plan;
    showPlan();
}

bool PlanForm::setProblem(const std::string &field, const QString &problem)
{
    const auto found = m_fields.find(field);
    if (found == m_fields.end())
        return false;
    found->second->setProblem(problem);
    return true;
}

void PlanForm::clearProblems()
{
    for (const auto &[id, field] : m_fields)
        field->setProblem({});
}

void PlanForm::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    for (const auto &[id, field] : m_fields)
        field->editor()->setEnabled(!isReadOnly);
}

void PlanForm::retranslate()
{
    for (const auto &[id, field] : m_fields) {
        field->setLabel(planFieldName(id));
        field->setExplanation(planFieldExplanation(id));
    }
}

void PlanForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

FormField *PlanForm::addField(const std::string &field, QWidget *editor, const char *objectName)
{
    editor->setObjectName(QLatin1String(objectName));
    return m_fields[field] = new FormField(editor);
}

QGridLayout *PlanForm::makeGrid(QWidget *parent)
{
    auto *grid = new QGridLayout(parent);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kGap);
    grid->setVerticalSpacing(space::kGap);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return grid;
}

QString PlanForm::joined(const QStringList &parts)
{
    return parts.join(QStringLiteral(" · "));
}

} // namespace clientele
