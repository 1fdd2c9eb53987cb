#include "analytics/import/inspected_file.h"

#include <algorithm>
#include <bit>
#include <numeric>
#include <tuple>

namespace clientele {

namespace {

constexpr std::size_t kMostFindings = 64;
constexpr std::size_t kMostExamples = 5;

std::string textOf(const IdTable &table, std::uint32_t index)
{
    return index == kNoIndex ? std::string() : std::string(table[index]);
}

// The bits of one numbering as those of another.
std::uint64_t renumbered(std::uint64_t bits, const std::vector<std::uint32_t> &positions)
{
    std::uint64_t result = 0;
    for (; bits != 0; bits &= bits - 1)
        result |= std::uint64_t {1} << positions[static_cast<std::size_t>(std::countr_zero(bits))];
    return result;
}

FoundRow foundRow(const InspectedLine &line)
{
    FoundRow row;
    row.line = line.row;
    row.findings = line.findings;
    row.amount = line.isSetAside ? Money {} : Money {line.amount};
    row.order = line.order;
    row.product = line.product;
    row.numbers = line.numbers;
    row.isSetAside = line.isSetAside;
    return row;
}

} // namespace

void ColumnValues::add(std::string_view value, std::uint32_t owner)
{
    if (value.empty())
        return;
    const std::uint32_t index = values.indexOf(value);
    if (index >= counts.size())
        counts.resize(index + 1);
    ++counts[index];
    if (owner == kNoIndex)
        return;
    if (owner >= byOwner.size())
        byOwner.resize(owner + 1, kNoIndex);
    if (byOwner[owner] == kNoIndex)
        byOwner[owner] = index;
}

std::uint32_t ColumnValues::mostFrequent() const
{
    std::uint32_t best = kNoIndex;
    for (std::uint32_t i = 0; i < counts.size(); ++i) {
        if (best == kNoIndex || counts[i] > counts[best] || (counts[i] == counts[best] && values[i] < values[best]))
            best = i;
    }
    return best;
}

void InspectedFile::find(std::uint32_t line, FindingName name, std::string_view value)
{
    const auto found = std::ranges::find(names, name);
    const auto bit = static_cast<std::size_t>(found - names.begin());
    if (found == names.end()) {
        if (names.size() == kMostFindings)
            return;
        names.push_back(name);
        examples.emplace_back();
    }
    lines[line].findings |= std::uint64_t {1} << bit;
    if (examples[bit].size() < kMostExamples)
        examples[bit].push_back({line, std::string(value)});
}

// Makes the list of findings; returns the place in it of each bit.
std::vector<std::uint32_t> InspectedFile::positions(Findings &findings) const
{
    std::vector<std::uint32_t> sorted(names.size());
    std::iota(sorted.begin(), sorted.end(), 0u);
    std::ranges::sort(sorted, {}, [this](std::uint32_t bit) { return std::tuple(names[bit].kind, names[bit].field); });
    std::vector<std::uint32_t> positions(names.size());
    for (std::uint32_t position = 0; position < sorted.size(); ++position) {
        positions[sorted[position]] = position;
        Finding &finding = findings.findings.emplace_back();
        finding.name = names[sorted[position]];
        finding.id = findingId(finding.name);
    }
    return positions;
}

void InspectedFile::fillExamples(std::vector<FindingExample> &to, const std::vector<Example> &from) const
{
    for (const Example &example : from) {
        const InspectedLine &line = lines[example.line];
        to.push_back({line.row, textOf(orders, line.order), textOf(customers, line.customer),
                      textOf(products, line.product), example.value});
    }
}

Findings InspectedFile::findings(bool withExamples) const
{
    Findings findings;
    findings.rowsRead = rowsRead;
    const std::vector<std::uint32_t> place = positions(findings);
    for (const InspectedLine &line : lines) {
        if (!findings.rows.empty() && findings.rows.back().line == line.row) { // a row that says several things
            findings.rows.back().findings |= line.findings;
            findings.rows.back().amount += Money {line.isSetAside ? 0 : line.amount};
            findings.rows.back().numbers = FoundRow::kNone;
        } else {
            if (!findings.rows.empty() && findings.rows.back().findings == 0)
                findings.rows.pop_back();
            findings.rows.push_back(foundRow(line));
        }
    }
    if (!findings.rows.empty() && findings.rows.back().findings == 0)
        findings.rows.pop_back();
    for (FoundRow &row : findings.rows) {
        row.findings = renumbered(row.findings, place);
        for (std::uint64_t bits = row.findings; bits != 0; bits &= bits - 1) {
            Finding &finding = findings.findings[static_cast<std::size_t>(std::countr_zero(bits))];
            ++finding.count;
            finding.setAside += row.isSetAside;
        }
    }
    for (Finding &finding : findings.findings)
        finding.share = static_cast<double>(finding.count) / static_cast<double>(std::max<std::int64_t>(1, rowsRead));
    for (std::size_t bit = 0; bit < names.size() && withExamples; ++bit)
        fillExamples(findings.findings[place[bit]].examples, examples[bit]);
    findings.numbers = numbers;
    return findings;
}

} // namespace clientele
