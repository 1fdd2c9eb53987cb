#include "app/controllers/welcome_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>

#include "analytics/sample/sample_shop.h"
#include "analytics/store/passphrase_change.h"
#include "app/jobs/job.h"
#include "app/keychain.h"
#include "app/passphrase_text.h"
#include "app/paths.h"
#include "app/preferences.h"
#include "app/prompts.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/welcome_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

// The owner's own money until the first file says otherwise; the Data page changes it.
ShopSettings firstSettings()
{
    ShopSettings settings;
    settings.isCurrencyAssumed = true;
    const QString currency = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    if (currency.size() == 3)
        settings.currency = currency.toStdString();
    return settings;
}

bool isShop(const QString &path)
{
    return path.endsWith(QLatin1String(".clientele"), Qt::CaseInsensitive);
}

QList<WelcomePage::RecentShop> recentShops()
{
    QList<WelcomePage::RecentShop> shops;
    for (const QString &path : preferences::recentShops())
        shops.append({path, looksEncrypted(toPath(path))});
    return shops;
}

QString newShopName()
{
    return QCoreApplication::translate("WelcomeController", "My shop");
}

} // namespace

WelcomeController::WelcomeController(PageContext context, WelcomePage *page)
    : m_context(context)
    , m_page(page)
{
    connect(page, &WelcomePage::openSample, this, &WelcomeController::openSample);
    connect(page, &WelcomePage::newShop, this, &WelcomeController::newShop);
    connect(page, &WelcomePage::openRecent, this, &WelcomeController::open);
    connect(page, &WelcomePage::openOther, this, &WelcomeController::openOther);
    connect(page, &WelcomePage::filesDropped, this, &WelcomeController::takeFiles);
    connect(page->state(), &StatePanel::retryRequested, this, [this] {
        if (m_again)
            load(m_again);
    });
    JobSlot &loader = context.workspace.loader();
    connect(page->state(), &StatePanel::cancelRequested, &loader, &JobSlot::cancel);
    connect(&loader, &JobSlot::progressed, page->state(), &StatePanel::setProgress);
    connect(&loader, &JobSlot::stageChanged, this,
            [this](Stage stage) { m_page->state()->showLoading(stageText(stage)); });
    connect(&loader, &JobSlot::failed, this, [this](const Error &error) {
        m_filesAfterOpening.clear();
        m_answer = {};
        m_page->state()->showError(errorTitle(error), errorText(error));
        unlock(error);
    });
    connect(&loader, &JobSlot::cancelled, this, [this] {
        m_filesAfterOpening.clear();
        m_answer = {};
        m_page->state()->showContent();
    });
    connect(&context.workspace, &Workspace::opened, this, [this] {
        m_page->state()->showContent();
        m_page->setRecentShops(recentShops());
        keep(std::exchange(m_answer, {}));
    });
    connect(&context.workspace, &Workspace::changed, this, [this] {
        if (!m_filesAfterOpening.isEmpty())
            m_context.navigator.importFiles(std::exchange(m_filesAfterOpening, {}));
    });
    connect(&context.workspace, &Workspace::closed, this,
            [this] { m_page->setRecentShops(recentShops()); }); // it may be encrypted by now
    page->state()->setErrorDismissible(true);
    page->setRecentShops(recentShops());
}

void WelcomeController::load(const std::function<void()> &start)
{
    m_again = start;
    m_page->state()->showLoading(stageText(Stage::Loading));
    m_page->state()->setProgress(-1);
    Q_EMIT opening();
    start();
}

void WelcomeController::openSample()
{
    const QString path = sampleShopPath();
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    load([this, path] {
        m_context.workspace.create(path, [](const std::filesystem::path &file, Monitor &monitor) {
            const SampleOptions options;
            monitor.stage(Stage::Generating);
            writeSampleShop(makeSampleShop(options, monitor), file, options, monitor);
        });
    });
}

void WelcomeController::newShop(bool isProtected)
{
    m_context.prompts.saveFile(Prompts::Purpose::NewShop, freeShopPath(shopsFolder(), newShopName()),
                               [this, isProtected](const QString &path) {
                                   if (!isProtected) {
                                       makeShop(path, {});
                                       return;
                                   }
                                   m_context.prompts.askPassphrase(
                                       {PassphraseQuestion::Kind::Choose, QFileInfo(path).completeBaseName()},
                                       [this, path](const PassphraseAnswer &answer) { makeShop(path, answer); });
                               });
}

void WelcomeController::makeShop(const QString &path, const PassphraseAnswer &answer)
{
    m_opening = path;
    m_answer = answer;
    load([this, path, passphrase = toPassphrase(answer.passphrase)] {
        m_context.workspace.create(path, firstSettings(), passphrase);
    });
}

void WelcomeController::open(const QString &path)
{
    if (m_context.workspace.isOpen() && QFileInfo(path) == QFileInfo(m_context.workspace.path())) {
        m_context.navigator.showPage("overview");
        return;
    }
    m_tried = Tried::Nothing;
    openWith(path, {});
}

void WelcomeController::openWith(const QString &path, const QString &passphrase)
{
    m_opening = path;
    load([this, path, typed = toPassphrase(passphrase)] { m_context.workspace.open(path, typed); });
}

// The shop that was being opened is encrypted: its passphrase is looked for, or asked for until it is right.
void WelcomeController::unlock(const Error &error)
{
    const bool isWrong = error.code == ErrorCode::WrongPassphrase;
    if (!isWrong && error.code != ErrorCode::ShopNeedsPassphrase)
        return;
    if (m_tried != Tried::Nothing) {
        ask(isWrong && m_tried == Tried::Typed);
        return;
    }
    m_tried = Tried::Keychain;
    keychain::read(m_opening, this, [this, path = m_opening](const QString &passphrase) {
        if (path != m_opening || m_context.workspace.loader().isRunning())
            return; // the person went on to another shop meanwhile
        if (passphrase.isEmpty())
            ask(false);
        else
            openWith(path, passphrase);
    });
}

void WelcomeController::ask(bool wasWrong)
{
    const QString path = m_opening;
    m_context.prompts.askPassphrase({PassphraseQuestion::Kind::Open, QFileInfo(path).completeBaseName(), wasWrong},
                                    [this, path](const PassphraseAnswer &answer) {
                                        m_tried = Tried::Typed;
                                        m_answer = answer;
                                        openWith(path, answer.passphrase);
                                    });
}

void WelcomeController::keep(const PassphraseAnswer &answer)
{
    if (!answer.isRemembered)
        return;
    keychain::write(m_context.workspace.path(), answer.passphrase, this, [this](bool isKept) {
        if (!isKept)
            m_context.navigator.tell(keychain::missingText());
    });
}

void WelcomeController::openOther()
{
    m_context.prompts.openFiles(Prompts::Purpose::OpenShop, [this](const QStringList &paths) { open(paths.first()); });
}

void WelcomeController::takeFiles(const QStringList &paths)
{
    const auto shop = std::find_if(paths.begin(), paths.end(), isShop);
    if (shop != paths.end())
        open(*shop);
    else if (m_context.workspace.isOpen())
        m_context.navigator.importFiles(paths);
    else
        createFor(paths);
}

void WelcomeController::createFor(const QStringList &files)
{
    const QString path = freeShopPath(shopsFolder(), newShopName());
    load([this, path, files] {
        m_filesAfterOpening = files;
        m_context.workspace.create(path, firstSettings());
    });
}

} // namespace clientele

#include "moc_welcome_controller.cpp"
