#pragma once

#include <QtWidgets/QWidget>

#include "analytics/import/findings.h"

class QLabel;
class QPushButton;

namespace clientele {

// One line below the questions: what was found in the file, and the way to the page where choices are made about it. It
// looks for itself; nobody has to wait for it.
//
// Objects: foundBar, foundSummary, buttonCheckFindings.
class FoundBar : public QWidget
{
    Q_OBJECT

public:
    explicit FoundBar(QWidget *parent = nullptr);

    void showLooking();
    void setFindings(const Findings &findings, const Cleaning &cleaning);

Q_SIGNALS:
    void pressed(); // the person wants to see what was found

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();

    bool m_isLooking = true;
    std::vector<std::string> m_found; // finding ids
    int m_choices = 0; // other than to leave it
    QLabel *m_summary;
    QPushButton *m_check;
};

} // namespace clientele
