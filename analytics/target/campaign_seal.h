#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace clientele {

class Store;
class Monitor;
class SealText;
struct CampaignMembers;

// The seal of an exported campaign: proof that what it is judged by was decided before it began. SHA-256 in lowercase
// hex, kept in campaigns.seal, over these bytes (texts as their length in bytes, ':' and the bytes themselves; numbers
// in the shortest form that reads back the same; every line ends in '\n'):
//
//     clientele-seal 1
//     plan TEXT                                   as the shop keeps it: audience, offers, budget, holdout, seed
//     judged TEXT DAY                             primary measure, last day that counts
//     offer N TEXT TEXT DAY DAY                   position from 0, kind, parameters, first and last day
//     arm TEXT N SHARE                            by offer, then arm
//     member TEXT TEXT N TEXT PROPENSITY TEXT     customer, arm, offer, stratum, chance of the arm, code; by customer id
//     left_out TEXT TEXT                          customer, reason; by customer id
//
// Days count from 1970-01-01. Anybody can check it with a look into the file and a SHA-256 program.
enum class SealState
{
    None, // not exported, or exported by a version that sealed nothing
    Holds,
    Broken // something of it was changed since
};

std::string computeSeal(Store &store, std::int64_t campaign, Monitor &monitor);
// The same of people who are being written there, beside the writing: what stands before them is read first, and they
// are not read again.
class SealOfPeople
{
public:
    SealOfPeople(Store &store, std::int64_t campaign); // whose plan, offers and arms are there
    ~SealOfPeople();

    std::string compute(const CampaignMembers &members, Monitor &monitor); // once; any thread, touches no store

private:
    std::unique_ptr<SealText> m_text;
};
SealState sealState(Store &store, std::int64_t campaign, Monitor &monitor);
std::string keptSeal(Store &store, std::int64_t campaign); // empty: none

} // namespace clientele
