#include <algorithm>

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLabel>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/import/import_report_view.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"
#include "widgets/forms/page_stack.h"

// The numbers of an import's report in words, and the rows behind each.
namespace clientele {

namespace {

// More lines than these are not looked through before somebody asks.
constexpr std::int64_t kMostLinesUnasked = 500'000;

RowsModel::Cell countCell(std::int64_t count)
{
    return {countText(count), qint64(count), {}, count == 0 ? RowsModel::Tone::Quiet : RowsModel::Tone::Plain};
}

// One thing that rows of the shop may tell, and how it is said.
struct ImportedColumn
{
    RowsModel::Column head;
    bool (*isTold)(const ImportedRow &row);
    RowsModel::Cell (*cell)(const ImportedRow &row, const QString &currency);
};

RowsModel::Cell textCell(const QString &text)
{
    return {text, {}, text};
}

RowsModel::Cell whenCell(const ImportedRow &row, const QString &)
{
    if (!row.time)
        return {};
    return {row.hasTime ? timeText(*row.time) : dayText(dayOf(*row.time)), qint64(*row.time)};
}

RowsModel::Cell whatCell(const ImportedRow &row, const QString &)
{
    const QString kind = eventKindName(row.eventKind);
    const QString text = utf8(row.text).simplified();
    QStringList parts {kind, text};
    parts.removeAll(QString());
    return textCell(parts.join(QStringLiteral(" · ")));
}

// A message's row tells by which way it went, as the shop keeps it.
std::string wayText(const std::string &channel)
{
    using Channel = Plan::Audience::Channel;
    if (channel == "email")
        return channelName(Channel::Email).toStdString();
    return channel == "sms" ? channelName(Channel::Sms).toStdString() : channel;
}

std::vector<ImportedColumn> importedColumns()
{
    using Row = ImportedRow;
    return {
        {{ImportReportView::tr("When")}, [](const Row &row) { return row.time.has_value(); }, whenCell},
        {{ImportReportView::tr("Customer")},
         [](const Row &row) { return !row.customer.empty(); },
         [](const Row &row, const QString &) { return textCell(utf8(row.customer)); }},
        {{ImportReportView::tr("Order")},
         [](const Row &row) { return !row.order.empty(); },
         [](const Row &row, const QString &) { return textCell(utf8(row.order)); }},
        {{ImportReportView::tr("Product")},
         [](const Row &row) { return !row.product.empty(); },
         [](const Row &row, const QString &) { return textCell(utf8(row.product)); }},
        {{ImportReportView::tr("Campaign")},
         [](const Row &row) { return !row.campaign.empty(); },
         [](const Row &row, const QString &) { return textCell(utf8(row.campaign)); }},
        {{ImportReportView::tr("Stars")},
         [](const Row &row) { return row.stars.has_value(); },
         [](const Row &row, const QString &) {
             return row.stars ? RowsModel::Cell {starsText(*row.stars), *row.stars, decimalText(*row.stars, 1)}
                              : RowsModel::Cell {};
         }},
        {{ImportReportView::tr("What")},
         [](const Row &row) { return !row.text.empty() || !row.eventKind.empty(); },
         whatCell},
        {{ImportReportView::tr("Qty"), true},
         [](const Row &row) { return row.quantity.has_value(); },
         [](const Row &row, const QString &) {
             return row.quantity ? RowsModel::Cell {quantityText(*row.quantity), row.quantity->toDouble()}
                                 : RowsModel::Cell {};
         }},
        {{ImportReportView::tr("Amount"), true},
         [](const Row &row) { return row.amount.has_value(); },
         [](const Row &row, const QString &currency) {
             return row.amount ? RowsModel::Cell {moneyText(*row.amount, currency), row.amount->toDouble()}
                               : RowsModel::Cell {};
         }},
    };
}

} // namespace

void ImportReportView::addOrderNumbers(std::vector<Number> &numbers) const
{
    using Kind = ImportedKind;
    const ImportReport &r = m_report;
    numbers.push_back({tr("Sales"), r.saleLines, r.gross, Kind::Sales});
    numbers.push_back({tr("Refunds"), r.refundLines, r.refunds, Kind::Refunds});
    numbers.push_back({tr("Gifts, free of charge"), r.giftLines, {}, Kind::Gifts});
    numbers.push_back({tr("Stock corrections"), r.stockLines, {}, Kind::StockMoves});
    numbers.push_back(
        {.what = tr("Without a customer"),
         .count = r.noCustomerLines,
         .amount = r.guestGross + r.guestRefunds,
         .rows = Kind::NobodysLines,
         .explanation = tr("Counted as revenue and for products, but nobody's: they are in no segment.")});
    numbers.push_back({tr("Orders of known customers"), r.orders, r.net});
    numbers.push_back({tr("Orders of guests"), r.guestOrders});
    numbers.push_back({tr("Buyers"), r.buyers});
    numbers.push_back({tr("Customers"), r.customers, {}, Kind::Customers});
    numbers.push_back({.what = tr("Orders whose total differed from their lines"),
                       .count = r.adjustedOrders,
                       .amount = r.adjustment,
                       .explanation = tr("The total of the order won; the difference is in the amount.")});
}

void ImportReportView::addOtherNumbers(std::vector<Number> &numbers) const
{
    using Kind = ImportedKind;
    const ImportReport &r = m_report;
    for (const auto &[kind, count] : r.byKind)
        numbers.push_back({tr("Events: %1").arg(eventKindName(kind)), count, {}, Kind::Events, kind});
    numbers.push_back({tr("Reviews"), r.reviews, {}, Kind::Reviews});
    numbers.push_back({tr("Messages"), r.messages, {}, Kind::Messages});
    numbers.push_back({tr("Unsubscribed"), r.unsubscribes, {}, Kind::Unsubscribes});
    numbers.push_back({tr("Coupons used"), r.redemptions, {}, Kind::Redemptions});
    numbers.push_back({tr("Customers in campaigns"), r.targetings, {}, Kind::Targetings});
    numbers.push_back({tr("Campaigns"), r.campaigns, {}, Kind::Campaigns});
    numbers.push_back({tr("Coupons"), r.coupons, {}, Kind::Coupons});
    numbers.push_back({tr("Not to be contacted"), r.doNotContact, {}, Kind::DoNotContact});
    numbers.push_back({tr("Customers with sums"), r.summaries, {}, Kind::Summaries});
    const bool isPeople = m_kind == FileKind::Customers;
    const bool isGoods = m_kind == FileKind::Products;
    numbers.push_back({.what = tr("Added"),
                       .count = r.added,
                       .rows = isPeople  ? std::optional(Kind::Customers)
                               : isGoods ? std::optional(Kind::Products)
                                         : std::nullopt});
    numbers.push_back({tr("Updated"), r.updated});
    numbers.push_back({tr("Known already"), r.alreadyThere});
}

// What came in, then what became of the rest of the file; nothing that is zero but what everybody looks for.
std::vector<ImportReportView::Number> ImportReportView::numbers() const
{
    std::vector<Number> numbers;
    const bool isOrders = m_kind == FileKind::Orders;
    if (isOrders)
        addOrderNumbers(numbers);
    else
        addOtherNumbers(numbers);
    std::vector<RowIssue::Kind> rejected;
    for (const auto &[kind, count] : m_report.rejectedBy)
        rejected.push_back(kind);
    numbers.push_back({.what = tr("Set aside"), .count = m_report.rejected, .issues = rejected, .isSetAside = true});
    numbers.push_back({tr("Exact duplicates, kept"), m_report.duplicates - m_report.duplicatesDropped});
    numbers.push_back({.what = tr("Exact duplicates, set aside"),
                       .count = m_report.duplicatesDropped,
                       .issues = {RowIssue::Kind::DuplicateRow}});
    numbers.push_back(
        {.what = tr("Damaged numbers, kept"),
         .count = m_report.damagedIds,
         .issues = {RowIssue::Kind::DamagedId},
         .explanation = tr("A number such as 6.9E+12 has lost digits. Such a row is kept, but never used to "
                           "tell that two customers are one.")});
    numbers.push_back(
        {.what = tr("Partly paid back, amount unknown"),
         .count = m_report.unknownRefunds,
         .issues = {RowIssue::Kind::UnknownRefund},
         .explanation = tr("The file says that part of the money went back, but not how much. Until a file "
                           "with the amounts is imported, such an order counts in full.")});
    for (const auto &[finding, count] : m_report.cleaned)
        numbers.push_back({tr("As you chose: %1").arg(findingName(finding)), count});
    numbers.push_back({tr("Empty rows, left out"), m_report.emptyRows});
    numbers.push_back({.what = tr("Lines above the table, left out"),
                       .count = m_report.linesAboveTable,
                       .issues = {RowIssue::Kind::AboveTable}});
    std::size_t at = 0;
    std::erase_if(numbers, [&](const Number &number) {
        const std::size_t position = at++;
        return number.count == 0 && !number.isSetAside && !(isOrders && position < 2);
    });
    return numbers;
}

void ImportReportView::fillLines()
{
    m_numbers = numbers();
    std::vector<RowsModel::Row> rows;
    for (const Number &number : m_numbers) {
        const bool hasAmount = number.amount && number.count != 0;
        rows.push_back({{number.what, {}, number.explanation.isEmpty() ? number.what : number.explanation},
                        countCell(number.count),
                        {hasAmount ? moneyText(*number.amount, m_currency) : QString(),
                         hasAmount ? QVariant(number.amount->toDouble()) : QVariant()}});
    }
    const QSignalBlocker blocker(m_lines->selectionModel());
    m_linesModel->setRows({{tr("What the rows were")}, {tr("How many"), true}, {tr("Amount"), true}}, std::move(rows));
    m_lines->setColumnHidden(2, m_kind != FileKind::Orders);
}

void ImportReportView::fillRejected()
{
    std::vector<RowsModel::Row> reasons;
    for (const auto &[kind, count] : m_report.rejectedBy)
        reasons.push_back({{issueName(kind)}, countCell(count)});
    m_reasonsModel->setRows({{tr("Reason")}, {tr("Rows"), true}}, std::move(reasons));
}

bool ImportReportView::hasBroughtNothing() const
{
    return m_report.alreadyThere > 0 && m_report.added == 0 && m_report.updated == 0;
}

// What needs looking at first, or else the first rows that came in.
void ImportReportView::showFirst()
{
    if (m_report.rejected > 0)
        showSetAside();
    else if (m_report.linesRead > kMostLinesUnasked || m_numbers.empty())
        showNoRows();
    else
        m_lines->selectRow(0);
}

void ImportReportView::showNoRows()
{
    m_shown.reset();
    m_rowsCard->setTitle(tr("Rows"));
    m_rowsNote->setText(tr("Choose a number to see its rows."));
    m_rowsStack->hide();
}

std::optional<int> ImportReportView::firstAdded() const
{
    const auto opens = [](const Number &number) { return number.rows && number.count > 0; };
    const auto first = std::ranges::find_if(m_numbers, opens);
    return m_report.added > 0 && first != m_numbers.end() ? std::optional(int(first - m_numbers.begin()))
                                                          : std::nullopt;
}

void ImportReportView::showAdded()
{
    if (const std::optional<int> first = firstAdded())
        m_lines->selectRow(*first);
    m_imported->setFocus();
}

void ImportReportView::showSetAside()
{
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        if (m_numbers[i].isSetAside)
            m_lines->selectRow(static_cast<int>(i));
    }
    m_rows->setFocus();
}

