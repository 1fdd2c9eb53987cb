<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CampaignsController</name>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1 must be one of %2, not “%3”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not “%4”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--lang must be en or zh.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing is half done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command “%1”. clientele-cli --help lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create one from a plan, list all, show one&apos;s plan, preview whom it reaches, or duplicate, archive, unarchive or remove one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>create: the plan, as JSON.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its number or name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate: the copy&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>preview: how many people to list; by default 20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created campaign %1, “%2”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no campaigns yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign %1, “%2” (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed the campaign “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived the campaign “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took the campaign “%1” out of the archive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon campaigns: whom they reach, who is held out, and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy to make; it must not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied the shop to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks that a shop file is sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a complete copy, also while others use the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add customers, remove them, or list who is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody may be contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list takes no customer ids.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Changed for %Ln customer(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Who must never be contacted, whatever a campaign says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The target list to write: the people to contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write the people held out, to a file of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln customer(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are held out.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes a campaign&apos;s target list and seals the campaign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files of orders, customers or products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read and report, but leave the shop as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End with exit code 1 when a row was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact duplicates in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shop already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests&apos; gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), read only:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), import %3:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were rejected; the rest was imported.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Imports files of orders, customers or products; what is in the shop already is not added again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one; by default the latest that is not undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 is undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The CSV to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln rejected row(s) to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Lists what was imported, newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restores the shop to what it was before an import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the rows an import rejected, with the reasons, ready to be repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file to make (*.clientele); it must not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop&apos;s name; by default the file&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three letters such as EUR; by default GBP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--currency must be three capital letters such as EUR, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the shop %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes an empty shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests&apos; orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop at a glance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom to recommend to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How: popular, item-kernel or repeat, among others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many products; by default 10.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a parameter of the method. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a customer may want next, each with its reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every buyer&apos;s values, scores and group, by customer id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median recency in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores every buyer by recency, frequency and net spend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file to make, or with --csv the folder; it must not exist yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many customers; by default 5,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another seed, another shop; the same seed, the same bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write customers.csv, products.csv and orders.csv instead of a shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrote a sample shop of %1 customers and %2 orders to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Makes a believable shop to try things on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all segments, show one&apos;s portrait, or export its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which one, such as eleven.champions, or a saved one&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export: the file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top countries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups customers are in: list them, show one, export its customers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format “%1”; choose from: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>csv-spreadsheet (the default, for people), csv (for machines) or xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One JSON object instead of words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of words; ids are never translated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 could not, 2 wrong use or a question left open, 130 cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clientele-cli COMMAND --help tells more about one command.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tells more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--separator must be one character or tab, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--column must be HEADER=FIELD, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is nothing a column can mean; choose from: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not imported, because a question about it is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understand the files as this recipe says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down how the last file was understood, for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files&apos; encoding, such as UTF-8, GB18030 or ISO-8859-1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What separates cells: one character, or tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order of year, month and day in dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands before decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a column means, such as Kunde=customer_id; “none” ignores it. May be repeated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop exact duplicates inside a file instead of keeping them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--as-of must be a day such as 2011-12-10, not “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file (*.clientele).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The analysis day, such as 2011-12-10; by default the day after the last order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message>
        <source>rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of the shop is saved as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Duplicate as “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create campaign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change campaign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive campaign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back campaign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove campaign “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save segment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename segment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove segment “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the shop’s settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Coupon, percent off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coupon, amount off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens in Excel, LibreOffice and WPS with every letter right; cells that look like formulas are made harmless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain UTF-8 for mail tools and scripts: exactly the values, nothing added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A workbook in which numbers, phones and codes stay text, so that no digit is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off orders of %2 or more, at most %3, from %4 to %5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off orders of %2 or more, from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off any order, at most %2, from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 off any order, from %2 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gets the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a segment that is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not agreed to marketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No address for this channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below the best by score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed. Check its name and whether its drive is connected, then choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was changed. Check that you may open it and that no other program holds it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there before is untouched. Close the file in other programs, or save under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a file of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was not touched. Choose another name, or remove that file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no rows. Nothing was imported. Export it again from the program it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was imported. Wait until the other program has finished writing it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left to write %1. Nothing is half written: your shop and your files are as they were. Free some space or choose another disk, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may be written in %1. Nothing was changed. Choose another folder, or ask whoever looks after this computer for permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 looks like this: %2. Nothing was imported. Export the data as CSV from the program it came from, then choose that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file ends inside quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 the quoted text that starts in line %2 never ends, so the file was probably cut off. Nothing was imported. Export it again, or close the quote in line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This format is not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no format for %1. Nothing was changed. Choose one of the formats on offer, such as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of %1 could be %2 or %3. Nothing was imported. Choose the one in which names look right, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns have no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row of %1 does not name its columns. Nothing was imported. Add a first row with names, or say in the import that there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of %1 means “%2”, and the import needs one. Nothing was imported. Say which column it is, or export the file again with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which is the day, which the month?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In %1 the column “%2” has dates such as %3, which can be read with the day first or with the month first. Nothing was imported. Choose the order, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import recipe cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recipe %1 cannot be used: %2. Nothing was imported. Correct the recipe, or import without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of %1 could be understood. The shop is as it was. Check what each column means, then import again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop has no import number %1, or it was undone already. Nothing was changed. The Data page lists the imports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A later import comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 cannot be undone yet, because import %2 changed some of the same rows after it. Nothing was changed. Undo import %2 first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a shop file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Clientele shop. It was not touched. Choose a file whose name ends in .clientele; to read an order file, open a shop and add the file to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop needs a newer Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Clientele (its version is %2, this program reads up to %3). It was not touched. Install the newer version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is open elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being changed by %2. Nothing was changed here. Close it there, then try again; until then it can be read but not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only, so nothing was changed. Close it where it is being changed, or save a copy to a folder you may write in, and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Nothing was written to it. Keep the file, and open your latest copy of it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop is protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted. It was not touched. Open it with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is not right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That passphrase does not open %1. It was not touched. Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop has no customer %1. Nothing was changed. Search for part of the name, e-mail address or number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop has no segment %1; it may have been removed. Nothing was changed. Choose another segment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version has no method %1. Nothing was changed. Choose one of the methods on offer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop has no campaign %1; it may have been removed. Nothing was changed. The Campaigns page lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already one called “%1”. Nothing was changed. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That value is not possible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be %2; it must be: %3. Nothing was changed. Choose another value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no setting “%1” here. Nothing was changed. Choose one of these: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”, which is not a number. Nothing was changed. Write a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign cannot be used yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign&apos;s “%1” cannot be used: %2. Nothing was written. Correct it, then go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After exclusions nobody is left for “%1”, so no list was written. Choose more segments, or lift an exclusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign needs %2 codes, but only %1 different ones exist. No list was written. Choose a smaller audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign is already out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was exported, so its plan stays as it was sent and nothing was changed. Duplicate it and change the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system gave no random numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s generator of random numbers failed: %1. Nothing was written. Try again; if it stays, restart the computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This should not have happened: %1. Your shop is as it was before. Try again; if it returns, report it with this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one line of more than 16 MB, which no table has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>binary data, not text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text message consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with the same number are one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it was ordered, with or without the time of day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who bought. Rows without one count as a guest&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name to greet them by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where campaigns can reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where text messages can reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the customer lives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State, province or city within the country.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The article number or SKU of what was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the product is called.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of product it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who makes the product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many were bought. Below zero, they came back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price of one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this row costs altogether, after its discount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much was taken off this row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid, cancelled, refunded … as the shop says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A year, or a date of birth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the file says it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they signed up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they agreed to marketing by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether they agreed to marketing by text message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers who are never to be written to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price before any discount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one piece costs the shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pieces are left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eleven groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every customer in one of eleven groups by two scores: recency (R) and the mean of frequency and monetary (FM), halves rounded up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every customer in one of eight groups: each of the three scores counts as high when it is at least the mean score of all buyers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought just now, often and for much: R 5, FM 4–5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy often and for much, not long ago: R 3–4, FM 4–5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought lately and more than once or for a fair sum: R 4–5, FM 2–3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought just now, once and for little: R 5, FM 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought lately, once and for little: R 4, FM 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middling in everything, and slowly leaving: R 3, FM 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to Sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought little, some time ago: R 3, FM 1–2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used to buy well, silent for long: R 1–2, FM 3–4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can&apos;t Lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used to be among the best, silent for long: R 1–2, FM 5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought little, long ago: R 2, FM 1–2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought little, longest ago of all: R 1, FM 1–2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency high, frequency high, monetary high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-value to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency low, frequency high, monetary high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-value to develop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency high, frequency low, monetary high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High-value to win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency low, frequency low, monetary high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency high, frequency high, monetary low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency low, frequency high, monetary low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General to develop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency high, frequency low, monetary low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General to win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency low, frequency low, monetary low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone who ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers without an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn with the lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows were matched by their own number: known ones were updated, new ones added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that the shop already had were replaced by the file&apos;s; new ones were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows were compared by order, product, time, quantity and price; only those the shop did not have yet were added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file itself is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A row refers to another row that is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast copy of the order lines differs from the rows; it is rebuilt when the shop is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fast copy of the order lines is missing; it is rebuilt when the shop is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving into the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting for fast access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning what goes together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choosing customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unreadable letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customer number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number damaged by a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order cancelled or never paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1: %2 (“%3”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column “%2”: %3 (“%4”)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Detail: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products that buyers of the same things also bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this customer buys over and over, then what is popular.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Popular now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What most customers bought lately, the same for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half-life, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many days a purchase counts half as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Related products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many related products are kept for each product.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount for busy buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much less somebody&apos;s purchases tell who buys everything: 0 not at all, 1 in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount for common purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much less a purchase tells that everybody makes: 0 not at all, 1 in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount for popular proposals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far bestsellers are held back so that others get a chance: 0 not at all, 1 in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caution with few buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products bought together by only a few people count less; more means more caution.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal say for every purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each product a customer bought has the same say, however many relations it has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buying many pieces counts more than buying one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought with %1 by %2 of its %3 buyers</source>
        <extracomment>%1 a product, %2 customers who bought both, %3 all its buyers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Bought once, %Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %1 times, last %Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) bought it in the last %1 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the plan file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments to contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments to leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendation method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations per customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing, so this is not a campaign plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is newer than this program reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a campaign plan has nothing of that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a list of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be a day written as 2026-11-30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be an amount with at most four decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must have at most two decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such kind of offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be any, email or sms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be more than 0 and at most 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be more than 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must not be negative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must not be before the first day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be from 0 to 90 percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be from 0 to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it must be at most 8 letters, digits or hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders from %1:00 to %2:00</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Win back %Ln customer(s) of “%1”</source>
        <extracomment>%1 is the name of a group, such as &quot;At Risk&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A second order from %Ln new customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thank your %Ln best customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add addresses for %Ln buyer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · half silent for %Ln day(s) or more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought once, typically %Ln day(s) ago · %1 so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · typically back %Ln day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They have neither e-mail nor phone: add a file of customers to reach them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In column “%1”, does %2 start with the day or with the month?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which encoding do these letters look right: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In column “%1”, is the mark in %2 a decimal point or does it part thousands?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which column holds the “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFM score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone the shop knows by number, name or e-mail, with or without an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers with at least one order that sold something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of known customers that sold something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that name no customer. They count as revenue but belong to nobody&apos;s history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of buyers who have ordered twice or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sold less what was given back, guests included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales of known customers before refunds, divided by their orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days from a customer&apos;s last order to the analysis day. Fewer is better: who bought lately is likelier to buy again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many orders a customer has placed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a customer has spent less what was given back (net spend).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales before refunds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money given back. Refunds count as money, not as activity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency, frequency and monetary, each scored 1 to 5 by fifths of the buyers; 5 is best. Equal values always share a score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value in the middle: half of them have less, half have more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Randomly chosen people who fit but are not contacted, so that the campaign&apos;s real effect can be measured.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PageRegistry</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Add order, customer or product files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the new shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy of the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the target list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clientele shops (*.clientele)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecommendTables</name>
    <message>
        <source>Product %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in order %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomeController</name>
    <message>
        <source>My shop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::AboutPanel</name>
    <message>
        <source>About Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the customers worth talking to, says what to offer whom, and writes the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer, in one file that is yours. Clientele has no network code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clientele %1 is free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes with no warranty, to the extent the law permits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of this computer&apos;s sessions is kept in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ApartCard</name>
    <message>
        <source>Nothing beyond chance: they are like the whole shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line = whole shop. Differences shown are beyond chance (95 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line = whole shop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets them apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::AppWindow</name>
    <message>
        <source>This place cannot be written to, so the shop is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened for reading only, because %1 has this shop open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>data to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::AudienceForm</name>
    <message>
        <source>A whole number from 0 to 18446744073709551615.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing ticked: all customers. The first ticked one that holds a customer is their reason for being there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept without the offer, so that its effect can be measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same number draws the same holdout again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people who agreed to be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who declined are always left out; this leaves out those who were never asked, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments as of another day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CampaignDesigner</name>
    <message>
        <source>%1 · created %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the plan has to be corrected first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another window holds this shop: the plan can only be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would be contacted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This campaign is archived, so it stays as it is. To change something, duplicate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This plan was exported on %1, so it stays as it is: the list that went out can be written again at any time. To change something, duplicate it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CampaignPreviewView</name>
    <message>
        <source>get the offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept without it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why they are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 people; the target list holds everybody who is contacted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people in all</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Why they are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; no. %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom the plan reaches</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CampaignsPage</name>
    <message>
        <source>New campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New campaign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft “%1” was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign is a coupon for the customers you choose, with a holdout so that you will know what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exported campaign is kept: its results will be measured. Archive it instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; the best %2 by %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who gets which coupon, and who is held out so that you will know what it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ChartWidget</name>
    <message>
        <source>Copy as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CheckList</name>
    <message>
        <source>%1 (no longer in the shop)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer, segment, campaign or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CustomerDetail</name>
    <message>
        <source>Number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>score %1 of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer to see who they are and what they ordered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines of this order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CustomerPicker</name>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number, name, e-mail or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CustomersModel</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days since the last order, as short as can be</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · data to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, e-mail, phone or country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing %1 only. Press to show everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a file of orders or of customers, and everyone in it appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DataPage</name>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the order files of your shop system. Customers and products files are welcome too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this shop is made of. Every file can be taken back out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brings the shop back to what it was before the selected file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rejected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows that could not be understood, with the reason, ready to be repaired and imported again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here: orders, customers or products, as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::DataTable</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export as XLSX…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ExportPanel</name>
    <message numerus="yes">
        <source>%n people were written to %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Target list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also write the holdout to a file of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For tools that must know whom not to contact. The holdout gets no codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export target list…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::FormatBar</name>
    <message>
        <source>Comma ( , )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vertical bar ( | )</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Point (12.50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma (12,50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without such a row the columns are called Column 1, Column 2 and so on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave exact duplicates out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are the same in every column are counted and kept unless this is ticked: a shop system may write two equal lines for two equal purchases.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ImportAssistant</name>
    <message>
        <source>%1 rows read, %2 would be added, %3 are known already, %4 would be set aside. Nothing has been changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer the questions first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importing %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File %1 of %2. Check what was recognised, then import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check what was recognised, then import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try without importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ImportReportView</name>
    <message>
        <source>%1 is in the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every one is accounted for below</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n updated</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>left as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set aside with the reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everything was understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gifts, free of charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock corrections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact duplicates found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the rows were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside, by reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first odd rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export rejected rows…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::LineChart</name>
    <message>
        <source>There are no days to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 in all, most on %5 with %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day on an axis, in Qt&apos;s date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month on an axis, in Qt&apos;s date format</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message>
        <source>Find a customer, segment, campaign or command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MappingHeader</name>
    <message>
        <source>Ignore this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::MappingView</name>
    <message>
        <source>The first rows as they will be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the first %2 rows cannot be understood like this. Such rows are set aside with the reason, never lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s), as they will be understood.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::OfferForm</name>
    <message>
        <source>This is not a number that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount off (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum spend (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every customer gets a code of their own; this stands in front of it, such as AUT-.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::OrdersModel</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::OverviewPage</name>
    <message>
        <source>Orders of known customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Press to see the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where revenue comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the order files you already have. Clientele finds out what their columns mean and shows what your customers are worth.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) worth doing next, from your own orders</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 have ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click a product to see its orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces sold, guests included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two orders or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::PaletteSearch</name>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::QuestionPanel</name>
    <message>
        <source>It is %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point parts decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comma parts decimals</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::RecommendPage</name>
    <message>
        <source>Recommend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 may want next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a customer to see what they may want next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By popularity alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody to recommend to yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an order file: what customers bought tells what they may want next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::RfmGrid</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s), recency score %2, frequency and spend score %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by recency score and by frequency and spend score. The fullest cell is %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency and spend score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frequency and spend score (5 is best)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>recency score (5 is most recent)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::RowsPanel</name>
    <message>
        <source>The latest %1 of %2 orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SampleModel</name>
    <message>
        <source>“%1” cannot be understood as “%2”: the row would be set aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SavedSegments</name>
    <message>
        <source>Removed “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ScatterCanvas</name>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by %1 and %2. The largest groups are %3.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln customer(s) are selected.</source>
        <comment>after a sentence</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select with a lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SegmentsPage</name>
    <message>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R %1, FM %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5×5 grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare recency with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers by recency and value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers by score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has ordered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments come from orders: who bought lately, how often and for how much. Add an order file to see them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buyers as of %2 · score 5 is best · equal values always share a score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency × frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency × monetary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lasso to select · scroll to zoom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores, recency × frequency and monetary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a cell to select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press a group to select · Ctrl for several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a segment and how many customers are in it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since last order (recent →)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2
last order %3 days ago · %4 orders · %5</source>
        <extracomment>who a point is: name, group, days since the last order, orders, net spend</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all buyers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all buyers&apos; net spend.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net spend divided by customers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SelectionCard</name>
    <message>
        <source>%1 of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody among them has ordered yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typically: last order %1 days ago, %2 orders, %3 spent, %4 an order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ShareBars</name>
    <message>
        <source>%1 · shop %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing sets them apart beyond chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets them apart most: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, in the whole shop %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::ShopCard</name>
    <message>
        <source>The file is sound: every table and every total agrees.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found. Nothing was changed; save a copy before going on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Three letters, such as GBP, EUR or CNY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 customers, %2 products, %3 orders with %4 lines, from %5 to %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All amounts of this shop are in it; changing it converts nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts include tax (VAT)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said beside amounts of money, so that nobody has to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amounts include postage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A complete copy of the shop in another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole file and tells whether everything in it agrees</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::StatTile</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::StatePanel</name>
    <message>
        <source>Progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::SuggestionList</name>
    <message>
        <source>Nothing urgent. New suggestions come with new orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::TableExport</name>
    <message numerus="yes">
        <source>%n row(s) written to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the sample&apos;s files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a new shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>design a campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the target list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close the shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a file that is no shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tour did not get past: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Shop: %1
Target list: %2
%n picture(s) in %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::Treemap</name>
    <message>
        <source>There is nothing to show yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2, largest first: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>clientele::WelcomePage</name>
    <message>
        <source>Find the customers worth talking to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the order files you already have. Everything stays on this computer, in one file you own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look around first: 5,000 made-up customers of a believable shop, ready to segment and plan campaigns for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with my files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a shop from your own orders: a CSV export of your shop system is all it takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent shops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another shop file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can also drop order files or a shop file anywhere here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds the customers worth talking to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop file (*.clientele) to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak this language: en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the whole job on the sample shop, save a picture of every page in this folder, and end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same with the pages&apos; empty and error states, in both languages and both themes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only one shop can be opened at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no language “%1”: use en or zh_CN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no theme “%1”: use light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
