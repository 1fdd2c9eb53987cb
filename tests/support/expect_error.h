#pragma once

#include <QtTest/QTest>

#include "analytics/base/error.h"

// Fails the test unless `expression` throws Error with that code; the Error is `variable` afterwards.
#define EXPECT_ERROR(expression, expected, variable)                                                                   \
    clientele::Error variable(clientele::ErrorCode::Internal, {"nothing was thrown"});                                 \
    try {                                                                                                              \
        expression;                                                                                                    \
    } catch (const clientele::Error &thrown) {                                                                         \
        variable = thrown;                                                                                             \
    }                                                                                                                  \
    QVERIFY2(variable.code == expected, variable.what())
