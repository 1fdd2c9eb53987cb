#pragma once

#include <QtCore/QObject>

#include "analytics/base/error.h"

namespace clientele {

class ChartWidget;
class Prompts;

// "Export as …" of every chart of the window: its numbers as CSV or XLSX, its picture as SVG, PNG or PDF. Charts are small:
// each is written at once, and put in place when it is whole.
class ChartExport : public QObject
{
    Q_OBJECT

public:
    ChartExport(Prompts &prompts, QObject *parent);

    void watch(QWidget *page); // every ChartWidget on it

Q_SIGNALS:
    void exported(const QString &message);
    void failed(const clientele::Error &error);

private:
    void ask(ChartWidget *chart, const QString &format);
    void write(ChartWidget &chart, const QString &format, const QString &path);

    Prompts &m_prompts;
};

// The picture as a file's bytes: "svg", "png" or "pdf". SVG and PDF keep lines and letters.
QByteArray chartPicture(ChartWidget &chart, const QString &format);

} // namespace clientele
