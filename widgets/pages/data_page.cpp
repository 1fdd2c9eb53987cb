#include "widgets/pages/data_page.h"

#include <QtCore/QEvent>
#include <QtCore/QItemSelectionModel>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/drop_area.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/read_only.h"
#include "widgets/forms/state_panel.h"
#include "widgets/import/import_assistant.h"
#include "widgets/models/rows_model.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/pages/merges_card.h"
#include "widgets/pages/recipes_card.h"
#include "widgets/pages/watch_card.h"
#include "widgets/forms/page_stack.h"

namespace clientele {

namespace {

constexpr int kWhenColumn = 2;
constexpr int kWhenFrom = 720; // a table less wide leaves the time to the file's tooltip, so that its name can be read
constexpr int kAsideWidth = 344; // cards and the scroll bar

QString kindText(const std::string &kindId)
{
    for (const FileKind kind : fileKinds()) {
        if (fileKindId(kind) == kindId)
            return fileKindName(kind);
    }
    return QString::fromStdString(kindId);
}

QString whenText(const std::string &importedAt)
{
    const std::optional<Time> time = parseTime(importedAt);
    return time ? timeText(*time) : QString::fromStdString(importedAt);
}

} // namespace

DataPage::DataPage(QWidget *parent)
    : QWidget(parent)
    , m_stack(new PageStack)
    , m_assistant(new ImportAssistant)
    , m_shop(new ShopCard)
    , m_watch(new WatchCard)
    , m_merges(new MergesCard)
    , m_recipes(new RecipesCard)
{
    setObjectName(QStringLiteral("pageData"));
    m_listing = createListing();
    m_stack->addWidget(m_listing);
    m_stack->addWidget(m_assistant);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(m_stack);

    connect(m_shop, &ShopCard::edited, this, &DataPage::shopEdited);
    connect(m_shop, &ShopCard::saveCopyRequested, this, &DataPage::saveCopyRequested);
    connect(m_shop, &ShopCard::verifyRequested, this, &DataPage::verifyRequested);
    connect(m_shop, &ShopCard::passphraseRequested, this, &DataPage::passphraseRequested);
    connect(m_shop, &ShopCard::passphraseRemovalRequested, this, &DataPage::passphraseRemovalRequested);
    connect(m_assistant, &ImportAssistant::closed, this, &DataPage::showImports);
    retranslate();
}

void DataPage::setImports(std::vector<ImportRecord> imports)
{
    m_imports = std::move(imports);
    fillTable();
}

void DataPage::setShop(const ShopFacts &facts)
{
    m_isReadOnly = facts.isReadOnly;
    m_shop->setFacts(facts);
    updateActions();
}

void DataPage::setFindings(const std::vector<ShopFinding> &findings)
{
    m_shop->setFindings(findings);
}

void DataPage::showAssistant()
{
    m_stack->setCurrentWidget(m_assistant);
}

void DataPage::showImports()
{
    m_stack->setCurrentWidget(m_listing);
}

bool DataPage::isAssistantShown() const
{
    return m_stack->currentWidget() == m_assistant;
}

void DataPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *DataPage::createListing()
{
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    m_addFiles = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonAddFiles"), QStringLiteral("file-plus"));
    m_paste = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonPaste"), QStringLiteral("clipboard-paste"));
    header.actions->addWidget(m_paste);
    header.actions->addWidget(m_addFiles);
    connect(m_addFiles, &QPushButton::clicked, this, &DataPage::addFilesRequested);
    connect(m_paste, &QPushButton::clicked, this, &DataPage::pasteRequested);

    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kGap);
    auto *main = new QVBoxLayout;
    main->setSpacing(space::kGap);
    main->addWidget(createImports(), 1);
    main->addWidget(m_merges);
    columns->addLayout(main, 1);
    columns->addWidget(createAside());

    auto *listing = new QWidget;
    auto *layout = new QVBoxLayout(listing);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kCard);
    layout->addWidget(header.widget);
    layout->addLayout(columns, 1);
    return listing;
}

// A low window scrolls the column instead of squeezing it.
QWidget *DataPage::createAside()
{
    auto *aside = new QWidget;
    aside->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(aside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_shop, 1);
    layout->addWidget(m_watch);
    layout->addWidget(m_recipes);
    auto *scroll = new QScrollArea;
    scroll->setWidget(aside);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kAsideWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_watch, &WatchCard::filesOffered, scroll, [this, scroll] { scroll->ensureWidgetVisible(m_watch); });
    return scroll;
}

