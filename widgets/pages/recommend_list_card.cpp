#include "widgets/pages/recommend_list_card.h"

#include <QtWidgets/QLabel>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/recommend_tables.h"

namespace clientele {

namespace {

constexpr int kReasonColumn = 1; // stands below the product, but is copied and exported as a column
constexpr int kPlaceBesideColumn = 3; // a tick and its tip say it

} // namespace

RecommendListCard::RecommendListCard(const QString &tableName, QWidget *parent)
    : Card({}, parent)
    , m_model(new RowsModel(this))
    , m_table(new DataTable({}))
    , m_note(makeText(TextKind::Small))
    , m_remark(makeText(TextKind::Small))
{
    m_table->setObjectName(tableName);
    m_table->setTwoLines();
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *inside = new QWidget;
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_note);
    m_remark->setObjectName(tableName + QStringLiteral("Remark"));
    m_remark->hide();
    m_note->hide();
    m_state = new StatePanel(inside);
    content()->addWidget(m_state, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &row) {
        if (row.isValid())
            Q_EMIT reasonRequested(m_table->sourceRow(row));
    });
    connect(m_table, &DataTable::rowActivated, this,
            [this](int row) { Q_EMIT productActivated(m_list[static_cast<std::size_t>(row)].product); });
}

void RecommendListCard::setName(const QString &title)
{
    setTitle(title);
    m_table->setAccessibleName(title);
}

void RecommendListCard::setNote(const QString &note)
{
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

void RecommendListCard::setRemark(const QString &remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void RecommendListCard::setList(std::shared_ptr<const Dataset> dataset, std::vector<Recommendation> list)
{
    m_dataset = std::move(dataset);
    m_list = std::move(list);
    fill();
    m_state->showContent();
}

void RecommendListCard::setBeside(std::vector<Recommendation> list)
{
    m_beside = std::move(list);
    fill();
}

void RecommendListCard::clear()
{
    m_list.clear();
    m_beside.clear();
    setRemark({});
    fill();
}

void RecommendListCard::retranslate()
{
    fill();
}

void RecommendListCard::fill()
{
    if (!m_dataset || m_list.empty()) {
        m_model->setRows({}, {});
        return;
    }
    TableText table = proposedTable(*m_dataset, m_list, m_beside);
    m_model->setRows(std::move(table.columns), std::move(table.rows));
    m_table->setUnseenColumns(m_beside.empty() ? QList<int> {kReasonColumn}
                                               : QList<int> {kReasonColumn, kPlaceBesideColumn});
    m_table->setColumnHidden(kPlaceBesideColumn, true);
}

} // namespace clientele
