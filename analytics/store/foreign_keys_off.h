#pragma once

#include <exception>

#include "analytics/store/database.h"

namespace clientele {

// While it lives, a connection does not check foreign keys row by row. For writers of millions of rows whose numbers are
// right by construction: three look-ups for each line would halve their speed, and deleting a product would read every
// line. Store::verify checks all keys at once. Cannot begin or end inside a transaction.
class ForeignKeysOff
{
public:
    explicit ForeignKeysOff(Database &database)
        : m_database(database)
    {
        m_database.execute("PRAGMA foreign_keys = OFF");
    }
    ~ForeignKeysOff()
    {
        try {
            m_database.execute("PRAGMA foreign_keys = ON");
        } catch (const std::exception &) {
            // A connection that cannot do even this has already told why.
        }
    }
    ForeignKeysOff(const ForeignKeysOff &) = delete;
    ForeignKeysOff &operator=(const ForeignKeysOff &) = delete;

private:
    Database &m_database;
};

} // namespace clientele
