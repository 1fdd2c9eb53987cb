#pragma once

#include <string_view>

namespace clientele {

// Orders that somebody placed to try the shop out. Whole words only, so that a "Pregnancy Test Kit" or 水质测试笔 stays what
// it is: a text is a test when nothing but words of trying out (test, demo, asdf, 测试) and words that go with them
// (product, user, 链接, 勿拍, numbers) stands in it.
bool isTestText(std::string_view text);

// test@…, asdf@…, …@test.com, and the domains that the standards keep for examples (RFC 2606: example.com, .test,
// .invalid). `usesExampleDomain`: only the latter, which says nothing where a whole file is made of them.
bool isTestEmail(std::string_view email);
bool usesExampleDomain(std::string_view email);

} // namespace clientele
