#include "analytics/store/file_uri.h"

namespace clientele {

std::string fileUri(std::string_view path)
{
    std::string uri = path.starts_with('/') ? "file://" : "file:"; // an absolute path follows an empty host
    for (const char c : path) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr std::string_view digits = "0123456789ABCDEF";
            uri += {'%', digits[static_cast<unsigned char>(c) >> 4], digits[c & 15]};
        } else {
            uri += c;
        }
    }
    return uri;
}

} // namespace clientele
