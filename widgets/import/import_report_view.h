#pragma once

#include <QtWidgets/QWidget>

#include "analytics/import/importer.h"

class QLabel;
class QPushButton;

namespace clientele {

class Card;
class DataTable;
class Notice;
class RowsModel;
class StatTile;

// What an import did, in numbers that add up, and what can be done about it.
//
// Objects: importReport, reportTable, rejectedTable, rejectedRows, buttonExportRejected, buttonUndoImport,
// buttonSeeOverview, buttonCloseImport.
class ImportReportView : public QWidget
{
    Q_OBJECT

public:
    explicit ImportReportView(QWidget *parent = nullptr);

    void setReport(const QString &fileName, FileKind kind, const ImportReport &report, const QString &currency);

Q_SIGNALS:
    void exportRejectedRequested(qint64 number);
    void undoRequested(qint64 number);
    void overviewRequested();
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createTables();
    void fill();
    void fillTiles();
    void fillLines();
    void fillRejected();
    void retranslate();

    QString m_fileName;
    QString m_currency;
    FileKind m_kind = FileKind::Orders;
    ImportReport m_report;

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    StatTile *m_read = nullptr;
    StatTile *m_added = nullptr;
    StatTile *m_known = nullptr;
    StatTile *m_rejected = nullptr;
    Card *m_linesCard = nullptr;
    Card *m_rejectedCard = nullptr;
    Card *m_rowsCard = nullptr;
    DataTable *m_lines = nullptr;
    DataTable *m_reasons = nullptr;
    DataTable *m_rows = nullptr;
    RowsModel *m_linesModel = nullptr;
    RowsModel *m_reasonsModel = nullptr;
    RowsModel *m_rowsModel = nullptr;
    QPushButton *m_exportRejected = nullptr;
    QPushButton *m_undo = nullptr;
    QPushButton *m_overview = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace clientele
