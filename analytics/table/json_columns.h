#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analytics/table/json_record.h"

namespace clientele {

// How records become rows of one table: nested objects give columns such as "customer.email", in the order in which they
// first appear; one array of objects, the order's items, gives a row per item that repeats the fields around it. Other
// arrays stay in one cell.
class JsonColumns
{
public:
    using Cells = std::vector<std::string>;

    void learn(const JsonNode &record); // for the first records of a file, before anything else
    // Decides which array holds the items: the one that is called like it ("line_items"), else the one with most of them.
    void settle();

    const std::vector<std::string> &names() const { return m_names; }

    // The record's rows, one or more, as cells under names(). `unknown` gets the names that no record had when the columns
    // were learnt.
    void rows(const JsonNode &record, std::vector<Cells> &rows, std::vector<std::string> &unknown) const;

private:
    struct Array
    {
        std::string path;
        std::size_t items = 0;
    };
    struct Path
    {
        std::string name;
        std::size_t inside = 0; // the array (from 1) whose items have it; 0: none
        std::size_t array = 0; // the array (from 1) that it is itself
    };

    Path &note(const std::string &path, std::size_t inside);
    void learn(const JsonNode &object, std::string &path, std::size_t inside);
    const JsonNode *fill(const JsonNode &object, std::string &path, Cells &cells,
                         std::vector<std::string> &unknown) const;

    std::vector<Path> m_paths; // in the order of their first appearance
    std::vector<Array> m_arrays;
    std::unordered_map<std::string, std::size_t> m_positions; // in m_paths; once settled, in m_names
    std::vector<std::string> m_names;
    std::string m_items; // the path of the array of items; empty: there is none
};

} // namespace clientele
