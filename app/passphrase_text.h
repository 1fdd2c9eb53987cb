#pragma once

#include <QtCore/QString>

#include "analytics/base/passphrase.h"

namespace clientele {

// What a person typed, composed (NFC), so that it opens the shop whatever keyboard and system it is typed on.
Passphrase toPassphrase(const QString &typed);

} // namespace clientele
