<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>Changed for %Ln customer(s).</source>
        <translation>
            <numerusform>Changed for %Ln customer.</numerusform>
            <numerusform>Changed for %Ln customers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln customer(s) to %1.</source>
        <translation>
            <numerusform>Wrote %Ln customer to %1.</numerusform>
            <numerusform>Wrote %Ln customers to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are held out.</source>
        <translation>
            <numerusform>%Ln customer is held out.</numerusform>
            <numerusform>%Ln customers are held out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing to clean in %Ln row(s).</source>
        <translation>
            <numerusform>Nothing to clean in %Ln row.</numerusform>
            <numerusform>Nothing to clean in %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into another.</source>
        <translation>
            <numerusform>%Ln customer merged into another.</numerusform>
            <numerusform>%Ln customers merged into another.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s) refused.</source>
        <translation>
            <numerusform>%Ln proposal refused.</numerusform>
            <numerusform>%Ln proposals refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merge(s) undone.</source>
        <translation>
            <numerusform>%Ln merge undone.</numerusform>
            <numerusform>%Ln merges undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be in the shop twice; the command merges lists them.</source>
        <translation>
            <numerusform>%Ln customer may be in the shop twice; the command merges lists them.</numerusform>
            <numerusform>%Ln customers may be in the shop twice; the command merges lists them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Kept who is in %Ln segment(s) as of %1.</source>
        <translation>
            <numerusform>Kept who is in %Ln segment as of %1.</numerusform>
            <numerusform>Kept who is in %Ln segments as of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %Ln name(s).</source>
        <translation>
            <numerusform>%1 needs %Ln name.</numerusform>
            <numerusform>%1 needs %Ln names.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1 of all.</source>
        <translation>
            <numerusform>%Ln customer, %1 of all.</numerusform>
            <numerusform>%Ln customers, %1 of all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>proposed to %Ln customer(s)</source>
        <translation>
            <numerusform>proposed to %Ln customer</numerusform>
            <numerusform>proposed to %Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offer %1 has %Ln code(s) of the platform.</source>
        <translation>
            <numerusform>Offer %1 has %Ln code of the platform.</numerusform>
            <numerusform>Offer %1 has %Ln codes of the platform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) cannot be in it:</source>
        <translation>
            <numerusform>%Ln customer cannot be in it:</numerusform>
            <numerusform>%Ln customers cannot be in it:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 makes no use of lists of fewer than %Ln people.</source>
        <translation>
            <numerusform>%1 makes no use of lists of fewer than %Ln person.</numerusform>
            <numerusform>%1 makes no use of lists of fewer than %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be in the list. Nothing was written.</source>
        <translation>
            <numerusform>%Ln customer would be in the list. Nothing was written.</numerusform>
            <numerusform>%Ln customers would be in the list. Nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be set aside.</source>
        <translation>
            <numerusform>%Ln row would be set aside.</numerusform>
            <numerusform>%Ln rows would be set aside.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were set aside; the rest was imported.</source>
        <translation>
            <numerusform>%Ln row was set aside; the rest was imported.</numerusform>
            <numerusform>%Ln rows were set aside; the rest was imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln row(s) set aside to %1.</source>
        <translation>
            <numerusform>Wrote %Ln row set aside to %1.</numerusform>
            <numerusform>Wrote %Ln rows set aside to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message numerus="yes">
        <source>The shop is encrypted. %Ln older copy(ies) beside it are not: %1</source>
        <translation>
            <numerusform>The shop is encrypted. %Ln older copy beside it is not: %1</numerusform>
            <numerusform>The shop is encrypted. %Ln older copies beside it are not: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) set aside written to %1.</source>
        <translation>
            <numerusform>%Ln row set aside written to %1.</numerusform>
            <numerusform>%Ln rows set aside written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeaderboardTable</name>
    <message numerus="yes">
        <source>%Ln setting(s) tried</source>
        <translation>
            <numerusform>%Ln setting tried</numerusform>
            <numerusform>%Ln settings tried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message numerus="yes">
        <source>Bought once, %Ln day(s) ago</source>
        <translation>
            <numerusform>Bought once, %Ln day ago</numerusform>
            <numerusform>Bought once, %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %1 times, last %Ln day(s) ago</source>
        <translation>
            <numerusform>Bought %1 times, last %Ln day ago</numerusform>
            <numerusform>Bought %1 times, last %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) bought it in the last %1 days</source>
        <translation>
            <numerusform>%Ln customer bought it in the last %1 days</numerusform>
            <numerusform>%Ln customers bought it in the last %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Win back %Ln customer(s) of “%1”</source>
        <extracomment>%1 is the name of a group, such as &quot;At Risk&quot;</extracomment>
        <translation>
            <numerusform>Win back %Ln customer of “%1”</numerusform>
            <numerusform>Win back %Ln customers of “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A second order from %Ln new customer(s)</source>
        <translation>
            <numerusform>A second order from %Ln new customer</numerusform>
            <numerusform>A second order from %Ln new customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thank your %Ln best customer(s)</source>
        <translation>
            <numerusform>Thank your %Ln best customer</numerusform>
            <numerusform>Thank your %Ln best customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add addresses for %Ln buyer(s)</source>
        <translation>
            <numerusform>Add addresses for %Ln buyer</numerusform>
            <numerusform>Add addresses for %Ln buyers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · half silent for %Ln day(s) or more</source>
        <translation>
            <numerusform>spent %1 so far · half silent for %Ln day or more</numerusform>
            <numerusform>spent %1 so far · half silent for %Ln days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought once, typically %Ln day(s) ago · %1 so far</source>
        <translation>
            <numerusform>bought once, typically %Ln day ago · %1 so far</numerusform>
            <numerusform>bought once, typically %Ln days ago · %1 so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · typically back %Ln day(s) ago</source>
        <translation>
            <numerusform>spent %1 so far · typically back %Ln day ago</numerusform>
            <numerusform>spent %1 so far · typically back %Ln days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) %1 bought it in the last %2 days</source>
        <extracomment>%1 whose purchases count: &quot;in France&quot;</extracomment>
        <translation>
            <numerusform>%Ln customer %1 bought it in the last %2 days</numerusform>
            <numerusform>%Ln customers %1 bought it in the last %2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Popular in %1: %Ln customer(s) bought it in the last %2 days</source>
        <extracomment>%1 a category of products</extracomment>
        <translation>
            <numerusform>Popular in %1: %Ln customer bought it in the last %2 days</numerusform>
            <numerusform>Popular in %1: %Ln customers bought it in the last %2 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): separation, stability and the elbow all say so.</source>
        <translation>
            <numerusform>%Ln group: separation, stability and the elbow all say so.</numerusform>
            <numerusform>%Ln groups: separation, stability and the elbow all say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): two of separation, stability and the elbow say so.</source>
        <translation>
            <numerusform>%Ln group: two of separation, stability and the elbow say so.</numerusform>
            <numerusform>%Ln groups: two of separation, stability and the elbow say so.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): the best separated among those that come out again when customers are drawn anew.</source>
        <translation>
            <numerusform>%Ln group: the best separated among those that come out again when customers are drawn anew.</numerusform>
            <numerusform>%Ln groups: the best separated among those that come out again when customers are drawn anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 off from %n piece(s)</source>
        <translation>
            <numerusform>%1 off from %n piece</numerusform>
            <numerusform>%1 off from %n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more product(s)</source>
        <translation>
            <numerusform>%n more product</numerusform>
            <numerusform>%n more products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The cheapest of %n piece(s) free</source>
        <translation>
            <numerusform>The cheapest of %n piece free</numerusform>
            <numerusform>The cheapest of %n pieces free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln buyer(s) are the same in what was chosen. Choose more features to tell them apart.</source>
        <translation>
            <numerusform>The only buyer is the same in what was chosen. Choose more features.</numerusform>
            <numerusform>All %Ln buyers are the same in what was chosen. Choose more features to tell them apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) found.</source>
        <translation>
            <numerusform>%Ln group found.</numerusform>
            <numerusform>%Ln groups found.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not one piece was sold in the last %n day(s).</source>
        <translation>
            <numerusform>Not one piece was sold in the last day.</numerusform>
            <numerusform>Not one piece was sold in the last %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n order(s) tell the time of day: too few to say when people come.</source>
        <translation>
            <numerusform>Fewer than %n order tells the time of day: too few to say when people come.</numerusform>
            <numerusform>Fewer than %n orders tell the time of day: too few to say when people come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 times the usual buyers came to %n window(s) of past flash sales.</source>
        <translation>
            <numerusform>%1 times the usual buyers came to %n window of past flash sales.</numerusform>
            <numerusform>%1 times the usual buyers came to %n windows of past flash sales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last order is %n week(s) before the sale: the level of sales may have changed since.</source>
        <translation>
            <numerusform>The last order is %n week before the sale: the level of sales may have changed since.</numerusform>
            <numerusform>The last order is %n weeks before the sale: the level of sales may have changed since.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are dated after %1, far behind all others; the latest is of %2. They count, and the analysis day follows them: correct the dates if they are wrong, or set the analysis day.</source>
        <extracomment>%1 and %2 days</extracomment>
        <translation>
            <numerusform>%Ln order is dated after %1, far behind all others; it is of %2. It counts, and the analysis day follows it: correct the date if it is wrong, or set the analysis day.</numerusform>
            <numerusform>%Ln orders are dated after %1, far behind all others; the latest is of %2. They count, and the analysis day follows them: correct the dates if they are wrong, or set the analysis day.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are dated after the analysis day, %1, and do not count.</source>
        <extracomment>%1 a day</extracomment>
        <translation>
            <numerusform>%Ln order is dated after the analysis day, %1, and does not count.</numerusform>
            <numerusform>%Ln orders are dated after the analysis day, %1, and do not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No offer pays with any of the %Ln people. Try smaller offers, other people or other assumptions.</source>
        <translation>
            <numerusform>No offer pays with the %Ln person there is. Try smaller offers, other people or other assumptions.</numerusform>
            <numerusform>No offer pays with any of the %Ln people. Try smaller offers, other people or other assumptions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln people has agreed to marketing, so nobody is left to write to. Choose other people or another channel.</source>
        <translation>
            <numerusform>The %Ln person here has not agreed to marketing, so nobody is left to write to. Choose other people or another channel.</numerusform>
            <numerusform>None of these %Ln people has agreed to marketing, so nobody is left to write to. Choose other people or another channel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln people has an e-mail address or a phone number here: the list holds their customer numbers alone. Import their addresses, unless another program knows them.</source>
        <translation>
            <numerusform>This %Ln person has no e-mail address or phone number here: the list holds their customer number alone. Import the address, unless another program knows it.</numerusform>
            <numerusform>None of these %Ln people has an e-mail address or a phone number here: the list holds their customer numbers alone. Import their addresses, unless another program knows them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make them %n characters long, or of more different characters.</source>
        <translation>
            <numerusform>Make them %n character long, or of more different characters.</numerusform>
            <numerusform>Make them %n characters long, or of more different characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest order of this shop is of %1, %Ln days before the offers begin: people may have left or come back since. Import the newest orders first.</source>
        <translation>
            <numerusform>The newest order of this shop is of %1, %Ln day before the offers begin: people may have left or come back since. Import the newest orders first.</numerusform>
            <numerusform>The newest order of this shop is of %1, %Ln days before the offers begin: people may have left or come back since. Import the newest orders first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people refuse personal offers. They get the first offer and best-sellers, whatever is known of them.</source>
        <translation>
            <numerusform>%Ln person refuses personal offers. They get the first offer and best-sellers, whatever is known of them.</numerusform>
            <numerusform>%Ln people refuse personal offers. They get the first offer and best-sellers, whatever is known of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; usually again after %Ln day(s)</source>
        <extracomment>%1 what and when somebody bought: &quot;Bought 3 times, last 20 days ago&quot;</extracomment>
        <translation>
            <numerusform>%1; usually again after %Ln day</numerusform>
            <numerusform>%1; usually again after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln buyer(s) bought it again.</source>
        <translation>
            <numerusform>Its %Ln buyer did not buy it again.</numerusform>
            <numerusform>None of its %Ln buyers bought it again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %2 buyers bought it again, usually after %Ln day(s)</source>
        <extracomment>%1 of %2 buyers</extracomment>
        <translation>
            <numerusform>%1 of its %2 buyers bought it again, usually after %Ln day</numerusform>
            <numerusform>%1 of its %2 buyers bought it again, usually after %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln people of the segments are left out, %1 of them for this reason: %2. Choose other segments, or ask for less.</source>
        <translation>
            <numerusform>The %Ln person of the segments is left out (%1 for this reason: %2). Choose other segments, or ask for less.</numerusform>
            <numerusform>All %Ln people of the segments are left out, %1 of them for this reason: %2. Choose other segments, or ask for less.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offer %1 names %Ln thing(s) that this shop has no product, category or brand of, such as “%2”: it does nothing for them.</source>
        <translation>
            <numerusform>Offer %1 names something that this shop has no product, category or brand of, “%2”: it does nothing for it.</numerusform>
            <numerusform>Offer %1 names %Ln things that this shop has no product, category or brand of, such as “%2”: it does nothing for them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) in all</source>
        <translation>
            <numerusform>%n piece in all</numerusform>
            <numerusform>%n pieces in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n piece(s) per person</source>
        <translation>
            <numerusform>at most %n piece per person</numerusform>
            <numerusform>at most %n pieces per person</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::AppWindow</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::AudienceForm</name>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n segment</numerusform>
            <numerusform>%n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CampaignPreviewView</name>
    <message numerus="yes">
        <source>%n people in all</source>
        <translation>
            <numerusform>One person in all</numerusform>
            <numerusform>%n people in all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CampaignsPage</name>
    <message numerus="yes">
        <source>%n more besides: %1</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CleaningView</name>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read as they are.</source>
        <translation>
            <numerusform>%Ln row cannot be read as it is.</numerusform>
            <numerusform>%Ln rows cannot be read as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be listed.</source>
        <translation>
            <numerusform>%Ln row will be listed.</numerusform>
            <numerusform>%Ln rows will be listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ClusterView</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by the two directions in which they differ most; “%1” pulls most.</source>
        <translation>
            <numerusform>%Ln customer by the two directions in which they differ most; “%1” pulls most.</numerusform>
            <numerusform>%Ln customers by the two directions in which they differ most; “%1” pulls most.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CodesForm</name>
    <message numerus="yes">
        <source>%Ln codes of the platform</source>
        <translation>
            <numerusform>%Ln code of the platform</numerusform>
            <numerusform>%Ln codes of the platform</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ContactForm</name>
    <message numerus="yes">
        <source>also in %n segments</source>
        <translation>
            <numerusform>also in %n segment</numerusform>
            <numerusform>also in %n segments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 in %n days</source>
        <translation>
            <numerusform>at most %1 in %n day</numerusform>
            <numerusform>at most %1 in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiet days</source>
        <translation>
            <numerusform>%n quiet day</numerusform>
            <numerusform>%n quiet days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomerDetail</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomerPicker</name>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomerProfileView</name>
    <message numerus="yes">
        <source>Usually orders again after %Ln day(s).</source>
        <translation>
            <numerusform>Usually orders again after %Ln day.</numerusform>
            <numerusform>Usually orders again after %Ln days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), looking at %1 products each time.</source>
        <translation>
            <numerusform>%Ln visit, looking at %1 products.</numerusform>
            <numerusform>%Ln visits, looking at %1 products each time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomerSegmentsView</name>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln customer</numerusform>
            <numerusform>%Ln customers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ExportPanel</name>
    <message numerus="yes">
        <source>%Ln people were written to %1</source>
        <translation>
            <numerusform>One person was written to %1</numerusform>
            <numerusform>%Ln people were written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::FolderWatch</name>
    <message numerus="yes">
        <source>%n new file(s) in the watched folder: %1. The Data page offers to import them.</source>
        <translation>
            <numerusform>A new file in the watched folder: %1. The Data page offers to import it.</numerusform>
            <numerusform>%n new files in the watched folder: %1. The Data page offers to import them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::FoundBar</name>
    <message numerus="yes">
        <source>%n thing(s) found, among them: %1.</source>
        <translation>
            <numerusform>%n thing found: %1.</numerusform>
            <numerusform>%n things found, among them: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 You chose what to do about %n of them.</source>
        <translation>
            <numerusform>%1 You chose what to do about %n of them.</numerusform>
            <numerusform>%1 You chose what to do about %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::HistoryModel</name>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln piece</numerusform>
            <numerusform>%Ln pieces</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ImportAssistant</name>
    <message numerus="yes">
        <source>Import all %n files</source>
        <translation>
            <numerusform>Import the file</numerusform>
            <numerusform>Import all %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ImportQueue</name>
    <message numerus="yes">
        <source>%n file(s) imported: %1 rows added, %2 set aside.</source>
        <translation>
            <numerusform>%n file imported: %1 rows added, %2 set aside.</numerusform>
            <numerusform>%n files imported: %1 rows added, %2 set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ImportReportView</name>
    <message numerus="yes">
        <source>and %n updated</source>
        <translation>
            <numerusform>and %n updated</numerusform>
            <numerusform>and %n updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What this file added to the shop: %Ln row(s).</source>
        <translation>
            <numerusform>What this file added to the shop: %Ln row.</numerusform>
            <numerusform>What this file added to the shop: %Ln rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have not been imported yet.</source>
        <translation>
            <numerusform>%n file has not been imported yet.</numerusform>
            <numerusform>%n files have not been imported yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::LeaderboardView</name>
    <message numerus="yes">
        <source>%Ln customer(s) who bought in the %1 days after %2; lists of %3. Below each figure: where it lies in 95 % of samples.</source>
        <extracomment>%1 customers, %2 a day</extracomment>
        <translation>
            <numerusform>%Ln customer who bought in the %1 days after %2; lists of %3. Below each figure: where it lies in 95 % of samples.</numerusform>
            <numerusform>%Ln customers who bought in the %1 days after %2; lists of %3. Below each figure: where it lies in 95 % of samples.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look for better ones first, for %n minute(s)</source>
        <translation>
            <numerusform>Look for better ones first, for %n minute</numerusform>
            <numerusform>Look for better ones first, for %n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MappingView</name>
    <message numerus="yes">
        <source>The first %n row(s), as they will be understood.</source>
        <translation>
            <numerusform>The first %n row, as they will be understood.</numerusform>
            <numerusform>The first %n rows, as they will be understood.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MergesCard</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MovementView</name>
    <message numerus="yes">
        <source>%Ln kept day(s) after the analysis day, %1, are left out.</source>
        <translation>
            <numerusform>%Ln kept day after the analysis day, %1, is left out.</numerusform>
            <numerusform>%Ln kept days after the analysis day, %1, are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::OffersForm</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::OverviewPage</name>
    <message numerus="yes">
        <source>%Ln thing(s) worth doing next, from your own orders</source>
        <translation>
            <numerusform>%Ln thing worth doing next, from your own orders</numerusform>
            <numerusform>%Ln things worth doing next, from your own orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::PlatformCodesForm</name>
    <message numerus="yes">
        <source>%Ln people get one</source>
        <translation>
            <numerusform>%Ln person gets one</numerusform>
            <numerusform>%Ln people get one</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) of the platform.</source>
        <translation>
            <numerusform>%Ln code of the platform.</numerusform>
            <numerusform>%Ln codes of the platform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln code(s) can be taken.</source>
        <translation>
            <numerusform>%1: %Ln code can be taken.</numerusform>
            <numerusform>%1: %Ln codes can be taken.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot:</source>
        <translation>
            <numerusform>%Ln cannot:</numerusform>
            <numerusform>%Ln cannot:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln code(s)</source>
        <translation>
            <numerusform>Take %Ln code</numerusform>
            <numerusform>Take %Ln codes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ProductPicker</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ReasonRowsView</name>
    <message numerus="yes">
        <source>%Ln row(s):</source>
        <translation>
            <numerusform>%Ln row:</numerusform>
            <numerusform>%Ln rows:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RecommendProductView</name>
    <message numerus="yes">
        <source>%Ln customer(s), those who want it most first.</source>
        <translation>
            <numerusform>%Ln customer.</numerusform>
            <numerusform>%Ln customers, those who want it most first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RfmGrid</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s), recency score %2, frequency and spend score %3</source>
        <translation>
            <numerusform>%1: %Ln customer, recency score %2, frequency and spend score %3</numerusform>
            <numerusform>%1: %Ln customers, recency score %2, frequency and spend score %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by recency score and by frequency and spend score. The fullest cell is %1.</source>
        <translation>
            <numerusform>%Ln customer by recency score and by frequency and spend score. The fullest cell is %1.</numerusform>
            <numerusform>%Ln customers by recency score and by frequency and spend score. The fullest cell is %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RowsPanel</name>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::RulesView</name>
    <message numerus="yes">
        <source>%Ln customer(s), %1 of all</source>
        <translation>
            <numerusform>%Ln customer, %1 of all</numerusform>
            <numerusform>%Ln customers, %1 of all</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ScatterCanvas</name>
    <message numerus="yes">
        <source>%Ln customer(s) by %1 and %2. The largest groups are %3.</source>
        <translation>
            <numerusform>%Ln customer by %1 and %2. The largest groups are %3.</numerusform>
            <numerusform>%Ln customers by %1 and %2. The largest groups are %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln customer(s) are selected.</source>
        <comment>after a sentence</comment>
        <translation>
            <numerusform>%1 %Ln customer is selected.</numerusform>
            <numerusform>%1 %Ln customers are selected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ShopCard</name>
    <message numerus="yes">
        <source>%n problem(s) were found. Nothing was changed; save a copy before going on.</source>
        <translation>
            <numerusform>%n problem was found. Nothing was changed; save a copy before going on.</numerusform>
            <numerusform>%n problems were found. Nothing was changed; save a copy before going on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>%Ln row written to %1.</numerusform>
            <numerusform>%Ln rows written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::Tour</name>
    <message numerus="yes">
        <source>Shop: %1
Target list: %2
%Ln picture(s) in %3</source>
        <translation>
            <numerusform>Shop: %1
Target list: %2
%Ln picture in %3</numerusform>
            <numerusform>Shop: %1
Target list: %2
%Ln pictures in %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::WatchCard</name>
    <message numerus="yes">
        <source>%n new file(s): %1</source>
        <translation>
            <numerusform>%n new file: %1</numerusform>
            <numerusform>%n new files: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
