#include "widgets/pages/recommend_page.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtCore/QTimer>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/param_form.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/forms/page_frame.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPickerWidth = 256;
constexpr int kReasonColumn = 1;
constexpr int kWidestProduct = 280;
constexpr int kRequestPauseMs = 150;
constexpr int kMostRecommendations = 50;
constexpr int kUsualRecommendations = 10;
constexpr std::size_t kMostHistory = 2'000;

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

RecommendPage::RecommendPage(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QTimer(this))
    , m_picker(new CustomerPicker)
{
    setObjectName(QStringLiteral("pageRecommend"));
    const PageHeader header = createPageHeader();
    m_title = header.title;
    m_subtitle = header.subtitle;
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kGap);
    m_picker->setFixedWidth(kPickerWidth);
    columns->addWidget(m_picker);
    columns->addWidget(createResults(), 1);
    auto *content = new QWidget;
    auto *inside = new QVBoxLayout(content);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(space::kCard);
    inside->addWidget(header.widget);
    inside->addLayout(columns, 1);
    m_state = new StatePanel(content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(m_state);
    connect(m_state, &StatePanel::actionRequested, this, &RecommendPage::importRequested);

    connect(m_picker, &CustomerPicker::searchChanged, this, &RecommendPage::searchChanged);
    connect(m_picker, &CustomerPicker::picked, this, &RecommendPage::setCustomer);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kRequestPauseMs);
    connect(m_pause, &QTimer::timeout, this, &RecommendPage::request);
    fillMethods();
    retranslate();
    setDataset(nullptr);
}

void RecommendPage::setDataset(std::shared_ptr<const Dataset> dataset)
{
    // The same person by their outside id: positions hold only within one dataset.
    std::optional<CustomerIndex> same;
    if (m_customer && m_dataset && dataset) {
        const std::uint32_t found = dataset->customerById.find(m_dataset->customers.id[*m_customer]);
        if (found != TextIndex::kNone)
            same = found;
    }
    m_dataset = std::move(dataset);
    m_picker->setDataset(m_dataset);
    m_picker->setPicked(same);
    m_customer = same;
    m_proposed.clear();
    m_popularList.clear();
    retranslate();
    if (!m_dataset || m_dataset->customers.size() == 0)
        return;
    Q_EMIT searchChanged(m_picker->searchText());
    if (m_customer)
        request();
    else
        m_results->showContent(); // whatever was under way is about nobody now
}

void RecommendPage::setMatches(const std::vector<CustomerIndex> &customers, qint64 total)
{
    m_picker->setMatches(customers, total);
}

void RecommendPage::setCustomer(CustomerIndex customer)
{
    m_customer = customer;
    m_proposed.clear();
    m_popularList.clear();
    m_picker->setPicked(customer);
    retranslate();
    Q_EMIT customerChosen(customer);
    request();
}

QString RecommendPage::method() const
{
    return m_method->currentData().toString();
}

ParamSet RecommendPage::parameters() const
{
    return m_parameters->values();
}

int RecommendPage::count() const
{
    return m_count->value();
}

void RecommendPage::showFitting()
{
    m_results->showLoading(stageText(Stage::Training));
}

void RecommendPage::setProgress(double fraction)
{
    m_results->setProgress(fraction);
}

void RecommendPage::setRecommendations(CustomerIndex customer, const std::vector<Recommendation> &proposed,
                                       const std::vector<Recommendation> &popular)
{
    if (m_customer != customer)
        return;
    m_proposed = proposed;
    m_popularList = popular;
    m_results->showContent();
    fillRecommendations();
}

void RecommendPage::showError(const QString &title, const QString &text)
{
    m_results->showError(title, text);
}

void RecommendPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *RecommendPage::createOptions()
{
    m_method = new QComboBox;
    m_method->setObjectName(QStringLiteral("recommendMethod"));
    m_methodField = new FormField(m_method);
    m_count = new QSpinBox;
    m_count->setObjectName(QStringLiteral("recommendCount"));
    m_count->setRange(1, kMostRecommendations);
    m_count->setValue(kUsualRecommendations);
    m_countField = new FormField(m_count);
    m_more = makeButton(ButtonKind::Quiet, {}, QStringLiteral("recommendSettings"), QStringLiteral("settings"));
    m_more->setCheckable(true);
    m_parameters = new ParamForm;
    m_parameterCard = new Card;
    m_parameterCard->content()->addWidget(m_parameters);
    m_parameterCard->hide();

    auto *options = new QWidget;
    auto *layout = new QHBoxLayout(options);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_methodField, 3, Qt::AlignTop);
    layout->addWidget(m_countField, 1, Qt::AlignTop);
    layout->addWidget(m_more, 0, Qt::AlignVCenter);

    connect(m_method, &QComboBox::currentIndexChanged, this, &RecommendPage::methodChosen);
    connect(m_count, &QSpinBox::valueChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_parameters, &ParamForm::edited, m_pause, qOverload<>(&QTimer::start));
    connect(m_more, &QPushButton::toggled, m_parameterCard, &QWidget::setVisible);
    return options;
}

