#pragma once

#include <QtWidgets/QWidget>

class QLabel;

namespace clientele {

// One line of a form: a label above its editor, a quiet hint below, and in the hint's place what is wrong, when something
// is. Gives the editor its accessible name and description and makes the label its buddy.
class FormField : public QWidget
{
    Q_OBJECT

public:
    explicit FormField(QWidget *editor, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHint(const QString &hint);
    void setExplanation(const QString &text); // what the term means, for who hovers over it
    void setProblem(const QString &problem); // empty = nothing is wrong
    QString problem() const { return m_problem; }
    QWidget *editor() const { return m_editor; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showNote();

    QString m_hint;
    QString m_explanation;
    QString m_problem;
    QWidget *m_editor;
    QLabel *m_label;
    QLabel *m_note;
};

} // namespace clientele
