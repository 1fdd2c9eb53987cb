#include "app/controllers/platform_codes_controller.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include "analytics/base/monitor.h"
#include "analytics/target/code_file.h"
#include "app/paths.h"
#include "app/prompts.h"
#include "app/undo/campaign_edits.h"
#include "app/undo/edit_stack.h"
#include "app/workspace.h"
#include "widgets/forms/drop_area.h"
#include "widgets/forms/platform_codes_form.h"
#include "widgets/pages/campaign_designer.h"
#include "widgets/pages/campaigns_page.h"
#include "widgets/shell/names.h"

namespace clientele {

PlatformCodesController::PlatformCodesController(PageContext context, CampaignsPage *page, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_page(page)
{
    PlatformCodesForm *codes = form();
    connect(codes, &PlatformCodesForm::fileRequested, this, &PlatformCodesController::choose);
    connect(codes, &PlatformCodesForm::fileDropped, this, &PlatformCodesController::read);
    connect(codes, &PlatformCodesForm::pasteRequested, this, &PlatformCodesController::paste);
    connect(codes, &PlatformCodesForm::offerChanged, this, [this] { read(m_path); });
    connect(codes, &PlatformCodesForm::cancelRequested, &m_read, &JobSlot::cancel);
    connect(codes, &PlatformCodesForm::taken, this, &PlatformCodesController::take);
    connect(codes, &PlatformCodesForm::removed, this, &PlatformCodesController::remove);
    connect(&m_read, &JobSlot::progressed, codes, &PlatformCodesForm::setProgress);
    connect(&m_read, &JobSlot::failed, codes, [codes](const Error &error) { codes->showError(errorText(error)); });
    connect(&m_read, &JobSlot::cancelled, codes, &PlatformCodesForm::clear);
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_read.cancel();
        m_pasted.forget();
        form()->clear();
    });
}

PlatformCodesForm *PlatformCodesController::form() const
{
    return m_page->designer()->platformCodes();
}

const Campaign &PlatformCodesController::campaign() const
{
    return m_page->designer()->campaign();
}

void PlatformCodesController::choose()
{
    m_context.prompts.openFiles(Prompts::Purpose::ChooseCodes,
                                [this](const QStringList &paths) { read(paths.value(0)); });
}

void PlatformCodesController::paste()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    if (const QStringList files = copied ? localFiles(*copied) : QStringList(); !files.isEmpty()) {
        read(files.front());
        return;
    }
    const QString text = QGuiApplication::clipboard()->text();
    if (text.trimmed().isEmpty()) {
        form()->showError(QCoreApplication::translate(
            "PlatformCodesController", "Nothing to paste: copy the codes in another program first, one in each line."));
        return;
    }
    try {
        read(m_pasted.keep(text));
    } catch (const Error &error) {
        form()->showError(errorText(error));
    }
}

void PlatformCodesController::read(const QString &path)
{
    if (path.isEmpty() || !m_context.workspace.isOpen())
        return;
    m_path = path;
    const QString source = QFileInfo(path).fileName();
    const std::int64_t number = campaign().number;
    const std::size_t offer = form()->offer();
    form()->showReading(source);
    m_read.start<ReadCodes>(
        [path, source, number, offer, open = m_context.workspace.reader()](Monitor &monitor) {
            CodeFile file = codesOfFile(toPath(path), monitor);
            Store reader = open();
            ReadCodes read {source, std::move(file.codes), std::move(file.lines), offer, {}};
            read.review = reviewPlatformCodes(reader, number, offer, read.codes);
            return read;
        },
        [this, number](ReadCodes read) {
            if (campaign().number == number) // the person may have gone on to another
                form()->setRead(std::move(read));
        });
}

void PlatformCodesController::take(std::size_t offer, const std::vector<std::string> &codes)
{
    m_pasted.forget();
    m_context.edits.perform(std::make_shared<TakePlatformCodes>(campaign(), offer, codes));
}

void PlatformCodesController::remove(std::size_t offer)
{
    m_context.edits.perform(std::make_shared<RemovePlatformCodes>(campaign(), offer));
}

} // namespace clientele
