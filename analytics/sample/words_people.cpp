#include "analytics/sample/words.h"

namespace clientele {

namespace {

using Words = std::string_view;

constexpr Words kBritishRegions[] {"London",
                                   "South East",
                                   "North West",
                                   "East of England",
                                   "West Midlands",
                                   "South West",
                                   "Yorkshire and the Humber",
                                   "Scotland",
                                   "East Midlands",
                                   "Wales",
                                   "North East",
                                   "Northern Ireland"};
constexpr Words kBritishWomen[] {"Amelia",   "Olivia",    "Isla",  "Emily",    "Sophie",   "Charlotte", "Grace",
                                 "Alice",    "Hannah",    "Lucy",  "Megan",    "Eleanor",  "Priya",     "Aisha",
                                 "Fatima",   "Wei",       "Mei",   "Zoë",      "Chloe",    "Rebecca",   "Susan",
                                 "Margaret", "Helen",     "Janet", "Patricia", "Karen",    "Claire",    "Nicola",
                                 "Joanna",   "Agnieszka", "Ngozi", "Siobhan",  "Rhiannon", "Morag",     "Harriet"};
constexpr Words kBritishMen[] {"Oliver",  "George", "Harry",  "Jack",   "Thomas", "James",   "William",  "Daniel",
                               "Samuel",  "Joseph", "Adam",   "Callum", "Rahul",  "Imran",   "Mohammed", "Jun",
                               "Owen",    "Rhys",   "Ewan",   "Hamish", "Peter",  "Stephen", "Ian",      "Graham",
                               "Michael", "David",  "Andrew", "Paul",   "Tomasz", "Chidi",   "Luke",     "Nathan"};
constexpr Words kBritishFamilies[] {
    "Smith",    "Jones",    "Taylor",   "Brown",     "Williams", "Wilson",  "Johnson", "Davies", "Patel",
    "Robinson", "Wright",   "Thompson", "Evans",     "Walker",   "White",   "Roberts", "Green",  "Hall",
    "Wood",     "Jackson",  "Clarke",   "Khan",      "Hughes",   "Edwards", "Hill",    "Cooper", "Ward",
    "Turner",   "Morris",   "Scott",    "Campbell",  "Murphy",   "Begum",   "Singh",   "Chen",   "Ahmed",
    "Fraser",   "Kowalski", "Okafor",   "Ellis",     "Marshall", "Reid",    "Bailey",  "Harvey", "Pearce",
    "Barnes",   "Fletcher", "Doyle",    "MacDonald", "O'Connor"};
// Ofcom's numbers for drama: mobiles, then cities.
constexpr Words kBritishPhones[] {"+447700900", "+441134960", "+441144960", "+441154960", "+441164960", "+441174960",
                                  "+441184960", "+441214960", "+441314960", "+441414960", "+441514960", "+441614960",
                                  "+442079460", "+441914980", "+442896496", "+442920180"};

constexpr Words kIrishRegions[] {"Dublin", "Cork", "Galway", "Limerick", "Kildare"};
constexpr Words kIrishWomen[] {"Aoife", "Ciara", "Niamh", "Saoirse", "Mary", "Orla", "Roisin", "Emma"};
constexpr Words kIrishMen[] {"Conor", "Sean", "Liam", "Patrick", "Cian", "Eoin", "Declan", "Niall"};
constexpr Words kIrishFamilies[] {"Murphy", "Kelly",   "O'Sullivan", "Walsh", "Byrne",
                                  "Ryan",   "O'Brien", "Doyle",      "Nolan"};

constexpr Words kFrenchRegions[] {"Île-de-France", "Auvergne-Rhône-Alpes", "Nouvelle-Aquitaine", "Occitanie",
                                  "Bretagne"};
constexpr Words kFrenchWomen[] {"Camille", "Léa", "Manon", "Chloé", "Inès", "Hélène", "Sylvie", "Françoise", "Amélie"};
constexpr Words kFrenchMen[] {"Hugo", "Louis", "Jules", "Antoine", "Rémi", "François", "Pierre", "Mathieu", "Karim"};
constexpr Words kFrenchFamilies[] {"Martin", "Bernard", "Dubois",   "Petit",  "Lefèvre",
                                   "Moreau", "Girard",  "Rousseau", "Benali", "Fontaine"};
constexpr Words kFrenchPhones[] {"+3363998"}; // ARCEP's numbers for audiovisual works

constexpr Words kGermanRegions[] {"Nordrhein-Westfalen", "Bayern", "Berlin", "Baden-Württemberg", "Hamburg"};
constexpr Words kGermanWomen[] {"Anna", "Lena", "Marie", "Katharina", "Sabine", "Ayşe", "Greta"};
constexpr Words kGermanMen[] {"Jonas", "Lukas", "Felix", "Jörg", "Stefan", "Matthias", "Emre", "Klaus"};
constexpr Words kGermanFamilies[] {"Müller", "Schmidt",  "Schneider", "Fischer", "Weber",
                                   "Yılmaz", "Schröder", "Groß",      "Krüger"};

constexpr Words kDutchRegions[] {"Noord-Holland", "Zuid-Holland", "Utrecht", "Noord-Brabant", "Gelderland"};
constexpr Words kDutchWomen[] {"Sanne", "Fleur", "Anouk", "Lotte", "Femke", "Ingrid"};
constexpr Words kDutchMen[] {"Daan", "Sem", "Bram", "Pieter", "Jeroen", "Sander"};
constexpr Words kDutchFamilies[] {"de Jong", "Jansen", "de Vries", "van den Berg", "Bakker", "Visser", "Smit"};

constexpr Words kAmericanRegions[] {"California", "New York", "Texas", "Massachusetts", "Washington"};
constexpr Words kAmericanWomen[] {"Emma", "Ava", "Madison", "Maria", "Jessica", "Ashley", "Grace", "Jennifer"};
constexpr Words kAmericanMen[] {"Noah", "Ethan", "Mason", "Jose", "Tyler", "Robert", "Kevin", "Brandon"};
constexpr Words kAmericanFamilies[] {"Miller", "Davis", "Garcia", "Rodriguez", "Martinez", "Anderson", "Nguyen", "Lee"};
constexpr Words kAmericanPhones[] {"+121255501", "+131055501", "+141555501", "+161755501", "+120655501", "+151255501"};

constexpr SampleCountry kCountries[] {
    {"United Kingdom", 0.85, kBritishRegions, kBritishWomen, kBritishMen, kBritishFamilies, kBritishPhones, 3},
    {"Ireland", 0.05, kIrishRegions, kIrishWomen, kIrishMen, kIrishFamilies, {}, 0},
    {"France", 0.04, kFrenchRegions, kFrenchWomen, kFrenchMen, kFrenchFamilies, kFrenchPhones, 4},
    {"Germany", 0.03, kGermanRegions, kGermanWomen, kGermanMen, kGermanFamilies, {}, 0},
    {"Netherlands", 0.02, kDutchRegions, kDutchWomen, kDutchMen, kDutchFamilies, {}, 0},
    // 555-0100 … 555-0199
    {"United States", 0.01, kAmericanRegions, kAmericanWomen, kAmericanMen, kAmericanFamilies, kAmericanPhones, 2},
};

} // namespace

std::span<const SampleCountry> sampleCountries()
{
    return kCountries;
}

} // namespace clientele
