#include <QtTest/QTest>

#include <fstream>
#include <set>
#include <sstream>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/table/table_format.h"

using namespace clientele;
using nlohmann::json;

// Every file of tests/data/<format> against the .json beside it: a new fault is two new files and no line here.
//   {"format": {what differs from the default}, "header": […], "rows": [[…]], "lines": […], "issues": [{line, kind}],
//    "sheets": […]}
//   or {"error": id, "arguments": [the ones after the path]}
class TestFixtures : public QObject
{
    Q_OBJECT

private:
    static json formatJson(const TableFormat &format)
    {
        return {{"id", format.id},
                {"encoding", format.encoding},
                {"separator", format.separator},
                {"quote", format.quote == '\0' ? "" : std::string(1, format.quote)},
                {"escape", format.escape == '\0' ? "" : std::string(1, format.escape)},
                {"skip_lines", format.skipLines},
                {"header", format.hasHeader},
                {"sheet", format.sheet}};
    }

    static json read(const std::filesystem::path &path)
    {
        const SniffedTable sniffed = sniffTable(path);
        json result {{"format", formatJson(sniffed.format)}, {"encodings", sniffed.encodings}};
        result["sheets"] = sniffed.sheets;
        const auto source = openTable(path, sniffed.format);
        result["header"] = source->header();
        result["rows"] = json::array();
        result["lines"] = json::array();
        result["issues"] = json::array();
        Row row;
        while (source->next(row)) {
            result["rows"].push_back(std::vector<std::string>(row.cells.begin(), row.cells.end()));
            result["lines"].push_back(row.line);
        }
        for (const RowIssue &issue : source->issues())
            result["issues"].push_back({{"line", issue.line}, {"kind", rowIssueId(issue.kind)}});
        return result;
    }

private Q_SLOTS:
    void fixture_data()
    {
        QTest::addColumn<QString>("name");
        std::set<std::string> names;
        for (const std::string format : {"csv", "xlsx", "json", "sqlite"}) {
            for (const auto &file : std::filesystem::directory_iterator(CLIENTELE_TEST_DATA "/" + format)) {
                if (file.path().extension() == ".json")
                    names.insert(format + "/" + file.path().stem().string());
            }
        }
        QVERIFY(names.size() > 80);
        for (const std::string &name : names)
            QTest::newRow(name.c_str()) << QString::fromStdString(name);
    }
    void fixture()
    {
        QFETCH(QString, name);
        const std::filesystem::path file = std::filesystem::path(CLIENTELE_TEST_DATA) / name.toStdString();
        const std::string format = file.parent_path().filename().string();
        const std::string extension = format == "json" ? "jsonl" : format; // .json is what is expected
        const json expected = json::parse(std::ifstream(file.string() + ".json"));
        json actual;
        try {
            actual = read(file.string() + "." + extension);
        } catch (const Error &error) {
            actual["error"] = errorId(error.code);
            actual["arguments"] = std::vector<std::string>(error.arguments.begin() + 1, error.arguments.end());
        }
        for (const auto &[key, value] : expected.items()) {
            json there = actual.value(key, json());
            if (key == "format")
                there.merge_patch(value); // names only what it pins
            if (key == "format" ? there != actual.value(key, json()) : there != value)
                QFAIL(qPrintable(
                    QString::fromStdString(key + ": expected " + value.dump() + "\n but read " + actual.dump())));
        }
    }
};

QTEST_GUILESS_MAIN(TestFixtures)
#include "test_fixtures.moc"
