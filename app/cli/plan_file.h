#pragma once

#include <QtCore/QString>

#include "analytics/plan/plan.h"

namespace clientele::cli {

// Errors: FileNotFound, FileNotReadable, PlanInvalid.
Plan readPlanFile(const QString &path);

} // namespace clientele::cli
