#include "app/controllers/import_queue.h"

#include <QtCore/QFileInfo>

#include "analytics/import/inspect.h"
#include "analytics/import/saved_recipes.h"
#include "analytics/import/stated_currency.h"
#include "app/paths.h"
#include "app/undo/edit_stack.h"
#include "app/undo/import_edits.h"
#include "app/undo/recipe_edits.h"
#include "app/workspace.h"
#include "widgets/import/import_assistant.h"
#include "widgets/import/import_report_view.h"
#include "widgets/shell/number_format.h"

namespace clientele {

ImportQueue::ImportQueue(PageContext context, ImportAssistant *assistant, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_assistant(assistant)
{
    connect(assistant, &ImportAssistant::formatChanged, this, &ImportQueue::lookAgain);
    connect(assistant, &ImportAssistant::sheetChanged, this, &ImportQueue::lookAtSheet);
    connect(assistant, &ImportAssistant::kindChanged, this, &ImportQueue::lookAs);
    connect(assistant, &ImportAssistant::saveRecipeRequested, this, &ImportQueue::saveRecipe);
    connect(assistant, &ImportAssistant::inspectRequested, this, &ImportQueue::inspect);
    connect(assistant, &ImportAssistant::effectRequested, this, &ImportQueue::countEffect);
    connect(assistant, &ImportAssistant::dryRunRequested, this, &ImportQueue::tryImport);
    connect(assistant, &ImportAssistant::importRequested, this, &ImportQueue::import);
    connect(assistant, &ImportAssistant::importAllRequested, this, [this](const Recipe &recipe) {
        m_importsAll = ImportedSum {};
        import(recipe);
    });
    connect(assistant, &ImportAssistant::abandoned, this, &ImportQueue::abandon);
    connect(assistant, &ImportAssistant::cancelRequested, this, &ImportQueue::cancel);
    connect(assistant, &ImportAssistant::closed, this, &ImportQueue::goOn);
    connect(assistant, &ImportAssistant::exportRejectedRequested, this, &ImportQueue::exportRejectedRequested);
    connect(assistant, &ImportAssistant::reportRowsRequested, this, &ImportQueue::findRows);
    connect(&m_findingRows, &JobSlot::failed, assistant, [assistant] { assistant->setReportRows({}); });
    connect(assistant, &ImportAssistant::undoRequested, this, [this](qint64 number) {
        Q_EMIT undoRequested(number);
        goOn();
    });
    connect(assistant, &ImportAssistant::overviewRequested, this, [this] {
        goOn();
        Q_EMIT overviewRequested();
    });
    connect(&m_recognising, &JobSlot::failed, this, &ImportQueue::stopWith);
    // Whatever cannot be read is said when it is imported.
    connect(&m_inspecting, &JobSlot::failed, assistant, [assistant] { assistant->setFindings(nullptr); });
    connect(&m_recognising, &JobSlot::cancelled, this, &ImportQueue::goOn);
    watchWriter();
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_recognising.cancel();
        m_inspecting.cancel();
        m_findings.reset();
        m_isImporting = false;
        abandon();
    });
}

void ImportQueue::watchWriter()
{
    JobSlot &writer = m_context.workspace.writer();
    connect(&writer, &JobSlot::stageChanged, this, [this](Stage stage) {
        if (m_isImporting)
            m_assistant->setStage(stage);
    });
    connect(&writer, &JobSlot::progressed, this, [this](double fraction) {
        if (m_isImporting)
            m_assistant->setProgress(fraction);
    });
}

void ImportQueue::add(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    const bool wasIdle = m_files.isEmpty();
    m_files += paths;
    m_count = wasIdle ? static_cast<int>(paths.size()) : m_count + static_cast<int>(paths.size());
    if (!wasIdle)
        return;
    m_position = 1;
    Q_EMIT started();
    recogniseAll();
}

// What cannot be read comes last, where the assistant says why.
void ImportQueue::recogniseAll()
{
    m_assistant->showRecognising(QFileInfo(m_files.first()).fileName());
    m_recognising.start<std::vector<RecognisedFile>>(
        [files = m_files](Monitor &) {
            std::vector<RecognisedFile> found;
            for (const QString &file : files) {
                try {
                    RecognisedFile recognised {toPath(file), recognise(toPath(file)), {}};
                    if (recognised.recognition.lookWithoutTable.empty())
                        found.push_back(std::move(recognised));
                } catch (const Error &) {
                    continue;
                }
            }
            return arranged(std::move(found));
        },
        [this](const std::vector<RecognisedFile> &found) {
            QStringList order;
            for (const RecognisedFile &file : found) {
                order << fromPath(file.path);
                m_recognised[order.last()] = file;
                for (const std::filesystem::path &joined : file.joined) {
                    m_files.removeOne(fromPath(joined));
                    --m_count;
                }
            }
            for (const QString &file : std::as_const(m_files)) {
                if (!order.contains(file))
                    order << file;
            }
            m_files = order;
            showFiles();
            recogniseCurrent();
        });
}

