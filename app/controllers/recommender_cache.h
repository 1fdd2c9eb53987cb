#pragma once

#include <QtCore/QObject>

#include <deque>
#include <functional>
#include <memory>
#include <string>

#include "analytics/recommend/recommender.h"
#include "app/snapshot.h"

namespace clientele {

class Monitor;
class Workspace;

// Methods that have learned the open shop: the second customer one looks at costs nothing, and a campaign's preview
// uses what the Recommend page has learned. What one shop taught goes when it is closed, so that it never enters
// another's model. Lives on the window's thread; jobs get a Request by value.
class RecommenderCache : public QObject
{
    Q_OBJECT

public:
    explicit RecommenderCache(Workspace &workspace);

    struct Request
    {
        std::shared_ptr<const Dataset> dataset;
        Day asOf = 0;
        std::string method;
        ParamSet parameters;
        std::shared_ptr<const Recommender> learned; // nothing: fit() learns it
        std::shared_ptr<const Recommender> before; // learned from the shop as it was: fit() only learns what changed
        std::function<Store()> reader; // of the shop, which may keep what was learned; nothing: do not look

        // For a worker; returns what was learned before or is kept in the shop, or learns. Errors: NoSuchMethod;
        // Cancelled.
        std::shared_ptr<const Recommender> fit(Monitor &monitor) const;
        // The same, if the shop keeps it (stored_fit.h); nothing: fit() has to learn, or need not look. Errors:
        // Cancelled.
        std::shared_ptr<const Recommender> recalled(Monitor &monitor) const;
    };

    // Errors: NoSuchMethod. "automatic" stands for the shop's measured best.
    Request request(const Snapshot &snapshot, const std::string &method) const;
    Request request(const Snapshot &snapshot, const std::string &method, Day asOf) const;
    // With its own settings, where the method is not "automatic".
    Request request(const Snapshot &snapshot, const MethodChoice &choice) const;
    // What was learned from data that are no longer the shop's is let go of.
    void keep(const Request &request, std::shared_ptr<const Recommender> recommender);

private:
    Request request(const Snapshot &snapshot, const std::string &method, const ParamSet &parameters, Day asOf) const;

    Workspace &m_workspace;
    std::deque<Request> m_kept; // newest first
};

} // namespace clientele
