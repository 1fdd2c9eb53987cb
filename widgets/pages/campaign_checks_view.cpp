#include "widgets/pages/campaign_checks_view.h"

#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <charconv>

#include "widgets/forms/clear_layout.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kIcon = 16;

IconTone toneOf(CampaignCheck::Kind kind)
{
    switch (kind) {
    case CampaignCheck::Kind::Good: return IconTone::Good;
    case CampaignCheck::Kind::Warning: return IconTone::Warning;
    case CampaignCheck::Kind::Refusal: break;
    }
    return IconTone::Bad;
}

} // namespace

CampaignChecksView::CampaignChecksView(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(QStringLiteral("checksList"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, space::kHalf, 0);
    m_rows->setSpacing(space::kGap);
    setWidget(content);
}

void CampaignChecksView::setChecks(const std::vector<CampaignCheck> &checks)
{
    clearLayout(m_rows);
    int number = 0;
    for (const CampaignCheck &check : checks)
        addRow(check, ++number);
    m_rows->addStretch(1);
}

void CampaignChecksView::addRow(const CampaignCheck &check, int number)
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(space::kHalf);
    const bool isGood = check.kind == CampaignCheck::Kind::Good;
    const QString icon = isGood ? QStringLiteral("check") : QStringLiteral("triangle-alert");
    line->addWidget(makeIcon(themeIcon(icon, toneOf(check.kind)), kIcon), 0, Qt::AlignTop);
    QLabel *words = makeText(TextKind::Body, check.text);
    words->setAccessibleName(check.text);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(words);
    line->addLayout(texts, 1);
    if (check.finding && !findingPlaces(check.finding->kind).isEmpty()) {
        QPushButton *show = makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonShowCheck%1").arg(number));
        setButtonText(show, tr("Show", "the field where something is put right"));
        show->setProperty("kind", QStringLiteral("link"));
        show->setAccessibleDescription(check.text);
        texts->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &QPushButton::clicked, this,
                [this, finding = *check.finding] { Q_EMIT placeRequested(finding); });
    }
    m_rows->addWidget(row);
}

QStringList findingPlaces(PlanFindingKind kind)
{
    const auto places = [](std::initializer_list<const char *> names) {
        QStringList list;
        for (const char *name : names)
            list << QLatin1String(name);
        return list;
    };
    switch (kind) {
    case PlanFindingKind::BudgetZero:
    case PlanFindingKind::BudgetBelowOneCoupon: return places({"budgetTotal", "assignmentMode"});
    case PlanFindingKind::OverBudget:
    case PlanFindingKind::LosesMoney: return places({"assignmentMode"});
    case PlanFindingKind::OfferAboveMargin:
    case PlanFindingKind::NobodyPays: return places({"offerValue", "minimumSpend", "offerKind"});
    case PlanFindingKind::PricesDiffer: return places({"offersList", "offerValue", "offerKind"});
    case PlanFindingKind::NoConsentAnywhere: return places({"audienceChannel"});
    case PlanFindingKind::NoHoldout: return places({"holdoutPercent"});
    case PlanFindingKind::TooFewCodes: return places({"buttonPlatformCodes", "buttonChooseCodes", "codePrefix"});
    case PlanFindingKind::GuessableCodes: return places({"codeLength"});
    case PlanFindingKind::OverlappingFlashSales: return places({"offerWaves", "validFrom"});
    case PlanFindingKind::StockPromisedElsewhere: return places({"offerItems", "validFrom"});
    case PlanFindingKind::OverLiability: return places({"limitLiability", "buttonOfferDetails"});
    case PlanFindingKind::NotInShop: return places({"offerItems", "buttonOfferDetails", "offerKind"});
    case PlanFindingKind::SegmentEmpty: return places({"includeSegments"});
    case PlanFindingKind::NoProductCost: return places({"margin1", "buttonShopMargins"});
    case PlanFindingKind::AlreadyOver: return places({"validTo"});
    case PlanFindingKind::DataIsOld: return places({"validFrom"});
    case PlanFindingKind::NoAddresses:
    case PlanFindingKind::OffersNotPersonal: break;
    }
    return {};
}

std::optional<std::size_t> findingOffer(const PlanFinding &finding)
{
    switch (finding.kind) {
    case PlanFindingKind::OfferAboveMargin:
    case PlanFindingKind::TooFewCodes:
    case PlanFindingKind::OverlappingFlashSales:
    case PlanFindingKind::StockPromisedElsewhere:
    case PlanFindingKind::OverLiability:
    case PlanFindingKind::NotInShop: break;
    default: return std::nullopt;
    }
    std::size_t number = 0;
    const std::string text = finding.arguments.empty() ? std::string() : finding.arguments.front();
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number > 0 ? std::optional(number - 1) : std::nullopt;
}

} // namespace clientele