void ImportQueue::recogniseCurrent()
{
    const QString file = m_files.first();
    if (const auto known = m_recognised.find(file); known != m_recognised.end()) {
        m_assistant->showRecognising(nameOf(file));
        look([recognition = known->second.recognition] { return recognition; }, {});
        return;
    }
    m_assistant->showRecognising(QFileInfo(file).fileName());
    look([path = toPath(file)] { return recognise(path); }, {});
}

// What a file's columns may be known from. The shop is read on the job's thread.
std::function<ImportQueue::Looked(Recognition)> ImportQueue::matcher(const QString &file) const
{
    return [path = toPath(file), reader = m_context.workspace.reader()](Recognition recognition) {
        Looked looked {std::move(recognition), {}, {}};
        Store store = reader();
        looked.match = matchingRecipe(savedRecipes(store), path, looked.recognition);
        if (!looked.match)
            requireTable(path, looked.recognition);
        if (takesCurrency(store))
            looked.currency = statedCurrency(path, looked.recognition.recipe);
        return looked;
    };
}

void ImportQueue::look(std::function<Recognition()> how, std::vector<std::string> sheets)
{
    m_recognising.start<Looked>(
        [how = std::move(how), matched = matcher(m_files.first()), sheets = std::move(sheets)](Monitor &) {
            Recognition recognition = how();
            if (!sheets.empty())
                recognition.sheets = sheets;
            return matched(std::move(recognition));
        },
        [this](const Looked &looked) { show(looked); });
}

// "lines.csv + orders.csv"
QString ImportQueue::nameOf(const QString &file) const
{
    QString name = QFileInfo(file).fileName();
    if (const auto known = m_recognised.find(file); known != m_recognised.end()) {
        for (const std::filesystem::path &joined : known->second.joined)
            name += QStringLiteral(" + ") + fromPath(joined.filename());
    }
    return name;
}

void ImportQueue::show(const Looked &looked)
{
    const std::string &shop = m_context.workspace.snapshot().settings.currency;
    m_statesCurrency = !looked.currency.empty();
    m_assistant->setCurrency(QString::fromStdString(looked.currency.empty() ? shop : looked.currency));
    m_assistant->setRecognition(nameOf(m_files.first()), looked.recognition, m_position, m_count);
    if (looked.match)
        m_assistant->setSavedRecipe(*looked.match);
    if (m_importsAll && m_assistant->isReady())
        import(m_assistant->recipe());
    else
        m_importsAll.reset(); // a person has to look at this one
}

void ImportQueue::showFiles()
{
    std::vector<ImportAssistant::File> files;
    for (const QString &file : std::as_const(m_files)) {
        const auto known = m_recognised.find(file);
        files.push_back({nameOf(file), known == m_recognised.end()
                                           ? std::nullopt
                                           : std::optional(known->second.recognition.recipe.kind)});
    }
    m_assistant->setFiles(files);
}

void ImportQueue::lookAgain(const TableFormat &format)
{
    if (!m_files.isEmpty())
        look([path = toPath(m_files.first()), format] { return recognise(path, format); }, sheetsOfCurrent());
}

void ImportQueue::lookAtSheet(const std::string &sheet)
{
    if (!m_files.isEmpty())
        look([path = toPath(m_files.first()), sheet] { return recogniseSheet(path, sheet); }, {});
}

void ImportQueue::lookAs(const TableFormat &format, FileKind kind)
{
    if (!m_files.isEmpty())
        look([path = toPath(m_files.first()), format, kind] { return recogniseAs(path, format, kind); },
             sheetsOfCurrent());
}

void ImportQueue::saveRecipe(const QString &name, const Recipe &recipe, const std::vector<std::string> &header)
{
    m_context.edits.perform(std::make_shared<SaveRecipe>(name.toStdString(), recipe, header),
                            {[this, name] { m_assistant->setRecipeSaved(name); },
                             [this](const Error &error) { m_assistant->showError(error); }, [] {}});
}

// Another format has no other sheets.
std::vector<std::string> ImportQueue::sheetsOfCurrent() const
{
    const auto known = m_recognised.find(m_files.first());
    return known == m_recognised.end() ? std::vector<std::string>() : known->second.recognition.sheets;
}

// Null for an empty shop whose currency nobody chose, when the file says one: that is as good.
std::shared_ptr<const Dataset> ImportQueue::shopToCompareWith() const
{
    const Snapshot &snapshot = m_context.workspace.snapshot();
    const bool isOpen = snapshot.settings.isCurrencyAssumed && snapshot.dataset->lines.size() == 0;
    return isOpen && m_statesCurrency ? nullptr : snapshot.dataset;
}

