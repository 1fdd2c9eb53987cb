#include "widgets/shell/names_plan_help.h"

#include "widgets/shell/names_words.h"

// What the fields of a campaign's plan mean, for who hovers over one.
namespace clientele {

namespace {

struct Help
{
    std::string_view field;
    const char *text;
};

constexpr Help kHelp[] {
    {"name", QT_TRANSLATE_NOOP("Names", "What you call this campaign; customers do not see it.")},
    {"offer.kind",
     QT_TRANSLATE_NOOP("Names", "A coupon is redeemed with a code; full reductions, flash sales and members' offers "
                                "hold for everybody who is told of them.")},
    {"offer.minimum_spend", QT_TRANSLATE_NOOP("Names", "The offer holds from this order value on.")},
    {"offer.cap", QT_TRANSLATE_NOOP("Names", "However large the order, nobody gets more off than this.")},
    {"offer.tiers",
     QT_TRANSLATE_NOOP("Names", "Who spends or buys more gets more off: one line for each step, the highest that is "
                                "reached counts.")},
    {"offer.waves",
     QT_TRANSLATE_NOOP("Names", "The sale runs only between these times; without any it runs on all its days.")},
    {"offer.members", QT_TRANSLATE_NOOP("Names", "Only customers of these segments or member tiers get the price.")},
    {"offer.threshold_scope",
     QT_TRANSLATE_NOOP("Names", "Only what is bought of these counts towards the minimum spend.")},
    {"offer.threshold_on",
     QT_TRANSLATE_NOOP("Names", "Whether the minimum is reached by list prices or by what is paid after other "
                                "discounts.")},
    {"offer.layer",
     QT_TRANSLATE_NOOP("Names", "When several discounts meet in one order, which is taken off first; the next is "
                                "counted on what is left.")},
    {"offer.limits.liability_limit",
     QT_TRANSLATE_NOOP("Names", "The most that all discounts of this offer together may cost you.")},
    {"offer.limits.liability_per_customer_limit",
     QT_TRANSLATE_NOOP("Names", "The most that one customer may save with this offer.")},
    {"offer.limits.total_usage_limit", QT_TRANSLATE_NOOP("Names", "How often the offer can be used, by everybody.")},
    {"offer.limits.use_per_customer_limit", QT_TRANSLATE_NOOP("Names", "How often one customer can use the offer.")},
    {"offer.limits.vouchers_per_customer_limit",
     QT_TRANSLATE_NOOP("Names", "How many codes of this offer one customer can hold.")},
    {"audience.include",
     QT_TRANSLATE_NOOP("Names",
                       "Everybody who is in at least one of these. The first ticked one that holds a customer is "
                       "their reason for being there.")},
    {"audience.exclude", QT_TRANSLATE_NOOP("Names", "Who is in one of these is left out, whatever else they are in.")},
    {"audience.top_n", QT_TRANSLATE_NOOP("Names", "Keeps only so many, the best first by what stands beside it.")},
    {"audience.channel",
     QT_TRANSLATE_NOOP("Names", "People without an address for this channel, or who said no to it, are left out.")},
    {"holdout",
     QT_TRANSLATE_NOOP("Names", "Randomly chosen people who fit but get nothing. What they buy anyway is compared with "
                                "what the others buy, which is the only honest way to see what the campaign added.")},
    {"seed", QT_TRANSLATE_NOOP("Names", "The number behind the draw: who knows it can draw the same people again.")},
    {"recommender", QT_TRANSLATE_NOOP("Names", "How the products named beside each customer are chosen.")},
    {"assignment",
     QT_TRANSLATE_NOOP("Names", "With several offers: everybody the first, drawn at random to compare them, or each "
                                "person the one that should earn most, which may be none.")},
    {"budget.total", QT_TRANSLATE_NOOP("Names", "What the discounts are expected to cost, all together, at most.")},
    {"budget.per_person", QT_TRANSLATE_NOOP("Names", "What one person's discounts are expected to cost at most.")},
    {"budget.caution",
     QT_TRANSLATE_NOOP("Names", "The more cautious, the surer an offer must be to pay before somebody gets it.")},
    {"assumptions.flash_multiple",
     QT_TRANSLATE_NOOP("Names", "How many times as many people buy in a flash sale as at usual times.")},
    {"audience.only_in", QT_TRANSLATE_NOOP("Names", "A further condition: everybody must also be in one of these.")},
    {"audience.pressure.most",
     QT_TRANSLATE_NOOP("Names", "Who was contacted this often lately is left in peace, whichever campaign it was.")},
    {"audience.quiet_days", QT_TRANSLATE_NOOP("Names", "Who bought within so many days is not asked to buy again.")},
    {"holdout_reason",
     QT_TRANSLATE_NOOP("Names", "Without a holdout nobody can tell later what the campaign added, so the reason is "
                                "kept.")},
    {"primary_measure",
     QT_TRANSLATE_NOOP("Names", "The one number by which you will say whether it worked, settled before it starts.")},
    {"measure_until", QT_TRANSLATE_NOOP("Names", "Purchases after this day no longer count for the campaign.")},
    {"code_prefix", QT_TRANSLATE_NOOP("Names", "The letters that every code begins with, so that you know it again.")},
    {"code_length",
     QT_TRANSLATE_NOOP("Names", "Longer codes are harder to guess, shorter ones easier to type. The last character "
                                "catches slips of the finger.")},
    {"seed_address.email",
     QT_TRANSLATE_NOOP("Names", "An address of your own, so that you see what customers get. It is not counted.")},
};

} // namespace

QString planFieldExplanation(std::string_view field)
{
    for (const Help &help : kHelp)
        if (help.field == field)
            return words::Names::tr(help.text);
    return {};
}

} // namespace clientele
