#include "widgets/pages/overlap_view.h"

#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>
#include <set>

#include "widgets/charts/overlap_chart.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

const QString kThisRule = QStringLiteral("rule");

RuleNode inSegment(const std::string &id)
{
    RuleCondition condition;
    condition.field = "segment";
    condition.of = id;
    return ruleCondition(std::move(condition));
}

} // namespace

OverlapView::OverlapView(QWidget *parent)
    : QWidget(parent)
    , m_chart(new OverlapChart(QString()))
    , m_note(makeText(TextKind::Small))
    , m_all(makeButton(ButtonKind::Plain, QString(), QStringLiteral("buttonOverlapAll")))
    , m_any(makeButton(ButtonKind::Plain, QString(), QStringLiteral("buttonOverlapAny")))
    , m_first(makeButton(ButtonKind::Plain, QString(), QStringLiteral("buttonOverlapFirst")))
{
    setObjectName(QStringLiteral("overlapView"));
    m_chart->setObjectName(QStringLiteral("overlapChart"));
    m_note->setObjectName(QStringLiteral("overlapNote"));
    auto *choices = new QHBoxLayout;
    choices->setSpacing(space::kHalf);
    for (std::size_t i = 0; i < kMostSets; ++i) {
        m_choices[i] = new QComboBox;
        m_choices[i]->setObjectName(QStringLiteral("overlapSet_%1").arg(i));
        m_choices[i]->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        m_choices[i]->setMaxVisibleItems(24);
        choices->addWidget(m_choices[i], 1);
        connect(m_choices[i], &QComboBox::activated, this, &OverlapView::request);
    }
    auto *makes = new QHBoxLayout;
    makes->setSpacing(space::kHalf);
    for (QPushButton *button : {m_all, m_any, m_first})
        makes->addWidget(button);
    makes->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addLayout(choices);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_note);
    layout->addLayout(makes);
    connect(m_chart, &OverlapChart::combinationActivated, this, [this](int column) {
        const unsigned combination = m_combinations[static_cast<std::size_t>(column)];
        Q_EMIT customersRequested(combinationName(combination), combinationRule(combination));
    });
    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT ruleMade(ruleGroup(RuleNode::Kind::All, sets())); });
    connect(m_any, &QPushButton::clicked, this, [this] { Q_EMIT ruleMade(ruleGroup(RuleNode::Kind::Any, sets())); });
    connect(m_first, &QPushButton::clicked, this, [this] { Q_EMIT ruleMade(combinationRule(1)); });
    retranslate();
}

void OverlapView::setShop(std::shared_ptr<const RuleEngine> engine)
{
    m_engine = std::move(engine);
    fillChoices();
    request();
}

void OverlapView::setRule(const RuleNode &rule, bool isUsable)
{
    m_rule = normalised(rule);
    m_isUsable = isUsable;
    request();
}

// The rule beside the best customers, until somebody chooses.
void OverlapView::fillChoices()
{
    for (std::size_t i = 0; i < kMostSets; ++i) {
        QComboBox *choice = m_choices[i];
        const QString best = utf8(rfmMaps().front().id) + u'.' + utf8(rfmMaps().front().groups.front().id);
        const QString before = m_isChosen ? choice->currentData().toString()
                               : i == 0   ? kThisRule
                               : i == 1   ? best
                                          : QString();
        choice->clear();
        if (i > 0)
            choice->addItem(tr("No further one"), QString());
        choice->addItem(tr("This rule"), kThisRule);
        if (m_engine) {
            for (const Segment &segment : m_engine->data().segments())
                choice->addItem(segmentName(segment), utf8(segment.id));
        }
        choice->setCurrentIndex(std::max(0, choice->findData(before)));
    }
    m_isChosen = m_engine != nullptr;
}

std::vector<int> OverlapView::chosen() const
{
    std::vector<int> positions;
    std::set<QString> seen;
    for (std::size_t i = 0; i < kMostSets; ++i) {
        const QString id = m_choices[i]->currentData().toString();
        if (!id.isEmpty() && seen.insert(id).second)
            positions.push_back(static_cast<int>(i));
    }
    return positions;
}

std::vector<RuleNode> OverlapView::sets() const
{
    std::vector<RuleNode> sets;
    for (const int choice : chosen()) {
        const QString id = m_choices[static_cast<std::size_t>(choice)]->currentData().toString();
        sets.push_back(id == kThisRule ? m_rule : inSegment(id.toStdString()));
    }
    return sets;
}

