#include "widgets/import/import_assistant.h"

#include <algorithm>

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/import/cleaning_view.h"
#include "widgets/import/format_bar.h"
#include "widgets/import/found_bar.h"
#include "widgets/import/import_report_view.h"
#include "widgets/import/mapping_view.h"
#include "widgets/import/question_panel.h"
#include "widgets/import/rates_bar.h"
#include "widgets/import/recipe_bar.h"
#include "widgets/import/sheet_choice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/forms/page_stack.h"

namespace clientele {

ImportAssistant::ImportAssistant(QWidget *parent)
    : QWidget(parent)
    , m_stack(new PageStack)
    , m_sheets(new SheetChoice)
    , m_format(new FormatBar)
    , m_recipeBar(new RecipeBar)
    , m_questions(new QuestionPanel)
    , m_found(new FoundBar)
    , m_rates(new RatesBar)
    , m_cleaning(new CleaningView)
    , m_mapping(new MappingView)
    , m_report(new ImportReportView)
    , m_notice(new Notice)
{
    setObjectName(QStringLiteral("importAssistant"));
    m_mappingFace = createMapping();
    m_busyFace = createBusy();
    for (QWidget *face : std::initializer_list<QWidget *> {m_mappingFace, m_cleaning, m_busyFace, m_report})
        m_stack->addWidget(face);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectParts();
    connectFindings();
    connectRecipes();
    connectFiles();
    retranslate();
}

void ImportAssistant::setCurrency(const QString &currency)
{
    m_currency = currency;
}

void ImportAssistant::setRecognition(const QString &fileName, const Recognition &recognition, int position, int count)
{
    m_fileName = fileName;
    m_position = position;
    m_count = count;
    m_proposed = recognition;
    m_match.reset();
    m_usesMatch = false;
    m_recipeBar->setMatch({}, {}, false);
    m_recipeBar->setProposedName(QString::fromStdString(recognition.recipe.name));
    showProposal(recognition);
    m_import->setFocus();
}

void ImportAssistant::showProposal(const Recognition &recognition)
{
    m_recipe = recognition.recipe;
    m_header = recognition.header;
    m_questions->setQuestions(recognition.questions);
    m_mapping->setSample(recognition.header, recognition.sample, recognition.confidence);
    m_sheets->setSheets(recognition.sheets, recognition.recipe.format.sheet);
    applyChoices();
    setRecognised(true);
    showRecipe();
    m_stack->setCurrentWidget(m_mappingFace);
    retranslate();
}

void ImportAssistant::setDryRun(const ImportReport &report)
{
    const Notice::Tone tone = report.rejected > 0 ? Notice::Tone::Warning : Notice::Tone::Good;
    m_stack->setCurrentWidget(m_mappingFace);
    m_notice->say(tone, tr("%1 rows read, %2 would be added, %3 are known already, %4 would be set aside. "
                           "Nothing has been changed.")
                            .arg(countText(report.linesRead), countText(report.added), countText(report.alreadyThere),
                                 countText(report.rejected)));
}

void ImportAssistant::setReport(const ImportReport &report)
{
    m_report->setFilesBehind(nextFile(), filesBehind());
    m_report->setReport(m_fileName, m_recipe.kind, report);
    m_stack->setCurrentWidget(m_report);
    setRecognised(false); // the next file may have the same name
}

void ImportAssistant::setReportRows(std::vector<ImportedRow> rows)
{
    m_report->setRows(std::move(rows));
}

void ImportAssistant::showError(const Error &error)
{
    m_stack->setCurrentWidget(m_mappingFace);
    retranslate();
    m_notice->say(Notice::Tone::Bad, errorText(error));
    goOnLooking();
}

void ImportAssistant::showMapping()
{
    m_stack->setCurrentWidget(m_mappingFace);
    goOnLooking();
}

void ImportAssistant::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *ImportAssistant::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_title->setObjectName(QStringLiteral("importFileName"));
    m_subtitle = header.subtitle;
    m_cancel = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCancelImport"));
    m_dryRun = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonDryRun"), QStringLiteral("eye"));
    m_import = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonImport"), QStringLiteral("download"));
    m_skip = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonSkipImport"));
    m_importAll = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonImportAll"));
    for (QPushButton *button : {m_cancel, m_skip, m_dryRun, m_importAll, m_import})
        header.actions->addWidget(button);
    return header.widget;
}

QWidget *ImportAssistant::createMapping()
{
    m_filesNote = makeText(TextKind::Small);
    m_filesNote->setObjectName(QStringLiteral("importFiles"));
    m_filesNote->setWordWrap(true);
    m_formatCard = new Card;
    m_formatCard->content()->addWidget(m_recipeBar);
    m_formatCard->content()->addWidget(m_sheets);
    m_formatCard->content()->addWidget(m_format);
    m_format->lastLine()->addWidget(m_recipeBar->saving());
    m_sampleCard = new Card;
    m_sampleCard->content()->addWidget(m_mapping);
    auto *face = new QWidget;
    auto *layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createHeader());
    layout->addWidget(m_filesNote);
    layout->addWidget(m_notice);
    layout->addWidget(m_questions);
    layout->addWidget(m_found);
    layout->addWidget(m_rates);
    layout->addWidget(m_formatCard);
    layout->addWidget(m_sampleCard, 1);
    layout->addStretch(0);
    return face;
}

