#pragma once

#include <QtCore/QObject>
#include <QtCore/QString>

#include <functional>

namespace clientele {

// Passphrases that the desktop's keychain keeps for the person (libsecret or KWallet through QtKeychain), one a shop
// file. Never waits: where no keychain runs, or it has not answered within two seconds, it counts as having none.
// Answers come later, on the window's thread, and not at all once `context` is gone.
namespace keychain {

void read(const QString &shop, QObject *context, std::function<void(const QString &passphrase)> answer);
void write(const QString &shop, const QString &passphrase, QObject *context, std::function<void(bool isKept)> answer);
void forget(const QString &shop);
QString missingText(); // what to say when write() has kept nothing

} // namespace keychain

} // namespace clientele
