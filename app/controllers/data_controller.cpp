#include "app/controllers/data_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "analytics/store/passphrase_change.h"
#include "app/keychain.h"
#include "app/passphrase_text.h"
#include "app/paths.h"
#include "app/prompts.h"
#include "app/undo/edit_stack.h"
#include "app/undo/import_edits.h"
#include "app/undo/settings_edit.h"
#include "app/workspace.h"
#include "widgets/forms/state_panel.h"
#include "widgets/pages/data_page.h"
#include "widgets/shell/names.h"

namespace clientele {

namespace {

ShopFacts factsOf(const Workspace &workspace)
{
    const Snapshot &snapshot = workspace.snapshot();
    ShopFacts facts;
    facts.name = QString::fromStdString(snapshot.settings.name);
    facts.path = workspace.path();
    facts.currency = QString::fromStdString(snapshot.settings.currency);
    facts.monetaryIncludesTax = snapshot.settings.monetaryIncludesTax;
    facts.monetaryIncludesPostage = snapshot.settings.monetaryIncludesPostage;
    facts.isReadOnly = workspace.isReadOnly();
    facts.isEncrypted = workspace.isEncrypted();
    facts.customers = static_cast<qint64>(snapshot.dataset->customers.size());
    facts.products = static_cast<qint64>(snapshot.dataset->products.size());
    facts.orders = static_cast<qint64>(snapshot.dataset->orders.size());
    facts.lines = static_cast<qint64>(snapshot.dataset->lines.size());
    facts.firstDay = snapshot.dataset->firstDay;
    facts.lastDay = snapshot.dataset->lastDay;
    return facts;
}

// A currency that nobody has chosen yet stays open while only the rest is edited.
ShopSettings settingsOf(const ShopFacts &facts, const ShopSettings &before)
{
    const std::string currency = facts.currency.toStdString();
    return {facts.name.toStdString(), currency, facts.monetaryIncludesTax, facts.monetaryIncludesPostage,
            before.isCurrencyAssumed && before.currency == currency};
}

// A name beside the shop file: "Greenfield.clientele" and "copy" give "Greenfield copy.clientele".
QString besideShop(const Workspace &workspace, const QString &suffix, const QString &extension)
{
    const QFileInfo shop(workspace.path());
    return shop.absolutePath() + u'/' + shop.completeBaseName() + u' ' + suffix + u'.' + extension;
}

// Plural forms are found by the translation tools in tr() only.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(DataController)
};

// Files that were copied in a file manager, not the text of their paths.
QStringList copiedFiles()
{
    QStringList paths;
    if (const QMimeData *copied = QGuiApplication::clipboard()->mimeData(); copied && copied->hasUrls()) {
        for (const QUrl &url : copied->urls()) {
            if (url.isLocalFile())
                paths << url.toLocalFile();
        }
    }
    return paths;
}

QString protectedText(const std::vector<std::filesystem::path> &openCopies)
{
    if (openCopies.empty())
        return QCoreApplication::translate("DataController", "The shop is encrypted with its new passphrase.");
    return Words::tr("The shop is encrypted. %Ln older copy(ies) beside it are not: %1", nullptr,
                     static_cast<int>(openCopies.size()))
        .arg(fromPath(openCopies.front()));
}

} // namespace

DataController::DataController(PageContext context, DataPage *page)
    : PageController(context, page)
    , m_page(page)
    , m_queue(context, page->assistant(), this)
    , m_watch(context, page->watchCard(), this)
    , m_merges(context, page->mergesCard(), this)
    , m_recipes(context, page->recipesCard(), this)
{
    connect(page, &DataPage::addFilesRequested, this, &DataController::addFiles);
    connect(page, &DataPage::pasteRequested, this, &DataController::paste);
    connect(page, &DataPage::filesDropped, this, [this](const QStringList &paths) { navigator().importFiles(paths); });
    connect(page, &DataPage::undoRequested, this, &DataController::undoImport);
    connect(page, &DataPage::exportRejectedRequested, this, &DataController::exportRejected);
    connect(page, &DataPage::saveCopyRequested, this, &DataController::saveCopy);
    connect(page, &DataPage::verifyRequested, this, &DataController::verify);
    connect(page, &DataPage::passphraseRequested, this, &DataController::setPassphrase);
    connect(page, &DataPage::passphraseRemovalRequested, this, &DataController::removePassphrase);
    connect(page, &DataPage::shopEdited, this, [this](const ShopFacts &facts) {
        edits().perform(std::make_shared<ChangeSettings>(settingsOf(facts, workspace().snapshot().settings)));
    });
    const auto tell = [this](const Error &error) { navigator().tellError(error); };
    for (JobSlot *job : {&m_copying, &m_checking, &m_exporting})
        connect(job, &JobSlot::failed, this, tell);
    connect(&m_listing, &JobSlot::failed, this,
            [this](const Error &error) { m_page->state()->showError(errorTitle(error), errorText(error)); });
    connect(page->state(), &StatePanel::retryRequested, this, [this] { refresh(); });
    connectQueue();
}

