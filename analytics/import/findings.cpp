#include "analytics/import/findings.h"

#include <algorithm>
#include <bit>
#include <cstdlib>

namespace clientele {

namespace {

std::uint64_t bitOf(std::size_t finding)
{
    return std::uint64_t {1} << finding;
}

// Calls `visit(finding)` for every finding about a row, the first one first.
template<typename Visit> void forEach(std::uint64_t findings, const Visit &visit)
{
    for (; findings != 0; findings &= findings - 1)
        visit(static_cast<std::uint32_t>(std::countr_zero(findings)));
}

std::size_t statistic(CleaningChoice choice)
{
    return static_cast<std::size_t>(choice) - static_cast<std::size_t>(CleaningChoice::FillMean);
}

bool fillsQuantity(FindingName name)
{
    return name.kind == FindingKind::ZeroQuantities || name.kind == FindingKind::QuantityOutliers
           || name.field == Field::Quantity;
}

bool fillsPrice(FindingName name)
{
    return name.kind == FindingKind::NegativePrices || name.kind == FindingKind::ZeroPrices
           || name.kind == FindingKind::PriceOutliers || name.field == Field::UnitPrice
           || name.field == Field::LineTotal;
}

// One row under the choices.
class Judge
{
public:
    Judge(const Findings &findings, const FoundRow &row, const ChosenFor &chosen)
        : m_findings(findings)
        , m_row(row)
        , m_chosen(chosen)
    {
    }

    RowOutcome outcome()
    {
        m_outcome.isSetAside = m_row.isSetAside;
        m_outcome.amount = m_row.amount;
        forEach(m_row.findings, [this](std::uint32_t finding) { fill(finding); });
        if (m_outcome.quantity || m_outcome.price)
            reckon();
        if (m_outcome.isSetAside) {
            m_outcome.filled = 0; // what is not read in the end was not changed either
            return m_outcome;
        }
        forEach(m_row.findings, [this](std::uint32_t finding) {
            if (m_chosen[finding] == CleaningChoice::Drop && m_outcome.dropped == RowOutcome::kNone)
                m_outcome.dropped = finding;
            if (m_chosen[finding] == CleaningChoice::Mark)
                m_outcome.marked |= bitOf(finding);
        });
        if (m_outcome.dropped != RowOutcome::kNone) {
            m_outcome.filled = m_outcome.marked = 0;
            m_outcome.amount = {};
            if (m_row.isSetAside) { // it stays where it is, for the reason it has
                m_outcome = {};
                m_outcome.isSetAside = true;
            }
        }
        return m_outcome;
    }

private:
    void fill(std::uint32_t finding)
    {
        const CleaningChoice choice = m_chosen[finding];
        if (!isFill(choice))
            return;
        const FindingName name = m_findings.findings[finding].name;
        if (fillsQuantity(name) || fillsPrice(name))
            fillNumber(finding, name, choice);
        else if (!m_findings.columnFills[finding][statistic(choice)].empty())
            m_outcome.filled |= bitOf(finding);
    }

    void fillNumber(std::uint32_t finding, FindingName name, CleaningChoice choice)
    {
        const bool isQuantity = fillsQuantity(name);
        if (m_row.numbers == FoundRow::kNone
            || (isQuantity ? m_outcome.quantity.has_value() : m_outcome.price.has_value()))
            return;
        const auto value = valueOf(isQuantity, choice);
        if (!value)
            return;
        const auto &given = numbers().figures.quantity;
        if (isQuantity) // what came back stays something that came back
            m_outcome.quantity = Quantity {given && given->thousandths < 0 ? -*value : *value};
        else
            m_outcome.price = Money {*value};
        m_outcome.filled |= bitOf(finding);
        // A missing price beside a total that stands is only a price; an impossible one takes its total with it.
        const bool isAside = name.kind == FindingKind::Missing && !numbers().needsPrice;
        m_replacesTotal |= !isQuantity && !isAside;
    }

    const FoundNumbers &numbers() const { return m_findings.numbers[m_row.numbers]; }

