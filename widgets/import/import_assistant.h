#pragma once

#include <QtWidgets/QWidget>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/importer.h"
#include "analytics/import/recipe.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace clientele {

class FormatBar;
class ImportReportView;
class MappingView;
class Notice;
class QuestionPanel;

// Takes a person from "here is a file" to "this is what it brought": how the file is written, what each column means, the
// first rows as they will be understood, what could not be decided, then progress, then a report that adds up.
//
// The app recognises and imports; the assistant shows and asks. One file at a time, the app keeps the queue.
// Objects: importAssistant, importFileName, comboKind, comboEncoding, comboSeparator, checkHeader, comboColumn0 …,
// sampleTable, comboDateOrder, comboDecimalPoint, checkDropDuplicates, buttonDryRun, buttonImport, buttonCancelImport,
// importProgress, and in the report: importReport, rejectedTable, rejectedRows, buttonExportRejected, buttonUndoImport,
// buttonSeeOverview, buttonCloseImport.
class ImportAssistant : public QWidget
{
public:
    explicit ImportAssistant(QWidget *parent = nullptr);

    // A file that was just looked at, or looked at again after formatChanged(). `position` of `count` files.
    void setRecognition(const QString &fileName, const Recognition &recognition, int position = 1, int count = 1);
    Recipe recipe() const; // as the person left it

    void showRecognising(const QString &fileName);
    void setDryRun(const ImportReport &report);  // said beside the Import button
    void showProgress();                         // the import has started
    void setStage(Stage stage);
    void setProgress(double fraction);
    void setReport(const ImportReport &report);
    void showError(const Error &error);          // nothing was imported; the mapping stays to be corrected

Q_SIGNALS:
    void formatChanged(const clientele::TableFormat &format);
    void dryRunRequested(const clientele::Recipe &recipe);
    void importRequested(const clientele::Recipe &recipe);
    void cancelRequested();                      // of recognising, dry run or import
    void exportRejectedRequested(qint64 number);
    void undoRequested(qint64 number);
    void overviewRequested();
    void closed();                               // without importing, or done with the report

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createHeader();
    QWidget *createMapping();
    QWidget *createBusy();
    void answer(const Recipe &recipe);
    void recipeEdited();
    void updateImportButton();
    void retranslate();

    QString m_fileName;
    int m_position = 1;
    int m_count = 1;
    Recognition m_recognition;
    Stage m_stage = Stage::Reading;
    bool m_isRecognising = false;
    bool m_hasFile = false;

    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QStackedWidget *m_stack = nullptr;
    QWidget *m_mappingFace = nullptr;
    QWidget *m_busyFace = nullptr;
    FormatBar *m_format = nullptr;
    QuestionPanel *m_questions = nullptr;
    MappingView *m_mapping = nullptr;
    ImportReportView *m_report = nullptr;
    Notice *m_notice = nullptr;
    QLabel *m_busyText = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_dryRun = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace clientele
