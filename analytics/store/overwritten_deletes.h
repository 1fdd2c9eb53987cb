#pragma once

#include <exception>

#include "analytics/store/database.h"

namespace clientele {

// While it lives, what a connection deletes or replaces is overwritten with zeros in the shop's file, instead of staying
// readable in pages that wait to be used again. For taking back what tells of people; an import that deletes nothing of
// theirs need not pay for it.
class OverwrittenDeletes
{
public:
    explicit OverwrittenDeletes(Database &database)
        : m_database(database)
    {
        m_database.integer("PRAGMA secure_delete = ON");
    }
    ~OverwrittenDeletes()
    {
        try {
            m_database.integer("PRAGMA secure_delete = OFF");
        } catch (const std::exception &) {
            // A connection that cannot do even this has already told why.
        }
    }
    OverwrittenDeletes(const OverwrittenDeletes &) = delete;
    OverwrittenDeletes &operator=(const OverwrittenDeletes &) = delete;

private:
    Database &m_database;
};

} // namespace clientele
