#include "widgets/pages/rules_view.h"

#include <QtCore/QEvent>
#include <QtCore/QScopedValueRollback>
#include <QtCore/QTimer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

#include "analytics/segment/rule/rule_check.h"
#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/rule_line.h"
#include "widgets/forms/rule_rows.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/pages/overlap_view.h"
#include "widgets/pages/rule_why_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kPauseMs = 120; // after typing, before it is counted

} // namespace

RulesView::RulesView(QWidget *parent)
    : QWidget(parent)
    , m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("rulesView"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(createLine());
    m_overlap = new OverlapView;
    m_why = new RuleWhyView;
    m_parts = new PageStack;
    for (QWidget *part : {createRows(), static_cast<QWidget *>(m_why), static_cast<QWidget *>(m_overlap)})
        m_parts->addWidget(part);
    layout->addWidget(m_parts, 1);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPauseMs);
    connect(m_pause, &QTimer::timeout, this, &RulesView::requestCount);
    connect(m_why, &RuleWhyView::whyRequested, this, &RulesView::whyRequested);
    connect(m_line, &RuleLine::textChanged, this, &RulesView::readLine);
    connect(m_rows, &RuleRows::edited, this, &RulesView::writeLine);
    connect(m_part, &SegmentedControl::chosen, this, &RulesView::showPart);
    connect(m_overlap, &OverlapView::ruleMade, this, [this](const RuleNode &rule) {
        writeLine(normalised(rule));
        showPart(Rows);
    });
    retranslate();
}

QWidget *RulesView::createRows()
{
    m_rows = new RuleRows;
    m_rows->setObjectName(QStringLiteral("ruleRows"));
    m_rows->setProperty("kind", QStringLiteral("page"));
    auto *rows = new QWidget;
    rows->setProperty("kind", QStringLiteral("page"));
    auto *inner = new QVBoxLayout(rows);
    inner->setContentsMargins(0, 0, space::kHalf, 0);
    inner->addWidget(m_rows);
    inner->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(rows);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    return scroll;
}

void RulesView::showPart(int part)
{
    m_part->setCurrent(part);
    m_parts->setCurrentIndex(part);
}

QWidget *RulesView::createLine()
{
    auto *top = new QWidget;
    auto *layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kTight);
    m_line = new RuleLine;
    m_problemText = makeText(TextKind::Secondary);
    m_problemText->setObjectName(QStringLiteral("ruleProblem"));
    auto *bar = new QHBoxLayout;
    m_status = makeText(TextKind::Strong);
    m_status->setObjectName(QStringLiteral("ruleStatus"));
    m_status->setWordWrap(false);
    m_undo = makeIconButton(QStringLiteral("undo-2"), QString(), QStringLiteral("buttonUndoRule"));
    m_redo = makeIconButton(QStringLiteral("redo-2"), QString(), QStringLiteral("buttonRedoRule"));
    m_change = makeButton(ButtonKind::Plain, QString(), QStringLiteral("buttonChangeRule"));
    m_part = new SegmentedControl(QString());
    for (const char *name : {"rulePartRows", "rulePartWhy", "rulePartOverlap"})
        m_part->addChoice(QString(), QLatin1String(name));
    bar->addWidget(m_part);
    bar->addSpacing(space::kHalf);
    bar->addWidget(m_status, 1);
    bar->addWidget(m_change);
    bar->addWidget(m_undo);
    bar->addWidget(m_redo);
    layout->addWidget(m_line);
    layout->addWidget(m_problemText);
    layout->addLayout(bar);
    connect(m_undo, &QPushButton::clicked, m_line, &RuleLine::undo);
    connect(m_redo, &QPushButton::clicked, m_line, &RuleLine::redo);
    connect(m_line, &RuleLine::undoAvailable, this, &RulesView::updateButtons);
    connect(m_line, &RuleLine::redoAvailable, this, &RulesView::updateButtons);
    connect(m_change, &QPushButton::clicked, this, [this] {
        if (m_number && m_isUsable)
            Q_EMIT changeRequested(*m_number, m_rule);
    });
    return top;
}

void RulesView::setShop(std::shared_ptr<const RuleEngine> engine, const std::vector<SavedSegment> &saved)
{
    const QScopedValueRollback<bool> guard(m_isBeingTold, true);
    m_engine = std::move(engine);
    m_saved = saved;
    m_names = m_engine ? ruleNames(m_engine->data().segments()) : RuleNames();
    m_counts.clear();
    m_line->setShop(m_engine, m_names);
    m_rows->setShop(m_engine, m_names);
    m_why->setShop(m_engine);
    m_overlap->setShop(m_engine);
    if (m_isUsable)
        writeLine(m_rule); // segments by today's names
    readLine();
}

void RulesView::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    updateButtons();
}

