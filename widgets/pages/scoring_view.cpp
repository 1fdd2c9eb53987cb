#include "widgets/pages/scoring_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>

#include <utility>

#include "widgets/charts/cut_histogram.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/scoring_form.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kHistogramHeight = 76; // leaves room for the groups below
constexpr int kGroupHeight = 26;
constexpr std::array kTerms {Term::Recency, Term::Frequency, Term::Monetary};

} // namespace

ScoringView::ScoringView(QWidget *parent)
    : QWidget(parent)
    , m_form(new ScoringForm)
    , m_groups(new DataTable(QString()))
    , m_groupsModel(new RowsModel(this))
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
    columns->addWidget(m_form);
    columns->addLayout(right, 1);
    connect(m_form, &ScoringForm::edited, this, &ScoringView::takeForm);
    connect(m_form, &ScoringForm::applied, this, [this] { Q_EMIT optionsChosen(m_options); });
    connect(m_form, &ScoringForm::defaultsRequested, this, [this] {
        m_options = {};
        showOptions();
        ask(true);
    });
    retranslate();
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
    m_form->setReadOnly(isReadOnly);
}

void ScoringView::ask(bool isOfOtherValues)
{
    if (isOfOtherValues)
        Q_EMIT histogramsRequested(m_options);
    Q_EMIT trialRequested(m_options);
}

void ScoringView::showOptions()
{
    m_form->setOptions(m_options, m_rfm ? m_rfm->values.asOf : 0);
}

void ScoringView::takeForm()
{
    const RfmOptions before = std::exchange(m_options, m_form->options());
    if (m_rfm)
        ask(m_options.monetary != before.monetary || m_options.window != before.window
            || m_options.asOf != before.asOf);
}

// A cut that is dragged makes all of them fixed, where they are now.
void ScoringView::takeCut(std::size_t dimension, int cut, double value)
{
    if (!isFixed()) {
        m_options.method = RfmOptions::Method::Fixed;
        m_options.recencyCuts = m_trial.recencyCuts;
        m_options.frequencyCuts = m_trial.frequencyCuts;
        m_options.monetaryCuts = m_trial.monetaryCuts;
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
    showOptions();
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
    const std::array cuts {tr("Cuts of recency"), tr("Cuts of frequency"), tr("Cuts of monetary")};
    for (std::size_t i = 0; i < cuts.size(); ++i)
        m_cuts[i]->setAccessibleName(cuts[i]);
    m_groups->setAccessibleName(tr("Groups with these settings"));
    if (m_trial.customers > 0)
        setTrial(RfmTrial(m_trial));
}

} // namespace clientele