void DataController::connectQueue()
{
    connect(&m_queue, &ImportQueue::started, m_page, &DataPage::showAssistant);
    connect(&m_queue, &ImportQueue::finished, m_page, &DataPage::showImports);
    connect(&m_queue, &ImportQueue::finished, this, [this] { m_pasted.forget(); });
    connect(&m_queue, &ImportQueue::overviewRequested, this, [this] { navigator().showPage("overview"); });
    connect(&m_queue, &ImportQueue::undoRequested, this, &DataController::undoImport);
    connect(&m_queue, &ImportQueue::exportRejectedRequested, this, &DataController::exportRejected);
}

void DataController::addFiles()
{
    prompts().openFiles(Prompts::Purpose::AddOrderFiles,
                        [this](const QStringList &paths) { navigator().importFiles(paths); });
}

void DataController::paste()
{
    if (const QStringList files = copiedFiles(); !files.isEmpty()) {
        navigator().importFiles(files);
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        navigator().tell(QCoreApplication::translate("DataController",
                                                     "Nothing to paste: copy the cells in another program first, with "
                                                     "the row that names the columns."));
        return;
    }
    try {
        navigator().importFiles({m_pasted.keep(text)});
    } catch (const Error &error) {
        navigator().tellError(error);
    }
}

void DataController::importFiles(const QStringList &paths)
{
    if (workspace().isReadOnly()) {
        navigator().tellError(Error(ErrorCode::ShopReadOnly, {workspace().path().toStdString()}));
        return;
    }
    ensureFresh();
    m_queue.add(paths);
}

void DataController::refresh()
{
    m_page->setShop(factsOf(workspace()));
    m_merges.refresh();
    m_recipes.refresh();
    m_listing.start<std::vector<ImportRecord>>(
        [open = workspace().reader()](Monitor &) {
            Store reader = open();
            return importsOf(reader);
        },
        [this](std::vector<ImportRecord> imports) {
            m_watch.setImports(imports);
            m_page->setImports(std::move(imports));
        });
}

// An import of this session can be done again, because its file and recipe are known; an older one only taken back.
void DataController::undoImport(std::int64_t number)
{
    const auto edit = edits().findDone([number](const Edit &done) {
        const auto *import = dynamic_cast<const ImportFile *>(&done);
        return import && import->number() == number;
    });
    if (edit)
        edits().perform(std::make_shared<UndoImport>(std::dynamic_pointer_cast<ImportFile>(edit)));
    else
        workspace().write([number](Store &store, Monitor &monitor) { clientele::undoImport(store, number, monitor); });
}

void DataController::exportRejected(std::int64_t number)
{
    const QString suffix = QCoreApplication::translate("DataController", "rows set aside");
    prompts().saveFile(Prompts::Purpose::SaveRejectedRows, besideShop(workspace(), suffix, QStringLiteral("csv")),
                       [this, number](const QString &target) {
                           m_exporting.start<std::int64_t>(
                               [number, target, open = workspace().reader()](Monitor &) {
                                   Store reader = open();
                                   return exportRejectedRows(reader, number, toPath(target));
                               },
                               [this, target](std::int64_t rows) {
                                   navigator().tell(
                                       Words::tr("%Ln row(s) set aside written to %1.", nullptr, static_cast<int>(rows))
                                           .arg(QFileInfo(target).fileName()));
                               });
                       });
}

void DataController::saveCopy()
{
    const QString suffix = QCoreApplication::translate("DataController", "copy");
    prompts().saveFile(
        Prompts::Purpose::SaveShopCopy, besideShop(workspace(), suffix, QStringLiteral("clientele")),
        [this](const QString &target) {
            m_copying.start<QString>(
                [target, open = workspace().reader()](Monitor &monitor) {
                    Store reader = open();
                    reader.saveCopy(toPath(target), monitor);
                    return target;
                },
                [this](const QString &copy) {
                    navigator().tell(QCoreApplication::translate("DataController", "A copy of the shop is saved as %1.")
                                         .arg(QFileInfo(copy).fileName()));
                });
        });
}

void DataController::verify()
{
    m_checking.start<std::vector<ShopFinding>>(
        [open = workspace().reader()](Monitor &monitor) {
            Store reader = open();
            std::vector<ShopFinding> findings;
            for (Store::Finding &finding : reader.verify(monitor))
                findings.push_back({std::move(finding.id), std::move(finding.detail)});
            return findings;
        },
        [this](const std::vector<ShopFinding> &findings) { m_page->setFindings(findings); });
}

// What the keychain kept for this shop no longer opens it; copies from before an upgrade are said, because they stay
// readable.
void DataController::setPassphrase()
{
    const QString name = QString::fromStdString(workspace().snapshot().settings.name);
    prompts().askPassphrase({PassphraseQuestion::Kind::Choose, name}, [this](const PassphraseAnswer &answer) {
        workspace().setPassphrase(toPassphrase(answer.passphrase), [this, answer, path = workspace().path()] {
            const QString text = protectedText(openUpgradeCopies(toPath(path)));
            navigator().tell(text);
            if (!answer.isRemembered)
                keychain::forget(path);
            else
                keychain::write(path, answer.passphrase, this, [this, text](bool isKept) {
                    if (!isKept)
                        navigator().tell(text + QLatin1Char(' ') + keychain::missingText());
                });
        });
    });
}

void DataController::removePassphrase()
{
    workspace().setPassphrase({}, [this, path = workspace().path()] {
        keychain::forget(path);
        navigator().tell(QCoreApplication::translate("DataController",
                                                     "The shop has no passphrase any more: whoever has the file can "
                                                     "read it."));
    });
}

} // namespace clientele
