#pragma once

#include <QtCore/QObject>

#include "analytics/recommend/default_method.h"
#include "app/controllers/page_controller.h"
#include "app/controllers/recommender_cache.h"
#include "app/jobs/job.h"

namespace clientele {

class RecommendPage;

// The Recommend page's lists of more than one person: what a segment is proposed most, who would want a product, and
// what goes with it.
class RecommendListsController final : public QObject
{
    Q_OBJECT

public:
    RecommendListsController(PageContext context, RecommendPage *page, QObject *parent);

private:
    void connectSegments();
    void connectProducts();
    void proposeToSegment(const QString &segmentId, const MethodChoice &choice, int count, const RecommendRules &rules);
    void searchProducts(const QString &text);
    void answer(ProductIndex product, const MethodChoice &choice, int people, bool alsoOwners, int count,
                const RecommendRules &rules);
    void findRows(const Recommendation &item);
    bool isOfToday(const RecommenderCache::Request &asked) const;

    PageContext m_context;
    RecommendPage *m_page;
    RecommenderCache::Request m_asked; // what the list of similar products was made with
    JobSlot m_segment {this};
    JobSlot m_search {this};
    JobSlot m_product {this};
    JobSlot m_rows {this};
};

} // namespace clientele
