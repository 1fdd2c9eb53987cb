#include "widgets/charts/chart_accessibility.h"

#include <QtCore/QPointer>
#include <QtGui/QAccessible>
#include <QtWidgets/QAccessibleWidget>

#include "widgets/charts/chart_widget.h"

namespace clientele {

namespace {

class NodeInterface : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    NodeInterface(ChartWidget *chart, int node)
        : m_chart(chart)
        , m_node(node)
    {
    }

    bool isValid() const override { return m_chart && m_node < m_chart->nodeCount(); }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_chart); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }

    QString text(QAccessible::Text kind) const override
    {
        return isValid() && kind == QAccessible::Name ? m_chart->nodeText(m_node) : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = m_chart->nodeRect(m_node);
        return {m_chart->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.focused = m_chart && m_chart->hasFocus() && m_chart->currentNode() == m_node;
        state.invisible = !m_chart || !m_chart->isVisible();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString &action) override
    {
        if (isValid() && action == pressAction())
            m_chart->pressNode(m_node);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

    int node() const { return m_node; }

private:
    QPointer<ChartWidget> m_chart;
    int m_node;
};

// Nodes come before the chart's child widgets (legend chips, buttons).
class ChartInterface : public QAccessibleWidget
{
public:
    explicit ChartInterface(ChartWidget *chart)
        : QAccessibleWidget(chart, QAccessible::Chart)
    {
    }
    ~ChartInterface() override
    {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return chart()->nodeCount() + QAccessibleWidget::childCount(); }

    QAccessibleInterface *child(int index) const override
    {
        const int nodes = chart()->nodeCount();
        if (index < 0)
            return nullptr;
        if (index >= nodes)
            return QAccessibleWidget::child(index - nodes);
        while (m_ids.size() <= index)
            m_ids << QAccessible::registerAccessibleInterface(
                new NodeInterface(chart(), static_cast<int>(m_ids.size())));
        return QAccessible::accessibleInterface(m_ids.at(index));
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        if (const auto *node = dynamic_cast<const NodeInterface *>(child))
            return node->node();
        const int index = QAccessibleWidget::indexOfChild(child);
        return index < 0 ? index : index + chart()->nodeCount();
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < chart()->nodeCount(); ++i) {
            if (child(i)->rect().contains(x, y))
                return child(i);
        }
        return QAccessibleWidget::childAt(x, y);
    }

private:
    ChartWidget *chart() const { return static_cast<ChartWidget *>(widget()); }

    mutable QList<QAccessible::Id> m_ids;
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *chart = qobject_cast<ChartWidget *>(object);
    return chart ? new ChartInterface(chart) : nullptr;
}

} // namespace

void installChartAccessibility()
{
    QAccessible::installFactory(makeInterface); // keeps one of each
}

} // namespace clientele