QWidget *RecommendPage::createResults()
{
    m_proposedCard = createTableCard(m_proposedTable, m_proposedModel, QStringLiteral("recommendTable"), this);
    m_popularCard = createTableCard(m_popularTable, m_popularModel, QStringLiteral("popularTable"), this);
    m_historyCard = createTableCard(m_historyTable, m_historyModel, QStringLiteral("historyTable"), this);
    m_proposedTable->setStretchColumn(kReasonColumn, kWidestProduct);
    m_results = new StatePanel(m_proposedCard);
    auto *below = new QHBoxLayout;
    below->setSpacing(space::kGap);
    below->addWidget(m_popularCard, 2);
    below->addWidget(m_historyCard, 3);
    connect(m_results, &StatePanel::cancelRequested, this, &RecommendPage::cancelRequested);
    connect(m_results, &StatePanel::retryRequested, this, &RecommendPage::request);

    auto *column = new QWidget;
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createOptions());
    layout->addWidget(m_parameterCard);
    layout->addWidget(m_results, 4);
    layout->addLayout(below, 3);
    return column;
}

void RecommendPage::methodChosen()
{
    const std::string id = method().toStdString();
    m_parameters->setMethod(id, recommenderKind(id).parameters());
    m_more->setEnabled(!m_parameters->values().parameters().empty());
    m_methodField->setHint(methodExplanation(id));
    m_pause->start();
}

void RecommendPage::fillMethods()
{
    const QSignalBlocker blocker(m_method);
    const QString chosen = method();
    m_method->clear();
    for (const RecommenderKind &kind : recommenderKinds()) {
        const QLatin1String id(kind.id.data(), static_cast<qsizetype>(kind.id.size()));
        m_method->addItem(methodName(kind.id), QString(id));
        m_method->setItemData(m_method->count() - 1, methodExplanation(kind.id), Qt::ToolTipRole);
    }
    if (chosen.isEmpty()) {
        methodChosen();
        m_pause->stop();
        return;
    }
    m_method->setCurrentIndex(m_method->findData(chosen));
    m_methodField->setHint(methodExplanation(chosen.toStdString()));
}

void RecommendPage::fillHistory()
{
    if (!m_dataset || !m_customer) {
        m_historyModel->setRows({}, {});
        return;
    }
    TableText table = historyTable(*m_dataset, *m_customer, kMostHistory);
    m_historyModel->setRows(std::move(table.columns), std::move(table.rows));
}

void RecommendPage::fillRecommendations()
{
    if (!m_dataset || !m_customer) {
        m_proposedModel->setRows({}, {});
        m_popularModel->setRows({}, {});
        return;
    }
    TableText proposed = proposedTable(*m_dataset, m_proposed);
    m_proposedModel->setRows(std::move(proposed.columns), std::move(proposed.rows));
    TableText popular = popularTable(*m_dataset, m_popularList, m_proposed);
    m_popularModel->setRows(std::move(popular.columns), std::move(popular.rows));
}

void RecommendPage::request()
{
    m_pause->stop();
    if (m_dataset && m_customer)
        Q_EMIT recommendationsRequested(*m_customer, method(), parameters(), count());
}

void RecommendPage::retranslate()
{
    m_title->setText(tr("Recommend"));
    m_subtitle->setText(m_dataset && m_customer ? tr("What %1 may want next").arg(customerName(*m_customer, *m_dataset))
                                                : tr("Pick a customer to see what they may want next."));
    m_picker->setTitle(tr("Customers"));
    m_methodField->setLabel(tr("Method"));
    m_countField->setLabel(tr("How many"));
    setButtonText(m_more, tr("Settings"));
    const auto name = [](Card *card, DataTable *table, const QString &title) {
        card->setTitle(title);
        table->setAccessibleName(title);
    };
    name(m_proposedCard, m_proposedTable, tr("Proposed"));
    name(m_popularCard, m_popularTable, tr("By popularity alone"));
    name(m_historyCard, m_historyTable, tr("What they bought"));
    fillMethods();
    fillHistory();
    fillRecommendations();
    if (m_dataset && m_dataset->customers.size() > 0)
        m_state->showContent();
    else
        m_state->showEmpty(QStringLiteral("sparkles"), tr("Nobody to recommend to yet"),
                           tr("Add an order file: what customers bought tells what they may want next."),
                           tr("Add files…"));
}

} // namespace clientele
