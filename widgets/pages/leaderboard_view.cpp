#include "widgets/pages/leaderboard_view.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>

#include <algorithm>

#include "widgets/forms/card.h"
#include "widgets/forms/data_table.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/state_panel.h"
#include "widgets/models/rows_model.h"
#include "widgets/pages/recommend_tables.h"
#include "widgets/shell/moment_text.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kMostCut = 50;
constexpr std::array kTuneMinutes {0, 2, 10};

bool isSameChoice(const MethodChoice &a, const MethodChoice &b)
{
    const auto hasSameValue = [&](const Parameter &parameter) {
        return a.parameters.real(parameter.name) == b.parameters.real(parameter.name);
    };
    return a.method == b.method && std::ranges::all_of(a.parameters.parameters(), hasSameValue);
}

} // namespace

LeaderboardView::LeaderboardView(QWidget *parent)
    : QWidget(parent)
    , m_cut(new QSpinBox)
    , m_cutField(new FormField(m_cut))
    , m_tune(new QComboBox)
    , m_tuneField(new FormField(m_tune))
    , m_measure(makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonMeasure"), QStringLiteral("target")))
{
    m_cut->setObjectName(QStringLiteral("leaderboardCut"));
    m_cut->setRange(1, kMostCut);
    m_cut->setValue(LeaderboardOptions().cut);
    m_tune->setObjectName(QStringLiteral("leaderboardTune"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::kGap);
    choices->addWidget(m_cutField, 1, Qt::AlignTop);
    choices->addWidget(m_tuneField, 3, Qt::AlignTop);
    choices->addWidget(m_measure, 0, Qt::AlignVCenter);

    m_card = new Card;
    m_table = new DataTable({});
    m_table->setObjectName(QStringLiteral("leaderboardTable"));
    m_table->setTwoLines();
    m_model = new RowsModel(this);
    m_table->setModel(m_model);
    m_card->content()->addWidget(m_table, 1);
    m_age = new Notice;
    auto *results = new QWidget;
    auto *column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kGap);
    column->addWidget(m_age);
    column->addWidget(createVerdict());
    column->addWidget(m_card, 1);
    m_state = new StatePanel(results);
    m_state->setErrorDismissible(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kGap);
    layout->addLayout(choices);
    layout->addWidget(m_state, 1);
    const auto measure = [this] { Q_EMIT measureRequested(options()); };
    connect(m_measure, &QPushButton::clicked, this, measure);
    connect(m_state, &StatePanel::actionRequested, this, measure);
    connect(m_state, &StatePanel::retryRequested, this, measure);
    connect(m_age, &Notice::pressed, this, measure);
    connect(m_state, &StatePanel::cancelRequested, this, &LeaderboardView::cancelRequested);
    retranslate();
}

QWidget *LeaderboardView::createVerdict()
{
    m_verdictCard = new Card;
    m_verdict = makeText(TextKind::Heading);
    m_verdict->setObjectName(QStringLiteral("leaderboardVerdict"));
    m_facts = makeText(TextKind::Small);
    m_makeDefault = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonMakeDefault"), QStringLiteral("star"));
    auto *words = new QVBoxLayout;
    words->setSpacing(space::kTight);
    words->addWidget(m_verdict);
    words->addWidget(m_facts);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::kCard);
    row->addLayout(words, 1);
    row->addWidget(m_makeDefault, 0, Qt::AlignVCenter);
    m_verdictCard->content()->addLayout(row);
    connect(m_makeDefault, &QPushButton::clicked, this, [this] {
        const LeaderboardRow &winner = m_stored->board.rows.front();
        Q_EMIT defaultRequested({winner.method, winner.parameters});
    });
    return m_verdictCard;
}

void LeaderboardView::setBoard(std::shared_ptr<const StoredLeaderboard> stored, const MethodChoice &usual,
                               qint64 dataVersion, bool isReadOnly)
{
    m_stored = std::move(stored);
    m_usual = usual;
    m_dataVersion = dataVersion;
    m_isReadOnly = isReadOnly;
    if (!m_isMeasuring)
        fill();
}

void LeaderboardView::showMeasuring()
{
    m_isMeasuring = true;
    m_measure->setEnabled(false);
    m_state->showLoading(tr("Measuring the methods on the shop’s own history"));
}

