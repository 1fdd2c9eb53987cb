#pragma once

#include <QtGui/QPixmap>
#include <QtWidgets/QWidget>

namespace clientele {

// What all charts share. Each says in one sentence what it shows (its accessible description), copies itself as a picture
// and its numbers as a table, offers both in its context menu and as files, repaints when the theme or language changes, and lets its
// parts ("nodes": tiles, cells, bars) be reached by arrow keys, pressed with Enter and read by a screen reader.
class ChartWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChartWidget(const QString &accessibleName, QWidget *parent = nullptr);

    virtual QString summaryText() const = 0;
    virtual QList<QStringList> tableContents() const = 0; // header first, texts as a person reads them

    QPixmap picture(); // at twice the size, on the card's colour
    void draw(QPainter &painter); // the chart alone, at its own size: for files of lines rather than of points
    void copyAsPicture();
    void copyAsTable(); // tab-separated

    // The parts that can be pressed, in reading order. Charts without any keep these defaults.
    virtual int nodeCount() const { return 0; }
    virtual QRect nodeRect(int) const { return {}; }
    virtual QString nodeText(int) const { return {}; }
    virtual void pressNode(int) { }

    int currentNode() const { return m_currentNode; } // where the keyboard is; −1: nowhere

Q_SIGNALS:
    // "csv", "xlsx": the table; "svg", "png", "pdf": the picture. The app writes both.
    void exportRequested(const QString &format);

protected:
    // Call whenever what is shown changed.
    void contentChanged();
    // Colours or words changed: charts that keep coloured or translated parts renew them here.
    virtual void restyle() { }
    virtual void showHoveredNode(int) { } // under the mouse; −1: none

    int nodeAt(const QPoint &position) const;
    int hoveredNode() const { return m_hoveredNode; }

    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setHoveredNode(int node);
    int neighbour(int key) const;

    int m_currentNode = -1;
    int m_hoveredNode = -1;
};

} // namespace clientele
