#include "analytics/target/chinese_mobiles.h"
#include "analytics/target/list_formats.h"

// 腾讯广告 (Tencent Ads): one id a line and nothing else, in a ZIP archive of at most 100 MB. The ids are hashes of mobile
// numbers of mainland China, eleven digits without 86; which hash is chosen when the file is uploaded
// (HASH_MOBILE_PHONE or SHA256_MOBILE_PHONE).
namespace clientele {

namespace {

constexpr std::uint64_t kMostBytes = 100'000'000;

template<IdHash hash> std::vector<std::string> columns(const TargetList &)
{
    return {hash == IdHash::Md5 ? "HASH_MOBILE_PHONE" : "SHA256_MOBILE_PHONE"};
}

template<IdHash hash> constexpr ListFormat formatOf(std::string_view id)
{
    return {
        .id = id,
        .extension = "zip",
        .kind = ListFormat::Kind::Ads,
        .form = &kZippedLinesForm,
        .columns = columns<hash>,
        .row = chineseMobileRow<hash>,
        .hasHeader = false,
        .isUniqueByFirstColumn = true,
        .mostBytes = kMostBytes,
    };
}

} // namespace

const ListFormat kTencentMd5Format = formatOf<IdHash::Md5>("tencent-md5");
const ListFormat kTencentSha256Format = formatOf<IdHash::Sha256>("tencent-sha256");

} // namespace clientele