void LeaderboardView::setProgress(double fraction)
{
    m_state->setProgress(fraction);
}

void LeaderboardView::showMeasured(std::shared_ptr<const StoredLeaderboard> measured)
{
    m_isMeasuring = false;
    m_stored = std::move(measured);
    fill();
}

void LeaderboardView::showCancelled()
{
    m_isMeasuring = false;
    fill();
}

void LeaderboardView::showError(const QString &title, const QString &text)
{
    m_isMeasuring = false;
    fill();
    m_state->showError(title, text);
}

LeaderboardOptions LeaderboardView::options() const
{
    LeaderboardOptions options;
    options.cut = m_cut->value();
    options.tuneSeconds = 60.0 * kTuneMinutes[static_cast<std::size_t>(m_tune->currentIndex())];
    return options;
}

bool LeaderboardView::isWinnerUsual() const
{
    const LeaderboardRow &winner = m_stored->board.rows.front();
    return isSameChoice({winner.method, winner.parameters}, m_usual);
}

void LeaderboardView::fill()
{
    m_measure->setEnabled(true);
    if (!m_stored || m_stored->board.rows.empty()) {
        m_measure->hide();
        m_state->showEmpty(
            QStringLiteral("target"), tr("Nothing was measured yet"),
            tr("Every method learns what the shop knew some weeks ago and is asked what customers would buy; what they "
               "then bought says which method is right most often. This takes from seconds to minutes."),
            tr("Measure the methods"));
        return;
    }
    m_measure->show();
    m_state->showContent();
    const Leaderboard &board = m_stored->board;
    m_verdict->setText(verdictText(board.verdict));
    //: %1 customers, %2 a day
    m_facts->setText(tr("%Ln customer(s) who bought in the %1 days after %2; lists of %3. Below each figure: where it "
                        "lies in 95 % of samples.",
                        nullptr, static_cast<int>(board.customers))
                         .arg(board.days)
                         .arg(dayText(board.lastKnownDay))
                         .arg(board.cut));
    if (board.choosing.customers > 0)
        //: follows another sentence
        m_facts->setText(m_facts->text()
                         + tr(" The order and the settings were chosen on the %1 days before, so that "
                              "the figures flatter nobody.")
                               .arg(board.days));
    const QString best = methodName(board.rows.front().method);
    setButtonText(m_makeDefault, tr("Make “%1” the default").arg(best));
    m_makeDefault->setVisible(!isWinnerUsual());
    m_makeDefault->setEnabled(!m_isReadOnly);
    m_makeDefault->setToolTip(m_isReadOnly ? tr("Another window holds the shop: nothing can be changed here.")
                                           : tr("“Automatic” then stands for it, also in campaigns."));
    fillAge();
    BoardText text = leaderboardTable(board, m_usual.method);
    m_model->setRows(std::move(text.table.columns), std::move(text.table.rows));
    m_table->setUnseenColumns(text.unseen);
}

// When it was measured, and whether the shop has changed since.
void LeaderboardView::fillAge()
{
    const QString at = momentText(m_stored->measuredAt);
    m_card->setTitle(at.isEmpty() ? tr("Methods, best first") : tr("Methods, best first · measured %1").arg(at));
    if (m_stored->board.dataVersion != m_dataVersion)
        m_age->say(Notice::Tone::Warning, tr("The shop has changed since this was measured."), tr("Measure again"));
    else
        m_age->clear();
}

void LeaderboardView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LeaderboardView::retranslate()
{
    m_cutField->setLabel(tr("Length of lists"));
    m_tuneField->setLabel(tr("Settings of the methods"));
    const int tuned = std::max(0, m_tune->currentIndex());
    {
        const QSignalBlocker blocker(m_tune);
        m_tune->clear();
        for (const int minutes : kTuneMinutes)
            m_tune->addItem(minutes == 0 ? tr("As they are")
                                         : tr("Look for better ones first, for %n minute(s)", nullptr, minutes));
        m_tune->setCurrentIndex(tuned);
    }
    setButtonText(m_measure, tr("Measure again"));
    m_table->setAccessibleName(tr("Methods, best first"));
    if (m_isMeasuring)
        m_state->showLoading(tr("Measuring the methods on the shop’s own history"));
    else
        fill();
}

} // namespace clientele
