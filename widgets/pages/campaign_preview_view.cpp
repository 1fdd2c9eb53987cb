#include "widgets/pages/campaign_preview_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>

#include <cmath>
#include <map>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/stat_tile.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/customer_picker.h"
#include "widgets/pages/file_preview_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_offers.h"
#include "widgets/shell/names_margins.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr std::size_t kMostExclusions = 2'000;
constexpr int kOfferColumn = 3;
constexpr int kRecommendedColumn = 6;
constexpr int kWidestColumn = 160;
constexpr std::size_t kElevenGroups = 0; // position of the map in rfmMaps()

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

CampaignPreviewView::CampaignPreviewView(QWidget *parent)
    : QWidget(parent)
    , m_forecast(new ForecastView)
    , m_file(new FilePreviewView)
    , m_exports(new ExportsView)
    , m_tabs(new QTabWidget)
{
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(space::kGap);
    for (const auto &[tile, name] : {std::pair(&m_contacted, "tileContacted"), std::pair(&m_holdout, "tileHoldout"),
                                     std::pair(&m_leftOut, "tileLeftOut"), std::pair(&m_profit, "tileProfit")}) {
        *tile = new StatTile({});
        (*tile)->setObjectName(QLatin1String(name));
        tiles->addWidget(*tile);
    }
    m_margins = makeText(TextKind::Small);
    m_margins->setObjectName(QStringLiteral("profitMargins"));
    m_margins->setWordWrap(false);
    m_tabs->setObjectName(QStringLiteral("previewTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->addTab(createTab(m_members, m_membersModel, m_membersNote, QStringLiteral("previewTable")), QString());
    m_tabs->addTab(createTab(m_exclusions, m_exclusionsModel, m_exclusionsNote, QStringLiteral("exclusionsTable")),
                   QString());
    m_tabs->addTab(m_forecast, QString());
    m_checks = new QWidget;
    m_checks->setObjectName(QStringLiteral("checksList"));
    auto *checks = new QVBoxLayout(m_checks);
    checks->setContentsMargins(space::kHalf, space::kGap, space::kHalf, 0);
    checks->setSpacing(space::kGap);
    m_tabs->addTab(m_checks, QString());
    m_tabs->addTab(m_file, QString());
    m_tabs->addTab(m_exports, QString());
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (isFileShown())
            Q_EMIT fileShown();
    });
    m_members->setStretchColumn(kRecommendedColumn, kWidestColumn);
    auto *card = new QFrame;
    card->setProperty("kind", QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::kHalf, space::kTight, space::kHalf, space::kHalf);
    inside->addWidget(m_tabs);
    m_state = new StatePanel(card);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addLayout(tiles);
    layout->addWidget(m_margins, 0, Qt::AlignRight);
    layout->addWidget(m_state, 1);
    connect(m_contacted, &StatTile::pressed, this, [this] { m_tabs->setCurrentIndex(0); });
    connect(m_holdout, &StatTile::pressed, this, [this] { m_tabs->setCurrentIndex(0); });
    connect(m_leftOut, &StatTile::pressed, this, [this] { m_tabs->setCurrentIndex(1); });
    connect(m_profit, &StatTile::pressed, this, [this] { m_tabs->setCurrentIndex(2); });
    retranslate();
}

void CampaignPreviewView::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm,
                                  std::shared_ptr<const std::vector<Segment>> segments)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_segments = std::move(segments);
    clear(); // positions hold only within one dataset
}

void CampaignPreviewView::setPreview(const Plan &plan, const CampaignPreview &preview)
{
    m_plan = plan;
    m_preview = preview;
    m_state->showContent();
    m_forecast->setContent(plan, preview.forecast);
    fill();
}

void CampaignPreviewView::clear()
{
    m_preview = {};
    if (m_dataset)
        m_forecast->setCurrency(QString::fromStdString(m_dataset->currency));
    m_forecast->clear();
    fill();
}

void CampaignPreviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

QWidget *CampaignPreviewView::createTab(DataTable *&table, RowsModel *&model, QLabel *&note, const QString &objectName)
{
    table = new DataTable({});
    table->setObjectName(objectName);
    model = new RowsModel(this);
    table->setModel(model);
    note = makeText(TextKind::Small);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->addWidget(table, 1);
    layout->addWidget(note);
    return tab;
}

void CampaignPreviewView::fill()
{
    fillTiles();
    fillMembers();
    fillExclusions();
    fillProfit(m_preview);
    fillChecks();
    m_exports->setContent(m_preview.exports);
}

// What is tried shows its numbers at once; the lists stay those of the plan.
void CampaignPreviewView::setForecast(const Plan &plan, const CampaignPreview &preview)
{
    m_forecast->setContent(plan, preview.forecast);
    fillProfit(preview);
    const Forecast &forecast = preview.forecast.forecast;
    m_contacted->setValue(countText(static_cast<qint64>(forecast.contacted)));
    m_holdout->setValue(countText(static_cast<qint64>(forecast.heldOut)));
}

