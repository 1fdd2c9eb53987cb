#pragma once

#include <QtWidgets/QScrollArea>

#include <optional>
#include <vector>

#include "analytics/plan/plan_checks.h"

class QVBoxLayout;

namespace clientele {

// What is to be said before a campaign is sent, in words.
struct CampaignCheck
{
    enum class Kind
    {
        Good,
        Warning,
        Refusal // it cannot be exported like this
    };
    Kind kind = Kind::Good;
    QString text;
    std::optional<PlanFinding> finding; // what it says, where it can be put right in the plan
};

// "Before you send": what is as it should be, what to look at and what has to be changed, each with a link to the field
// where it is put right.
//
// Objects: checksList, buttonShowCheck1 … (by position, of those that have a field).
class CampaignChecksView : public QScrollArea
{
    Q_OBJECT

public:
    explicit CampaignChecksView(QWidget *parent = nullptr);

    void setChecks(const std::vector<CampaignCheck> &checks);

Q_SIGNALS:
    void placeRequested(const clientele::PlanFinding &finding); // the person wants to put it right

private:
    void addRow(const CampaignCheck &check, int number);

    QVBoxLayout *m_rows;
};

// The fields of the campaign's form where a finding is put right, by object name, the best one first; none: in none of
// them.
QStringList findingPlaces(PlanFindingKind kind);
// Which of the plan's offers it is about, from 0; nothing: it is about the plan.
std::optional<std::size_t> findingOffer(const PlanFinding &finding);

} // namespace clientele
