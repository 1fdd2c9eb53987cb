#include <QtWidgets/QLabel>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_stack.h"
#include "widgets/import/import_assistant.h"
#include "widgets/shell/names.h"
#include "widgets/shell/theme.h"

// What the assistant shows while a file is looked at, tried or imported: what is done, how far, and a way to stop it.

namespace clientele {

namespace {

constexpr int kBusyWidth = 420;
constexpr int kProgressSteps = 1000;

} // namespace

void ImportAssistant::showRecognising(const QString &fileName)
{
    if (fileName != m_fileName)
        setRecognised(false);
    m_fileName = fileName;
    m_busy = Busy::Recognising;
    showBusy();
}

void ImportAssistant::showProgress()
{
    m_pause.stop();
    m_busy = Busy::Importing;
    showBusy();
}

void ImportAssistant::setStage(Stage stage)
{
    m_stage = stage;
    updateBusyText();
}

void ImportAssistant::setProgress(double fraction)
{
    m_progress->setRange(0, fraction < 0 ? 0 : kProgressSteps);
    m_progress->setValue(static_cast<int>(fraction * kProgressSteps));
}

QWidget *ImportAssistant::createBusy()
{
    m_busyText = makeText(TextKind::Heading);
    m_busyText->setAlignment(Qt::AlignCenter);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("importProgress"));
    m_progress->setTextVisible(false);
    m_stop = makeButton(ButtonKind::Plain, {}, QStringLiteral("buttonStopImport"));
    auto *face = new QWidget;
    auto *layout = new QVBoxLayout(face);
    layout->setSpacing(space::kCard);
    layout->addStretch(2);
    for (QWidget *part : std::initializer_list<QWidget *> {m_busyText, m_progress}) {
        part->setFixedWidth(kBusyWidth);
        layout->addWidget(part, 0, Qt::AlignHCenter);
    }
    layout->addWidget(m_stop, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    return face;
}

void ImportAssistant::showBusy()
{
    setProgress(-1);
    m_stage = Stage::Reading;
    updateBusyText();
    m_stack->setCurrentWidget(m_busyFace);
}

void ImportAssistant::updateBusyText()
{
    switch (m_busy) {
    case Busy::Recognising: m_busyText->setText(tr("Looking at %1").arg(m_fileName)); break;
    case Busy::Trying: m_busyText->setText(tr("Trying %1: %2").arg(m_fileName, stageText(m_stage))); break;
    case Busy::Importing: m_busyText->setText(tr("Importing %1: %2").arg(m_fileName, stageText(m_stage))); break;
    }
}

} // namespace clientele
