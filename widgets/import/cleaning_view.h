#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <vector>

#include "analytics/import/findings.h"

class QComboBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace clientele {

class StatePanel;

// Everything odd that was found in a file, before any of it is written: each in words with its count, its first rows on
// demand, what can be done about it, and what that changes; at the bottom what all choices change together.
//
// Objects: cleaningView, comboClean_<finding id>, effect_<finding id>, buttonExamples_<finding id>,
// examples_<finding id>, cleaningTotal, buttonBackToMapping, buttonImportCleaned.
class CleaningView : public QWidget
{
    Q_OBJECT

public:
    explicit CleaningView(QWidget *parent = nullptr);

    void setFindings(const QString &fileName, std::shared_ptr<const Findings> findings, const Cleaning &cleaning,
                     const QString &currency);
    const Cleaning &cleaning() const { return m_cleaning; }
    void setTotal(const CleaningEffect &total); // of all choices together: counted elsewhere, it may take a moment

Q_SIGNALS:
    void cleaningEdited();
    void backRequested();
    void importRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Line
    {
        const Finding *finding;
        QComboBox *choice;
        QLabel *effect;
    };

    QWidget *createHeader();
    QWidget *createFooter();
    void build();
    QWidget *createFinding(const Finding &finding);
    QComboBox *createChoice(const Finding &finding);
    QLabel *createExamples(const Finding &finding);
    void choose(std::size_t line);
    void showEffect(const Line &line);
    void retranslate();

    QString m_fileName;
    QString m_currency;
    std::shared_ptr<const Findings> m_findings;
    Cleaning m_cleaning;
    CleaningEffect m_total;
    std::vector<Line> m_lines;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_totalText = nullptr;
    QPushButton *m_back = nullptr;
    QPushButton *m_import = nullptr;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace clientele
