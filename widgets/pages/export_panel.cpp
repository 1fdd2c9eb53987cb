#include "widgets/pages/export_panel.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>

#include "analytics/target/list_writer.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/notice.h"
#include "widgets/forms/page_frame.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

constexpr int kProgressSteps = 1000;

} // namespace

ExportPanel::ExportPanel(QWidget *parent)
    : Card({}, parent)
    , m_format(new QComboBox)
    , m_purpose(new QLineEdit)
    , m_holdout(new QCheckBox)
    , m_rejected(new QCheckBox)
    , m_unknownConsent(new QCheckBox)
    , m_export(makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonExport"), QStringLiteral("file-down")))
    , m_whyNot(makeText(TextKind::Small))
    , m_progress(new QProgressBar)
    , m_cancel(makeButton(ButtonKind::Quiet, {}, QStringLiteral("buttonCancelExport")))
    , m_notice(new Notice)
{
    m_format->setObjectName(QStringLiteral("exportFormat"));
    m_format->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_holdout->setObjectName(QStringLiteral("exportHoldout"));
    m_rejected->setObjectName(QStringLiteral("exportRejected"));
    m_unknownConsent->setObjectName(QStringLiteral("exportUnknownConsent"));
    m_purpose->setObjectName(QStringLiteral("exportPurpose"));
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setTextVisible(false);
    m_formatField = new FormField(m_format);

    auto *choices = new QVBoxLayout;
    choices->setSpacing(space::kTight);
    choices->addWidget(m_purpose);
    choices->addWidget(m_holdout);
    choices->addWidget(m_rejected);
    choices->addWidget(m_unknownConsent);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(space::kPage);
    columns->addWidget(m_formatField, 1, Qt::AlignTop);
    choices->addStretch(1);
    columns->addLayout(choices, 1);
    content()->addLayout(columns);
    // In the title's line, where it costs a low window no height.
    m_whyNot->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    actions()->addWidget(m_whyNot, 1);
    actions()->addWidget(m_progress, 1);
    actions()->addWidget(m_cancel);
    actions()->addWidget(m_export);
    content()->addWidget(m_notice);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportPanel::explainFormat);
    connect(m_format, &QComboBox::activated, this, &ExportPanel::formatChosen);
    connect(m_unknownConsent, &QCheckBox::clicked, this, &ExportPanel::formatChosen);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(format(), withHoldout()); });
    connect(m_cancel, &QPushButton::clicked, this, &ExportPanel::cancelRequested);
    setBusy(false);
    retranslate();
}

QString ExportPanel::format() const
{
    return m_format->currentData().toString();
}

QString ExportPanel::purpose() const
{
    return m_purpose->text().trimmed();
}

bool ExportPanel::withHoldout() const
{
    return m_holdout->isChecked();
}

bool ExportPanel::withRejected() const
{
    return m_rejected->isChecked();
}

// What was said for one platform is not said for another kind of file, where the box is out of sight.
bool ExportPanel::allowsUnknownConsent() const
{
    return isForAds() && m_unknownConsent->isChecked();
}

bool ExportPanel::isForAds() const
{
    return m_format->currentIndex() >= 0 && listFormat(format().toStdString()).kind == ListFormat::Kind::Ads;
}

void ExportPanel::setReady(bool isReady, const QString &whyNot)
{
    m_isReady = isReady;
    m_whyNot->setText(isReady ? QString() : whyNot);
    setBusy(m_isBusy);
}

void ExportPanel::showExporting()
{
    clear();
    setProgress(-1);
    setBusy(true);
}

void ExportPanel::setProgress(double fraction)
{
    m_progress->setRange(0, fraction < 0 ? 0 : kProgressSteps);
    m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
}

void ExportPanel::showExported(qint64 rows, const QStringList &paths)
{
    setBusy(false);
    m_outcome = [this, rows, paths] {
        const QString people = tr("%Ln people were written to %1", nullptr, static_cast<int>(rows));
        m_notice->say(Notice::Tone::Good, people.arg(paths.join(QStringLiteral(", "))));
    };
    m_outcome();
}

void ExportPanel::showError(const Error &error)
{
    setBusy(false);
    m_outcome = [this, error] { m_notice->say(Notice::Tone::Bad, errorText(error)); };
    m_outcome();
}

void ExportPanel::clear()
{
    setBusy(false);
    m_outcome = {};
    m_notice->clear();
}

void ExportPanel::startAnew()
{
    clear();
    m_purpose->clear();
    m_unknownConsent->setChecked(false);
}

void ExportPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ExportPanel::fillFormats()
{
    const QSignalBlocker blocker(m_format);
    const QString chosen = format();
    m_format->clear();
    for (const ListFormat &row : listFormats()) {
        const QLatin1String id(row.id.data(), static_cast<qsizetype>(row.id.size()));
        m_format->addItem(formatName(row.id), QString(id));
        m_format->setItemData(m_format->count() - 1, formatExplanation(row.id), Qt::ToolTipRole); // whom to give it to
    }
    m_format->setCurrentIndex(std::max(0, m_format->findData(chosen)));
}

void ExportPanel::explainFormat()
{
    m_formatField->setHint(formatExplanation(format().toStdString()));
    m_unknownConsent->setVisible(isForAds());
}

void ExportPanel::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_progress->setVisible(isBusy);
    m_cancel->setVisible(isBusy);
    m_whyNot->setVisible(!isBusy);
    m_export->setEnabled(m_isReady && !isBusy);
    m_format->setEnabled(!isBusy);
    for (QCheckBox *choice : {m_holdout, m_rejected, m_unknownConsent})
        choice->setEnabled(!isBusy);
}

void ExportPanel::retranslate()
{
    setTitle(tr("Target list"));
    m_formatField->setLabel(tr("Kind of file"));
    m_holdout->setText(tr("Also write the holdout to a file of its own"));
    m_holdout->setAccessibleName(m_holdout->text());
    m_holdout->setToolTip(tr("For tools that must know whom not to contact. The holdout gets no codes."));
    m_rejected->setText(tr("Also write who is not in it, and why"));
    m_rejected->setAccessibleName(m_rejected->text());
    m_rejected->setToolTip(tr("Everybody who was left out or cannot be in the file, each with the reason."));
    m_unknownConsent->setText(tr("Also people who never said yes or no"));
    m_unknownConsent->setAccessibleName(m_unknownConsent->text());
    m_unknownConsent->setToolTip(
        tr("Advertising platforms want people who agreed. Only you can know whether you may send them others."));
    m_purpose->setPlaceholderText(tr("What is it for? Kept in the register of exports."));
    m_purpose->setAccessibleName(tr("Purpose of the export"));
    m_progress->setAccessibleName(tr("Progress of the export"));
    setButtonText(m_cancel, tr("Cancel"));
    setButtonText(m_export, tr("Export target list…"));
    m_export->setToolTip(
        tr("Writes everybody who is contacted, with their codes. The first export seals the plan: from "
           "then on nothing of it can be changed unseen, so that its result can be believed."));
    fillFormats();
    explainFormat();
    if (m_outcome)
        m_outcome();
}

} // namespace clientele
