#pragma once

#include <QtCore/QStringList>

#include "analytics/import/importer.h"
#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class ImportAssistant;
class ImportFile;

// The files a person added, one after the other through the import assistant: look at it, let the person correct it,
// try it, import it, report. Lives beside the Data page's controller.
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
    void recogniseCurrent();
    void lookAgain(const TableFormat &format);
    void tryImport(const Recipe &recipe);
    void import(const Recipe &recipe);
    void leaveImport(); // it was cancelled
    void cancel();
    void goOn();
    void watchWriter();

    PageContext m_context;
    ImportAssistant *m_assistant;
    QStringList m_files; // the first is the one shown
    int m_position = 0; // of it among all that were added, from 1
    int m_count = 0;
    bool m_isImporting = false;
    JobSlot m_recognising {this};
};

} // namespace clientele
