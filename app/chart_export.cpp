#include "app/chart_export.h"

#include <QtCore/QBuffer>
#include <QtCore/QFileInfo>
#include <QtCore/QMarginsF>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>
#include <QtCore/QStandardPaths>
#include <QtGui/QPageSize>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtSvg/QSvgGenerator>

#include "analytics/base/monitor.h"
#include "analytics/table/output_target.h"
#include "analytics/target/list_writer.h"
#include "app/paths.h"
#include "app/prompts.h"
#include "widgets/charts/chart_widget.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kPointsPerInch = 96; // of a widget's pixels

void paint(ChartWidget &chart, QPaintDevice &device, double scale)
{
    QPainter painter(&device);
    painter.scale(scale, scale);
    painter.fillRect(chart.rect(), clientele::palette().card);
    chart.draw(painter);
}

bool isTable(const QString &format)
{
    return format == QLatin1String("csv") || format == QLatin1String("xlsx");
}

std::vector<std::string> toTexts(const QStringList &texts)
{
    std::vector<std::string> result;
    for (const QString &text : texts)
        result.push_back(text.toStdString());
    return result;
}

void writeNumbers(const ChartWidget &chart, const QString &format, const QString &path)
{
    const QList<QStringList> rows = chart.tableContents();
    ListTable table(rows.isEmpty() ? std::vector<std::string> {} : toTexts(rows.front()));
    for (const QStringList &row : rows.mid(1))
        table.addRow(toTexts(row));
    SilentMonitor monitor;
    const std::string_view id = format == QLatin1String("xlsx") ? "xlsx" : "csv-spreadsheet";
    writeTable(table, listFormat(id), toPath(path), monitor);
}

} // namespace

QByteArray chartPicture(ChartWidget &chart, const QString &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (format == QLatin1String("svg")) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setSize(chart.size());
        generator.setViewBox(chart.rect());
        generator.setResolution(kPointsPerInch);
        generator.setTitle(chart.accessibleName());
        generator.setDescription(chart.summaryText());
        paint(chart, generator, 1);
    } else if (format == QLatin1String("pdf")) {
        QPdfWriter writer(&buffer);
        writer.setTitle(chart.accessibleName());
        writer.setResolution(1'200);
        const QSizeF inches = QSizeF(chart.size()) / kPointsPerInch;
        writer.setPageSize(QPageSize(inches, QPageSize::Inch, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        paint(chart, writer, writer.resolution() / double(kPointsPerInch));
    } else {
        chart.picture().save(&buffer, "PNG");
    }
    return bytes;
}

ChartExport::ChartExport(Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_prompts(prompts)
{
}

void ChartExport::watch(QWidget *page)
{
    for (ChartWidget *chart : page->findChildren<ChartWidget *>())
        connect(chart, &ChartWidget::exportRequested, this,
                [this, chart](const QString &format) { ask(chart, format); });
}

void ChartExport::ask(ChartWidget *chart, const QString &format)
{
    static const QRegularExpression unfit(QStringLiteral("[\\\\/:*?\"<>|]+"));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = chart->accessibleName().replace(unfit, QStringLiteral(" ")).simplified();
    m_prompts.saveFile(isTable(format) ? Prompts::Purpose::SaveTable : Prompts::Purpose::SaveChart,
                       folder + u'/' + name + u'.' + format,
                       [this, chart = QPointer<ChartWidget>(chart), format](const QString &path) {
                           if (chart)
                               write(*chart, format, path);
                       });
}

void ChartExport::write(ChartWidget &chart, const QString &format, const QString &path)
{
    try {
        if (isTable(format)) {
            writeNumbers(chart, format, path);
        } else {
            const QByteArray bytes = chartPicture(chart, format);
            QSaveFile file(QString::fromStdString(outputTarget(toPath(path)).string()));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
                throw Error(ErrorCode::FileNotWritable, {path.toStdString(), file.errorString().toStdString()});
        }
        Q_EMIT exported(tr("The chart is in %1.").arg(QFileInfo(path).fileName()));
    } catch (const Error &error) {
        Q_EMIT failed(error);
    }
}

} // namespace clientele

#include "moc_chart_export.cpp"
