#pragma once

#include <exception>
#include <string>
#include <string_view>
#include <vector>

namespace clientele {

// What stopped a piece of work, as a code that never changes and the facts a person needs to act on it.
//
// Analytics never words anything: `errorId` is for machines (the command line's JSON), and `errorText` in
// widgets/shell turns a code and its arguments into a sentence. The comment behind each code names its arguments.
enum class ErrorCode
{
    FileNotFound, // path
    FileNotReadable, // path, reason
    FileNotWritable, // path, reason
    FileExists, // path
    FileEmpty, // path
    FileChanged, // path
    FileDamaged, // path, the part of it that cannot be read ("xl/workbook.xml"), empty for the file as a whole
    FileEncrypted, // path
    FileBomb, // path, the part that unpacks to gigabytes of next to nothing
    DiskFull, // path
    FolderNotWritable, // path
    NotATable, // path, what it looks like ("PNG picture")
    UnknownFormat, // path or format id
    OldWorkbook, // path
    NoSuchSheet, // path, the sheet asked for, the sheets there are
    QueryInvalid, // path, what is wrong with the query
    ShopAsTable, // path
    EncodingUncertain, // path, first candidate, second candidate
    NoHeader, // path
    ColumnMissing, // path, field id, the column that the recipe names for it (if it names one)
    DateOrderAmbiguous, // path, column, example
    RecipeInvalid, // path, what is wrong
    NothingToImport, // path
    NoSuchImport, // number
    NoSuchMerge, // number
    NoSuchRecipe, // name
    ImportOverlapped, // number, the later import that must be undone first
    NotAShop, // path
    ShopTooNew, // path, its version, the newest version this program reads
    ShopLocked, // path, who holds it
    ShopInUse, // path
    ShopReadOnly, // path
    ShopDamaged, // path, finding
    ShopNeedsPassphrase, // path
    WrongPassphrase, // path
    NoSuchCustomer, // id
    NoSuchSegment, // id
    RuleInvalid, // the rule, the letter it goes wrong at (from 1; 0 = none), problem id, what stands there, nearest phrase
    RuleSegmentMissing, // the segment whose rule it is, the id of the one that is gone
    RuleCycle, // the segment whose rule leads back to it
    NoSuchMethod, // id
    NoSuchLayout, // id
    InteractionsInvalid, // path, line, what stands there, the layout it was read as
    NothingToLearn, // path
    NothingToTest, // path
    NoStars, // method
    NoSuchCampaign, // id or name
    NameTaken, // name
    ParameterInvalid, // name, value, what is allowed; where memory is short also gigabytes needed, gigabytes free
    PlanInvalid, // field, what is wrong
    AudienceEmpty, // campaign
    CodesExhausted, // how many codes exist, how many are needed
    CampaignSealed, // campaign
    ExportRefused, // campaign, planFindingId, the shop's currency, the finding's arguments
    SystemRandomFailed, // reason
    Internal, // what happened
};

struct Error : std::exception
{
    Error(ErrorCode code, std::vector<std::string> arguments = {});

    const char *what() const noexcept override;

    ErrorCode code;
    std::vector<std::string> arguments;

private:
    std::string m_what; // "shop_locked: /path, …", for logs and test output only
};

// The code's stable spelling in JSON and logs ("shop_locked"). Never translated.
std::string_view errorId(ErrorCode code);

// Every code, for tests that prove each has words.
const std::vector<ErrorCode> &allErrorCodes();

} // namespace clientele