QWidget *DataPage::createImports()
{
    m_table = new DataTable({});
    m_table->setObjectName(QStringLiteral("importsTable"));
    m_model = new RowsModel(this);
    m_table->setModel(m_model);
    m_table->setWideColumn(kWhenColumn, kWhenFrom);
    m_state = new StatePanel(m_table);
    m_undo = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonUndoSelectedImport"), QStringLiteral("undo-2"));
    m_exportRejected = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonExportSelectedRejected"),
                                  QStringLiteral("file-down"));

    m_dropNote = makeText(TextKind::Secondary);
    m_dropNote->setAlignment(Qt::AlignCenter);
    m_drop = new DropArea;
    m_drop->setObjectName(QStringLiteral("dataDropArea"));
    auto *dropLayout = new QVBoxLayout(m_drop);
    dropLayout->setContentsMargins(space::kCard, space::kCard, space::kCard, space::kCard);
    dropLayout->addWidget(m_dropNote);

    m_importsCard = new Card;
    m_importsCard->actions()->addWidget(m_exportRejected);
    m_importsCard->actions()->addWidget(m_undo);
    m_importsCard->content()->setSpacing(space::kGap);
    m_importsCard->content()->addWidget(m_state, 1);
    m_importsCard->content()->addWidget(m_drop);

    connect(m_drop, &DropArea::filesDropped, this, &DataPage::filesDropped);
    connect(m_state, &StatePanel::actionRequested, this, &DataPage::addFilesRequested);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataPage::updateActions);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        if (const ImportRecord *record = selectedImport())
            Q_EMIT undoRequested(record->number);
    });
    connect(m_exportRejected, &QPushButton::clicked, this, [this] {
        if (const ImportRecord *record = selectedImport())
            Q_EMIT exportRejectedRequested(record->number);
    });
    return m_importsCard;
}

void DataPage::fillTable()
{
    using Tone = RowsModel::Tone;
    std::vector<RowsModel::Column> columns {
        {tr("File")}, {tr("Kind")}, {tr("When")}, {tr("Added"), true}, {tr("Set aside"), true}, {tr("State")}};
    std::vector<RowsModel::Row> rows;
    for (const ImportRecord &record : m_imports) {
        const QString file = QString::fromStdString(record.fileName);
        const Tone tone = record.isUndone ? Tone::Quiet : Tone::Plain;
        const Tone rejected = record.rejected > 0 && !record.isUndone ? Tone::Warning : Tone::Quiet;
        const QString when = whenText(record.importedAt);
        rows.push_back({{file, {}, tr("%1, imported %2").arg(file, when), tone},
                        {kindText(record.kind), {}, {}, tone},
                        {when, QString::fromStdString(record.importedAt), {}, tone},
                        {countText(record.added), qint64(record.added), {}, tone},
                        {countText(record.rejected), qint64(record.rejected), {}, rejected},
                        {record.isUndone ? tr("Undone") : tr("In the shop"), {}, {}, tone}});
    }
    m_model->setRows(std::move(columns), std::move(rows));
    if (!m_imports.empty())
        m_table->selectRow(0);
    if (m_imports.empty())
        m_state->showEmpty(
            QStringLiteral("file-spreadsheet"), tr("No files yet"),
            tr("Add what your shop system exports: orders first, then customers, products, reviews or events. "
               "CSV, Excel, JSON and SQLite are read as they come, also zipped."),
            tr("Add files…"));
    else
        m_state->showContent();
    updateActions();
}

void DataPage::updateActions()
{
    const ImportRecord *record = selectedImport();
    const bool isLive = record && !record->isUndone;
    setChanging(m_undo, isLive, m_isReadOnly, tr("Brings the shop back to what it was before the selected file"));
    m_exportRejected->setEnabled(isLive && record->rejected > 0);
    setChanging(m_addFiles, true, m_isReadOnly);
    setChanging(m_paste, true, m_isReadOnly,
                tr("Import the cells that you copied in another program (%1).")
                    .arg(m_paste->shortcut().toString(QKeySequence::NativeText)));
    setChanging(m_drop, true, m_isReadOnly);
}

void DataPage::retranslate()
{
    m_title->setText(tr("Data"));
    m_subtitle->setText(tr("What this shop is made of. Every file can be taken back out."));
    setButtonText(m_addFiles, tr("Add files…"));
    setButtonText(m_paste, tr("Paste"));
    m_paste->setShortcut(QKeySequence::Paste); // behind the text, which takes it away
    m_importsCard->setTitle(tr("Imported files"));
    m_table->setAccessibleName(tr("Imported files"));
    setButtonText(m_undo, tr("Undo this import"));
    setButtonText(m_exportRejected, tr("Export the rows set aside…"));
    m_exportRejected->setToolTip(tr("The rows that could not be understood, with the reason, ready to be repaired and "
                                    "imported again"));
    m_dropNote->setText(
        tr("Drop files here: orders, customers, products, reviews, events and more, as CSV, Excel, JSON or "
           "SQLite, also zipped."));
    m_drop->setAccessibleName(tr("Drop files here"));
    fillTable();
}

const ImportRecord *DataPage::selectedImport() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return nullptr;
    const auto row = static_cast<std::size_t>(m_table->sourceRow(rows.first()));
    return row < m_imports.size() ? &m_imports[row] : nullptr;
}

} // namespace clientele
