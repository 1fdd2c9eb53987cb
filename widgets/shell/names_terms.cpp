#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// The field's terms, each with the sentence that hovering over it shows.
namespace clientele {

using words::Names;

QString termName(Term term)
{
    switch (term) {
    case Term::Customers: return Names::tr("Customers");
    case Term::Buyers: return Names::tr("Buyers");
    case Term::Orders: return Names::tr("Orders");
    case Term::GuestOrders: return Names::tr("Guest orders");
    case Term::RepeatRate: return Names::tr("Repeat rate");
    case Term::Revenue: return Names::tr("Revenue");
    case Term::AverageOrder: return Names::tr("Average order");
    case Term::Recency: return Names::tr("Recency");
    case Term::Frequency: return Names::tr("Frequency");
    case Term::Monetary: return Names::tr("Monetary");
    case Term::Gross: return Names::tr("Gross");
    case Term::Refunds: return Names::tr("Refunds");
    case Term::RfmScore: return Names::tr("RFM score");
    case Term::Median: return Names::tr("Median");
    case Term::Holdout: return Names::tr("Holdout");
    }
    return {};
}

QString termExplanation(Term term)
{
    switch (term) {
    case Term::Customers:
        return Names::tr("Everyone the shop knows by number, name or e-mail, with or without an order.");
    case Term::Buyers: return Names::tr("Customers with at least one order that sold something.");
    case Term::Orders: return Names::tr("Orders of known customers that sold something.");
    case Term::GuestOrders:
        return Names::tr("Orders that name no customer. They count as revenue but belong to nobody's history.");
    case Term::RepeatRate: return Names::tr("The share of buyers who have ordered twice or more.");
    case Term::Revenue: return Names::tr("What was sold less what was given back, guests included.");
    case Term::AverageOrder: return Names::tr("Sales of known customers before refunds, divided by their orders.");
    case Term::Recency:
        return Names::tr("Days from a customer's last order to the analysis day. Fewer is better: who bought lately is "
                         "likelier to buy again.");
    case Term::Frequency: return Names::tr("How many orders a customer has placed.");
    case Term::Monetary: return Names::tr("What a customer has spent less what was given back (net spend).");
    case Term::Gross: return Names::tr("Sales before refunds.");
    case Term::Refunds: return Names::tr("Money given back. Refunds count as money, not as activity.");
    case Term::RfmScore:
        return Names::tr(
            "Recency, frequency and monetary, each scored 1 to 5 by fifths of the buyers; 5 is best. Equal "
            "values always share a score.");
    case Term::Median: return Names::tr("The value in the middle: half of them have less, half have more.");
    case Term::Holdout:
        return Names::tr(
            "Randomly chosen people who fit but are not contacted, so that the campaign's real effect can be "
            "measured.");
    }
    return {};
}

} // namespace clientele
