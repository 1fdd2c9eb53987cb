#include <QtCore/QFileInfo>

#include "analytics/import/inspect.h"
#include "analytics/import/saved_recipes.h"
#include "analytics/import/stated_currency.h"
#include "app/controllers/import_queue.h"
#include "app/paths.h"
#include "app/workspace.h"
#include "widgets/import/import_assistant.h"

// How the files of the queue are looked at before anything is written: what each is about, which of them belong
// together, what is odd about the one shown.

namespace clientele {

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

} // namespace clientele
