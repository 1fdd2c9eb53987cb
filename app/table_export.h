#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <deque>

#include "analytics/base/error.h"
#include "analytics/target/list_table.h"
#include "app/jobs/job.h"
#include "widgets/forms/data_table.h"

class QWidget;

namespace clientele {

class Prompts;

// "Export as CSV…" and "Export as XLSX…" of every table of the window. A table is read in slices between two turns of
// the event loop, because only the window's thread may read it and a million rows take seconds. When the table is
// filled anew meanwhile, reading starts again. What is asked for while another is exported waits for its turn.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(Prompts &prompts, QObject *parent);

    void watch(QWidget *page); // every DataTable on it
    bool isReading() const { return m_slices.isActive(); }

Q_SIGNALS:
    void exported(const QString &message);
    void failed(const clientele::Error &error);

private:
    void ask(const DataTable *table, const QString &format);
    void startNext();
    void startAgain();
    void readSlice();
    void write();

    struct Wanted
    {
        QPointer<const DataTable> table; // nothing once its page is gone
        QString format;
        QString path;
    };

    Prompts &m_prompts;
    std::deque<Wanted> m_wanted; // the first is being read or written
    ListTable m_list; // what has been read of it
    QTimer m_slices;
    JobSlot m_job {this};
};

} // namespace clientele
