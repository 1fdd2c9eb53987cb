#include "widgets/pages/file_preview_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"

namespace clientele {

FilePreviewView::FilePreviewView(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeText(TextKind::Body))
    , m_table(new DataTable({}))
    , m_rows(new RowsModel(this))
    , m_rejected(new DataTable({}))
    , m_rejectedRows(new RowsModel(this))
{
    m_summary->setObjectName(QStringLiteral("filePreviewSummary"));
    m_table->setObjectName(QStringLiteral("filePreviewTable"));
    m_rejected->setObjectName(QStringLiteral("fileRejectedTable"));
    m_table->setModel(m_rows);
    m_rejected->setModel(m_rejectedRows);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_rejected, 2);
    retranslate();
}

void FilePreviewView::setContent(Content content)
{
    m_content = std::move(content);
    fill();
}

void FilePreviewView::say(const QString &words)
{
    m_content = {};
    fill();
    m_summary->setText(words);
}

void FilePreviewView::clear()
{
    setContent({});
}

QString FilePreviewView::summary() const
{
    if (m_content.format.empty())
        return {};
    QStringList parts {tr("%1: %2 people in the file.")
                           .arg(formatName(m_content.format), countText(static_cast<qint64>(m_content.people)))};
    for (const auto &[reason, count] : m_content.rejectedBy)
        parts << tr("%1: %2", "a reason and how many").arg(rejectText(reason), countText(static_cast<qint64>(count)));
    return parts.join(QStringLiteral(" · "));
}

void FilePreviewView::fill()
{
    std::vector<RowsModel::Column> columns;
    const qsizetype wide = m_content.rows.empty() ? m_content.columns.size() : m_content.rows.front().size();
    for (qsizetype i = 0; i < wide; ++i)
        columns.push_back({i < m_content.columns.size() ? m_content.columns[i] : tr("No header")});
    std::vector<RowsModel::Row> rows;
    for (const QStringList &cells : m_content.rows) {
        RowsModel::Row &row = rows.emplace_back();
        for (const QString &cell : cells)
            row.push_back({cell, {}, cell});
    }
    m_rows->setRows(std::move(columns), std::move(rows));
    std::vector<RowsModel::Row> rejected;
    for (const Rejected &one : m_content.rejected)
        rejected.push_back({{rejectText(one.why)}, {QString::fromStdString(one.customer)}});
    m_rejectedRows->setRows({{tr("Why they cannot be in it")}, {tr("Customer")}}, std::move(rejected));
    m_rejected->setVisible(!m_content.rejected.empty());
    m_summary->setText(summary());
}

void FilePreviewView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void FilePreviewView::retranslate()
{
    m_table->setAccessibleName(tr("The file's first rows"));
    m_rejected->setAccessibleName(tr("Who cannot be in the file"));
    fill();
}

} // namespace clientele
