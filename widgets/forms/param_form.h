#pragma once

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

#include "analytics/base/param_set.h"

namespace clientele {

// The knobs of a method as fields with their explanation, made from its registry row: a new method needs no form of its
// own. Each field is called "parameter.<name>".
class ParamForm : public QWidget
{
    Q_OBJECT

public:
    explicit ParamForm(QWidget *parent = nullptr);

    void setMethod(std::string_view method, std::vector<Parameter> parameters); // all at their defaults
    const ParamSet &values() const { return m_values; }

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *createEditor(const Parameter &parameter);
    void set(const std::string &name, double value);

    std::string m_method;
    ParamSet m_values;
};

} // namespace clientele
