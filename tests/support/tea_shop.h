#pragma once

#include <QtTest/QTest>

#include "tests/support/cli.h"

namespace clientele::test {

// A small shop for tests of the command line: eight order lines, one of them a refund, one a gift, one a guest's and one that
// cannot be understood.
inline constexpr const char *kTeaOrders
    = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\r\n"
      "1001,TEA,Green tea,2,2026-01-05 10:00:00,4.50,17850,United Kingdom\r\n"
      "1001,POT,Tea pot,1,2026-01-05 10:00:00,20.00,17850,United Kingdom\r\n"
      "1002,TEA,Green tea,1,2026-01-20 09:00:00,4.50,17851,France\r\n"
      "1003,CUP,Cup,4,2026-02-01 12:00:00,3.25,17850,United Kingdom\r\n"
      "1004,TEA,Green tea,10,2026-02-02 12:00:00,4.00,,Germany\r\n"
      "C1005,POT,Tea pot,-1,2026-02-03 12:00:00,20.00,17850,United Kingdom\r\n"
      "1006,GIFT,Sample,1,2026-02-04 12:00:00,0.00,17852,France\r\n"
      "1007,CUP,Cup,many,2026-02-05 12:00:00,3.25,17852,France\r\n";

inline constexpr const char *kTeaPlan = R"({
  "clientele_plan": 1,
  "name": "Spring tea",
  "offer": {"kind": "coupon-percent", "percent": 10, "valid_from": "2026-03-01", "valid_to": "2026-03-14"},
  "audience": {"include": ["buyers"]},
  "holdout": 0.5,
  "recommendations": 2,
  "code_prefix": "TEA-"
})";

inline void makeTeaShop(const CliFolder &folder)
{
    folder.write("orders.csv", kTeaOrders);
    QCOMPARE(folder.run("new shop.clientele --name Tea --currency EUR").exitCode, 0);
    const CliRun import = folder.run("import shop.clientele orders.csv");
    QVERIFY2(import.exitCode == 0, import.err.constData());
}

} // namespace clientele::test
