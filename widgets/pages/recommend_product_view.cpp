#include "widgets/pages/recommend_product_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/pages/product_picker.h"
#include "widgets/pages/reason_rows_view.h"
#include "widgets/pages/recommend_list_card.h"
#include "widgets/pages/recommend_options.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPickerWidth = 240;
constexpr int kLowest = 160; // of the lists, and of the rows below them
constexpr int kMostPeople = 10'000;
constexpr int kUsualPeople = 100;

} // namespace

RecommendProductView::RecommendProductView(RecommendOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_options(options)
    , m_picker(new ProductPicker)
{
    m_picker->setFixedWidth(kPickerWidth);
    m_similar = new RecommendListCard(QStringLiteral("similarTable"));
    auto *both = new QWidget;
    auto *lists = new QHBoxLayout(both);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(space::kGap);
    lists->addWidget(createPeople(), 1);
    lists->addWidget(m_similar, 1);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kGap);
    for (const auto &[part, share] : {std::pair(both, 4), std::pair(createBelow(), 3)}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the shares alone decide
        part->setMinimumHeight(kLowest);
        column->addWidget(part, share);
    }
    auto *inside = new QWidget;
    inside->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    m_state = new StatePanel(inside);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_picker);
    layout->addWidget(m_state, 1);
    connect(m_picker, &ProductPicker::searchChanged, this, &RecommendProductView::searchChanged);
    connect(m_picker, qOverload<quint32>(&ProductPicker::picked), this, &RecommendProductView::setProduct);
    connect(m_similar, &RecommendListCard::reasonRequested, this, &RecommendProductView::showReason);
    connect(m_similar, &RecommendListCard::productActivated, this, &RecommendProductView::setProduct);
    connect(m_state, &StatePanel::cancelRequested, this, &RecommendProductView::cancelRequested);
    for (const auto again : {&StatePanel::retryRequested, &StatePanel::actionRequested})
        connect(m_state, again, this, &RecommendProductView::refresh);
    retranslate();
}

QWidget *RecommendProductView::createPeople()
{
    m_peopleCard = new Card;
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("recommendPeopleCount"));
    m_count->setRange(1, kMostPeople);
    m_count->setValue(kUsualPeople);
    m_count->setKeyboardTracking(false);
    m_countField = new FormField(m_count);
    m_owners = new QCheckBox;
    m_owners->setObjectName(QStringLiteral("recommendOwners"));
    m_show = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonShowPeople"), QStringLiteral("users"));
    m_export = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonExportPeople"), QStringLiteral("download"));
    m_text = makeText(TextKind::Small);
    m_rhythm = makeText(TextKind::Small);
    m_rhythm->setObjectName(QStringLiteral("recommendRhythm"));
    m_peopleTable = new DataTable({});
    m_peopleTable->setObjectName(QStringLiteral("recommendPeopleTable"));
    m_peopleModel = new RowsModel(this);
    m_peopleTable->setModel(m_peopleModel);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::kGap);
    choices->addWidget(m_countField, 1);
    choices->addWidget(m_owners, 2, Qt::AlignBottom);
    m_peopleCard->actions()->addWidget(m_show);
    m_peopleCard->actions()->addWidget(m_export);
    m_peopleCard->content()->addWidget(m_rhythm);
    m_peopleCard->content()->addLayout(choices);
    m_peopleCard->content()->addWidget(m_peopleTable, 1);
    m_peopleCard->content()->addWidget(m_text);
    connect(m_count, &QSpinBox::valueChanged, this, &RecommendProductView::refresh);
    connect(m_owners, &QCheckBox::toggled, this, &RecommendProductView::refresh);
    connect(m_export, &QPushButton::clicked, this,
            [this] { Q_EMIT m_peopleTable->exportRequested(QStringLiteral("xlsx")); });
    connect(m_show, &QPushButton::clicked, this, [this] {
        std::vector<quint32> customers;
        for (const Demand &person : m_proposals.people)
            customers.push_back(person.customer);
        std::ranges::sort(customers);
        Q_EMIT customersRequested(m_peopleTable->accessibleName(), customers);
    });
    connect(m_peopleTable, &DataTable::rowActivated, this,
            [this](int row) { Q_EMIT customerActivated(m_proposals.people[static_cast<std::size_t>(row)].customer); });
    return m_peopleCard;
}

QWidget *RecommendProductView::createBelow()
{
    m_below = new Card;
    m_rows = new ReasonRowsView;
    m_close = makeIconButton(QStringLiteral("x"), {}, QStringLiteral("buttonCloseRows"));
    m_below->actions()->addWidget(m_close);
    m_below->content()->addWidget(m_rows, 1);
    m_below->hide();
    connect(m_close, &QPushButton::clicked, this, &RecommendProductView::hideReason);
    return m_below;
}

void RecommendProductView::setShop(std::shared_ptr<const Dataset> dataset)
{
    if (dataset == m_dataset)
        return;
    std::optional<ProductIndex> same;
    if (m_product && m_dataset && dataset) {
        const std::uint32_t found = dataset->productById.find(m_dataset->products.id[*m_product]);
        if (found != TextIndex::kNone)
            same = found;
    }
    m_dataset = std::move(dataset);
    m_picker->setDataset(m_dataset);
    m_picker->setPicked(same);
    m_product = same;
    m_proposals = {};
    m_similar->clear();
    hideReason();
    retranslate();
    if (m_dataset && m_dataset->products.size() > 0)
        Q_EMIT searchChanged(m_picker->searchText());
}

