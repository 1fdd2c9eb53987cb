#include "widgets/models/customers_model.h"

#include <QtGui/QIcon>

#include "widgets/charts/marker.h"
#include "widgets/forms/data_table.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

using Column = CustomersModel::Column;

constexpr QChar kNothing(0x2013);

bool isNumber(Column column)
{
    return column == Column::Recency || column == Column::Frequency || column == Column::Net;
}

bool anyText(const TextColumn &texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (!texts[i].empty())
            return true;
    }
    return false;
}

std::vector<Column> columnsOf(const Dataset &dataset)
{
    std::vector<Column> columns;
    if (anyText(dataset.customers.name))
        columns.push_back(Column::Name);
    columns.push_back(Column::Id);
    if (anyText(dataset.customers.email))
        columns.push_back(Column::Email);
    const std::vector<std::uint32_t> &countries = dataset.customers.country;
    if (std::any_of(countries.begin(), countries.end(), [](std::uint32_t code) { return code != 0; }))
        columns.push_back(Column::Country);
    columns.insert(columns.end(), {Column::Group, Column::Recency, Column::Frequency, Column::Net});
    return columns;
}

CustomerQuery::Column queryColumn(Column column)
{
    switch (column) {
    case Column::Name: return CustomerQuery::Column::Name;
    case Column::Id: return CustomerQuery::Column::Id;
    case Column::Email: return CustomerQuery::Column::Email;
    case Column::Country: return CustomerQuery::Column::Country;
    case Column::Group: return CustomerQuery::Column::Group;
    case Column::Recency: return CustomerQuery::Column::Recency;
    case Column::Frequency: return CustomerQuery::Column::Frequency;
    case Column::Net: return CustomerQuery::Column::Net;
    }
    return CustomerQuery::Column::Relevance;
}

QString titleOf(Column column)
{
    switch (column) {
    case Column::Name: return CustomersModel::tr("Name");
    case Column::Id: return CustomersModel::tr("Customer");
    case Column::Email: return CustomersModel::tr("E-mail");
    case Column::Country: return CustomersModel::tr("Country");
    case Column::Group: return CustomersModel::tr("Group");
    case Column::Recency: return termName(Term::Recency);
    case Column::Frequency: return CustomersModel::tr("Orders");
    case Column::Net: return CustomersModel::tr("Net spend");
    }
    return {};
}

QString explanationOf(Column column)
{
    switch (column) {
    case Column::Group: return termExplanation(Term::RfmScore);
    case Column::Recency: return termExplanation(Term::Recency);
    case Column::Frequency: return termExplanation(Term::Frequency);
    case Column::Net: return termExplanation(Term::Monetary);
    default: return {};
    }
}

} // namespace

CustomersModel::CustomersModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    setProperty("sortsItself", true);
}

void CustomersModel::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_columns = m_dataset ? columnsOf(*m_dataset) : std::vector<Column> {};
    m_rows.clear();
    m_icons.clear();
    endResetModel();
    retranslate();
}

void CustomersModel::setRows(std::vector<CustomerIndex> customers)
{
    beginResetModel();
    m_rows = std::move(customers);
    endResetModel();
}

void CustomersModel::retranslate()
{
    m_icons.clear();
    const std::size_t groups = rfmMaps().front().groups.size();
    for (std::size_t group = 0; group < groups; ++group)
        m_icons.push_back(markerIcon(0, static_cast<int>(group)));
    if (columnCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CustomersModel::rowOf(CustomerIndex customer) const
{
    const auto at = std::find(m_rows.begin(), m_rows.end(), customer);
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int CustomersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CustomersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CustomersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CustomerIndex customer = customerAt(index.row());
    const Column column = m_columns[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return textOf(customer, column);
    case Qt::DecorationRole: return column == Column::Group ? iconOf(customer) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    case DataTable::kSortRole: return keyOf(customer, column);
    default: return {};
    }
}

QVariant CustomersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole: return titleOf(column);
    case Qt::ToolTipRole: return explanationOf(column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (isNumber(column) ? Qt::AlignRight : Qt::AlignLeft)));
    default: return {};
    }
}

void CustomersModel::sort(int column, Qt::SortOrder order)
{
    const bool isColumn = column >= 0 && column < columnCount();
    const CustomerQuery::Column by
        = isColumn ? queryColumn(m_columns[static_cast<std::size_t>(column)]) : CustomerQuery::Column::Relevance;
    Q_EMIT sortRequested(by, isColumn && order == Qt::DescendingOrder);
}

QString CustomersModel::textOf(CustomerIndex customer, Column column) const
{
    const CustomerTable &table = m_dataset->customers;
    switch (column) {
    case Column::Name: return utf8(table.name[customer]);
    case Column::Id: return utf8(table.id[customer]);
    case Column::Email: return utf8(table.email[customer]);
    case Column::Country: return utf8(m_dataset->places[table.country[customer]]);
    default: break;
    }
    const std::uint32_t at = m_rfm->values.positionOf[customer];
    if (at == kNoIndex)
        return column == Column::Group ? tr("No orders") : QString(kNothing);
    switch (column) {
    case Column::Group: return groupName(rfmMaps()[0].id, rfmMaps()[0].groups[m_rfm->groups[0][at]].id);
    //: days since the last order, as short as can be
    case Column::Recency: return tr("%1 d").arg(countText(m_rfm->values.recencyDays[at]));
    case Column::Frequency: return countText(m_rfm->values.frequency[at]);
    default: return moneyText(m_rfm->values.monetary[at], utf8(m_dataset->currency));
    }
}

QVariant CustomersModel::keyOf(CustomerIndex customer, Column column) const
{
    const std::uint32_t at = m_rfm->values.positionOf[customer];
    if (!isNumber(column) || at == kNoIndex)
        return isNumber(column) ? QVariant() : QVariant(textOf(customer, column));
    switch (column) {
    case Column::Recency: return m_rfm->values.recencyDays[at];
    case Column::Frequency: return m_rfm->values.frequency[at];
    default: return m_rfm->values.monetary[at].toDouble();
    }
}

QVariant CustomersModel::iconOf(CustomerIndex customer) const
{
    const std::optional<std::uint8_t> group = m_rfm->groupOf(0, customer);
    return group ? m_icons[*group] : QVariant();
}

} // namespace clientele
