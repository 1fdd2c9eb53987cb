#include "analytics/base/error.h"

#include <array>
#include <utility>

namespace clientele {

namespace {

using Row = std::pair<ErrorCode, std::string_view>;

constexpr std::array kIds {
    Row {ErrorCode::FileNotFound, "file_not_found"},
    Row {ErrorCode::FileNotReadable, "file_not_readable"},
    Row {ErrorCode::FileNotWritable, "file_not_writable"},
    Row {ErrorCode::FileExists, "file_exists"},
    Row {ErrorCode::FileEmpty, "file_empty"},
    Row {ErrorCode::FileChanged, "file_changed"},
    Row {ErrorCode::FileDamaged, "file_damaged"},
    Row {ErrorCode::FileEncrypted, "file_encrypted"},
    Row {ErrorCode::FileBomb, "file_bomb"},
    Row {ErrorCode::DiskFull, "disk_full"},
    Row {ErrorCode::FolderNotWritable, "folder_not_writable"},
    Row {ErrorCode::NotATable, "not_a_table"},
    Row {ErrorCode::UnknownFormat, "unknown_format"},
    Row {ErrorCode::OldWorkbook, "old_workbook"},
    Row {ErrorCode::NoSuchSheet, "no_such_sheet"},
    Row {ErrorCode::QueryInvalid, "query_invalid"},
    Row {ErrorCode::ShopAsTable, "shop_as_table"},
    Row {ErrorCode::EncodingUncertain, "encoding_uncertain"},
    Row {ErrorCode::NoHeader, "no_header"},
    Row {ErrorCode::ColumnMissing, "column_missing"},
    Row {ErrorCode::DateOrderAmbiguous, "date_order_ambiguous"},
    Row {ErrorCode::RecipeInvalid, "recipe_invalid"},
    Row {ErrorCode::NothingToImport, "nothing_to_import"},
    Row {ErrorCode::NoSuchImport, "no_such_import"},
    Row {ErrorCode::NoSuchMerge, "no_such_merge"},
    Row {ErrorCode::NoSuchRecipe, "no_such_recipe"},
    Row {ErrorCode::ImportOverlapped, "import_overlapped"},
    Row {ErrorCode::NotAShop, "not_a_shop"},
    Row {ErrorCode::ShopTooNew, "shop_too_new"},
    Row {ErrorCode::ShopLocked, "shop_locked"},
    Row {ErrorCode::ShopInUse, "shop_in_use"},
    Row {ErrorCode::ShopReadOnly, "shop_read_only"},
    Row {ErrorCode::ShopDamaged, "shop_damaged"},
    Row {ErrorCode::ShopNeedsPassphrase, "shop_needs_passphrase"},
    Row {ErrorCode::WrongPassphrase, "wrong_passphrase"},
    Row {ErrorCode::NoSuchCustomer, "no_such_customer"},
    Row {ErrorCode::NoSuchSegment, "no_such_segment"},
    Row {ErrorCode::RuleInvalid, "rule_invalid"},
    Row {ErrorCode::RuleSegmentMissing, "rule_segment_missing"},
    Row {ErrorCode::RuleCycle, "rule_cycle"},
    Row {ErrorCode::NoSuchMethod, "no_such_method"},
    Row {ErrorCode::NoSuchLayout, "no_such_layout"},
    Row {ErrorCode::InteractionsInvalid, "interactions_invalid"},
    Row {ErrorCode::NothingToLearn, "nothing_to_learn"},
    Row {ErrorCode::NothingToTest, "nothing_to_test"},
    Row {ErrorCode::NoStars, "no_stars"},
    Row {ErrorCode::NoSuchCampaign, "no_such_campaign"},
    Row {ErrorCode::NameTaken, "name_taken"},
    Row {ErrorCode::ParameterInvalid, "parameter_invalid"},
    Row {ErrorCode::PlanInvalid, "plan_invalid"},
    Row {ErrorCode::AudienceEmpty, "audience_empty"},
    Row {ErrorCode::CodesExhausted, "codes_exhausted"},
    Row {ErrorCode::CampaignSealed, "campaign_sealed"},
    Row {ErrorCode::ExportRefused, "export_refused"},
    Row {ErrorCode::SystemRandomFailed, "system_random_failed"},
    Row {ErrorCode::Internal, "internal"},
};

} // namespace

Error::Error(ErrorCode code, std::vector<std::string> arguments)
    : code(code)
    , arguments(std::move(arguments))
    , m_what(errorId(code))
{
    const char *separator = ": ";
    for (const std::string &argument : this->arguments) {
        m_what += separator + argument;
        separator = ", ";
    }
}

const char *Error::what() const noexcept
{
    return m_what.c_str();
}

std::string_view errorId(ErrorCode code)
{
    for (const auto &[known, id] : kIds) {
        if (known == code)
            return id;
    }
    return "internal";
}

const std::vector<ErrorCode> &allErrorCodes()
{
    static const std::vector<ErrorCode> codes = [] {
        std::vector<ErrorCode> all;
        for (const Row &row : kIds)
            all.push_back(row.first);
        return all;
    }();
    return codes;
}

} // namespace clientele
