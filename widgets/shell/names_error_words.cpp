#include "widgets/shell/names_error_words.h"

#include "widgets/shell/names_words.h"

// What happened, to which file and line, what was kept, and what to do next: a sentence or two per kind of error.
namespace clientele::words {

namespace {

constexpr ErrorWords kFileNotFound {
    QT_TRANSLATE_NOOP("Names", "The file is not there"),
    QT_TRANSLATE_NOOP("Names", "There is no file %1. Nothing was changed. Check its name and whether its drive is "
                               "connected, then choose it again.")};
constexpr ErrorWords kFileNotReadable {
    QT_TRANSLATE_NOOP("Names", "The file cannot be read"),
    QT_TRANSLATE_NOOP("Names", "%1 could not be read: %2. Nothing was changed. Check that you may open it and that no "
                               "other program holds it, then try again.")};
constexpr ErrorWords kFileNotWritable {
    QT_TRANSLATE_NOOP("Names", "The file cannot be written"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 could not be written: %2. What was there before is untouched. Close the file in other "
                      "programs, or save under another name.")};
constexpr ErrorWords kFileExists {
    QT_TRANSLATE_NOOP("Names", "There is already a file of that name"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 exists already and was not touched. Choose another name, or remove that file first.")};
constexpr ErrorWords kFileEmpty {
    QT_TRANSLATE_NOOP("Names", "The file is empty"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 holds no rows. Nothing was imported. Export it again from the program it came from.")};
constexpr ErrorWords kFileChanged {
    QT_TRANSLATE_NOOP("Names", "The file changed meanwhile"),
    QT_TRANSLATE_NOOP("Names", "%1 changed while it was being read. Nothing was imported. Wait until the other program "
                               "has finished writing it, then try again.")};
constexpr ErrorWords kFileDamaged {
    QT_TRANSLATE_NOOP("Names", "The file is damaged"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 is cut off or damaged and cannot be unpacked to its end. Nothing was imported. Copy or "
                      "export it again; if a spreadsheet program can still open it, save it there under a new name.")};
constexpr ErrorWords kFileEncrypted {
    QT_TRANSLATE_NOOP("Names", "The file is protected by a password"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 is encrypted, so it cannot be read. Nothing was imported. Open it in the program it came "
                      "from, save it without a password, then choose it again.")};
constexpr ErrorWords kFileBomb {
    QT_TRANSLATE_NOOP("Names", "The file unpacks to far too much"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 would unpack to gigabytes that hold next to nothing, as files do that are made to fill a "
                      "disk. Nothing was imported. Export the data as CSV from the program it came from.")};
constexpr ErrorWords kDiskFull {
    QT_TRANSLATE_NOOP("Names", "The disk is full"),
    QT_TRANSLATE_NOOP("Names",
                      "There is no room left to write %1. Nothing is half written: your shop and your files are "
                      "as they were. Free some space or choose another disk, then try again.")};
constexpr ErrorWords kFolderNotWritable {
    QT_TRANSLATE_NOOP("Names", "The folder is read-only"),
    QT_TRANSLATE_NOOP("Names",
                      "Nothing may be written in %1. Nothing was changed. Choose another folder, or ask whoever "
                      "looks after this computer for permission.")};
constexpr ErrorWords kNotATable {
    QT_TRANSLATE_NOOP("Names", "This is not a table"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 is not a table of orders, customers, products or anything else that a shop knows. It looks "
                      "like this: %2. Nothing was imported. Export the data as CSV or as an Excel workbook from the "
                      "program it came from, then choose that file.")};
constexpr ErrorWords kUnknownFormat {
    QT_TRANSLATE_NOOP("Names", "This format is not known"),
    QT_TRANSLATE_NOOP("Names",
                      "There is no format for %1. Nothing was changed. Choose one of the formats on offer, such "
                      "as CSV.")};
constexpr ErrorWords kOldWorkbook {
    QT_TRANSLATE_NOOP("Names", "This is a workbook of an old kind"),
    QT_TRANSLATE_NOOP("Names", "%1 is a workbook in the format before 2007 (.xls). Nothing was imported. Open it in a "
                               "spreadsheet program, save it as .xlsx or CSV, then choose that file.")};
constexpr ErrorWords kNoSuchSheet {
    QT_TRANSLATE_NOOP("Names", "There is no such sheet"),
    QT_TRANSLATE_NOOP("Names", "%1 has no sheet or table “%2”. Nothing was imported. Choose one of these: %3.")};
constexpr ErrorWords kQueryInvalid {
    QT_TRANSLATE_NOOP("Names", "The query cannot be used"),
    QT_TRANSLATE_NOOP("Names",
                      "The query on %1 cannot be used: %2. Nothing was imported, and the database is as it was. "
                      "Correct the query, or choose a table instead.")};
constexpr ErrorWords kShopAsTable {
    QT_TRANSLATE_NOOP("Names", "This is a shop, not a file to import"),
    QT_TRANSLATE_NOOP(
        "Names", "%1 is a shop of Clientele. Nothing was imported. Open it as a shop, or choose the file of orders, "
                 "customers or products that you want to import.")};
constexpr ErrorWords kEncodingUncertain {
    QT_TRANSLATE_NOOP("Names", "The encoding is not certain"),
    QT_TRANSLATE_NOOP("Names",
                      "The letters of %1 could be %2 or %3. Nothing was imported. Choose the one in which names "
                      "look right, then import again.")};
constexpr ErrorWords kNoHeader {
    QT_TRANSLATE_NOOP("Names", "The columns have no names"),
    QT_TRANSLATE_NOOP("Names",
                      "The first row of %1 does not name its columns. Nothing was imported. Add a first row with "
                      "names, or say in the import that there is none.")};
constexpr ErrorWords kColumnMissing {
    QT_TRANSLATE_NOOP("Names", "A column is missing"),
    QT_TRANSLATE_NOOP("Names", "No column of %1 means “%2”, and the import needs one. Nothing was imported. Say which "
                               "column it is, or export the file again with it.")};
constexpr ErrorWords kDateOrderAmbiguous {
    QT_TRANSLATE_NOOP("Names", "Which is the day, which the month?"),
    QT_TRANSLATE_NOOP("Names",
                      "In %1 the column “%2” has dates such as %3, which can be read with the day first or with "
                      "the month first. Nothing was imported. Choose the order, then import again.")};
constexpr ErrorWords kRecipeInvalid {
    QT_TRANSLATE_NOOP("Names", "The import recipe cannot be used"),
    QT_TRANSLATE_NOOP("Names", "The recipe %1 cannot be used: %2. Nothing was imported. Correct the recipe, or import "
                               "without one.")};
constexpr ErrorWords kNothingToImport {
    QT_TRANSLATE_NOOP("Names", "Nothing to import"),
    QT_TRANSLATE_NOOP("Names", "No row of %1 could be understood. The shop is as it was. Check what each column means, "
                               "then import again.")};
constexpr ErrorWords kNoSuchImport {
    QT_TRANSLATE_NOOP("Names", "There is no such import"),
    QT_TRANSLATE_NOOP("Names", "This shop has no import number %1, or it was undone already. Nothing was changed. The "
                               "Data page lists the imports.")};
constexpr ErrorWords kNoSuchRecipe {
    QT_TRANSLATE_NOOP("Names", "There is no such recipe"),
    QT_TRANSLATE_NOOP("Names",
                      "The shop has no saved recipe “%1”, and there is no file of that name. Nothing was changed. "
                      "The command recipes lists the ones there are.")};
constexpr ErrorWords kNoSuchMerge {
    QT_TRANSLATE_NOOP("Names", "There is no such merge"),
    QT_TRANSLATE_NOOP("Names", "This shop has no merge of customers number %1, or it was undone already. Nothing was "
                               "changed. The list of merges shows which there are.")};
constexpr ErrorWords kImportOverlapped {
    QT_TRANSLATE_NOOP("Names", "A later import comes first"),
    QT_TRANSLATE_NOOP("Names", "Import %1 cannot be undone yet, because import %2 changed some of the same rows after "
                               "it. Nothing was changed. Undo import %2 first.")};
constexpr ErrorWords kNotAShop {
    QT_TRANSLATE_NOOP("Names", "This is not a shop file"),
    QT_TRANSLATE_NOOP("Names", "%1 is not a Clientele shop. It was not touched. Choose a file whose name ends in "
                               ".clientele; to read an order file, open a shop and add the file to it.")};
constexpr ErrorWords kShopTooNew {
    QT_TRANSLATE_NOOP("Names", "This shop needs a newer Clientele"),
    QT_TRANSLATE_NOOP("Names", "%1 was written by a newer Clientele (its version is %2, this program reads up to %3). "
                               "It was not touched. Install the newer version to open it.")};
constexpr ErrorWords kShopLocked {
    QT_TRANSLATE_NOOP("Names", "The shop is open elsewhere"),
    QT_TRANSLATE_NOOP("Names", "%1 is being changed by %2. Nothing was changed here. Close it there, then try again; "
                               "until then it can be read but not changed.")};
constexpr ErrorWords kShopInUse {
    QT_TRANSLATE_NOOP("Names", "Somebody is reading the shop"),
    QT_TRANSLATE_NOOP("Names", "Another window or command is reading %1, so its file cannot be exchanged. Nothing was "
                               "changed. Close it there, then try again.")};
constexpr ErrorWords kShopReadOnly {
    QT_TRANSLATE_NOOP("Names", "The shop can only be read"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 is open for reading only, so nothing was changed. Close it where it is being changed, "
                      "or save a copy to a folder you may write in, and open that.")};
constexpr ErrorWords kShopDamaged {
    QT_TRANSLATE_NOOP("Names", "The shop file is damaged"),
    QT_TRANSLATE_NOOP("Names", "%1 is damaged: %2. Nothing was written to it. Keep the file, and open your latest copy "
                               "of it instead.")};
constexpr ErrorWords kShopNeedsPassphrase {
    QT_TRANSLATE_NOOP("Names", "The shop is protected"),
    QT_TRANSLATE_NOOP("Names", "%1 is encrypted. It was not touched. Open it with its passphrase.")};
constexpr ErrorWords kWrongPassphrase {
    QT_TRANSLATE_NOOP("Names", "The passphrase is not right"),
    QT_TRANSLATE_NOOP("Names", "That passphrase does not open %1. It was not touched. Check capital letters and the "
                               "keyboard's language, then try again.")};
constexpr ErrorWords kNoSuchCustomer {
    QT_TRANSLATE_NOOP("Names", "There is no such customer"),
    QT_TRANSLATE_NOOP("Names", "This shop has no customer %1. Nothing was changed. Search for part of the name, e-mail "
                               "address or number.")};
constexpr ErrorWords kNoSuchSegment {
    QT_TRANSLATE_NOOP("Names", "There is no such segment"),
    QT_TRANSLATE_NOOP("Names", "This shop has no segment %1; it may have been removed. Nothing was changed. Choose "
                               "another segment.")};
constexpr ErrorWords kRuleInvalid {
    QT_TRANSLATE_NOOP("Names", "The rule cannot be used"),
    QT_TRANSLATE_NOOP("Names", "Letter %2 of the rule %1: %3 Nothing was changed. Correct the rule there, then try "
                               "again.")};
constexpr ErrorWords kRuleUnreadable {
    QT_TRANSLATE_NOOP("Names", "The rule cannot be read"),
    QT_TRANSLATE_NOOP("Names", "A saved rule is damaged or was written by a newer version, at “%1”. Nothing was "
                               "changed. Update Clientele, or say the rule again.")};
constexpr ErrorWords kRuleSegmentMissing {
    QT_TRANSLATE_NOOP("Names", "The rule names a segment that is gone"),
    QT_TRANSLATE_NOOP("Names", "The rule of the segment %1 names the segment %2, which was removed or cannot be told "
                               "itself. Nobody can be chosen by it. Bring that segment back, or change the rule.")};
constexpr ErrorWords kRuleCycle {
    QT_TRANSLATE_NOOP("Names", "The rule leads back to itself"),
    QT_TRANSLATE_NOOP("Names", "The rule of the segment %1 names segments whose rules lead back to it, so nobody can "
                               "say who is in it. Nothing was changed. Take one of them out of the rule.")};
constexpr ErrorWords kNoSuchMethod {
    QT_TRANSLATE_NOOP("Names", "There is no such method"),
    QT_TRANSLATE_NOOP("Names",
                      "This version has no method %1. Nothing was changed. Choose one of the methods on offer.")};
constexpr ErrorWords kNoSuchLayout {
    QT_TRANSLATE_NOOP("Names", "There is no such layout"),
    QT_TRANSLATE_NOOP("Names", "There is no layout %1. Nothing was measured. Choose lightgcn, sequence, baskets or "
                               "ratings.")};
constexpr ErrorWords kInteractionsInvalid {
    QT_TRANSLATE_NOOP("Names", "The file is laid out differently"),
    QT_TRANSLATE_NOOP("Names",
                      "Line %2 of %1 does not fit the layout %4: “%3”. Nothing was measured. Correct the line, "
                      "or choose the layout the file has.")};
constexpr ErrorWords kPurchaseLines {
    QT_TRANSLATE_NOOP("Names", "The file is laid out differently"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 looks like one purchase a line, not like one customer a line with all they bought: line "
                      "%2, “%3”, tells of a customer who was there before. As %4, stars and times would have "
                      "been measured as products, so nothing was measured. Choose the layout %5.")};
constexpr ErrorWords kNothingToLearn {
    QT_TRANSLATE_NOOP("Names", "Nothing to learn from"),
    QT_TRANSLATE_NOOP("Names", "%1 does not say of anybody what they bought. Nothing was measured. Choose a file with "
                               "purchases.")};
constexpr ErrorWords kNothingToTest {
    QT_TRANSLATE_NOOP("Names", "Nothing to test against"),
    QT_TRANSLATE_NOOP("Names",
                      "%1 does not say what anybody bought next. Nothing was measured. Measure again once there "
                      "are later purchases.")};
constexpr ErrorWords kNoStars {
    QT_TRANSLATE_NOOP("Names", "Nobody gave stars"),
    QT_TRANSLATE_NOOP("Names", "The method %1 learns from star ratings, and there are none here. Nothing was learned. "
                               "Choose another method, or data with stars.")};
constexpr ErrorWords kNoSuchCampaign {
    QT_TRANSLATE_NOOP("Names", "There is no such campaign"),
    QT_TRANSLATE_NOOP("Names", "This shop has no campaign %1; it may have been removed. Nothing was changed. The "
                               "Campaigns page lists them.")};
constexpr ErrorWords kNameTaken {
    QT_TRANSLATE_NOOP("Names", "That name is taken"),
    QT_TRANSLATE_NOOP("Names", "There is already one called “%1”. Nothing was changed. Choose another name.")};
constexpr ErrorWords kParameterInvalid {
    QT_TRANSLATE_NOOP("Names", "That value is not possible"),
    QT_TRANSLATE_NOOP("Names", "“%1” cannot be %2; it must be: %3. Nothing was changed. Choose another value.")};
constexpr ErrorWords kParameterUnknown {
    QT_TRANSLATE_NOOP("Names", "There is no such setting"),
    QT_TRANSLATE_NOOP("Names", "There is no setting “%1” here. Nothing was changed. Choose one of these: %3.")};
constexpr ErrorWords kParameterNotNumber {
    QT_TRANSLATE_NOOP("Names", "That value is not possible"),
    QT_TRANSLATE_NOOP("Names", "“%1” cannot be “%2”, which is not a number. Nothing was changed. Write a number.")};
constexpr ErrorWords kTooLargeForMemory {
    QT_TRANSLATE_NOOP("Names", "Not enough memory"),
    QT_TRANSLATE_NOOP("Names",
                      "With “%1” at %2 this would take %4 GB of memory, and %5 GB are free. Nothing was begun. "
                      "Choose a value of %3, or close other programs and try again.")};
constexpr ErrorWords kPlanInvalid {
    QT_TRANSLATE_NOOP("Names", "The campaign cannot be used yet"),
    QT_TRANSLATE_NOOP("Names", "The campaign's “%1” cannot be used: %2. Nothing was written. Correct it, then go on.")};
constexpr ErrorWords kPlanFileInvalid {
    QT_TRANSLATE_NOOP("Names", "The campaign cannot be used yet"),
    QT_TRANSLATE_NOOP(
        "Names", "The plan in %3 cannot be used. At “%4”: %2. Nothing was written. Correct it there, then go on.")};
constexpr ErrorWords kAudienceEmpty {
    QT_TRANSLATE_NOOP("Names", "Nobody would be contacted"),
    QT_TRANSLATE_NOOP("Names",
                      "After exclusions nobody is left for “%1”, so no list was written. Choose more segments, "
                      "or lift an exclusion.")};
constexpr ErrorWords kNobodyFits {
    QT_TRANSLATE_NOOP("Names", "Nobody can be in this file"),
    QT_TRANSLATE_NOOP("Names", "Of the %4 people of “%1” nobody can be in a file for %2; the commonest reason: %3. No "
                               "list was written. Choose another destination, or complete what is missing.")};
constexpr ErrorWords kCodesExhausted {
    QT_TRANSLATE_NOOP("Names", "Not enough codes"),
    QT_TRANSLATE_NOOP("Names", "The campaign needs %2 codes, but only %1 can be given. No list was written. Choose "
                               "longer codes or fewer people, or bring more codes of your platform.")};
constexpr ErrorWords kCampaignSealed {
    QT_TRANSLATE_NOOP("Names", "The campaign is already out"),
    QT_TRANSLATE_NOOP("Names",
                      "“%1” was exported, so its plan stays as it was sent and nothing was changed. Duplicate it "
                      "and change the copy.")};
constexpr ErrorWords kExportRefused {
    QT_TRANSLATE_NOOP("Names", "The campaign would hurt"),
    QT_TRANSLATE_NOOP("Names", "“%1” was not exported. %2 Your shop is as it was before.")};
constexpr ErrorWords kSystemRandomFailed {
    QT_TRANSLATE_NOOP("Names", "The system gave no random numbers"),
    QT_TRANSLATE_NOOP("Names",
                      "This computer's generator of random numbers failed: %1. Nothing was written. Try again; "
                      "if it stays, restart the computer.")};
constexpr ErrorWords kInternal {
    QT_TRANSLATE_NOOP("Names", "Something went wrong inside Clientele"),
    QT_TRANSLATE_NOOP("Names", "This should not have happened: %1. Your shop is as it was before. Try again; if it "
                               "returns, report it with this text.")};

ErrorWords wordsOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileNotFound: return kFileNotFound;
    case ErrorCode::FileNotReadable: return kFileNotReadable;
    case ErrorCode::FileNotWritable: return kFileNotWritable;
    case ErrorCode::FileExists: return kFileExists;
    case ErrorCode::FileEmpty: return kFileEmpty;
    case ErrorCode::FileChanged: return kFileChanged;
    case ErrorCode::FileDamaged: return kFileDamaged;
    case ErrorCode::FileEncrypted: return kFileEncrypted;
    case ErrorCode::FileBomb: return kFileBomb;
    case ErrorCode::DiskFull: return kDiskFull;
    case ErrorCode::FolderNotWritable: return kFolderNotWritable;
    case ErrorCode::NotATable: return kNotATable;
    case ErrorCode::UnknownFormat: return kUnknownFormat;
    case ErrorCode::OldWorkbook: return kOldWorkbook;
    case ErrorCode::NoSuchSheet: return kNoSuchSheet;
    case ErrorCode::QueryInvalid: return kQueryInvalid;
    case ErrorCode::ShopAsTable: return kShopAsTable;
    case ErrorCode::EncodingUncertain: return kEncodingUncertain;
    case ErrorCode::NoHeader: return kNoHeader;
    case ErrorCode::ColumnMissing: return kColumnMissing;
    case ErrorCode::DateOrderAmbiguous: return kDateOrderAmbiguous;
    case ErrorCode::RecipeInvalid: return kRecipeInvalid;
    case ErrorCode::NothingToImport: return kNothingToImport;
    case ErrorCode::NoSuchImport: return kNoSuchImport;
    case ErrorCode::NoSuchMerge: return kNoSuchMerge;
    case ErrorCode::NoSuchRecipe: return kNoSuchRecipe;
    case ErrorCode::ImportOverlapped: return kImportOverlapped;
    case ErrorCode::NotAShop: return kNotAShop;
    case ErrorCode::ShopTooNew: return kShopTooNew;
    case ErrorCode::ShopLocked: return kShopLocked;
    case ErrorCode::ShopInUse: return kShopInUse;
    case ErrorCode::ShopReadOnly: return kShopReadOnly;
    case ErrorCode::ShopDamaged: return kShopDamaged;
    case ErrorCode::ShopNeedsPassphrase: return kShopNeedsPassphrase;
    case ErrorCode::WrongPassphrase: return kWrongPassphrase;
    case ErrorCode::NoSuchCustomer: return kNoSuchCustomer;
    case ErrorCode::NoSuchSegment: return kNoSuchSegment;
    case ErrorCode::RuleInvalid: return kRuleInvalid;
    case ErrorCode::RuleSegmentMissing: return kRuleSegmentMissing;
    case ErrorCode::RuleCycle: return kRuleCycle;
    case ErrorCode::NoSuchMethod: return kNoSuchMethod;
    case ErrorCode::NoSuchLayout: return kNoSuchLayout;
    case ErrorCode::InteractionsInvalid: return kInteractionsInvalid;
    case ErrorCode::NothingToLearn: return kNothingToLearn;
    case ErrorCode::NothingToTest: return kNothingToTest;
    case ErrorCode::NoStars: return kNoStars;
    case ErrorCode::NoSuchCampaign: return kNoSuchCampaign;
    case ErrorCode::NameTaken: return kNameTaken;
    case ErrorCode::ParameterInvalid: return kParameterInvalid;
    case ErrorCode::PlanInvalid: return kPlanInvalid;
    case ErrorCode::AudienceEmpty: return kAudienceEmpty;
    case ErrorCode::CodesExhausted: return kCodesExhausted;
    case ErrorCode::CampaignSealed: return kCampaignSealed;
    case ErrorCode::ExportRefused: return kExportRefused;
    case ErrorCode::SystemRandomFailed: return kSystemRandomFailed;
    case ErrorCode::Internal: return kInternal;
    }
    return kInternal;
}

} // namespace

bool isNobodyFits(const Error &error)
{
    return error.code == ErrorCode::AudienceEmpty && error.arguments.size() == 4;
}

// Four things can be wrong with a parameter, told apart by which arguments are there or empty.
ErrorWords errorWords(const Error &error)
{
    if (error.code == ErrorCode::ParameterInvalid && error.arguments.size() == 5)
        return kTooLargeForMemory;
    const bool isParameter = error.code == ErrorCode::ParameterInvalid && error.arguments.size() == 3;
    if (isParameter && error.arguments[1].empty())
        return kParameterUnknown;
    if (isParameter && error.arguments[2].empty())
        return kParameterNotNumber;
    if (error.code == ErrorCode::RuleInvalid && error.arguments.size() == 3) // of a rule that was kept
        return kRuleUnreadable;
    if (error.code == ErrorCode::InteractionsInvalid && error.arguments.size() == 5)
        return kPurchaseLines;
    if (error.code == ErrorCode::PlanInvalid && error.arguments.size() > 2) // of a file
        return kPlanFileInvalid;
    if (isNobodyFits(error))
        return kNobodyFits;
    return wordsOf(error.code);
}

} // namespace clientele::words
