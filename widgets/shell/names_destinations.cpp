#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The words of the files that a list is written to, and of who cannot be in one.
namespace clientele {

using words::Names;

namespace {

constexpr words::Row kFormats[] {
    {"csv-spreadsheet", QT_TRANSLATE_NOOP("Names", "CSV for spreadsheets"),
     QT_TRANSLATE_NOOP("Names", "Opens in Excel, LibreOffice and WPS with every letter right; cells that look like "
                                "formulas are made harmless.")},
    {"csv", QT_TRANSLATE_NOOP("Names", "CSV for other programs"),
     QT_TRANSLATE_NOOP("Names", "Plain UTF-8 for mail tools and scripts: exactly the values, nothing added.")},
    {"xlsx", QT_TRANSLATE_NOOP("Names", "Excel workbook"),
     QT_TRANSLATE_NOOP("Names", "A workbook in which numbers, phones and codes stay text, so that no digit is lost.")},
    {"klaviyo", QT_TRANSLATE_NOOP("Names", "Klaviyo: profiles"),
     QT_TRANSLATE_NOOP("Names", "Profiles with their consent, code and recommendations. Needs an e-mail address or a "
                                "phone number that was not refused; files of at most 50 MB.")},
    {"klaviyo-coupons", QT_TRANSLATE_NOOP("Names", "Klaviyo: coupon codes"),
     QT_TRANSLATE_NOOP("Names", "Only the codes, one a row, for a coupon with unique codes.")},
    {"mailchimp", QT_TRANSLATE_NOOP("Names", "Mailchimp"),
     QT_TRANSLATE_NOOP("Names", "Contacts with their code, recommendations and the campaign as a tag. Needs an e-mail "
                                "address that was not refused.")},
    {"shopify-codes", QT_TRANSLATE_NOOP("Names", "Shopify: discount codes"),
     QT_TRANSLATE_NOOP("Names",
                       "The discount and its codes as the app Matrixify imports them. Keep the word “discount” "
                       "in the file's name. Offers with a cap, tiers or chosen products are left out.")},
    {"woocommerce-coupons", QT_TRANSLATE_NOOP("Names", "WooCommerce: coupons"),
     QT_TRANSLATE_NOOP("Names", "One coupon per code, for a coupon importer. Coupons work at once: WooCommerce has no "
                                "first day. Offers with a cap, tiers or chosen products are left out.")},
    {"google-customer-match", QT_TRANSLATE_NOOP("Names", "Google Customer Match"),
     QT_TRANSLATE_NOOP("Names", "E-mail addresses, phone numbers and names as SHA-256. Only people who said yes. The "
                                "file is personal data still: treat it so.")},
    {"meta", QT_TRANSLATE_NOOP("Names", "Meta Custom Audiences"),
     QT_TRANSLATE_NOOP("Names",
                       "Addresses, names and places as SHA-256, at least 100 people. Only people who said yes. "
                       "The file is personal data still: treat it so.")},
    {"tencent-md5", QT_TRANSLATE_NOOP("Names", "Tencent Ads: MD5"),
     QT_TRANSLATE_NOOP("Names", "Mobile numbers of mainland China as MD5, one a line, zipped; choose the type "
                                "HASH_MOBILE_PHONE. Only people who said yes.")},
    {"tencent-sha256", QT_TRANSLATE_NOOP("Names", "Tencent Ads: SHA-256"),
     QT_TRANSLATE_NOOP("Names", "Mobile numbers of mainland China as SHA-256, one a line, zipped; choose the type "
                                "SHA256_MOBILE_PHONE. Only people who said yes.")},
    {"qianchuan-plain", QT_TRANSLATE_NOOP("Names", "Qianchuan: plain numbers"),
     QT_TRANSLATE_NOOP("Names", "Mobile numbers of mainland China as they are, one a line. Prefer a hashed form. Only "
                                "people who said yes.")},
    {"qianchuan-md5", QT_TRANSLATE_NOOP("Names", "Qianchuan: MD5"),
     QT_TRANSLATE_NOOP("Names", "Mobile numbers of mainland China as MD5, one a line. Only people who said yes.")},
    {"qianchuan-sha256", QT_TRANSLATE_NOOP("Names", "Qianchuan: SHA-256"),
     QT_TRANSLATE_NOOP("Names", "Mobile numbers of mainland China as SHA-256, one a line. Only people who said yes.")},
};

} // namespace

QString formatName(std::string_view listFormatId)
{
    return words::nameOf(kFormats, listFormatId);
}

QString formatExplanation(std::string_view listFormatId)
{
    return words::explanationOf(kFormats, listFormatId);
}

QString rejectText(RejectReason reason)
{
    switch (reason) {
    case RejectReason::Gone: return Names::tr("No longer in the shop");
    case RejectReason::DoNotContact: return Names::tr("Does not want to be contacted");
    case RejectReason::NoConsent: return Names::tr("Has said no to this channel");
    case RejectReason::UnknownConsent: return Names::tr("Has never said yes");
    case RejectReason::NoEmail: return Names::tr("No e-mail address");
    case RejectReason::BadEmail: return Names::tr("E-mail address that cannot be used");
    case RejectReason::NoPhone: return Names::tr("No phone number");
    case RejectReason::BadPhone: return Names::tr("Phone number that cannot be used");
    case RejectReason::NoAddress: return Names::tr("Neither e-mail address nor phone number");
    case RejectReason::Duplicate: return Names::tr("Same address as somebody before them");
    case RejectReason::NoCode: return Names::tr("No code");
    case RejectReason::OfferNotTaken: return Names::tr("An offer that the destination does not know");
    }
    return {};
}

} // namespace clientele
