#include "analytics/store/shop_key.h"

#include <charconv>
#include <string>

#include "analytics/base/crypto.h"
#include "analytics/store/store.h"

namespace clientele {

namespace {

constexpr std::string_view kCodeKey = "campaigns.code_key";

} // namespace

ShopKey shopKey(Store &store)
{
    ShopKey key {};
    const std::string text = store.value(kCodeKey);
    if (text.size() != 2 * key.size()) {
        key = systemRandomKey();
        setShopKey(store, key);
        return key;
    }
    for (std::size_t i = 0; i < key.size(); ++i)
        std::from_chars(text.data() + 2 * i, text.data() + 2 * i + 2, key[i], 16);
    return key;
}

void setShopKey(Store &store, const ShopKey &key)
{
    store.setValue(kCodeKey, toHex(key));
}

} // namespace clientele
