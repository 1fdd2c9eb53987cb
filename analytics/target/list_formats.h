#pragma once

#include "analytics/target/list_format.h"

namespace clientele {

// The rows of the registry, each defined in its own file.
extern const ListFormat kCsvSpreadsheetFormat;
extern const ListFormat kCsvFormat;
extern const ListFormat kXlsxFormat;
extern const ListFormat kKlaviyoFormat;
extern const ListFormat kKlaviyoCouponsFormat;
extern const ListFormat kMailchimpFormat;
extern const ListFormat kShopifyCodesFormat;
extern const ListFormat kWooCommerceCouponsFormat;
extern const ListFormat kGoogleCustomerMatchFormat;
extern const ListFormat kMetaFormat;
extern const ListFormat kTencentMd5Format;
extern const ListFormat kTencentSha256Format;
extern const ListFormat kQianchuanPlainFormat;
extern const ListFormat kQianchuanMd5Format;
extern const ListFormat kQianchuanSha256Format;

// The forms that destinations share.
extern const FileForm kCsvForm; // RFC 4180, UTF-8
extern const FileForm kCsvSpreadsheetForm; // with a byte order mark, and no cell can start a formula
extern const FileForm kXlsxForm; // one sheet; everything is text
extern const FileForm kLinesForm; // the first cell of each row and a line feed
extern const FileForm kZippedLinesForm; // that as the one file in a ZIP archive

// The columns of the three plain formats: campaign, arm, customer, email, phone, name, code, offer, valid_from, valid_to,
// reason, rec_1 … rec_n.
std::vector<std::string> plainColumns(const TargetList &list);
std::optional<RejectReason> addPlainRow(const ListPerson &person, const RowContext &context, ListRow &cells);

// Columns that several destinations end with: what was recommended, as product ids.
void appendRecommendedColumns(const TargetList &list, std::vector<std::string> &columns);
void addRecommended(const ListPerson &person, const TargetList &list, ListRow &cells);

} // namespace clientele
