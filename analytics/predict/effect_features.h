#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "analytics/predict/customer_standing.h"
#include "analytics/segment/segment.h"

namespace clientele {

// What may tell how a customer answers to offers, as numbers of mean 0 and variance 1: standing, age, place, tastes,
// RFM group, and how they answered to earlier offers. Families are learned about together: whether age matters at all
// is one question, not eight.
class EffectFeatures
{
public:
    // What somebody did in earlier campaigns beyond what people like them did, per expected order.
    struct Trace
    {
        float surplus = 0; // orders above the expected ones
        float expected = 0;
    };
    enum class Family : std::uint32_t
    {
        Standing, // recency, frequency, chance to buy anyway
        Away, // recency by steps: offers may move those who are neither just gone nor long gone
        Value, // of an order, also by steps: delivery, thresholds and the like matter to small ones only
        Discounts,
        Answers, // to earlier offers
        Age,
        Gender,
        Place,
        Tastes,
        Segment,
        Cells, // recency and frequency by value: lapsed people of big orders may answer as neither of both does
        Count
    };

    EffectFeatures(const Dataset &dataset, const StandingReader &standings, const RfmAnalysis &rfm, Day asOf);

    std::size_t size() const { return m_families.size(); }
    Family family(std::size_t feature) const { return m_families[feature]; }

    // Raw until scale() has seen people; `row` has size() places.
    void describe(CustomerIndex customer, const CustomerStanding &standing, double logOdds, Trace trace,
                  float *row) const;
    // Learns means and deviations from rows of describe() and turns these into scaled ones, as later rows will be.
    void scale(std::vector<float> &rows);

private:
    std::size_t segmentOf(const CustomerStanding &standing) const;
    void describeCells(const CustomerStanding &standing, float *cells) const;

    const Dataset &m_dataset;
    Day m_asOf;
    double m_meanValue;
    int m_bins;
    std::vector<std::int32_t> m_recencyCuts;
    std::vector<std::int32_t> m_frequencyCuts;
    std::vector<Money> m_monetaryCuts;
    std::vector<std::uint32_t> m_regions; // codes of places, regions and countries
    std::vector<std::uint32_t> m_genders;
    std::vector<double> m_valueCuts; // of an order
    std::vector<std::int32_t> m_awayCuts; // days since the last
    std::size_t m_categories;
    std::vector<Family> m_families;
    std::vector<float> m_means;
    std::vector<float> m_scales; // 1 / deviation; 0 for what is the same for everybody
};

} // namespace clientele
