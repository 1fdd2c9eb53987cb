#include "widgets/import/import_report_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/models/rows_model.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/forms/page_stack.h"

namespace clientele {

namespace {

constexpr int kReasonsHeight = 150;
constexpr int kTextColumn = 3;

Card *createTableCard(DataTable *&table, RowsModel *&model, const QString &objectName, QObject *owner)
{
    table = new DataTable({});
    table->setObjectName(objectName);
    model = new RowsModel(owner);
    table->setModel(model);
    auto *card = new Card;
    card->content()->addWidget(table, 1);
    return card;
}

} // namespace

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("importReport"));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::kGap);
    for (StatTile **tile : {&m_read, &m_added, &m_known, &m_rejected}) {
        *tile = new StatTile({});
        tiles->addWidget(*tile);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createHeader());
    layout->addLayout(tiles);
    layout->addWidget(createTables(), 1);
    m_read->setPressable(false); // its rows are in the file, and all the other numbers are parts of it
    m_known->setPressable(false); // the shop has them from other files
    connect(m_added, &StatTile::pressed, this, &ImportReportView::showAdded);
    connect(m_rejected, &StatTile::pressed, this, &ImportReportView::showSetAside);
    retranslate();
}

void ImportReportView::setReport(const QString &fileName, FileKind kind, const ImportReport &report)
{
    m_fileName = fileName;
    m_kind = kind;
    m_report = report;
    m_currency = QString::fromStdString(report.currency);
    m_shown.reset();
    fill();
    showFirst();
}

void ImportReportView::setFilesBehind(const QString &next, int count)
{
    m_next = next;
    m_filesBehind = count;
}

void ImportReportView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *ImportReportView::createHeader()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_subtitle->setObjectName(QStringLiteral("reportNotes"));
    m_close = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCloseImport"));
    m_undo = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonUndoImport"), QStringLiteral("undo-2"));
    m_exportRejected
        = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonExportRejected"), QStringLiteral("file-down"));
    m_overview = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonSeeOverview"));
    m_leave = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonLeaveFiles"));
    m_nextFile = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonNextImport"));
    for (QPushButton *button : {m_close, m_leave, m_undo, m_exportRejected, m_overview, m_nextFile})
        header.actions->addWidget(button);
    connect(m_leave, &QPushButton::clicked, this, &ImportReportView::abandoned);
    connect(m_nextFile, &QPushButton::clicked, this, &ImportReportView::closed);
    connect(m_close, &QPushButton::clicked, this, &ImportReportView::closed);
    connect(m_overview, &QPushButton::clicked, this, &ImportReportView::overviewRequested);
    connect(m_undo, &QPushButton::clicked, this, [this] { Q_EMIT undoRequested(m_report.number); });
    connect(m_exportRejected, &QPushButton::clicked, this, [this] { Q_EMIT exportRejectedRequested(m_report.number); });
    return header.widget;
}

QWidget *ImportReportView::createTables()
{
    m_linesCard = createTableCard(m_lines, m_linesModel, QStringLiteral("reportTable"), this);
    m_rejectedCard = createTableCard(m_reasons, m_reasonsModel, QStringLiteral("rejectedTable"), this);
    m_rowsCard = createTableCard(m_rows, m_rowsModel, QStringLiteral("rejectedRows"), this);
    m_imported = new DataTable({});
    m_imported->setObjectName(QStringLiteral("reportRows"));
    m_importedModel = new RowsModel(this);
    m_imported->setModel(m_importedModel);
    m_rowsNote = makeText(TextKind::Secondary);
    m_rowsStack = new PageStack;
    m_rowsCard->content()->removeWidget(m_rows);
    m_rowsStack->addWidget(m_rows);
    m_rowsStack->addWidget(m_imported);
    m_rowsCard->content()->addWidget(m_rowsNote);
    m_rowsCard->content()->addWidget(m_rowsStack, 1);
    m_reasons->setMaximumHeight(kReasonsHeight);
    m_rows->setStretchColumn(kTextColumn);
    for (DataTable *table : {m_lines, m_reasons})
        table->setSelectionMode(QAbstractItemView::SingleSelection);
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { showNumber(row.isValid() ? m_lines->sourceRow(row) : -1); });
    connect(m_reasons, &DataTable::clicked, this,
            [this](const QModelIndex &row) { showReason(m_reasons->sourceRow(row)); });
    connect(m_reasons, &DataTable::rowActivated, this, &ImportReportView::showReason);
    auto *right = new QVBoxLayout;
    right->setSpacing(space::kGap);
    right->addWidget(m_rejectedCard);
    right->addWidget(m_rowsCard, 1);
    auto *tables = new QWidget;
    auto *layout = new QHBoxLayout(tables);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_linesCard, 4);
    layout->addLayout(right, 5);
    return tables;
}

