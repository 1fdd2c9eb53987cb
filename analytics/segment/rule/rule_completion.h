#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analytics/segment/rule/rule_data.h"
#include "analytics/segment/rule/rule_names.h"
#include "analytics/segment/rule/rule_problem.h"
#include "analytics/segment/rule/rule_words.h"

namespace clientele {

// What could be typed next: a phrase, or a value that the shop really has.
struct RuleCandidate
{
    std::string text; // with quotes where they belong, and a space before it where one is missing
    std::size_t begin = 0; // the bytes it takes the place of: what was typed of it so far
    std::size_t length = 0;
    RuleExpected what = RuleExpected::Field;
    std::string id = {}; // of a field, operator, product, segment
    std::string meaning = {}; // a product's name behind its id
};

// Candidates at a cursor (in bytes), what fits best first: those that begin with what stands before the cursor, then
// values that contain it; values in order of how many customers have them. Phrases in `language`, but typed letters are
// compared with both languages' phrases.
std::vector<RuleCandidate> completeRule(std::string_view text, std::size_t cursor, const RuleData &data,
                                        const RuleNames &names, RuleLanguage language, std::size_t most = 60);

// The values there are for a subject or a text field, commonest first: what suggestion lists show. Products by id with
// their names as meaning, those sold in most orders first.
struct RuleOption
{
    std::string text;
    std::string meaning = {};
};
std::vector<RuleOption> subjectOptions(const RuleField &field, const RuleData &data, const RuleNames &names);
std::vector<RuleOption> valueOptions(const RuleField &field, std::string_view of, const RuleData &data,
                                     const RuleNames &names, RuleLanguage language);

} // namespace clientele
