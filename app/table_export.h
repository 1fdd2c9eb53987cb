#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include "analytics/base/error.h"
#include "analytics/target/list_table.h"
#include "app/jobs/job.h"
#include "widgets/forms/data_table.h"

class QWidget;

namespace clientele {

class Prompts;

// "Export as CSV…" and "Export as XLSX…" of every table of the window. A table is read in slices between two turns of
// the event loop, because only the window's thread may read it and a million rows take seconds. When the table is
// filled anew meanwhile, reading starts again.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(Prompts &prompts, QObject *parent);

    void watch(QWidget *page); // every DataTable on it
    bool isReading() const { return m_table != nullptr; }

Q_SIGNALS:
    void exported(const QString &message);
    void failed(const clientele::Error &error);

private:
    void ask(const DataTable *table, const QString &format);
    void start(const DataTable *table, const QString &format, const QString &path);
    void startAgain();
    void readSlice();
    void stopReading();
    void write();

    Prompts &m_prompts;
    QPointer<const DataTable> m_table; // being read
    ListTable m_list; // what has been read of it
    QString m_format;
    QString m_path;
    QTimer m_slices;
    JobSlot m_job {this};
};

} // namespace clientele
