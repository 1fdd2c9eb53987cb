#pragma once

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace clientele {

// What somebody wrote about a customer, to be read and changed. A change is kept when the field is left or the button is
// pressed; it can be undone like any other.
//
// Objects: customerNoteView, customerNote, buttonSaveNote, customerNoteHint.
class CustomerNoteView : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerNoteView(QWidget *parent = nullptr);

    void setCustomer(const QString &id); // another one: empty until setNote
    void setNote(const QString &note); // what is kept; what is just being written stays
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void noteChanged(const QString &note);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isChanged() const;
    void keep();
    void updateState();
    void retranslate();

    QString m_customer;
    QString m_kept;
    bool m_isReadOnly = false;
    QPlainTextEdit *m_edit;
    QPushButton *m_save;
    QLabel *m_hint;
};

} // namespace clientele
