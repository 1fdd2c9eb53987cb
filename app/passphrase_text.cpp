#include "app/passphrase_text.h"

namespace clientele {

Passphrase toPassphrase(const QString &typed)
{
    QByteArray bytes = typed.normalized(QString::NormalizationForm_C).toUtf8();
    const Passphrase passphrase(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    return passphrase;
}

} // namespace clientele
