#include "analytics/sample/words.h"

namespace clientele {

namespace {

using Words = std::string_view;

constexpr Words kBrands[] {"Greenfield", "Harrow & Finch", "Nordlys",   "Maple Row",    "Saltmarsh",   "Oakhurst",
                           "Fernbank",   "Atelier Loup",   "Tidewater", "Bramble Lane", "Kettle & Co", "Hinoki"};
constexpr Words kRanges[] {"Heather", "Harbour", "Orchard", "Meadow", "Slate", "Willow", "Juniper",
                           "Coast",   "Ember",   "Larch",   "Clover", "Dune",  "Fjord",  "Sorrel"};

constexpr std::array<double, 12> kEven {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
constexpr std::array<double, 12> kGifts {.8, .9, .9, .9, 1, .9, .8, .8, .9, 1, 1.4, 1.7};
constexpr std::array<double, 12> kCold {1.3, 1.1, .9, .7, .5, .4, .4, .5, 1, 1.5, 1.8, 1.7};
constexpr std::array<double, 12> kOutdoors {.2, .4, 1, 2, 2.2, 2, 1.6, 1, .7, .4, .2, .2};
constexpr std::array<double, 12> kWinter {.1, .02, .02, .02, .02, .02, .02, .1, .5, 1.6, 4, 5};
constexpr std::array<double, 12> kNewYear {1.7, 1.2, 1, 1, .9, .8, .8, 1, 1.4, 1, .9, .7};

constexpr Words kKitchenThings[] {"Saucepan",       "Frying Pan",  "Casserole",     "Mixing Bowl",
                                  "Chopping Board", "Rolling Pin", "Measuring Jug", "Colander",
                                  "Bread Bin",      "Pie Dish",    "Whisk",         "Ladle"};
constexpr Words kKitchenKinds[] {"Enamel", "Cast Iron", "Copper", "Beech", "Stainless", "Stoneware"};
constexpr Words kTableThings[] {"Dinner Plate", "Side Plate",      "Soup Bowl",  "Mug",
                                "Espresso Cup", "Serving Platter", "Teapot",     "Milk Jug",
                                "Cake Stand",   "Tumbler",         "Wine Glass", "Carafe"};
constexpr Words kTableKinds[] {"Speckled", "Porcelain", "Hand-Painted", "Glazed", "Ribbed", "Matt"};
constexpr Words kTextileThings[] {"Cushion Cover", "Tablecloth",   "Napkin Set",   "Apron",     "Tea Towel",
                                  "Oven Glove",    "Table Runner", "Curtain Pair", "Duvet Set", "Pillowcase"};
constexpr Words kTextileKinds[] {"Linen", "Cotton", "Striped", "Gingham", "Embroidered", "Quilted"};
constexpr Words kThrowThings[] {"Throw", "Blanket", "Hot Water Bottle Cover", "Bed Socks", "Draught Stopper", "Rug"};
constexpr Words kThrowKinds[] {"Lambswool", "Mohair", "Knitted", "Fleece", "Tartan", "Recycled Wool"};
constexpr Words kCandleThings[] {"Candle", "Diffuser Refill", "Incense Sticks", "Wax Melts", "Tealights", "Room Spray"};
constexpr Words kCandleKinds[] {"Fig", "Cedar", "Lavender", "Sea Salt", "Rhubarb", "Beeswax", "Bergamot"};
constexpr Words kPantryThings[] {"Coffee Beans", "Loose Leaf Tea", "Shortbread", "Chutney",
                                 "Honey",        "Hot Chocolate",  "Granola",    "Olive Oil"};
constexpr Words kPantryKinds[] {"House", "Breakfast", "Single Estate", "Orange", "Spiced", "Organic"};
constexpr Words kCareThings[] {"Washing-Up Liquid", "Hand Soap",  "Laundry Liquid", "Surface Spray",
                               "Dish Brush",        "Hand Cream", "Bath Salts"};
constexpr Words kCareKinds[] {"Lemon", "Eucalyptus", "Unscented", "Rosemary", "Mint", "Geranium"};
constexpr Words kGardenThings[] {"Plant Pot",   "Watering Can", "Trowel",  "Seed Kit",      "Garden Twine",
                                 "Bird Feeder", "Planter",      "Lantern", "Garden Gloves", "Kneeler"};
constexpr Words kGardenKinds[] {"Terracotta", "Zinc", "Weathered", "Ash Handled", "Recycled", "Bamboo"};
constexpr Words kLightThings[] {"Table Lamp", "Floor Lamp",    "Pendant Shade",
                                "Wall Light", "String Lights", "Desk Lamp"};
constexpr Words kLightKinds[] {"Brass", "Rattan", "Opal Glass", "Ceramic", "Pleated", "Smoked"};
constexpr Words kStorageThings[] {"Basket", "Storage Jar", "Shelf", "Coat Hook", "Laundry Bag", "Drawer Tidy", "Crate"};
constexpr Words kStorageKinds[] {"Seagrass", "Oak", "Wire", "Felt", "Stacking", "Painted"};
constexpr Words kPaperThings[] {"Notebook", "Wall Calendar", "Card Set", "Wrapping Paper", "Desk Pad", "Pencil Set"};
constexpr Words kPaperKinds[] {"Botanical", "Letterpress", "Marbled", "Pocket", "Illustrated", "Weekly"};
constexpr Words kFestiveThings[] {"Bauble Set", "Wreath",  "Advent Calendar", "Tree Skirt",
                                  "Stocking",   "Garland", "Cracker Set",     "Candle Arch"};
constexpr Words kFestiveKinds[] {"Felt", "Mercury Glass", "Pine", "Velvet", "Paper", "Wooden"};

constexpr SampleCategory kCategories[] {
    {"Kitchen", kKitchenThings, kKitchenKinds, 9, 95, .48, .05, kGifts},
    {"Tableware", kTableThings, kTableKinds, 6, 48, .55, .22, kGifts},
    {"Home Textiles", kTextileThings, kTextileKinds, 8, 85, .55, .08, kEven},
    {"Throws & Rugs", kThrowThings, kThrowKinds, 14, 140, .5, .04, kCold},
    {"Candles & Scent", kCandleThings, kCandleKinds, 5, 32, .62, .45, kCold},
    {"Pantry", kPantryThings, kPantryKinds, 4, 19, .4, .6, kGifts},
    {"Household Care", kCareThings, kCareKinds, 3, 16, .45, .6, kEven},
    {"Garden", kGardenThings, kGardenKinds, 5, 65, .5, .08, kOutdoors},
    {"Lighting", kLightThings, kLightKinds, 18, 160, .52, .03, kCold},
    {"Storage", kStorageThings, kStorageKinds, 7, 75, .5, .08, kNewYear},
    {"Stationery", kPaperThings, kPaperKinds, 3, 24, .6, .15, kNewYear},
    {"Christmas", kFestiveThings, kFestiveKinds, 5, 45, .58, .06, kWinter},
};

} // namespace

std::span<const SampleCategory> sampleCategories()
{
    return kCategories;
}

std::span<const std::string_view> sampleBrands()
{
    return kBrands;
}

std::span<const std::string_view> sampleRanges()
{
    return kRanges;
}

} // namespace clientele
