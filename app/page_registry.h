#pragma once

#include <QtCore/QString>

#include <memory>
#include <span>
#include <string_view>

#include "app/controllers/page_controller.h"

namespace clientele {

// A row of the registry of pages: one controller and one row here per page, in the order of the rail. A page is in the
// rail when it is in this table, and it is in this table when it works.
struct PageKind
{
    std::string_view id; // "overview": stable, also the name of its picture
    const char *iconName; // as in themeIcon
    QString (*title)(); // in the language of the moment
    std::unique_ptr<PageController> (*make)(const PageContext &context); // the page belongs to the window it is put in
};

std::span<const PageKind> pageKinds();

} // namespace clientele
