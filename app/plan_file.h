#pragma once

#include <QtCore/QString>

#include "analytics/plan/plan.h"

namespace clientele {

// A campaign's plan as a file that a person can read, change and keep: what the shop keeps of it, byte for byte.

// Errors: FileNotFound, FileNotReadable, PlanInvalid.
Plan readPlanFile(const QString &path);
// There is never half a file. Errors: PlanInvalid, FileNotWritable; FileExists for a shop.
void writePlanFile(const Plan &plan, const QString &path);

} // namespace clientele
