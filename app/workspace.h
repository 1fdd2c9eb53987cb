#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>
#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "analytics/plan/campaign_store.h"
#include "analytics/segment/segment.h"
#include "analytics/store/store.h"

namespace clientele {

class JobSlot;
class Monitor;

// What is open right now: one shop file, its Dataset, and what every page shares of it. Passed by reference; there is no
// global. Lives on the window's thread. Reading work takes the shared snapshot; writing work goes through `write`, one at
// a time, on its own thread, after which the snapshot is reloaded and changed() is emitted.
struct Snapshot
{
    std::shared_ptr<const Dataset> dataset;
    std::shared_ptr<const RfmAnalysis> rfm;
    std::shared_ptr<const std::vector<Segment>> segments;   // built-in and saved
    std::vector<SavedSegment> savedSegments;
    std::vector<Campaign> campaigns;
    ShopSettings settings;
};

class Workspace : public QObject
{
    Q_OBJECT

public:
    explicit Workspace(QObject *parent = nullptr);
    ~Workspace() override;

    bool isOpen() const;
    bool isReadOnly() const;
    QString path() const;
    const Snapshot &snapshot() const; // empty pointers until loaded

    void create(const QString &path, const ShopSettings &settings);
    // A shop that another window holds opens read-only, with its holder named in openedReadOnly().
    void open(const QString &path);
    void close();

    // Runs `work` with the writing Store on the writer's thread, then reloads what it changed and calls `done`.
    void write(std::function<void(Store &, Monitor &)> work, std::function<void()> done = {});
    JobSlot &writer(); // progress, failure and Cancel of the writing job
    JobSlot &loader(); // … of loading

    QStringList recentShops() const;

Q_SIGNALS:
    void opened();
    void openedReadOnly(const QString &holder);
    void closed();
    void changed(); // a new snapshot is there
    void failed(const clientele::Error &error);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