bool RulesView::showSegment(const QString &segmentId)
{
    for (const SavedSegment &segment : m_saved) {
        if (segmentId != QStringLiteral("saved.%1").arg(segment.number) || !segment.rule)
            continue;
        const QScopedValueRollback<bool> guard(m_isBeingTold, true);
        m_number = segment.number;
        writeLine(*segment.rule);
        updateButtons();
        return true;
    }
    return false;
}

void RulesView::writeLine(const RuleNode &rule)
{
    m_line->replaceText(utf8(printRule(rule, m_names, ruleLanguage())));
}

void RulesView::readLine()
{
    if (!m_engine)
        return;
    ParsedRule parsed = parseRule(m_line->toPlainText().toStdString(), m_names);
    m_isUsable = parsed.isValid();
    if (parsed.isValid()) {
        if (!(parsed.rule == m_rule))
            m_counts.clear();
        m_rule = std::move(parsed.rule); // also when it is the same: it knows its places in this text
        m_rows->setRule(m_rule);
    }
    m_rows->setEnabled(m_isUsable);
    check(parsed.problems);
    m_overlap->setRule(m_rule, m_isUsable);
    m_why->setRule(m_rule, m_names, m_isUsable);
    showStatus();
    updateButtons();
    if (!m_isBeingTold)
        Q_EMIT edited();
    if (m_isUsable)
        m_pause->start();
}

QString RulesView::text() const
{
    return m_line->toPlainText();
}

void RulesView::check(const std::vector<RuleProblem> &ofText)
{
    const std::string own = m_number ? "saved." + std::to_string(*m_number) : std::string();
    const std::vector<RuleProblem> problems = m_isUsable ? checkRule(m_rule, m_engine->data(), own) : ofText;
    m_problem.reset();
    if (!problems.empty()) {
        const RuleProblem *error = firstError(problems);
        m_problem = error ? *error : problems.front();
        m_isUsable = m_isUsable && !error;
    }
    m_line->setProblems(problems);
}

void RulesView::setCustomer(const QString &searched, std::optional<CustomerIndex> customer)
{
    m_why->setCustomer(searched, customer);
}

void RulesView::requestCount()
{
    if (m_isUsable && m_engine && isVisible())
        Q_EMIT countRequested(m_rule);
}

void RulesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_pause->start();
}

void RulesView::setCounts(const RuleNode &rule, const std::vector<std::size_t> &counts)
{
    if (!(rule == m_rule))
        return;
    m_counts = counts;
    m_rows->setCounts(counts);
    showStatus();
}

void RulesView::showStatus()
{
    const QString problem = m_problem ? ruleProblemText(*m_problem) : QString();
    m_problemText->setVisible(m_problem.has_value());
    m_problemText->setText(problem);
    m_line->setAccessibleDescription(problem);
    if (m_problem)
        setTone(m_problemText, m_problem->isWarning() ? TextTone::Warning : TextTone::Bad);
    if (!m_isUsable)
        return m_status->setText(tr("Not counted: correct the line first."));
    if (m_counts.empty())
        return m_status->setText(tr("Counting …"));
    const std::size_t all = m_engine->data().dataset().customers.size();
    const double share = all == 0 ? 0 : static_cast<double>(m_counts.front()) / static_cast<double>(all);
    m_status->setText(
        tr("%Ln customer(s), %1 of all", nullptr, static_cast<int>(m_counts.front())).arg(percentText(share)));
}

void RulesView::updateButtons()
{
    m_undo->setEnabled(m_line->document()->isUndoAvailable());
    m_redo->setEnabled(m_line->document()->isRedoAvailable());
    const SavedSegment *shown = nullptr;
    for (const SavedSegment &segment : m_saved) {
        if (m_number == segment.number && segment.rule)
            shown = &segment;
    }
    m_change->setVisible(shown && !(normalised(*shown->rule) == m_rule));
    m_change->setEnabled(m_isUsable && !m_isReadOnly);
    if (shown)
        m_change->setText(tr("Change “%1”").arg(utf8(shown->name)));
}

void RulesView::retranslate()
{
    m_undo->setAccessibleName(tr("Undo the last change of the rule"));
    m_undo->setToolTip(m_undo->accessibleName());
    m_redo->setAccessibleName(tr("Redo the last change of the rule"));
    m_redo->setToolTip(m_redo->accessibleName());
    m_part->setAccessibleName(tr("What to show of the rule"));
    m_part->setChoiceText(Rows, tr("Conditions"));
    m_part->setChoiceText(Why, tr("Why"));
    m_part->setChoiceText(Overlap, tr("Overlap"));
    const QScopedValueRollback<bool> guard(m_isBeingTold, true);
    if (m_engine) {
        m_names = ruleNames(m_engine->data().segments());
        m_line->setShop(m_engine, m_names);
        m_rows->setShop(m_engine, m_names);
        if (m_isUsable)
            writeLine(m_rule);
    }
    m_why->setRule(m_rule, m_names, m_isUsable);
    showStatus();
    updateButtons();
}

void RulesView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace clientele
