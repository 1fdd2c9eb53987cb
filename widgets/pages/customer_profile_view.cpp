#include "widgets/pages/customer_profile_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr std::size_t kMostCategories = 6;
constexpr std::size_t kMostBrands = 4;
constexpr int kFewestRows = 3; // of a table that stay in sight

} // namespace

CustomerProfileView::CustomerProfileView(QWidget *parent)
    : QWidget(parent)
    , m_behaviour(makeText(TextKind::Body))
    , m_interestTitle(makeText(TextKind::Strong))
    , m_interests(new DataTable(QString()))
    , m_interestModel(new RowsModel(this))
    , m_stepTitle(makeText(TextKind::Strong))
    , m_steps(new DataTable(QString()))
    , m_stepModel(new RowsModel(this))
{
    setObjectName(QStringLiteral("customerProfileView"));
    m_behaviour->setObjectName(QStringLiteral("customerBehaviour"));
    m_behaviour->setTextFormat(Qt::PlainText);
    m_behaviour->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_interests->setObjectName(QStringLiteral("customerInterests"));
    m_interests->setModel(m_interestModel);
    m_steps->setObjectName(QStringLiteral("customerSteps"));
    m_steps->setModel(m_stepModel);
    for (DataTable *table : {m_interests, m_steps})
        table->setMinimumHeight(table->horizontalHeader()->sizeHint().height()
                                + kFewestRows * table->verticalHeader()->defaultSectionSize());
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    auto *scroll = new QScrollArea; // a low window scrolls the profile instead of squeezing it
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, space::kHalf, 0, 0);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::kHalf, 0);
    layout->setSpacing(space::kTight);
    layout->addWidget(m_behaviour);
    layout->addSpacing(space::kHalf);
    layout->addWidget(m_interestTitle);
    layout->addWidget(m_interests, 3);
    layout->addSpacing(space::kHalf);
    layout->addWidget(m_stepTitle);
    layout->addWidget(m_steps, 2);
    fill();
}

void CustomerProfileView::setProfile(std::shared_ptr<const Dataset> dataset,
                                     const std::optional<CustomerProfile> &profile)
{
    m_dataset = std::move(dataset);
    m_profile = profile;
    fill();
}

void CustomerProfileView::fill()
{
    m_interestTitle->setText(tr("Interested in"));
    m_interestTitle->setToolTip(tr("A purchase counts 1, a cart or favourite 0.5, a click 0.2 and a view 0.1; "
                                   "lately: half as much for every %1 days that have passed.")
                                    .arg(static_cast<int>(kInterestHalfLife)));
    m_interests->setAccessibleName(tr("What this customer is interested in"));
    m_stepTitle->setText(tr("What they did"));
    m_steps->setAccessibleName(tr("What this customer did with products"));
    for (QWidget *part : {static_cast<QWidget *>(m_interestTitle), static_cast<QWidget *>(m_interests),
                          static_cast<QWidget *>(m_stepTitle), static_cast<QWidget *>(m_steps)})
        part->setVisible(m_profile.has_value());
    if (!m_profile || !m_dataset) {
        m_behaviour->setText(tr("Looking at what they bought…"));
        return;
    }
    m_behaviour->setText(behaviourSentences().join(u'\n'));
    fillInterests();
    fillSteps();
}

void CustomerProfileView::fillInterests()
{
    std::vector<RowsModel::Row> rows;
    const auto add = [&rows](const QString &name, const QString &sort, const CustomerProfile::Interest &interest) {
        rows.push_back({{name, QString(sort + name), name},
                        {percentText(interest.share), interest.share},
                        {percentText(interest.lifetimeShare), interest.lifetimeShare, {}, RowsModel::Tone::Quiet}});
    };
    const auto first = [](const std::vector<CustomerProfile::Interest> &interests, std::size_t most) {
        return std::span(interests).first(std::min(interests.size(), most));
    };
    for (const CustomerProfile::Interest &category : first(m_profile->categories, kMostCategories))
        add(utf8(m_dataset->words[category.code]), QStringLiteral("1"), category);
    for (const CustomerProfile::Interest &brand : first(m_profile->brands, kMostBrands))
        add(tr("Brand: %1").arg(utf8(m_dataset->words[brand.code])), QStringLiteral("2"), brand);
    for (const CustomerProfile::Interest &band : m_profile->priceBands)
        add(priceBandText(band.code), QStringLiteral("3"), band);
    m_interestModel->setRows({{tr("What"), false, {}},
                              {tr("Lately"), true, tr("Recent purchases count more.")},
                              {tr("Ever"), true, tr("Every purchase counts the same.")}},
                             std::move(rows));
}

void CustomerProfileView::fillSteps()
{
    std::vector<RowsModel::Row> rows;
    for (const CustomerProfile::Step &step : m_profile->steps) {
        rows.push_back({{eventKindName(step.kind)},
                        {countText(static_cast<qint64>(step.times)), static_cast<qint64>(step.times)},
                        {dayText(step.last), static_cast<qint64>(step.last)}});
    }
    m_stepModel->setRows({{tr("What"), false, {}}, {tr("Times"), true, {}}, {tr("Last"), true, {}}}, std::move(rows));
}

QStringList CustomerProfileView::behaviourSentences() const
{
    const CustomerProfile &profile = *m_profile;
    QStringList sentences;
    if (profile.medianGapDays)
        sentences << tr("Usually orders again after %Ln day(s).", nullptr, qRound(*profile.medianGapDays));
    else if (profile.orders == 1)
        sentences << tr("Ordered once so far.");
    if (profile.favouriteWeekday && profile.favouriteHour) {
        sentences << tr("Most often on %1, from %2:00 to %3:00.")
                         .arg(weekdayText(*profile.favouriteWeekday))
                         .arg(*profile.favouriteHour)
                         .arg((*profile.favouriteHour + 1) % 24);
    } else if (profile.favouriteWeekday) {
        sentences << tr("Most often on %1.").arg(weekdayText(*profile.favouriteWeekday));
    }
    if (profile.orders > 0 && profile.discountsAreKnown)
        sentences << tr("%1 of the money under a discount.").arg(percentText(profile.discountedShare));
    if (profile.refundedShare > 0)
        sentences << tr("%1 of the money given back.").arg(percentText(profile.refundedShare));
    if (profile.visits > 0) {
        sentences << tr("%Ln visit(s), looking at %1 products each time.", nullptr, static_cast<int>(profile.visits))
                         .arg(decimalText(profile.viewsPerVisit, 1));
    }
    if (sentences.isEmpty())
        sentences << tr("Nothing is known about how they buy.");
    return sentences;
}

void CustomerProfileView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        fill();
}

} // namespace clientele
