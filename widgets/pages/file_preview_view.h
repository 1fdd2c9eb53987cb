#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

#include "analytics/target/list_person.h"

class QLabel;

namespace clientele {

class DataTable;
class RowsModel;

// The first rows of the file that a destination would get, exactly as they will be written, hashes and all, and who cannot
// be in it and why: looked at before anything is written.
//
// Objects: filePreviewSummary, filePreviewTable, fileRejectedTable.
class FilePreviewView : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        std::string format; // ListFormat::id
        QStringList columns; // empty for a file without a header
        std::vector<QStringList> rows; // the first of them
        std::size_t people = 0;
        std::vector<Rejected> rejected; // the first of them
        std::map<RejectReason, std::size_t> rejectedBy; // all of them
    };

    explicit FilePreviewView(QWidget *parent = nullptr);

    void setContent(Content content);
    void say(const QString &words); // in place of a file: loading, or what went wrong
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString summary() const;
    void retranslate();

    Content m_content;
    QLabel *m_summary;
    DataTable *m_table;
    RowsModel *m_rows;
    DataTable *m_rejected;
    RowsModel *m_rejectedRows;
};

} // namespace clientele
