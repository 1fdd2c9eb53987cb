#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "app/controllers/pasted_tables.h"
#include "app/jobs/job.h"

namespace clientele {

class CampaignsPage;
class PlatformCodesForm;
struct Campaign;

// Codes that the shop's platform made, for the campaign that is designed: reads a file or what was copied in the background,
// says what would become of each code, and takes them or gives them back as edits.
class PlatformCodesController final : public QObject
{
    Q_OBJECT

public:
    PlatformCodesController(PageContext context, CampaignsPage *page, QObject *parent);

private:
    void choose();
    void paste();
    void read(const QString &path);
    void take(std::size_t offer, const std::vector<std::string> &codes);
    void remove(std::size_t offer);
    PlatformCodesForm *form() const;
    const Campaign &campaign() const;

    PageContext m_context;
    CampaignsPage *m_page;
    PastedTables m_pasted;
    QString m_path; // of what was read last
    JobSlot m_read {this};
};

} // namespace clientele
