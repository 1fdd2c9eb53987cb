#include "app/cli/future_outcome.h"

#include "analytics/profile/future_orders.h"
#include "widgets/shell/names_future.h"

namespace clientele::cli {

void addFutureOrders(Outcome &outcome, const Dataset &dataset, Day analysisDay)
{
    const FutureOrders future = futureOrders(dataset, analysisDay);
    Json far = nullptr;
    if (future.far > 0) {
        far = {{"orders", future.far}, {"after", formatDay(future.plausible)}, {"latest", formatDay(future.last)}};
        outcome.complaint += farOrdersText(future) + QLatin1Char('\n');
    }
    outcome.json["future_orders"] = {{"after_analysis_day", future.after}, {"far_ahead", far}};
    if (future.after > 0)
        outcome.text += QLatin1Char('\n') + laterOrdersText(future, analysisDay) + QLatin1Char('\n');
}

} // namespace clientele::cli