void ImportQueue::inspect(const Recipe &recipe)
{
    if (m_files.isEmpty() || !m_context.workspace.isOpen())
        return;
    m_inspecting.start<std::shared_ptr<const Findings>>(
        [path = toPath(m_files.first()), recipe, shop = shopToCompareWith()](Monitor &monitor) {
            return std::make_shared<const Findings>(inspectFile(path, recipe, shop.get(), {}, monitor));
        },
        [this, file = m_files.first()](std::shared_ptr<const Findings> findings) {
            if (m_files.isEmpty() || m_files.first() != file)
                return; // the person went on meanwhile
            m_findings = std::move(findings);
            m_assistant->setFindings(m_findings);
        });
}

void ImportQueue::countEffect(const Cleaning &cleaning)
{
    m_counting.start<CleaningEffect>(
        [findings = m_findings, cleaning](Monitor &) {
            return findings ? effectOf(*findings, cleaning) : CleaningEffect {};
        },
        [this](const CleaningEffect &effect) { m_assistant->setCleaningEffect(effect); });
}

// For the report, while it is shown.
void ImportQueue::findRows(std::int64_t number, ImportedKind kind, const std::string &eventKind)
{
    if (!m_context.workspace.isOpen())
        return;
    m_findingRows.start<std::vector<ImportedRow>>(
        [number, kind, eventKind, open = m_context.workspace.reader()](Monitor &monitor) {
            Store reader = open();
            return importedRows(reader, number, kind, eventKind, ImportReportView::kMostRows, monitor);
        },
        [this](std::vector<ImportedRow> rows) { m_assistant->setReportRows(std::move(rows)); });
}

void ImportQueue::tryImport(const Recipe &recipe)
{
    if (m_files.isEmpty() || m_isImporting)
        return;
    m_isImporting = true;
    const auto report = std::make_shared<ImportReport>();
    m_context.workspace.write({[report, recipe, path = toPath(m_files.first())](Store &store, Monitor &monitor) {
                                   *report = importFile(store, path, recipe, {.isDryRun = true}, monitor);
                               },
                               [this, report] {
                                   m_isImporting = false;
                                   m_assistant->setDryRun(*report);
                               },
                               [this](const Error &error) {
                                   m_isImporting = false;
                                   m_assistant->showError(error);
                               },
                               [this] { leaveImport(); }});
}

void ImportQueue::import(const Recipe &recipe)
{
    if (m_files.isEmpty() || m_isImporting)
        return;
    m_isImporting = true;
    m_inspecting.cancel();
    m_assistant->showProgress();
    const auto edit = std::make_shared<ImportFile>(toPath(m_files.first()), recipe, m_assistant->usedRecipe());
    m_context.edits.perform(edit, {[this, edit] {
                                       m_isImporting = false;
                                       imported(edit->report());
                                   },
                                   [this](const Error &error) {
                                       m_isImporting = false;
                                       stopWith(error);
                                   },
                                   [this] { leaveImport(); }});
}

void ImportQueue::imported(const ImportReport &report)
{
    m_assistant->setReport(report);
    if (!m_importsAll)
        return;
    ++m_importsAll->files;
    m_importsAll->added += report.added;
    m_importsAll->rejected += report.rejected;
    if (m_files.size() == 1) {
        m_context.navigator.tell(tr("%n file(s) imported: %1 rows added, %2 set aside.", nullptr, m_importsAll->files)
                                     .arg(countText(m_importsAll->added), countText(m_importsAll->rejected)));
        m_importsAll.reset();
    }
    goOn();
}

void ImportQueue::stopWith(const Error &error)
{
    m_importsAll.reset();
    m_assistant->showError(error);
}

// What the person had said about the columns stays as it was.
void ImportQueue::leaveImport()
{
    m_isImporting = false;
    m_importsAll.reset();
    if (!m_files.isEmpty())
        m_assistant->showMapping();
}

void ImportQueue::cancel()
{
    if (m_isImporting)
        m_context.workspace.writer().cancel();
    else
        m_recognising.cancel();
}

// Neither the file shown nor those behind it.
void ImportQueue::abandon()
{
    m_recognising.cancel();
    m_inspecting.cancel();
    m_findingRows.cancel();
    m_findings.reset();
    m_files.clear();
    m_recognised.clear();
    m_importsAll.reset();
    Q_EMIT finished();
}

void ImportQueue::goOn()
{
    m_recognising.cancel();
    m_inspecting.cancel();
    m_findingRows.cancel();
    m_findings.reset();
    if (m_files.isEmpty())
        return;
    m_recognised.erase(m_files.takeFirst());
    ++m_position;
    if (m_files.isEmpty()) {
        Q_EMIT finished();
    } else {
        Q_EMIT started(); // the page went back to its list when the assistant closed
        recogniseCurrent();
    }
}

} // namespace clientele

#include "moc_import_queue.cpp"