void ImportReportView::showNumber(int row)
{
    if (row < 0 || static_cast<std::size_t>(row) >= m_numbers.size())
        return;
    const bool isSame = m_shown == static_cast<std::size_t>(row);
    m_shown = static_cast<std::size_t>(row);
    const Number &number = m_numbers[*m_shown];
    if (!number.rows || number.count == 0) {
        showIssues(number.what, number.issues);
        return;
    }
    if (!isSame) {
        m_imports.clear();
        m_isAsking = true;
    }
    fillImported();
    if (!isSame)
        Q_EMIT rowsRequested(m_report.number, *number.rows, number.eventKind);
}

void ImportReportView::showReason(int row)
{
    auto reason = m_report.rejectedBy.begin();
    for (int i = 0; i < row && reason != m_report.rejectedBy.end(); ++i)
        ++reason;
    if (reason != m_report.rejectedBy.end())
        showIssues(issueName(reason->first), {reason->first});
}

void ImportReportView::showIssues(const QString &title, const std::vector<RowIssue::Kind> &kinds)
{
    std::vector<RowsModel::Row> rows;
    for (const RowIssue &issue : m_report.issues) {
        if (std::ranges::find(kinds, issue.kind) == kinds.end())
            continue;
        const QString excerpt = utf8(issue.excerpt);
        rows.push_back({{issueName(issue.kind)},
                        countCell(static_cast<std::int64_t>(issue.line)),
                        {utf8(issue.column)},
                        {excerpt, {}, excerpt}});
    }
    m_rowsCard->setTitle(title);
    m_rowsNote->setText(rows.empty() ? tr("There are no rows to show for this number.")
                                     : tr("As the file has them; the first %1 at most.").arg(countText(kMostRows)));
    m_rowsStack->setVisible(!rows.empty());
    m_rowsStack->setCurrentWidget(m_rows);
    m_rowsModel->setRows({{tr("Reason")}, {tr("Line"), true}, {tr("Column")}, {tr("Text")}}, std::move(rows));
}

