#include "analytics/recommend/evaluate/basket_json.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "analytics/base/error.h"
#include "analytics/base/monitor.h"
#include "analytics/recommend/evaluate/word_lines.h"

namespace clientele {

namespace {

using Json = nlohmann::json;

// Depth 0 is the file, 1 the object of users, 2 a user's list, 3 a basket.
class Baskets final : public nlohmann::json_sax<Json>
{
public:
    using Take = std::function<void(std::string_view, std::uint32_t, std::string_view)>;

    Baskets(Monitor &monitor, const Take &take)
        : m_monitor(monitor)
        , m_take(take)
    {
    }

    std::size_t failedAt() const { return m_failedAt; }

    bool null() override { return false; }
    bool boolean(bool) override { return false; }
    bool number_float(double, const std::string &) override { return false; }
    bool binary(Json::binary_t &) override { return false; }
    bool number_integer(std::int64_t value) override
    {
        return value == -1 ? m_depth == 3 : item(std::to_string(value));
    }
    bool number_unsigned(std::uint64_t value) override { return item(std::to_string(value)); }
    bool string(std::string &value) override { return value == "-1" ? m_depth == 3 : item(value); }

    bool key(std::string &value) override
    {
        m_monitor.checkpoint();
        m_user = value;
        m_basket = 0;
        return m_depth == 1;
    }
    bool start_object(std::size_t) override { return m_depth++ == 0; }
    bool end_object() override { return --m_depth == 0; }
    bool start_array(std::size_t) override
    {
        m_hasItems = false;
        return m_depth > 0 && ++m_depth <= 3;
    }
    bool end_array() override
    {
        m_basket += m_depth == 3 && m_hasItems ? 1 : 0;
        --m_depth;
        return true;
    }
    bool parse_error(std::size_t position, const std::string &, const nlohmann::detail::exception &) override
    {
        m_failedAt = position;
        return false;
    }

private:
    bool item(const std::string &id)
    {
        if (m_depth != 3)
            return false;
        m_take(m_user, m_basket, id);
        m_hasItems = true;
        return true;
    }

    Monitor &m_monitor;
    const Take &m_take;
    int m_depth = 0;
    std::string m_user;
    std::uint32_t m_basket = 0;
    bool m_hasItems = false;
    std::size_t m_failedAt = 0;
};

} // namespace

void readBasketJson(const std::filesystem::path &path, Monitor &monitor,
                    const std::function<void(std::string_view, std::uint32_t, std::string_view)> &take)
{
    const std::string bytes = readBytes(path);
    Baskets baskets(monitor, take);
    if (Json::sax_parse(bytes, &baskets))
        return;
    const std::size_t at = std::min(baskets.failedAt(), bytes.size());
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t shown = at > 30 ? at - 30 : 0;
    throw Error(ErrorCode::InteractionsInvalid,
                {path.string(), std::to_string(line), bytes.substr(shown, 60), "baskets"});
}

} // namespace clientele
