#pragma once

#include <functional>
#include <map>
#include <optional>

#include <QtCore/QStringList>

#include "analytics/import/file_set.h"
#include "analytics/import/findings.h"
#include "analytics/import/imported_rows.h"
#include "analytics/import/importer.h"
#include "analytics/import/recipe_match.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class ImportAssistant;
class ImportFile;

// The files a person added: all are looked at first, so that those that belong together are joined and come in an order in
// which their keys find each other; then one after the other goes through the import assistant: let the person correct it,
// try it, import it, report. Or all of them are imported as they were recognised, up to the first that leaves a question
// open or fails. Lives beside the Data page's controller.
class ImportQueue : public QObject
{
    Q_OBJECT

public:
    ImportQueue(PageContext context, ImportAssistant *assistant, QObject *parent);

    void add(const QStringList &paths);
    bool isEmpty() const { return m_files.isEmpty(); }

Q_SIGNALS:
    void started(); // the assistant has something to show
    void finished(); // the last file is done with
    void overviewRequested();
    void undoRequested(qint64 number);
    void exportRejectedRequested(qint64 number);

private:
    void recogniseAll();
    void recogniseCurrent();
    // A file that was looked at, and the shop's saved recipe that fits it.
    struct Looked
    {
        Recognition recognition;
        std::optional<RecipeMatch> match;
        std::string currency; // that the shop takes from the file; empty where it has one of its own
    };
    std::function<Looked(Recognition)> matcher(const QString &file) const; // for a job's thread
    void look(std::function<Recognition()> how, std::vector<std::string> sheets);
    void show(const Looked &looked);
    void lookAs(const TableFormat &format, FileKind kind);
    void saveRecipe(const QString &name, const Recipe &recipe, const std::vector<std::string> &header);
    void showFiles();
    std::vector<std::string> sheetsOfCurrent() const;
    std::shared_ptr<const Dataset> shopToCompareWith() const;
    QString nameOf(const QString &file) const;
    void lookAgain(const TableFormat &format);
    void lookAtSheet(const std::string &sheet);
    void inspect(const Recipe &recipe);
    void findRows(std::int64_t number, ImportedKind kind, const std::string &eventKind);
    void countEffect(const Cleaning &cleaning);
    void tryImport(const Recipe &recipe);
    void import(const Recipe &recipe);
    void imported(const ImportReport &report);
    void stopWith(const Error &error);
    void leaveImport(); // it was cancelled
    void cancel();
    void goOn();
    void abandon();
    void watchWriter();

    PageContext m_context;
    ImportAssistant *m_assistant;
    QStringList m_files; // the first is the one shown
    std::map<QString, RecognisedFile> m_recognised; // the ones that could be
    int m_position = 0; // of it among all that were added, from 1
    int m_count = 0;
    bool m_isImporting = false;
    struct ImportedSum
    {
        int files = 0;
        std::int64_t added = 0;
        std::int64_t rejected = 0;
    };
    std::optional<ImportedSum> m_importsAll; // what came in so far, while one file after the other is imported unasked
    JobSlot m_recognising {this};
    JobSlot m_inspecting {this};
    JobSlot m_counting {this};
    JobSlot m_findingRows {this};
    std::shared_ptr<const Findings> m_findings; // of the first file
    bool m_statesCurrency = false; // the file that is looked at says one currency
};

} // namespace clientele
