#pragma once

#include <QtCore/QObject>

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/evaluate/leaderboard.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class LeaderboardView;

// Measures the shop's methods in the background, keeps what came out in the shop, and makes a method its default. Measuring
// goes on while somebody looks at other pages; another shop ends it.
class LeaderboardController final : public QObject
{
    Q_OBJECT

public:
    LeaderboardController(PageContext context, LeaderboardView *view, QObject *parent);

private:
    void measure(const LeaderboardOptions &options);
    void keep(const Leaderboard &board);
    void makeWinnerDefault(const Leaderboard &board);
    void makeDefault(const MethodChoice &choice);

    PageContext m_context;
    LeaderboardView *m_view;
    QString m_shop; // whose methods are being measured
    JobSlot m_measure {this};
};

} // namespace clientele