QString OverlapView::nameOf(int choice) const
{
    return m_choices[static_cast<std::size_t>(choice)]->currentText();
}

QString OverlapView::combinationName(unsigned combination) const
{
    QStringList in;
    QStringList out;
    const std::vector<int> choices = chosen();
    for (std::size_t i = 0; i < choices.size(); ++i)
        (combination >> i & 1U ? in : out) << nameOf(choices[i]);
    if (in.isEmpty())
        return tr("In none of them");
    const QString names = QLocale().createSeparatedList(in);
    //: customers in some segments but not in others
    return out.isEmpty() ? names : tr("%1, not %2").arg(names, QLocale().createSeparatedList(out));
}

RuleNode OverlapView::combinationRule(unsigned combination) const
{
    std::vector<RuleNode> parts;
    std::vector<RuleNode> all = sets();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool isIn = combination >> i & 1U;
        parts.push_back(isIn ? std::move(all[i]) : ruleGroup(RuleNode::Kind::Not, {std::move(all[i])}));
    }
    return normalised(ruleGroup(RuleNode::Kind::All, std::move(parts)));
}

void OverlapView::request()
{
    const bool isCountable = m_engine && m_isUsable && chosen().size() > 1;
    for (QPushButton *button : {m_all, m_any, m_first})
        button->setEnabled(isCountable);
    if (isCountable && isVisible())
        Q_EMIT countsRequested(sets());
    else if (!isCountable)
        setCounts(sets(), {});
}

void OverlapView::setCounts(const std::vector<RuleNode> &sets, const std::vector<std::size_t> &counts)
{
    if (!(sets == this->sets()))
        return; // the person went on
    m_countedSets = sets;
    m_counts = counts;
    fill();
}

void OverlapView::fill()
{
    m_combinations.clear();
    OverlapChart::Content content;
    const std::vector<int> choices = chosen();
    if (!m_counts.empty() && m_counts.size() == std::size_t {1} << choices.size()) {
        for (unsigned combination = 1; combination < m_counts.size(); ++combination) {
            if (m_counts[combination] > 0)
                m_combinations.push_back(combination);
        }
        std::ranges::stable_sort(m_combinations, std::greater(), [this](unsigned c) { return m_counts[c]; });
        for (std::size_t i = 0; i < choices.size(); ++i) {
            std::size_t size = 0;
            for (unsigned combination = 0; combination < m_counts.size(); ++combination)
                size += combination >> i & 1U ? m_counts[combination] : 0;
            content.sets.push_back({nameOf(choices[i]), countText(static_cast<qint64>(size))});
        }
        for (const unsigned combination : m_combinations) {
            content.combinations.push_back({combination, static_cast<double>(m_counts[combination]),
                                            countText(static_cast<qint64>(m_counts[combination])),
                                            combinationName(combination)});
        }
        content.summary = tr("%1 customers are in all of them, %2 in none.")
                              .arg(countText(static_cast<qint64>(m_counts.back())),
                                   countText(static_cast<qint64>(m_counts.front())));
        m_note->setText(content.summary + u' ' + tr("Press a column to select its customers."));
    } else {
        content.summary = m_isUsable && choices.size() > 1 ? tr("Counting …")
                          : m_isUsable                     ? tr("Choose two to four segments to see how they overlap.")
                                                           : tr("Not counted: correct the line first.");
        m_note->setText(content.summary);
    }
    m_chart->setContent(std::move(content));
}

void OverlapView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    request();
}

void OverlapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void OverlapView::retranslate()
{
    fillChoices();
    for (std::size_t i = 0; i < kMostSets; ++i)
        nameChoice(m_choices[i], tr("Segment %1 of the overlap").arg(i + 1));
    m_chart->setAccessibleName(tr("How segments overlap"));
    const auto say = [](QPushButton *button, const QString &text, const QString &tip) {
        button->setText(text);
        button->setAccessibleName(text);
        button->setToolTip(tip);
    };
    say(m_all, tr("In all of them"), tr("A rule for everybody who is in each of them."));
    say(m_any, tr("In any of them"), tr("A rule for everybody who is in at least one of them."));
    say(m_first, tr("In the first alone"), tr("A rule for everybody who is in the first and in none of the others."));
    fill();
}

} // namespace clientele
