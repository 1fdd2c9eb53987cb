#pragma once

#include <QtWidgets/QFrame>

namespace clientele {

// A place that takes files dragged from the desktop and says so while they hover: its border turns to the accent.
class DropArea : public QFrame
{
    Q_OBJECT

public:
    explicit DropArea(QWidget *parent = nullptr);

Q_SIGNALS:
    void filesDropped(const QStringList &paths); // local files only

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setHovered(bool isHovered);

    bool m_isHovered = false;
};

} // namespace clientele
