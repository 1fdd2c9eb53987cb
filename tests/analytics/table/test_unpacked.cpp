#include <QtTest/QTest>

#include <fstream>
#include <functional>

#include <QTemporaryDir>

#include <zip.h>
#include <zlib.h>

#include "analytics/base/error.h"
#include "analytics/table/table_format.h"
#include "analytics/table/unpacked_bytes.h"

using namespace clientele;

namespace {

constexpr std::string_view kTable = "id,name\n1,Ann\n2,Bob\n";

std::string gzipped(std::string_view text)
{
    z_stream stream {};
    deflateInit2(&stream, 6, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(text.data()));
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.resize(stream.total_out);
    deflateEnd(&stream);
    return packed;
}

std::string textOf(const std::filesystem::path &path, const TableFormat &format)
{
    const auto source = openTable(path, format);
    std::string text;
    for (const std::string &name : source->header())
        text += name + ";";
    Row row;
    while (source->next(row)) {
        for (const std::string_view cell : row.cells)
            text.append(cell).append(";");
    }
    return text;
}

std::string textOf(const std::filesystem::path &path)
{
    return textOf(path, sniffTable(path).format);
}

ErrorCode codeOf(const std::function<void()> &work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.code;
    }
    return ErrorCode::Internal;
}

} // namespace

// Tables inside gzip and ZIP archives are tables like any other.
class TestUnpacked : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::filesystem::path path(const char *name) const
    {
        return m_folder.filePath(QString::fromUtf8(name)).toStdString();
    }

    std::filesystem::path file(const char *name, std::string_view bytes) const
    {
        std::ofstream(path(name), std::ios::binary) << bytes;
        return path(name);
    }

    std::filesystem::path zip(const char *name,
                              const std::vector<std::pair<const char *, std::string_view>> &parts) const
    {
        zip_t *archive = zip_open(path(name).c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
        for (const auto &[part, text] : parts)
            zip_file_add(archive, part, zip_source_buffer(archive, text.data(), text.size(), 0), ZIP_FL_OVERWRITE);
        zip_close(archive);
        return path(name);
    }

private Q_SLOTS:
    void aPackedWorkbookIsAWorkbook()
    {
        const std::filesystem::path plain = CLIENTELE_TEST_DATA "/several/qianniu.xlsx";
        std::ifstream stream(plain, std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(stream)), {});
        const std::string expected = textOf(plain);
        QVERIFY(!expected.empty());
        QCOMPARE(textOf(file("a.xlsx.gz", gzipped(bytes))), expected);
        const std::filesystem::path zipped = zip("workbook.zip", {{"a.xlsx", bytes}});
        QCOMPARE(textOf(zipped), expected);
        QCOMPARE(sniffTable(zipped).sheets, sniffTable(plain).sheets);
    }

    void gzip()
    {
        QCOMPARE(textOf(file("a.csv.gz", gzipped(kTable))), std::string("id;name;1;Ann;2;Bob;"));
        // Two streams after each other, and zeros behind them, are one file.
        const std::string twice = gzipped(kTable) + gzipped("3,Cem\n") + std::string(512, '\0');
        QCOMPARE(textOf(file("b.csv.gz", twice)), std::string("id;name;1;Ann;2;Bob;3;Cem;"));
    }

    void largeGzip()
    {
        std::string text = "id,name\n";
        for (int i = 0; i < 200'000; ++i)
            text += std::to_string(i) + ",customer number " + std::to_string(i * 7919 % 100'003) + "\n";
        const auto packed = file("large.gz", gzipped(text));
        const auto source = openTable(packed, sniffTable(packed).format);
        Row row;
        int rows = 0;
        while (source->next(row))
            ++rows;
        QCOMPARE(rows, 200'000);
        QVERIFY(source->issues().empty());
        QCOMPARE(source->fraction(), 1.0);
    }

    void brokenGzip()
    {
        const std::string packed = gzipped(kTable);
        const auto cut = file("cut.gz", std::string_view(packed).substr(0, packed.size() - 5));
        QCOMPARE(codeOf([&] { textOf(cut); }), ErrorCode::FileDamaged);
        std::string damaged = packed;
        damaged[packed.size() - 6] ^= 1; // in the checksum
        QCOMPARE(codeOf([&] { textOf(file("damaged.gz", damaged)); }), ErrorCode::FileDamaged);
    }

    void bomb()
    {
        const std::string zeros = gzipped(std::string(64 << 20, '0') + "\n");
        std::string many;
        for (int i = 0; i < 20; ++i)
            many += zeros;
        const auto path = file("bomb.gz", many);
        QCOMPARE(codeOf([&] {
                     UnpackedBytes bytes(path);
                     std::string piece(1 << 20, '\0');
                     while (bytes.read(piece.data(), piece.size()) > 0) { }
                 }),
                 ErrorCode::FileBomb);
    }

    void zipOfOneTable()
    {
        const auto path = zip("one.zip", {{"__MACOSX/._a.csv", "x"}, {"orders/a.csv", kTable}});
        const SniffedTable sniffed = sniffTable(path);
        QCOMPARE(sniffed.format.id, std::string("csv"));
        QVERIFY(sniffed.sheets.empty());
        QCOMPARE(textOf(path), std::string("id;name;1;Ann;2;Bob;"));
    }

    void zipOfSeveralTables()
    {
        const auto path
            = zip("many.zip", {{"read me", "hello"}, {"b.csv", "p;q\n7;8\n"}, {"a.tsv", "id\tname\n1\tAnn\n"}});
        const SniffedTable sniffed = sniffTable(path);
        const std::vector<std::string> parts {"b.csv", "a.tsv", "read me"};
        QCOMPARE(sniffed.sheets, parts);
        QCOMPARE(sniffed.format.sheet, std::string("b.csv"));
        QCOMPARE(textOf(path), std::string("p;q;7;8;"));
        TableFormat other = sniffed.format;
        other.sheet = "a.tsv";
        other.separator = "\t";
        QCOMPARE(textOf(path, other), std::string("id;name;1;Ann;"));
        other.sheet = "none.csv";
        QCOMPARE(codeOf([&] { textOf(path, other); }), ErrorCode::FileDamaged);
    }
};

QTEST_GUILESS_MAIN(TestUnpacked)
#include "test_unpacked.moc"
