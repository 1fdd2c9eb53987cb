#pragma once

#include <QtWidgets/QPushButton>

#include "widgets/forms/step_card.h"

class QLabel;

namespace clientele {

class ElidedLabel;

// The header of a step: its number, a tick or a "!", its title and, while it is closed, what was chosen in it. A button
// to everybody, and to screen readers one that says whether what it opens is open.
class StepHeader : public QPushButton
{
    Q_OBJECT

public:
    explicit StepHeader(int number, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSummary(const QString &summary);
    void setStanding(StepCard::Standing standing, const QString &why);
    StepCard::Standing standing() const { return m_standing; }
    void setOpen(bool isOpen);
    bool isOpen() const { return m_isOpen; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paintArrow(QPainter &painter) const;
    void describe();

    int m_number;
    bool m_isOpen = true;
    StepCard::Standing m_standing = StepCard::Standing::Numbered;
    QString m_why;
    QLabel *m_title;
    ElidedLabel *m_summary;
};

// A step's number, tick or "!" in a circle: never by colour alone.
void paintStepBadge(QPainter &painter, const QRectF &circle, int number, StepCard::Standing standing);

} // namespace clientele
