#include "analytics/import/test_orders.h"

#include <algorithm>
#include <array>
#include <string>

namespace clientele {

namespace {

constexpr std::size_t kLongest = 80; // bytes; whoever tries a shop out writes little

constexpr std::array<std::string_view, 15> kTestWords {"test",   "tests",  "testing", "tester", "testorder",
                                                       "demo",   "dummy",  "asdf",    "asdfg",  "asdfasdf",
                                                       "qwerty", "foobar", "foo",     "fake",   "testproduct"};
constexpr std::array<std::string_view, 18> kCompany {"product", "item", "order", "user",    "customer", "account",
                                                     "name",    "only", "do",    "not",     "ship",     "please",
                                                     "ignore",  "the",  "a",     "article", "bar",      "for"};
constexpr std::array<std::string_view, 4> kChineseTests {"测试", "測試", "测试单", "試單"};
constexpr std::array<std::string_view, 21> kChineseCompany {"商品", "产品", "订单", "用户", "顾客", "客户", "客戶",
                                                            "链接", "专用", "下单", "勿拍", "请勿", "不要", "拍",
                                                            "账号", "姓名", "單",   "单",   "请",   "的",   "用"};

bool isLetter(char c)
{
    return c >= 'a' && c <= 'z';
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    for (char &c : lower) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c + 32);
    }
    return lower;
}

template<std::size_t Count> bool contains(const std::array<std::string_view, Count> &words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

// Takes a Chinese word off the front of `text`: 1 for one of trying out, 0 for company, −1 for neither.
int takeChinese(std::string_view &text)
{
    for (const std::string_view word : kChineseTests) {
        if (text.starts_with(word))
            return text.remove_prefix(word.size()), 1;
    }
    for (const std::string_view word : kChineseCompany) {
        if (text.starts_with(word))
            return text.remove_prefix(word.size()), 0;
    }
    return -1;
}

} // namespace

bool isTestText(std::string_view text)
{
    if (text.empty() || text.size() > kLongest)
        return false;
    const std::string memory = lowered(text);
    std::string_view rest = memory;
    bool isTest = false;
    while (!rest.empty()) {
        if (isLetter(rest.front())) {
            const std::string_view word
                = rest.substr(0, static_cast<std::size_t>(std::ranges::find_if_not(rest, isLetter) - rest.begin()));
            rest.remove_prefix(word.size());
            isTest |= contains(kTestWords, word);
            if (!contains(kTestWords, word) && !contains(kCompany, word))
                return false;
        } else if (static_cast<unsigned char>(rest.front()) < 0x80) {
            rest.remove_prefix(1); // digits, blanks, punctuation
        } else {
            const int kind = takeChinese(rest);
            if (kind < 0)
                return false;
            isTest |= kind == 1;
        }
    }
    return isTest;
}

bool usesExampleDomain(std::string_view email)
{
    const std::string lower = lowered(email);
    const std::size_t at = lower.rfind('@');
    if (at == std::string::npos)
        return false;
    const std::string_view domain = std::string_view(lower).substr(at + 1);
    constexpr std::array<std::string_view, 3> kExamples {"example.com", "example.org", "example.net"};
    return contains(kExamples, domain) || domain.ends_with(".example") || domain.ends_with(".test")
           || domain.ends_with(".invalid");
}

bool isTestEmail(std::string_view email)
{
    const std::size_t at = email.rfind('@');
    if (at == std::string_view::npos)
        return false;
    const std::string domain = lowered(email.substr(at + 1));
    return isTestText(email.substr(0, at)) || contains(kTestWords, domain.substr(0, domain.find('.')));
}

} // namespace clientele
