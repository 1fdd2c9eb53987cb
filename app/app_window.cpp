#include "app/app_window.h"

#include <QtGui/QScreen>
#include <QtGui/QUndoStack>
#include <QtWidgets/QApplication>

#include "app/chart_export.h"
#include "app/controllers/welcome_controller.h"
#include "app/job_status.h"
#include "app/jobs/job.h"
#include "app/language.h"
#include "app/log.h"
#include "app/page_registry.h"
#include "app/palette_search.h"
#include "app/preferences.h"
#include "app/segment_keeper.h"
#include "app/table_export.h"
#include "widgets/pages/welcome_page.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

constexpr std::chrono::seconds kTimeToRead {12};
const QString kWelcome = QStringLiteral("welcome");

QString toText(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

AppWindow::AppWindow(Language &language, std::unique_ptr<Prompts> prompts)
    : m_language(language)
    , m_prompts(prompts ? std::move(prompts) : std::make_unique<DialogPrompts>(&m_window))
    , m_edits(m_workspace)
    , m_recommenders(m_workspace)
    , m_tableExport(new TableExport(*m_prompts, this))
    , m_chartExport(new ChartExport(*m_prompts, this))
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kTimeToRead);
    connect(&m_quiet, &QTimer::timeout, this, [this] { m_window.setMessage({}); });
    createPages({m_workspace, m_edits, *m_prompts, *this, m_recommenders});
    m_palette = std::make_unique<PaletteSearch>(m_window, m_workspace, *this);
    new JobStatus(m_workspace.loader(), m_window, this);
    new JobStatus(m_workspace.writer(), m_window, this);
    connect(new SegmentKeeper(m_workspace, this), &SegmentKeeper::kept, this,
            [this] { controller("segments").segmentsKept(); });
    connectWindow();
    connectWorkspace();
    connectUndo();
    connect(&language, &Language::changed, this, &AppWindow::retranslate);
    updateLanguages();
    m_window.setTheme(currentTheme());
    m_window.setRecentShops(preferences::recentShops());
    m_window.setRailVisible(false);
    m_window.showPage(kWelcome);
}

AppWindow::~AppWindow() = default;

void AppWindow::createPages(const PageContext &context)
{
    auto *welcome = new WelcomePage;
    m_window.addPageOutsideRail(kWelcome, welcome);
    m_welcome = std::make_unique<WelcomeController>(context, welcome);
    connect(m_welcome.get(), &WelcomeController::opening, this, [this] { showPage(kWelcome.toStdString()); });
    for (const PageKind &kind : pageKinds()) {
        std::unique_ptr<PageController> made = kind.make(context);
        m_window.addPage(toText(kind.id), kind.title(), QLatin1String(kind.iconName), made->page());
        m_tableExport->watch(made->page());
        m_chartExport->watch(made->page());
        m_pages.emplace(kind.id, std::move(made));
    }
    connect(m_tableExport, &TableExport::exported, this, &AppWindow::tell);
    connect(m_tableExport, &TableExport::failed, this, &AppWindow::tellError);
    connect(m_chartExport, &ChartExport::exported, this, &AppWindow::tell);
    connect(m_chartExport, &ChartExport::failed, this, &AppWindow::tellError);
}

void AppWindow::connectWindow()
{
    connect(&m_window, &MainWindow::pageChosen, this, &AppWindow::goTo);
    connect(&m_window, &MainWindow::newShopRequested, m_welcome.get(), [this] { m_welcome->newShop(); });
    connect(&m_window, &MainWindow::openShopRequested, m_welcome.get(), &WelcomeController::openOther);
    connect(&m_window, &MainWindow::recentShopChosen, m_welcome.get(), &WelcomeController::open);
    connect(&m_window, &MainWindow::filesDropped, m_welcome.get(), &WelcomeController::takeFiles);
    connect(&m_window, &MainWindow::saveCopyRequested, this, [this] { controller("data").saveCopy(); });
    connect(&m_window, &MainWindow::closeShopRequested, &m_workspace, &Workspace::close);
    connect(&m_window, &MainWindow::findRequested, m_palette.get(), &PaletteSearch::popUp);
    connect(&m_window, &MainWindow::aboutRequested, this, &AppWindow::showAbout);
    connect(&m_window, &MainWindow::themeChosen, this, [this](Theme theme) {
        preferences::setTheme(theme);
        setTheme(theme);
    });
    connect(&m_window, &MainWindow::languageChosen, this, [this](const QString &language) {
        preferences::setLanguage(language);
        setLanguage(language);
    });
    connect(&m_window, &MainWindow::closing, this, [this] {
        preferences::setWindowGeometry(m_window.saveGeometry());
        m_workspace.close();
    });
}

