#pragma once

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <map>
#include <optional>
#include <string>
#include <vector>
#include <memory>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/import/findings.h"
#include "analytics/import/imported_rows.h"
#include "analytics/import/importer.h"
#include "analytics/import/recipe_match.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace clientele {

class PageStack;
class Card;
class CleaningView;
class FormatBar;
class FoundBar;
class ImportReportView;
class MappingView;
class Notice;
class QuestionPanel;
class RatesBar;
class RecipeBar;
class SheetChoice;

// Takes a person from "here is a file" to "this is what it brought": how the file is written, what each column means, the
// first rows as they will be understood, what could not be decided, then progress, then a report that adds up.
//
// The app recognises and imports; the assistant shows and asks. One file at a time, the app keeps the queue.
// Objects: importAssistant, importFileName, importFiles, comboSheet, those of RecipeBar, comboKind, comboEncoding, comboSeparator, checkHeader, comboColumn0 …,
// sampleTable, comboDateOrder, comboDecimalPoint, comboTimeZone, checkDropDuplicates, buttonDryRun, buttonImport, buttonCancelImport, buttonSkipImport, buttonImportAll,
// importProgress, buttonStopImport, those of FoundBar, RatesBar and CleaningView, and in the report: importReport, rejectedTable, rejectedRows, buttonExportRejected, buttonUndoImport,
// buttonSeeOverview, buttonCloseImport, buttonNextImport, buttonLeaveFiles.
class ImportAssistant : public QWidget
{
    Q_OBJECT

public:
    explicit ImportAssistant(QWidget *parent = nullptr);

    void setCurrency(const QString &currency); // of the shop, for what cleaning comes to

    // The files that are to go through the assistant, in this order, and what each was recognised as, if it was.
    struct File
    {
        QString name;
        std::optional<FileKind> kind;
    };
    void setFiles(std::vector<File> files);

    // A file that was just looked at, or looked at again after formatChanged() or sheetChanged(): then what the person said
    // about columns stays, by their names. `position` of `count` files.
    void setRecognition(const QString &fileName, const Recognition &recognition, int position = 1, int count = 1);
    // After it: the saved recipe that fits the file's columns. The same layout is applied, another offered.
    void setSavedRecipe(RecipeMatch match);
    std::string usedRecipe() const; // the saved recipe's name, while it is applied
    bool isReady() const; // the file can be imported as recipe() says: nothing that has to be answered is open
    void setRecipeSaved(const QString &name); // what saveRecipeRequested() asked for is done
    const Recipe &recipe() const { return m_recipe; } // as the person left it; a column for every column of the file

    // What is odd about the file as the recipe reads it, asked for by inspectRequested(); null: it could not be read so.
    void setFindings(std::shared_ptr<const Findings> findings);
    void setCleaningEffect(const CleaningEffect &effect); // of recipe().cleaning, asked for by effectRequested()

    void showRecognising(const QString &fileName);
    void showProgress(); // the import has started
    void setStage(Stage stage); // of whatever is under way
    void setProgress(double fraction); // negative: unknown
    void showMapping(); // back to the columns: the dry run or import was cancelled
    void setDryRun(const ImportReport &report); // said above the columns
    void setReport(const ImportReport &report);
    void setReportRows(std::vector<ImportedRow> rows); // answers reportRowsRequested
    // Nothing was imported; the columns stay to be corrected, or, when the file is no table at all, only its error is shown.
    void showError(const Error &error);

Q_SIGNALS:
    void formatChanged(const clientele::TableFormat &format);
    void sheetChanged(const std::string &sheet);
    void kindChanged(const clientele::TableFormat &format,
                     clientele::FileKind kind); // what columns mean is another question
    void saveRecipeRequested(const QString &name, const clientele::Recipe &recipe,
                             const std::vector<std::string> &header);
    void inspectRequested(const clientele::Recipe &recipe); // the columns are settled for now
    void effectRequested(const clientele::Cleaning &cleaning);
    void dryRunRequested(const clientele::Recipe &recipe);
    void importRequested(const clientele::Recipe &recipe);
    void importAllRequested(const clientele::Recipe &recipe); // this file, and those behind it as they are recognised
    void cancelRequested(); // of recognising, dry run or import
    void exportRejectedRequested(qint64 number);
    void reportRowsRequested(qint64 number, clientele::ImportedKind kind, const std::string &eventKind);
    void undoRequested(qint64 number);
    void overviewRequested();
    void closed(); // done with this file: skipped, or its report was read; the next one may come
    void abandoned(); // done with this file and those behind it

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Busy
    {
        Recognising,
        Trying,
        Importing
    };

    QWidget *createHeader();
    QWidget *createMapping();
    QWidget *createBusy();
    void connectParts();
    void showProposal(const Recognition &recognition);
    void readingEdited();
    void rememberChoices();
    void applyChoices();
    void connectFindings();
    void showCurrencies();
    void connectRecipes();
    void lookForFindings();
    void goOnLooking();
    void forgetFindings();
    void showCleaning();
    void cleaningEdited();
    void showRecipe();
    void setRecognised(bool isRecognised);
    void updateButtons();
    void showBusy();
    void updateBusyText();
    QString filesText() const;
    QString subtitleText() const;
    QString nextFile() const; // empty: none, or not known by name yet
    int filesBehind() const { return m_count - m_position; }
    void connectFiles();
    void retranslateFiles();
    void retranslate();

    QString m_fileName;
    QString m_currency = QStringLiteral("GBP");
    int m_position = 1;
    int m_count = 1;
    std::vector<File> m_files;
    Recipe m_recipe;
    std::map<std::string, Field> m_chosenFields; // what the person said about this file's columns, by header
    std::optional<FileKind> m_chosenKind;
    std::map<std::string, double> m_chosenRates;
    Recognition m_proposed;
    std::optional<RecipeMatch> m_match;
    bool m_usesMatch = false;
    std::vector<std::string> m_header;
    Busy m_busy = Busy::Recognising;
    Stage m_stage = Stage::Reading;
    bool m_isRecognised = false; // there is a recipe for the file shown

    std::shared_ptr<const Findings> m_findings;
    Recipe m_inspected; // what the findings are about, without its choices
    QTimer m_pause; // nobody wants a file looked through at every step through a list of choices

    PageStack *m_stack;
    SheetChoice *m_sheets;
    FormatBar *m_format;
    RecipeBar *m_recipeBar;
    QuestionPanel *m_questions;
    FoundBar *m_found;
    RatesBar *m_rates;
    CleaningView *m_cleaning;
    MappingView *m_mapping;
    ImportReportView *m_report;
    Notice *m_notice;
    QWidget *m_mappingFace = nullptr;
    QWidget *m_busyFace = nullptr;
    Card *m_formatCard = nullptr;
    Card *m_sampleCard = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QLabel *m_filesNote = nullptr;
    QLabel *m_busyText = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_stop = nullptr;
    QPushButton *m_dryRun = nullptr;
    QPushButton *m_import = nullptr;
    QPushButton *m_importAll = nullptr;
    QPushButton *m_skip = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace clientele
