#include <sqlite3.h>

#include "analytics/store/database.h"
#include "analytics/store/read_transaction.h"

namespace clientele {

Transaction::Transaction(Database &database)
    : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE"); // takes the write lock now, so that nothing can fail for it half way
}

Transaction::~Transaction()
{
    // SQLite may have rolled back by itself (a full disk); then there is nothing left to undo.
    if (m_isOpen && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_isOpen = false;
}

ReadTransaction::ReadTransaction(Database &database)
    : m_database(database)
    , m_isOwn(sqlite3_get_autocommit(database.handle()) != 0)
{
    if (m_isOwn)
        m_database.execute("BEGIN; SELECT 1 FROM sqlite_schema"); // the moment is that of the first reading
}

ReadTransaction::~ReadTransaction()
{
    if (m_isOwn && sqlite3_get_autocommit(m_database.handle()) == 0)
        sqlite3_exec(m_database.handle(), "COMMIT", nullptr, nullptr, nullptr);
}

} // namespace clientele
