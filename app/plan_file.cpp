#include "app/plan_file.h"

#include <QtCore/QFile>
#include <QtCore/QSaveFile>

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/table/output_target.h"
#include "app/paths.h"
#include "widgets/shell/utf8.h"

namespace clientele {

Plan readPlanFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        throw Error(ErrorCode::FileNotFound, {path.toStdString()});
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorCode::FileNotReadable, {path.toStdString(), file.errorString().toStdString()});
    try {
        return planFromJson(file.readAll().toStdString());
    } catch (Error &error) {
        if (error.code == ErrorCode::PlanInvalid) {
            error.arguments.resize(std::max<std::size_t>(3, error.arguments.size()));
            error.arguments[2] = path.toStdString();
        }
        throw;
    }
}

void writePlanFile(const Plan &plan, const QString &path)
{
    checkPlan(plan);
    const std::filesystem::path target = toPath(path);
    const QByteArray bytes = QByteArray::fromStdString(planToJson(plan));
    QSaveFile file(fromPath(outputTarget(target)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush() || !file.commit())
        throw Error(ErrorCode::FileNotWritable, {target.string(), file.errorString().toStdString()});
}

} // namespace clientele
