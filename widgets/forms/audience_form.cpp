#include "widgets/forms/audience_form.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>
#include <cmath>

#include "analytics/plan/scores.h"
#include "analytics/recommend/default_method.h"
#include "widgets/forms/check_list.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kIncludeHeight = 172; // six segments
constexpr int kExcludeHeight = 116; // rarely used
constexpr int kMostTop = 100'000'000;
constexpr int kMostRecommendations = 20;
constexpr double kMostHoldout = 90;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

AudienceForm::AudienceForm(QWidget *parent)
    : PlanForm(parent)
    , m_include(new CheckList)
    , m_exclude(new CheckList)
    , m_topN(new QSpinBox)
    , m_score(new QComboBox)
    , m_channel(new QComboBox)
    , m_consent(new QCheckBox)
    , m_holdout(new QDoubleSpinBox)
    , m_method(new QComboBox)
    , m_recommendations(new QSpinBox)
    , m_more(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonDetails"), QStringLiteral("settings")))
    , m_seed(new QLineEdit)
    , m_hasAsOf(new QCheckBox)
    , m_asOf(new DayEdit)
{
    setRanges();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addWidget(createAudience());
    m_more->setCheckable(true);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_details = createDetails();
    m_details->hide();
    layout->addWidget(m_details);
    connect(m_more, &QPushButton::toggled, m_details, &QWidget::setVisible);
    connectAudience();
    connectDetails();
    retranslate();
}

void AudienceForm::setSegments(const std::vector<Segment> &segments)
{
    m_segments.clear();
    for (const Segment &segment : segments)
        m_segments.push_back({segment.id, segment.name, segment.members.size()});
    fillSegments();
}

void AudienceForm::apply(Plan &plan) const
{
    Plan::Audience &audience = plan.audience; // its other fields are another form's
    audience.include = m_plan.audience.include;
    audience.exclude = m_plan.audience.exclude;
    audience.topN = m_plan.audience.topN;
    audience.score = m_plan.audience.score;
    audience.channel = m_plan.audience.channel;
    audience.requireConsent = m_plan.audience.requireConsent;
    plan.holdout = m_plan.holdout;
    plan.seed = m_plan.seed;
    plan.recommender = m_plan.recommender;
    plan.recommendations = m_plan.recommendations;
    plan.asOf = m_plan.asOf;
}

bool AudienceForm::isTypedWell() const
{
    return m_isSeedGood;
}

void AudienceForm::clearProblems()
{
    PlanForm::clearProblems();
    if (!m_isSeedGood)
        m_fields["seed"]->setProblem(tr("A whole number from 0 to 18446744073709551615."));
}

void AudienceForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_consent->setEnabled(!isReadOnly);
    m_hasAsOf->setEnabled(!isReadOnly);
    m_asOf->setEnabled(!isReadOnly && m_hasAsOf->isChecked());
}

