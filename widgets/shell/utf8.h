#pragma once

#include <QtCore/QString>

#include <string_view>

namespace clientele {

// Texts of analytics are UTF-8.
inline QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace clientele