bool CampaignPreviewView::isFileShown() const
{
    return m_tabs->currentWidget() == m_file;
}

TryItForm *CampaignPreviewView::tryIt() const
{
    return m_forecast->tryIt();
}

bool CampaignPreviewView::isRefused() const
{
    return std::ranges::any_of(m_preview.checks, [](const CampaignPreview::Check &check) {
        return check.kind == CampaignPreview::Check::Kind::Refusal;
    });
}

void CampaignPreviewView::fillProfit(const CampaignPreview &preview)
{
    const Forecast &forecast = preview.forecast.forecast;
    const QString currency = m_dataset ? QString::fromStdString(m_dataset->currency) : QString();
    const auto money = [&](double amount) { return moneyShort(Money::fromDouble(amount), currency); };
    if (!forecast.isKnown) {
        m_profit->setValue(QStringLiteral("–"));
        m_profit->setNote(tr("not estimated"));
        m_margins->hide();
        return;
    }
    constexpr double kNormal95 = 1.96;
    m_profit->setValue(money(forecast.profit));
    m_profit->setNote(tr("95 %: %1 to %2")
                          .arg(money(forecast.profit - kNormal95 * forecast.profitError),
                               money(forecast.profit + kNormal95 * forecast.profitError)));
    m_margins->setText(preview.forecast.margins ? marginBasisText(*preview.forecast.margins) : QString());
    m_margins->setVisible(preview.forecast.margins && !preview.forecast.margins->isComplete());
    m_profit->setExplanation(m_margins->text());
}

void CampaignPreviewView::fillChecks()
{
    auto *rows = static_cast<QVBoxLayout *>(m_checks->layout());
    clearLayout(rows);
    using Kind = CampaignPreview::Check::Kind;
    for (const CampaignPreview::Check &check : m_preview.checks) {
        auto *row = new QWidget;
        auto *line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(space::kHalf);
        const bool isGood = check.kind == Kind::Good;
        const QColor color = isGood                        ? clientele::palette().good
                             : check.kind == Kind::Warning ? clientele::palette().warning
                                                           : clientele::palette().bad;
        const QString icon = isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert");
        line->addWidget(makeIcon(themeIcon(icon, color), 16), 0, Qt::AlignTop);
        QLabel *words = makeText(TextKind::Body, check.text);
        words->setAccessibleName(check.text);
        line->addWidget(words, 1);
        rows->addWidget(row);
    }
    rows->addStretch(1);
}

void CampaignPreviewView::fillTiles()
{
    const AudienceResult &audience = m_preview.audience;
    m_contacted->setValue(countText(static_cast<qint64>(audience.contacted)));
    m_contacted->setNote(tr("get the offer"));
    m_holdout->setValue(countText(static_cast<qint64>(audience.heldOut)));
    m_holdout->setNote(tr("kept without it"));
    m_leftOut->setValue(countText(static_cast<qint64>(audience.exclusions.size())));
    m_leftOut->setNote(tr("with the reason"));
}

void CampaignPreviewView::fillMembers()
{
    const AudienceResult &audience = m_preview.audience;
    const QString currency = m_dataset ? QString::fromStdString(m_dataset->currency) : QString();
    std::vector<RowsModel::Row> rows;
    for (std::size_t i = 0; m_dataset && i < std::min(m_preview.rows.size(), audience.members.size()); ++i) {
        const AudienceMember &member = audience.members[i];
        QStringList products;
        for (const Recommendation &item : m_preview.rows[i].recommendations)
            products.append(productName(item.product, *m_dataset));
        const QString list = products.join(QStringLiteral(", "));
        const bool isHeldOut = member.arm == Arm::Holdout;
        const QString reason = reasonOf(member);
        const RowsModel::Cell code {text(m_preview.rows[i].code)};
        const RowsModel::Cell heldOut {
            armName(Arm::Holdout), {}, termExplanation(Term::Holdout), RowsModel::Tone::Warning};
        const RowsModel::Cell notSent {armName(Arm::NotSent), {}, notSentText(member.notSent), RowsModel::Tone::Quiet};
        const QString customer = customerLabel(member.customer, *m_dataset);
        const QString expected = expectedOf(member);
        const double profit = static_cast<double>(member.expected.profit);
        const RowsModel::Cell adds
            = expected.isEmpty() ? RowsModel::Cell {}
                                 : RowsModel::Cell {moneyText(Money::fromDouble(profit), currency), profit, expected};
        RowsModel::Cell offer;
        if (member.arm != Arm::NotSent && member.offer < m_plan.offers.size()) {
            const Offer &theirs = m_plan.offers[member.offer];
            offer = {offerName(theirs, currency), {}, offerText(theirs, currency)};
        }
        rows.push_back({{customer, {}, customer},
                        {groupOf(member.customer)},
                        {reason, {}, expected.isEmpty() ? reason : reason + QLatin1Char('\n') + expected},
                        offer,
                        adds,
                        member.arm == Arm::NotSent ? notSent
                        : isHeldOut                ? heldOut
                                                   : code,
                        {list, {}, products.join(QLatin1Char('\n'))}});
    }
    const auto shown = static_cast<qint64>(rows.size());
    const auto all = static_cast<qint64>(audience.members.size());
    m_membersModel->setRows(
        {{tr("Customer")},
         {tr("Group")},
         {tr("Why they are here")},
         {tr("Offer")},
         {tr("Should add"), true, tr("What the offer is expected to add to the profit this customer brings anyway.")},
         {tr("Code")},
         {tr("Recommended")}},
        std::move(rows));
    // One offer stands beside the list already.
    m_members->setUnseenColumns(m_plan.offers.size() > 1 ? QList<int> {} : QList<int> {kOfferColumn});
    m_membersNote->setText(shown < all
                               ? tr("The first %1 of %2 people; the target list holds everybody who is contacted.")
                                     .arg(countText(shown), countText(all))
                               : tr("%n people in all", nullptr, static_cast<int>(all)));
}

