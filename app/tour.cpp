#include "app/tour.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QAbstractButton>

#include <cstdio>

#include "analytics/sample/sample_shop.h"
#include "app/app_window.h"
#include "app/controllers/welcome_controller.h"
#include "app/language.h"
#include "app/page_registry.h"
#include "app/paths.h"
#include "app/preferences.h"
#include "app/prepared_prompts.h"

namespace clientele {

namespace {

constexpr std::chrono::milliseconds kTick {15};
constexpr qint64 kSettled = 350; // ms without anything running: longer than the pages' pauses after typing
constexpr qint64 kGivesUpAfter = 180'000;

const QStringList kFiles {QStringLiteral("customers.csv"), QStringLiteral("products.csv"),
                          QStringLiteral("orders.csv")};

CustomerIndex bestCustomer(const Snapshot &snapshot)
{
    const RfmValues &values = snapshot.rfm->values;
    const auto best = std::max_element(values.monetary.begin(), values.monetary.end());
    return best == values.monetary.end() ? 0
                                         : values.customer[static_cast<std::size_t>(best - values.monetary.begin())];
}

} // namespace

Tour::Tour(AppWindow &window, PreparedPrompts &prompts, const QString &folder, Extent extent)
    : m_window(window)
    , m_prompts(prompts)
    , m_folder(QDir(folder).absolutePath())
    , m_extent(extent)
{
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &Tour::tick);
}

void Tour::start()
{
    m_language = m_window.language();
    m_theme = currentTheme();
    if (!m_folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(tr("The folder %1 cannot be made.").arg(m_folder.path())));
        Q_EMIT finished(1);
        return;
    }
    m_window.window().resize(kWidth, kHeight);
    m_window.window().show();
    addBeginning();
    if (m_extent == Extent::Everything)
        addEmptyPages();
    for (const QString &name : kFiles)
        addImport(name, name == kFiles.last());
    addPages();
    addCampaign();
    if (m_extent == Extent::Everything) {
        addOtherFiles();
        addStudio();
        addTrend(QString());
        addLargeWindow();
        addPassphrases();
        addFailure();
    }
    m_sinceIdle.start();
    m_tick.start();
}

void Tour::addStep(const QString &what, std::function<void()> act, std::function<bool()> isDone)
{
    m_steps.push_back({what, std::move(act), std::move(isDone)});
}

void Tour::addClick(const QString &name)
{
    addStep(
        name, [] {}, [this, name] { return button(name) != nullptr; });
    addStep(
        name, [this, name] { button(name)->click(); }, [] { return true; });
}

void Tour::addPictures(const QString &name)
{
    for (const QString &language : Language::available()) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QString picture = name + u'-' + language + u'-' + preferences::themeId(theme);
            addStep(
                picture,
                [this, language, theme] {
                    m_window.setLanguage(language);
                    m_window.setTheme(theme);
                },
                [this] { return isSettled(); });
            addStep(
                picture, [this, picture] { save(picture, m_window.window()); }, [] { return true; });
        }
    }
    // What the next step makes and names is in the tour's own language.
    addStep(
        name, [this] { m_window.setLanguage(m_language); }, [this] { return m_window.isIdle(); });
}

void Tour::addPicturesOf(const QString &name, const std::function<QWidget *()> &open)
{
    for (const QString &language : Language::available()) {
        for (const Theme theme : {Theme::Light, Theme::Dark}) {
            const QString picture = name + u'-' + language + u'-' + preferences::themeId(theme);
            addStep(
                picture,
                [this, language, theme, open] {
                    m_window.setLanguage(language);
                    m_window.setTheme(theme);
                    m_dialog = open();
                },
                [this] { return isSettled(); });
            addStep(
                picture,
                [this, picture] {
                    save(picture, *m_dialog);
                    m_dialog->close();
                },
                [this] { return m_dialog.isNull(); });
        }
    }
    addStep(
        name, [this] { m_window.setLanguage(m_language); }, [this] { return m_window.isIdle(); });
}

void Tour::addBeginning()
{
    addPictures(QStringLiteral("welcome"));
    addStep(
        tr("make the sample's files"),
        [this] {
            for (const QString &left : m_folder.entryList({QStringLiteral("*.clientele*"), QStringLiteral("*.csv")}))
                m_folder.remove(left);
            m_files.start<bool>(
                [folder = toPath(m_folder.path())](Monitor &monitor) {
                    writeSampleCsv(makeSampleShop({}, monitor), folder, monitor);
                    return true;
                },
                [](bool) {});
        },
        [this] { return !m_files.isRunning(); });
    addStep(
        tr("make a new shop"),
        [this] {
            m_prompts.prepare(Prompts::Purpose::NewShop, {file(QStringLiteral("Greenfield Home.clientele"))});
            m_window.welcome().newShop();
        },
        [this] { return m_window.workspace().isOpen() && m_window.isIdle(); });
}

