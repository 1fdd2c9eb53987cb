#include "app/controllers/import_queue.h"

#include <QtCore/QFileInfo>

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

void ImportQueue::saveRecipe(const QString &name, const Recipe &recipe, const std::vector<std::string> &header)
{
    m_context.edits.perform(std::make_shared<SaveRecipe>(name.toStdString(), recipe, header),
                            {[this, name] { m_assistant->setRecipeSaved(name); },
                             [this](const Error &error) { m_assistant->showError(error); }, [] {}});
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
