#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QFrame>

class QDropEvent;
class QMimeData;

namespace clientele {

QStringList localFiles(const QMimeData &data); // the paths of what is dragged, as far as they are on this computer
void acceptCopy(QDropEvent &event); // files are only read: whatever the desktop proposes, they stay where they are

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
