#include "widgets/pages/recommend_customer_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QPushButton>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/pages/reason_rows_view.h"
#include "widgets/pages/recommend_list_card.h"
#include "widgets/pages/recommend_options.h"
#include "widgets/pages/recommend_rules_form.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPickerWidth = 240;
constexpr int kLowest = 160; // of the lists, and of what stands below them
constexpr std::size_t kMostHistory = 2'000;

} // namespace

RecommendCustomerView::RecommendCustomerView(RecommendOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_options(options)
    , m_automatic(recommenderKinds().front().id)
    , m_picker(new CustomerPicker)
    , m_compare(new QComboBox)
    , m_compareField(new FormField(m_compare))
{
    m_compare->setObjectName(QStringLiteral("recommendCompare"));
    m_picker->setFixedWidth(kPickerWidth);
    auto *column = new QVBoxLayout;
    column->setSpacing(space::kGap);
    for (const auto &[part, share] : {std::pair(createLists(), 5), std::pair(createBelow(), 3)}) {
        part->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // the shares alone decide
        part->setMinimumHeight(kLowest);
        column->addWidget(part, share);
    }
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(m_picker);
    layout->addLayout(column, 1);
    connect(m_picker, &CustomerPicker::searchChanged, this, &RecommendCustomerView::searchChanged);
    connect(m_picker, qOverload<quint32>(&CustomerPicker::picked), this, &RecommendCustomerView::setCustomer);
    fillMethods(*m_compare, m_automatic);
    m_compare->setCurrentIndex(m_compare->findData(QStringLiteral("popular")));
    connect(m_compare, &QComboBox::currentIndexChanged, this, [this] { request(Compared); });
    retranslate();
}

QWidget *RecommendCustomerView::createLists()
{
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    for (const Side side : {Proposed, Compared}) {
        auto *card = new RecommendListCard(side == Proposed ? QStringLiteral("recommendTable")
                                                            : QStringLiteral("comparedTable"));
        m_lists[side] = card;
        layout->addWidget(card, 1);
        connect(card->state(), &StatePanel::cancelRequested, this, [this, side] { Q_EMIT cancelRequested(side); });
        for (const auto again : {&StatePanel::retryRequested, &StatePanel::actionRequested})
            connect(card->state(), again, this, [this, side] { request(side); });
        connect(card, &RecommendListCard::reasonRequested, this, [this, side](int place) { showReason(side, place); });
        connect(card, &RecommendListCard::productActivated, this, &RecommendCustomerView::productActivated);
    }
    return both;
}

QWidget *RecommendCustomerView::createBelow()
{
    m_below = new Card;
    m_history = new DataTable({});
    m_history->setObjectName(QStringLiteral("historyTable"));
    m_historyModel = new RowsModel(this);
    m_history->setModel(m_historyModel);
    m_rows = new ReasonRowsView;
    m_showHistory
        = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonShowHistory"), QStringLiteral("arrow-left"));
    m_belowStack = new PageStack;
    m_belowStack->addWidget(m_history);
    m_belowStack->addWidget(m_rows);
    m_below->actions()->addWidget(m_showHistory);
    m_below->content()->addWidget(m_belowStack, 1);
    connect(m_showHistory, &QPushButton::clicked, this, &RecommendCustomerView::showHistory);
    return m_below;
}

void RecommendCustomerView::setShop(std::shared_ptr<const Dataset> dataset, const std::string &automatic,
                                    std::shared_ptr<const Leaderboard> measured)
{
    m_automatic = automatic;
    m_measured = std::move(measured);
    fillMethods(*m_compare, m_automatic);
    fillNotes();
    if (dataset == m_dataset)
        return;
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
    for (RecommendListCard *list : m_lists) {
        list->clear();
        list->state()->showContent(); // whatever was under way is about nobody now
    }
    showHistory();
    fillHistory();
    showNobody();
    if (m_dataset && m_dataset->customers.size() > 0)
        Q_EMIT searchChanged(m_picker->searchText());
}

void RecommendCustomerView::showNobody()
{
    if (!m_customer)
        m_lists[Proposed]->state()->showEmpty(
            QStringLiteral("users"), tr("Pick a customer"),
            tr("What they may want next stands here with its reasons, by two methods side by side."), {});
}

void RecommendCustomerView::refresh()
{
    showHistory(); // the reason that was open may be no more
    request(Proposed);
    request(Compared);
    fillNotes();
}

void RecommendCustomerView::setMatches(const std::vector<CustomerIndex> &customers, qint64 total)
{
    m_picker->setMatches(customers, total);
}

void RecommendCustomerView::setCustomer(CustomerIndex customer)
{
    m_customer = customer;
    m_picker->setPicked(customer);
    for (RecommendListCard *list : m_lists)
        list->clear();
    fillHistory();
    Q_EMIT customerChosen(customer);
    refresh();
}

MethodChoice RecommendCustomerView::comparedChoice() const
{
    const std::string id = m_compare->currentData().toString().toStdString();
    return {id, id == kAutomaticMethod ? ParamSet() : ParamSet(recommenderKind(id).parameters())};
}

void RecommendCustomerView::request(Side side)
{
    fillNotes();
    if (m_dataset && m_customer)
        Q_EMIT listRequested(side, *m_customer, side == Proposed ? m_options.choice() : comparedChoice(),
                             m_options.count(), m_options.rules());
}

void RecommendCustomerView::showFitting(Side side)
{
    m_lists[side]->state()->showLoading(stageText(Stage::Training));
}

void RecommendCustomerView::setProgress(Side side, double fraction)
{
    m_lists[side]->state()->setProgress(fraction);
}

void RecommendCustomerView::showCancelled(Side side)
{
    m_lists[side]->state()->showEmpty(QStringLiteral("circle-x"), tr("Cancelled"),
                                      tr("The method did not learn the shop. Choose another, or try it again."),
                                      tr("Try again"));
}

void RecommendCustomerView::setList(Side side, CustomerIndex customer, const std::vector<Recommendation> &list,
                                    const RulesEffect &effect)
{
    if (m_customer != customer)
        return;
    m_lists[side]->setList(m_dataset, list);
    m_lists[side]->setRemark(list.size() < static_cast<std::size_t>(m_options.count()) ? rulesEffectText(effect)
                                                                                       : QString());
    if (list.empty())
        m_lists[side]->state()->showEmpty(QStringLiteral("circle-help"), tr("Nothing can be proposed"),
                                          rulesEffectText(effect), {});
    m_lists[Proposed]->setBeside(m_lists[Compared]->list());
    m_lists[Compared]->setBeside(m_lists[Proposed]->list());
}

void RecommendCustomerView::showError(Side side, const QString &title, const QString &text)
{
    m_lists[side]->state()->showError(title, text);
}

void RecommendCustomerView::showReason(Side side, int place)
{
    const Recommendation &item = m_lists[side]->list()[static_cast<std::size_t>(place)];
    m_rows->showLoading(m_dataset, item);
    m_below->setTitle(m_rows->title());
    m_belowStack->setCurrentWidget(m_rows);
    m_showHistory->show();
    Q_EMIT reasonRequested(side, *m_customer, item);
}

void RecommendCustomerView::showHistory()
{
    m_belowStack->setCurrentWidget(m_history);
    m_below->setTitle(m_history->accessibleName());
    m_showHistory->hide();
}

void RecommendCustomerView::fillHistory()
{
    if (!m_dataset || !m_customer) {
        m_historyModel->setRows({}, {});
        return;
    }
    TableText table = historyTable(*m_dataset, *m_customer, kMostHistory);
    m_historyModel->setRows(std::move(table.columns), std::move(table.rows));
}

// What each method was measured at, and what it is called.
void RecommendCustomerView::fillNotes()
{
    const std::array ids {m_options.method().toStdString(), m_compare->currentData().toString().toStdString()};
    for (const Side side : {Proposed, Compared}) {
        const std::string &method = ids[side] == kAutomaticMethod ? m_automatic : ids[side];
        m_lists[side]->setName(methodName(method));
        m_lists[side]->setNote(m_measured ? measuredText(*m_measured, method) : QString());
    }
}

void RecommendCustomerView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendCustomerView::retranslate()
{
    m_compareField->setLabel(tr("Compare with"));
    m_compareField->setHint(tr("What both lists hold is ticked."));
    fillMethods(*m_compare, m_automatic);
    m_history->setAccessibleName(tr("What they bought"));
    setButtonText(m_showHistory, tr("What they bought"));
    if (m_belowStack->currentWidget() == m_history)
        m_below->setTitle(tr("What they bought"));
    else
        m_below->setTitle(m_rows->title());
    for (RecommendListCard *list : m_lists)
        list->retranslate();
    fillNotes();
    fillHistory();
    showNobody();
}

} // namespace clientele
