#pragma once

#include <QtCore/QObject>

#include "analytics/base/error.h"
#include "app/jobs/job.h"

class QWidget;

namespace clientele {

class DataTable;
class Prompts;

// "Export as CSV…" and "Export as XLSX…" of every table of the window.
class TableExport : public QObject
{
    Q_OBJECT

public:
    TableExport(Prompts &prompts, QObject *parent);

    void watch(QWidget *page); // every DataTable on it

Q_SIGNALS:
    void exported(const QString &message);
    void failed(const clientele::Error &error);

private:
    void ask(const DataTable *table, const QString &format);
    void write(const QList<QStringList> &contents, const QString &format, const QString &path);

    Prompts &m_prompts;
    JobSlot m_job {this};
};

} // namespace clientele