void CampaignPreviewView::fillExclusions()
{
    const auto &exclusions = m_preview.audience.exclusions;
    std::map<ExclusionReason, qint64> counts;
    std::vector<RowsModel::Row> rows;
    for (const AudienceResult::Exclusion &exclusion : exclusions) {
        ++counts[exclusion.reason];
        if (rows.size() < kMostExclusions && m_dataset)
            rows.push_back({{exclusionText(exclusion.reason)}, {customerLabel(exclusion.customer, *m_dataset)}});
    }
    m_exclusionsModel->setRows({{tr("Why they are left out")}, {tr("Customer")}}, std::move(rows));
    QStringList reasons;
    for (const auto &[reason, count] : counts)
        reasons.append(tr("%1: %2").arg(exclusionText(reason), countText(count)));
    if (exclusions.size() > kMostExclusions)
        reasons.append(tr("The first %1 are shown; the export can write all of them to a file.")
                           .arg(countText(static_cast<qint64>(kMostExclusions))));
    m_exclusionsNote->setText(reasons.isEmpty() ? tr("Nobody is left out.") : reasons.join(QStringLiteral(" · ")));
}

QString CampaignPreviewView::reasonOf(const AudienceMember &member) const
{
    const Plan::Audience &audience = m_plan.audience;
    QString segment = segmentName("all");
    if (member.viaSegment < audience.include.size()) {
        const std::string &id = audience.include[member.viaSegment];
        segment = segmentName(id);
        for (const Segment &known : *m_segments) {
            if (known.id == id)
                segment = segmentName(known);
        }
    }
    if (audience.topN == 0)
        return segment;
    return tr("%1; no. %2 by %3").arg(segment, countText(member.rank), scoreName(audience.score));
}

// The same facts as the list's own reason.
QString CampaignPreviewView::expectedOf(const AudienceMember &member) const
{
    if (std::isnan(member.expected.profit) || !m_dataset)
        return {};
    const auto share = [](float chance) { return percentText(static_cast<double>(chance), 1); };
    const QString sentence = tr("Buys with a chance of %1, without an offer %2; should add %3.")
                                 .arg(share(member.expected.buy), share(member.expected.buyNone),
                                      moneyText(Money::fromDouble(static_cast<double>(member.expected.profit)),
                                                QString::fromStdString(m_dataset->currency)));
    return m_dataset->customers.refusesPersonal(member.customer)
               ? tr("Refuses personal offers, so they get the first one whatever is known of them.") + QLatin1Char(' ')
                     + sentence
               : sentence;
}

QString CampaignPreviewView::groupOf(CustomerIndex customer) const
{
    const std::optional<std::uint8_t> group = m_rfm ? m_rfm->groupOf(kElevenGroups, customer) : std::nullopt;
    if (!group)
        return segmentName("no_orders");
    const RfmMap &map = rfmMaps()[kElevenGroups];
    return groupName(map.id, map.groups[*group].id);
}

void CampaignPreviewView::retranslate()
{
    m_contacted->setLabel(tr("People contacted"));
    m_holdout->setLabel(termName(Term::Holdout));
    m_holdout->setExplanation(termExplanation(Term::Holdout));
    m_leftOut->setLabel(tr("Left out"));
    m_tabs->setTabText(0, tr("Preview"));
    m_tabs->setTabText(1, tr("Left out"));
    m_tabs->setTabText(2, tr("Forecast"));
    m_tabs->setTabText(3, tr("Before you send"));
    m_tabs->setTabText(4, tr("File"));
    m_tabs->setTabText(5, tr("Exports"));
    m_profit->setLabel(tr("Additional profit"));
    m_tabs->setAccessibleName(tr("Whom the plan reaches"));
    m_members->setAccessibleName(tr("Preview"));
    m_exclusions->setAccessibleName(tr("Left out"));
    fill();
}

} // namespace clientele
