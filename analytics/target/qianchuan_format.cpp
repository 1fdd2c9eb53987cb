#include "analytics/target/chinese_mobiles.h"
#include "analytics/target/list_formats.h"

// 巨量千川 (Ocean Engine Qianchuan): one mobile number of mainland China a line, eleven digits, plain (its type 4), MD5 (17)
// or SHA-256 (14).
namespace clientele {

namespace {

template<IdHash hash> std::vector<std::string> columns(const TargetList &)
{
    switch (hash) {
    case IdHash::Plain: break;
    case IdHash::Md5: return {"mobile_md5"};
    case IdHash::Sha256: return {"mobile_sha256"};
    }
    return {"mobile"};
}

template<IdHash hash> constexpr ListFormat formatOf(std::string_view id)
{
    return {
        .id = id,
        .extension = "txt",
        .kind = ListFormat::Kind::Ads,
        .form = &kLinesForm,
        .columns = columns<hash>,
        .row = chineseMobileRow<hash>,
        .hasHeader = false,
        .isUniqueByFirstColumn = true,
    };
}

} // namespace

const ListFormat kQianchuanPlainFormat = formatOf<IdHash::Plain>("qianchuan-plain");
const ListFormat kQianchuanMd5Format = formatOf<IdHash::Md5>("qianchuan-md5");
const ListFormat kQianchuanSha256Format = formatOf<IdHash::Sha256>("qianchuan-sha256");

} // namespace clientele
