#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <map>
#include <string>

#include "analytics/plan/plan.h"

class QGridLayout;

namespace clientele {

class FormField;

// What the parts of a campaign's form have in common: each shows some fields of a plan, tells when the person changed
// one, says what is wrong beside the field that it is about, and keeps every value exactly as it was set until the
// person changes that very field.
class PlanForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    void setPlan(const Plan &plan); // no signal
    virtual void apply(Plan &plan) const = 0; // writes the fields of this form
    virtual bool isTypedWell() const { return true; } // every field holds something that can be read
    virtual QString summary() const = 0; // what is chosen in it, in a few words: for the line of a closed step

    // Says what is wrong with a field of the plan ("holdout"); false when it is not one of this form's.
    bool setProblem(const std::string &field, const QString &problem);
    virtual void clearProblems();
    virtual void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person

protected:
    virtual void showPlan() = 0; // m_plan into the editors, without signals
    virtual void retranslate();
    void changeEvent(QEvent *event) override;

    FormField *addField(const std::string &field, QWidget *editor, const char *objectName);
    static QGridLayout *makeGrid(QWidget *parent); // two columns of fields
    static QString joined(const QStringList &parts); // "A · B"; the parts of a summary
    bool isReadOnly() const { return m_isReadOnly; }

    Plan m_plan;
    std::map<std::string, FormField *> m_fields;

private:
    bool m_isReadOnly = false;
};

} // namespace clientele