void RecommendProductView::refresh()
{
    hideReason();
    if (m_dataset && m_product)
        Q_EMIT answerRequested(*m_product, m_options.choice(), m_count->value(), m_owners->isChecked(),
                               m_options.count(), m_options.rules());
    else
        m_state->showEmpty(QStringLiteral("shopping-bag"), tr("Pick a product"),
                           tr("You will see who would want it most, and which products go with it."), {});
}

void RecommendProductView::setMatches(const std::vector<ProductIndex> &products, qint64 total)
{
    m_picker->setMatches(products, total);
}

void RecommendProductView::setProduct(ProductIndex product)
{
    m_product = product;
    m_picker->setPicked(product);
    m_proposals = {};
    m_similar->clear();
    retranslate();
    Q_EMIT productChosen(product);
    refresh();
}

void RecommendProductView::showFitting()
{
    m_state->showLoading(tr("Asking for every customer"));
}

void RecommendProductView::setProgress(double fraction)
{
    m_state->setProgress(fraction);
}

void RecommendProductView::showCancelled()
{
    m_state->showEmpty(QStringLiteral("circle-x"), tr("Cancelled"), tr("Not every customer was asked."),
                       tr("Try again"));
}

void RecommendProductView::setAnswer(ProductIndex product, const ProductProposals &proposals)
{
    if (m_product != product)
        return;
    m_proposals = proposals;
    fillPeople();
    m_similar->setList(m_dataset, m_proposals.similar);
    m_state->showContent();
}

void RecommendProductView::showError(const QString &title, const QString &text)
{
    m_state->showError(title, text);
}

void RecommendProductView::showReason(int place)
{
    const Recommendation &item = m_similar->list()[static_cast<std::size_t>(place)];
    m_rows->showLoading(m_dataset, item);
    m_below->setTitle(m_rows->title());
    m_below->show();
    Q_EMIT reasonRequested(item);
}

void RecommendProductView::hideReason()
{
    m_below->hide();
}

QString RecommendProductView::nobodyText() const
{
    QStringList rules;
    for (const std::string_view rule : m_proposals.rulesAgainst)
        rules << recommendRuleName(rule);
    if (!rules.isEmpty()) //: %1 names of rules
        return tr("Your rules keep this product out: %1.").arg(rules.join(tr(", ")));
    return m_owners->isChecked() ? tr("The method knows nobody who would want it.")
                                 : tr("The method knows nobody who would want it and does not have it already.");
}

void RecommendProductView::fillPeople()
{
    m_rhythm->setText(m_proposals.rhythm ? rhythmText(*m_proposals.rhythm) : QString());
    m_rhythm->setVisible(!m_rhythm->text().isEmpty());
    m_show->setEnabled(!m_proposals.people.empty());
    m_export->setEnabled(!m_proposals.people.empty());
    if (!m_dataset || m_proposals.people.empty()) {
        m_peopleModel->setRows({}, {});
        m_text->setText(nobodyText());
        return;
    }
    std::vector<RowsModel::Column> columns {
        {tr("Customer")}, {tr("Bought before"), true, tr("Orders of theirs with the product")}, {tr("Rank"), true}};
    std::vector<RowsModel::Row> rows;
    for (const Demand &person : m_proposals.people) {
        const auto rank = static_cast<qint64>(rows.size()) + 1;
        rows.push_back({{customerLabel(person.customer, *m_dataset)},
                        {countText(person.timesBought), person.timesBought},
                        {countText(rank), rank, {}, RowsModel::Tone::Quiet}});
    }
    m_peopleModel->setRows(std::move(columns), std::move(rows));
    m_text->setText(
        tr("%Ln customer(s), those who want it most first.", nullptr, static_cast<int>(m_proposals.people.size())));
}

void RecommendProductView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendProductView::retranslate()
{
    const QString name = m_dataset && m_product ? productName(*m_product, *m_dataset) : QString();
    m_peopleCard->setTitle(tr("Who would want it"));
    //: the name of an exported list; %1 a product
    m_peopleTable->setAccessibleName(name.isEmpty() ? tr("Who would want it") : tr("Who would want %1").arg(name));
    m_similar->setName(tr("What goes with it"));
    m_countField->setLabel(tr("At most"));
    m_owners->setText(tr("Also who bought it before"));
    m_owners->setAccessibleName(m_owners->text());
    setButtonText(m_show, tr("Show"));
    m_show->setToolTip(tr("Show these people on the Customers page"));
    setButtonText(m_export, tr("Export…"));
    m_export->setToolTip(tr("Write the list to an XLSX file; the table’s menu has CSV too"));
    m_close->setAccessibleName(tr("Close the rows"));
    m_close->setToolTip(tr("Close the rows"));
    if (m_below->isVisibleTo(this))
        m_below->setTitle(m_rows->title());
    m_similar->retranslate();
    fillPeople();
    if (!m_product)
        refresh();
}

} // namespace clientele
