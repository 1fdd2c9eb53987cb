#include "analytics/table/json_columns.h"

#include <algorithm>
#include <array>

namespace clientele {

namespace {

constexpr std::size_t kMostColumns = 16'384;

// Adds a key to a path, and takes it off again.
class Step
{
public:
    Step(std::string &path, std::string_view key)
        : m_path(path)
        , m_size(path.size())
    {
        if (!path.empty())
            path += '.';
        path += key;
    }
    ~Step() { m_path.resize(m_size); }
    Step(const Step &) = delete;
    Step &operator=(const Step &) = delete;

private:
    std::string &m_path;
    std::size_t m_size;
};

bool holdsObjects(const JsonNode &node)
{
    return node.kind == JsonNode::Kind::Array && std::ranges::any_of(node.children, [](const JsonNode &child) {
               return child.kind == JsonNode::Kind::Object;
           });
}

// "data.lineItems" is called like an order's lines, "tax_lines" is not.
bool isCalledLikeItems(std::string_view path)
{
    static constexpr std::array<std::string_view, 12> kNames {"lineitems",  "items",    "lines", "orderlines",
                                                              "orderitems", "products", "goods", "details",
                                                              "skus",       "商品",     "明细",  "子订单"};
    std::string name;
    for (const char c : path.substr(path.rfind('.') + 1)) {
        if (c != '_' && c != '-' && c != ' ')
            name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return std::ranges::find(kNames, name) != kNames.end();
}

} // namespace

JsonColumns::Path &JsonColumns::note(const std::string &path, std::size_t inside)
{
    const auto [known, isNew] = m_positions.try_emplace(path, m_paths.size());
    if (isNew)
        m_paths.push_back({path, inside, 0});
    return m_paths[known->second];
}

void JsonColumns::learn(const JsonNode &record)
{
    std::string path;
    learn(record, path, 0);
}

void JsonColumns::learn(const JsonNode &object, std::string &path, std::size_t inside)
{
    for (const JsonNode &child : object.children) {
        if (m_paths.size() >= kMostColumns)
            return;
        const Step step(path, child.key);
        if (child.kind == JsonNode::Kind::Object) {
            learn(child, path, inside);
        } else if (holdsObjects(child) && inside == 0) {
            Path &known = note(path, 0);
            if (known.array == 0) {
                m_arrays.push_back({path, 0});
                known.array = m_arrays.size();
            }
            const std::size_t array = known.array;
            m_arrays[array - 1].items += child.children.size();
            for (const JsonNode &item : child.children)
                learn(item, path, array);
        } else {
            note(path, inside);
        }
    }
}

void JsonColumns::settle()
{
    const auto rank = [](const Array &array) { return std::pair(isCalledLikeItems(array.path), array.items); };
    const auto best = std::ranges::max_element(m_arrays, {}, rank);
    const std::size_t items = best == m_arrays.end() ? 0 : static_cast<std::size_t>(best - m_arrays.begin()) + 1;
    if (items > 0)
        m_items = best->path;
    m_positions.clear();
    for (const Path &path : m_paths) {
        const bool isItemsField = path.inside == items;
        if ((path.inside != 0 && !isItemsField) || (items > 0 && path.array == items))
            continue;
        m_positions.emplace(path.name, m_names.size());
        m_names.push_back(path.name);
    }
}

// Returns the record's array of items, if it has one.
const JsonNode *JsonColumns::fill(const JsonNode &object, std::string &path, Cells &cells,
                                  std::vector<std::string> &unknown) const
{
    const JsonNode *items = nullptr;
    for (const JsonNode &child : object.children) {
        const Step step(path, child.key);
        if (child.kind == JsonNode::Kind::Object) {
            if (const JsonNode *deeper = fill(child, path, cells, unknown))
                items = deeper;
        } else if (!m_items.empty() && path == m_items) {
            items = &child;
        } else if (const auto known = m_positions.find(path); known != m_positions.end()) {
            cells[known->second] = cellOf(child);
        } else if (child.kind != JsonNode::Kind::Null) {
            unknown.push_back(path);
        }
    }
    return items;
}

void JsonColumns::rows(const JsonNode &record, std::vector<Cells> &rows, std::vector<std::string> &unknown) const
{
    rows.clear();
    unknown.clear();
    Cells cells(m_names.size());
    std::string path;
    const JsonNode *items = fill(record, path, cells, unknown);
    if (items) {
        path = m_items;
        for (const JsonNode &item : items->children) {
            if (item.kind == JsonNode::Kind::Object)
                fill(item, path, rows.emplace_back(cells), unknown);
        }
    }
    if (rows.empty())
        rows.push_back(std::move(cells));
}

} // namespace clientele
