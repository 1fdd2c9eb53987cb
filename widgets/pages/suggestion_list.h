#pragma once

#include <QtWidgets/QWidget>

#include <vector>

#include "analytics/profile/overview.h"

class QVBoxLayout;

namespace clientele {

// What to do next, as a list of sentences with one button each.
//
// Objects: buttonDesign0 … (one per suggestion).
class SuggestionList : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionList(QWidget *parent = nullptr);

    void setSuggestions(std::vector<Overview::Suggestion> suggestions, const QString &currency);

Q_SIGNALS:
    void campaignRequested(const QString &segmentId);
    void segmentRequested(const QString &segmentId); // the number in the sentence was pressed
    void addFilesRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createRow(const Overview::Suggestion &suggestion, int index);
    void fill();

    std::vector<Overview::Suggestion> m_suggestions;
    QString m_currency;
    QVBoxLayout *m_rows = nullptr;
};

} // namespace clientele
