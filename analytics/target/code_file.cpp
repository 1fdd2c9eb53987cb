#include "analytics/target/code_file.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/table/table_format.h"
#include "analytics/target/folded_text.h"

namespace clientele {

namespace {

constexpr std::size_t kRowsPerReport = 4'096;
constexpr std::array<std::string_view, 18> kNames {
    "coupon",  "couponcode",  "couponcodes",  "code",      "codes",    "discountcode",
    "voucher", "vouchercode", "vouchercodes", "promocode", "giftcode", "券码",
    "优惠码",  "优惠券码",    "优惠券号",     "兑换码",    "券号",     "卡密"};

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : lowered(withoutBlanks(name)))
        if (c != '_' && c != '-')
            plain += c;
    return plain;
}

std::optional<std::size_t> codeColumn(const std::vector<std::string> &header)
{
    for (std::size_t i = 0; i < header.size(); ++i)
        if (std::ranges::find(kNames, plainName(header[i])) != kNames.end())
            return i;
    return {};
}

} // namespace

std::vector<std::string> codesOfFile(const std::filesystem::path &path, Monitor &monitor)
{
    monitor.stage(Stage::Reading);
    TableFormat format = sniffTable(path).format;
    std::unique_ptr<RowSource> source = openTable(path, format);
    std::optional<std::size_t> column = codeColumn(source->header());
    if (!column && source->header().size() > 1)
        throw Error(ErrorCode::ColumnMissing, {path.string(), "code", {}});
    if (!column && format.hasHeader) { // one column of codes, the first of which stands where headers do
        format.hasHeader = false;
        source = openTable(path, format);
    }
    std::vector<std::string> codes;
    for (Row row; source->next(row);) {
        if (codes.size() % kRowsPerReport == 0) {
            monitor.checkpoint();
            monitor.progress(source->fraction());
        }
        const std::size_t at = column.value_or(0);
        if (const std::string_view code = at < row.cells.size() ? stripped(row.cells[at]) : std::string_view();
            !code.empty())
            codes.emplace_back(code);
    }
    return codes;
}

} // namespace clientele
