#include "app/cli/plan_file.h"

#include <QtCore/QFile>

#include "analytics/base/error.h"
#include "app/cli/json_values.h"

namespace clientele::cli {

Plan readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw Error(ErrorCode::FileNotFound, {utf8(path)});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {utf8(path), utf8(file.errorString())});
    return planFromJson(file.readAll().toStdString());
}

} // namespace clientele::cli
