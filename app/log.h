#pragma once

#include <QtCore/QLoggingCategory>
#include <QtCore/QString>

namespace clientele {

struct Error;

Q_DECLARE_LOGGING_CATEGORY(logApp)

// The log file a person may send with a question: what the program did and what went wrong, never whom it was about. At
// most three files of a megabyte in `folder`, the newest clientele.log. Everything Qt has to say goes there too (and to
// stderr), with the home folder written as "~". One at a time; the end of its life restores the previous handler.
class Log
{
public:
    explicit Log(const QString &folder);
    ~Log();
    Log(const Log &) = delete;
    Log &operator=(const Log &) = delete;

    static QString fileIn(const QString &folder);
};

// An error as the log may know it: its code and nothing else, because arguments can be paths and names.
void logError(const char *where, const Error &error);

} // namespace clientele