void Tour::addEmptyPages()
{
    for (const PageKind &kind : pageKinds()) {
        const QString id = QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        addStep(
            id, [this, id] { m_window.goTo(id); }, [this] { return m_window.isIdle(); });
        addPictures(QStringLiteral("empty-") + id);
    }
}

void Tour::addImport(const QString &name, bool isPictured)
{
    addStep(
        name, [this, name] { m_window.importFiles({file(name)}); },
        [this] { return button(QStringLiteral("buttonImport")) != nullptr; });
    if (isPictured)
        addFindings();
    addClick(QStringLiteral("buttonImport"));
    addStep(
        name, [] {}, [this] { return button(QStringLiteral("buttonCloseImport")) != nullptr; });
    if (isPictured)
        addPictures(QStringLiteral("import-report"));
    addClick(QStringLiteral("buttonCloseImport"));
}

// The assistant, what it found in the sample's orders, and back.
void Tour::addFindings()
{
    addStep(
        tr("look for what is odd"), [] {},
        [this] { return button(QStringLiteral("buttonCheckFindings")) != nullptr && m_window.isIdle(); });
    addPictures(QStringLiteral("import-assistant"));
    addClick(QStringLiteral("buttonCheckFindings"));
    addPictures(QStringLiteral("import-cleaning"));
    addClick(QStringLiteral("buttonBackToMapping"));
}

void Tour::addPages()
{
    for (const PageKind &kind : pageKinds()) {
        const QString id = QString::fromUtf8(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        addStep(
            id,
            [this, id] {
                const Snapshot &snapshot = m_window.workspace().snapshot();
                const CustomerIndex customer = bestCustomer(snapshot);
                m_customer = QString::fromStdString(std::string(snapshot.dataset->customers.id[customer]));
                if (id == QLatin1String("customers"))
                    m_window.showCustomer(customer);
                else if (id == QLatin1String("segments"))
                    m_window.showSegment(QStringLiteral("eleven.at_risk"));
                else if (id == QLatin1String("recommend"))
                    m_window.showRecommendations(customer);
                else
                    m_window.goTo(id);
            },
            [this] { return m_window.isIdle(); });
        addPictures(id);
        if (id == QLatin1String("customers") && m_extent == Extent::Everything) {
            for (const char *part : {"customerShowProfile", "customerShowSegments", "customerShowNote"}) {
                addClick(QLatin1String(part));
                addPictures(QLatin1String(part));
            }
            addClick(QStringLiteral("customerShowHistory"));
        }
        if (id == QLatin1String("segments") && m_extent == Extent::Everything)
            addSegmentViews(QString());
        if (id == QLatin1String("segments"))
            addRules(QString());
        if (id == QLatin1String("recommend") && m_extent == Extent::Everything)
            addRecommendViews();
    }
}

QAbstractButton *Tour::button(const QString &objectName) const
{
    for (auto *found : m_window.window().findChildren<QAbstractButton *>(objectName))
        if (found->isVisible() && found->isEnabled())
            return found;
    return nullptr;
}

bool Tour::isSettled() const
{
    return m_window.isIdle() && m_sinceIdle.elapsed() > kSettled;
}

void Tour::tick()
{
    if (!m_window.isIdle())
        m_sinceIdle.restart();
    if (m_steps.empty()) {
        end(0);
        return;
    }
    if (!m_hasActed) {
        m_hasActed = true;
        m_sinceAct.restart();
        m_sinceIdle.restart();
        m_steps.front().act();
        return;
    }
    if (m_steps.front().isDone()) {
        m_steps.pop_front();
        m_hasActed = false;
    } else if (m_sinceAct.elapsed() > kGivesUpAfter) {
        save(QStringLiteral("stuck"), m_window.window());
        std::fprintf(stderr, "%s\n", qUtf8Printable(tr("The tour did not get past: %1").arg(m_steps.front().what)));
        end(1);
    }
}

void Tour::save(const QString &name, QWidget &what)
{
    const QString path = file(name + QStringLiteral(".png"));
    if (what.grab().save(path))
        ++m_pictures;
    else
        std::fprintf(stderr, "%s\n", qUtf8Printable(tr("The picture %1 cannot be written.").arg(path)));
}

void Tour::end(int exitCode)
{
    m_tick.stop();
    m_window.setLanguage(m_language);
    m_window.setTheme(m_theme);
    if (exitCode == 0)
        std::printf("%s\n", qUtf8Printable(tr("Shop: %1\nTarget list: %2\n%Ln picture(s) in %3", nullptr, m_pictures)
                                               .arg(file(QStringLiteral("Greenfield Home.clientele")),
                                                    file(QStringLiteral("target-list.csv")), m_folder.path())));
    Q_EMIT finished(exitCode);
}

} // namespace clientele

#include "moc_tour.cpp"
