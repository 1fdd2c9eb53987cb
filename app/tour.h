#pragma once

#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <deque>
#include <functional>

#include "app/jobs/job.h"
#include "widgets/shell/theme.h"

class QAbstractButton;

namespace clientele {

class AppWindow;
class PreparedPrompts;

// The whole main job on the sample shop, done by the real window as a person would: new shop, import, segments,
// recommendations, a campaign, its target list. Saves a picture of every page in both languages and both themes, prints
// where everything is, and ends. It is a list of steps, each of which acts and then waits for what the window shows.
class Tour : public QObject
{
    Q_OBJECT

public:
    // Everything: also what the pages show while the shop is empty, and when a file is no shop.
    enum class Extent
    {
        MainJob,
        Everything
    };

    // Writes into `folder`, which is made when missing; what an earlier tour left there is replaced.
    Tour(AppWindow &window, PreparedPrompts &prompts, const QString &folder, Extent extent);

    void start();

Q_SIGNALS:
    void finished(int exitCode); // 0, or 1 after saying which step did not end

private:
    struct Step
    {
        QString what; // said when it does not end
        std::function<void()> act;
        std::function<bool()> isDone;
    };

    void addStep(const QString &what, std::function<void()> act, std::function<bool()> isDone);
    void addClick(const QString &button);
    void addPictures(const QString &name);
    // Of a dialog that `open` opens, again for every language and theme.
    void addPicturesOf(const QString &name, const std::function<QWidget *()> &open);
    void addBeginning();
    void addEmptyPages();
    void addImport(const QString &file, bool isPictured);
    void addFindings();
    void addPages();
    // `prefix` begins the names of the pictures, which are of a window of another size.
    void addSegmentViews(const QString &prefix);
    void addClusters(const QString &prefix);
    void addMapEditor(const QString &prefix);
    void addTrend(const QString &prefix);
    void addRecommendViews();
    void addRules(const QString &prefix);
    void addOverlap(const QString &prefix);
    void typeRule(const QString &rule);
    void addCampaign();
    void addOtherFiles();
    void addStudio();
    void addPlatformCodes();
    void addFlashSale();
    void scrollTo(const QString &objectName);
    void addLargeWindow();
    void addPassphrases();
    void addFailure();

    bool isSettled() const; // nothing has been running for a while
    void tick();
    void save(const QString &name, QWidget &what);
    void end(int exitCode);
    QAbstractButton *button(const QString &objectName) const; // one that a person could press now, or nothing
    QString file(const QString &name) const { return m_folder.filePath(name); }

    static constexpr int kWidth = 1280; // of the window
    static constexpr int kHeight = 800;

    AppWindow &m_window;
    PreparedPrompts &m_prompts;
    QDir m_folder;
    Extent m_extent;
    std::deque<Step> m_steps;
    bool m_hasActed = false;
    int m_pictures = 0;
    QString m_customer; // the best one's id, who is looked at throughout
    QPointer<QWidget> m_dialog;
    QString m_language; // the one it began in: what it makes and says is in it
    Theme m_theme = Theme::Light;
    QElapsedTimer m_sinceAct;
    QElapsedTimer m_sinceIdle;
    QTimer m_tick;
    JobSlot m_files {this};
};

} // namespace clientele
