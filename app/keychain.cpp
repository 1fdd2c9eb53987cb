#include "app/keychain.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include <memory>

#include <qt6keychain/keychain.h>

namespace clientele::keychain {

namespace {

constexpr std::chrono::seconds kPatience {2};
const QString kService = QStringLiteral("Clientele");

QString keyOf(const QString &shop)
{
    return QFileInfo(shop).absoluteFilePath();
}

// Calls `answer` once: when the job ends, or with nothing when that takes too long. The job then goes on alone; its end
// is no longer of interest.
template<typename Job>
void startWithPatience(Job *job, const QString &shop, QObject *context, std::function<void(const Job *)> answer)
{
    job->setKey(keyOf(shop));
    const auto once = std::make_shared<std::function<void(const Job *)>>(std::move(answer));
    const auto tell = [once](const Job *ended) {
        if (const auto call = std::exchange(*once, nullptr))
            call(ended);
    };
    QObject::connect(job, &QKeychain::Job::finished, context, [job, tell](QKeychain::Job *) { tell(job); });
    QTimer::singleShot(kPatience, context, [tell] { tell(nullptr); });
    job->start();
}

} // namespace

void read(const QString &shop, QObject *context, std::function<void(const QString &)> answer)
{
    startWithPatience<QKeychain::ReadPasswordJob>(
        new QKeychain::ReadPasswordJob(kService), shop, context, [answer](const QKeychain::ReadPasswordJob *job) {
            answer(job && job->error() == QKeychain::NoError ? job->textData() : QString());
        });
}

void write(const QString &shop, const QString &passphrase, QObject *context, std::function<void(bool)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(kService);
    job->setTextData(passphrase);
    startWithPatience<QKeychain::WritePasswordJob>(
        job, shop, context,
        [answer](const QKeychain::WritePasswordJob *ended) { answer(ended && ended->error() == QKeychain::NoError); });
}

void forget(const QString &shop)
{
    auto *job = new QKeychain::DeletePasswordJob(kService);
    job->setKey(keyOf(shop));
    job->start();
}

QString missingText()
{
    return QCoreApplication::translate(
        "WelcomeController", "No keychain answers on this desktop, so the passphrase is asked for next time.");
}

} // namespace clientele::keychain
