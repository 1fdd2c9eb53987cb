#include "widgets/forms/rule_line.h"

#include <QtGui/QHelpEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QToolTip>

#include "analytics/segment/rule/rule_completion.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kLines = 3;
constexpr int kPopupWidth = 420;
enum Role
{
    TextRole = Qt::UserRole,
    BeginRole,
    LengthRole
};

} // namespace

RuleLine::RuleLine(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("ruleLine"));
    setTabChangesFocus(true);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setFixedHeight(fontMetrics().lineSpacing() * kLines + space::kCard);
    m_completer->setWidget(this);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->popup()->setObjectName(QStringLiteral("ruleCompletions"));
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &RuleLine::take);
    retranslate();
}

void RuleLine::setShop(std::shared_ptr<const RuleEngine> engine, RuleNames names)
{
    m_engine = std::move(engine);
    m_names = std::move(names);
}

void RuleLine::replaceText(const QString &text)
{
    if (text == toPlainText())
        return;
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void RuleLine::setProblems(const std::vector<RuleProblem> &problems)
{
    m_problems = problems;
    underline();
}

int RuleLine::letterAt(std::size_t byte) const
{
    return static_cast<int>(QString::fromUtf8(toPlainText().toUtf8().left(static_cast<qsizetype>(byte))).size());
}

void RuleLine::underline()
{
    QList<QTextEdit::ExtraSelection> marks;
    const int end = static_cast<int>(toPlainText().size());
    for (const RuleProblem &problem : m_problems) {
        QTextEdit::ExtraSelection mark;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(problem.isWarning() ? clientele::palette().warning : clientele::palette().bad);
        int from = letterAt(problem.span.offset);
        int to = letterAt(problem.span.offset + problem.span.length);
        if (from == to && from > 0) // something is missing at the end: under what stands before
            --from;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(std::min(from, end));
        mark.cursor.setPosition(std::min(std::max(to, from), end), QTextCursor::KeepAnchor);
        marks << mark;
    }
    setExtraSelections(marks);
}

void RuleLine::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (m_completer->popup()->isVisible()
        && (isReturn || event->key() == Qt::Key_Escape || event->key() == Qt::Key_Tab)) {
        event->ignore(); // the list's
        return;
    }
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier)
        return complete(true);
    if (isReturn)
        return; // one line
    QPlainTextEdit::keyPressEvent(event);
    const bool isTyped = !event->text().isEmpty() && event->text().at(0).isPrint();
    if (isTyped || m_completer->popup()->isVisible())
        complete(false);
}

void RuleLine::complete(bool isAsked)
{
    if (!m_engine)
        return;
    const QString text = toPlainText();
    const QByteArray typed = text.left(textCursor().position()).toUtf8();
    m_candidates->clear();
    for (const RuleCandidate &candidate : completeRule(typed.toStdString(), static_cast<std::size_t>(typed.size()),
                                                       m_engine->data(), m_names, ruleLanguage())) {
        if (!isAsked && candidate.length == 0 && candidate.what != RuleExpected::Value
            && candidate.what != RuleExpected::Subject)
            continue; // a list of everything after each word would only be in the way
        const QString words = utf8(candidate.text).trimmed();
        auto *item = new QStandardItem(
            candidate.meaning.empty() ? words
                                      : tr("%1 · %2", "a product's id and name").arg(words, utf8(candidate.meaning)));
        item->setData(utf8(candidate.text), TextRole);
        item->setData(letterAt(candidate.begin), BeginRole);
        item->setData(static_cast<int>(QString::fromUtf8(typed.mid(static_cast<qsizetype>(candidate.begin))).size()),
                      LengthRole);
        if (candidate.what == RuleExpected::Field)
            item->setToolTip(ruleFieldExplanation(candidate.id));
        m_candidates->appendRow(item);
    }
    if (m_candidates->rowCount() == 0)
        return m_completer->popup()->hide();
    QRect place = cursorRect();
    place.setWidth(kPopupWidth);
    m_completer->complete(place);
}

void RuleLine::take(const QModelIndex &index)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(index.data(BeginRole).toInt());
    cursor.movePosition(QTextCursor::NextCharacter, QTextCursor::KeepAnchor, index.data(LengthRole).toInt());
    cursor.insertText(index.data(TextRole).toString());
    setTextCursor(cursor);
}

bool RuleLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int at = cursorForPosition(viewport()->mapFromGlobal(help->globalPos())).position();
    for (const RuleProblem &problem : m_problems) {
        if (at >= letterAt(problem.span.offset) && at <= letterAt(problem.span.offset + problem.span.length)) {
            QToolTip::showText(help->globalPos(), ruleProblemText(problem), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void RuleLine::retranslate()
{
    setAccessibleName(tr("Rule"));
    m_completer->popup()->setAccessibleName(tr("What could be typed"));
    setPlaceholderText(tr("For example: country = \"France\" and orders in last 90 days >= 2"));
}

void RuleLine::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        underline();
}

} // namespace clientele
