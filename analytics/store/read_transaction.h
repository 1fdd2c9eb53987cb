#pragma once

#include "analytics/store/database.h"

namespace clientele {

// Everything that is read while it lives is of one moment, whatever others write meanwhile. Inside a transaction of the
// same connection it does nothing: that one already gives the promise.
class ReadTransaction
{
public:
    explicit ReadTransaction(Database &database);
    ~ReadTransaction();
    ReadTransaction(const ReadTransaction &) = delete;
    ReadTransaction &operator=(const ReadTransaction &) = delete;

private:
    Database &m_database;
    bool m_isOwn;
};

} // namespace clientele