    std::optional<std::int64_t> valueOf(bool isQuantity, CleaningChoice choice) const
    {
        if (choice == CleaningChoice::FillInterpolated)
            return isQuantity ? numbers().interpolatedQuantity : numbers().interpolatedPrice;
        if (m_row.product == FoundRow::kNone)
            return std::nullopt;
        const ProductFills &fills = m_findings.productFills[m_row.product];
        return (isQuantity ? fills.quantity : fills.price)[statistic(choice)];
    }

    // The row's amount with what was filled in.
    void reckon()
    {
        LineFigures figures = numbers().figures;
        if (m_outcome.quantity)
            figures.quantity = m_outcome.quantity;
        if (m_outcome.price) {
            figures.price = m_outcome.price;
            if (m_replacesTotal && numbers().hasTotal) {
                const Quantity quantity = figures.quantity.value_or(Quantity::fromWhole(1));
                figures.total = lineAmount(Quantity {std::abs(quantity.thousandths)}, *figures.price);
                m_outcome.total = figures.total;
            }
        }
        const bool isReadable
            = (!numbers().needsQuantity || m_outcome.quantity) && (!numbers().needsPrice || m_outcome.price);
        const auto line = isReadable ? lineOf(figures) : std::nullopt;
        m_outcome.isSetAside = !line;
        m_outcome.amount = line ? line->amount : Money {};
    }

    const Findings &m_findings;
    const FoundRow &m_row;
    const ChosenFor &m_chosen;
    RowOutcome m_outcome;
    bool m_replacesTotal = false;
};

// Adds up rows; knows the orders it has counted.
class Adder
{
public:
    void add(const FoundRow &row, Money difference)
    {
        ++m_effect.rows;
        m_effect.money += difference;
        if (row.order != FoundRow::kNone)
            m_orders.push_back(row.order);
    }

    CleaningEffect effect()
    {
        std::ranges::sort(m_orders);
        m_effect.orders = std::unique(m_orders.begin(), m_orders.end()) - m_orders.begin();
        return m_effect;
    }

private:
    CleaningEffect m_effect;
    std::vector<std::uint32_t> m_orders;
};

} // namespace

const Finding *Findings::find(std::string_view id) const
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

ChosenFor chosenFor(const Findings &findings, const Cleaning &cleaning)
{
    ChosenFor chosen;
    for (const Finding &finding : findings.findings) {
        const CleaningChoice choice = choiceFor(cleaning, finding.id);
        const auto allowed = choicesFor(finding.name);
        chosen.push_back(std::ranges::find(allowed, choice) == allowed.end() ? CleaningChoice::Keep : choice);
    }
    return chosen;
}

RowOutcome outcomeOf(const Findings &findings, const FoundRow &row, const ChosenFor &chosen)
{
    return Judge(findings, row, chosen).outcome();
}

CleaningEffect effectOf(const Findings &findings, const Cleaning &cleaning)
{
    const ChosenFor chosen = chosenFor(findings, cleaning);
    Adder adder;
    for (const FoundRow &row : findings.rows) {
        const RowOutcome outcome = outcomeOf(findings, row, chosen);
        if (outcome.isChanged())
            adder.add(row, outcome.amount - row.amount);
    }
    return adder.effect();
}

void countEffects(Findings &findings)
{
    ChosenFor chosen(findings.findings.size(), CleaningChoice::Keep);
    for (std::size_t f = 0; f < findings.findings.size(); ++f) {
        Finding &finding = findings.findings[f];
        finding.options.clear();
        for (const CleaningChoice choice : choicesFor(finding.name)) {
            chosen[f] = choice;
            Adder adder;
            for (const FoundRow &row : findings.rows) {
                if (choice == CleaningChoice::Keep || (row.findings & bitOf(f)) == 0)
                    continue;
                const RowOutcome outcome = outcomeOf(findings, row, chosen);
                if (outcome.isChosen())
                    adder.add(row, outcome.amount - row.amount);
            }
            finding.options.push_back({choice, adder.effect()});
        }
        chosen[f] = CleaningChoice::Keep;
    }
}

} // namespace clientele
