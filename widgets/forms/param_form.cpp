#include "widgets/forms/param_form.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_field.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

ParamForm::ParamForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
}

void ParamForm::setMethod(std::string_view method, std::vector<Parameter> parameters)
{
    m_method = method;
    m_values = ParamSet(std::move(parameters));
    build();
}

void ParamForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        build();
}

void ParamForm::build()
{
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Parameter &parameter : m_values.parameters())
        layout()->addWidget(createEditor(parameter));
    setVisible(!m_values.parameters().empty());
}

QWidget *ParamForm::createEditor(const Parameter &parameter)
{
    const QString words = parameterName(m_method, parameter.name);
    const std::string name = parameter.name;
    QWidget *editor = nullptr;
    if (parameter.type == Parameter::Type::Flag) {
        auto *box = new QCheckBox(words);
        box->setChecked(m_values.flag(name));
        connect(box, &QCheckBox::toggled, this, [this, name](bool isOn) { set(name, isOn ? 1 : 0); });
        box->setAccessibleName(words);
        box->setToolTip(parameterExplanation(m_method, name));
        editor = box;
    } else if (parameter.type == Parameter::Type::Whole) {
        auto *box = new QSpinBox;
        box->setRange(static_cast<int>(parameter.minimum), static_cast<int>(parameter.maximum));
        box->setValue(m_values.whole(name));
        connect(box, &QSpinBox::valueChanged, this, [this, name](int value) { set(name, value); });
        editor = box;
    } else {
        auto *box = new QDoubleSpinBox;
        box->setDecimals(3);
        box->setRange(parameter.minimum, parameter.maximum);
        box->setSingleStep((parameter.maximum - parameter.minimum) / 20);
        box->setValue(m_values.real(name));
        connect(box, &QDoubleSpinBox::valueChanged, this, [this, name](double value) { set(name, value); });
        editor = box;
    }
    editor->setObjectName(QStringLiteral("parameter.") + QString::fromStdString(name));
    if (parameter.type == Parameter::Type::Flag)
        return editor;
    auto *field = new FormField(editor);
    field->setLabel(words);
    field->setHint(parameterExplanation(m_method, name));
    return field;
}

void ParamForm::set(const std::string &name, double value)
{
    m_values.set(name, value);
    Q_EMIT edited();
}

} // namespace clientele
