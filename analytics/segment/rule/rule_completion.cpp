#include "analytics/segment/rule/rule_completion.h"

#include <algorithm>
#include <set>

#include "analytics/segment/rule/rule_parser.h"
#include "analytics/segment/rule/rule_printer.h"

namespace clientele {

namespace {

class Completion
{
public:
    Completion(std::string_view typed, const RuleData &data, const RuleNames &names, RuleLanguage language)
        : m_typed(typed)
        , m_data(data)
        , m_names(names)
        , m_language(language)
    {
    }

    void add(const RuleExpectation &expectation)
    {
        m_at = expectation.position;
        m_what = expectation.what;
        switch (expectation.what) {
        case RuleExpected::Field: return addFields();
        case RuleExpected::Not: return addWord("not");
        case RuleExpected::Open: return addWord("open");
        case RuleExpected::Close: return addWord("close");
        case RuleExpected::To: return addWord("to");
        case RuleExpected::Ago: return addWord("ago");
        case RuleExpected::Connector: addWord("and"); return addWord("or");
        case RuleExpected::Unit:
            for (const std::string_view unit : {"day", "week", "month", "year"})
                addPhrase(RuleFamily::Unit, unit);
            return;
        case RuleExpected::Window: return addWindows();
        case RuleExpected::Operator:
            for (const RuleOperator op : operatorsOf(*expectation.field)) {
                if (op != RuleOperator::Holds)
                    addPhrase(RuleFamily::Operator, operatorId(op));
            }
            return;
        case RuleExpected::Subject: return addOptions(subjectOptions(*expectation.field, m_data, m_names), true);
        case RuleExpected::Value:
            return addOptions(valueOptions(*expectation.field, expectation.of, m_data, m_names, m_language),
                              expectation.field->type != RuleType::Choice);
        case RuleExpected::Number:
        case RuleExpected::Date: return;
        }
    }

    std::vector<RuleCandidate> take(std::size_t most)
    {
        std::ranges::move(m_later, std::back_inserter(m_candidates));
        if (m_candidates.size() > most)
            m_candidates.resize(most);
        return std::move(m_candidates);
    }

private:
    std::string_view partial() const { return m_typed.substr(m_at); }

    // A candidate goes on where something was typed of it, or after a space.
    void offer(std::string text, std::string id, std::string meaning, std::vector<RuleCandidate> &to)
    {
        const bool isWordBefore = m_at > 0 && m_at == m_typed.size() && m_typed.back() != ' ' && m_typed.back() != '(';
        if (text == partial() || !m_offered.insert({m_at, text}).second)
            return;
        to.push_back({(isWordBefore && text != ")" ? " " : "") + text, m_at, m_typed.size() - m_at, m_what,
                      std::move(id), std::move(meaning)});
    }

    static bool begins(std::string_view text, std::string_view part)
    {
        return equalWords(text.substr(0, part.size()), part);
    }

    void addPhrase(RuleFamily family, std::string_view id)
    {
        const bool fits = std::ranges::any_of(rulePhrases(family), [&](const RulePhrase &phrase) {
            return phrase.id == id && begins(phrase.text, partial());
        });
        if (fits)
            offer(std::string(rulePhrase(family, id, m_language)), std::string(id), {}, m_candidates);
    }

    void addWord(std::string_view id) { addPhrase(RuleFamily::Word, id); }

    void addFields()
    {
        for (const RuleField &field : ruleFields())
            addPhrase(RuleFamily::Field, field.id);
    }

    void addWindows()
    {
        using Kind = RuleWindow::Kind;
        const Day last = m_data.asOf();
        const Day yearBefore = dayBefore(last, 1, RuleUnit::Year);
        for (const RuleWindow &window :
             {RuleWindow {Kind::Last, RuleUnit::Day, 30}, RuleWindow {Kind::Last, RuleUnit::Day, 90},
              RuleWindow {Kind::Last, RuleUnit::Month, 12}, RuleWindow {.kind = Kind::Since, .from = yearBefore},
              RuleWindow {.kind = Kind::Until, .to = last},
              RuleWindow {.kind = Kind::Between, .from = yearBefore, .to = last},
              RuleWindow {Kind::Ago, RuleUnit::Day, 180, 90}}) {
            const std::string text = printWindow(window, m_language);
            if (begins(text, partial()))
                offer(text, "window", {}, m_candidates);
        }
    }

    void addOptions(const std::vector<RuleOption> &options, bool isQuoted)
    {
        std::string_view part = partial();
        for (const std::string_view quote : {"\"", "“", "「"}) {
            if (part.starts_with(quote))
                part.remove_prefix(quote.size());
        }
        for (const RuleOption &option : options) {
            const std::string text = isQuoted ? quotedRuleText(option.text) : option.text;
            if (begins(option.text, part) || begins(option.meaning, part))
                offer(text, option.text, option.meaning, m_candidates);
            else if (containsWords(option.text, part) || containsWords(option.meaning, part))
                offer(text, option.text, option.meaning, m_later);
        }
    }

    std::string_view m_typed;
    const RuleData &m_data;
    const RuleNames &m_names;
    RuleLanguage m_language;
    std::size_t m_at = 0;
    RuleExpected m_what = RuleExpected::Field;
    std::vector<RuleCandidate> m_candidates;
    std::vector<RuleCandidate> m_later; // contain what was typed without beginning with it
    std::set<std::pair<std::size_t, std::string>> m_offered;
};

} // namespace

std::vector<RuleCandidate> completeRule(std::string_view text, std::size_t cursor, const RuleData &data,
                                        const RuleNames &names, RuleLanguage language, std::size_t most)
{
    const std::string_view typed = text.substr(0, std::min(cursor, text.size()));
    Completion completion(typed, data, names, language);
    std::vector<RuleExpectation> expectations = expectationsOf(typed, names);
    // What goes on with the word at the cursor, the shortest first; what follows it comes before only after a space.
    const bool isWordOver = typed.empty() || typed.back() == ' ';
    std::ranges::stable_sort(expectations, std::ranges::greater(), [&](const RuleExpectation &expectation) {
        const bool isNext = expectation.position == typed.size();
        return std::pair(isNext == isWordOver, expectation.position);
    });
    for (const RuleExpectation &expectation : expectations)
        completion.add(expectation);
    return completion.take(most);
}

} // namespace clientele