QWidget *AudienceForm::createAudience()
{
    m_include->setFixedHeight(kIncludeHeight);
    m_exclude->setFixedHeight(kExcludeHeight);
    m_consent->setObjectName(QStringLiteral("audienceConsent"));
    auto *audience = new QWidget;
    QGridLayout *grid = makeGrid(audience);
    grid->addWidget(addField("audience.include", m_include, "includeSegments"), 0, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(addField("audience.exclude", m_exclude, "excludeSegments"), 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(addField("audience.top_n", m_topN, "topN"), 2, 0, Qt::AlignTop);
    grid->addWidget(addField("audience.score", m_score, "scoreBy"), 2, 1, Qt::AlignTop);
    grid->addWidget(addField("audience.channel", m_channel, "audienceChannel"), 3, 0, Qt::AlignTop);
    grid->addWidget(addField("holdout", m_holdout, "holdoutPercent"), 3, 1, Qt::AlignTop);
    grid->addWidget(m_consent, 4, 0, 1, 2);
    return audience;
}

QWidget *AudienceForm::createDetails()
{
    m_hasAsOf->setObjectName(QStringLiteral("campaignHasAsOf"));
    auto *details = new QWidget;
    QGridLayout *grid = makeGrid(details);
    grid->addWidget(addField("recommender", m_method, "campaignMethod"), 0, 0, Qt::AlignTop);
    grid->addWidget(addField("recommendations", m_recommendations, "recommendationCount"), 0, 1, Qt::AlignTop);
    grid->addWidget(addField("seed", m_seed, "campaignSeed"), 1, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_hasAsOf, 2, 0, 1, 2);
    grid->addWidget(addField("as_of", m_asOf, "campaignAsOf"), 3, 0, Qt::AlignTop);
    return details;
}

void AudienceForm::setRanges()
{
    for (QComboBox *combo : {m_score, m_channel, m_method})
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_topN->setRange(0, kMostTop);
    m_topN->setSingleStep(100);
    m_topN->setGroupSeparatorShown(true);
    m_holdout->setRange(0, kMostHoldout);
    m_holdout->setDecimals(1);
    m_holdout->setSuffix(QStringLiteral(" %"));
    m_recommendations->setRange(0, kMostRecommendations);
    m_seed->setMaxLength(20);
}

void AudienceForm::connectAudience()
{
    connect(m_include, &CheckList::checkedEdited, this, [this] {
        m_plan.audience.include = m_include->checked();
        Q_EMIT edited();
    });
    connect(m_exclude, &CheckList::checkedEdited, this, [this] {
        m_plan.audience.exclude = m_exclude->checked();
        Q_EMIT edited();
    });
    connect(m_topN, &QSpinBox::valueChanged, this, [this](int value) {
        m_plan.audience.topN = value;
        m_score->setEnabled(value > 0);
        Q_EMIT edited();
    });
    connect(m_score, &QComboBox::activated, this, [this] {
        m_plan.audience.score = m_score->currentData().toString().toStdString();
        Q_EMIT edited();
    });
    connect(m_channel, &QComboBox::activated, this, [this] {
        m_plan.audience.channel = static_cast<Plan::Audience::Channel>(m_channel->currentData().toInt());
        Q_EMIT edited();
    });
    connect(m_consent, &QCheckBox::toggled, this, [this](bool isOn) {
        m_plan.audience.requireConsent = isOn;
        Q_EMIT edited();
    });
}

void AudienceForm::connectDetails()
{
    connect(m_holdout, &QDoubleSpinBox::valueChanged, this, [this](double percent) {
        m_plan.holdout = qRound(percent * 10) / 1000.0;
        Q_EMIT edited();
    });
    connect(m_method, &QComboBox::activated, this, [this] {
        m_plan.recommender = m_method->currentData().toString().toStdString();
        Q_EMIT edited();
    });
    connect(m_recommendations, &QSpinBox::valueChanged, this, [this](int value) {
        m_plan.recommendations = value;
        Q_EMIT edited();
    });
    connect(m_seed, &QLineEdit::textChanged, this, [this](const QString &typed) {
        const qulonglong seed = typed.toULongLong(&m_isSeedGood);
        if (m_isSeedGood)
            m_plan.seed = seed;
        Q_EMIT edited();
    });
    connect(m_hasAsOf, &QCheckBox::toggled, this, [this](bool isOn) {
        m_asOf->setEnabled(isOn);
        m_plan.asOf = isOn ? std::optional(m_asOf->day()) : std::nullopt;
        Q_EMIT edited();
    });
    connect(m_asOf, &DayEdit::dayEdited, this, [this] {
        m_plan.asOf = m_asOf->day();
        Q_EMIT edited();
    });
}

void AudienceForm::fillChoices()
{
    using Channel = Plan::Audience::Channel;
    const QSignalBlocker blockers[] {QSignalBlocker(m_score), QSignalBlocker(m_channel), QSignalBlocker(m_method)};
    m_score->clear();
    for (const AudienceScore &score : audienceScores())
        m_score->addItem(scoreName(score.id), text(score.id));
    m_channel->clear();
    for (const Channel channel : {Channel::Any, Channel::Email, Channel::Sms})
        m_channel->addItem(channelName(channel), static_cast<int>(channel));
    m_method->clear();
    const auto addMethod = [this](std::string_view id) {
        m_method->addItem(methodName(id), text(id));
        m_method->setItemData(m_method->count() - 1, methodExplanation(id), Qt::ToolTipRole);
    };
    addMethod(kAutomaticMethod);
    for (const RecommenderKind &kind : recommenderKinds())
        addMethod(kind.id);
}

void AudienceForm::fillSegments()
{
    std::vector<CheckList::Entry> entries;
    for (const SegmentLine &segment : m_segments)
        entries.push_back({segment.id,
                           segmentName(segment.id, QString::fromStdString(segment.name)),
                           countText(static_cast<qint64>(segment.members)),
                           {}});
    m_include->setEntries(entries);
    m_exclude->setEntries(std::move(entries));
}

void AudienceForm::showPlan()
{
    m_isSeedGood = true;
    const QSignalBlocker blockers[] {QSignalBlocker(m_topN), QSignalBlocker(m_holdout),
                                     QSignalBlocker(m_recommendations), QSignalBlocker(m_consent),
                                     QSignalBlocker(m_hasAsOf)};
    const Plan::Audience &audience = m_plan.audience;
    m_include->setChecked(audience.include);
    m_exclude->setChecked(audience.exclude);
    m_topN->setValue(audience.topN);
    m_score->setCurrentIndex(m_score->findData(QString::fromStdString(audience.score)));
    m_score->setEnabled(audience.topN > 0 && m_topN->isEnabled());
    m_channel->setCurrentIndex(m_channel->findData(static_cast<int>(audience.channel)));
    m_consent->setChecked(audience.requireConsent);
    m_holdout->setValue(m_plan.holdout * 100);
    m_method->setCurrentIndex(m_method->findData(QString::fromStdString(m_plan.recommender)));
    m_recommendations->setValue(m_plan.recommendations);
    fillText(m_seed, QString::number(m_plan.seed));
    m_hasAsOf->setChecked(m_plan.asOf.has_value());
    m_asOf->setEnabled(m_plan.asOf.has_value() && m_hasAsOf->isEnabled());
    if (m_plan.asOf)
        m_asOf->setDay(*m_plan.asOf);
}

void AudienceForm::retranslate()
{
    PlanForm::retranslate();
    m_fields["audience.include"]->setHint(tr("Nothing ticked: all customers."));
    m_fields["seed"]->setHint(tr("The same number draws the same holdout again."));
    m_topN->setSpecialValueText(tr("Everybody"));
    m_consent->setText(tr("Only people who agreed to be contacted"));
    m_consent->setAccessibleName(m_consent->text());
    m_consent->setToolTip(
        tr("People who declined are always left out; this leaves out those who were never asked, too."));
    m_hasAsOf->setText(tr("Segments as of another day"));
    m_hasAsOf->setAccessibleName(m_hasAsOf->text());
    setButtonText(m_more, tr("Details"));
    fillChoices();
    fillSegments();
    showPlan();
}

void AudienceForm::setPeople(std::optional<std::size_t> people)
{
    m_people = people;
}

QString AudienceForm::summary() const
{
    const std::vector<std::string> &include = m_plan.audience.include;
    QString who = segmentName("all");
    if (include.size() == 1) {
        const auto known = std::ranges::find(m_segments, include.front(), &SegmentLine::id);
        who = segmentName(include.front(), known == m_segments.end() ? QString() : QString::fromStdString(known->name));
    } else if (include.size() > 1) {
        who = tr("%n segments", nullptr, static_cast<int>(include.size()));
    }
    QStringList parts {who};
    if (m_people)
        parts << tr("%Ln people", nullptr, static_cast<int>(*m_people));
    if (m_plan.holdout > 0)
        parts << tr("%1 held out")
                     .arg(
                         percentText(m_plan.holdout, m_plan.holdout * 100 == std::round(m_plan.holdout * 100) ? 0 : 1));
    return joined(parts);
}

} // namespace clientele
