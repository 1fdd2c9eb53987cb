#include "widgets/shell/names_future.h"

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

namespace clientele {

using words::Names;

QString farOrdersText(const FutureOrders &future)
{
    if (future.far == 0)
        return {};
    //: %1 and %2 days
    return Names::tr("%Ln order(s) are dated after %1, far behind all others; the latest is of %2. They count, and the "
                     "analysis day follows them: correct the dates if they are wrong, or set the analysis day.",
                     nullptr, static_cast<int>(future.far))
        .arg(dayText(future.plausible), dayText(future.last));
}

QString laterOrdersText(const FutureOrders &future, Day analysisDay)
{
    if (future.after == 0)
        return {};
    //: %1 a day
    return Names::tr("%Ln order(s) are dated after the analysis day, %1, and do not count.", nullptr,
                     static_cast<int>(future.after))
        .arg(dayText(analysisDay));
}

} // namespace clientele
