#pragma once

#include "app/controllers/folder_watch.h"
#include "app/controllers/import_queue.h"
#include "app/controllers/pasted_tables.h"
#include "app/controllers/merges_controller.h"
#include "app/controllers/page_controller.h"
#include "app/controllers/recipes_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class DataPage;

// What came into the shop and what is done with its file: imports and their undo, rejected rows, settings, a copy, a
// check.
class DataController final : public PageController
{
public:
    DataController(PageContext context, DataPage *page);

    void addFiles() override;
    void importFiles(const QStringList &paths) override;
    void saveCopy() override;

private:
    void refresh() override;
    void connectQueue();
    void paste();
    void undoImport(std::int64_t number);
    void exportRejected(std::int64_t number);
    void verify();
    void setPassphrase();
    void removePassphrase();

    DataPage *m_page;
    ImportQueue m_queue;
    PastedTables m_pasted;
    FolderWatch m_watch;
    MergesController m_merges;
    RecipesController m_recipes;
    JobSlot m_listing {this};
    JobSlot m_copying {this}; // none of the three ends another
    JobSlot m_checking {this};
    JobSlot m_exporting {this};
};

} // namespace clientele
