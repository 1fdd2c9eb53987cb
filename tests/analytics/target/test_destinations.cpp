#include <QtTest/QTest>

#include <map>
#include <set>

#include "analytics/base/monitor.h"
#include "analytics/target/country_code.h"
#include "analytics/target/destination_table.h"
#include "analytics/target/hashed_id.h"
#include "analytics/target/person_name.h"

using namespace clientele;

namespace {

using Texts = std::vector<std::string>;

// A person with everything, to be made worse by each test.
ListPerson ming()
{
    ListPerson person;
    person.customer = "c1";
    person.email = "Ming.Wang@Example.com";
    person.phone = "138 0013 8000";
    person.name = "王小明";
    person.firstName = takenApart(person.name).first;
    person.lastName = takenApart(person.name).last;
    person.country = "中国";
    person.countryCode = "CN";
    person.region = "浙江省";
    person.city = "杭州";
    person.postalCode = "310000";
    person.birthYear = 1990;
    person.gender = 'm';
    person.emailConsent = person.smsConsent = Consent::Yes;
    person.code = "T-AAAA";
    person.reason = "Champions";
    return person;
}

ListPerson jane()
{
    ListPerson person;
    person.customer = "c2";
    person.email = " JaneDoe@gmail.com";
    person.phone = "07911 123456";
    person.firstName = "Mary Ann";
    person.lastName = "O'Doe";
    person.country = "United Kingdom";
    person.countryCode = "GB";
    person.postalCode = "SW1A 1AA-2";
    person.emailConsent = person.smsConsent = Consent::Yes;
    person.code = "T-BBBB";
    return person;
}

struct Made
{
    Texts columns;
    std::vector<Texts> rows;
    std::map<std::string, std::string> rejected; // customer → rejectId
    std::size_t people = 0;
    bool hasHeader = true;

    std::string cell(std::size_t row, std::string_view column) const
    {
        const auto at = static_cast<std::size_t>(std::ranges::find(columns, column) - columns.begin());
        return rows.at(row).at(at);
    }
};

class Shop
{
public:
    Shop()
    {
        m_offers.front().minimumSpend = Money::fromWhole(40);
        m_offers.front().validFrom = parseDay("2026-02-01").value();
        m_offers.front().validTo = parseDay("2026-02-28").value();
    }

    Offer &offer() { return m_offers.front(); }
    void addOffer(const Offer &offer) { m_offers.push_back(offer); }
    void setCurrency(std::string_view currency) { m_currency = currency; }
    void requireConsent() { m_requiresConsent = true; }

    Made of(std::string_view format, const std::vector<ListPerson> &people, const ListOptions &options = {}) const
    {
        TargetList list;
        list.campaign = "Spring, sale";
        list.currency = m_currency;
        list.shopCountry = countryOfCurrency(m_currency);
        list.offers = m_offers;
        for (const Offer &offer : m_offers)
            list.offerLabels.push_back(offerKind(offer.kind).label(offer, m_currency));
        list.recommendations = 1;
        list.requiresConsent = m_requiresConsent;
        list.people = people;
        SilentMonitor monitor;
        const DestinationTable made = destinationTable(list, listFormat(format), options, monitor);
        Made result;
        result.columns = made.table.columns();
        result.people = made.people;
        result.hasHeader = made.table.hasHeader();
        std::vector<std::string_view> cells;
        for (std::size_t row = 0; row < made.table.size(); ++row) {
            made.table.cellsOf(row, cells);
            result.rows.emplace_back(cells.begin(), cells.end());
        }
        for (const Rejected &person : made.rejected)
            result.rejected[person.customer] = rejectId(person.why);
        return result;
    }

private:
    std::string m_currency = "GBP";
    std::vector<Offer> m_offers {Offer {}};
    bool m_requiresConsent = false;
};

std::string sha(std::string_view text)
{
    return hashedId(IdHash::Sha256, text);
}

ListPerson with(ListPerson person, std::string_view customer, std::string_view email, std::string_view phone)
{
    person.customer = customer;
    person.email = email;
    person.phone = phone;
    return person;
}

constexpr std::array kAds {"google-customer-match", "meta",          "tencent-md5",     "tencent-sha256",
                           "qianchuan-plain",       "qianchuan-md5", "qianchuan-sha256"};

} // namespace

