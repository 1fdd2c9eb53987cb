#include "widgets/pages/exports_view.h"

#include <QtCore/QEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/data_table.h"
#include "widgets/forms/form_parts.h"
#include "widgets/models/rows_model.h"
#include "widgets/shell/names.h"
#include "widgets/shell/moment_text.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kFileColumn = 1;

} // namespace

ExportsView::ExportsView(QWidget *parent)
    : QWidget(parent)
    , m_seal(makeText(TextKind::Body))
    , m_table(new DataTable({}))
    , m_rows(new RowsModel(this))
{
    setObjectName(QStringLiteral("exportsView"));
    m_seal->setObjectName(QStringLiteral("exportsSeal"));
    m_seal->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_table->setObjectName(QStringLiteral("exportsTable"));
    m_table->setModel(m_rows);
    m_table->setStretchColumn(kFileColumn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, space::kHalf, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_seal);
    layout->addWidget(m_table, 1);
    retranslate();
}

void ExportsView::setContent(Content content)
{
    m_content = std::move(content);
    fill();
}

QString ExportsView::sealText() const
{
    switch (m_content.state) {
    case SealState::None: return tr("Nothing was exported yet. The first export seals the plan.");
    case SealState::Holds:
        return tr("Sealed before it began: nothing of the plan, the people, their arms and codes was changed since. "
                  "SHA-256 %1")
            .arg(utf8(m_content.seal));
    case SealState::Broken:
        return tr("Something of this campaign was changed after it was sealed, so it proves nothing any more. "
                  "SHA-256 when it was sealed: %1")
            .arg(utf8(m_content.seal));
    }
    return {};
}

void ExportsView::fill()
{
    m_seal->setText(sealText());
    std::vector<RowsModel::Row> rows;
    for (const ExportRecord &record : m_content.exports) {
        const auto people = static_cast<qint64>(record.rows);
        const auto rejected = static_cast<qint64>(record.rejected);
        rows.push_back({{momentText(record.exportedAt), utf8(record.exportedAt)},
                        {utf8(record.fileName), {}, utf8(record.fileName)},
                        {formatName(record.format)},
                        {armName(record.arm)},
                        {countText(people), people},
                        {countText(rejected), rejected},
                        {utf8(record.purpose), {}, utf8(record.purpose)},
                        {utf8(record.sha256), {}, utf8(record.sha256)}});
    }
    m_rows->setRows({{tr("When")},
                     {tr("File")},
                     {tr("Kind of file")},
                     {tr("Who is in it")},
                     {tr("People"), true},
                     {tr("Could not be in it"), true},
                     {tr("What for")},
                     {tr("SHA-256 of the file")}},
                    std::move(rows));
}

void ExportsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportsView::retranslate()
{
    m_table->setAccessibleName(tr("What was exported"));
    m_seal->setToolTip(
        tr("A seal is a number made of all that was decided: the plan, the people, who is held out and the "
           "codes. Anybody can make it again; if it differs, something was changed afterwards."));
    fill();
}

} // namespace clientele
