#include "widgets/pages/scoring_view.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>

#include "widgets/charts/cut_histogram.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/day_edit.h"
#include "widgets/forms/form_parts.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kFormWidth = 250;
constexpr int kHistogramHeight = 76; // leaves room for the groups below
constexpr int kGroupHeight = 26;
constexpr int kLeastField = 48; // three in a row
constexpr std::array kTerms {Term::Recency, Term::Frequency, Term::Monetary};

QHBoxLayout *rowOf(std::initializer_list<QWidget *> parts)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTight);
    for (QWidget *part : parts) {
        part->setMinimumWidth(kLeastField);
        row->addWidget(part, 1);
    }
    return row;
}

} // namespace

ScoringView::ScoringView(QWidget *parent)
    : QWidget(parent)
    , m_bins(new QSpinBox)
    , m_method(new QComboBox)
    , m_nested(new QCheckBox)
    , m_monetary(new QComboBox)
    , m_window(new QSpinBox)
    , m_windowUnit(new QComboBox)
    , m_ownDay(new QCheckBox)
    , m_day(new DayEdit)
    , m_groups(new DataTable(QString()))
    , m_groupsModel(new RowsModel(this))
    , m_apply(makeButton(ButtonKind::Primary, QString(), QStringLiteral("scoringApply")))
    , m_defaults(makeButton(ButtonKind::Plain, QString(), QStringLiteral("scoringDefaults")))
{
    setObjectName(QStringLiteral("scoringView"));
    m_groups->setObjectName(QStringLiteral("scoringGroups"));
    m_groups->setModel(m_groupsModel);
    m_groups->verticalHeader()->setDefaultSectionSize(kGroupHeight);
    auto *right = new QVBoxLayout;
    for (std::size_t dimension = 0; dimension < m_cuts.size(); ++dimension) {
        m_cutTitles[dimension] = makeText(TextKind::Secondary);
        m_cuts[dimension] = new CutHistogram(QString());
        m_cuts[dimension]->setObjectName(QStringLiteral("scoringCuts") + QLatin1Char("RFM"[dimension]));
        m_cuts[dimension]->setMaximumHeight(kHistogramHeight);
        right->addWidget(m_cutTitles[dimension]);
        right->addWidget(m_cuts[dimension]);
        connect(m_cuts[dimension], &CutHistogram::cutMoved, this,
                [this, dimension](int cut, double value) { takeCut(dimension, cut, value); });
    }
    right->addWidget(m_groups, 1);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(space::kCard);
    columns->addWidget(createForm());
    columns->addLayout(right, 1);
    connectForm();
    retranslate();
}

QWidget *ScoringView::createForm()
{
    m_bins->setRange(RfmOptions::kLeastBins, RfmOptions::kMostBins);
    m_window->setRange(0, 3'650);
    auto *content = new QWidget;
    content->setProperty("kind", QStringLiteral("page"));
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, space::kHalf, 0);
    for (QComboBox *choice : {m_method, m_monetary, m_windowUnit}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(4);
    }
    std::size_t label = 0;
    const auto add = [&](QWidget *buddy, const char *name) {
        buddy->setObjectName(QLatin1String(name));
        m_labels[label] = makeText(TextKind::Secondary);
        m_labels[label]->setBuddy(buddy);
        layout->addWidget(m_labels[label++]);
    };
    add(m_bins, "scoringBins");
    layout->addWidget(m_bins);
    add(m_method, "scoringMethod");
    layout->addWidget(m_method);
    m_nested->setObjectName(QStringLiteral("scoringNested"));
    layout->addWidget(m_nested);
    add(m_monetary, "scoringMonetary");
    layout->addWidget(m_monetary);
    add(m_window, "scoringWindow");
    m_windowUnit->setObjectName(QStringLiteral("scoringWindowUnit"));
    layout->addLayout(rowOf({m_window, m_windowUnit}));
    m_ownDay->setObjectName(QStringLiteral("scoringOwnDay"));
    m_day->setObjectName(QStringLiteral("scoringDay"));
    layout->addWidget(m_ownDay);
    layout->addWidget(m_day);
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        m_weights[i] = new QDoubleSpinBox;
        m_weights[i]->setRange(0, 100);
        m_weights[i]->setDecimals(1);
        m_weights[i]->setObjectName(QStringLiteral("scoringWeight") + QLatin1Char("RFM"[i]));
    }
    m_labels[label] = makeText(TextKind::Secondary);
    layout->addWidget(m_labels[label]);
    layout->addLayout(rowOf({m_weights[0], m_weights[1], m_weights[2]}));
    layout->addStretch();
    layout->addWidget(m_apply);
    layout->addWidget(m_defaults);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kFormWidth);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void ScoringView::connectForm()
{
    for (QSpinBox *box : {m_bins, m_window})
        connect(box, &QSpinBox::valueChanged, this, &ScoringView::takeForm);
    for (QComboBox *box : {m_method, m_monetary, m_windowUnit})
        connect(box, &QComboBox::activated, this, &ScoringView::takeForm);
    for (QCheckBox *box : {m_nested, m_ownDay})
        connect(box, &QCheckBox::toggled, this, &ScoringView::takeForm);
    for (QDoubleSpinBox *box : m_weights)
        connect(box, &QDoubleSpinBox::valueChanged, this, &ScoringView::takeForm);
    connect(m_day, &DayEdit::dayEdited, this, &ScoringView::takeForm);
    connect(m_apply, &QPushButton::clicked, this, [this] { Q_EMIT optionsChosen(m_options); });
    connect(m_defaults, &QPushButton::clicked, this, [this] {
        m_options = {};
        showOptions();
        ask(true);
    });
}

