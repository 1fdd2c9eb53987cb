#pragma once

#include <QtCore/QObject>
#include <QtCore/QTimer>

#include "analytics/base/monitor.h"

namespace clientele {

class JobSlot;
class MainWindow;

// The line at the bottom of the window while the shop is loaded or written: what is being done, how far, and Cancel.
// Work that is over at once is not shown, so that nothing flickers.
class JobStatus : public QObject
{
    Q_OBJECT

public:
    JobStatus(JobSlot &slot, MainWindow &window, QObject *parent = nullptr);

private:
    void show();

    JobSlot &m_slot;
    MainWindow &m_window;
    QTimer m_delay;
    Stage m_stage = Stage::Loading;
    double m_fraction = -1;
    bool m_isShown = false;
};

} // namespace clientele
