#include "widgets/charts/chart_widget.h"

#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>

#include "widgets/charts/chart_accessibility.h"
#include "widgets/shell/theme.h"

namespace clientele {

ChartWidget::ChartWidget(const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
{
    installChartAccessibility();
    setAccessibleName(accessibleName);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

QPixmap ChartWidget::picture()
{
    constexpr int kScale = 2;
    QPixmap result(size() * kScale);
    result.setDevicePixelRatio(kScale);
    result.fill(clientele::palette().card);
    QPainter painter(&result);
    draw(painter);
    return result;
}

void ChartWidget::draw(QPainter &painter)
{
    render(&painter, QPoint(), QRegion(), DrawChildren);
}

void ChartWidget::copyAsPicture()
{
    QGuiApplication::clipboard()->setPixmap(picture());
}

void ChartWidget::copyAsTable()
{
    QStringList lines;
    for (const QStringList &row : tableContents())
        lines << row.join(QLatin1Char('\t'));
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void ChartWidget::contentChanged()
{
    setAccessibleDescription(summaryText());
    if (m_currentNode >= nodeCount())
        m_currentNode = -1;
    update();
}

int ChartWidget::nodeAt(const QPoint &position) const
{
    for (int node = 0; node < nodeCount(); ++node) {
        if (nodeRect(node).contains(position))
            return node;
    }
    return -1;
}

void ChartWidget::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    const QEvent::Type type = event->type();
    if (type != QEvent::PaletteChange && type != QEvent::LanguageChange && type != QEvent::StyleChange
        && type != QEvent::LocaleChange)
        return;
    restyle();
    contentChanged();
}

void ChartWidget::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [menu](const QString &icon, const QString &text, const QString &name, auto &&whenChosen) {
        QAction *action = menu->addAction(themeIcon(icon), text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, menu, whenChosen);
    };
    add(QStringLiteral("image"), tr("Copy as picture"), QStringLiteral("chartCopyPicture"),
        [this] { copyAsPicture(); });
    add(QStringLiteral("table"), tr("Copy as table"), QStringLiteral("chartCopyTable"), [this] { copyAsTable(); });
    menu->addSeparator();
    add(QStringLiteral("file-text"), tr("Export as CSV…"), QStringLiteral("chartExportCsv"),
        [this] { Q_EMIT exportRequested(QStringLiteral("csv")); });
    add(QStringLiteral("file-spreadsheet"), tr("Export as XLSX…"), QStringLiteral("chartExportXlsx"),
        [this] { Q_EMIT exportRequested(QStringLiteral("xlsx")); });
    menu->addSeparator();
    add(QStringLiteral("file-down"), tr("Export as SVG…"), QStringLiteral("chartExportSvg"),
        [this] { Q_EMIT exportRequested(QStringLiteral("svg")); });
    add(QStringLiteral("file-down"), tr("Export as PNG…"), QStringLiteral("chartExportPng"),
        [this] { Q_EMIT exportRequested(QStringLiteral("png")); });
    add(QStringLiteral("file-down"), tr("Export as PDF…"), QStringLiteral("chartExportPdf"),
        [this] { Q_EMIT exportRequested(QStringLiteral("pdf")); });
    menu->popup(event->globalPos());
}

void ChartWidget::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByKey && m_currentNode < 0 && nodeCount() > 0)
        m_currentNode = 0;
    update();
}

void ChartWidget::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

// The nearest node in the arrow's direction, counting sideways distance double.
int ChartWidget::neighbour(int key) const
{
    if (m_currentNode < 0)
        return 0;
    const QPoint from = nodeRect(m_currentNode).center();
    const bool isHorizontal = key == Qt::Key_Left || key == Qt::Key_Right;
    const int sign = key == Qt::Key_Left || key == Qt::Key_Up ? -1 : 1;
    int best = m_currentNode;
    int bestDistance = INT_MAX;
    for (int node = 0; node < nodeCount(); ++node) {
        const QPoint offset = nodeRect(node).center() - from;
        const int along = sign * (isHorizontal ? offset.x() : offset.y());
        const int across = qAbs(isHorizontal ? offset.y() : offset.x());
        if (along > 0 && along + 2 * across < bestDistance) {
            best = node;
            bestDistance = along + 2 * across;
        }
    }
    return best;
}

void ChartWidget::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    if (event->matches(QKeySequence::Copy)) {
        copyAsTable();
    } else if (nodeCount() == 0) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
        m_currentNode = neighbour(key);
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(m_currentNode);
        QAccessible::updateAccessibility(&focus);
        update();
    } else if (m_currentNode >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space)) {
        pressNode(m_currentNode);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ChartWidget::setHoveredNode(int node)
{
    if (node == m_hoveredNode)
        return;
    m_hoveredNode = node;
    setToolTip(node < 0 ? QString() : nodeText(node));
    showHoveredNode(node);
    update();
}

void ChartWidget::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    setHoveredNode(-1);
}

void ChartWidget::mouseMoveEvent(QMouseEvent *event)
{
    QWidget::mouseMoveEvent(event);
    setHoveredNode(nodeAt(event->position().toPoint()));
}

void ChartWidget::mouseReleaseEvent(QMouseEvent *event)
{
    const int node = event->button() == Qt::LeftButton ? nodeAt(event->position().toPoint()) : -1;
    if (node < 0) {
        QWidget::mouseReleaseEvent(event);
        return;
    }
    m_currentNode = node;
    pressNode(node);
}

} // namespace clientele