void ImportReportView::setRows(std::vector<ImportedRow> rows)
{
    m_imports = std::move(rows);
    m_isAsking = false;
    if (m_shown && *m_shown < m_numbers.size() && m_numbers[*m_shown].rows)
        fillImported();
}

void ImportReportView::fillImported()
{
    std::vector<ImportedRow> imports = m_imports;
    const Number &number = m_numbers[*m_shown];
    if (number.rows == ImportedKind::Messages || number.rows == ImportedKind::Unsubscribes)
        for (ImportedRow &row : imports)
            row.text = wayText(row.text);
    std::vector<ImportedColumn> columns = importedColumns();
    std::erase_if(columns,
                  [&imports](const ImportedColumn &column) { return std::ranges::none_of(imports, column.isTold); });
    std::vector<RowsModel::Row> rows(imports.size());
    std::vector<RowsModel::Column> heads;
    for (const ImportedColumn &column : columns) {
        heads.push_back(column.head);
        for (std::size_t i = 0; i < rows.size(); ++i)
            rows[i].push_back(column.cell(imports[i], m_currency));
    }
    const auto count = static_cast<std::int64_t>(rows.size());
    m_rowsCard->setTitle(number.what);
    m_rowsStack->setVisible(count > 0);
    m_rowsStack->setCurrentWidget(m_imported);
    if (m_isAsking)
        m_rowsNote->setText(tr("Looking for the rows…"));
    else if (count == 0)
        m_rowsNote->setText(tr("The shop had all of these already, from another file."));
    else if (count >= static_cast<std::int64_t>(kMostRows))
        m_rowsNote->setText(tr("The first %1 that this file added to the shop.").arg(countText(count)));
    else
        m_rowsNote->setText(tr("What this file added to the shop: %Ln row(s).", nullptr, static_cast<int>(count)));
    m_importedModel->setRows(std::move(heads), std::move(rows));
}

} // namespace clientele
