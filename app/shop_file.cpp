#include "app/shop_file.h"

#include <utility>

namespace clientele {

ShopFile::ShopFile(Store opened)
    : store(std::move(opened))
    , file(store->path())
    , m_passphrase(store->passphrase())
{
}

void ShopFile::close()
{
    std::unique_lock lock(mutex);
    m_turnEnded.wait(lock, [this] { return m_announced == 0; });
    store.reset();
    setPassphrase({});
}

ShopFile::Turn::Turn(ShopFile &file)
    : m_file(file)
    , m_lock(file.mutex)
{
    --file.m_announced;
}

ShopFile::Turn::~Turn()
{
    m_lock.unlock();
    m_file.m_turnEnded.notify_all();
}

Store ShopFile::openReader() const
{
    Passphrase present;
    {
        const std::lock_guard lock(m_passphraseMutex);
        present = m_passphrase;
    }
    return Store::open(file, Store::Access::Read, present);
}

void ShopFile::setPassphrase(const Passphrase &next)
{
    const std::lock_guard lock(m_passphraseMutex);
    m_passphrase = next;
}

bool ShopFile::isEncrypted() const
{
    const std::lock_guard lock(m_passphraseMutex);
    return !m_passphrase.isEmpty();
}

} // namespace clientele