class TestDestinations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What every destination of the registry promises, whatever people look like.
    void contract()
    {
        std::vector<ListPerson> people {ming(), jane()};
        people.push_back(with(jane(), "c3", "", ""));
        people.push_back(with(ming(), "c4", "broken", "12"));
        people.push_back({});
        people.back().customer = "c5";
        for (const ListFormat &format : listFormats()) {
            const Made made = Shop().of(format.id, people);
            QVERIFY(!made.columns.empty());
            QCOMPARE(made.people, made.rows.size());
            QCOMPARE(made.people + made.rejected.size(), people.size());
            QCOMPARE(made.hasHeader, format.hasHeader);
            for (const Texts &row : made.rows)
                QCOMPARE(row.size(), made.columns.size());
            for (const Texts &row : made.rows)
                for (const std::string &cell : row)
                    QVERIFY2(!cell.starts_with("e3b0c44298fc1c14") && !cell.starts_with("d41d8cd98f00b204"),
                             format.id.data());
            QCOMPARE(Shop().of(format.id, {}).rows.size(), std::size_t {0});
        }
    }

    void klaviyo()
    {
        ListPerson both = jane();
        both.smsConsent = Consent::Unknown;
        const std::vector<std::string> products {"tea"};
        both.recommended = &products;
        ListPerson phoneOnly = with(jane(), "c3", "", "07911 999999");
        ListPerson refused = with(jane(), "c4", "no@x.com", "07911 123456");
        refused.emailConsent = refused.smsConsent = Consent::No;
        ListPerson noText = with(ming(), "c5", "five@x.com", "13800138000");
        noText.smsConsent = Consent::No;
        const Made made = Shop().of("klaviyo", {both, phoneOnly, refused, noText});
        QCOMPARE(made.columns, (Texts {"Email", "Phone Number", "First Name", "Last Name", "City", "Region", "Country",
                                       "Zip Code", "Email Marketing Consent", "SMS Marketing Consent", "Customer ID",
                                       "Campaign", "Coupon", "Offer", "Valid From", "Valid To", "rec_1"}));
        QCOMPARE(made.rows.at(0),
                 (Texts {"JaneDoe@gmail.com", "+447911123456", "Mary Ann", "O'Doe", "", "", "United Kingdom",
                         "SW1A 1AA-2", "subscribed", "never subscribed", "c2", "Spring, sale", "T-BBBB",
                         "10% off over 40 GBP", "2026-02-01", "2026-02-28", "tea"}));
        QCOMPARE(made.cell(1, "Email"), "");
        QCOMPARE(made.cell(1, "Phone Number"), "+447911999999");
        QCOMPARE(made.cell(2, "Phone Number"), ""); // refused
        QCOMPARE(made.cell(2, "SMS Marketing Consent"), "unsubscribed");
        QCOMPARE(made.rejected, (std::map<std::string, std::string> {{"c4", "no_consent"}}));
    }

    void klaviyoCoupons()
    {
        ListPerson none = jane();
        none.customer = "c9";
        none.code = {};
        const Made made = Shop().of("klaviyo-coupons", {ming(), jane(), none});
        QCOMPARE(made.columns, Texts {"Coupon"});
        QCOMPARE(made.rows, (std::vector<Texts> {{"T-AAAA"}, {"T-BBBB"}}));
        QCOMPARE(made.rejected, (std::map<std::string, std::string> {{"c9", "no_code"}}));
    }

    void mailchimp()
    {
        const std::string longName(200, 'x'); // and three bytes for each of 30 more letters
        std::string longCity = longName;
        for (int i = 0; i < 30; ++i)
            longCity += "王";
        ListPerson person = jane();
        person.city = longCity;
        const Made made = Shop().of("mailchimp", {person, with(jane(), "c3", "用户@x.com", ""),
                                                  with(jane(), "c4", "JANEDOE@gmail.com", ""),
                                                  with(jane(), "c5", "janedoe@gmail.com ", "")});
        QCOMPARE(made.columns.front(), "Email Address");
        QCOMPARE(made.cell(0, "Email Address"), "JaneDoe@gmail.com");
        QCOMPARE(made.cell(0, "Country"), "GB");
        QCOMPARE(made.cell(0, "Phone Number"), "+447911123456");
        QCOMPARE(made.cell(0, "City").size(), std::size_t {254}); // 200 + 18 × 3: no letter is cut in half
        QCOMPARE(made.cell(0, "Tags"), "Spring  sale"); // a comma would make two tags
        const std::string longAddress = std::string(250, 'x') + "@x.com"; // cut, it would be somebody else's
        QCOMPARE(Shop().of("mailchimp", {with(jane(), "c6", longAddress, "")}).rejected.at("c6"), "bad_email");
        QCOMPARE(made.rejected.at("c3"), "bad_email");
        QCOMPARE(made.rejected.at("c4"), "duplicate"); // the same mailbox in other letters
        QCOMPARE(made.rejected.at("c5"), "duplicate");
    }

    void shopifyCodes()
    {
        Shop shop;
        Offer amount = shop.offer();
        amount.kind = "coupon-amount";
        amount.amount = Money::fromWhole(5);
        amount.minimumSpend = {};
        shop.addOffer(amount);
        Offer capped = shop.offer();
        capped.cap = Money::fromWhole(20);
        shop.addOffer(capped);
        ListPerson second = jane();
        second.offer = 1;
        ListPerson third = with(jane(), "c3", "", "");
        third.offer = 2;
        third.code = "T-CCCC";
        const Made made = shop.of("shopify-codes", {ming(), second, third});
        QCOMPARE(made.columns,
                 (Texts {"ID", "Title", "Command", "Code", "Code Command", "Type", "Method", "Value Type", "Value",
                         "Minimum Requirement", "Minimum Value", "Combines with Product Discounts",
                         "Combines with Order Discounts", "Combines with Shipping Discounts", "Limit Total Times",
                         "Limit One Use Per Customer", "Starts At", "Ends At"}));
        QCOMPARE(made.rows.at(0), (Texts {"", "Spring, sale (1)", "MERGE", "T-AAAA", "MERGE", "Amount off Order",
                                          "Code", "Percentage", "10", "Amount", "40.00", "TRUE", "TRUE", "TRUE", "1",
                                          "TRUE", "2026-02-01 00:00:00", "2026-02-28 23:59:59"}));
        QCOMPARE(made.cell(1, "Title"), "Spring, sale (2)");
        QCOMPARE(made.cell(1, "Value Type"), "Fixed Amount");
        QCOMPARE(made.cell(1, "Value"), "5.00");
        QCOMPARE(made.cell(1, "Minimum Requirement"), "None");
        QCOMPARE(made.cell(1, "Minimum Value"), "");
        QCOMPARE(made.rejected, (std::map<std::string, std::string> {{"c3", "offer_not_taken"}}));
        QCOMPARE(listFormat("shopify-codes").nameMustHold, std::string_view("discount"));

        Shop delivering;
        delivering.offer().kind = "coupon-free-delivery";
        delivering.offer().combines = false;
        const Made delivery = delivering.of("shopify-codes", {ming()});
        QCOMPARE(delivery.cell(0, "Type"), "Free Shipping");
        QCOMPARE(delivery.cell(0, "Value Type"), "");
        QCOMPARE(delivery.cell(0, "Value"), "");
        QCOMPARE(delivery.cell(0, "Combines with Order Discounts"), "FALSE");
    }

    void wooCommerceCoupons()
    {
        Shop shop;
        shop.offer().percent = 1'250;
        shop.offer().combines = false;
        Offer delivery = shop.offer();
        delivery.kind = "coupon-free-delivery";
        shop.addOffer(delivery);
        ListPerson second = jane();
        second.offer = 1;
        const Made made = shop.of("woocommerce-coupons", {ming(), second});
        QCOMPARE(made.columns.front(), "code");
        QCOMPARE(made.columns.size(), std::size_t {18});
        QCOMPARE(made.cell(0, "code"), "T-AAAA");
        QCOMPARE(made.cell(0, "discount_type"), "percent");
        QCOMPARE(made.cell(0, "amount"), "12.5");
        QCOMPARE(made.cell(0, "date_expires"), "2026-03-01"); // it ends as that day begins
        QCOMPARE(made.cell(0, "individual_use"), "yes");
        QCOMPARE(made.cell(0, "minimum_amount"), "40.00");
        QCOMPARE(made.cell(0, "usage_limit"), "1");
        QCOMPARE(made.cell(0, "free_shipping"), "no");
        QCOMPARE(made.cell(0, "email_restrictions"), "");
        QCOMPARE(made.cell(1, "discount_type"), "fixed_cart");
        QCOMPARE(made.cell(1, "amount"), "0");
        QCOMPARE(made.cell(1, "free_shipping"), "yes");
    }

    void googleCustomerMatch()
    {
        ListPerson noZip = with(ming(), "c3", "three@x.com", "");
        noZip.postalCode = {};
        const Made made = Shop().of("google-customer-match", {ming(), jane(), noZip});
        QCOMPARE(made.columns, (Texts {"Email", "Phone", "First Name", "Last Name", "Country", "Zip"}));
        QCOMPARE(made.rows.at(0), (Texts {sha("ming.wang@example.com"),
                                          "ec61f3c620a98bdead8c1f1f0ae747abd1b62a0c2dba4fd4bc22cf0d1d8653e5",
                                          sha("小明"), sha("王"), "CN", "310000"}));
        QCOMPARE(made.cell(1, "Email"), "d6117306485ed0e50afab3ac871e98f81699151f30281527d63ff5f233656c69");
        QCOMPARE(made.cell(1, "First Name"), sha("maryann")); // spaces inside go as well
        QCOMPARE(made.cell(1, "Last Name"), sha("o'doe"));
        QCOMPARE(made.cell(1, "Country"), "GB");
        QCOMPARE(made.rows.at(2), (Texts {sha("three@x.com"), "", "", "", "", ""})); // all of the name or none
    }

    void meta()
    {
        ListPerson person = jane();
        person.city = "St. Ives-on-Sea 3";
        person.region = "Greater London (GB)";
        const Made made = Shop().of("meta", {ming(), person});
        QCOMPARE(made.columns, (Texts {"email", "phone", "fn", "ln", "ct", "st", "zip", "country", "doby", "gen"}));
        QCOMPARE(made.rows.at(0),
                 (Texts {sha("ming.wang@example.com"),
                         "bf08aacce7f9b2452863cf99373043c3333f0e3127f1f787c4abb46ab6cf2b83", sha("小明"), sha("王"),
                         sha("杭州"), sha("浙江省"), sha("310000"), sha("cn"), sha("1990"), sha("m")}));
        QCOMPARE(made.rows.at(1),
                 (Texts {sha("janedoe@gmail.com"), sha("447911123456"), sha("mary ann"), sha("o'doe"),
                         sha("stivesonsea"), sha("greaterlondongb"), sha("sw1a1aa"), sha("gb"), "", ""}));
        QCOMPARE(listFormat("meta").fewestPeople, std::size_t {100});
    }

    void chineseNamesNeverBecomeOneHash()
    {
        std::set<std::string> first, last;
        for (const char *name : {"王小明", "李小红", "张伟", "欧阳娜娜"}) {
            ListPerson person = ming();
            person.firstName = takenApart(name).first;
            person.lastName = takenApart(name).last;
            const Made made = Shop().of("meta", {person});
            first.insert(made.cell(0, "fn"));
            last.insert(made.cell(0, "ln"));
        }
        QCOMPARE(first.size(), std::size_t {4});
        QCOMPARE(last.size(), std::size_t {4});
    }

    void tencentAndQianchuan()
    {
        const std::vector<ListPerson> people {ming(), with(ming(), "c6", "", "+86 138-0013-8000"), jane()};
        const auto only = [&](const char *format) {
            const Made made = Shop().of(format, people);
            QTest::qVerify(!made.hasHeader, "no header", "", __FILE__, __LINE__);
            QTest::qVerify(made.rejected
                               == std::map<std::string, std::string> {{"c2", "bad_phone"}, {"c6", "duplicate"}},
                           "rejected", "", __FILE__, __LINE__);
            return made.rows;
        };
        const std::vector<Texts> md5 {{"7945bd83237335e5376ff44d62e4f0ae"}};
        const std::vector<Texts> sha256 {{"a6942f9771d67f34034d2f1926988ed3fad3bf1b4e7cedb9a31f31398dea43bc"}};
        QCOMPARE(only("tencent-md5"), md5);
        QCOMPARE(only("tencent-sha256"), sha256);
        QCOMPARE(only("qianchuan-plain"), (std::vector<Texts> {{"13800138000"}}));
        QCOMPARE(only("qianchuan-md5"), md5);
        QCOMPARE(only("qianchuan-sha256"), sha256);
    }

    void hashesThatAFileBroughtPass()
    {
        const std::string md5 = "7945bd83237335e5376ff44d62e4f0ae";
        const std::string sha256 = sha("janedoe@gmail.com");
        const Made google = Shop().of("google-customer-match",
                                      {with(jane(), "a", sha256, md5), with(jane(), "b", "b@x.com", sha256)});
        QCOMPARE(google.cell(0, "Email"), sha256);
        QCOMPARE(google.cell(0, "Phone"), md5);
        QCOMPARE(google.cell(1, "Phone"), sha256);
        QCOMPARE(Shop().of("tencent-md5", {with(ming(), "a", "", md5)}).rows, (std::vector<Texts> {{md5}}));
        QCOMPARE(Shop().of("tencent-sha256", {with(ming(), "a", "", md5)}).rejected.at("a"), "bad_phone");
        QCOMPARE(Shop().of("qianchuan-plain", {with(ming(), "a", "", md5)}).rejected.at("a"), "bad_phone");
        QCOMPARE(Shop().of("mailchimp", {with(ming(), "a", sha256, "")}).rejected.at("a"), "bad_email");
    }

    void adsNeedAYes()
    {
        ListPerson unknown = ming();
        unknown.emailConsent = unknown.smsConsent = Consent::Unknown;
        ListPerson no = ming();
        no.emailConsent = no.smsConsent = Consent::No;
        for (const char *format : kAds) {
            QCOMPARE(Shop().of(format, {ming()}).people, std::size_t {1});
            QCOMPARE(Shop().of(format, {unknown}).rejected.at("c1"), "unknown_consent");
            QCOMPARE(Shop().of(format, {unknown}, {.allowsUnknownConsent = true}).people, std::size_t {1});
            QCOMPARE(Shop().of(format, {no}, {.allowsUnknownConsent = true}).rejected.at("c1"), "no_consent");
        }
        QCOMPARE(Shop().of("klaviyo", {unknown}).people, std::size_t {1}); // mail: not refused is enough
        Shop strict;
        strict.requireConsent();
        QCOMPARE(strict.of("klaviyo", {unknown}).rejected.at("c1"), "unknown_consent");
        // Each address by the consent of its own channel.
        ListPerson textOnly = ming();
        textOnly.emailConsent = Consent::No;
        const Made made = Shop().of("google-customer-match", {textOnly});
        QCOMPARE(made.cell(0, "Email"), "");
        QVERIFY(!made.cell(0, "Phone").empty());
    }

    // A blank that slipped into an address is no part of it, for tools that write to people as for those that hash.
    void addressesHaveNoBlanks()
    {
        const ListPerson person = with(jane(), "a", "Jane Doe@gmail.com\u00a0", "");
        QCOMPARE(Shop().of("klaviyo", {person}).cell(0, "Email"), "JaneDoe@gmail.com");
        QCOMPARE(Shop().of("mailchimp", {person}).cell(0, "Email Address"), "JaneDoe@gmail.com");
        QCOMPARE(Shop().of("meta", {person}).cell(0, "email"), sha("janedoe@gmail.com"));
    }

    void reasonsSayWhatIsMissing()
    {
        const auto why = [](const char *format, std::string_view email, std::string_view phone) {
            return Shop().of(format, {with(jane(), "x", email, phone)}).rejected.at("x");
        };
        QCOMPARE(why("mailchimp", "", "07911 123456"), "no_email");
        QCOMPARE(why("mailchimp", "jane", ""), "bad_email");
        QCOMPARE(why("klaviyo", "", ""), "no_address");
        QCOMPARE(why("klaviyo", "", "12"), "bad_phone");
        QCOMPARE(why("tencent-md5", "jane@x.com", ""), "no_phone");
        QCOMPARE(why("tencent-md5", "jane@x.com", "138****8000"), "bad_phone");
    }

    void aPhonesCountryIsThePersonsThenTheShops()
    {
        ListPerson person = with(ming(), "c1", "", "138 0013 8000");
        person.countryCode = {};
        Shop shop;
        QCOMPARE(shop.of("klaviyo", {person}).rejected.at("c1"), "bad_phone"); // eleven digits are too many for Britain
        shop.setCurrency("CNY");
        QCOMPARE(shop.of("klaviyo", {person}).cell(0, "Phone Number"), "+8613800138000");
        person.phone = "07911 123456";
        person.countryCode = "GB";
        QCOMPARE(shop.of("klaviyo", {person}).cell(0, "Phone Number"), "+447911123456");
        person.countryCode = {};
        shop.setCurrency("EUR");
        QCOMPARE(shop.of("klaviyo", {person}).rejected.at("c1"), "bad_phone");
    }

    void theSeedAddressIsWrittenButNotCounted()
    {
        ListPerson seed = with(ming(), "", "boss@shop.com", "");
        seed.isSeed = true;
        seed.code = "T-SEED";
        for (const char *format : {"csv", "klaviyo", "mailchimp", "google-customer-match", "klaviyo-coupons"}) {
            const Made made = Shop().of(format, {ming(), jane(), seed});
            QCOMPARE(made.people, std::size_t {2});
            QCOMPARE(made.rows.size(), std::size_t {3});
        }
        QCOMPARE(Shop().of("csv", {ming(), seed}).cell(1, "arm"), "seed");
        const Made tencent = Shop().of("tencent-md5", {ming(), seed}); // it has no phone
        QCOMPARE(tencent.rows.size(), std::size_t {1});
        QVERIFY(tencent.rejected.empty());
    }

    void manyPeopleKeepTheirOrder()
    {
        std::vector<std::string> texts;
        for (int i = 0; i < 20'000; ++i)
            texts.push_back("p" + std::to_string(i % 15'000) + "@x.com"); // the last quarter repeats the first
        std::vector<ListPerson> people;
        for (const std::string &text : texts)
            people.push_back(with(jane(), text, text, ""));
        const Made made = Shop().of("mailchimp", people);
        QCOMPARE(made.people, std::size_t {15'000});
        for (std::size_t i = 0; i < made.rows.size(); ++i)
            QCOMPARE(made.rows[i].front(), texts[i]);
    }
};

QTEST_GUILESS_MAIN(TestDestinations)
#include "test_destinations.moc"