void AppWindow::connectWorkspace()
{
    connect(&m_workspace, &Workspace::opened, this, &AppWindow::shopOpened);
    connect(&m_workspace, &Workspace::openedReadOnly, this, [this](const QString &holder) {
        tell(holder.isEmpty() ? tr("This place cannot be written to, so the shop is open for reading only.")
                              : tr("Opened for reading only, because %1 has this shop open.").arg(holder));
    });
    connect(&m_workspace, &Workspace::changed, this, &AppWindow::updateShopLine);
    connect(&m_workspace, &Workspace::closing, this, [this] {
        if (QWidget *focus = m_window.focusWidget())
            focus->clearFocus(); // fields keep what was typed when they are left
    });
    connect(&m_workspace, &Workspace::closed, this, [this] {
        qCInfo(logApp, "shop closed");
        m_window.setShopOpen(false);
        m_window.setRailVisible(false);
        m_window.setShopLine({});
        m_window.setWindowTitle({});
        showPage(kWelcome.toStdString());
    });
    connect(&m_workspace, &Workspace::failed, this, [this](const Error &error) {
        logError("shop", error);
        if (m_window.currentPage() != kWelcome) // there it is on the page
            tellError(error);
    });
}

void AppWindow::connectUndo()
{
    const auto update = [this] {
        const QUndoStack *stack = m_edits.stack();
        m_window.setUndo(stack->canUndo() ? stack->undoText() : QString(),
                         stack->canRedo() ? stack->redoText() : QString());
    };
    connect(m_edits.stack(), &QUndoStack::indexChanged, this, update);
    connect(&m_language, &Language::changed, this, [this, update] {
        m_edits.retranslate();
        update();
    });
    connect(&m_window, &MainWindow::undoRequested, m_edits.stack(), &QUndoStack::undo);
    connect(&m_window, &MainWindow::redoRequested, m_edits.stack(), &QUndoStack::redo);
}

void AppWindow::shopOpened()
{
    qCInfo(logApp, "shop opened");
    m_window.setShopOpen(true);
    m_window.setRailVisible(true);
    m_window.setRecentShops(preferences::recentShops());
    const bool isEmpty = m_workspace.snapshot().dataset->orders.size() == 0;
    showPage(isEmpty ? "data" : "overview");
}

void AppWindow::updateShopLine()
{
    const Snapshot &snapshot = m_workspace.snapshot();
    const Dataset &dataset = *snapshot.dataset;
    const QString name = QString::fromStdString(snapshot.settings.name);
    const QString customers = tr("%Ln customer(s)", nullptr, static_cast<int>(dataset.customers.size()));
    QStringList parts {name, customers};
    if (dataset.orders.size() > 0)
        parts << tr("data to %1").arg(dayText(dataset.lastDay));
    if (m_workspace.isReadOnly())
        parts << tr("reading only");
    m_window.setShopLine(parts.join(QStringLiteral(" · ")));
    m_window.setWindowTitle(tr("%1 – Clientele").arg(name));
}

void AppWindow::show()
{
    if (!m_window.restoreGeometry(preferences::windowGeometry())) {
        // A frame around a window as large as the screen would push its lower edge out of sight.
        const QSize room = m_window.screen()->availableSize();
        if (m_window.width() >= room.width() || m_window.height() >= room.height())
            m_window.setWindowState(Qt::WindowMaximized);
    }
    m_window.show();
}

void AppWindow::setTheme(Theme theme)
{
    applyTheme(*qApp, theme);
    m_window.setTheme(theme);
}

void AppWindow::setLanguage(const QString &language)
{
    m_language.set(language);
}

QString AppWindow::language() const
{
    return m_language.current();
}

void AppWindow::updateLanguages()
{
    QStringList names;
    for (const QString &language : Language::available())
        names << Language::nativeName(language);
    m_window.setLanguages(Language::available(), names, m_language.current());
}

void AppWindow::retranslate()
{
    for (const PageKind &kind : pageKinds())
        m_window.setPageTitle(toText(kind.id), kind.title());
    updateLanguages();
    m_window.setMessage({});
    if (m_workspace.isOpen())
        updateShopLine();
}

void AppWindow::goTo(const QString &pageId)
{
    showPage(pageId.toStdString());
}

bool AppWindow::isIdle() const
{
    const auto isRunning = [](const QObject &owner) {
        const QList<JobSlot *> slots_ = owner.findChildren<JobSlot *>();
        return std::any_of(slots_.begin(), slots_.end(), [](const JobSlot *slot) { return slot->isRunning(); });
    };
    return !isRunning(m_workspace) && !isRunning(*m_tableExport) && !m_tableExport->isReading()
           && std::none_of(m_pages.begin(), m_pages.end(), [&](const auto &page) { return isRunning(*page.second); });
}

} // namespace clientele

#include "moc_app_window.cpp"