void ImportAssistant::connectParts()
{
    connect(m_import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested(m_recipe); });
    connect(m_dryRun, &QPushButton::clicked, this, [this] {
        m_busy = Busy::Trying;
        showBusy();
        Q_EMIT dryRunRequested(m_recipe);
    });
    connect(m_stop, &QPushButton::clicked, this, &ImportAssistant::cancelRequested);

    connect(m_sheets, &SheetChoice::sheetChosen, this, &ImportAssistant::sheetChanged);
    connect(m_format, &FormatBar::formatEdited, this, &ImportAssistant::formatChanged);
    connect(m_format, &FormatBar::kindEdited, this, [this] {
        readingEdited();
        m_chosenKind = m_recipe.kind;
        Q_EMIT kindChanged(m_recipe.format, m_recipe.kind);
    });
    connect(m_format, &FormatBar::readingEdited, this, &ImportAssistant::readingEdited);
    connect(m_mapping, &MappingView::columnsEdited, this, &ImportAssistant::readingEdited);
    connect(m_questions, &QuestionPanel::dateOrderChosen, this, [this](DateOrder order) {
        m_recipe.dateOrder = order;
        showRecipe();
    });
    connect(m_questions, &QuestionPanel::asOfChosen, this, [this](Day day) {
        m_recipe.asOf = formatDay(day);
        showRecipe();
    });
    connect(m_questions, &QuestionPanel::decimalPointChosen, this, [this](char point) {
        m_recipe.decimalPoint = point;
        showRecipe();
    });
    connect(m_questions, &QuestionPanel::encodingChosen, this, [this](const std::string &encoding) {
        m_recipe.format.encoding = encoding;
        Q_EMIT formatChanged(m_recipe.format);
    });

    connect(m_report, &ImportReportView::exportRejectedRequested, this, &ImportAssistant::exportRejectedRequested);
    connect(m_report, &ImportReportView::rowsRequested, this, &ImportAssistant::reportRowsRequested);
    connect(m_report, &ImportReportView::undoRequested, this, &ImportAssistant::undoRequested);
    connect(m_report, &ImportReportView::overviewRequested, this, &ImportAssistant::overviewRequested);
    connect(m_report, &ImportReportView::closed, this, &ImportAssistant::closed);
    connect(m_report, &ImportReportView::abandoned, this, &ImportAssistant::abandoned);
}

void ImportAssistant::readingEdited()
{
    m_format->apply(m_recipe);
    rememberChoices();
    m_recipe.columns = m_mapping->columns();
    m_notice->clear(); // what a dry run or an error said is about another recipe
    showRecipe();
}

// Each column that does not mean what it meant before.
void ImportAssistant::rememberChoices()
{
    const std::vector<Recipe::Column> columns = m_mapping->columns();
    for (std::size_t i = 0; i < columns.size() && i < m_recipe.columns.size(); ++i) {
        if (columns[i].field != m_recipe.columns[i].field)
            m_chosenFields[columns[i].header] = columns[i].field;
    }
}

// Over what was recognised. A meaning that the person gave to one column is no other's.
void ImportAssistant::applyChoices()
{
    m_recipe.kind = m_chosenKind.value_or(m_recipe.kind);
    for (const auto &[currency, rate] : m_chosenRates)
        m_recipe.rates[currency] = rate;
    for (const auto &[header, field] : m_chosenFields) {
        const auto chosen = std::ranges::find(m_recipe.columns, header, &Recipe::Column::header);
        if (chosen == m_recipe.columns.end())
            continue;
        for (Recipe::Column &other : m_recipe.columns) {
            if (other.field == field && field != Field::CustomerName)
                other.field = Field::None;
        }
        chosen->field = field;
    }
}

void ImportAssistant::showRecipe()
{
    m_format->setRecipe(m_recipe);
    m_mapping->setRecipe(m_recipe);
    m_recipe.columns = m_mapping->columns();
    m_format->setTimeZoneShown(m_mapping->hasOffsets() || !m_recipe.timeZone.empty());
    m_questions->setRecipe(m_recipe);
    updateButtons();
    lookForFindings();
}

void ImportAssistant::setRecognised(bool isRecognised)
{
    m_isRecognised = isRecognised;
    if (!isRecognised) {
        m_chosenFields.clear();
        m_chosenKind.reset();
        m_chosenRates.clear();
    }
    m_formatCard->setVisible(isRecognised);
    m_sampleCard->setVisible(isRecognised);
    if (!isRecognised) {
        m_questions->hide();
        forgetFindings();
    }
    m_notice->clear();
    updateButtons();
}

void ImportAssistant::updateButtons()
{
    for (QPushButton *button : {m_import, m_dryRun, m_importAll})
        button->setEnabled(isReady());
    m_import->setToolTip(isReady() || !m_isRecognised ? QString() : tr("Answer the questions first."));
}

bool ImportAssistant::isReady() const
{
    return m_isRecognised && m_questions->isEverythingAnswered();
}

void ImportAssistant::retranslate()
{
    m_title->setText(m_fileName);
    retranslateFiles();
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_dryRun, tr("Try without importing"));
    setButtonText(m_import, tr("Import"));
    setButtonText(m_stop, tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress of the import"));
    updateBusyText();
    updateButtons();
}

} // namespace clientele
