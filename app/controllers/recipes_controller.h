#pragma once

#include <QtCore/QObject>

#include "app/controllers/page_controller.h"
#include "app/jobs/job.h"

namespace clientele {

class RecipesCard;

// The open shop's saved mappings, beside the Data page's controller.
class RecipesController : public QObject
{
    Q_OBJECT

public:
    RecipesController(PageContext context, RecipesCard *card, QObject *parent);

    void refresh();

private:
    PageContext m_context;
    RecipesCard *m_card;
    JobSlot m_looking {this};
};

} // namespace clientele
