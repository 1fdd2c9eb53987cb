#include "analytics/table/json_record.h"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace clientele {

namespace {

using Json = nlohmann::json;

constexpr std::size_t kDeepest = 64;

// Builds a JsonNode from the parser's events.
class Builder final : public nlohmann::json_sax<Json>
{
public:
    explicit Builder(JsonNode &root)
        : m_root(root)
    {
    }

    bool null() override { return add(JsonNode::Kind::Null, {}); }
    bool boolean(bool value) override { return add(JsonNode::Kind::Text, value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return add(JsonNode::Kind::Text, std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return add(JsonNode::Kind::Text, std::to_string(value)); }
    bool number_float(double, const std::string &written) override { return add(JsonNode::Kind::Text, written); }
    bool string(std::string &value) override { return add(JsonNode::Kind::Text, std::move(value)); }
    bool binary(Json::binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonNode::Kind::Object); }
    bool start_array(std::size_t) override { return open(JsonNode::Kind::Array); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string &value) override
    {
        m_key = std::move(value);
        return true;
    }
    bool parse_error(std::size_t, const std::string &, const Json::exception &) override { return false; }

private:
    JsonNode &place(JsonNode::Kind kind)
    {
        JsonNode &node = m_open.empty() ? m_root : m_open.back()->children.emplace_back();
        node.kind = kind;
        node.key = std::move(m_key);
        m_key.clear();
        return node;
    }
    bool add(JsonNode::Kind kind, std::string text)
    {
        place(kind).text = std::move(text);
        return true;
    }
    bool open(JsonNode::Kind kind)
    {
        m_open.push_back(&place(kind));
        return m_open.size() <= kDeepest;
    }
    bool close()
    {
        m_open.pop_back();
        return true;
    }

    JsonNode &m_root;
    std::vector<JsonNode *> m_open; // the last one's children may move, never their parents
    std::string m_key;
};

void appendJson(const JsonNode &node, std::string &target)
{
    const auto quoted
        = [](const std::string &text) { return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace); };
    switch (node.kind) {
    case JsonNode::Kind::Null: target += "null"; break;
    case JsonNode::Kind::Text: target += quoted(node.text); break;
    case JsonNode::Kind::Object:
    case JsonNode::Kind::Array: {
        const bool isObject = node.kind == JsonNode::Kind::Object;
        target += isObject ? '{' : '[';
        for (const JsonNode &child : node.children) {
            if (&child != &node.children.front())
                target += ',';
            if (isObject)
                target += quoted(child.key) + ':';
            appendJson(child, target);
        }
        target += isObject ? '}' : ']';
        break;
    }
    }
}

} // namespace

bool parseJson(std::string_view text, JsonNode &node)
{
    node = {};
    Builder builder(node);
    return Json::sax_parse(text.begin(), text.end(), &builder);
}

std::string cellOf(const JsonNode &node)
{
    if (node.kind == JsonNode::Kind::Null || node.kind == JsonNode::Kind::Text)
        return node.text;
    std::string cell;
    const bool isList
        = node.kind == JsonNode::Kind::Array && std::ranges::all_of(node.children, [](const JsonNode &child) {
              return child.kind == JsonNode::Kind::Text;
          });
    if (!isList) {
        appendJson(node, cell);
        return cell;
    }
    for (const JsonNode &child : node.children)
        cell += (&child == &node.children.front() ? "" : ", ") + child.text;
    return cell;
}

std::size_t jsonLength(std::string_view text)
{
    std::size_t depth = 0;
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (isInString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                isInString = false;
        } else if (c == '"') {
            isInString = true;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth <= 1)
                return i + 1;
            --depth;
        }
    }
    return std::string_view::npos;
}

} // namespace clientele