// By which rule lines of orders were known again, and which currency the shop counts in where nobody had chosen one.
QString ImportReportView::notesText() const
{
    QStringList notes;
    if (m_kind == FileKind::Orders)
        notes << importRuleText(m_report.rule);
    const bool hasAmounts = m_report.gross != Money {} || m_report.guestGross != Money {};
    if (m_report.isCurrencyTaken)
        notes << currencyTakenText(m_currency);
    else if (m_report.isCurrencyAssumed && hasAmounts)
        notes << currencyAssumedText(m_currency);
    return notes.join(u' ').trimmed();
}

void ImportReportView::fill()
{
    m_title->setText(hasBroughtNothing() ? tr("%1 brought nothing new").arg(m_fileName)
                                         : tr("%1 is in the shop").arg(m_fileName));
    m_linesCard->setTitle(hasBroughtNothing() ? tr("What the file holds") : tr("What came in"));
    m_subtitle->setText(notesText());
    fillButtons();
    fillLines();
    fillTiles();
    fillRejected();
    m_exportRejected->setVisible(m_report.rejected + m_report.duplicatesDropped > 0);
    m_rejectedCard->setVisible(m_report.rejected > 0);
}

// One thing to do next: the file behind this one, or the shop as it is now.
void ImportReportView::fillButtons()
{
    const bool areWaiting = m_filesBehind > 0;
    m_nextFile->setVisible(areWaiting);
    m_leave->setVisible(areWaiting);
    m_overview->setVisible(!areWaiting);
    m_close->setVisible(!areWaiting);
    setButtonText(m_nextFile, m_next.isEmpty() ? tr("Next file") : tr("Next file: %1").arg(m_next));
    setButtonText(m_leave, tr("Leave the others out"));
    m_leave->setToolTip(tr("%n file(s) have not been imported yet.", nullptr, m_filesBehind));
}

void ImportReportView::fillTiles()
{
    const auto rows = [](std::int64_t count) { return static_cast<int>(std::min<std::int64_t>(count, INT_MAX)); };
    m_read->setValue(countText(m_report.linesRead));
    m_read->setNote(tr("every one is accounted for below"));
    m_added->setValue(countText(m_report.added));
    const bool hasMore = m_report.added + m_report.alreadyThere + m_report.rejected > m_report.linesRead;
    m_added->setNote(m_report.updated > 0 ? tr("and %n updated", nullptr, rows(m_report.updated))
                     : hasMore            ? tr("a row can hold several lines") // such as a sale and its refund
                                          : QString());
    m_added->setPressable(firstAdded().has_value());
    m_known->setValue(countText(m_report.alreadyThere));
    m_known->setNote(m_report.alreadyThere > 0 ? tr("left as they were") : QString());
    m_rejected->setValue(countText(m_report.rejected));
    m_rejected->setNote(m_report.rejected > 0 ? tr("set aside with the reason") : tr("everything was understood"),
                        m_report.rejected > 0 ? StatTile::Tone::Warning : StatTile::Tone::Good);
    m_rejected->setPressable(m_report.rejected > 0);
}

void ImportReportView::retranslate()
{
    m_read->setLabel(tr("Rows read"));
    m_added->setLabel(tr("Added"));
    m_known->setLabel(tr("Known already"));
    m_rejected->setLabel(tr("Set aside"));
    m_lines->setAccessibleName(tr("What came in"));
    m_rejectedCard->setTitle(tr("Set aside, by reason"));
    m_reasons->setAccessibleName(tr("Set aside, by reason"));
    m_rows->setAccessibleName(tr("The first odd rows"));
    m_imported->setAccessibleName(tr("The rows of the chosen number"));
    setButtonText(m_close, tr("Close"));
    setButtonText(m_undo, tr("Undo this import"));
    setButtonText(m_exportRejected, tr("Export the rows set aside…"));
    setButtonText(m_overview, tr("See the overview"));
    fill();
    if (m_shown)
        showNumber(static_cast<int>(*m_shown));
    else
        showNoRows();
}

} // namespace clientele