void ScoringView::setAnalysis(std::shared_ptr<const RfmAnalysis> rfm, std::size_t map, const QString &currency)
{
    m_rfm = std::move(rfm);
    m_map = map;
    m_currency = currency;
    m_options = m_rfm->options;
    showOptions();
    ask(true);
}

void ScoringView::setReadOnly(bool isReadOnly)
{
    m_apply->setEnabled(!isReadOnly);
}

void ScoringView::ask(bool isOfOtherValues)
{
    if (isOfOtherValues)
        Q_EMIT histogramsRequested(m_options);
    Q_EMIT trialRequested(m_options);
}

void ScoringView::showOptions()
{
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    m_bins->setValue(m_options.bins);
    m_method->setCurrentIndex(static_cast<int>(m_options.method));
    m_nested->setChecked(m_options.isNested);
    m_monetary->setCurrentIndex(static_cast<int>(m_options.monetary));
    m_window->setValue(m_options.window.length);
    m_windowUnit->setCurrentIndex(static_cast<int>(m_options.window.unit));
    m_ownDay->setChecked(m_options.asOf.has_value());
    m_day->setDay(m_options.asOf.value_or(m_rfm ? m_rfm->values.asOf : 0));
    m_day->setEnabled(m_options.asOf.has_value());
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        m_weights[i]->setValue(m_options.weights[i]);
}

void ScoringView::takeForm()
{
    if (m_isShowing || !m_rfm)
        return;
    const RfmOptions before = m_options;
    m_options.bins = m_bins->value();
    m_options.method = static_cast<RfmOptions::Method>(m_method->currentIndex());
    m_options.isNested = m_nested->isChecked();
    m_options.monetary = static_cast<RfmOptions::Monetary>(m_monetary->currentIndex());
    m_options.window = {m_window->value(), static_cast<RfmOptions::Window::Unit>(m_windowUnit->currentIndex())};
    m_options.asOf = m_ownDay->isChecked() ? std::optional(m_day->day()) : std::nullopt;
    m_day->setEnabled(m_ownDay->isChecked());
    for (std::size_t i = 0; i < m_weights.size(); ++i)
        m_options.weights[i] = m_weights[i]->value();
    if (m_options.weights == std::array<double, 3> {})
        m_options.weights = before.weights;
    const bool isOtherMoney = m_options.monetary != before.monetary;
    if (m_options.bins != before.bins || isOtherMoney || !isFixed()) {
        m_options.recencyCuts.clear();
        m_options.frequencyCuts.clear();
        m_options.monetaryCuts.clear();
    }
    ask(isOtherMoney || m_options.window != before.window || m_options.asOf != before.asOf);
}

// A cut that is dragged makes all of them fixed, where they are now.
void ScoringView::takeCut(std::size_t dimension, int cut, double value)
{
    if (!isFixed()) {
        m_options.method = RfmOptions::Method::Fixed;
        m_options.recencyCuts = m_trial.recencyCuts;
        m_options.frequencyCuts = m_trial.frequencyCuts;
        m_options.monetaryCuts = m_trial.monetaryCuts;
        const QScopedValueRollback<bool> guard(m_isShowing, true);
        m_method->setCurrentIndex(static_cast<int>(m_options.method));
    }
    if (m_options.recencyCuts.empty())
        m_options.recencyCuts = m_trial.recencyCuts;
    if (m_options.frequencyCuts.empty())
        m_options.frequencyCuts = m_trial.frequencyCuts;
    if (m_options.monetaryCuts.empty())
        m_options.monetaryCuts = m_trial.monetaryCuts;
    const auto at = static_cast<std::size_t>(cut);
    if (dimension == 0)
        m_options.recencyCuts.at(at) = static_cast<std::int32_t>(value);
    else if (dimension == 1)
        m_options.frequencyCuts.at(at) = static_cast<std::int32_t>(value);
    else
        m_options.monetaryCuts.at(at) = Money::fromDouble(value);
    ask(false);
}

void ScoringView::setHistograms(const std::array<ValueHistogram, 3> &histograms)
{
    m_histograms = histograms;
    const auto whole = [](double value) { return countText(qRound64(value)); };
    const auto money = [currency = m_currency](double value) { return moneyShort(Money::fromDouble(value), currency); };
    m_cuts[0]->setHistogram(histograms[0], true, whole);
    m_cuts[1]->setHistogram(histograms[1], false, whole);
    m_cuts[2]->setHistogram(histograms[2], false, money);
}

