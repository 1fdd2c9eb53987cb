#include "widgets/pages/recommend_segment_view.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>

#include <algorithm>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/recommend_options.h"
#include "widgets/pages/recommend_rules_form.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/utf8.h"

namespace clientele {

RecommendSegmentView::RecommendSegmentView(RecommendOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_options(options)
    , m_segment(new QComboBox)
    , m_segmentField(new FormField(m_segment))
    , m_card(new Card)
    , m_text(makeText(TextKind::Secondary))
    , m_spreadText(makeText(TextKind::Small))
    , m_model(new RowsModel(this))
    , m_table(new DataTable({}))
{
    m_segment->setObjectName(QStringLiteral("recommendSegment"));
    m_text->setObjectName(QStringLiteral("recommendSegmentText"));
    m_spreadText->setObjectName(QStringLiteral("recommendSegmentSpread"));
    m_table->setObjectName(QStringLiteral("recommendSegmentTable"));
    m_table->setModel(m_model);
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_text);
    column->addWidget(m_table, 1);
    column->addWidget(m_spreadText);
    m_state = new StatePanel(inside);
    m_card->content()->addWidget(m_state, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    connect(m_segment, &QComboBox::currentIndexChanged, this, &RecommendSegmentView::refresh);
    connect(m_state, &StatePanel::cancelRequested, this, &RecommendSegmentView::cancelRequested);
    for (const auto again : {&StatePanel::retryRequested, &StatePanel::actionRequested})
        connect(m_state, again, this, &RecommendSegmentView::refresh);
    connect(m_table, &DataTable::rowActivated, this,
            [this](int row) { Q_EMIT productActivated(m_items[static_cast<std::size_t>(row)].product); });
    retranslate();
}

void RecommendSegmentView::setShop(std::shared_ptr<const Dataset> dataset,
                                   std::shared_ptr<const std::vector<Segment>> segments, const std::string &automatic,
                                   std::shared_ptr<const Leaderboard> measured)
{
    m_automatic = automatic;
    m_measured = std::move(measured);
    m_dataset = std::move(dataset);
    m_segments = std::move(segments);
    m_items.clear();
    fillSegments();
    fill();
}

void RecommendSegmentView::refresh()
{
    const Segment *segment = chosen();
    if (!segment)
        return;
    m_items.clear();
    fill();
    if (segment->problem) {
        showError(errorTitle(*segment->problem), errorText(*segment->problem));
        return;
    }
    if (segment->members.empty()) {
        m_state->showEmpty(QStringLiteral("users"), tr("Nobody is in this segment"),
                           tr("Choose another segment to see what its customers are proposed most."), {});
        return;
    }
    m_state->showLoading(tr("Making everybody’s list"));
    Q_EMIT itemsRequested(utf8(segment->id), m_options.choice(), m_options.count(), m_options.rules());
}

void RecommendSegmentView::showFitting()
{
    m_state->showLoading(stageText(Stage::Training));
}

void RecommendSegmentView::setProgress(double fraction)
{
    m_state->setProgress(fraction);
}

void RecommendSegmentView::showCancelled()
{
    m_state->showEmpty(QStringLiteral("circle-x"), tr("Cancelled"), tr("The segment’s list was not finished."),
                       tr("Try again"));
}

void RecommendSegmentView::setItems(const QString &segmentId, const SegmentProposals &proposals,
                                    const RulesEffect &effect)
{
    if (!chosen() || utf8(chosen()->id) != segmentId)
        return;
    m_items = proposals.items;
    m_spread = proposals.spread;
    fill();
    if (m_items.empty())
        m_state->showEmpty(QStringLiteral("circle-help"), tr("Nothing can be proposed"), rulesEffectText(effect), {});
    else
        m_state->showContent();
}

void RecommendSegmentView::showError(const QString &title, const QString &text)
{
    m_state->showError(title, text);
}

const Segment *RecommendSegmentView::chosen() const
{
    const std::string id = m_segment->currentData().toString().toStdString();
    if (!m_segments)
        return nullptr;
    const auto found = std::ranges::find(*m_segments, id, &Segment::id);
    return found == m_segments->end() ? nullptr : &*found;
}

// Saved ones first: somebody made them. A line parts one map of groups from the next.
void RecommendSegmentView::fillSegments()
{
    const QSignalBlocker blocker(m_segment);
    const QVariant before = m_segment->currentData();
    m_segment->clear();
    if (!m_segments)
        return;
    QString map;
    const auto add = [&](const Segment &segment) {
        const QString id = utf8(segment.id);
        const QString mapOfId = id.contains(u'.') ? id.section(u'.', 0, 0) : QString();
        if (mapOfId != map && m_segment->count() > 0)
            m_segment->insertSeparator(m_segment->count());
        map = mapOfId;
        //: %1 a segment, %2 how many customers
        m_segment->addItem(
            tr("%1 · %2").arg(segmentName(segment), countText(static_cast<qint64>(segment.members.size()))), id);
    };
    for (const bool isSaved : {true, false}) {
        for (const Segment &segment : *m_segments) {
            if ((segment.kind == Segment::Kind::Saved) == isSaved)
                add(segment);
        }
    }
    const int same = before.isValid() ? m_segment->findData(before) : -1; // separators have no data
    m_segment->setCurrentIndex(same >= 0 ? same : std::max(0, m_segment->findData(QStringLiteral("buyers"))));
}

void RecommendSegmentView::fill()
{
    const Segment *segment = chosen();
    if (!m_dataset || !segment || m_items.empty()) {
        m_model->setRows({}, {});
        m_text->clear();
        m_spreadText->clear();
        return;
    }
    const auto people = static_cast<qint64>(segment->members.size());
    m_text->setText(tr("What the %1 customers are proposed most, by their own lists of %2. Double-click a product to "
                       "see who would want it.")
                        .arg(countText(people))
                        .arg(m_options.count()));
    std::vector<RowsModel::Column> columns {
        {tr("Product")},
        {tr("Customers"), true, tr("In how many of their lists the product is")},
        {tr("Share"), true, tr("Of the segment’s customers")},
        {tr("Mean rank"), true, tr("Where it stands in the lists that hold it; 1 is the top")},
    };
    std::vector<RowsModel::Row> rows;
    for (const SegmentItem &item : m_items) {
        const double share = static_cast<double>(item.customers) / static_cast<double>(people);
        rows.push_back({{productName(item.product, *m_dataset),
                         {},
                         tr("Product %1").arg(utf8(m_dataset->products.id[item.product]))},
                        {countText(item.customers), item.customers},
                        {percentText(share), share},
                        {decimalText(item.meanPlace, 1), item.meanPlace}});
    }
    m_model->setRows(std::move(columns), std::move(rows));
    fillSpread();
}

// Reach and lean beside how well the method was measured to predict.
void RecommendSegmentView::fillSpread()
{
    const double share
        = m_spread.offered > 0 ? static_cast<double>(m_spread.products) / static_cast<double>(m_spread.offered) : 0;
    //: %1 products, %2 a percentage, %3 a factor such as 1.4
    QString text = tr("These lists reach %1 products (%2 of what is on offer) · bestsellers × %3")
                       .arg(countText(static_cast<qint64>(m_spread.products)), percentText(share, 0),
                            decimalText(m_spread.popularityBias, 1));
    const std::string chosenMethod = m_options.method().toStdString();
    const std::string &method = chosenMethod == kAutomaticMethod ? m_automatic : chosenMethod;
    if (const QString measured = m_measured ? measuredText(*m_measured, method) : QString(); !measured.isEmpty())
        text += QLatin1Char('\n') + measured;
    m_spreadText->setText(text);
    m_spreadText->setToolTip(
        tr("Bestsellers × 1: the lists name products as widely bought as what these customers buy. "
           "Above 1 they lean to bestsellers."));
}

void RecommendSegmentView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RecommendSegmentView::retranslate()
{
    m_segmentField->setLabel(tr("Segment"));
    m_card->setTitle(tr("Proposed most"));
    m_table->setAccessibleName(tr("Proposed most"));
    fillSegments();
    fill();
}

} // namespace clientele