void ScoringView::setTrial(const RfmTrial &trial)
{
    if (!(trial.options == m_options))
        return; // the person went on; the answer to that is on its way
    m_trial = trial;
    m_cuts[0]->setCuts({trial.recencyCuts.begin(), trial.recencyCuts.end()});
    m_cuts[1]->setCuts({trial.frequencyCuts.begin(), trial.frequencyCuts.end()});
    std::vector<double> money;
    for (const Money cut : trial.monetaryCuts)
        money.push_back(cut.toDouble());
    m_cuts[2]->setCuts(std::move(money));
    for (std::size_t dimension = 0; dimension < m_cuts.size(); ++dimension) {
        m_cuts[dimension]->setCounts(trial.ofScore[dimension]);
        QStringList counts;
        for (const std::int64_t count : trial.ofScore[dimension])
            counts << countText(count);
        //: %1 "Recency", %2 and %3 numbers of scores, %4 customers per score: "102 · 98 · 110"
        m_cutTitles[dimension]->setText(tr("%1 · %2 of %3 scores used · %4")
                                            .arg(termName(kTerms[dimension]))
                                            .arg(trial.effectiveBins[dimension])
                                            .arg(trial.options.bins)
                                            .arg(counts.join(QStringLiteral(" | "))));
    }
    fillGroups();
}

void ScoringView::fillGroups()
{
    if (!m_rfm || m_trial.ofGroup.empty())
        return;
    const RfmMap &map = m_rfm->maps[m_map];
    std::vector<qint64> now(map.groups.size(), 0);
    for (const std::uint8_t group : m_rfm->groups[m_map])
        ++now[group];
    std::vector<RowsModel::Row> rows;
    for (std::size_t group = 0; group < map.groups.size() && group < m_trial.ofGroup.size(); ++group) {
        const qint64 then = m_trial.ofGroup[group];
        const qint64 change = then - now[group];
        const QString changeText = change == 0  ? QString()
                                   : change > 0 ? QStringLiteral("+") + countText(change)
                                                : QStringLiteral("−") + countText(-change);
        rows.push_back({{groupName(map, group), int(group)},
                        {countText(now[group]), now[group]},
                        {countText(then), then},
                        {changeText, change}});
    }
    m_groupsModel->setRows(
        {{tr("Group")}, {tr("Now"), true}, {tr("Then"), true, tr("With these settings.")}, {tr("Change"), true}},
        std::move(rows));
}

void ScoringView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ScoringView::retranslate()
{
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    const QStringList labels {tr("Scores from 1 to"), tr("Cuts"), tr("Monetary is"), tr("Only the last (0: all)"),
                              tr("Weights of R, F and M")};
    for (qsizetype i = 0; i < labels.size(); ++i)
        m_labels[static_cast<std::size_t>(i)]->setText(labels[i]);
    m_bins->setAccessibleName(labels[0]);
    const auto refill = [](QComboBox *box, const QStringList &texts) {
        const int current = std::max(0, box->currentIndex());
        box->clear();
        box->addItems(texts);
        box->setCurrentIndex(current);
    };
    refill(m_method,
           {tr("At equal shares of customers"), tr("At equal steps of the logarithm"), tr("Where I put them")});
    refill(m_monetary, {tr("Net spend"), tr("Gross spend"), tr("The average order")});
    refill(m_windowUnit, {tr("days"), tr("months")});
    m_nested->setText(tr("Nested: F within R, M within both"));
    m_nested->setAccessibleName(m_nested->text());
    m_nested->setToolTip(tr("Frequency is cut anew within each recency score, monetary within each pair: every cell "
                            "then holds about as many customers."));
    m_ownDay->setText(tr("Analysis day of my own"));
    m_ownDay->setAccessibleName(m_ownDay->text());
    m_day->setAccessibleName(tr("Analysis day"));
    m_window->setAccessibleName(labels[3]);
    const std::array weights {tr("Weight of recency"), tr("Weight of frequency"), tr("Weight of monetary")};
    for (std::size_t i = 0; i < weights.size(); ++i)
        m_weights[i]->setAccessibleName(weights[i]);
    const std::array cuts {tr("Cuts of recency"), tr("Cuts of frequency"), tr("Cuts of monetary")};
    for (std::size_t i = 0; i < cuts.size(); ++i)
        m_cuts[i]->setAccessibleName(cuts[i]);
    m_method->setAccessibleName(labels[1]); // their labels are in sight
    m_monetary->setAccessibleName(labels[2]);
    nameChoice(m_windowUnit, tr("Days or months"));
    m_groups->setAccessibleName(tr("Groups with these settings"));
    m_apply->setText(tr("Use these settings"));
    m_apply->setAccessibleName(m_apply->text());
    m_defaults->setText(tr("Back to the defaults"));
    m_defaults->setAccessibleName(m_defaults->text());
    if (m_trial.customers > 0)
        setTrial(RfmTrial(m_trial));
}

} // namespace clientele
