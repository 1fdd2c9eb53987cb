<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CampaignChecks</name>
    <message>
        <source>%1: %2 left out</source>
        <translation>%1：排除 %2 人</translation>
    </message>
    <message>
        <source>Codes: one of their own for each of %1 people</source>
        <translation>券码：%1 人每人一个专属券码</translation>
    </message>
</context>
<context>
    <name>CampaignsController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1（副本%2）</translation>
    </message>
    <message>
        <source>The plan was saved as %1.</source>
        <translation>方案已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1 must be one of %2, not “%3”.</source>
        <translation>%1 必须是 %2 之一，不能是“%3”。</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>没有选项 %1。</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 不带值。</translation>
    </message>
    <message>
        <source>%1 needs a value: %2.</source>
        <translation>%1 需要一个值：%2。</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 重复给出。</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>缺少 %1。</translation>
    </message>
    <message>
        <source>“%1” is one argument too many.</source>
        <translation>参数过多：“%1”。</translation>
    </message>
    <message>
        <source>%1 must be a whole number from %2 to %3, not “%4”.</source>
        <translation>%1 必须是 %2 到 %3 之间的整数，不能是“%4”。</translation>
    </message>
    <message>
        <source>--lang must be en or zh.</source>
        <translation>--lang 只能是 en 或 zh。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is half done.</source>
        <translation>已取消，没有留下做了一半的内容。</translation>
    </message>
    <message>
        <source>There is no command “%1”. clientele-cli --help lists them.</source>
        <translation>没有命令“%1”。运行 clientele-cli --help 可查看所有命令。</translation>
    </message>
    <message>
        <source>Its number or name.</source>
        <translation>活动的编号或名称。</translation>
    </message>
    <message>
        <source>preview: how many people to list; by default 20.</source>
        <translation>preview：列出多少人；默认 20。</translation>
    </message>
    <message>
        <source>Created campaign %1, “%2”.</source>
        <translation>已创建活动 %1“%2”。</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>There are no campaigns yet.</source>
        <translation>还没有活动。</translation>
    </message>
    <message>
        <source>Campaign %1, “%2” (%3)</source>
        <translation>活动 %1“%2”（%3）</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐商品</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Removed the campaign “%1”.</source>
        <translation>已删除活动“%1”。</translation>
    </message>
    <message>
        <source>Archived the campaign “%1”.</source>
        <translation>已归档活动“%1”。</translation>
    </message>
    <message>
        <source>Took the campaign “%1” out of the archive.</source>
        <translation>已取消归档活动“%1”。</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 完好无损。</translation>
    </message>
    <message>
        <source>The copy to make; it must not exist yet.</source>
        <translation>要生成的副本；该文件不能已存在。</translation>
    </message>
    <message>
        <source>Copied the shop to %1.</source>
        <translation>已将店铺复制到 %1。</translation>
    </message>
    <message>
        <source>Checks that a shop file is sound.</source>
        <translation>检查店铺文件是否完好。</translation>
    </message>
    <message>
        <source>Makes a complete copy, also while others use the shop.</source>
        <translation>生成完整副本，店铺正在使用时也可以。</translation>
    </message>
    <message>
        <source>Add customers, remove them, or list who is on it.</source>
        <translation>添加客户、移除客户，或列出名单中的客户。</translation>
    </message>
    <message>
        <source>Customer ids.</source>
        <translation>客户编号。</translation>
    </message>
    <message>
        <source>Everybody may be contacted.</source>
        <translation>所有客户都可以联系。</translation>
    </message>
    <message>
        <source>list takes no customer ids.</source>
        <translation>list 不接受客户编号。</translation>
    </message>
    <message numerus="yes">
        <source>Changed for %Ln customer(s).</source>
        <translation>
            <numerusform>已更改 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who must never be contacted, whatever a campaign says.</source>
        <translation>无论什么活动都不得联系的客户。</translation>
    </message>
    <message>
        <source>Also write the people held out, to a file of their own.</source>
        <translation>同时将对照组客户写入单独的文件。</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln customer(s) to %1.</source>
        <translation>
            <numerusform>已将 %Ln 位客户写入 %1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) are held out.</source>
        <translation>
            <numerusform>%Ln 位客户进入对照组。</numerusform>
        </translation>
    </message>
    <message>
        <source>They are listed in %1.</source>
        <translation>名单见 %1。</translation>
    </message>
    <message>
        <source>Writes a campaign&apos;s target list and seals the campaign.</source>
        <translation>写入活动的目标名单，并封存该活动。</translation>
    </message>
    <message>
        <source>Read and report, but leave the shop as it is.</source>
        <translation>只读取并报告，不改动店铺。</translation>
    </message>
    <message>
        <source>Lines read</source>
        <translation>已读行数</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>无客户</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Exact duplicates in the file</source>
        <translation>文件内完全重复</translation>
    </message>
    <message>
        <source>Duplicates dropped</source>
        <translation>已去除重复</translation>
    </message>
    <message>
        <source>In the shop already</source>
        <translation>店铺中已有</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>总销售额</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Guests&apos; gross</source>
        <translation>游客销售额</translation>
    </message>
    <message>
        <source>%1 (%2), read only:</source>
        <translation>%1（%2），仅读取：</translation>
    </message>
    <message>
        <source>%1 (%2), import %3:</source>
        <translation>%1（%2），导入 %3：</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>还没有导入过任何内容。</translation>
    </message>
    <message>
        <source>Which one; by default the latest that is not undone.</source>
        <translation>哪次导入；默认为最近一次未撤销的导入。</translation>
    </message>
    <message>
        <source>Import %1 is undone.</source>
        <translation>导入 %1 已撤销。</translation>
    </message>
    <message>
        <source>The CSV to write.</source>
        <translation>要写入的 CSV 文件。</translation>
    </message>
    <message>
        <source>Lists what was imported, newest first.</source>
        <translation>列出导入记录，最新的在前。</translation>
    </message>
    <message>
        <source>Restores the shop to what it was before an import.</source>
        <translation>将店铺恢复到某次导入之前的状态。</translation>
    </message>
    <message>
        <source>The shop file to make (*.clientele); it must not exist yet.</source>
        <translation>要创建的店铺文件（*.clientele）；该文件不能已存在。</translation>
    </message>
    <message>
        <source>The shop&apos;s name; by default the file&apos;s.</source>
        <translation>店铺名称；默认为文件名。</translation>
    </message>
    <message>
        <source>--currency must be three capital letters such as EUR, not “%1”.</source>
        <translation>--currency 必须是三个大写字母，如 EUR，不能是“%1”。</translation>
    </message>
    <message>
        <source>Made the shop %1.</source>
        <translation>已创建店铺 %1。</translation>
    </message>
    <message>
        <source>Makes an empty shop.</source>
        <translation>创建空店铺。</translation>
    </message>
    <message>
        <source>Guests&apos; orders</source>
        <translation>游客订单</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Top products</source>
        <translation>热销商品</translation>
    </message>
    <message>
        <source>The shop at a glance.</source>
        <translation>店铺一览。</translation>
    </message>
    <message>
        <source>Whom to recommend to.</source>
        <translation>为哪位客户推荐。</translation>
    </message>
    <message>
        <source>Set a parameter of the method. May be repeated.</source>
        <translation>设置方法的参数，可重复使用。</translation>
    </message>
    <message>
        <source>Analysis day</source>
        <translation>分析日</translation>
    </message>
    <message>
        <source>Median recency in days</source>
        <translation>最近购买中位数（天）</translation>
    </message>
    <message>
        <source>Median frequency</source>
        <translation>购买频次中位数</translation>
    </message>
    <message>
        <source>Median net spend</source>
        <translation>净消费中位数</translation>
    </message>
    <message>
        <source>Scores every buyer by recency, frequency and net spend.</source>
        <translation>按最近购买、购买频次和净消费为每位买家评分。</translation>
    </message>
    <message>
        <source>The shop file to make, or with --csv the folder; it must not exist yet.</source>
        <translation>要创建的店铺文件，使用 --csv 时为文件夹；不能已存在。</translation>
    </message>
    <message>
        <source>How many customers; by default 5,000.</source>
        <translation>客户数量；默认 5,000。</translation>
    </message>
    <message>
        <source>Another seed, another shop; the same seed, the same bytes.</source>
        <translation>种子不同，店铺不同；种子相同，内容逐字节相同。</translation>
    </message>
    <message>
        <source>Wrote a sample shop of %1 customers and %2 orders to %3.</source>
        <translation>已将含 %1 位客户、%2 笔订单的示例店铺写入 %3。</translation>
    </message>
    <message>
        <source>Makes a believable shop to try things on.</source>
        <translation>生成一个逼真的店铺，供您试用。</translation>
    </message>
    <message>
        <source>Which one, such as eleven.champions, or a saved one&apos;s name.</source>
        <translation>指定分群，如 eleven.champions，或已保存分群的名称。</translation>
    </message>
    <message>
        <source>export: the file to write.</source>
        <translation>export：要写入的文件。</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>%1 in the shop</source>
        <translation>全店%1</translation>
    </message>
    <message>
        <source>Top countries</source>
        <translation>主要国家/地区</translation>
    </message>
    <message>
        <source>What sets them apart</source>
        <translation>与众不同之处</translation>
    </message>
    <message>
        <source>There is no format “%1”; choose from: %2.</source>
        <translation>没有格式“%1”；可选：%2。</translation>
    </message>
    <message>
        <source>csv-spreadsheet (the default, for people), csv (for machines) or xlsx.</source>
        <translation>csv-spreadsheet（默认，供人查看）、csv（供程序读取）或 xlsx。</translation>
    </message>
    <message>
        <source>One JSON object instead of words.</source>
        <translation>输出一个 JSON 对象，而不是文字。</translation>
    </message>
    <message>
        <source>The language of words; ids are never translated.</source>
        <translation>输出文字的语言；标识符一律不翻译。</translation>
    </message>
    <message>
        <source>This text.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>The program&apos;s version.</source>
        <translation>显示程序版本。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 could not, 2 wrong use or a question left open, 130 cancelled.</source>
        <translation>退出码：0 完成，1 未能完成，2 用法有误或有问题待回答，130 已取消。</translation>
    </message>
    <message>
        <source>clientele-cli COMMAND --help tells more about one command.</source>
        <translation>运行 clientele-cli COMMAND --help 可查看该命令的详细说明。</translation>
    </message>
    <message>
        <source>%1 tells more.</source>
        <translation>运行 %1 可了解更多。</translation>
    </message>
    <message>
        <source>--column must be HEADER=FIELD, not “%1”.</source>
        <translation>--column 必须写成 HEADER=FIELD，不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is nothing a column can mean; choose from: %2.</source>
        <translation>“%1”不是列的有效含义；可选：%2。</translation>
    </message>
    <message>
        <source>There is no column “%1”.</source>
        <translation>没有列“%1”。</translation>
    </message>
    <message>
        <source>%1 was not imported, because a question about it is open.</source>
        <translation>%1 未导入，因为有一个问题待回答。</translation>
    </message>
    <message>
        <source>Answer with %1.</source>
        <translation>请用 %1 回答。</translation>
    </message>
    <message>
        <source>Write down how the last file was understood, for the next time.</source>
        <translation>记下上一个文件的解读方式，供下次使用。</translation>
    </message>
    <message>
        <source>The files&apos; encoding, such as UTF-8, GB18030 or ISO-8859-1.</source>
        <translation>文件的编码，如 UTF-8、GB18030 或 ISO-8859-1。</translation>
    </message>
    <message>
        <source>The order of year, month and day in dates.</source>
        <translation>日期中年、月、日的顺序。</translation>
    </message>
    <message>
        <source>What stands before decimals.</source>
        <translation>小数点所用的符号。</translation>
    </message>
    <message>
        <source>What a column means, such as Kunde=customer_id; “none” ignores it. May be repeated.</source>
        <translation>某列的含义，如 Kunde=customer_id；“none”表示忽略该列。可重复使用。</translation>
    </message>
    <message>
        <source>Drop exact duplicates inside a file instead of keeping them.</source>
        <translation>去除文件内完全重复的行，而不是保留。</translation>
    </message>
    <message>
        <source>--as-of must be a day such as 2011-12-10, not “%1”.</source>
        <translation>--as-of 必须是日期，如 2011-12-10，不能是“%1”。</translation>
    </message>
    <message>
        <source>The shop file (*.clientele).</source>
        <translation>店铺文件（*.clientele）。</translation>
    </message>
    <message>
        <source>The analysis day, such as 2011-12-10; by default the day after the last order.</source>
        <translation>分析日，如 2011-12-10；默认为最后一笔订单的次日。</translation>
    </message>
    <message>
        <source>There is no import left to undo.</source>
        <translation>没有可以撤销的导入。</translation>
    </message>
    <message>
        <source>Nobody has ordered anything yet, so there is nobody to score.</source>
        <translation>还没有客户下过单，因此没有可评分的客户。</translation>
    </message>
    <message>
        <source>Any file that import takes.</source>
        <translation>任何可以导入的文件。</translation>
    </message>
    <message>
        <source>Write the table to this file instead of standard output: comma separated (RFC 4180), in UTF-8.</source>
        <translation>将表格写入此文件，而不是标准输出：逗号分隔（RFC 4180），UTF-8 编码。</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>有</translation>
    </message>
    <message>
        <source>no</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Several encodings explain the file: %1. If letters look wrong, choose with --encoding.</source>
        <translation>有几种编码都能解释这个文件：%1。如果文字显示不对，请用 --encoding 指定。</translation>
    </message>
    <message>
        <source>Reads a table file and writes it as plain CSV.</source>
        <translation>读取一个表格文件，并写成标准的 CSV。</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>The first row holds no names.</source>
        <translation>第一行不是列名。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行为记录</translation>
    </message>
    <message>
        <source>Protect it with a passphrase, read from CLIENTELE_PASSPHRASE or asked for at the terminal. Nobody can open the shop without it, nor bring it back.</source>
        <translation>用密码短语保护店铺：从变量 CLIENTELE_PASSPHRASE 读取，或在终端询问。没有它，谁也打不开店铺，也无法找回。</translation>
    </message>
    <message>
        <source>Set the first passphrase, change it, or remove it. The present one is read from CLIENTELE_PASSPHRASE, the next from CLIENTELE_NEW_PASSPHRASE, or both are asked for at the terminal.</source>
        <translation>设置首个密码短语、更换或移除。当前的从变量 CLIENTELE_PASSPHRASE 读取，新的从 CLIENTELE_NEW_PASSPHRASE 读取，否则在终端询问。</translation>
    </message>
    <message>
        <source>%1 has a passphrase already: change or remove it.</source>
        <translation>%1 已经有密码短语：请更换（change）或移除（remove）。</translation>
    </message>
    <message>
        <source>%1 has no passphrase: set one.</source>
        <translation>%1 还没有密码短语：请先设置（set）。</translation>
    </message>
    <message>
        <source>%1 has no passphrase any more: whoever has the file can read it.</source>
        <translation>%1 不再有密码短语：任何拿到文件的人都能读取。</translation>
    </message>
    <message>
        <source>%1 is encrypted from now on.</source>
        <translation>%1 从现在起已加密。</translation>
    </message>
    <message>
        <source>%1 has its new passphrase.</source>
        <translation>%1 的密码短语已更换。</translation>
    </message>
    <message>
        <source>%1 is an older copy that is not encrypted. Remove it when you no longer need it.</source>
        <translation>%1 是较早的副本，没有加密。不再需要时请删除它。</translation>
    </message>
    <message>
        <source>Protects a shop file with a passphrase, or changes or removes it.</source>
        <translation>用密码短语保护店铺文件，或更换、移除密码短语。</translation>
    </message>
    <message>
        <source>With --csv: order files of exactly so many lines, simple and fast, to see how quickly this machine imports; by default with 1,000,000 customers.</source>
        <translation>与 --csv 同用：生成恰好这么多行的订单文件，简单快速，用来测试本机的导入速度；默认 1,000,000 位客户。</translation>
    </message>
    <message>
        <source>--lines makes order files only: give --csv, too.</source>
        <translation>--lines 只生成订单文件：请同时给出 --csv。</translation>
    </message>
    <message>
        <source>Wrote %1 order lines of %2 customers to %3.</source>
        <translation>已将 %2 位客户的 %1 行订单明细写入 %3。</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>%1 的密码短语：</translation>
    </message>
    <message>
        <source>There is no terminal to type a passphrase at: put it in the variable %1.</source>
        <translation>这里没有可输入密码短语的终端：请把它放进变量 %1。</translation>
    </message>
    <message>
        <source>Nobody can open the shop without its passphrase, nor bring it back.</source>
        <translation>没有密码短语，谁也打不开店铺；忘记了也无法找回。</translation>
    </message>
    <message>
        <source>New passphrase: </source>
        <translation>新的密码短语：</translation>
    </message>
    <message>
        <source>A passphrase cannot be empty.</source>
        <translation>密码短语不能为空。</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The two are not the same. Nothing was changed.</source>
        <translation>两次输入不一致。未作任何更改。</translation>
    </message>
    <message>
        <source>What to learn from; for sequence the only file.</source>
        <translation>用于学习的文件；sequence 布局只需这一个文件。</translation>
    </message>
    <message>
        <source>What was bought next.</source>
        <translation>之后实际购买的内容。</translation>
    </message>
    <message>
        <source>How the files are laid out.</source>
        <translation>文件的布局。</translation>
    </message>
    <message>
        <source>What to measure: popular, item-kernel or ease, among others.</source>
        <translation>要评测的方法：popular、item-kernel、ease 等。</translation>
    </message>
    <message>
        <source>First look for good settings on a part of what is learned from, for so long; 120 without a number.</source>
        <translation>先在学习数据的一部分上寻找合适的参数，最多用这么多秒；不写数字则为 120。</translation>
    </message>
    <message>
        <source>--at must be whole numbers from 1 to 1000 with commas between, not “%1”.</source>
        <translation>--at 必须是 1 到 1000 的整数，以逗号分隔，而不是“%1”。</translation>
    </message>
    <message>
        <source>The layout sequence takes one file, --train; everybody&apos;s last item is the test.</source>
        <translation>sequence 布局只接受一个文件（--train）；每个人的最后一件商品用作测试。</translation>
    </message>
    <message>
        <source>Seconds, %1</source>
        <translation>秒数，%1</translation>
    </message>
    <message>
        <source>Empty rows left out</source>
        <translation>略去的空行</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>表格上方的行数</translation>
    </message>
    <message>
        <source>%1 must be one character or none, not “%2”.</source>
        <translation>%1 必须是单个字符或 none，不能是“%2”。</translation>
    </message>
    <message>
        <source>--separator must be text without the quote and without line ends.</source>
        <translation>--separator 必须是不含引号和换行的文本。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>What encloses cells: one character, or none.</source>
        <translation>包住单元格的引号：一个字符，或 none。</translation>
    </message>
    <message>
        <source>What stands before a quote inside quotes, such as \; by default it is doubled.</source>
        <translation>引号之内的引号前面的转义符，例如 \；默认写成两个引号。</translation>
    </message>
    <message>
        <source>How many lines of titles stand above the table.</source>
        <translation>表格上方有几行标题。</translation>
    </message>
    <message>
        <source>Damaged numbers, kept</source>
        <translation>编号受损但已保留</translation>
    </message>
    <message>
        <source>Orders whose total won over their lines</source>
        <translation>以订单总额为准的订单</translation>
    </message>
    <message>
        <source>Guests&apos; money back</source>
        <translation>无客户订单的退款</translation>
    </message>
    <message>
        <source>What that came to</source>
        <translation>差额合计</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Coupons used</source>
        <translation>优惠券核销</translation>
    </message>
    <message>
        <source>Customers in campaigns</source>
        <translation>活动触达客户</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Not to be contacted</source>
        <translation>不得打扰</translation>
    </message>
    <message>
        <source>Customers with sums</source>
        <translation>有汇总数的客户</translation>
    </message>
    <message>
        <source>… known by a file&apos;s sums only</source>
        <translation>……仅有文件中的汇总数</translation>
    </message>
    <message>
        <source>Sums left aside, as order lines say more</source>
        <translation>汇总数未采用（订单明细更准）</translation>
    </message>
    <message>
        <source>The day on which a file counted the days since each customer&apos;s last order.</source>
        <translation>文件统计“距上次下单天数”的那一天。</translation>
    </message>
    <message>
        <source>Only databases can be asked with --query.</source>
        <translation>--query 只能用于数据库。</translation>
    </message>
    <message>
        <source>The workbook&apos;s sheet, the database&apos;s table or the archive&apos;s file.</source>
        <translation>工作簿的工作表、数据库的数据表，或压缩包里的文件。</translation>
    </message>
    <message>
        <source>What to select from a database, instead of one of its tables.</source>
        <translation>从数据库里查询的语句，代替直接选表。</translation>
    </message>
    <message>
        <source>Cleaned: %1</source>
        <translation>已清洗：%1</translation>
    </message>
    <message>
        <source>The shop it is meant for: tells what is in it already.</source>
        <translation>要导入的店铺：会指出店里已有的内容。</translation>
    </message>
    <message>
        <source>Dates after this day cannot be, such as 2026-11-22; by default today.</source>
        <translation>晚于这一天的日期视为不可能，例如 2026-11-22；默认为今天。</translation>
    </message>
    <message>
        <source>--today must be a day such as 2026-11-22, not “%1”.</source>
        <translation>--today 必须是像 2026-11-22 这样的日期，不能是“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>Nothing to clean in %Ln row(s).</source>
        <translation>
            <numerusform>%Ln 行中没有需要清洗的内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>First lines</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>Lists what is odd about a file and what could be done about it; nothing is imported.</source>
        <translation>列出文件中的异常及可选的处理方式；不会导入任何内容。</translation>
    </message>
    <message>
        <source>List who may be the same person; so does no option at all.</source>
        <translation>列出可能是同一个人的客户；不带任何选项时也是如此。</translation>
    </message>
    <message>
        <source>Merge these proposals, as 1,3 by their place in the list; “all” are those without a doubt. May be repeated.</source>
        <translation>合并这些建议，按列表中的序号填写，如 1,3；“all”表示所有没有疑问的建议。可重复使用。</translation>
    </message>
    <message>
        <source>These are different people: do not propose them again. May be repeated.</source>
        <translation>这些是不同的人：不再建议合并。可重复使用。</translation>
    </message>
    <message>
        <source>Take back merges, by their own numbers. May be repeated.</source>
        <translation>按合并编号撤销合并。可重复使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a kind of event and a weekday: &quot;Into the cart (Friday)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody seems to be in the shop twice.</source>
        <translation>店里似乎没有重复的客户。</translation>
    </message>
    <message>
        <source>Who may be the same person:</source>
        <translation>可能是同一个人的客户：</translation>
    </message>
    <message>
        <source>Merged into another:</source>
        <translation>已合并到其他客户：</translation>
    </message>
    <message>
        <source>--%1 takes numbers such as 1,3, not “%2”.</source>
        <translation>--%1 需要像 1,3 这样的编号，不能是“%2”。</translation>
    </message>
    <message>
        <source>There is no proposal %1; list them first.</source>
        <translation>没有第 %1 条建议；请先列出建议。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) merged into another.</source>
        <translation>
            <numerusform>已将 %Ln 位客户合并到其他客户。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln proposal(s) refused.</source>
        <translation>
            <numerusform>已拒绝 %Ln 条建议。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln merge(s) undone.</source>
        <translation>
            <numerusform>已撤销 %Ln 次合并。</numerusform>
        </translation>
    </message>
    <message>
        <source>Finds the same person under several customer ids, and makes them one.</source>
        <translation>找出使用多个客户编号的同一个人，并合并为一位客户。</translation>
    </message>
    <message>
        <source>--clean must be FINDING=CHOICE, not “%1”.</source>
        <translation>--clean 必须写成 FINDING=CHOICE，不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” is nothing that is looked for in a file.</source>
        <translation>文件检查中没有“%1”这一项。</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”; choose from: %3.</source>
        <translation>%1 不能设为“%2”；可选：%3。</translation>
    </message>
    <message>
        <source>What to do about something that inspect finds, such as test_orders=drop or missing.unit_price=fill_median. May be repeated.</source>
        <translation>如何处理 inspect 发现的问题，例如 test_orders=drop 或 missing.unit_price=fill_median。可重复使用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) may be in the shop twice; the command merges lists them.</source>
        <translation>
            <numerusform>有 %Ln 位客户可能重复；用 merges 命令查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines above the table left out</source>
        <translation>表格上方未导入的行</translation>
    </message>
    <message>
        <source>Only customers of this segment; by default all.</source>
        <translation>只看这个分群的客户；默认全部。</translation>
    </message>
    <message>
        <source>How long a pattern over days may take, 1 to 31; by default 7.</source>
        <translation>跨天模式最长持续多少天，1 到 31；默认 7。</translation>
    </message>
    <message>
        <source>Pairs of products in at least so many orders; by default one in a thousand.</source>
        <translation>商品组合至少出现在多少笔订单中；默认千分之一。</translation>
    </message>
    <message>
        <source>Which pairs come first; by default those in most orders.</source>
        <translation>哪些组合排在前面；默认订单最多的。</translation>
    </message>
    <message>
        <source>How many paths, patterns and pairs; by default 15.</source>
        <translation>显示多少条路径、模式和组合；默认 15。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>In this order</source>
        <translation>依次完成</translation>
    </message>
    <message>
        <source>Of the step before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>Times each</source>
        <translation>人均次数</translation>
    </message>
    <message>
        <source>Days ago (median)</source>
        <translation>距今天数（中位数）</translation>
    </message>
    <message>
        <source>Common ways through a visit</source>
        <translation>常见的访问路径</translation>
    </message>
    <message>
        <source>Patterns over days</source>
        <translation>跨天模式</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Bought together</source>
        <translation>一起购买</translation>
    </message>
    <message>
        <source>Nobody did anything yet: there are neither orders nor events of these customers.</source>
        <translation>还没有任何行为：这些客户既没有订单也没有事件。</translation>
    </message>
    <message>
        <source>How customers come to buy: the funnel, visits, common ways, patterns and pairs.</source>
        <translation>客户如何走向购买：漏斗、访问、常见路径、模式和商品组合。</translation>
    </message>
    <message>
        <source>What the first order and later ones are grouped by; by default month.</source>
        <translation>首单和后续订单按什么周期分组；默认按月。</translation>
    </message>
    <message>
        <source>Write one row per cohort and period; periods that had not ended are left out.</source>
        <translation>每个同期群和周期写一行；未结束的周期不写。</translation>
    </message>
    <message>
        <source>Nobody has ordered anything yet, so there are no cohorts.</source>
        <translation>还没有人下单，所以没有同期群。</translation>
    </message>
    <message>
        <source>First order</source>
        <translation>首单时间</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Share of each cohort&apos;s customers who ordered again so many periods later. Empty: the period had not ended by %1.</source>
        <translation>每个同期群的客户在若干周期后再次下单的比例。空白：截至 %1 该周期尚未结束。</translation>
    </message>
    <message>
        <source>Who came back: customers by the period of their first order.</source>
        <translation>谁回来了：按首单周期划分的客户。</translation>
    </message>
    <message>
        <source>The earlier day, such as 2011-06-30.</source>
        <translation>较早的日期，例如 2011-06-30。</translation>
    </message>
    <message>
        <source>The later day; by default the analysis day.</source>
        <translation>较晚的日期；默认为分析日。</translation>
    </message>
    <message>
        <source>Whose groups people move between; by default eleven.</source>
        <translation>在哪套客群之间流动；默认 eleven。</translation>
    </message>
    <message>
        <source>Tell groups apart by each day&apos;s own cuts, or on both days by the later day&apos;s.</source>
        <translation>用各自日期的切点区分客群，或两天都用较晚日期的切点。</translation>
    </message>
    <message>
        <source>Write every customer who moved: customer, from, to.</source>
        <translation>写出每位发生流动的客户：客户、从、到。</translation>
    </message>
    <message>
        <source>--%1 must be a day such as 2011-12-10, not “%2”.</source>
        <translation>--%1 必须是类似 2011-12-10 的日期，而不是“%2”。</translation>
    </message>
    <message>
        <source>Who moved from which group to which between two days.</source>
        <translation>两个日期之间，谁从哪个客群流动到哪个客群。</translation>
    </message>
    <message>
        <source>How many traits of each list; by default 10.</source>
        <translation>每个列表显示多少项特征；默认 10。</translation>
    </message>
    <message>
        <source>What sets a segment apart from the whole shop, and how sure that is.</source>
        <translation>一个分群与全店有何不同，以及有多大把握。</translation>
    </message>
    <message>
        <source>Which names the groups have: eleven, chinese_eight, chinese_eight_b, or one of the shop&apos;s own.</source>
        <translation>客群采用的名称：eleven、chinese_eight、chinese_eight_b，或店铺自己的一套。</translation>
    </message>
    <message>
        <source>Keep these settings in the shop: window, campaigns and segments use them too.</source>
        <translation>把这些设置保存在店铺中：窗口、营销活动和分群也会使用。</translation>
    </message>
    <message>
        <source>Begin with the defaults instead of the shop&apos;s settings.</source>
        <translation>从默认设置开始，而不是店铺的设置。</translation>
    </message>
    <message>
        <source>Keep the map of groups that a JSON file draws in the shop.</source>
        <translation>把 JSON 文件中定义的客群划分保存到店铺。</translation>
    </message>
    <message>
        <source>Remove one of the shop&apos;s own maps.</source>
        <translation>删除店铺自己的一套客群划分。</translation>
    </message>
    <message>
        <source>%1 of %2 scores are used</source>
        <extracomment>the scores of one dimension that customers really have</extracomment>
        <translation>%2 个得分中用到 %1 个</translation>
    </message>
    <message>
        <source>Cuts of all buyers together (nested ones differ by cell)</source>
        <translation>全体买家的切点（嵌套切点因格而异）</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>切点</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>from the lower to the upper end of an interval</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>What they spend and how</source>
        <translation>他们的消费方式</translation>
    </message>
    <message>
        <source>--%1 must be numbers with commas between, not “%2”.</source>
        <translation>--%1 必须是用逗号分隔的数字，而不是“%2”。</translation>
    </message>
    <message>
        <source>--cuts-… need --method fixed.</source>
        <translation>--cuts-… 需要 --method fixed。</translation>
    </message>
    <message>
        <source>--window must be such as 365d, 12m or 0, not “%1”.</source>
        <translation>--window 应类似 365d、12m 或 0，而不是“%1”。</translation>
    </message>
    <message>
        <source>--weights must be three numbers: for recency, frequency and monetary.</source>
        <translation>--weights 必须是三个数字：最近购买、频次和金额。</translation>
    </message>
    <message>
        <source>Scores from 1 to N, 3 to 10; by default 5.</source>
        <translation>得分从 1 到 N，N 为 3 到 10；默认 5。</translation>
    </message>
    <message>
        <source>Where cuts lie: at equal shares of customers, at equal steps of the logarithm, or where --cuts-… say.</source>
        <translation>切点的位置：按客户等分、按对数等距，或由 --cuts-… 指定。</translation>
    </message>
    <message>
        <source>Fixed cuts in days, worst first, such as 180,72,33,13; implies --method fixed.</source>
        <translation>以天数表示的固定切点，从最差开始，例如 180,72,33,13；等同于 --method fixed。</translation>
    </message>
    <message>
        <source>Fixed cuts in orders, rising, such as 1,2,3,6.</source>
        <translation>以订单数表示的固定切点，从小到大，例如 1,2,3,6。</translation>
    </message>
    <message>
        <source>Fixed cuts in money, rising, such as 243.22,475.28,914.93,2018.91.</source>
        <translation>以金额表示的固定切点，从小到大，例如 243.22,475.28,914.93,2018.91。</translation>
    </message>
    <message>
        <source>Cut frequency within each recency score, and monetary within both: yes (also without a value) or no.</source>
        <translation>在每个最近购买得分内再切分频次，在两者之内再切分金额：yes（可省略）或 no。</translation>
    </message>
    <message>
        <source>What monetary is: net, gross or the average order.</source>
        <translation>金额的含义：净额、总额或客单价。</translation>
    </message>
    <message>
        <source>How much each counts in the score that orders customers.</source>
        <translation>三项在客户排序得分中的权重。</translation>
    </message>
    <message>
        <source>Only orders of the last days or months count: 365d, 12m, or 0 for all.</source>
        <translation>只计算最近若干天或若干月的订单：365d、12m，或 0 表示全部。</translation>
    </message>
    <message>
        <source>Write every buyer&apos;s values, scores and group, by customer id; with weights also the score that orders them.</source>
        <translation>按客户编号写出每位买家的数值、得分和客群；设置权重时还包括排序得分。</translation>
    </message>
    <message numerus="yes">
        <source>Kept who is in %Ln segment(s) as of %1.</source>
        <translation>
            <numerusform>已留存截至 %1 的 %Ln 个分群的成员。</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Keep in the shop how the last file was understood: next month&apos;s file with the same columns is read like it.</source>
        <translation>把最后一个文件的读取方式保存在店铺中：下个月列相同的文件会照此读取。</translation>
    </message>
    <message>
        <source>Saved as the recipe “%1”.</source>
        <translation>已保存为方案“%1”。</translation>
    </message>
    <message>
        <source>What to do; by default list.</source>
        <translation>要执行的操作；默认为 list（列出）。</translation>
    </message>
    <message>
        <source>Which recipe; to rename one, its new name behind it.</source>
        <translation>方案名称；改名时在其后写上新名称。</translation>
    </message>
    <message>
        <source>The file to write the recipe to.</source>
        <translation>方案要写入的文件。</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>方案</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>No recipe was saved yet.</source>
        <translation>还没有保存过方案。</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now.</source>
        <translation>“%1”已改名为“%2”。</translation>
    </message>
    <message>
        <source>The recipe “%1” is removed.</source>
        <translation>已删除方案“%1”。</translation>
    </message>
    <message>
        <source>Wrote the recipe “%1” to %2.</source>
        <translation>已把方案“%1”写入 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 needs %Ln name(s).</source>
        <translation>
            <numerusform>%1 需要 %Ln 个名称。</numerusform>
        </translation>
    </message>
    <message>
        <source>Lists the recipes saved in a shop, renames or removes one, or writes it to a file.</source>
        <translation>列出店铺中保存的导入方案，改名、删除，或写入文件。</translation>
    </message>
    <message>
        <source>--rate must be CURRENCY=RATE such as USD=0.79, not “%1”.</source>
        <translation>--rate 必须写成“货币=汇率”，例如 USD=0.79，而不是“%1”。</translation>
    </message>
    <message>
        <source>The saved recipe “%1” knows most of these columns; --recipe uses it.</source>
        <translation>已保存的方案“%1”包含这些列中的大部分；可用 --recipe 使用它。</translation>
    </message>
    <message>
        <source>Read by the saved recipe “%1”, which was made for the same columns.</source>
        <translation>列相同，已按保存的方案“%1”读取。</translation>
    </message>
    <message>
        <source>Read by the recipe “%1”.</source>
        <translation>已按方案“%1”读取。</translation>
    </message>
    <message>
        <source>Understand the files as this recipe says: one saved in the shop, or a file.</source>
        <translation>按此方案读取文件：店铺中已保存的方案名，或一个方案文件。</translation>
    </message>
    <message>
        <source>Do not use the shop&apos;s saved recipe for files with the same columns.</source>
        <translation>列相同时也不使用店铺中已保存的方案。</translation>
    </message>
    <message>
        <source>What the files are about, whatever they look like.</source>
        <translation>指定文件的内容类型，不再自动判断。</translation>
    </message>
    <message>
        <source>What one unit of another currency is worth in the shop&apos;s, such as USD=0.79. May be repeated.</source>
        <translation>一单位其他货币折合店铺货币的金额，例如 USD=0.79。可重复使用。</translation>
    </message>
    <message>
        <source>The shop file (*.clientele); none with --points.</source>
        <translation>店铺文件（*.clientele）；使用 --points 时不填。</translation>
    </message>
    <message>
        <source>Group the rows of a table instead of a shop&apos;s buyers.</source>
        <translation>对一张表的各行分组，而不是对店铺的买家分组。</translation>
    </message>
    <message>
        <source>The table&apos;s columns to compare; by default all that hold numbers.</source>
        <translation>表中用来比较的列；默认为所有数字列。</translation>
    </message>
    <message>
        <source>How columns become comparable; by default robust for a shop, none for a table.</source>
        <translation>如何让各列可以相互比较；店铺默认 robust，表格默认 none。</translation>
    </message>
    <message>
        <source>How to group; by default k-means.</source>
        <translation>分组方法；默认 k-means。</translation>
    </message>
    <message>
        <source>What to compare buyers by, of rfm, categories, prices, hours, regions, age and engagement; by default rfm.</source>
        <translation>按哪些方面比较买家，可选 rfm、categories、prices、hours、regions、age 和 engagement；默认 rfm。</translation>
    </message>
    <message>
        <source>How many groups; by default as many as the data suggest.</source>
        <translation>分成几组；默认由数据决定。</translation>
    </message>
    <message>
        <source>Where chance begins; the same number gives the same groups.</source>
        <translation>随机的起点；同一个数字得到同样的分组。</translation>
    </message>
    <message>
        <source>Write everybody&apos;s group.</source>
        <translation>写出每一位所在的组。</translation>
    </message>
    <message>
        <source>Write the tree of ward, merge by merge.</source>
        <translation>逐次合并地写出 ward 的层次树。</translation>
    </message>
    <message>
        <source>Grouped</source>
        <translation>已分组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>不属于任何组</translation>
    </message>
    <message>
        <source>--points takes neither a shop nor --features nor --as-of.</source>
        <translation>--points 不能与店铺、--features 或 --as-of 一起使用。</translation>
    </message>
    <message>
        <source>Name a shop, or a table with --points; --columns are a table&apos;s.</source>
        <translation>请指定一个店铺，或用 --points 指定一张表；--columns 只用于表。</translation>
    </message>
    <message>
        <source>Groups buyers who are alike, or the rows of any table of numbers.</source>
        <translation>把相似的买家分成组，或对任意数字表的各行分组。</translation>
    </message>
    <message>
        <source>The table has no column of numbers.</source>
        <translation>这张表没有数字列。</translation>
    </message>
    <message>
        <source>The table has no column “%1”.</source>
        <translation>这张表没有“%1”列。</translation>
    </message>
    <message>
        <source>List all segments, show one&apos;s portrait, export its customers, keep who is in each today, tell how each changed between the days kept, or list the fields of rules. Not needed with --rule, --why, --overlap and --complete.</source>
        <translation>列出全部分群、显示分群画像、导出其中的客户、保存今天各分群的成员、说明各保存日之间的变化，或列出规则的字段。使用 --rule、--why、--overlap 或 --complete 时不需要。</translation>
    </message>
    <message>
        <source>%1 does not go together with --rule, --why, --overlap and --complete.</source>
        <translation>%1 不能与 --rule、--why、--overlap 和 --complete 一起使用。</translation>
    </message>
    <message>
        <source>The groups customers are in: list them, show one, export its customers, ask by a rule.</source>
        <translation>客户所在的分群：列出、查看、导出客户，或用规则查询。</translation>
    </message>
    <message>
        <source>all of:</source>
        <translation>全部成立：</translation>
    </message>
    <message>
        <source>any of:</source>
        <translation>任一成立：</translation>
    </message>
    <message>
        <source>not:</source>
        <translation>不成立：</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1 of all.</source>
        <translation>
            <numerusform>%Ln 位客户，占全部的 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as segment “%1”.</source>
        <translation>已保存为分群“%1”。</translation>
    </message>
    <message>
        <source>--overlap takes two to four segments, separated by commas.</source>
        <translation>--overlap 需要两到四个分群，用逗号分隔。</translation>
    </message>
    <message>
        <source>In exactly these</source>
        <translation>恰好在这些分群中</translation>
    </message>
    <message>
        <source>in none of them</source>
        <translation>都不在其中</translation>
    </message>
    <message>
        <source>--save needs --rule.</source>
        <translation>--save 需要与 --rule 一起使用。</translation>
    </message>
    <message>
        <source>A rule, such as &apos;country = &quot;France&quot; and orders in last 90 days &gt;= 2&apos;: who is that?</source>
        <translation>一条规则，例如“国家 = &quot;法国&quot; 且 订单数 最近 90 天 &gt;= 2”：哪些人符合？</translation>
    </message>
    <message>
        <source>With --rule: only how many customers, a number.</source>
        <translation>与 --rule 一起：只给出客户数，一个数字。</translation>
    </message>
    <message>
        <source>With --rule, or --segment for a saved rule: why this customer is in it, or not.</source>
        <translation>与 --rule 一起，或用 --segment 指定保存的规则：这位客户为什么在或不在其中。</translation>
    </message>
    <message>
        <source>With --rule: write its customers, as export does.</source>
        <translation>与 --rule 一起：像 export 那样写出这些客户。</translation>
    </message>
    <message>
        <source>With --rule: keep it as a segment whose members follow the shop.</source>
        <translation>与 --rule 一起：保存为分群，成员随店铺更新。</translation>
    </message>
    <message>
        <source>How two to four segments overlap: every combination counted.</source>
        <translation>两到四个分群如何重叠：统计每种组合。</translation>
    </message>
    <message>
        <source>What could be typed behind the beginning of a rule.</source>
        <translation>规则开头之后可以输入什么。</translation>
    </message>
    <message>
        <source>Partly paid back, amount unknown, counted in full</source>
        <translation>部分退款但金额未知，按全额计入</translation>
    </message>
    <message>
        <source>--time-zone must be an offset such as +08:00 or a zone such as Europe/London, not “%1”.</source>
        <translation>--time-zone 应为 +08:00 这样的时差或 Europe/London 这样的时区，而不是“%1”。</translation>
    </message>
    <message>
        <source>The shop&apos;s clock, such as Europe/London or +08:00: times that name another offset are moved to it.</source>
        <translation>店铺所用的时钟，如 Europe/London 或 +08:00：写明其他时差的时间会换算到它。</translation>
    </message>
    <message>
        <source>The shop whose methods are to be measured on its own history, instead of files.</source>
        <translation>要用自身历史来评测各种方法的店铺，代替文件。</translation>
    </message>
    <message>
        <source>How long lists are; by default 10,20, and 10 for a shop, which takes one length.</source>
        <translation>列表长度，默认 10,20；店铺只取一个长度，默认 10。</translation>
    </message>
    <message>
        <source>Of a shop: which methods; by default all it has data for.</source>
        <translation>店铺：哪些方法；默认为有资料可用的全部方法。</translation>
    </message>
    <message>
        <source>Of a shop: how many days at the end are predicted; by default those with the last fifth of repeat orders.</source>
        <translation>店铺：预测最后多少天；默认为包含最后五分之一回头订单的天数。</translation>
    </message>
    <message>
        <source>Of a shop: the seed of everything drawn at random; by default 1.</source>
        <translation>店铺：所有随机抽取的种子，默认 1。</translation>
    </message>
    <message>
        <source>Of a shop: only show, without making the best method the shop&apos;s default.</source>
        <translation>店铺：只显示，不把最好的方法设为本店默认。</translation>
    </message>
    <message>
        <source>How well methods predict what people buy next: of a shop, or on files of interactions.</source>
        <translation>各种方法预测下次购买的准确程度：针对店铺，或针对交互记录文件。</translation>
    </message>
    <message>
        <source>What everybody in this segment is proposed, most often proposed products first.</source>
        <translation>向这个分群的每个人推荐什么，推荐次数最多的商品在前。</translation>
    </message>
    <message>
        <source>With --similar or --reverse: the product.</source>
        <translation>与 --similar 或 --reverse 连用：哪件商品。</translation>
    </message>
    <message>
        <source>Products that go with the product.</source>
        <translation>与这件商品相配的商品。</translation>
    </message>
    <message>
        <source>The customers who would most want the product.</source>
        <translation>最想要这件商品的客户。</translation>
    </message>
    <message>
        <source>With --reverse: also those who bought it before.</source>
        <translation>与 --reverse 连用：也包括以前买过的人。</translation>
    </message>
    <message>
        <source>How: popular, item-kernel or repeat, among others; by default automatic, the method that did best when the shop was evaluated.</source>
        <translation>方法：popular、item-kernel 或 repeat 等；默认 automatic，即评测本店时表现最好的方法。</translation>
    </message>
    <message>
        <source>How many products or customers; by default 10.</source>
        <translation>多少件商品或多少位客户，默认 10。</translation>
    </message>
    <message>
        <source>This shop knows nothing of: %1. These rules were left out.</source>
        <translation>本店没有这些资料：%1。相应规则未生效。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>The shop has no product “%1”.</source>
        <translation>本店没有商品“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>proposed to %Ln customer(s)</source>
        <translation>
            <numerusform>推荐给 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>What customers may want next, each with its reason; what goes with a product; and who wants it.</source>
        <translation>客户接下来可能想要什么及其理由；什么与某件商品相配；谁想要它。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>NDCG</source>
        <translation>NDCG</translation>
    </message>
    <message>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>--%1 must be a number, not “%2”.</source>
        <translation>--%1 必须是数字，而不是“%2”。</translation>
    </message>
    <message>
        <source>Only products whose stock is known to be above 0.</source>
        <translation>只要已知库存大于 0 的商品。</translation>
    </message>
    <message>
        <source>Only products with at least this share of the price left after cost, such as 0.2.</source>
        <translation>只要扣除成本后至少剩这么大比例价格的商品，例如 0.2。</translation>
    </message>
    <message>
        <source>Nothing the customer ever returned.</source>
        <translation>不要客户退过的商品。</translation>
    </message>
    <message>
        <source>Only this category. May be repeated.</source>
        <translation>只要这个品类，可重复。</translation>
    </message>
    <message>
        <source>Not this category. May be repeated.</source>
        <translation>不要这个品类，可重复。</translation>
    </message>
    <message>
        <source>Only this brand. May be repeated.</source>
        <translation>只要这个品牌，可重复。</translation>
    </message>
    <message>
        <source>Not this brand. May be repeated.</source>
        <translation>不要这个品牌，可重复。</translation>
    </message>
    <message>
        <source>Only what costs about what the customer pays.</source>
        <translation>只要与客户平时消费价位相近的商品。</translation>
    </message>
    <message>
        <source>How mixed lists are, from 0 (not at all) to 1.</source>
        <translation>列表的多样程度，从 0（不混合）到 1。</translation>
    </message>
    <message>
        <source>From -1 (bestsellers) to 1 (what few have bought); 0 leaves lists alone.</source>
        <translation>从 -1（畅销品）到 1（很少人买过的）；0 表示不调整。</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <extracomment>a group of customers who are alike: name, customers, their share of all</extracomment>
        <translation>%1：%2（%3）</translation>
    </message>
    <message>
        <source>Three letters such as EUR; by default what the first order file says, or GBP.</source>
        <translation>三个字母，如 EUR；默认采用第一个订单文件所写的币种，否则为 GBP。</translation>
    </message>
    <message>
        <source>No campaign gave the code %1; it is mistyped.</source>
        <translation>没有活动发放过券码 %1；输入有误。</translation>
    </message>
    <message>
        <source>No campaign gave the code %1.</source>
        <translation>没有活动发放过券码 %1。</translation>
    </message>
    <message>
        <source>“%1” gave the code %2 to its seed address.</source>
        <translation>“%1”把券码 %2 发给了活动的测试地址。</translation>
    </message>
    <message>
        <source>“%1” gave the code %2 to customer %3.</source>
        <translation>“%1”把券码 %2 发给了客户 %3。</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Platform&apos;s codes</source>
        <translation>平台券码</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Nothing was exported yet.</source>
        <translation>还没有导出过任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>Offer %1 has %Ln code(s) of the platform.</source>
        <translation>
            <numerusform>优惠 %1 有 %Ln 个平台券码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Adds to profit</source>
        <translation>增量利润</translation>
    </message>
    <message>
        <source>Nothing: %1</source>
        <translation>不发送：%1</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>省下 %1</translation>
    </message>
    <message>
        <source>Should cost %1 and add %2 to the profit (95 %: %3 to %4).</source>
        <translation>预计成本 %1，带来增量利润 %2（95%：%3 至 %4）。</translation>
    </message>
    <message>
        <source>At most %1 below the best there is; one more unit of budget would add %2.</source>
        <translation>与最优方案相差至多 %1；预算每增加一个货币单位，可再带来 %2。</translation>
    </message>
    <message>
        <source>--effect needs a number of points between 0 and 100, not “%1”.</source>
        <translation>--effect 必须是 0 到 100 之间的百分点数，不能是“%1”。</translation>
    </message>
    <message>
        <source>“%1” was not exported yet, so there is nothing to run again.</source>
        <translation>“%1”还没有导出过，因此没有可再次运行的内容。</translation>
    </message>
    <message>
        <source>--from needs a day such as 2026-11-30, not “%1”.</source>
        <translation>--from 必须是日期，如 2026-11-30，不能是“%1”。</translation>
    </message>
    <message>
        <source>create, audience: the plan, as JSON.</source>
        <translation>create、audience：方案，JSON 格式。</translation>
    </message>
    <message>
        <source>preview: how many people to hold out to see an effect of so many points of buyers.</source>
        <translation>preview：要看出购买率相差这么多个百分点的效果，对照组需要留出多少人。</translation>
    </message>
    <message>
        <source>codes: the codes that the shop&apos;s platform made; they are given instead of our own.</source>
        <translation>codes：店铺平台生成的券码；将代替自动生成的券码发放。</translation>
    </message>
    <message>
        <source>codes: for which of the plan&apos;s offers; by default 1.</source>
        <translation>codes：用于方案中的第几个优惠；默认 1。</translation>
    </message>
    <message>
        <source>codes: first forget the platform&apos;s codes that are there.</source>
        <translation>codes：先清除已有的平台券码。</translation>
    </message>
    <message>
        <source>codes: say who was given this code.</source>
        <translation>codes：查询这个券码发给了谁。</translation>
    </message>
    <message>
        <source>Sealed with %1; nothing was changed since.</source>
        <translation>封存校验码 %1；此后没有任何更改。</translation>
    </message>
    <message>
        <source>Sealed with %1, but something of it was changed since.</source>
        <translation>封存校验码 %1，但此后内容有更改。</translation>
    </message>
    <message>
        <source>The target list to write: the people to contact, or the codes for a format of codes. What is too large for the destination goes to FILE-1, FILE-2 and so on.</source>
        <translation>要写出的目标名单：要联系的人；券码格式则为券码。超出目标平台大小限制时，会写入 FILE-1、FILE-2 等文件。</translation>
    </message>
    <message>
        <source>Also write the codes for the shop&apos;s checkout: the same as in the list.</source>
        <translation>同时写出供店铺结账使用的券码：与名单中的相同。</translation>
    </message>
    <message>
        <source>With --codes: klaviyo-coupons, shopify-codes or woocommerce-coupons.</source>
        <translation>与 --codes 同用：klaviyo-coupons、shopify-codes 或 woocommerce-coupons。</translation>
    </message>
    <message>
        <source>What the list is for, kept in the register of exports.</source>
        <translation>名单的用途，记入导出登记。</translation>
    </message>
    <message>
        <source>Advertising platforms: also people who never said yes or no. Without it they are left out.</source>
        <translation>广告平台：也包括从未表示同意或拒绝的人。不加此选项则排除这些人。</translation>
    </message>
    <message>
        <source>Only show what would be written and who cannot be in it; write and seal nothing.</source>
        <translation>只显示将写出的内容和无法列入的人；不写出，也不封存。</translation>
    </message>
    <message>
        <source>With --dry-run: how many rows to show; by default 20.</source>
        <translation>与 --dry-run 同用：显示多少行；默认 20。</translation>
    </message>
    <message>
        <source>“%1” is no format of codes.</source>
        <translation>“%1”不是券码格式。</translation>
    </message>
    <message>
        <source>%1 and %2 must name two files.</source>
        <translation>%1 和 %2 必须指定两个不同的文件。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) cannot be in it:</source>
        <translation>
            <numerusform>%Ln 位客户无法列入：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 makes no use of lists of fewer than %Ln people.</source>
        <translation>
            <numerusform>%1 不使用少于 %Ln 人的名单。</numerusform>
        </translation>
    </message>
    <message>
        <source>The file&apos;s name should hold the word “%1”: by it the destination knows what is in the file.</source>
        <translation>文件名应包含“%1”一词：目标平台据此识别文件内容。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) would be in the list. Nothing was written.</source>
        <translation>
            <numerusform>将有 %Ln 位客户列入名单。未写入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>The codes are in %1.</source>
        <translation>券码已写入 %1。</translation>
    </message>
    <message>
        <source>Write customers.csv, products.csv, orders.csv and the files of past campaigns (campaigns.csv, targetings.csv, redemptions.csv) instead of a shop.</source>
        <translation>写出 customers.csv、products.csv、orders.csv 以及过往活动的文件（campaigns.csv、targetings.csv、redemptions.csv），而不是店铺。</translation>
    </message>
    <message>
        <source>The destination: csv-spreadsheet (the default, for people), csv (for machines), xlsx, klaviyo, klaviyo-coupons, mailchimp, shopify-codes, woocommerce-coupons, google-customer-match, meta, tencent-md5, tencent-sha256, qianchuan-plain, qianchuan-md5 or qianchuan-sha256.</source>
        <translation>目标平台：csv-spreadsheet（默认，供人阅读）、csv（供程序读取）、xlsx、klaviyo、klaviyo-coupons、mailchimp、shopify-codes、woocommerce-coupons、google-customer-match、meta、tencent-md5、tencent-sha256、qianchuan-plain、qianchuan-md5 或 qianchuan-sha256。</translation>
    </message>
    <message>
        <source>--%1 needs a number from %2 to %3, not “%4”.</source>
        <translation>--%1 需要 %2 到 %3 之间的数字，而不是“%4”。</translation>
    </message>
    <message>
        <source>--%1 must be a moment such as 2026-11-12T20:00, not “%2”.</source>
        <translation>--%1 应为一个时刻，例如 2026-11-12T20:00，而不是“%2”。</translation>
    </message>
    <message>
        <source>Choose --campaign or --segment, not both.</source>
        <translation>--campaign 和 --segment 只能选择其一。</translation>
    </message>
    <message>
        <source>--to needs --from.</source>
        <translation>使用 --to 时必须同时给出 --from。</translation>
    </message>
    <message>
        <source>The flash sale must end after it begins.</source>
        <translation>秒杀的结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>Flash sale</source>
        <translation>秒杀</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Usual price</source>
        <translation>日常价</translation>
    </message>
    <message>
        <source>Flash price</source>
        <translation>秒杀价</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>每人限购</translation>
    </message>
    <message>
        <source>Best windows of that week:</source>
        <translation>当周最佳时段：</translation>
    </message>
    <message>
        <source>  %1: %2 orders without a sale</source>
        <translation>  %1：不做秒杀时 %2单</translation>
    </message>
    <message>
        <source>Wrote the plan to %1.</source>
        <translation>方案已写入 %1。</translation>
    </message>
    <message>
        <source>%1: %2, all rows %3</source>
        <extracomment>%1 a column of a table, %2 its mean in a group of rows, %3 in all rows</extracomment>
        <translation>%1：%2，全部行 %3</translation>
    </message>
    <message>
        <source>Create one from a plan, list all, show one&apos;s plan and seal, preview whom it reaches and what it should earn, or duplicate, archive, unarchive or remove one; count a plan&apos;s audience, rerun an exported one on today&apos;s customers, list what was exported, take the codes that the shop&apos;s platform made, or design a flash sale: which products, and who will come when.</source>
        <translation>根据方案新建活动、列出全部活动、显示活动的方案和封存信息、预览触达对象和预期收益，或复制、归档、取消归档、删除活动；统计方案的受众人数，用当前客户再次运行已导出的活动，列出导出记录，导入店铺平台生成的券码，或设计秒杀：选哪些商品、什么时段会有多少人来。</translation>
    </message>
    <message>
        <source>duplicate, rerun, flash: the new one&apos;s name.</source>
        <translation>duplicate、rerun、flash：新活动的名称。</translation>
    </message>
    <message>
        <source>rerun: the first day of the offers; by default as before. flash: when it begins, such as 2026-11-12T20:00; by default the campaign&apos;s times, or the best two hours of the week to come.</source>
        <translation>rerun：优惠的第一天，默认与之前相同。flash：开始时刻，例如 2026-11-12T20:00；默认为活动自身的时段，没有活动时为接下来一周中最佳的两小时。</translation>
    </message>
    <message>
        <source>flash: when it ends; by default two hours later.</source>
        <translation>flash：结束时刻，默认为开始后两小时。</translation>
    </message>
    <message>
        <source>flash: for whom, without a campaign; by default everybody. May be repeated.</source>
        <translation>flash：不指定活动时面向哪些分群，默认为所有人。可重复使用。</translation>
    </message>
    <message>
        <source>flash: how many products to propose, 1 to 20; by default 5. The forecast is then of these, even when the campaign has products.</source>
        <translation>flash：推荐多少件商品，1 到 20，默认 5。给出后即按这些商品预测，即使活动已有商品。</translation>
    </message>
    <message>
        <source>flash: how much off the usual price; by default 30.</source>
        <translation>flash：在日常价基础上降价的百分比，默认 30。</translation>
    </message>
    <message>
        <source>flash: the margin that must remain of the flash price; by default 10.</source>
        <translation>flash：秒杀价至少要保留的毛利率百分比，默认 10。</translation>
    </message>
    <message>
        <source>flash: how many times the usual buyers come; by default the plan&apos;s, else as past flash sales showed, else 3.</source>
        <translation>flash：购买人数为平时的多少倍；默认取方案中的倍数，其次取以往秒杀测得的倍数，否则为 3。</translation>
    </message>
    <message>
        <source>Nobody has ordered anything yet, so there is nobody to group.</source>
        <translation>还没有人下过单，因此没有可以分组的人。</translation>
    </message>
    <message>
        <source>The customer&apos;s number in the shop.</source>
        <translation>客户在店铺中的编号。</translation>
    </message>
    <message>
        <source>Keep this note about the customer; an empty one removes it.</source>
        <translation>保存关于该客户的备注；留空则删除。</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>尚未下单</translation>
    </message>
    <message>
        <source>score %1 of %2</source>
        <translation>评分 %1/%2</translation>
    </message>
    <message>
        <source>Segments, and why</source>
        <translation>所属分群及原因</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>备注：%1</translation>
    </message>
    <message>
        <source>One customer: scores, segments and why, and what was noted.</source>
        <translation>查看一位客户：评分、所属分群及原因、备注。</translation>
    </message>
    <message>
        <source>End with exit code 1 when a row was set aside.</source>
        <translation>有未导入的行时以退出码 1 结束。</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未导入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) would be set aside.</source>
        <translation>
            <numerusform>将有 %Ln 行不会导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were set aside; the rest was imported.</source>
        <translation>
            <numerusform>有 %Ln 行未导入，其余已导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wrote %Ln row(s) set aside to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行未导入的数据写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the rows an import set aside, with the reasons, ready to be repaired.</source>
        <translation>写出某次导入中未导入的行及原因，便于修正。</translation>
    </message>
    <message>
        <source>Nobody among them has ordered yet.</source>
        <translation>其中还没有人下过单。</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>What separates cells: one character or several, tab, or spaces for any number of them.</source>
        <translation>单元格之间的分隔：一个或多个字符、tab，或 spaces（任意个空格）。</translation>
    </message>
    <message>
        <source>Not taken: %1 (%2)</source>
        <translation>未采用：%1 个（%2）</translation>
    </message>
    <message>
        <source>show, flash: write the plan into this file, for create; flash: with the proposed products.</source>
        <translation>show、flash：把方案写入此文件，供 create 使用；flash 时包含推荐的商品。</translation>
    </message>
    <message>
        <source>Campaigns: coupons, full reductions, flash sales and members&apos; offers; whom they reach, who gets what, what it should earn, who is held out, and why.</source>
        <translation>营销活动：优惠券、满减、秒杀和会员专享；发给谁、谁得到什么、预计赚多少、谁留作对照，以及原因。</translation>
    </message>
    <message>
        <source>With --tune: stop after so many settings, of a blend after so many of each of its methods, so that the result is the same on any machine.</source>
        <translation>与 --tune 同用：尝试这么多组参数后停止（组合方法则是其中每种方法这么多组），使结果在任何电脑上都相同。</translation>
    </message>
    <message>
        <source>Also write everybody who was left out or cannot be in the list, and why, as CSV.</source>
        <translation>同时把所有被排除或无法进入名单的客户及原因写成 CSV 文件。</translation>
    </message>
    <message>
        <source>Who was left out and why is listed in %1.</source>
        <translation>被排除的客户及原因见 %1。</translation>
    </message>
    <message>
        <source>Tables of orders, customers, products, events, reviews, sent messages, redemptions, past campaigns, coupons or addresses not to contact.</source>
        <translation>订单、客户、商品、行为事件、评价、已发消息、核销、往期活动、优惠券或勿扰名单的表格。</translation>
    </message>
    <message>
        <source>Imports what other programs export: orders, customers, products, events, reviews, messages, past campaigns and more; what is in the shop already is not added again.</source>
        <translation>导入其他程序导出的数据：订单、客户、商品、行为事件、评价、消息、往期活动等；店铺中已有的不会重复添加。</translation>
    </message>
    <message>
        <source>A table of anything that import takes: orders, customers, products, events, reviews, past campaigns and more.</source>
        <translation>可以导入的任何表格：订单、客户、商品、行为事件、评价、往期活动等。</translation>
    </message>
    <message>
        <source>Instead of a list: for every category, how many buy the same thing again, and after how long.</source>
        <translation>不列出推荐，而是按品类说明有多少人再次购买同一商品、间隔多久。</translation>
    </message>
    <message>
        <source>Keep the rules of this list with the shop: the window and later lists start from them.</source>
        <translation>把本次使用的规则保存到店铺：窗口和以后的列表都以它为起点。</translation>
    </message>
    <message>
        <source>By the rules kept with the shop; --rules none leaves them out.</source>
        <translation>已按店铺保存的规则筛选；使用 --rules none 可不应用。</translation>
    </message>
    <message>
        <source>The rules keep this product out: %1.</source>
        <translation>规则排除了这件商品：%1。</translation>
    </message>
    <message>
        <source>Choose one of these: --customer, --segment, --product with --similar, --product with --reverse, or --rhythm.</source>
        <translation>请选择其中之一：--customer、--segment、--product 加 --similar、--product 加 --reverse，或 --rhythm。</translation>
    </message>
    <message>
        <source>Start from the rules that are kept with the shop (by default), or from none.</source>
        <translation>以店铺保存的规则为起点（默认），或不使用任何规则。</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Bought again by</source>
        <translation>复购比例</translation>
    </message>
    <message>
        <source>Usually after, days</source>
        <translation>通常间隔（天）</translation>
    </message>
    <message>
        <source>Products offered again</source>
        <translation>会再次推荐的商品</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how grave a finding is, and what it says</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>DataController</name>
    <message>
        <source>copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>A copy of the shop is saved as %1.</source>
        <translation>店铺副本已保存为 %1。</translation>
    </message>
    <message>
        <source>The shop is encrypted with its new passphrase.</source>
        <translation>店铺已用新的密码短语加密。</translation>
    </message>
    <message>
        <source>The shop has no passphrase any more: whoever has the file can read it.</source>
        <translation>店铺不再有密码短语：任何拿到文件的人都能读取。</translation>
    </message>
    <message numerus="yes">
        <source>The shop is encrypted. %Ln older copy(ies) beside it are not: %1</source>
        <translation>
            <numerusform>店铺已加密。旁边还有 %Ln 份较早的副本没有加密：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to paste: copy the cells in another program first, with the row that names the columns.</source>
        <translation>没有可粘贴的内容：请先在其他程序中复制单元格，连同列名那一行。</translation>
    </message>
    <message>
        <source>rows set aside</source>
        <translation>未导入的行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) set aside written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行未导入的数据写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Edits</name>
    <message>
        <source>Duplicate as “%1”</source>
        <translation>复制为“%1”</translation>
    </message>
    <message>
        <source>Create campaign “%1”</source>
        <translation>创建活动“%1”</translation>
    </message>
    <message>
        <source>Change campaign “%1”</source>
        <translation>修改活动“%1”</translation>
    </message>
    <message>
        <source>Archive campaign “%1”</source>
        <translation>归档活动“%1”</translation>
    </message>
    <message>
        <source>Bring back campaign “%1”</source>
        <translation>取消归档活动“%1”</translation>
    </message>
    <message>
        <source>Remove campaign “%1”</source>
        <translation>删除活动“%1”</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <translation>撤回：%1</translation>
    </message>
    <message>
        <source>Save segment “%1”</source>
        <translation>保存分群“%1”</translation>
    </message>
    <message>
        <source>Rename segment “%1”</source>
        <translation>重命名分群“%1”</translation>
    </message>
    <message>
        <source>Remove segment “%1”</source>
        <translation>删除分群“%1”</translation>
    </message>
    <message>
        <source>Change the shop’s settings</source>
        <translation>修改店铺设置</translation>
    </message>
    <message>
        <source>Merge customers</source>
        <translation>合并客户</translation>
    </message>
    <message>
        <source>Tell customers apart</source>
        <translation>标记为不同客户</translation>
    </message>
    <message>
        <source>Take merged customers apart</source>
        <translation>拆分已合并的客户</translation>
    </message>
    <message>
        <source>Change how customers are scored</source>
        <translation>更改客户评分方式</translation>
    </message>
    <message>
        <source>Save the mapping “%1”</source>
        <translation>保存列对应“%1”</translation>
    </message>
    <message>
        <source>Change the rule of “%1”</source>
        <translation>修改“%1”的规则</translation>
    </message>
    <message>
        <source>Rename the mapping “%1”</source>
        <translation>重命名列对应“%1”</translation>
    </message>
    <message>
        <source>Remove the mapping “%1”</source>
        <translation>移除列对应“%1”</translation>
    </message>
    <message>
        <source>Save map “%1”</source>
        <translation>保存客群图“%1”</translation>
    </message>
    <message>
        <source>Remove map “%1”</source>
        <translation>移除客群图“%1”</translation>
    </message>
    <message>
        <source>Make “%1” the default</source>
        <translation>将“%1”设为默认</translation>
    </message>
    <message>
        <source>Keep other rules of recommending</source>
        <translation>更改推荐规则</translation>
    </message>
    <message>
        <source>Change the note about %1</source>
        <translation>修改 %1 的备注</translation>
    </message>
    <message>
        <source>Change “%1” in campaign “%2”</source>
        <translation>修改活动“%2”的“%1”</translation>
    </message>
    <message>
        <source>Take the platform’s codes for campaign “%1”</source>
        <translation>为活动“%1”采用平台券码</translation>
    </message>
    <message>
        <source>Give back the platform’s codes of campaign “%1”</source>
        <translation>退回活动“%1”的平台券码</translation>
    </message>
</context>
<context>
    <name>LeaderboardTable</name>
    <message>
        <source>Of what customers then bought, the share that was in their list: hits divided by everything they bought.</source>
        <translation>客户随后购买的商品中，有多少在推荐列表里：命中数除以他们买的全部商品数。</translation>
    </message>
    <message>
        <source>As recall, but hits near the top count more; 1 is the best possible order.</source>
        <translation>与召回率类似，但靠前的命中分量更重；1 为最理想的排序。</translation>
    </message>
    <message>
        <source>The share of the list that was bought, for the whole length of it.</source>
        <translation>整份列表中被买走的比例。</translation>
    </message>
    <message>
        <source>The share of customers who bought anything in their list.</source>
        <translation>至少买了列表中一件商品的客户比例。</translation>
    </message>
    <message>
        <source>Precision at each hit, averaged: rewards hits that come first.</source>
        <translation>每次命中处精确率的平均：命中越靠前得分越高。</translation>
    </message>
    <message>
        <source>The share of all products that are in anybody’s list.</source>
        <translation>出现在任何一份列表中的商品占全部商品的比例。</translation>
    </message>
    <message>
        <source>How unknown the listed products are, in bits: one more means half as many people have them.</source>
        <translation>推荐商品的冷门程度，以比特计：每多 1，拥有它的人就少一半。</translation>
    </message>
    <message>
        <source>How popular listed products are, measured by those then bought: above 1 the method prefers bestsellers.</source>
        <translation>推荐商品与随后购买的商品相比有多热门：大于 1 表示该方法偏爱畅销品。</translation>
    </message>
    <message>
        <source>Error of predicted stars: root of the mean square.</source>
        <translation>预测星级的误差：均方根。</translation>
    </message>
    <message>
        <source>Error of predicted stars: mean of the absolute values.</source>
        <translation>预测星级的误差：绝对值的平均。</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>Between %1 and %2 in 95 % of samples of customers drawn anew.</source>
        <translation>重新抽取客户样本时，95% 的情况下在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>The shop’s default</source>
        <translation>本店默认</translation>
    </message>
    <message numerus="yes">
        <source>%Ln setting(s) tried</source>
        <translation>
            <numerusform>试过 %Ln 组设置</numerusform>
        </translation>
    </message>
    <message>
        <source>Method</source>
        <translation>推荐方法</translation>
    </message>
    <message>
        <source>%1, to</source>
        <translation>%1 上限</translation>
    </message>
    <message>
        <source>%1, from</source>
        <translation>%1 下限</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>To learn the shop and to make all lists</source>
        <translation>学习店铺数据并生成全部列表所用的时间</translation>
    </message>
    <message>
        <source>When measured: recall@%1 %2 · reaches %3 of products · bestsellers × %4</source>
        <extracomment>%1 the length of lists, %2 a share from 0 to 1, %3 a percentage, %4 a factor such as 1.4</extracomment>
        <translation>评测结果：recall@%1 %2 · 覆盖 %3 的商品 · 畅销偏好 × %4</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Coupon, percent off</source>
        <translation>折扣券（按比例减）</translation>
    </message>
    <message>
        <source>Coupon, amount off</source>
        <translation>满减券（按金额减）</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>Number of orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Latest order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>CSV for spreadsheets</source>
        <translation>CSV（供电子表格使用）</translation>
    </message>
    <message>
        <source>Opens in Excel, LibreOffice and WPS with every letter right; cells that look like formulas are made harmless.</source>
        <translation>可在 Excel、LibreOffice 和 WPS 中正确显示所有文字；形似公式的单元格会作无害处理。</translation>
    </message>
    <message>
        <source>CSV for other programs</source>
        <translation>CSV（供其他程序使用）</translation>
    </message>
    <message>
        <source>Plain UTF-8 for mail tools and scripts: exactly the values, nothing added.</source>
        <translation>纯 UTF-8，适合邮件工具和脚本：只含原始数值，不加任何内容。</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>A workbook in which numbers, phones and codes stay text, so that no digit is lost.</source>
        <translation>数字、电话和券码均按文本保存的工作簿，一位数字都不会丢。</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>任意渠道</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>已导出</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Gets the offer</source>
        <translation>发放优惠</translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>In a segment that is left out</source>
        <translation>属于被排除的分群</translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>Has not agreed to marketing</source>
        <translation>未同意接收营销信息</translation>
    </message>
    <message>
        <source>No address for this channel</source>
        <translation>没有此渠道的联系方式</translation>
    </message>
    <message>
        <source>Below the best by score</source>
        <translation>评分未进入前列</translation>
    </message>
    <message>
        <source>The file is not there</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <source>There is no file %1. Nothing was changed. Check its name and whether its drive is connected, then choose it again.</source>
        <translation>找不到文件 %1。未作任何更改。请检查文件名以及所在磁盘是否已连接，然后重新选择。</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. Nothing was changed. Check that you may open it and that no other program holds it, then try again.</source>
        <translation>无法读取 %1：%2。未作任何更改。请确认您有权打开该文件，且没有被其他程序占用，然后重试。</translation>
    </message>
    <message>
        <source>The file cannot be written</source>
        <translation>无法写入文件</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. What was there before is untouched. Close the file in other programs, or save under another name.</source>
        <translation>无法写入 %1：%2。原有内容未受影响。请在其他程序中关闭该文件，或换个名称保存。</translation>
    </message>
    <message>
        <source>There is already a file of that name</source>
        <translation>已有同名文件</translation>
    </message>
    <message>
        <source>%1 exists already and was not touched. Choose another name, or remove that file first.</source>
        <translation>%1 已存在，未作改动。请换个名称，或先删除该文件。</translation>
    </message>
    <message>
        <source>The file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>%1 holds no rows. Nothing was imported. Export it again from the program it came from.</source>
        <translation>%1 中没有任何行。未导入任何内容。请从原来的程序重新导出。</translation>
    </message>
    <message>
        <source>The file changed meanwhile</source>
        <translation>文件中途发生变化</translation>
    </message>
    <message>
        <source>%1 changed while it was being read. Nothing was imported. Wait until the other program has finished writing it, then try again.</source>
        <translation>%1 在读取过程中发生了变化。未导入任何内容。请等其他程序写完后再试。</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>There is no room left to write %1. Nothing is half written: your shop and your files are as they were. Free some space or choose another disk, then try again.</source>
        <translation>没有空间写入 %1。没有留下写了一半的内容：您的店铺和文件保持原样。请释放一些空间或换一个磁盘，然后重试。</translation>
    </message>
    <message>
        <source>The folder is read-only</source>
        <translation>文件夹只读</translation>
    </message>
    <message>
        <source>Nothing may be written in %1. Nothing was changed. Choose another folder, or ask whoever looks after this computer for permission.</source>
        <translation>无法在 %1 中写入。未作任何更改。请换一个文件夹，或向这台电脑的管理员申请权限。</translation>
    </message>
    <message>
        <source>This is not a table</source>
        <translation>这不是表格</translation>
    </message>
    <message>
        <source>This format is not known</source>
        <translation>未知格式</translation>
    </message>
    <message>
        <source>There is no format for %1. Nothing was changed. Choose one of the formats on offer, such as CSV.</source>
        <translation>没有适用于 %1 的格式。未作任何更改。请从提供的格式中选择，例如 CSV。</translation>
    </message>
    <message>
        <source>The encoding is not certain</source>
        <translation>编码无法确定</translation>
    </message>
    <message>
        <source>The letters of %1 could be %2 or %3. Nothing was imported. Choose the one in which names look right, then import again.</source>
        <translation>%1 的文字编码可能是 %2 或 %3。未导入任何内容。请选择让姓名显示正常的编码，然后重新导入。</translation>
    </message>
    <message>
        <source>The columns have no names</source>
        <translation>列没有名称</translation>
    </message>
    <message>
        <source>The first row of %1 does not name its columns. Nothing was imported. Add a first row with names, or say in the import that there is none.</source>
        <translation>%1 的首行没有列名。未导入任何内容。请在首行加上列名，或在导入时说明没有表头。</translation>
    </message>
    <message>
        <source>A column is missing</source>
        <translation>缺少一列</translation>
    </message>
    <message>
        <source>No column of %1 means “%2”, and the import needs one. Nothing was imported. Say which column it is, or export the file again with it.</source>
        <translation>%1 中没有表示“%2”的列，而导入需要这一列。未导入任何内容。请指定对应的列，或重新导出包含该列的文件。</translation>
    </message>
    <message>
        <source>Which is the day, which the month?</source>
        <translation>哪个是日，哪个是月？</translation>
    </message>
    <message>
        <source>In %1 the column “%2” has dates such as %3, which can be read with the day first or with the month first. Nothing was imported. Choose the order, then import again.</source>
        <translation>%1 的“%2”列中有 %3 这样的日期，既可理解为日在前，也可理解为月在前。未导入任何内容。请选择顺序，然后重新导入。</translation>
    </message>
    <message>
        <source>The import recipe cannot be used</source>
        <translation>导入方案无法使用</translation>
    </message>
    <message>
        <source>The recipe %1 cannot be used: %2. Nothing was imported. Correct the recipe, or import without one.</source>
        <translation>导入方案 %1 无法使用：%2。未导入任何内容。请修正方案，或不用方案直接导入。</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>没有可导入的内容</translation>
    </message>
    <message>
        <source>No row of %1 could be understood. The shop is as it was. Check what each column means, then import again.</source>
        <translation>%1 中没有一行能够识别。店铺保持原样。请检查各列的含义，然后重新导入。</translation>
    </message>
    <message>
        <source>There is no such import</source>
        <translation>没有这次导入</translation>
    </message>
    <message>
        <source>This shop has no import number %1, or it was undone already. Nothing was changed. The Data page lists the imports.</source>
        <translation>此店铺没有编号为 %1 的导入，或该导入已撤销。未作任何更改。“数据”页列有全部导入。</translation>
    </message>
    <message>
        <source>A later import comes first</source>
        <translation>需先处理后面的导入</translation>
    </message>
    <message>
        <source>Import %1 cannot be undone yet, because import %2 changed some of the same rows after it. Nothing was changed. Undo import %2 first.</source>
        <translation>暂时无法撤销导入 %1，因为之后的导入 %2 改动了其中一些行。未作任何更改。请先撤销导入 %2。</translation>
    </message>
    <message>
        <source>This is not a shop file</source>
        <translation>这不是店铺文件</translation>
    </message>
    <message>
        <source>%1 is not a Clientele shop. It was not touched. Choose a file whose name ends in .clientele; to read an order file, open a shop and add the file to it.</source>
        <translation>%1 不是 Clientele 店铺。该文件未被改动。请选择以 .clientele 结尾的文件；若要读取订单文件，请先打开店铺，再将文件添加进去。</translation>
    </message>
    <message>
        <source>This shop needs a newer Clientele</source>
        <translation>此店铺需要更新版本的 Clientele</translation>
    </message>
    <message>
        <source>%1 was written by a newer Clientele (its version is %2, this program reads up to %3). It was not touched. Install the newer version to open it.</source>
        <translation>%1 由更新版本的 Clientele 写入（其版本为 %2，本程序最高支持 %3）。该文件未被改动。请安装新版本后打开。</translation>
    </message>
    <message>
        <source>The shop is open elsewhere</source>
        <translation>店铺已在别处打开</translation>
    </message>
    <message>
        <source>%1 is being changed by %2. Nothing was changed here. Close it there, then try again; until then it can be read but not changed.</source>
        <translation>%1 正由 %2 修改。此处未作任何更改。请在那边关闭后重试；在此之前只能查看，不能修改。</translation>
    </message>
    <message>
        <source>The shop can only be read</source>
        <translation>店铺为只读</translation>
    </message>
    <message>
        <source>%1 is open for reading only, so nothing was changed. Close it where it is being changed, or save a copy to a folder you may write in, and open that.</source>
        <translation>%1 以只读方式打开，因此未作任何更改。请在正在修改它的地方将其关闭，或将副本另存到您可写入的文件夹后再打开。</translation>
    </message>
    <message>
        <source>The shop file is damaged</source>
        <translation>店铺文件已损坏</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Nothing was written to it. Keep the file, and open your latest copy of it instead.</source>
        <translation>%1 已损坏：%2。未向其写入任何内容。请保留该文件，改为打开最近的副本。</translation>
    </message>
    <message>
        <source>The shop is protected</source>
        <translation>店铺受保护</translation>
    </message>
    <message>
        <source>%1 is encrypted. It was not touched. Open it with its passphrase.</source>
        <translation>%1 已加密。该文件未被改动。请用密码短语打开。</translation>
    </message>
    <message>
        <source>The passphrase is not right</source>
        <translation>密码短语不正确</translation>
    </message>
    <message>
        <source>That passphrase does not open %1. It was not touched. Check capital letters and the keyboard&apos;s language, then try again.</source>
        <translation>此密码短语无法打开 %1。该文件未被改动。请检查大小写和键盘语言，然后重试。</translation>
    </message>
    <message>
        <source>There is no such customer</source>
        <translation>没有这位客户</translation>
    </message>
    <message>
        <source>This shop has no customer %1. Nothing was changed. Search for part of the name, e-mail address or number.</source>
        <translation>此店铺没有客户 %1。未作任何更改。请按姓名、邮箱或编号的一部分搜索。</translation>
    </message>
    <message>
        <source>There is no such segment</source>
        <translation>没有这个分群</translation>
    </message>
    <message>
        <source>This shop has no segment %1; it may have been removed. Nothing was changed. Choose another segment.</source>
        <translation>此店铺没有分群 %1，可能已被删除。未作任何更改。请选择其他分群。</translation>
    </message>
    <message>
        <source>There is no such method</source>
        <translation>没有这种方法</translation>
    </message>
    <message>
        <source>This version has no method %1. Nothing was changed. Choose one of the methods on offer.</source>
        <translation>此版本没有方法 %1。未作任何更改。请从提供的方法中选择。</translation>
    </message>
    <message>
        <source>There is no such campaign</source>
        <translation>没有这个活动</translation>
    </message>
    <message>
        <source>This shop has no campaign %1; it may have been removed. Nothing was changed. The Campaigns page lists them.</source>
        <translation>此店铺没有活动 %1，可能已被删除。未作任何更改。“活动”页列有全部活动。</translation>
    </message>
    <message>
        <source>That name is taken</source>
        <translation>名称已被使用</translation>
    </message>
    <message>
        <source>There is already one called “%1”. Nothing was changed. Choose another name.</source>
        <translation>已有名为“%1”的项目。未作任何更改。请换个名称。</translation>
    </message>
    <message>
        <source>That value is not possible</source>
        <translation>该值无效</translation>
    </message>
    <message>
        <source>“%1” cannot be %2; it must be: %3. Nothing was changed. Choose another value.</source>
        <translation>“%1”不能是 %2；应为：%3。未作任何更改。请换一个值。</translation>
    </message>
    <message>
        <source>There is no such setting</source>
        <translation>没有这个设置</translation>
    </message>
    <message>
        <source>There is no setting “%1” here. Nothing was changed. Choose one of these: %3.</source>
        <translation>这里没有设置“%1”。未作任何更改。请从以下设置中选择：%3。</translation>
    </message>
    <message>
        <source>“%1” cannot be “%2”, which is not a number. Nothing was changed. Write a number.</source>
        <translation>“%1”不能是“%2”，因为它不是数字。未作任何更改。请填写数字。</translation>
    </message>
    <message>
        <source>The campaign cannot be used yet</source>
        <translation>活动暂时无法使用</translation>
    </message>
    <message>
        <source>The campaign&apos;s “%1” cannot be used: %2. Nothing was written. Correct it, then go on.</source>
        <translation>活动的“%1”无法使用：%2。未写入任何内容。请修正后继续。</translation>
    </message>
    <message>
        <source>Nobody would be contacted</source>
        <translation>没有可联系的客户</translation>
    </message>
    <message>
        <source>After exclusions nobody is left for “%1”, so no list was written. Choose more segments, or lift an exclusion.</source>
        <translation>排除之后，“%1”没有剩下任何人，因此未写入名单。请选择更多分群，或取消某项排除。</translation>
    </message>
    <message>
        <source>Not enough codes</source>
        <translation>券码不够</translation>
    </message>
    <message>
        <source>The campaign is already out</source>
        <translation>活动已发出</translation>
    </message>
    <message>
        <source>“%1” was exported, so its plan stays as it was sent and nothing was changed. Duplicate it and change the copy.</source>
        <translation>“%1”已导出，方案保持发出时的样子，未作任何更改。请复制该活动，再修改副本。</translation>
    </message>
    <message>
        <source>The system gave no random numbers</source>
        <translation>系统未提供随机数</translation>
    </message>
    <message>
        <source>This computer&apos;s generator of random numbers failed: %1. Nothing was written. Try again; if it stays, restart the computer.</source>
        <translation>这台电脑的随机数生成器出错：%1。未写入任何内容。请重试；若仍然出错，请重启电脑。</translation>
    </message>
    <message>
        <source>Something went wrong inside Clientele</source>
        <translation>Clientele 内部出错</translation>
    </message>
    <message>
        <source>This should not have happened: %1. Your shop is as it was before. Try again; if it returns, report it with this text.</source>
        <translation>不应发生的情况：%1。您的店铺保持原样。请重试；若再次出现，请附上这段文字反馈。</translation>
    </message>
    <message>
        <source>a PNG picture</source>
        <translation>PNG 图片</translation>
    </message>
    <message>
        <source>a JPEG picture</source>
        <translation>JPEG 图片</translation>
    </message>
    <message>
        <source>a GIF picture</source>
        <translation>GIF 图片</translation>
    </message>
    <message>
        <source>a TIFF picture</source>
        <translation>TIFF 图片</translation>
    </message>
    <message>
        <source>a WebP picture</source>
        <translation>WebP 图片</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>RTF 文档</translation>
    </message>
    <message>
        <source>an XML document</source>
        <translation>XML 文档</translation>
    </message>
    <message>
        <source>an old Microsoft Office document</source>
        <translation>旧版 Microsoft Office 文档</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>a Parquet table</source>
        <translation>Parquet 表</translation>
    </message>
    <message>
        <source>an SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>a video</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>a ZIP archive</source>
        <translation>ZIP 压缩包</translation>
    </message>
    <message>
        <source>a gzip archive</source>
        <translation>gzip 压缩包</translation>
    </message>
    <message>
        <source>a bzip2 archive</source>
        <translation>bzip2 压缩包</translation>
    </message>
    <message>
        <source>an xz archive</source>
        <translation>xz 压缩包</translation>
    </message>
    <message>
        <source>a 7-Zip archive</source>
        <translation>7-Zip 压缩包</translation>
    </message>
    <message>
        <source>a RAR archive</source>
        <translation>RAR 压缩包</translation>
    </message>
    <message>
        <source>a Zstandard archive</source>
        <translation>Zstandard 压缩包</translation>
    </message>
    <message>
        <source>a pipe or a device, not a file</source>
        <translation>管道或设备，而不是文件</translation>
    </message>
    <message>
        <source>one line of more than 16 MB, which no table has</source>
        <translation>单行超过 16 MB 的内容，表格不会有这样的行</translation>
    </message>
    <message>
        <source>binary data, not text</source>
        <translation>二进制数据，不是文本</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>下单日期</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>客户编号</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>省/州/市</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>商品编号</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>行金额</translation>
    </message>
    <message>
        <source>Line discount</source>
        <translation>行折扣</translation>
    </message>
    <message>
        <source>Order status</source>
        <translation>订单状态</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>出生年份</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>注册日期</translation>
    </message>
    <message>
        <source>E-mail consent</source>
        <translation>同意接收邮件</translation>
    </message>
    <message>
        <source>Text message consent</source>
        <translation>同意接收短信</translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation>勿扰</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>库存</translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation>忽略此列。</translation>
    </message>
    <message>
        <source>Rows with the same number are one order.</source>
        <translation>编号相同的行属于同一订单。</translation>
    </message>
    <message>
        <source>When it was ordered, with or without the time of day.</source>
        <translation>下单时间，可带时刻，也可只有日期。</translation>
    </message>
    <message>
        <source>Who bought. Rows without one count as a guest&apos;s.</source>
        <translation>购买者。没有编号的行计为游客。</translation>
    </message>
    <message>
        <source>The name to greet them by.</source>
        <translation>称呼客户时使用的名字。</translation>
    </message>
    <message>
        <source>Where campaigns can reach them.</source>
        <translation>活动用来联系客户的邮箱。</translation>
    </message>
    <message>
        <source>Where text messages can reach them.</source>
        <translation>用来接收短信的号码。</translation>
    </message>
    <message>
        <source>Where the customer lives.</source>
        <translation>客户所在的国家或地区。</translation>
    </message>
    <message>
        <source>State, province or city within the country.</source>
        <translation>国家内的州、省或城市。</translation>
    </message>
    <message>
        <source>The article number or SKU of what was bought.</source>
        <translation>所购商品的货号或 SKU。</translation>
    </message>
    <message>
        <source>What the product is called.</source>
        <translation>商品的名称。</translation>
    </message>
    <message>
        <source>What kind of product it is.</source>
        <translation>商品的种类。</translation>
    </message>
    <message>
        <source>Who makes the product.</source>
        <translation>商品的品牌或厂商。</translation>
    </message>
    <message>
        <source>How many were bought. Below zero, they came back.</source>
        <translation>购买件数。小于零表示退回。</translation>
    </message>
    <message>
        <source>The price of one piece.</source>
        <translation>单件价格。</translation>
    </message>
    <message>
        <source>What this row costs altogether, after its discount.</source>
        <translation>此行折后的总金额。</translation>
    </message>
    <message>
        <source>How much was taken off this row.</source>
        <translation>此行减免的金额。</translation>
    </message>
    <message>
        <source>Paid, cancelled, refunded … as the shop says it.</source>
        <translation>已付款、已取消、已退款……以店铺的写法为准。</translation>
    </message>
    <message>
        <source>A year, or a date of birth.</source>
        <translation>年份或出生日期。</translation>
    </message>
    <message>
        <source>As the file says it.</source>
        <translation>以文件中的写法为准。</translation>
    </message>
    <message>
        <source>When they signed up.</source>
        <translation>客户注册的日期。</translation>
    </message>
    <message>
        <source>Whether they agreed to marketing by e-mail.</source>
        <translation>是否同意接收邮件营销。</translation>
    </message>
    <message>
        <source>Whether they agreed to marketing by text message.</source>
        <translation>是否同意接收短信营销。</translation>
    </message>
    <message>
        <source>Customers who are never to be written to.</source>
        <translation>任何时候都不得联系的客户。</translation>
    </message>
    <message>
        <source>The price before any discount.</source>
        <translation>折扣前的价格。</translation>
    </message>
    <message>
        <source>What one piece costs the shop.</source>
        <translation>店铺单件的成本。</translation>
    </message>
    <message>
        <source>How many pieces are left.</source>
        <translation>剩余件数。</translation>
    </message>
    <message>
        <source>Eleven groups</source>
        <translation>十一类客群</translation>
    </message>
    <message>
        <source>Every customer in one of eleven groups by two scores: recency (R) and the mean of frequency and monetary (FM), halves rounded up.</source>
        <translation>按两项评分将每位客户归入十一类客群之一：最近购买（R），以及购买频次与消费金额的平均分（FM，逢半进一）。</translation>
    </message>
    <message>
        <source>Eight groups</source>
        <translation>八类客群</translation>
    </message>
    <message>
        <source>Every customer in one of eight groups: each of the three scores counts as high when it is at least the mean score of all buyers.</source>
        <translation>将每位客户归入八类客群之一：三项评分中，每项不低于全体买家平均分即为高。</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Bought just now, often and for much: R 5, FM 4–5.</source>
        <translation>刚刚购买，买得勤、花得多：R 5，FM 4–5。</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Buy often and for much, not long ago: R 3–4, FM 4–5.</source>
        <translation>买得勤、花得多，不久前买过：R 3–4，FM 4–5。</translation>
    </message>
    <message>
        <source>Potential Loyalist</source>
        <translation>潜在忠诚</translation>
    </message>
    <message>
        <source>Bought lately and more than once or for a fair sum: R 4–5, FM 2–3.</source>
        <translation>近期购买，不止一次或金额可观：R 4–5，FM 2–3。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Bought just now, once and for little: R 5, FM 1.</source>
        <translation>刚刚购买，仅一次且金额不高：R 5，FM 1。</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有潜力</translation>
    </message>
    <message>
        <source>Bought lately, once and for little: R 4, FM 1.</source>
        <translation>近期购买，仅一次且金额不高：R 4，FM 1。</translation>
    </message>
    <message>
        <source>Need Attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>Middling in everything, and slowly leaving: R 3, FM 3.</source>
        <translation>各项居中，正慢慢流失：R 3，FM 3。</translation>
    </message>
    <message>
        <source>About to Sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>Bought little, some time ago: R 3, FM 1–2.</source>
        <translation>买得不多，已有一段时间未购买：R 3，FM 1–2。</translation>
    </message>
    <message>
        <source>At Risk</source>
        <translation>流失风险</translation>
    </message>
    <message>
        <source>Used to buy well, silent for long: R 1–2, FM 3–4.</source>
        <translation>曾经买得不错，已久未购买：R 1–2，FM 3–4。</translation>
    </message>
    <message>
        <source>Can&apos;t Lose</source>
        <translation>不能流失</translation>
    </message>
    <message>
        <source>Used to be among the best, silent for long: R 1–2, FM 5.</source>
        <translation>曾是最好的客户，已久未购买：R 1–2，FM 5。</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>沉睡客户</translation>
    </message>
    <message>
        <source>Bought little, long ago: R 2, FM 1–2.</source>
        <translation>买得不多，很久以前买过：R 2，FM 1–2。</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Bought little, longest ago of all: R 1, FM 1–2.</source>
        <translation>买得不多，最久未购买：R 1，FM 1–2。</translation>
    </message>
    <message>
        <source>High-value</source>
        <translation>重要价值客户</translation>
    </message>
    <message>
        <source>Recency high, frequency high, monetary high.</source>
        <translation>近期买过，频次高，金额高。</translation>
    </message>
    <message>
        <source>High-value to keep</source>
        <translation>重要保持客户</translation>
    </message>
    <message>
        <source>Recency low, frequency high, monetary high.</source>
        <translation>久未购买，频次高，金额高。</translation>
    </message>
    <message>
        <source>High-value to develop</source>
        <translation>重要发展客户</translation>
    </message>
    <message>
        <source>Recency high, frequency low, monetary high.</source>
        <translation>近期买过，频次低，金额高。</translation>
    </message>
    <message>
        <source>High-value to win back</source>
        <translation>重要挽留客户</translation>
    </message>
    <message>
        <source>Recency low, frequency low, monetary high.</source>
        <translation>久未购买，频次低，金额高。</translation>
    </message>
    <message>
        <source>General</source>
        <translation>一般价值客户</translation>
    </message>
    <message>
        <source>Recency high, frequency high, monetary low.</source>
        <translation>近期买过，频次高，金额低。</translation>
    </message>
    <message>
        <source>General to keep</source>
        <translation>一般保持客户</translation>
    </message>
    <message>
        <source>Recency low, frequency high, monetary low.</source>
        <translation>久未购买，频次高，金额低。</translation>
    </message>
    <message>
        <source>General to develop</source>
        <translation>一般发展客户</translation>
    </message>
    <message>
        <source>Recency high, frequency low, monetary low.</source>
        <translation>近期买过，频次低，金额低。</translation>
    </message>
    <message>
        <source>General to win back</source>
        <translation>一般挽留客户</translation>
    </message>
    <message>
        <source>Recency low, frequency low, monetary low.</source>
        <translation>久未购买，频次低，金额低。</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>Everyone who ordered</source>
        <translation>有购买的客户</translation>
    </message>
    <message>
        <source>Customers without an order</source>
        <translation>未下过单的客户</translation>
    </message>
    <message>
        <source>Drawn with the lasso</source>
        <translation>套索圈选</translation>
    </message>
    <message>
        <source>From a selection</source>
        <translation>来自所选客户</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>Rows were matched by their own number: known ones were updated, new ones added.</source>
        <translation>按各行自己的编号匹配：已有的更新，没有的新增。</translation>
    </message>
    <message>
        <source>Orders that the shop already had were replaced by the file&apos;s; new ones were added.</source>
        <translation>店铺中已有的订单以文件内容替换；没有的新增。</translation>
    </message>
    <message>
        <source>Rows were compared by order, product, time, quantity and price; only those the shop did not have yet were added.</source>
        <translation>按订单、商品、时间、数量和价格比对；只新增店铺中没有的行。</translation>
    </message>
    <message>
        <source>The file itself is damaged.</source>
        <translation>文件本身已损坏。</translation>
    </message>
    <message>
        <source>A row refers to another row that is not there.</source>
        <translation>有一行引用了不存在的另一行。</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Saving into the shop</source>
        <translation>正在存入店铺</translation>
    </message>
    <message>
        <source>Sorting for fast access</source>
        <translation>正在整理以便快速访问</translation>
    </message>
    <message>
        <source>Opening the shop</source>
        <translation>正在打开店铺</translation>
    </message>
    <message>
        <source>Scoring customers</source>
        <translation>正在为客户评分</translation>
    </message>
    <message>
        <source>Learning what goes together</source>
        <translation>正在学习商品关联</translation>
    </message>
    <message>
        <source>Choosing customers</source>
        <translation>正在挑选客户</translation>
    </message>
    <message>
        <source>Writing the list</source>
        <translation>正在写入名单</translation>
    </message>
    <message>
        <source>Making the sample shop</source>
        <translation>正在生成示例店铺</translation>
    </message>
    <message>
        <source>Too few cells</source>
        <translation>单元格过少</translation>
    </message>
    <message>
        <source>Too many cells</source>
        <translation>单元格过多</translation>
    </message>
    <message>
        <source>Unreadable letters</source>
        <translation>文字无法识别</translation>
    </message>
    <message>
        <source>No order number</source>
        <translation>没有订单号</translation>
    </message>
    <message>
        <source>No product</source>
        <translation>没有商品</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <source>Not a date</source>
        <translation>不是日期</translation>
    </message>
    <message>
        <source>Not a quantity</source>
        <translation>不是数量</translation>
    </message>
    <message>
        <source>Not a price</source>
        <translation>不是价格</translation>
    </message>
    <message>
        <source>Amount too large</source>
        <translation>金额过大</translation>
    </message>
    <message>
        <source>No customer number</source>
        <translation>没有客户编号</translation>
    </message>
    <message>
        <source>Number damaged by a spreadsheet</source>
        <translation>编号被电子表格改坏</translation>
    </message>
    <message>
        <source>Order cancelled or never paid</source>
        <translation>订单已取消或未付款</translation>
    </message>
    <message>
        <source>Another currency</source>
        <translation>货币不同</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Line %1: %2 (“%3”)</source>
        <translation>第 %1 行：%2（“%3”）</translation>
    </message>
    <message>
        <source>Line %1, column “%2”: %3 (“%4”)</source>
        <translation>第 %1 行“%2”列：%3（“%4”）</translation>
    </message>
    <message>
        <source>%1 Detail: %2</source>
        <translation>%1详情：%2</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Stock correction</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Bought together</source>
        <translation>商品关联</translation>
    </message>
    <message>
        <source>Products that buyers of the same things also bought.</source>
        <translation>买过同类商品的客户还买了什么。</translation>
    </message>
    <message>
        <source>Buy again</source>
        <translation>复购推荐</translation>
    </message>
    <message>
        <source>What this customer buys over and over, then what is popular.</source>
        <translation>先推荐该客户反复购买的商品，再推荐热门商品。</translation>
    </message>
    <message>
        <source>Popular now</source>
        <translation>近期热门</translation>
    </message>
    <message>
        <source>What most customers bought lately, the same for everybody.</source>
        <translation>近期购买人数最多的商品，对所有人都一样。</translation>
    </message>
    <message>
        <source>Half-life, days</source>
        <translation>半衰期（天）</translation>
    </message>
    <message>
        <source>After so many days a purchase counts half as much.</source>
        <translation>过这么多天，一次购买的权重减半。</translation>
    </message>
    <message>
        <source>Discount for busy buyers</source>
        <translation>降低多买客户的影响</translation>
    </message>
    <message>
        <source>How much less somebody&apos;s purchases tell who buys everything: 0 not at all, 1 in full.</source>
        <translation>什么都买的客户，其购买的参考价值降低多少：0 为不降低，1 为完全降低。</translation>
    </message>
    <message>
        <source>Discount for common purchases</source>
        <translation>降低常见购买的影响</translation>
    </message>
    <message>
        <source>How much less a purchase tells that everybody makes: 0 not at all, 1 in full.</source>
        <translation>人人都买的商品，其购买的参考价值降低多少：0 为不降低，1 为完全降低。</translation>
    </message>
    <message>
        <source>Discount for popular proposals</source>
        <translation>抑制热门推荐</translation>
    </message>
    <message>
        <source>How far bestsellers are held back so that others get a chance: 0 not at all, 1 in full.</source>
        <translation>抑制畅销品的程度，让其他商品也有机会：0 为不抑制，1 为完全抑制。</translation>
    </message>
    <message>
        <source>Caution with few buyers</source>
        <translation>买家较少时的谨慎度</translation>
    </message>
    <message>
        <source>Products bought together by only a few people count less; more means more caution.</source>
        <translation>只有少数人一起买的商品权重更低；数值越大越谨慎。</translation>
    </message>
    <message>
        <source>Equal say for every purchase</source>
        <translation>每次购买权重相同</translation>
    </message>
    <message>
        <source>Each product a customer bought has the same say, however many relations it has.</source>
        <translation>客户买过的每件商品权重相同，不论其关联商品有多少。</translation>
    </message>
    <message>
        <source>Count pieces</source>
        <translation>计入件数</translation>
    </message>
    <message>
        <source>Buying many pieces counts more than buying one.</source>
        <translation>买多件比买一件权重更高。</translation>
    </message>
    <message>
        <source>Bought with %1 by %2 of its %3 buyers</source>
        <extracomment>%1 a product, %2 customers who bought both, %3 all its buyers</extracomment>
        <translation>“%1”的 %3 位买家中，有 %2 位也买了它</translation>
    </message>
    <message numerus="yes">
        <source>Bought once, %Ln day(s) ago</source>
        <translation>
            <numerusform>买过一次，%Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bought %1 times, last %Ln day(s) ago</source>
        <translation>
            <numerusform>买过 %1 次，最近一次在 %Ln 天前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) bought it in the last %1 days</source>
        <translation>
            <numerusform>最近 %1 天有 %Ln 位客户购买</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan file</source>
        <translation>方案文件</translation>
    </message>
    <message>
        <source>Version of the plan file</source>
        <translation>方案文件版本</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Kind of offer</source>
        <translation>优惠类型</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>减免百分比</translation>
    </message>
    <message>
        <source>Amount off</source>
        <translation>减免金额</translation>
    </message>
    <message>
        <source>Minimum spend</source>
        <translation>使用门槛</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最高优惠</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>开始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>结束日期</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>目标人群</translation>
    </message>
    <message>
        <source>Segments to contact</source>
        <translation>要联系的分群</translation>
    </message>
    <message>
        <source>Segments to leave out</source>
        <translation>要排除的分群</translation>
    </message>
    <message>
        <source>Only the best</source>
        <translation>只取最佳人数</translation>
    </message>
    <message>
        <source>Best by</source>
        <translation>择优依据</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation>仅限同意接收者</translation>
    </message>
    <message>
        <source>Seed of the draw</source>
        <translation>抽样种子</translation>
    </message>
    <message>
        <source>Recommendation method</source>
        <translation>推荐方法</translation>
    </message>
    <message>
        <source>Recommendations per customer</source>
        <translation>每位客户推荐数</translation>
    </message>
    <message>
        <source>Start of the codes</source>
        <translation>券码前缀</translation>
    </message>
    <message>
        <source>Analysis day</source>
        <translation>分析日</translation>
    </message>
    <message>
        <source>it is not JSON</source>
        <translation>不是 JSON</translation>
    </message>
    <message>
        <source>it is missing, so this is not a campaign plan</source>
        <translation>缺失，因此这不是活动方案</translation>
    </message>
    <message>
        <source>it is newer than this program reads</source>
        <translation>版本比本程序支持的更新</translation>
    </message>
    <message>
        <source>a campaign plan has nothing of that name</source>
        <translation>活动方案中没有这个名称的内容</translation>
    </message>
    <message>
        <source>it is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>it must be an object</source>
        <translation>必须是对象</translation>
    </message>
    <message>
        <source>it must be text</source>
        <translation>必须是文本</translation>
    </message>
    <message>
        <source>it must be a list of texts</source>
        <translation>必须是文本列表</translation>
    </message>
    <message>
        <source>it must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>it must be a number</source>
        <translation>必须是数字</translation>
    </message>
    <message>
        <source>it must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>it must be a day written as 2026-11-30</source>
        <translation>日期必须写成 2026-11-30 这样的形式</translation>
    </message>
    <message>
        <source>it must be an amount with at most four decimals</source>
        <translation>必须是最多四位小数的金额</translation>
    </message>
    <message>
        <source>it must have at most two decimals</source>
        <translation>最多两位小数</translation>
    </message>
    <message>
        <source>there is no such kind of offer</source>
        <translation>没有这种优惠类型</translation>
    </message>
    <message>
        <source>there is no such score</source>
        <translation>没有这种评分</translation>
    </message>
    <message>
        <source>it must be any, email or sms</source>
        <translation>必须是 any、email 或 sms</translation>
    </message>
    <message>
        <source>it must be more than 0 and at most 100</source>
        <translation>必须大于 0 且不超过 100</translation>
    </message>
    <message>
        <source>it must be more than 0</source>
        <translation>必须大于 0</translation>
    </message>
    <message>
        <source>it must not be negative</source>
        <translation>不能为负数</translation>
    </message>
    <message>
        <source>it must not be before the first day</source>
        <translation>不能早于开始日期</translation>
    </message>
    <message>
        <source>it must not be empty</source>
        <translation>不能为空</translation>
    </message>
    <message>
        <source>it is too long</source>
        <translation>过长</translation>
    </message>
    <message>
        <source>it must be from 0 to 90 percent</source>
        <translation>必须在 0 到 90% 之间</translation>
    </message>
    <message>
        <source>it must be from 0 to 20</source>
        <translation>必须在 0 到 20 之间</translation>
    </message>
    <message>
        <source>it must be at most 8 letters, digits or hyphens</source>
        <translation>最多 8 个字母、数字或连字符</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <translation>客户 %1</translation>
    </message>
    <message>
        <source>Bought %1</source>
        <translation>买过%1</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <translation>品类：%1</translation>
    </message>
    <message>
        <source>Country: %1</source>
        <translation>国家/地区：%1</translation>
    </message>
    <message>
        <source>Region: %1</source>
        <translation>省/州/市：%1</translation>
    </message>
    <message>
        <source>Orders on %1</source>
        <translation>%1下单</translation>
    </message>
    <message>
        <source>Orders from %1:00 to %2:00</source>
        <translation>%1:00至%2:00下单</translation>
    </message>
    <message numerus="yes">
        <source>Win back %Ln customer(s) of “%1”</source>
        <extracomment>%1 is the name of a group, such as &quot;At Risk&quot;</extracomment>
        <translation>
            <numerusform>挽回“%1”中的 %Ln 位客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A second order from %Ln new customer(s)</source>
        <translation>
            <numerusform>促成 %Ln 位新客户的第二单</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Thank your %Ln best customer(s)</source>
        <translation>
            <numerusform>感谢 %Ln 位最佳客户</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add addresses for %Ln buyer(s)</source>
        <translation>
            <numerusform>为 %Ln 位买家补充联系方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · half silent for %Ln day(s) or more</source>
        <translation>
            <numerusform>累计消费 %1 · 半数人已有 %Ln 天以上未购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bought once, typically %Ln day(s) ago · %1 so far</source>
        <translation>
            <numerusform>买过一次，通常在 %Ln 天前 · 累计消费 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>spent %1 so far · typically back %Ln day(s) ago</source>
        <translation>
            <numerusform>累计消费 %1 · 最近一次购买通常在 %Ln 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>They have neither e-mail nor phone: add a file of customers to reach them.</source>
        <translation>他们既没有邮箱也没有电话：请添加客户文件以便联系。</translation>
    </message>
    <message>
        <source>In column “%1”, does %2 start with the day or with the month?</source>
        <translation>“%1”列中的 %2，是日在前还是月在前？</translation>
    </message>
    <message>
        <source>In which encoding do these letters look right: %1</source>
        <translation>下面的文字用哪种编码显示才正常：%1</translation>
    </message>
    <message>
        <source>In column “%1”, is the mark in %2 a decimal point or does it part thousands?</source>
        <translation>“%1”列中，%2 里的符号是小数点还是千位分隔符？</translation>
    </message>
    <message>
        <source>Which column holds the “%1”?</source>
        <translation>哪一列是“%1”？</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Guest orders</source>
        <translation>游客订单</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <translation>复购率</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Recency</source>
        <translation>最近购买</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>购买频次</translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation>消费金额</translation>
    </message>
    <message>
        <source>Gross</source>
        <translation>总销售额</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>RFM score</source>
        <translation>RFM 评分</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Everyone the shop knows by number, name or e-mail, with or without an order.</source>
        <translation>店铺通过编号、姓名或邮箱认识的所有人，不论是否下过单。</translation>
    </message>
    <message>
        <source>Customers with at least one order that sold something.</source>
        <translation>至少有一笔有效销售订单的客户。</translation>
    </message>
    <message>
        <source>Orders of known customers that sold something.</source>
        <translation>已知客户产生销售的订单。</translation>
    </message>
    <message>
        <source>Orders that name no customer. They count as revenue but belong to nobody&apos;s history.</source>
        <translation>没有客户信息的订单。计入营收，但不属于任何人的购买记录。</translation>
    </message>
    <message>
        <source>The share of buyers who have ordered twice or more.</source>
        <translation>下过两单或以上的买家占比。</translation>
    </message>
    <message>
        <source>What was sold less what was given back, guests included.</source>
        <translation>销售额减去退回金额，含游客。</translation>
    </message>
    <message>
        <source>Sales of known customers before refunds, divided by their orders.</source>
        <translation>已知客户的退款前销售额除以其订单数。</translation>
    </message>
    <message>
        <source>Days from a customer&apos;s last order to the analysis day. Fewer is better: who bought lately is likelier to buy again.</source>
        <translation>从客户最后一笔订单到分析日的天数。越少越好：近期买过的人更可能再次购买。</translation>
    </message>
    <message>
        <source>How many orders a customer has placed.</source>
        <translation>客户的下单次数。</translation>
    </message>
    <message>
        <source>What a customer has spent less what was given back (net spend).</source>
        <translation>客户消费金额减去退回金额（净消费）。</translation>
    </message>
    <message>
        <source>Sales before refunds.</source>
        <translation>退款前的销售额。</translation>
    </message>
    <message>
        <source>Money given back. Refunds count as money, not as activity.</source>
        <translation>退还的金额。退款计入金额，不计入购买活动。</translation>
    </message>
    <message>
        <source>Recency, frequency and monetary, each scored 1 to 5 by fifths of the buyers; 5 is best. Equal values always share a score.</source>
        <translation>最近购买、购买频次和消费金额，各按买家五等分评为 1 到 5 分，5 分最佳。数值相同则评分相同。</translation>
    </message>
    <message>
        <source>The value in the middle: half of them have less, half have more.</source>
        <translation>居中的数值：一半人低于它，一半人高于它。</translation>
    </message>
    <message>
        <source>Randomly chosen people who fit but are not contacted, so that the campaign&apos;s real effect can be measured.</source>
        <translation>随机选出的符合条件但不联系的人，用来衡量活动的真实效果。</translation>
    </message>
    <message>
        <source>The file is damaged</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged and cannot be unpacked to its end. Nothing was imported. Copy or export it again; if a spreadsheet program can still open it, save it there under a new name.</source>
        <translation>%1 不完整或已损坏，无法完整解压。没有导入任何内容。请重新复制或导出；如果表格软件还能打开它，请在其中另存为新文件。</translation>
    </message>
    <message>
        <source>The file is protected by a password</source>
        <translation>文件受密码保护</translation>
    </message>
    <message>
        <source>%1 is encrypted, so it cannot be read. Nothing was imported. Open it in the program it came from, save it without a password, then choose it again.</source>
        <translation>%1 已加密，无法读取。没有导入任何内容。请在原来的程序中打开它，取消密码后保存，再重新选择。</translation>
    </message>
    <message>
        <source>The file unpacks to far too much</source>
        <translation>文件解压后大得离谱</translation>
    </message>
    <message>
        <source>%1 would unpack to gigabytes that hold next to nothing, as files do that are made to fill a disk. Nothing was imported. Export the data as CSV from the program it came from.</source>
        <translation>%1 解压后会有数 GB，却几乎没有内容，像是专门用来占满磁盘的文件。没有导入任何内容。请从原来的程序把数据导出为 CSV。</translation>
    </message>
    <message>
        <source>This is a workbook of an old kind</source>
        <translation>这是旧版工作簿</translation>
    </message>
    <message>
        <source>%1 is a workbook in the format before 2007 (.xls). Nothing was imported. Open it in a spreadsheet program, save it as .xlsx or CSV, then choose that file.</source>
        <translation>%1 是 2007 年以前的格式（.xls）。没有导入任何内容。请用表格软件打开，另存为 .xlsx 或 CSV，再选择新文件。</translation>
    </message>
    <message>
        <source>There is no such sheet</source>
        <translation>没有这个工作表</translation>
    </message>
    <message>
        <source>%1 has no sheet or table “%2”. Nothing was imported. Choose one of these: %3.</source>
        <translation>%1 里没有名为“%2”的工作表或数据表。没有导入任何内容。请从这些中选择：%3。</translation>
    </message>
    <message>
        <source>Line number</source>
        <translation>子订单编号</translation>
    </message>
    <message>
        <source>Order total</source>
        <translation>订单总额</translation>
    </message>
    <message>
        <source>Postage</source>
        <translation>运费</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税费</translation>
    </message>
    <message>
        <source>Order discount</source>
        <translation>整单优惠</translation>
    </message>
    <message>
        <source>Money back on the order</source>
        <translation>订单退款金额</translation>
    </message>
    <message>
        <source>Money back on the line</source>
        <translation>单行退款金额</translation>
    </message>
    <message>
        <source>Return status</source>
        <translation>售后状态</translation>
    </message>
    <message>
        <source>Paid on</source>
        <translation>付款时间</translation>
    </message>
    <message>
        <source>Cancelled on</source>
        <translation>取消时间</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>Discount the platform pays</source>
        <translation>平台承担的优惠</translation>
    </message>
    <message>
        <source>Discount the shop pays</source>
        <translation>商家承担的优惠</translation>
    </message>
    <message>
        <source>Products in one cell</source>
        <translation>合并在一格的商品</translation>
    </message>
    <message>
        <source>Product family</source>
        <translation>商品系列</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>Tells the lines of all orders apart.</source>
        <translation>用来区分所有订单的每一行。</translation>
    </message>
    <message>
        <source>What the whole order costs. It wins where the lines add up to something else.</source>
        <translation>整张订单的金额。各行合计与它不一致时，以它为准。</translation>
    </message>
    <message>
        <source>What the order&apos;s delivery costs.</source>
        <translation>订单的配送费用。</translation>
    </message>
    <message>
        <source>The order&apos;s tax, where its lines do not hold it already.</source>
        <translation>各行尚未包含的订单税费。</translation>
    </message>
    <message>
        <source>What was taken off the order as a whole, such as by a code.</source>
        <translation>整单减免的金额，例如使用优惠码。</translation>
    </message>
    <message>
        <source>What the customer got back of the whole order.</source>
        <translation>客户就整张订单收到的退款。</translation>
    </message>
    <message>
        <source>What the customer got back for this row.</source>
        <translation>客户就这一行收到的退款。</translation>
    </message>
    <message>
        <source>Whether the goods or the money came back, as the platform says it.</source>
        <translation>平台记录的退货或退款情况。</translation>
    </message>
    <message>
        <source>When it was paid. Orders without this date were never paid.</source>
        <translation>付款的时间。没有这个时间的订单从未付款。</translation>
    </message>
    <message>
        <source>When it was cancelled. Orders with this date do not count.</source>
        <translation>取消的时间。有这个时间的订单不计入。</translation>
    </message>
    <message>
        <source>The currency of the row&apos;s amounts.</source>
        <translation>这一行金额的币种。</translation>
    </message>
    <message>
        <source>The part of the discount that the platform or somebody else pays.</source>
        <translation>优惠中由平台或他方承担的部分。</translation>
    </message>
    <message>
        <source>The part of the discount that the shop pays. Only this part costs it anything.</source>
        <translation>优惠中由商家承担的部分，只有这部分是商家的成本。</translation>
    </message>
    <message>
        <source>All products of an order in one cell, such as “2× Tea, 1× Cup”.</source>
        <translation>一格里写着订单的全部商品，例如“2× Tea, 1× Cup”。</translation>
    </message>
    <message>
        <source>Variants of one product share it.</source>
        <translation>同一商品的各种规格共用。</translation>
    </message>
    <message>
        <source>Colour, size and whatever else tells variants apart.</source>
        <translation>区分规格的颜色、尺码等。</translation>
    </message>
    <message>
        <source>Tells customers of the same name apart.</source>
        <translation>用来区分同名客户。</translation>
    </message>
    <message>
        <source>Somebody is reading the shop</source>
        <translation>有人正在读取店铺</translation>
    </message>
    <message>
        <source>Another window or command is reading %1, so its file cannot be exchanged. Nothing was changed. Close it there, then try again.</source>
        <translation>另一个窗口或命令正在读取 %1，因此无法替换文件。未作任何更改。请在那边关闭后重试。</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>行为记录</translation>
    </message>
    <message>
        <source>Who bought what, when and for how much: one row per order line or per order.</source>
        <translation>谁在什么时候花多少钱买了什么：每行一条订单明细或一笔订单。</translation>
    </message>
    <message>
        <source>Who the customers are: one row per customer.</source>
        <translation>客户是谁：每行一位客户。</translation>
    </message>
    <message>
        <source>What the shop sells: one row per product.</source>
        <translation>店铺卖什么：每行一个商品。</translation>
    </message>
    <message>
        <source>What people did: looked, clicked, put into the cart, liked, bought.</source>
        <translation>人们做了什么：浏览、点击、加购、收藏、购买。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>访问</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>When it happened, with or without the time of day.</source>
        <translation>发生的时间，可以只有日期。</translation>
    </message>
    <message>
        <source>Looked, clicked, put into the cart, liked or bought, in the file&apos;s own words.</source>
        <translation>浏览、点击、加购、收藏或购买，按文件自己的叫法。</translation>
    </message>
    <message>
        <source>Rows of one customer with the same number are one visit.</source>
        <translation>同一客户编号相同的行属于同一次访问。</translation>
    </message>
    <message>
        <source>What it was worth, or how long it took.</source>
        <translation>价值多少，或持续了多久。</translation>
    </message>
    <message>
        <source>Looked</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Clicked</source>
        <translation>点击</translation>
    </message>
    <message>
        <source>Put into the cart</source>
        <translation>加购</translation>
    </message>
    <message>
        <source>Liked</source>
        <translation>收藏</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Orders or their lines are damaged: what they said cannot be read any more. Open the newest copy of the shop instead.</source>
        <translation>订单或订单明细已损坏，其内容无法再读取。请改为打开店铺文件的最近备份。</translation>
    </message>
    <message>
        <source>Does not say what was done</source>
        <translation>没有说明做了什么</translation>
    </message>
    <message>
        <source>There is no such layout</source>
        <translation>没有这种布局</translation>
    </message>
    <message>
        <source>There is no layout %1. Nothing was measured. Choose lightgcn, sequence, baskets or ratings.</source>
        <translation>没有名为 %1 的布局，未进行评测。请选择 lightgcn、sequence、baskets 或 ratings。</translation>
    </message>
    <message>
        <source>The file is laid out differently</source>
        <translation>文件的布局与所选不符</translation>
    </message>
    <message>
        <source>Line %2 of %1 does not fit the layout %4: “%3”. Nothing was measured. Correct the line, or choose the layout the file has.</source>
        <translation>%1 的第 %2 行不符合 %4 布局：“%3”。未进行评测。请更正该行，或选择与文件相符的布局。</translation>
    </message>
    <message>
        <source>Nothing to learn from</source>
        <translation>没有可学习的内容</translation>
    </message>
    <message>
        <source>%1 does not say of anybody what they bought. Nothing was measured. Choose a file with purchases.</source>
        <translation>%1 中没有任何人的购买记录，未进行评测。请选择含有购买记录的文件。</translation>
    </message>
    <message>
        <source>Nothing to test against</source>
        <translation>没有可用于检验的内容</translation>
    </message>
    <message>
        <source>Nobody gave stars</source>
        <translation>没有人打过星级</translation>
    </message>
    <message>
        <source>The method %1 learns from star ratings, and there are none here. Nothing was learned. Choose another method, or data with stars.</source>
        <translation>方法 %1 需要从星级评分中学习，而这里没有评分，因此没有学到任何东西。请选择其他方法，或带有星级的数据。</translation>
    </message>
    <message>
        <source>A quote that encloses nothing</source>
        <translation>多余的引号</translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation>Shopify 订单</translation>
    </message>
    <message>
        <source>Shopify customers</source>
        <translation>Shopify 客户</translation>
    </message>
    <message>
        <source>Shopify products</source>
        <translation>Shopify 商品</translation>
    </message>
    <message>
        <source>WooCommerce Analytics orders</source>
        <translation>WooCommerce 分析订单</translation>
    </message>
    <message>
        <source>WooCommerce orders (WebToffee)</source>
        <translation>WooCommerce 订单（WebToffee）</translation>
    </message>
    <message>
        <source>WooCommerce orders</source>
        <translation>WooCommerce 订单</translation>
    </message>
    <message>
        <source>WooCommerce products</source>
        <translation>WooCommerce 商品</translation>
    </message>
    <message>
        <source>Taobao or Tmall order report</source>
        <translation>淘宝/天猫订单报表</translation>
    </message>
    <message>
        <source>Taobao or Tmall item report</source>
        <translation>淘宝/天猫宝贝报表</translation>
    </message>
    <message>
        <source>Douyin shop orders</source>
        <translation>抖店订单</translation>
    </message>
    <message>
        <source>Pinduoduo orders</source>
        <translation>拼多多订单</translation>
    </message>
    <message>
        <source>UCI Online Retail</source>
        <translation>UCI Online Retail 数据集</translation>
    </message>
    <message>
        <source>CDNOW purchases</source>
        <translation>CDNOW 购买记录</translation>
    </message>
    <message>
        <source>Etsy order items</source>
        <translation>Etsy 订单商品</translation>
    </message>
    <message>
        <source>BigCommerce orders</source>
        <translation>BigCommerce 订单</translation>
    </message>
    <message>
        <source>Amazon orders</source>
        <translation>亚马逊订单</translation>
    </message>
    <message>
        <source>No column of this file names the customers. Its products, times and revenue can be looked at; RFM, segments and campaigns need to know who bought.</source>
        <translation>这个文件没有能识别客户的列。可以查看商品、时间和销售额；RFM、分群和营销活动需要知道是谁购买的。</translation>
    </message>
    <message>
        <source>This file names customers by their names only: people who share a name count as one.</source>
        <translation>这个文件只有客户姓名：同名的人会算作同一位客户。</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Coupons used</source>
        <translation>优惠券核销</translation>
    </message>
    <message>
        <source>Customers in campaigns</source>
        <translation>活动触达客户</translation>
    </message>
    <message>
        <source>Campaigns run elsewhere</source>
        <translation>其他系统的活动</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Do-not-contact list</source>
        <translation>勿扰名单</translation>
    </message>
    <message>
        <source>What customers think of products: stars, words or both.</source>
        <translation>客户对商品的看法：星级、文字或两者都有。</translation>
    </message>
    <message>
        <source>What became of e-mails and text messages: sent, opened, clicked, unsubscribed.</source>
        <translation>邮件和短信的结果：已发送、已打开、已点击、已退订。</translation>
    </message>
    <message>
        <source>Which customer used which coupon, and when.</source>
        <translation>哪位客户在什么时候用了哪张优惠券。</translation>
    </message>
    <message>
        <source>Who was in which campaign, and in which arm of it.</source>
        <translation>谁参加了哪个活动、分在哪一组。</translation>
    </message>
    <message>
        <source>What other campaigns there were, and when.</source>
        <translation>还有过哪些活动、在什么时候。</translation>
    </message>
    <message>
        <source>Which coupon of a campaign holds for which product.</source>
        <translation>活动的哪张优惠券适用于哪个商品。</translation>
    </message>
    <message>
        <source>Whom nobody may write to: addresses, phone numbers or customer numbers.</source>
        <translation>任何人都不得打扰的人：邮箱、电话或客户编号。</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Review title</source>
        <translation>评价标题</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>评价内容</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Campaign name</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Campaign type</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>End</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Arm</source>
        <translation>组别</translation>
    </message>
    <message>
        <source>Coupon code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>消息结果</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>Bounced</source>
        <translation>退信</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Address or number</source>
        <translation>地址或号码</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>最近下单</translation>
    </message>
    <message>
        <source>Days since the last order</source>
        <translation>距上次下单天数</translation>
    </message>
    <message>
        <source>Total spend</source>
        <translation>累计消费</translation>
    </message>
    <message>
        <source>Further attribute</source>
        <translation>其他属性</translation>
    </message>
    <message>
        <source>How much they like it, on whatever scale the column proves.</source>
        <translation>喜欢的程度，按该列实际使用的分制。</translation>
    </message>
    <message>
        <source>The headline of what they wrote.</source>
        <translation>评价的标题。</translation>
    </message>
    <message>
        <source>What they wrote.</source>
        <translation>写了什么。</translation>
    </message>
    <message>
        <source>The language they wrote in.</source>
        <translation>用什么语言写的。</translation>
    </message>
    <message>
        <source>The campaign&apos;s number or name. A campaign made here is found by its name.</source>
        <translation>活动的编号或名称。在这里创建的活动按名称识别。</translation>
    </message>
    <message>
        <source>What the campaign is called.</source>
        <translation>活动叫什么。</translation>
    </message>
    <message>
        <source>What kind of campaign it was.</source>
        <translation>是哪一类活动。</translation>
    </message>
    <message>
        <source>The first day of the campaign.</source>
        <translation>活动的第一天。</translation>
    </message>
    <message>
        <source>The last day of the campaign.</source>
        <translation>活动的最后一天。</translation>
    </message>
    <message>
        <source>Offer, control group or whatever the test calls it.</source>
        <translation>优惠组、对照组，或测试中的其他叫法。</translation>
    </message>
    <message>
        <source>The code the customer used or was given.</source>
        <translation>客户使用或收到的券码。</translation>
    </message>
    <message>
        <source>E-mail, text message or another way.</source>
        <translation>邮件、短信或其他方式。</translation>
    </message>
    <message>
        <source>Sent, opened, clicked, bounced or unsubscribed: one row for each.</source>
        <translation>已发送、已打开、已点击、退信或退订：每件事一行。</translation>
    </message>
    <message>
        <source>When the message was sent, or whether.</source>
        <translation>消息何时发送，或是否发送。</translation>
    </message>
    <message>
        <source>When it was opened, how often, or whether.</source>
        <translation>何时打开、打开几次，或是否打开。</translation>
    </message>
    <message>
        <source>When a link in it was clicked, how often, or whether.</source>
        <translation>何时点击链接、点击几次，或是否点击。</translation>
    </message>
    <message>
        <source>When it came back, or whether.</source>
        <translation>何时退信，或是否退信。</translation>
    </message>
    <message>
        <source>When they unsubscribed, or whether. Their consent becomes a no.</source>
        <translation>何时退订，或是否退订。退订后记为不同意接收。</translation>
    </message>
    <message>
        <source>An e-mail address, a phone number or a customer number.</source>
        <translation>邮箱、电话号码或客户编号。</translation>
    </message>
    <message>
        <source>The day of the customer&apos;s last order.</source>
        <translation>客户最近一次下单的日期。</translation>
    </message>
    <message>
        <source>Counted on a day that you will be asked for.</source>
        <translation>统计日期会向您询问。</translation>
    </message>
    <message>
        <source>How many orders the customer has placed.</source>
        <translation>客户一共下过多少单。</translation>
    </message>
    <message>
        <source>What the customer has spent altogether.</source>
        <translation>客户一共消费了多少。</translation>
    </message>
    <message>
        <source>Kept under the column&apos;s own name, for rules and lists.</source>
        <translation>按列名原样保留，可用于规则和名单。</translation>
    </message>
    <message>
        <source>Not a rating on this file&apos;s scale</source>
        <translation>不是本文件分制内的评分</translation>
    </message>
    <message>
        <source>Neither stars nor words</source>
        <translation>既无星级也无文字</translation>
    </message>
    <message>
        <source>No campaign</source>
        <translation>没有活动</translation>
    </message>
    <message>
        <source>No coupon code</source>
        <translation>没有券码</translation>
    </message>
    <message>
        <source>On which day were the days since the last order in column “%1” counted?</source>
        <translation>“%1”列的“距上次下单天数”是哪一天统计的？</translation>
    </message>
    <message>
        <source>The query cannot be used</source>
        <translation>查询语句无法使用</translation>
    </message>
    <message>
        <source>The query on %1 cannot be used: %2. Nothing was imported, and the database is as it was. Correct the query, or choose a table instead.</source>
        <translation>对 %1 的查询无法使用：%2。没有导入任何内容，数据库也未改动。请修改语句，或直接选择一个表。</translation>
    </message>
    <message>
        <source>This is a shop, not a file to import</source>
        <translation>这是店铺文件，不是要导入的数据</translation>
    </message>
    <message>
        <source>%1 is a shop of Clientele. Nothing was imported. Open it as a shop, or choose the file of orders, customers or products that you want to import.</source>
        <translation>%1 是 Clientele 的店铺文件。没有导入任何内容。请把它作为店铺打开，或选择要导入的订单、客户或商品文件。</translation>
    </message>
    <message>
        <source>JSON that is not a list of records</source>
        <translation>不是记录列表的 JSON</translation>
    </message>
    <message>
        <source>an Excel binary workbook (.xlsb)</source>
        <translation>Excel 二进制工作簿（.xlsb）</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>PowerPoint 演示文稿</translation>
    </message>
    <message>
        <source>Not a record</source>
        <translation>不是一条记录</translation>
    </message>
    <message>
        <source>A field that the first records do not have</source>
        <translation>开头的记录里没有的字段</translation>
    </message>
    <message>
        <source>Nothing entered</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>Exact duplicates in the file</source>
        <translation>文件内完全重复的行</translation>
    </message>
    <message>
        <source>In the shop already</source>
        <translation>店里已有</translation>
    </message>
    <message>
        <source>Dates before 1990</source>
        <translation>1990 年以前的日期</translation>
    </message>
    <message>
        <source>Dates in the future</source>
        <translation>未来的日期</translation>
    </message>
    <message>
        <source>Prices below zero</source>
        <translation>价格为负</translation>
    </message>
    <message>
        <source>Prices of zero</source>
        <translation>价格为零</translation>
    </message>
    <message>
        <source>Quantities below zero</source>
        <translation>数量为负</translation>
    </message>
    <message>
        <source>Quantities of zero</source>
        <translation>数量为零</translation>
    </message>
    <message>
        <source>Prices far from the product&apos;s usual price</source>
        <translation>价格远离该商品的常见价格</translation>
    </message>
    <message>
        <source>Quantities far above the usual</source>
        <translation>数量远高于平常</translation>
    </message>
    <message>
        <source>Refunds without a sale</source>
        <translation>没有对应销售的退款</translation>
    </message>
    <message>
        <source>Test orders</source>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>Orders of wholesale size</source>
        <translation>批发规模的订单</translation>
    </message>
    <message>
        <source>Numbers damaged by a spreadsheet</source>
        <translation>被电子表格损坏的编号</translation>
    </message>
    <message>
        <source>Amounts in another currency</source>
        <translation>其他币种的金额</translation>
    </message>
    <message>
        <source>Orders cancelled or never paid</source>
        <translation>已取消或从未付款的订单</translation>
    </message>
    <message>
        <source>Amounts too large to be true</source>
        <translation>大得离谱的金额</translation>
    </message>
    <message>
        <source>The cell is empty or says that there is nothing. Where a row cannot be understood without it, it is set aside unless you fill it.</source>
        <translation>单元格为空或注明没有内容。缺了它就无法理解的行不会导入，除非您填补。</translation>
    </message>
    <message>
        <source>Something stands in the cell, but it is no date, number or price. The row is set aside unless you fill the cell.</source>
        <translation>单元格里有内容，但不是日期、数字或价格。除非您填补，否则该行不会导入。</translation>
    </message>
    <message>
        <source>Rows that repeat an earlier row of the file in every column.</source>
        <translation>每一列都与文件中前面某行相同的行。</translation>
    </message>
    <message>
        <source>Lines that an earlier import brought. They are not added a second time.</source>
        <translation>之前已导入的明细，不会重复添加。</translation>
    </message>
    <message>
        <source>Often an empty date of another program, such as 1900-01-01.</source>
        <translation>多为其他程序的空日期，例如 1900-01-01。</translation>
    </message>
    <message>
        <source>Later than today, or more than a year later than nearly all other rows of the file.</source>
        <translation>晚于今天，或比文件中几乎所有其他行晚一年以上。</translation>
    </message>
    <message>
        <source>A price below zero is money back or a correction.</source>
        <translation>负价格通常是退款或更正。</translation>
    </message>
    <message>
        <source>Given away, or a price that nobody entered.</source>
        <translation>赠品，或没有填写价格。</translation>
    </message>
    <message>
        <source>Most often goods that came back: refunds.</source>
        <translation>多为退货，即退款。</translation>
    </message>
    <message>
        <source>Nothing was sold, or nobody entered how many.</source>
        <translation>没有售出，或没有填写数量。</translation>
    </message>
    <message>
        <source>At least five times or less than a fifth of the product&apos;s median price, and far outside what prices here vary by.</source>
        <translation>达到该商品价格中位数的五倍以上或不足五分之一，并且远超出这里价格的正常波动。</translation>
    </message>
    <message>
        <source>At least twenty times the median quantity, and far outside what quantities here vary by.</source>
        <translation>达到数量中位数的二十倍以上，并且远超出这里数量的正常波动。</translation>
    </message>
    <message>
        <source>A customer gave back what neither this file nor the shop says they had bought before.</source>
        <translation>客户退回了商品，但文件和店铺中都没有之前购买的记录。</translation>
    </message>
    <message>
        <source>The product, the customer or the e-mail address consists of words like test or demo, the address is an example, or the whole order is worth one cent.</source>
        <translation>商品、客户或邮箱由 test、demo、测试之类的词组成，邮箱是示例地址，或整笔订单只值一分钱。</translation>
    </message>
    <message>
        <source>At least ten times the median order&apos;s worth, and far outside what orders here vary by.</source>
        <translation>达到订单金额中位数的十倍以上，并且远超出这里订单的正常波动。</translation>
    </message>
    <message>
        <source>6.9E+12 in place of a number: a spreadsheet has eaten digits. Such customers count as nobody.</source>
        <translation>编号变成了 6.9E+12 之类：电子表格吞掉了数字。这样的客户不计入任何人。</translation>
    </message>
    <message>
        <source>The amount carries another currency&apos;s sign than the shop&apos;s.</source>
        <translation>金额带有与店铺不同的币种符号。</translation>
    </message>
    <message>
        <source>By their status these orders came to nothing. They are set aside.</source>
        <translation>从状态看，这些订单没有成交，不会导入。</translation>
    </message>
    <message>
        <source>Most often another column&apos;s number, such as a barcode. These rows are set aside.</source>
        <translation>多为其他列的数字，例如条形码。这些行不会导入。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a map of groups, %2 the group of it that a customer is in</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Import and list in the report</source>
        <translation>导入并列入报告</translation>
    </message>
    <message>
        <source>Fill with the product&apos;s mean</source>
        <translation>用该商品的平均值填补</translation>
    </message>
    <message>
        <source>Fill with the product&apos;s median</source>
        <translation>用该商品的中位数填补</translation>
    </message>
    <message>
        <source>Fill with the most frequent value</source>
        <translation>用出现最多的值填补</translation>
    </message>
    <message>
        <source>Fill between the values before and after</source>
        <translation>按前后的值插补</translation>
    </message>
    <message>
        <source>More customers share this than one person has entries</source>
        <translation>共用它的客户太多，不像是同一个人</translation>
    </message>
    <message>
        <source>Very many entries for one person</source>
        <translation>对一个人来说条目过多</translation>
    </message>
    <message>
        <source>The names do not fit each other</source>
        <translation>姓名不一致</translation>
    </message>
    <message>
        <source>The birth years differ</source>
        <translation>出生年份不同</translation>
    </message>
    <message>
        <source>Changes nothing.</source>
        <translation>没有变化。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %1.</source>
        <translation>改动 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes %1 of %2, %3.</source>
        <translation>改动 %2中的 %1，金额 %3。</translation>
    </message>
    <message>
        <source>There is no such merge</source>
        <translation>没有这次合并</translation>
    </message>
    <message>
        <source>This shop has no merge of customers number %1, or it was undone already. Nothing was changed. The list of merges shows which there are.</source>
        <translation>店里没有编号为 %1 的客户合并，或它已被撤销。没有任何改动。合并列表会显示现有的合并。</translation>
    </message>
    <message>
        <source>Repeats another row</source>
        <translation>与另一行重复</translation>
    </message>
    <message>
        <source>Date that cannot be</source>
        <translation>不可能的日期</translation>
    </message>
    <message>
        <source>Price below zero</source>
        <translation>价格为负</translation>
    </message>
    <message>
        <source>Price of zero</source>
        <translation>价格为零</translation>
    </message>
    <message>
        <source>Quantity below zero</source>
        <translation>数量为负</translation>
    </message>
    <message>
        <source>Quantity of zero</source>
        <translation>数量为零</translation>
    </message>
    <message>
        <source>Price far from the usual</source>
        <translation>价格远离常见价格</translation>
    </message>
    <message>
        <source>Quantity far above the usual</source>
        <translation>数量远高于平常</translation>
    </message>
    <message>
        <source>Refund without a sale</source>
        <translation>没有对应销售的退款</translation>
    </message>
    <message>
        <source>Test order</source>
        <translation>测试订单</translation>
    </message>
    <message>
        <source>Wholesale order</source>
        <translation>批发订单</translation>
    </message>
    <message>
        <source>Above the table, left out</source>
        <translation>表格上方的文字，未导入</translation>
    </message>
    <message>
        <source>Eight groups, second set of names</source>
        <translation>八类客群（第二套名称）</translation>
    </message>
    <message>
        <source>The same eight groups under the names that customer data platforms use: each of the three scores counts as high when it is at least the mean score of all buyers.</source>
        <translation>同样的八类客群，采用客户数据平台常用的名称：三项得分各自达到全体买家的平均得分即为高。</translation>
    </message>
    <message>
        <source>Key value</source>
        <translation>重要价值客户</translation>
    </message>
    <message>
        <source>Key to call back</source>
        <translation>重要唤回客户</translation>
    </message>
    <message>
        <source>Key to deepen</source>
        <translation>重要深耕客户</translation>
    </message>
    <message>
        <source>Key to retain</source>
        <translation>重要挽留客户</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力客户</translation>
    </message>
    <message>
        <source>To keep up</source>
        <translation>一般维持客户</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>流失客户</translation>
    </message>
    <message>
        <source>Brand: %1</source>
        <translation>品牌：%1</translation>
    </message>
    <message>
        <source>Gender: %1</source>
        <translation>性别：%1</translation>
    </message>
    <message>
        <source>Under %1 years old</source>
        <translation>%1 岁以下</translation>
    </message>
    <message>
        <source>%1 years and older</source>
        <translation>%1 岁及以上</translation>
    </message>
    <message>
        <source>%1 to %2 years old</source>
        <translation>%1–%2 岁</translation>
    </message>
    <message>
        <source>Buys the cheapest products</source>
        <translation>购买价位最低的商品</translation>
    </message>
    <message>
        <source>Buys rather cheap products</source>
        <translation>购买价位较低的商品</translation>
    </message>
    <message>
        <source>Buys at middling prices</source>
        <translation>购买中等价位的商品</translation>
    </message>
    <message>
        <source>Buys rather dear products</source>
        <translation>购买价位较高的商品</translation>
    </message>
    <message>
        <source>Buys the dearest products</source>
        <translation>购买价位最高的商品</translation>
    </message>
    <message>
        <source>Net spend per customer</source>
        <translation>每位客户净消费</translation>
    </message>
    <message>
        <source>Orders per customer</source>
        <translation>每位客户订单数</translation>
    </message>
    <message>
        <source>Money per order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Spend under a discount</source>
        <translation>优惠下的消费占比</translation>
    </message>
    <message>
        <source>Given back</source>
        <translation>退款占比</translation>
    </message>
    <message>
        <source>Mean rating</source>
        <translation>平均评分</translation>
    </message>
    <message>
        <source>There is no such recipe</source>
        <translation>没有这个导入方案</translation>
    </message>
    <message>
        <source>The shop has no saved recipe “%1”, and there is no file of that name. Nothing was changed. The command recipes lists the ones there are.</source>
        <translation>店铺中没有名为“%1”的已保存方案，也没有这个名称的文件。没有任何改动。用 recipes 命令可以列出已有的方案。</translation>
    </message>
    <message>
        <source>The rule cannot be used</source>
        <translation>规则无法使用</translation>
    </message>
    <message>
        <source>Letter %2 of the rule %1: %3 Nothing was changed. Correct the rule there, then try again.</source>
        <translation>规则 %1 的第 %2 个字符：%3 没有改动任何内容。请在那里改正规则后重试。</translation>
    </message>
    <message>
        <source>The rule cannot be read</source>
        <translation>规则无法读取</translation>
    </message>
    <message>
        <source>A saved rule is damaged or was written by a newer version, at “%1”. Nothing was changed. Update Clientele, or say the rule again.</source>
        <translation>保存的规则已损坏，或由更新的版本写成，问题在“%1”。没有改动任何内容。请更新 Clientele，或重新写这条规则。</translation>
    </message>
    <message>
        <source>The rule names a segment that is gone</source>
        <translation>规则引用了已不存在的分群</translation>
    </message>
    <message>
        <source>The rule of the segment %1 names the segment %2, which was removed or cannot be told itself. Nobody can be chosen by it. Bring that segment back, or change the rule.</source>
        <translation>分群 %1 的规则引用了分群 %2，而后者已被删除或自身无法计算，因此无法用它选人。请恢复那个分群，或修改规则。</translation>
    </message>
    <message>
        <source>The rule leads back to itself</source>
        <translation>规则绕回了自己</translation>
    </message>
    <message>
        <source>The rule of the segment %1 names segments whose rules lead back to it, so nobody can say who is in it. Nothing was changed. Take one of them out of the rule.</source>
        <translation>分群 %1 的规则引用的分群又绕回到它自己，因此无法确定其中有谁。没有改动任何内容。请从规则中去掉其中一个。</translation>
    </message>
    <message>
        <source>A rule that follows the shop</source>
        <translation>随店铺更新的规则</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>Several methods together, each with its weight.</source>
        <translation>几种方法合在一起，各占一定权重。</translation>
    </message>
    <message>
        <source>Similar customers</source>
        <translation>相似客户</translation>
    </message>
    <message>
        <source>What customers with the most similar purchases bought.</source>
        <translation>购买记录最相似的客户买过的商品。</translation>
    </message>
    <message>
        <source>Habits of similar customers</source>
        <translation>相似客户的习惯</translation>
    </message>
    <message>
        <source>What this customer and similar customers put into a large share of their orders.</source>
        <translation>这位客户和相似客户经常放进订单里的商品。</translation>
    </message>
    <message>
        <source>Fresh habits of similar customers</source>
        <translation>相似客户的近期习惯</translation>
    </message>
    <message>
        <source>How often this customer and similar customers buy each product, late orders counting more.</source>
        <translation>这位客户和相似客户购买每件商品的频率，越近的订单越重要。</translation>
    </message>
    <message>
        <source>Common tastes</source>
        <translation>共同口味</translation>
    </message>
    <message>
        <source>Purchases smoothed over related products and over the tastes that most customers share.</source>
        <translation>把购买记录沿相关商品和多数客户共有的口味加以平滑。</translation>
    </message>
    <message>
        <source>Taste map</source>
        <translation>口味地图</translation>
    </message>
    <message>
        <source>Customers and products as points among the same few tastes; what is near fits.</source>
        <translation>客户和商品都是同几种口味中的点，离得近的就合适。</translation>
    </message>
    <message>
        <source>Product to product prediction</source>
        <translation>商品互相预测</translation>
    </message>
    <message>
        <source>The best prediction of every product from all others, for the shop&apos;s most bought products.</source>
        <translation>用其他所有商品对每件商品作最佳预测，限本店买得最多的商品。</translation>
    </message>
    <message>
        <source>Same kind of product</source>
        <translation>同类商品</translation>
    </message>
    <message>
        <source>Products of the categories, brands, prices and names this customer likes; also brand-new ones.</source>
        <translation>符合这位客户所喜欢的品类、品牌、价位和名称的商品，包括刚上架的新品。</translation>
    </message>
    <message>
        <source>Star ratings</source>
        <translation>星级评分</translation>
    </message>
    <message>
        <source>What this customer would give the most stars, from the stars customers gave.</source>
        <translation>根据客户打过的星级，这位客户会打分最高的商品。</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>邻居数量</translation>
    </message>
    <message>
        <source>How many related products are kept for each product, or how many similar customers are asked.</source>
        <translation>每件商品保留多少件相关商品，或参考多少位相似客户。</translation>
    </message>
    <message>
        <source>Popular among</source>
        <translation>热销范围</translation>
    </message>
    <message>
        <source>0: all customers; 1: their RFM group; 2: their favourite category; 3: their region or country; 4: their age.</source>
        <translation>0：全部客户；1：所在 RFM 客群；2：最常买的品类；3：所在地区或国家；4：年龄段。</translation>
    </message>
    <message>
        <source>Learn what matters</source>
        <translation>学习各属性的轻重</translation>
    </message>
    <message>
        <source>Learn from orders how much category, brand, price and name each count; otherwise all count the same.</source>
        <translation>从订单中学习品类、品牌、价格和名称各占多少分量；否则一视同仁。</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The same seed gives the same lists; another one shows how much is chance.</source>
        <translation>种子相同，列表相同；换一个种子可看出偶然性有多大。</translation>
    </message>
    <message>
        <source>Tastes</source>
        <translation>口味数量</translation>
    </message>
    <message>
        <source>How many tastes customers and products are described by.</source>
        <translation>用多少种口味来描述客户和商品。</translation>
    </message>
    <message>
        <source>Rounds of learning</source>
        <translation>学习轮数</translation>
    </message>
    <message>
        <source>How many times the method goes through all purchases.</source>
        <translation>把全部购买记录过多少遍。</translation>
    </message>
    <message>
        <source>Weight of what was not bought</source>
        <translation>未购买的权重</translation>
    </message>
    <message>
        <source>How far not buying a product counts as not wanting it.</source>
        <translation>没有购买在多大程度上算作不想要。</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>谨慎程度</translation>
    </message>
    <message>
        <source>Keeps tastes small unless many purchases speak for them.</source>
        <translation>没有足够多的购买支持时，口味保持较弱。</translation>
    </message>
    <message>
        <source>Caution with busy buyers</source>
        <translation>对大量购买的谨慎</translation>
    </message>
    <message>
        <source>How much more caution customers and products with many purchases get.</source>
        <translation>购买很多的客户和商品要多谨慎几分。</translation>
    </message>
    <message>
        <source>Spread at the start</source>
        <translation>初始离散程度</translation>
    </message>
    <message>
        <source>How far apart tastes are drawn at random before learning begins.</source>
        <translation>开始学习之前，随机抽取的口味相差多远。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>More smoothing trusts single purchases less.</source>
        <translation>越平滑，单次购买的影响越小。</translation>
    </message>
    <message>
        <source>Products that take part</source>
        <translation>参与的商品数</translation>
    </message>
    <message>
        <source>Only so many of the most bought products are predicted; time grows with the cube.</source>
        <translation>只预测买得最多的这么多件商品；耗时按立方增长。</translation>
    </message>
    <message>
        <source>Weight of common tastes</source>
        <translation>共同口味的权重</translation>
    </message>
    <message>
        <source>How much the strongest common tastes count beside related products.</source>
        <translation>与相关商品相比，最强的共同口味占多少分量。</translation>
    </message>
    <message>
        <source>Sharpening</source>
        <translation>锐化</translation>
    </message>
    <message>
        <source>Brings out what is particular about a customer after smoothing.</source>
        <translation>平滑之后，重新突出这位客户的特别之处。</translation>
    </message>
    <message>
        <source>Discount for popular products</source>
        <translation>热门商品折扣</translation>
    </message>
    <message>
        <source>How much less a product tells about customers that everybody buys: 0 not at all.</source>
        <translation>人人都买的商品对了解客户的作用要打多少折扣：0 表示不打折。</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>相关系数</translation>
    </message>
    <message>
        <source>Compare customers by Pearson&apos;s correlation instead of the cosine.</source>
        <translation>用皮尔逊相关系数而不是余弦来比较客户。</translation>
    </message>
    <message>
        <source>Asymmetry</source>
        <translation>不对称</translation>
    </message>
    <message>
        <source>Whose number of products similarity is divided by: 0 the other&apos;s, 1 one&apos;s own, ½ both.</source>
        <translation>相似度除以谁的商品数：0 为对方，1 为自己，½ 为双方。</translation>
    </message>
    <message>
        <source>Closeness</source>
        <translation>亲近程度</translation>
    </message>
    <message>
        <source>Higher lets the most similar customers decide almost alone.</source>
        <translation>数值越高，越由最相似的客户说了算。</translation>
    </message>
    <message>
        <source>Memory per order</source>
        <translation>每单记忆</translation>
    </message>
    <message>
        <source>How much an order counts beside the one after it: 1 the same, 0.5 half.</source>
        <translation>与下一单相比，一单占多少分量：1 相同，0.5 一半。</translation>
    </message>
    <message>
        <source>Recent orders</source>
        <translation>近期订单</translation>
    </message>
    <message>
        <source>How many of a customer&apos;s latest orders show their habits.</source>
        <translation>用客户最近多少笔订单来看习惯。</translation>
    </message>
    <message>
        <source>Memory within a group of orders</source>
        <translation>组内记忆</translation>
    </message>
    <message>
        <source>How much an order counts beside the one after it in the same group.</source>
        <translation>在同一组内，一单与下一单相比占多少分量。</translation>
    </message>
    <message>
        <source>Memory between groups of orders</source>
        <translation>组间记忆</translation>
    </message>
    <message>
        <source>How much a group of orders counts beside the group after it.</source>
        <translation>一组订单与下一组相比占多少分量。</translation>
    </message>
    <message>
        <source>Groups of orders</source>
        <translation>订单组数</translation>
    </message>
    <message>
        <source>Into how many groups a customer&apos;s orders are divided.</source>
        <translation>把一位客户的订单分成几组。</translation>
    </message>
    <message>
        <source>Share of own habits</source>
        <translation>自身习惯的比重</translation>
    </message>
    <message>
        <source>How much a customer&apos;s own orders count beside those of similar customers.</source>
        <translation>与相似客户的订单相比，客户自己的订单占多少分量。</translation>
    </message>
    <message>
        <source>Weight of “%1”</source>
        <extracomment>%1 a recommendation method</extracomment>
        <translation>“%1”的权重</translation>
    </message>
    <message>
        <source>How much this method counts in the blend: 0 leaves it out.</source>
        <translation>这种方法在混合中占多少分量：0 表示不用。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) %1 bought it in the last %2 days</source>
        <extracomment>%1 whose purchases count: &quot;in France&quot;</extracomment>
        <translation>
            <numerusform>最近 %2 天有 %Ln 位%1的客户买过</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Popular in %1: %Ln customer(s) bought it in the last %2 days</source>
        <extracomment>%1 a category of products</extracomment>
        <translation>
            <numerusform>%1品类热销：最近 %2 天有 %Ln 位客户买过</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 a region or country</extracomment>
        <translation>%1</translation>
    </message>
    <message>
        <source>born from %1 to %2</source>
        <extracomment>%1 and %2 years</extracomment>
        <translation>%1 至 %2 年出生</translation>
    </message>
    <message>
        <source>in the group “%1”</source>
        <extracomment>%1 a group of customers: &quot;Champions&quot;</extracomment>
        <translation>“%1”客群</translation>
    </message>
    <message>
        <source>category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>price range</source>
        <translation>价位</translation>
    </message>
    <message>
        <source>words of the name</source>
        <translation>名称用词</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a list: &quot;category, brand&quot;</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Fits %1: customers with the same tastes buy such products</source>
        <extracomment>%1 a product</extracomment>
        <translation>与 %1 相配：口味相同的客户会买这类商品</translation>
    </message>
    <message>
        <source>Fits %1: %2 of its %3 buyers bought both</source>
        <extracomment>%1 a product, %2 customers who bought both, %3 all its buyers</extracomment>
        <translation>与 %1 相配：%3 位买家中有 %2 位两样都买过</translation>
    </message>
    <message>
        <source>Like %1, which they bought: same %2</source>
        <extracomment>%1 a product that the customer bought, %2 what is the same: &quot;category, brand&quot;</extracomment>
        <translation>与买过的 %1 相似：%2相同</translation>
    </message>
    <message>
        <source>Like %1: same %2</source>
        <translation>与 %1 相似：%2相同</translation>
    </message>
    <message>
        <source>%1 of the %2 customers who buy most alike bought it</source>
        <extracomment>%1 of %2 customers</extracomment>
        <translation>购买最相似的 %2 位客户中有 %1 位买过</translation>
    </message>
    <message>
        <source>They gave %1 %2 stars; %3 of its raters rated this one too</source>
        <extracomment>%1 a product, %2 its stars, %3 customers who rated both</extracomment>
        <translation>曾给 %1 打 %2 星；给它评分的客户中有 %3 位也评过这件</translation>
    </message>
    <message>
        <source>New: nobody bought it yet</source>
        <translation>新品：还没有人买过</translation>
    </message>
    <message>
        <source>The customer&apos;s country, as the files have it.</source>
        <translation>客户所在国家，以文件为准。</translation>
    </message>
    <message>
        <source>The customer&apos;s region or province, as the files have it.</source>
        <translation>客户所在地区或省份，以文件为准。</translation>
    </message>
    <message>
        <source>Years reached in the year of the analysis day.</source>
        <translation>在分析日那一年达到的周岁。</translation>
    </message>
    <message>
        <source>As the files have it.</source>
        <translation>以文件为准。</translation>
    </message>
    <message>
        <source>The day the customer joined.</source>
        <translation>客户注册的日期。</translation>
    </message>
    <message>
        <source>Days from joining to the analysis day.</source>
        <translation>从注册到分析日的天数。</translation>
    </message>
    <message>
        <source>A column of your customer files that has no place of its own.</source>
        <translation>客户文件中没有专门位置的一列。</translation>
    </message>
    <message>
        <source>Whether the customer agreed to e-mail.</source>
        <translation>客户是否同意接收邮件。</translation>
    </message>
    <message>
        <source>Whether the customer agreed to text messages.</source>
        <translation>客户是否同意接收短信。</translation>
    </message>
    <message>
        <source>The customer asked not to be contacted at all.</source>
        <translation>客户要求完全不被联系。</translation>
    </message>
    <message>
        <source>An e-mail address is known.</source>
        <translation>已知邮箱地址。</translation>
    </message>
    <message>
        <source>A phone number is known.</source>
        <translation>已知手机号。</translation>
    </message>
    <message>
        <source>Orders that sold something.</source>
        <translation>卖出过商品的订单。</translation>
    </message>
    <message>
        <source>What was spent, less what was paid back.</source>
        <translation>消费金额减去退款。</translation>
    </message>
    <message>
        <source>What was spent, before refunds.</source>
        <translation>退款之前的消费金额。</translation>
    </message>
    <message>
        <source>Spent before refunds, per order.</source>
        <translation>每单的消费金额（退款前）。</translation>
    </message>
    <message>
        <source>The order with the largest sum before refunds.</source>
        <translation>退款前金额最大的一单。</translation>
    </message>
    <message>
        <source>Days from the last order to the analysis day.</source>
        <translation>从最近一次下单到分析日的天数。</translation>
    </message>
    <message>
        <source>Days from the first order to the analysis day.</source>
        <translation>从首次下单到分析日的天数。</translation>
    </message>
    <message>
        <source>The day of the last order that sold something.</source>
        <translation>最近一次有效订单的日期。</translation>
    </message>
    <message>
        <source>The day of the first order that sold something.</source>
        <translation>首次有效订单的日期。</translation>
    </message>
    <message>
        <source>Orders in which something was paid back.</source>
        <translation>有退款的订单。</translation>
    </message>
    <message>
        <source>What was paid back.</source>
        <translation>退回的金额。</translation>
    </message>
    <message>
        <source>What was paid back, of what was spent.</source>
        <translation>退款占消费金额的比例。</translation>
    </message>
    <message>
        <source>What was taken off, of what the goods would have cost. Not known where no file tells of discounts.</source>
        <translation>优惠金额占商品原价的比例。文件没有提供优惠时为未知。</translation>
    </message>
    <message>
        <source>Orders with this product; it is named by its id or name.</source>
        <translation>含有该商品的订单，用商品编号或名称指定。</translation>
    </message>
    <message>
        <source>Orders with a product of this category.</source>
        <translation>含有该品类商品的订单。</translation>
    </message>
    <message>
        <source>Orders with a product of this brand.</source>
        <translation>含有该品牌商品的订单。</translation>
    </message>
    <message>
        <source>Spent on this product, less what was paid back for it.</source>
        <translation>在该商品上的消费减去退款。</translation>
    </message>
    <message>
        <source>Spent on this category, less what was paid back for it.</source>
        <translation>在该品类上的消费减去退款。</translation>
    </message>
    <message>
        <source>Spent on this brand, less what was paid back for it.</source>
        <translation>在该品牌上的消费减去退款。</translation>
    </message>
    <message>
        <source>How many pieces of this product were sold to the customer.</source>
        <translation>客户购买该商品的件数。</translation>
    </message>
    <message>
        <source>How many pieces of this category were sold to the customer.</source>
        <translation>客户购买该品类商品的件数。</translation>
    </message>
    <message>
        <source>How many pieces of this brand were sold to the customer.</source>
        <translation>客户购买该品牌商品的件数。</translation>
    </message>
    <message>
        <source>How many different products the customer bought.</source>
        <translation>客户购买过多少种不同的商品。</translation>
    </message>
    <message>
        <source>Views, clicks, carts and the like; of one kind where it is named.</source>
        <translation>浏览、点击、加购等行为；写明种类时只算那一种。</translation>
    </message>
    <message>
        <source>Days from the latest such event to the analysis day.</source>
        <translation>从最近一次这种行为到分析日的天数。</translation>
    </message>
    <message>
        <source>Reviews the customer wrote.</source>
        <translation>客户写的评价。</translation>
    </message>
    <message>
        <source>The mean of the customer&apos;s ratings, from 1 to 5 whatever the files&apos; scales.</source>
        <translation>客户评分的平均值，统一为 1 到 5 星。</translation>
    </message>
    <message>
        <source>Campaigns whose message the customer opened or clicked.</source>
        <translation>客户打开或点击过消息的活动。</translation>
    </message>
    <message>
        <source>Campaigns whose message the customer clicked.</source>
        <translation>客户点击过消息的活动。</translation>
    </message>
    <message>
        <source>Codes the customer used, also several of one campaign.</source>
        <translation>客户用过的券码，同一活动的多个都计入。</translation>
    </message>
    <message>
        <source>Campaigns after which the customer unsubscribed.</source>
        <translation>导致客户退订的活动。</translation>
    </message>
    <message>
        <source>The recency score; the highest is best.</source>
        <translation>最近购买（R）评分，越高越好。</translation>
    </message>
    <message>
        <source>The frequency score; the highest is best.</source>
        <translation>购买频次（F）评分，越高越好。</translation>
    </message>
    <message>
        <source>The monetary score; the highest is best.</source>
        <translation>消费金额（M）评分，越高越好。</translation>
    </message>
    <message>
        <source>The customer&apos;s RFM group; of the eleven unless another map is named.</source>
        <translation>客户的 RFM 客群；不写明时指十一类客群。</translation>
    </message>
    <message>
        <source>The customer is in this segment, saved or built in.</source>
        <translation>客户在这个分群中，包括保存的和内置的。</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>资料</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>RFM scores</source>
        <translation>RFM 评分</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>is so</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>less than</source>
        <translation>小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>大于</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>是其中之一</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不是其中任何一个</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>years</source>
        <translation>年</translation>
    </message>
    <message>
        <source>a field, such as orders</source>
        <translation>一个字段，例如“订单数”</translation>
    </message>
    <message>
        <source>“not”</source>
        <translation>“非”</translation>
    </message>
    <message>
        <source>an opening parenthesis</source>
        <translation>左括号</translation>
    </message>
    <message>
        <source>a closing parenthesis</source>
        <translation>右括号</translation>
    </message>
    <message>
        <source>“and” or “or”</source>
        <translation>“且”或“或”</translation>
    </message>
    <message>
        <source>a name in quotation marks</source>
        <translation>引号中的名称</translation>
    </message>
    <message>
        <source>a time, such as in last 90 days</source>
        <translation>一段时间，例如“最近 90 天”</translation>
    </message>
    <message>
        <source>a comparison, such as &gt;=</source>
        <translation>一个比较符，例如 &gt;=</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>一个数字</translation>
    </message>
    <message>
        <source>a date, such as 2011-12-01</source>
        <translation>一个日期，例如 2011-12-01</translation>
    </message>
    <message>
        <source>days, weeks, months or years</source>
        <translation>天、周、个月或年</translation>
    </message>
    <message>
        <source>“ago”</source>
        <translation>“前”</translation>
    </message>
    <message>
        <source>“and” before the second end</source>
        <translation>第二个端点前的“到”</translation>
    </message>
    <message>
        <source>The rule is too long. Split it into saved segments and join those.</source>
        <translation>规则太长。请拆成几个保存的分群，再把它们组合起来。</translation>
    </message>
    <message>
        <source>The rule holds bytes that are no text. Type it again.</source>
        <translation>规则中含有不是文字的字节，请重新输入。</translation>
    </message>
    <message>
        <source>The rule is nested too deeply. Save a part of it as a segment.</source>
        <translation>规则嵌套太深。请把其中一部分保存为分群。</translation>
    </message>
    <message>
        <source>The rule has too many conditions. Save a part of it as a segment.</source>
        <translation>规则的条件太多。请把其中一部分保存为分群。</translation>
    </message>
    <message>
        <source>A condition must begin here with a field, such as orders; there is “%1”.</source>
        <translation>这里的条件必须以字段开头，例如“订单数”；现在是“%1”。</translation>
    </message>
    <message>
        <source>Say in quotation marks what it is about; there is “%1”.</source>
        <translation>请用引号写出它针对什么；现在是“%1”。</translation>
    </message>
    <message>
        <source>A comparison such as &gt;= is missing; there is “%1”.</source>
        <translation>缺少 &gt;= 这样的比较符；现在是“%1”。</translation>
    </message>
    <message>
        <source>“%1” cannot be asked of this field. Choose another comparison.</source>
        <translation>这个字段不能用“%1”来比较，请换一种比较方式。</translation>
    </message>
    <message>
        <source>A value is missing; there is “%1”.</source>
        <translation>缺少一个值；现在是“%1”。</translation>
    </message>
    <message>
        <source>A number is missing; there is “%1”.</source>
        <translation>缺少一个数字；现在是“%1”。</translation>
    </message>
    <message>
        <source>A date such as 2011-12-01, or 30 days ago, is missing; there is “%1”.</source>
        <translation>缺少日期，例如 2011-12-01 或“30 天前”；现在是“%1”。</translation>
    </message>
    <message>
        <source>Days, weeks, months or years are missing; there is “%1”.</source>
        <translation>缺少天、周、个月或年；现在是“%1”。</translation>
    </message>
    <message>
        <source>The second end is missing, as in between 2 and 5; there is “%1”.</source>
        <translation>缺少第二个端点，应如“介于 2 到 5”；现在是“%1”。</translation>
    </message>
    <message>
        <source>The condition ends before “%1”. Join another with “and” or “or”.</source>
        <translation>条件在“%1”之前就结束了。请用“且”或“或”连接下一个条件。</translation>
    </message>
    <message>
        <source>This parenthesis is never closed.</source>
        <translation>这个括号没有配对的右括号。</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>这个引号没有配对。</translation>
    </message>
    <message>
        <source>“%1” is not a number that can stand here: too large, or too many decimals.</source>
        <translation>“%1”不能用在这里：数字太大，或小数位太多。</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as 2011-12-01.</source>
        <translation>“%1”不是日期，请写成 2011-12-01 的样子。</translation>
    </message>
    <message>
        <source>“%1” ends before it begins. Put the smaller end first.</source>
        <translation>“%1”的结束早于开始，请把较小的一端放在前面。</translation>
    </message>
    <message>
        <source>A list in parentheses is missing, such as (&quot;France&quot;, &quot;Spain&quot;); there is “%1”.</source>
        <translation>缺少括号中的列表，例如 (&quot;法国&quot;, &quot;西班牙&quot;)；现在是“%1”。</translation>
    </message>
    <message>
        <source>There is no segment “%1”; it may have been removed. Choose another.</source>
        <translation>没有“%1”这个分群，它可能已被删除。请另选一个。</translation>
    </message>
    <message>
        <source>The segment “%1” has a rule that cannot be answered. Repair that one first.</source>
        <translation>分群“%1”的规则无法计算，请先修好它。</translation>
    </message>
    <message>
        <source>A segment&apos;s rule cannot name the segment itself.</source>
        <translation>分群的规则不能引用这个分群自己。</translation>
    </message>
    <message>
        <source>It can never be compared with “%1”. Choose another value.</source>
        <translation>它永远无法与“%1”比较，请换一个值。</translation>
    </message>
    <message>
        <source>Nothing in this shop is called “%1”.</source>
        <translation>这家店里没有叫“%1”的。</translation>
    </message>
    <message>
        <source>%1 is after the analysis day. What happens after that day does not count.</source>
        <translation>%1 在分析日之后；分析日之后发生的事不计入。</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>末尾</translation>
    </message>
    <message>
        <source>%1 Did you mean “%2”?</source>
        <comment>what is wrong with a rule; a phrase spelt alike</comment>
        <translation>%1 您是想写“%2”吗？</translation>
    </message>
    <message>
        <source>Customers are told apart by their names alone: two people of one name count as one customer.</source>
        <translation>只能按姓名区分客户：同名的两个人会被算作一位客户。</translation>
    </message>
    <message>
        <source>Partly paid back, amount unknown</source>
        <translation>部分退款，金额未知</translation>
    </message>
    <message>
        <source>last bought very long ago</source>
        <translation>很久没买了</translation>
    </message>
    <message>
        <source>last bought long ago</source>
        <translation>有段时间没买</translation>
    </message>
    <message>
        <source>bought lately</source>
        <translation>最近买过</translation>
    </message>
    <message>
        <source>bought only just now</source>
        <translation>刚刚买过</translation>
    </message>
    <message>
        <source>buys very often</source>
        <translation>购买非常频繁</translation>
    </message>
    <message>
        <source>buys often</source>
        <translation>经常购买</translation>
    </message>
    <message>
        <source>buys rarely</source>
        <translation>很少购买</translation>
    </message>
    <message>
        <source>buys very rarely</source>
        <translation>极少购买</translation>
    </message>
    <message>
        <source>very large orders</source>
        <translation>客单价很高</translation>
    </message>
    <message>
        <source>large orders</source>
        <translation>客单价较高</translation>
    </message>
    <message>
        <source>small orders</source>
        <translation>客单价较低</translation>
    </message>
    <message>
        <source>very small orders</source>
        <translation>客单价很低</translation>
    </message>
    <message>
        <source>Spend on %1</source>
        <translation>在“%1”上的花费</translation>
    </message>
    <message>
        <source>much more %1</source>
        <translation>“%1”买得多得多</translation>
    </message>
    <message>
        <source>more %1</source>
        <translation>“%1”买得较多</translation>
    </message>
    <message>
        <source>less %1</source>
        <translation>“%1”买得较少</translation>
    </message>
    <message>
        <source>much less %1</source>
        <translation>“%1”买得少得多</translation>
    </message>
    <message>
        <source>Price per piece</source>
        <translation>单件价格</translation>
    </message>
    <message>
        <source>much dearer products</source>
        <translation>爱买贵得多的商品</translation>
    </message>
    <message>
        <source>dearer products</source>
        <translation>爱买较贵的商品</translation>
    </message>
    <message>
        <source>cheaper products</source>
        <translation>爱买较便宜的商品</translation>
    </message>
    <message>
        <source>much cheaper products</source>
        <translation>爱买便宜得多的商品</translation>
    </message>
    <message>
        <source>Orders at weekends</source>
        <translation>周末下单</translation>
    </message>
    <message>
        <source>buys at weekends</source>
        <translation>多在周末购买</translation>
    </message>
    <message>
        <source>more often at weekends</source>
        <translation>周末买得较多</translation>
    </message>
    <message>
        <source>less often at weekends</source>
        <translation>周末买得较少</translation>
    </message>
    <message>
        <source>hardly ever at weekends</source>
        <translation>周末几乎不买</translation>
    </message>
    <message>
        <source>Orders from 6:00 to 12:00</source>
        <translation>6:00 至 12:00 下单</translation>
    </message>
    <message>
        <source>buys in the morning</source>
        <translation>多在上午购买</translation>
    </message>
    <message>
        <source>more often in the morning</source>
        <translation>上午买得较多</translation>
    </message>
    <message>
        <source>less often in the morning</source>
        <translation>上午买得较少</translation>
    </message>
    <message>
        <source>hardly ever in the morning</source>
        <translation>上午几乎不买</translation>
    </message>
    <message>
        <source>Orders from 12:00 to 18:00</source>
        <translation>12:00 至 18:00 下单</translation>
    </message>
    <message>
        <source>buys in the afternoon</source>
        <translation>多在下午购买</translation>
    </message>
    <message>
        <source>more often in the afternoon</source>
        <translation>下午买得较多</translation>
    </message>
    <message>
        <source>less often in the afternoon</source>
        <translation>下午买得较少</translation>
    </message>
    <message>
        <source>hardly ever in the afternoon</source>
        <translation>下午几乎不买</translation>
    </message>
    <message>
        <source>Orders from 18:00 to 24:00</source>
        <translation>18:00 至 24:00 下单</translation>
    </message>
    <message>
        <source>buys in the evening</source>
        <translation>多在晚上购买</translation>
    </message>
    <message>
        <source>more often in the evening</source>
        <translation>晚上买得较多</translation>
    </message>
    <message>
        <source>less often in the evening</source>
        <translation>晚上买得较少</translation>
    </message>
    <message>
        <source>hardly ever in the evening</source>
        <translation>晚上几乎不买</translation>
    </message>
    <message>
        <source>Lives in %1</source>
        <translation>住在%1</translation>
    </message>
    <message>
        <source>mostly from %1</source>
        <translation>多来自%1</translation>
    </message>
    <message>
        <source>more often from %1</source>
        <translation>来自%1的较多</translation>
    </message>
    <message>
        <source>less often from %1</source>
        <translation>来自%1的较少</translation>
    </message>
    <message>
        <source>hardly ever from %1</source>
        <translation>几乎没有来自%1的</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>much older</source>
        <translation>年长得多</translation>
    </message>
    <message>
        <source>older</source>
        <translation>较年长</translation>
    </message>
    <message>
        <source>younger</source>
        <translation>较年轻</translation>
    </message>
    <message>
        <source>much younger</source>
        <translation>年轻得多</translation>
    </message>
    <message>
        <source>Products looked at</source>
        <translation>浏览商品次数</translation>
    </message>
    <message>
        <source>browses very much</source>
        <translation>浏览非常多</translation>
    </message>
    <message>
        <source>browses much</source>
        <translation>浏览较多</translation>
    </message>
    <message>
        <source>browses little</source>
        <translation>浏览较少</translation>
    </message>
    <message>
        <source>browses very little</source>
        <translation>浏览非常少</translation>
    </message>
    <message>
        <source>Products put into the cart</source>
        <translation>加购次数</translation>
    </message>
    <message>
        <source>fills carts very often</source>
        <translation>加购非常频繁</translation>
    </message>
    <message>
        <source>fills carts often</source>
        <translation>经常加购</translation>
    </message>
    <message>
        <source>fills carts rarely</source>
        <translation>很少加购</translation>
    </message>
    <message>
        <source>fills carts very rarely</source>
        <translation>极少加购</translation>
    </message>
    <message>
        <source>Messages opened</source>
        <translation>消息打开率</translation>
    </message>
    <message>
        <source>opens very many messages</source>
        <translation>打开消息非常多</translation>
    </message>
    <message>
        <source>opens many messages</source>
        <translation>打开消息较多</translation>
    </message>
    <message>
        <source>opens few messages</source>
        <translation>打开消息较少</translation>
    </message>
    <message>
        <source>opens very few messages</source>
        <translation>打开消息非常少</translation>
    </message>
    <message>
        <source>Messages clicked</source>
        <translation>消息点击率</translation>
    </message>
    <message>
        <source>clicks very many messages</source>
        <translation>点击消息非常多</translation>
    </message>
    <message>
        <source>clicks many messages</source>
        <translation>点击消息较多</translation>
    </message>
    <message>
        <source>clicks few messages</source>
        <translation>点击消息较少</translation>
    </message>
    <message>
        <source>clicks very few messages</source>
        <translation>点击消息非常少</translation>
    </message>
    <message>
        <source>Recency, frequency, money</source>
        <translation>最近购买、频次、金额</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Times of day</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Engagement</source>
        <translation>互动</translation>
    </message>
    <message>
        <source>Days since the last order, orders, and money per order.</source>
        <translation>距上次下单的天数、订单数和客单价。</translation>
    </message>
    <message>
        <source>What share of their spend goes to each of the largest categories.</source>
        <translation>花费在各主要品类上的占比。</translation>
    </message>
    <message>
        <source>What they pay for a piece.</source>
        <translation>每件商品付多少钱。</translation>
    </message>
    <message>
        <source>What share of their orders come in the morning, the afternoon, the evening, and at weekends.</source>
        <translation>上午、下午、晚上和周末的订单各占多少。</translation>
    </message>
    <message>
        <source>Where they live, for the largest regions.</source>
        <translation>住在哪里（客户最多的地区）。</translation>
    </message>
    <message>
        <source>How old they are, where it is known.</source>
        <translation>年龄（已知者）。</translation>
    </message>
    <message>
        <source>What they look at, put into the cart, open and click.</source>
        <translation>浏览、加购、打开和点击的情况。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln year(s)</source>
        <translation>
            <numerusform>%Ln 岁</numerusform>
        </translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>保持原值</translation>
    </message>
    <message>
        <source>By mean and deviation</source>
        <translation>按均值和标准差</translation>
    </message>
    <message>
        <source>By median and quartiles</source>
        <translation>按中位数和四分位数</translation>
    </message>
    <message>
        <source>The feature with the largest numbers decides nearly alone.</source>
        <translation>数值最大的特征几乎单独决定结果。</translation>
    </message>
    <message>
        <source>Every feature gets the same spread; a few extreme customers count.</source>
        <translation>各特征离散程度相同；少数极端客户会有影响。</translation>
    </message>
    <message>
        <source>Every feature gets the same spread; a few extreme customers do not count.</source>
        <translation>各特征离散程度相同；少数极端客户没有影响。</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>主要买“%1”</translation>
    </message>
    <message>
        <source>%1: %2, whole shop %3</source>
        <extracomment>%1 a feature (&quot;Money per order&quot;), %2 what it typically is in a group of customers, %3 in the whole shop</extracomment>
        <translation>%1：%2，全店 %3</translation>
    </message>
    <message>
        <source>Unlike everybody else</source>
        <translation>与众不同的客户</translation>
    </message>
    <message>
        <source>Everybody, all alike</source>
        <translation>所有人都一样</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 words that several groups share, %2 which of them this is</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): separation, stability and the elbow all say so.</source>
        <translation>
            <numerusform>%Ln 个群：分离度、稳定性和拐点的结论一致。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): two of separation, stability and the elbow say so.</source>
        <translation>
            <numerusform>%Ln 个群：分离度、稳定性和拐点中有两项这样认为。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s): the best separated among those that come out again when customers are drawn anew.</source>
        <translation>
            <numerusform>%Ln 个群：在重新抽样后仍会出现的分法中分离得最好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Fewer than three kinds of customers: there is nothing to choose.</source>
        <translation>客户不足三种，无从选择。</translation>
    </message>
    <message>
        <source>Customers who are alike</source>
        <translation>相似的客户</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>The method that predicted best when this shop measured its methods.</source>
        <translation>评测本店时预测得最准的方法。</translation>
    </message>
    <message>
        <source>Around centres (k-means)</source>
        <translation>围绕中心（k-means）</translation>
    </message>
    <message>
        <source>Round groups of similar size, everybody with the nearest centre. Fast on any shop.</source>
        <translation>大小相近的圆形群，每人归入最近的中心。再大的店也很快。</translation>
    </message>
    <message>
        <source>Step by step (Ward)</source>
        <translation>逐步合并（Ward）</translation>
    </message>
    <message>
        <source>Joins the most similar customers first, then groups; shows the whole tree.</source>
        <translation>先合并最相似的客户，再合并群；可以看到整棵树。</translation>
    </message>
    <message>
        <source>By density (DBSCAN)</source>
        <translation>按密度（DBSCAN）</translation>
    </message>
    <message>
        <source>Groups of any shape where customers lie close together; whoever lies alone is in none.</source>
        <translation>客户密集处成群，形状不限；孤立的客户不属于任何群。</translation>
    </message>
    <message>
        <source>By many densities (HDBSCAN)</source>
        <translation>按多种密度（HDBSCAN）</translation>
    </message>
    <message>
        <source>As by density, but each group may be as close or loose as it is.</source>
        <translation>同按密度，但每个群可以有自己的疏密。</translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation>群的数量</translation>
    </message>
    <message>
        <source>How many groups to make.</source>
        <translation>分成多少个群。</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>How often it starts anew from other centres; the best attempt is kept.</source>
        <translation>从不同的中心重新开始多少次；保留最好的一次。</translation>
    </message>
    <message>
        <source>Rounds, at most</source>
        <translation>最多轮数</translation>
    </message>
    <message>
        <source>How often an attempt may improve before it stops.</source>
        <translation>每次尝试最多改进多少轮。</translation>
    </message>
    <message>
        <source>Exact up to, customers</source>
        <translation>精确计算的客户数上限</translation>
    </message>
    <message>
        <source>A larger shop is first put into small groups, and those into the tree.</source>
        <translation>更大的店先分成小群，再把小群放进树里。</translation>
    </message>
    <message>
        <source>Small groups of a larger shop</source>
        <translation>大店的小群数</translation>
    </message>
    <message>
        <source>Into how many small groups a larger shop is put first.</source>
        <translation>大店先分成多少个小群。</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>How near customers must be to count as neighbours; 0: proposed from the customers.</source>
        <translation>客户相距多近才算邻居；0 表示由客户数据推算。</translation>
    </message>
    <message>
        <source>Neighbours, at least</source>
        <translation>最少邻居数</translation>
    </message>
    <message>
        <source>How many neighbours make a dense place; 0: from the number of features.</source>
        <translation>多少个邻居算密集；0 表示由特征数量决定。</translation>
    </message>
    <message>
        <source>Smallest group</source>
        <translation>最小的群</translation>
    </message>
    <message>
        <source>Fewer customers are not a group; 0: one in a hundred, at least five.</source>
        <translation>少于这个人数不算群；0 表示百分之一，至少五人。</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>有库存</translation>
    </message>
    <message>
        <source>Least margin</source>
        <translation>最低毛利率</translation>
    </message>
    <message>
        <source>Nothing could be measured.</source>
        <translation>无法评测。</translation>
    </message>
    <message>
        <source>%1 predicts best: no other method does better.</source>
        <extracomment>%1 a method</extracomment>
        <translation>“%1”预测最准：没有别的方法更好。</translation>
    </message>
    <message>
        <source>%1 comes first, but its lead over %2 is noise.</source>
        <extracomment>%1 and %2 methods</extracomment>
        <translation>“%1”排第一，但领先“%2”的部分只是噪声。</translation>
    </message>
    <message>
        <source>%1 predicts best: %2 recall over %3.</source>
        <extracomment>%1 and %3 methods, %2 how much more of what people bought it finds: &quot;+31 %&quot;</extracomment>
        <translation>“%1”预测最准：召回率与“%3”相比 %2。</translation>
    </message>
    <message>
        <source> </source>
        <extracomment>between two sentences</extracomment>
        <translation></translation>
    </message>
    <message>
        <source>The difference between the first two, %1 and %2, is noise.</source>
        <translation>前两名“%1”与“%2”之间的差别只是噪声。</translation>
    </message>
    <message>
        <source>Its lead over %1, the second, is more than noise.</source>
        <translation>它对第二名“%1”的领先不只是噪声。</translation>
    </message>
    <message>
        <source>Weight of what was bought</source>
        <translation>已购买的权重</translation>
    </message>
    <message>
        <source>How much a purchase counts beside all that was not bought.</source>
        <translation>与所有未购买的商品相比，一次购买算多重。</translation>
    </message>
    <message>
        <source>Score of what was bought</source>
        <translation>已购买商品的目标分数</translation>
    </message>
    <message>
        <source>The score that learning draws purchases towards; 1 as a rule.</source>
        <translation>学习时让已购买商品的分数趋近的值，通常为 1。</translation>
    </message>
    <message>
        <source>Steps per round</source>
        <translation>每轮步数</translation>
    </message>
    <message>
        <source>How many steps of conjugate gradients each round takes; 0 solves exactly, which is slower.</source>
        <translation>每轮用几步共轭梯度法；0 表示精确求解，但更慢。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>How far each round goes beyond its solution: 1 not at all, 1.5 learns in fewer rounds.</source>
        <translation>每轮越过解多远：1 表示不越过，1.5 可以用更少的轮数学完。</translation>
    </message>
    <message>
        <source>Campaigns that went to the customer: exported here, or as files tell; one where it is named. The control group received nothing.</source>
        <translation>发给过该客户的活动：在这里导出的，或文件中记载的；指定名称时仅计该活动。对照组没有收到。</translation>
    </message>
    <message>
        <source>%1 was best when it was chosen, but not since: %2 recall against %3.</source>
        <extracomment>%1 and %3 methods, %2 how much less of what people bought it finds: &quot;−8 %&quot;</extracomment>
        <translation>选择方法时“%1”表现最好，但在此后的检验中不再领先：与“%3”相比，召回率 %2。</translation>
    </message>
    <message>
        <source>%1, the second choice, found more since.</source>
        <translation>在此后的检验中，排在第二的“%1”命中更多。</translation>
    </message>
    <message>
        <source>%1 is not a table of orders, customers, products or anything else that a shop knows. It looks like this: %2. Nothing was imported. Export the data as CSV or as an Excel workbook from the program it came from, then choose that file.</source>
        <translation>%1 不是订单、客户、商品等店铺数据的表格，看起来是：%2。没有导入任何内容。请在来源程序中把数据导出为 CSV 或 Excel 工作簿，再选择导出的文件。</translation>
    </message>
    <message>
        <source>The shop counts in %1 from now on, as this file does. The Data page changes it.</source>
        <translation>店铺从现在起按 %1 记账，与这个文件一致；可在“数据”页更改。</translation>
    </message>
    <message>
        <source>Nothing says which currency these amounts are in; they count as %1. The Data page changes it.</source>
        <translation>没有任何地方说明这些金额的币种，暂按 %1 计算；可在“数据”页更改。</translation>
    </message>
    <message>
        <source>a log, with a moment and a message on each line</source>
        <translation>日志，每行一个时间和一条消息</translation>
    </message>
    <message>
        <source>the source text or the settings of a program</source>
        <translation>程序源码或配置文件</translation>
    </message>
    <message>
        <source>running text, as in a letter or a manual</source>
        <translation>连续的文字，如信件或说明书</translation>
    </message>
    <message>
        <source>a single line of text</source>
        <translation>只有一行文字</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>Would buy anyway</source>
        <translation>不发也会购买</translation>
    </message>
    <message>
        <source>Would be put off</source>
        <translation>发了反而不买</translation>
    </message>
    <message>
        <source>Hardly buys either way</source>
        <translation>发不发都很少购买</translation>
    </message>
    <message>
        <source>The budget ends before them</source>
        <translation>预算不足，未能轮到</translation>
    </message>
    <message>
        <source>No offer is open to them</source>
        <translation>没有可用的优惠</translation>
    </message>
    <message>
        <source>In none of the segments that everybody must be in</source>
        <translation>不在同时须属于的任何分群中</translation>
    </message>
    <message>
        <source>Heard from you often enough lately</source>
        <translation>近期联系次数已达上限</translation>
    </message>
    <message>
        <source>Bought recently</source>
        <translation>近期已购买</translation>
    </message>
    <message>
        <source>Has another campaign’s offer on the same days</source>
        <translation>同期已有其他活动的优惠</translation>
    </message>
    <message>
        <source>no orders</source>
        <translation>无订单</translation>
    </message>
    <message>
        <source>The budget is nothing, so nobody can get an offer. Set a budget, or plan without one.</source>
        <translation>预算为零，因此没有人能得到优惠。请设置预算，或不限预算。</translation>
    </message>
    <message>
        <source>The budget of %1 is less than a single coupon takes off, which is %2 on average. Set a larger budget or a smaller offer.</source>
        <translation>预算 %1 还不够一张优惠券的减免，平均每张减免 %2。请提高预算，或降低优惠力度。</translation>
    </message>
    <message>
        <source>The offers are expected to cost %1, but the budget is %2. Let each person get what earns most, or reach fewer people.</source>
        <translation>优惠预计成本 %1，而预算为 %2。请改为每人发收益最高的优惠，或减少触达人数。</translation>
    </message>
    <message>
        <source>Offer %1 takes %2 off an order that earns only %3: it loses money on every sale. Make it smaller, or ask for a minimum spend.</source>
        <translation>优惠 %1 每单减免 %2，而订单毛利只有 %3：卖一单亏一单。请降低优惠力度，或设置使用门槛。</translation>
    </message>
    <message>
        <source>Nobody is held out, so nobody will ever know what the campaign changed. Hold some people out, or write down why not.</source>
        <translation>没有留出对照组，因此永远无法知道活动带来了什么变化。请留出一部分人作为对照组，或写明不留的原因。</translation>
    </message>
    <message>
        <source>Offer %1 can be given %2 times, but %3 people are to get it. Import more codes, raise its limit or its stock, or reach fewer people.</source>
        <translation>优惠 %1 只能发放 %2 次，但要发给 %3 人。请导入更多券码、提高次数上限或库存，或减少触达人数。</translation>
    </message>
    <message>
        <source>Offers %1 and %2 sell the same stock of %3 at the same time. Let one begin when the other has ended, or give each its own stock.</source>
        <translation>优惠 %1 和优惠 %2 在同一时间销售 %3 的同一批库存。请错开两者的时间，或为每个优惠单独设置库存。</translation>
    </message>
    <message>
        <source>Offer %1 is expected to cost %2, more than the %3 that its discounts may come to. Raise that limit, or reach fewer people.</source>
        <translation>优惠 %1 预计成本 %2，超过其优惠总额上限 %3。请提高上限，或减少触达人数。</translation>
    </message>
    <message>
        <source>There is nobody in the segment “%1” any more.</source>
        <translation>分群“%1”中已经没有人了。</translation>
    </message>
    <message>
        <source>What the goods cost is not known for %1 of the spend. A margin of %2 is assumed for it: import costs, or set the margins.</source>
        <translation>占消费额 %1 的商品没有成本数据，按毛利率 %2 假定。请导入成本，或设置毛利率。</translation>
    </message>
    <message>
        <source>By what is known of them, people get from %1 to %2 off a basket of theirs. Some laws ask for a good reason when prices differ.</source>
        <translation>根据已掌握的个人信息，不同的人购物车减免幅度从 %1 到 %2 不等。一些法律要求差别定价须有正当理由。</translation>
    </message>
    <message>
        <source>Must be changed</source>
        <translation>必须修改</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>供参考</translation>
    </message>
    <message>
        <source>Without people on both sides, no effect of the campaign can be seen.</source>
        <translation>优惠组和对照组都要有人，才能看出活动的效果。</translation>
    </message>
    <message>
        <source>With %1 customers, %2 buyers and a %3 holdout you can see only effects above %4 points.</source>
        <translation>%1 位客户、购买率 %2、对照组 %3 时，只能看出高于 %4 个百分点的效果。</translation>
    </message>
    <message>
        <source>%1 people are too few to see an effect of %2 points.</source>
        <translation>%1 人太少，看不出 %2 个百分点的效果。</translation>
    </message>
    <message>
        <source>To see an effect of %1 points, hold out %2 of %3 people.</source>
        <translation>要看出 %1 个百分点的效果，需从 %3 人中留出 %2 人作为对照组。</translation>
    </message>
    <message>
        <source>%1 moved to %2</source>
        <translation>%1 人转入%2</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1 人</translation>
    </message>
    <message>
        <source>%1 left out now: %2</source>
        <translation>%1 人现被排除（%2）</translation>
    </message>
    <message>
        <source>%1 no longer reachable</source>
        <translation>%1 人已无法联系</translation>
    </message>
    <message>
        <source>in none of the segments any more</source>
        <translation>已不在任何分群中</translation>
    </message>
    <message>
        <source>no longer in the shop</source>
        <translation>已不在店铺中</translation>
    </message>
    <message>
        <source>The same %1 people in the same groups.</source>
        <translation>仍是这 %1 人，所在客群不变。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Klaviyo: profiles</source>
        <translation>Klaviyo：客户资料</translation>
    </message>
    <message>
        <source>Profiles with their consent, code and recommendations. Needs an e-mail address or a phone number that was not refused; files of at most 50 MB.</source>
        <translation>客户资料，含营销同意、券码和推荐商品。需要有未拒收的邮箱地址或电话号码；每个文件最大 50 MB。</translation>
    </message>
    <message>
        <source>Klaviyo: coupon codes</source>
        <translation>Klaviyo：优惠券码</translation>
    </message>
    <message>
        <source>Only the codes, one a row, for a coupon with unique codes.</source>
        <translation>只含券码，每行一个，用于采用唯一券码的优惠券。</translation>
    </message>
    <message>
        <source>Mailchimp</source>
        <translation>Mailchimp</translation>
    </message>
    <message>
        <source>Contacts with their code, recommendations and the campaign as a tag. Needs an e-mail address that was not refused.</source>
        <translation>联系人，含券码、推荐商品，并以活动作为标签。需要有未拒收的邮箱地址。</translation>
    </message>
    <message>
        <source>Shopify: discount codes</source>
        <translation>Shopify：折扣码</translation>
    </message>
    <message>
        <source>The discount and its codes as the app Matrixify imports them. Keep the word “discount” in the file&apos;s name. Offers with a cap, tiers or chosen products are left out.</source>
        <translation>折扣及其券码，供 Matrixify 应用导入。文件名中请保留“discount”一词。带封顶、阶梯或指定商品的优惠不包含在内。</translation>
    </message>
    <message>
        <source>WooCommerce: coupons</source>
        <translation>WooCommerce：优惠券</translation>
    </message>
    <message>
        <source>One coupon per code, for a coupon importer. Coupons work at once: WooCommerce has no first day. Offers with a cap, tiers or chosen products are left out.</source>
        <translation>每个券码一张优惠券，供优惠券导入工具使用。优惠券立即生效：WooCommerce 没有开始日期。带封顶、阶梯或指定商品的优惠不包含在内。</translation>
    </message>
    <message>
        <source>Google Customer Match</source>
        <translation>Google 目标客户匹配</translation>
    </message>
    <message>
        <source>E-mail addresses, phone numbers and names as SHA-256. Only people who said yes. The file is personal data still: treat it so.</source>
        <translation>邮箱地址、电话号码和姓名，以 SHA-256 哈希。仅限已同意的人。该文件仍属个人信息，请妥善处理。</translation>
    </message>
    <message>
        <source>Meta Custom Audiences</source>
        <translation>Meta 自定义受众</translation>
    </message>
    <message>
        <source>Addresses, names and places as SHA-256, at least 100 people. Only people who said yes. The file is personal data still: treat it so.</source>
        <translation>联系方式、姓名和所在地，以 SHA-256 哈希，至少 100 人。仅限已同意的人。该文件仍属个人信息，请妥善处理。</translation>
    </message>
    <message>
        <source>Tencent Ads: MD5</source>
        <translation>腾讯广告：MD5</translation>
    </message>
    <message>
        <source>Mobile numbers of mainland China as MD5, one a line, zipped; choose the type HASH_MOBILE_PHONE. Only people who said yes.</source>
        <translation>中国大陆手机号，以 MD5 哈希，每行一个，ZIP 压缩；类型请选 HASH_MOBILE_PHONE。仅限已同意的人。</translation>
    </message>
    <message>
        <source>Tencent Ads: SHA-256</source>
        <translation>腾讯广告：SHA-256</translation>
    </message>
    <message>
        <source>Mobile numbers of mainland China as SHA-256, one a line, zipped; choose the type SHA256_MOBILE_PHONE. Only people who said yes.</source>
        <translation>中国大陆手机号，以 SHA-256 哈希，每行一个，ZIP 压缩；类型请选 SHA256_MOBILE_PHONE。仅限已同意的人。</translation>
    </message>
    <message>
        <source>Qianchuan: plain numbers</source>
        <translation>巨量千川：明文号码</translation>
    </message>
    <message>
        <source>Mobile numbers of mainland China as they are, one a line. Prefer a hashed form. Only people who said yes.</source>
        <translation>中国大陆手机号明文，每行一个。建议优先使用哈希格式。仅限已同意的人。</translation>
    </message>
    <message>
        <source>Qianchuan: MD5</source>
        <translation>巨量千川：MD5</translation>
    </message>
    <message>
        <source>Mobile numbers of mainland China as MD5, one a line. Only people who said yes.</source>
        <translation>中国大陆手机号，以 MD5 哈希，每行一个。仅限已同意的人。</translation>
    </message>
    <message>
        <source>Qianchuan: SHA-256</source>
        <translation>巨量千川：SHA-256</translation>
    </message>
    <message>
        <source>Mobile numbers of mainland China as SHA-256, one a line. Only people who said yes.</source>
        <translation>中国大陆手机号，以 SHA-256 哈希，每行一个。仅限已同意的人。</translation>
    </message>
    <message>
        <source>No longer in the shop</source>
        <translation>已不在店铺中</translation>
    </message>
    <message>
        <source>Has said no to this channel</source>
        <translation>已拒绝此渠道</translation>
    </message>
    <message>
        <source>Has never said yes</source>
        <translation>从未表示同意</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>没有邮箱地址</translation>
    </message>
    <message>
        <source>E-mail address that cannot be used</source>
        <translation>邮箱地址无法使用</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>没有电话号码</translation>
    </message>
    <message>
        <source>Phone number that cannot be used</source>
        <translation>电话号码无法使用</translation>
    </message>
    <message>
        <source>Neither e-mail address nor phone number</source>
        <translation>既没有邮箱地址也没有电话号码</translation>
    </message>
    <message>
        <source>Same address as somebody before them</source>
        <translation>与前面的人联系方式相同</translation>
    </message>
    <message>
        <source>No code</source>
        <translation>没有券码</translation>
    </message>
    <message>
        <source>An offer that the destination does not know</source>
        <translation>目标平台不支持此优惠</translation>
    </message>
    <message>
        <source>Nobody can be in this file</source>
        <translation>没有人可以列入此文件</translation>
    </message>
    <message>
        <source>Of the %4 people of “%1” nobody can be in a file for %2; the commonest reason: %3. No list was written. Choose another destination, or complete what is missing.</source>
        <translation>“%1”的 %4 人中，没有人可以列入 %2 的文件；最常见的原因：%3。未写入名单。请选择其他目标平台，或补全缺失的信息。</translation>
    </message>
    <message>
        <source>The campaign needs %2 codes, but only %1 can be given. No list was written. Choose longer codes or fewer people, or bring more codes of your platform.</source>
        <translation>活动需要 %2 个券码，但只能提供 %1 个。未写入名单。请增加券码位数或减少人数，或导入更多平台券码。</translation>
    </message>
    <message>
        <source>The campaign would hurt</source>
        <translation>活动会造成损失</translation>
    </message>
    <message>
        <source>“%1” was not exported. %2 Your shop is as it was before.</source>
        <translation>“%1”未导出。%2店铺保持原样。</translation>
    </message>
    <message>
        <source>Personalised offers</source>
        <translation>个性化优惠</translation>
    </message>
    <message>
        <source>Whether offers may be chosen by what is known of them. Who says no gets the first offer and best-sellers.</source>
        <translation>是否可以根据客户的信息挑选优惠。不同意的人得到第一个优惠和热销商品。</translation>
    </message>
    <message>
        <source>Something that an exported campaign is judged by was changed since.</source>
        <translation>评估已导出活动所依据的内容在导出后有更改。</translation>
    </message>
    <message>
        <source>Coupon, free delivery</source>
        <translation>包邮券</translation>
    </message>
    <message>
        <source>Coupon, cheapest item free</source>
        <translation>最低价一件免单券</translation>
    </message>
    <message>
        <source>Coupon, buy some and get some free</source>
        <translation>买赠券（买几送几）</translation>
    </message>
    <message>
        <source>Full reduction, once</source>
        <translation>满减（只减一次）</translation>
    </message>
    <message>
        <source>Full reduction, every time</source>
        <translation>每满减</translation>
    </message>
    <message>
        <source>Full reduction, in steps</source>
        <translation>阶梯满减</translation>
    </message>
    <message>
        <source>Full reduction, by pieces</source>
        <translation>满件减</translation>
    </message>
    <message>
        <source>Full reduction, with a gift</source>
        <translation>满赠</translation>
    </message>
    <message>
        <source>Flash sale</source>
        <translation>秒杀</translation>
    </message>
    <message>
        <source>Members&apos; price</source>
        <translation>会员价</translation>
    </message>
    <message>
        <source>Members&apos; day</source>
        <translation>会员日</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>%1 off from %n piece(s)</source>
        <translation>
            <numerusform>满 %n 件减 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off from %2</source>
        <translation>满 %2 减 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>a product at its price</comment>
        <translation>%1 只要 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more product(s)</source>
        <translation>
            <numerusform>另有 %n 件商品</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>how many of a product</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>on day %1 of every month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>Free delivery</source>
        <translation>包邮</translation>
    </message>
    <message numerus="yes">
        <source>The cheapest of %n piece(s) free</source>
        <translation>
            <numerusform>满 %n 件，最低价一件免单</numerusform>
        </translation>
    </message>
    <message>
        <source>Buy %1, get %2 free</source>
        <translation>买 %1 送 %2</translation>
    </message>
    <message>
        <source>%1 off every %2</source>
        <translation>每满 %2 减 %1</translation>
    </message>
    <message>
        <source>A gift: %1</source>
        <translation>赠品：%1</translation>
    </message>
    <message>
        <source>Flash sale: %1</source>
        <translation>秒杀：%1</translation>
    </message>
    <message>
        <source>%1 off for members</source>
        <translation>会员减 %1</translation>
    </message>
    <message>
        <source>For members: %1</source>
        <translation>会员价：%1</translation>
    </message>
    <message>
        <source>%1 off for members %2</source>
        <translation>会员%2减 %1</translation>
    </message>
    <message>
        <source>%1 off</source>
        <comment>a discount</comment>
        <translation>减 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>orders of %1 or more</source>
        <translation>订单满 %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>仅限 %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>最多优惠 %1</translation>
    </message>
    <message>
        <source>%1 any order, from %2 to %3.</source>
        <translation>%1，任意订单，%2 至 %3。</translation>
    </message>
    <message>
        <source>%1, from %2 to %3.</source>
        <translation>%1，%2 至 %3。</translation>
    </message>
    <message>
        <source>%1 %2, from %3 to %4.</source>
        <translation>%1（%2），%3 至 %4。</translation>
    </message>
    <message>
        <source>%1 any order, %2, from %3 to %4.</source>
        <translation>%1，任意订单（%2），%3 至 %4。</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4.</source>
        <translation>%1（%2），%3 至 %4。</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>阶梯</translation>
    </message>
    <message>
        <source>From so many pieces</source>
        <translation>起减件数</translation>
    </message>
    <message>
        <source>Free pieces</source>
        <translation>赠送件数</translation>
    </message>
    <message>
        <source>Gifts</source>
        <translation>赠品</translation>
    </message>
    <message>
        <source>Products and prices</source>
        <translation>商品和价格</translation>
    </message>
    <message>
        <source>Times of the sale</source>
        <translation>秒杀场次</translation>
    </message>
    <message>
        <source>For members of</source>
        <translation>适用会员</translation>
    </message>
    <message>
        <source>Day of the month</source>
        <translation>每月几号</translation>
    </message>
    <message>
        <source>Day of the week</source>
        <translation>星期几</translation>
    </message>
    <message>
        <source>Products it holds for</source>
        <translation>适用商品</translation>
    </message>
    <message>
        <source>Only these products</source>
        <translation>仅限这些商品</translation>
    </message>
    <message>
        <source>Only these categories</source>
        <translation>仅限这些品类</translation>
    </message>
    <message>
        <source>Only these brands</source>
        <translation>仅限这些品牌</translation>
    </message>
    <message>
        <source>Not these products</source>
        <translation>排除这些商品</translation>
    </message>
    <message>
        <source>Not these categories</source>
        <translation>排除这些品类</translation>
    </message>
    <message>
        <source>Products that count for the minimum</source>
        <translation>计入门槛的商品</translation>
    </message>
    <message>
        <source>Prices that count for the minimum</source>
        <translation>计入门槛的价格</translation>
    </message>
    <message>
        <source>Order of discounts</source>
        <translation>优惠计算顺序</translation>
    </message>
    <message>
        <source>Together with others</source>
        <translation>与其他优惠叠加</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>All discounts together at most</source>
        <translation>优惠总额上限</translation>
    </message>
    <message>
        <source>Discounts per customer at most</source>
        <translation>每人优惠总额上限</translation>
    </message>
    <message>
        <source>Uses at most</source>
        <translation>使用次数上限</translation>
    </message>
    <message>
        <source>Uses per customer at most</source>
        <translation>每人使用次数上限</translation>
    </message>
    <message>
        <source>Codes per customer at most</source>
        <translation>每人券码上限</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Who gets which offer</source>
        <translation>谁得到哪个优惠</translation>
    </message>
    <message>
        <source>Shares of the offers</source>
        <translation>各优惠的占比</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>At most per person</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>At least so many of a segment</source>
        <translation>分群最少人数</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>假设</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>Assumed effects</source>
        <translation>假定的效果</translation>
    </message>
    <message>
        <source>Days that count</source>
        <translation>计入天数</translation>
    </message>
    <message>
        <source>Only who is also in</source>
        <translation>同时须属于</translation>
    </message>
    <message>
        <source>Contact pressure</source>
        <translation>联系频次</translation>
    </message>
    <message>
        <source>Contacts at most</source>
        <translation>联系次数上限</translation>
    </message>
    <message>
        <source>Days of contacts</source>
        <translation>联系次数统计天数</translation>
    </message>
    <message>
        <source>Quiet days after a purchase</source>
        <translation>购买后免打扰天数</translation>
    </message>
    <message>
        <source>Nobody with another offer</source>
        <translation>排除已有其他优惠的人</translation>
    </message>
    <message>
        <source>Why there is no holdout</source>
        <translation>不留对照组的原因</translation>
    </message>
    <message>
        <source>What counts</source>
        <translation>主要衡量指标</translation>
    </message>
    <message>
        <source>Last day that counts</source>
        <translation>计入的最后一天</translation>
    </message>
    <message>
        <source>Send me one too: name</source>
        <translation>也发我一份：姓名</translation>
    </message>
    <message>
        <source>Your e-mail</source>
        <translation>您的邮箱</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>您的电话</translation>
    </message>
    <message>
        <source>Send me one too</source>
        <translation>也发我一份</translation>
    </message>
    <message>
        <source>Additional profit</source>
        <translation>增量利润</translation>
    </message>
    <message>
        <source>Additional orders</source>
        <translation>增量订单</translation>
    </message>
    <message>
        <source>Additional revenue</source>
        <translation>增量营收</translation>
    </message>
    <message>
        <source>Share of people who buy</source>
        <translation>购买率</translation>
    </message>
    <message>
        <source>it must be a list of numbers</source>
        <translation>必须是数字列表</translation>
    </message>
    <message>
        <source>it must be an object whose values are numbers</source>
        <translation>必须是值为数字的对象</translation>
    </message>
    <message>
        <source>it must be a list</source>
        <translation>必须是列表</translation>
    </message>
    <message>
        <source>it must be first, random or best</source>
        <translation>必须是 first、random 或 best</translation>
    </message>
    <message>
        <source>it must be incremental_profit, incremental_orders, incremental_revenue or conversion</source>
        <translation>必须是 incremental_profit、incremental_orders、incremental_revenue 或 conversion</translation>
    </message>
    <message>
        <source>it must be from 0 to 1</source>
        <translation>必须在 0 到 1 之间</translation>
    </message>
    <message>
        <source>there must be 1 to 20 of them</source>
        <translation>必须有 1 到 20 个</translation>
    </message>
    <message>
        <source>there must be one number for each offer</source>
        <translation>每个优惠必须对应一个数字</translation>
    </message>
    <message>
        <source>it must be from 4 to 20</source>
        <translation>必须在 4 到 20 之间</translation>
    </message>
    <message>
        <source>it must not stand beside a list of offers</source>
        <translation>不能与优惠列表同时出现</translation>
    </message>
    <message>
        <source>it must not be before the offers end</source>
        <translation>不能早于优惠结束日期</translation>
    </message>
    <message>
        <source>it must be at least 2 pieces</source>
        <translation>必须至少 2 件</translation>
    </message>
    <message>
        <source>every step needs a spend or a number of pieces, and an amount or a percentage</source>
        <translation>每一档都需要消费金额或件数，以及减免金额或比例</translation>
    </message>
    <message>
        <source>every step must ask for more and give more</source>
        <translation>每一档的门槛和优惠都必须高于前一档</translation>
    </message>
    <message>
        <source>they must lie within the first and the last day</source>
        <translation>必须在开始日期和结束日期之间</translation>
    </message>
    <message>
        <source>it must be a day of the month or a weekday</source>
        <translation>必须是每月的某一天或星期几</translation>
    </message>
    <message>
        <source>it must be a moment written as 2026-11-11T10:00</source>
        <translation>时间必须写成 2026-11-11T10:00 这样的形式</translation>
    </message>
    <message>
        <source>it must be item, shop, cross_shop or payment</source>
        <translation>必须是 item、shop、cross_shop 或 payment</translation>
    </message>
    <message>
        <source>it must be list or paid</source>
        <translation>必须是 list 或 paid</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>数值过大</translation>
    </message>
    <message>
        <source>Everybody the first offer</source>
        <translation>所有人都发第一个优惠</translation>
    </message>
    <message>
        <source>Drawn by chance, to compare the offers</source>
        <translation>随机分配，用于比较各优惠</translation>
    </message>
    <message>
        <source>Each person what earns most</source>
        <translation>每人发收益最高的优惠</translation>
    </message>
    <message>
        <source>%1 of offer %2</source>
        <translation>优惠 %2 的%1</translation>
    </message>
    <message>
        <source>Offer %1 sells %2 at the same time as the campaign “%3”, and there is not enough stock for both. Let one begin when the other has ended, or set less stock aside.</source>
        <translation>优惠 %1 与活动“%3”同时销售商品 %2，而库存不足以满足两者。请让其中一个在另一个结束后开始，或减少为其预留的库存。</translation>
    </message>
    <message>
        <source>Nothing is known that could tell customers apart: choose other features.</source>
        <translation>没有可以区分客户的信息，请换用其他特征。</translation>
    </message>
    <message>
        <source>There is only one buyer: nobody to compare them with.</source>
        <translation>只有一位买家，没有可以比较的人。</translation>
    </message>
    <message>
        <source>Nobody is in a group: customers lie too far from each other. Try a larger radius or smaller groups.</source>
        <translation>没有人成群：客户之间相距太远。可以试试更大的半径或更小的群。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln buyer(s) are the same in what was chosen. Choose more features to tell them apart.</source>
        <translation>
            <numerusform>全部 %Ln 位买家在所选内容上完全一样。请选择更多特征来区分他们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) found.</source>
        <translation>
            <numerusform>找到 %Ln 个群。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 groups were asked for, but there are only %2 different kinds of customers.</source>
        <translation>要求分成 %1 个群，但只有 %2 种不同的客户。</translation>
    </message>
    <message>
        <source>Not known in this shop: %1.</source>
        <translation>本店未知：%1。</translation>
    </message>
    <message>
        <source>orders twice as large as usual</source>
        <translation>客单价约为全店的两倍</translation>
    </message>
    <message>
        <source>orders %1 times as large as usual</source>
        <translation>客单价约为全店的 %1 倍</translation>
    </message>
    <message>
        <source>orders half as large as usual</source>
        <translation>客单价约为全店的一半</translation>
    </message>
    <message>
        <source>orders of %1 of the usual size</source>
        <translation>客单价仅为全店的 %1</translation>
    </message>
    <message>
        <source>close to average: %1</source>
        <extracomment>%1 the little that tells a group of nearly average customers apart: &quot;close to average: small orders&quot;</extracomment>
        <translation>接近平均：%1</translation>
    </message>
    <message>
        <source>, but </source>
        <extracomment>between what is said of a group: &quot;buys rarely, but large orders&quot;</extracomment>
        <translation>，但</translation>
    </message>
    <message>
        <source>very high %1</source>
        <extracomment>%1 a column of a table of numbers</extracomment>
        <translation>“%1”很高</translation>
    </message>
    <message>
        <source>high %1</source>
        <translation>“%1”较高</translation>
    </message>
    <message>
        <source>very low %1</source>
        <translation>“%1”很低</translation>
    </message>
    <message>
        <source>low %1</source>
        <translation>“%1”较低</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>There is stock for %1 days at the present rate.</source>
        <translation>按目前的销售速度，库存够卖 %1 天。</translation>
    </message>
    <message>
        <source>It is among the best-sellers, with %1 pieces a day: it draws people.</source>
        <translation>属于畅销商品，每天售出 %1 件，能吸引人气。</translation>
    </message>
    <message numerus="yes">
        <source>Not one piece was sold in the last %n day(s).</source>
        <translation>
            <numerusform>最近 %n 天一件也没有卖出。</numerusform>
        </translation>
    </message>
    <message>
        <source>About %1 of these people would want it.</source>
        <translation>这些人中约有 %1 人会想要它。</translation>
    </message>
    <message>
        <source>The shop has no products with a price. Import orders or a list of products first.</source>
        <translation>店铺里没有带价格的商品。请先导入订单或商品列表。</translation>
    </message>
    <message>
        <source>Nothing is in stock, so there is nothing to put into a flash sale.</source>
        <translation>所有商品都没有库存，因此没有可以参加秒杀的商品。</translation>
    </message>
    <message>
        <source>No product leaves the margin asked for at a lower price. Ask for less margin.</source>
        <translation>没有商品在降价后还能保留所要求的毛利率。请降低毛利率要求。</translation>
    </message>
    <message>
        <source>What is in stock is sold within two weeks anyway, so nothing can be spared for a flash sale.</source>
        <translation>现有库存两周内本来就会卖完，因此没有余量用于秒杀。</translation>
    </message>
    <message>
        <source>The shop knows no stock, so no pieces are proposed. Import a list of products with stock.</source>
        <translation>店铺没有库存数据，因此不推荐件数。请导入带库存的商品列表。</translation>
    </message>
    <message>
        <source>What some of these products cost is not known; a margin is assumed for them.</source>
        <translation>其中部分商品的成本未知，按假定的毛利率计算。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a weekday and its day</comment>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two days</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>a day and two times of it</comment>
        <translation>%1 %2–%3</translation>
    </message>
    <message>
        <source>%1 %2 to %3 %4</source>
        <comment>two days with times</comment>
        <translation>%1 %2 至 %3 %4</translation>
    </message>
    <message>
        <source>about %1 (%2 to %3)</source>
        <comment>how many, and between which</comment>
        <translation>约 %1（%2–%3）</translation>
    </message>
    <message>
        <source>These people have not ordered yet, so nobody can say when they do.</source>
        <translation>这些人还没有下过单，因此无法判断他们会在什么时候下单。</translation>
    </message>
    <message>
        <source>The orders tell the day but not the time of day, so nobody can say which hours bring people. Import orders with times.</source>
        <translation>订单只有日期而没有时刻，因此无法判断哪些时段有人下单。请导入带时刻的订单。</translation>
    </message>
    <message numerus="yes">
        <source>Fewer than %n order(s) tell the time of day: too few to say when people come.</source>
        <translation>
            <numerusform>带时刻的订单不足 %n 单，太少，无法判断人们什么时候来。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times the usual buyers are assumed, because no flash sale of this shop was measured yet.</source>
        <translation>假定购买人数为平时的 %1 倍，因为该店铺还没有测量过秒杀效果。</translation>
    </message>
    <message numerus="yes">
        <source>%1 times the usual buyers came to %n window(s) of past flash sales.</source>
        <translation>
            <numerusform>以往 %n 个秒杀时段的购买人数为平时的 %1 倍。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 times the usual buyers, as this plan says.</source>
        <translation>按本方案设定，购买人数为平时的 %1 倍。</translation>
    </message>
    <message>
        <source>%1: %2 of a usual week&apos;s orders, %3 without a sale.</source>
        <translation>%1：占平常一周订单的 %2，不做秒杀时%3单。</translation>
    </message>
    <message>
        <source>%1: the orders of %2 usual weeks, %3 without a sale.</source>
        <translation>%1：相当于平常 %2 周的订单，不做秒杀时%3单。</translation>
    </message>
    <message>
        <source>With it %1 buyers and %2 pieces.</source>
        <translation>做秒杀时购买人数%1，件数%2。</translation>
    </message>
    <message>
        <source>%1: %2 pieces.</source>
        <translation>%1：%2件。</translation>
    </message>
    <message>
        <source>%1: sold out after about %2.</source>
        <translation>%1：约 %2后售罄。</translation>
    </message>
    <message>
        <source>%1: about %2 of %3 left.</source>
        <translation>%1：约剩 %2 件（共 %3 件）。</translation>
    </message>
    <message numerus="yes">
        <source>The last order is %n week(s) before the sale: the level of sales may have changed since.</source>
        <translation>
            <numerusform>最近一笔订单距离秒杀已有 %n 周，其间的销售水平可能已经变化。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are dated after %1, far behind all others; the latest is of %2. They count, and the analysis day follows them: correct the dates if they are wrong, or set the analysis day.</source>
        <extracomment>%1 and %2 days</extracomment>
        <translation>
            <numerusform>有 %Ln 笔订单的日期晚于 %1，远远落在其他订单之后，最晚的一笔是 %2。这些订单计入分析，分析日也随之推后：如果日期有误，请更正，或自行设定分析日。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) are dated after the analysis day, %1, and do not count.</source>
        <extracomment>%1 a day</extracomment>
        <translation>
            <numerusform>有 %Ln 笔订单的日期晚于分析日 %1，不计入分析。</numerusform>
        </translation>
    </message>
    <message>
        <source>Times the usual in a flash sale</source>
        <translation>秒杀时为平时的倍数</translation>
    </message>
    <message>
        <source>Sent back before</source>
        <translation>曾经退货</translation>
    </message>
    <message>
        <source>Other prices than usual</source>
        <translation>价位与平时不同</translation>
    </message>
    <message numerus="yes">
        <source>No offer pays with any of the %Ln people. Try smaller offers, other people or other assumptions.</source>
        <translation>
            <numerusform>对这 %Ln 人发放任何优惠都不划算。请尝试降低优惠力度、换一批人或调整假设。</numerusform>
        </translation>
    </message>
    <message>
        <source>This is expected to lose money: it adds %1, and %2 at best. Let each person get what earns most, make the offer smaller, or ask for a minimum spend.</source>
        <translation>预计亏损：增量利润为 %1，最好也只有 %2。请改为向每个人发放收益最高的优惠、降低优惠力度，或设置使用门槛。</translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln people has agreed to marketing, so nobody is left to write to. Choose other people or another channel.</source>
        <translation>
            <numerusform>这 %Ln 人都没有同意接收营销信息，因此没有可联系的人。请选择其他人或其他渠道。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of these %Ln people has an e-mail address or a phone number here: the list holds their customer numbers alone. Import their addresses, unless another program knows them.</source>
        <translation>
            <numerusform>这 %Ln 人在此店铺中都没有邮箱或电话，名单中只有客户编号。请导入联系方式，除非其他程序已有这些信息。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 codes are needed, but of such codes there are only %2: anybody could find a valid one by trying, so at most %3 are given.</source>
        <translation>需要 %1 个券码，但这样的券码一共只有 %2 个：随便试就能试中有效的，所以最多只发 %3 个。</translation>
    </message>
    <message numerus="yes">
        <source>Make them %n characters long, or of more different characters.</source>
        <translation>
            <numerusform>请改为 %n 位，或使用更多种字符。</numerusform>
        </translation>
    </message>
    <message>
        <source>No length is enough: make them of more different characters.</source>
        <translation>多长都不够：请使用更多种字符。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message numerus="yes">
        <source>The newest order of this shop is of %1, %Ln days before the offers begin: people may have left or come back since. Import the newest orders first.</source>
        <translation>
            <numerusform>此店铺最新的订单日期为 %1，距优惠开始已有 %Ln 天：其间客户可能流失或回归。请先导入最新订单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people refuse personal offers. They get the first offer and best-sellers, whatever is known of them.</source>
        <translation>
            <numerusform>%Ln 人拒绝个性化优惠。无论掌握哪些信息，他们得到的都是第一个优惠和热销商品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters and digits, none alike</source>
        <translation>字母和数字，无易混字符</translation>
    </message>
    <message>
        <source>Digits only</source>
        <translation>仅数字</translation>
    </message>
    <message>
        <source>Letters only</source>
        <translation>仅字母</translation>
    </message>
    <message>
        <source>Characters of your own</source>
        <translation>自定义字符</translation>
    </message>
    <message>
        <source>more than %1</source>
        <comment>a large number</comment>
        <translation>超过 %1</translation>
    </message>
    <message>
        <source>There twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>Given elsewhere</source>
        <translation>别处已发放</translation>
    </message>
    <message>
        <source>Too short</source>
        <translation>太短</translation>
    </message>
    <message>
        <source>Too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>Name of a column</source>
        <translation>是列名</translation>
    </message>
    <message>
        <source>There are %1 such codes, so at most %2 can be given before guessing pays.</source>
        <translation>这样的券码共有 %1 个，最多只能发 %2 个，再多就容易被猜中。</translation>
    </message>
    <message>
        <source>For %1 people, %2 characters would do.</source>
        <translation>%1 人用 %2 位就够了。</translation>
    </message>
    <message>
        <source>For %1 people, no length would do: use more characters.</source>
        <translation>%1 人用多长都不够：请使用更多种字符。</translation>
    </message>
    <message>
        <source>There are %1 such codes; at most %2 can be given before guessing pays.</source>
        <translation>这样的券码共有 %1 个；最多可以发 %2 个，再多就容易被猜中。</translation>
    </message>
    <message>
        <source>There are %1 such codes. With %2 people, one guess in %3 finds somebody&apos;s.</source>
        <translation>这样的券码共有 %1 个。发给 %2 人时，平均试 %3 次才会试中一个。</translation>
    </message>
    <message>
        <source>%1 does not say what anybody bought next. Nothing was measured. Measure again once there are later purchases.</source>
        <translation>%1 中没有说明谁后来买了什么，因此没有评测。等有了之后的购买记录再评测。</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>With “%1” at %2 this would take %4 GB of memory, and %5 GB are free. Nothing was begun. Choose a value of %3, or close other programs and try again.</source>
        <translation>将“%1”设为 %2 需要 %4 GB 内存，而目前可用 %5 GB，因此没有开始计算。请选择 %3 的数值，或关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>%1 of its flash price remains, by an assumed margin.</source>
        <translation>秒杀价的 %1 是毛利（按假设的毛利率）。</translation>
    </message>
    <message>
        <source>%1 of its flash price remains.</source>
        <translation>秒杀价的 %1 是毛利。</translation>
    </message>
    <message>
        <source>Margins: costs for all that these people buy.</source>
        <translation>毛利：这些人购买的商品都有成本。</translation>
    </message>
    <message>
        <source>Margins: costs for %1 of what these people buy, %2 assumed for the rest.</source>
        <translation>毛利：这些人购买额的 %1 有成本，其余按 %2 假设。</translation>
    </message>
    <message>
        <source>Margins: costs for %1 of what these people buy, %2 as you told for the rest.</source>
        <translation>毛利：这些人购买额的 %1 有成本，其余按您填写的 %2。</translation>
    </message>
    <message>
        <source>Margins: costs for %1 of what these people buy, %2 as you told for %3, %4 assumed for the rest.</source>
        <translation>毛利：这些人购买额的 %1 有成本，%3 按您填写的 %2，其余按 %4 假设。</translation>
    </message>
    <message>
        <source>less than %1 of the sales</source>
        <translation>不到销售额的 %1</translation>
    </message>
    <message>
        <source>%1 of the sales</source>
        <translation>占销售额 %1</translation>
    </message>
    <message>
        <source>What the goods cost is known for all of the sales: nothing has to be assumed.</source>
        <translation>全部销售额的商品成本都已知：无需任何假设。</translation>
    </message>
    <message>
        <source>No product has a cost.</source>
        <translation>没有任何商品有成本。</translation>
    </message>
    <message>
        <source>What the goods cost is known for %1 of the sales.</source>
        <translation>%1 的销售额知道商品成本。</translation>
    </message>
    <message>
        <source>Characters of a code</source>
        <translation>券码位数</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>组成字符</translation>
    </message>
    <message>
        <source>at least 2 different letters or digits are needed, each of them once</source>
        <translation>至少需要 2 个不同的字母或数字，每个只写一次</translation>
    </message>
    <message>
        <source>two of them look alike: leave out 0 or O, and all but one of 1, I and L</source>
        <translation>有易混字符：0 和 O 只留一个，1、I、L 只留一个</translation>
    </message>
    <message numerus="yes">
        <source>%1; usually again after %Ln day(s)</source>
        <extracomment>%1 what and when somebody bought: &quot;Bought 3 times, last 20 days ago&quot;</extracomment>
        <translation>
            <numerusform>%1；通常 %Ln 天后再次购买</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of its %Ln buyer(s) bought it again.</source>
        <translation>
            <numerusform>%Ln 位买家都没有再次购买。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of its %2 buyers bought it again, usually after %Ln day(s)</source>
        <extracomment>%1 of %2 buyers</extracomment>
        <translation>
            <numerusform>%2 位买家中有 %1 位再次购买，通常间隔 %Ln 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: who has it is offered it again when it is due.</source>
        <extracomment>%1 how many bought a product again, and when</extracomment>
        <translation>%1：到了该补货的时候会再次推荐给已购客户。</translation>
    </message>
    <message>
        <source>%1: who has it is not offered it again.</source>
        <translation>%1：不再推荐给已购客户。</translation>
    </message>
    <message>
        <source>%1 any order</source>
        <comment>an offer in a list</comment>
        <translation>%1，任意订单</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an offer in a list</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 any order, %2</source>
        <comment>an offer in a list</comment>
        <translation>%1，任意订单（%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>an offer in a list</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The segments that were chosen hold nobody today. Choose others, or choose none for all customers.</source>
        <translation>所选分群目前没有任何客户。请选择其他分群，或不选分群以面向全部客户。</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln people of the segments are left out, %1 of them for this reason: %2. Choose other segments, or ask for less.</source>
        <translation>
            <numerusform>分群中的 %Ln 人全部被排除，其中 %1 人的原因是：%2。请选择其他分群，或放宽条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 looks like one purchase a line, not like one customer a line with all they bought: line %2, “%3”, tells of a customer who was there before. As %4, stars and times would have been measured as products, so nothing was measured. Choose the layout %5.</source>
        <translation>%1 看起来每行是一次购买，而不是每行一位顾客及其全部购买：第 %2 行“%3”中的顾客前面已经出现过。若按 %4 读取，评分和时间会被当成商品来评测，因此没有进行任何评测。请改选 %5 格式。</translation>
    </message>
    <message numerus="yes">
        <source>Offer %1 names %Ln thing(s) that this shop has no product, category or brand of, such as “%2”: it does nothing for them.</source>
        <translation>
            <numerusform>优惠 %1 写到了本店没有的 %Ln 项商品、品类或品牌，例如“%2”：对它们不会有任何优惠。</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan in %3 cannot be used. At “%4”: %2. Nothing was written. Correct it there, then go on.</source>
        <translation>%3 中的计划无法使用。位置“%4”：%2。没有写入任何内容，请在文件中改正后继续。</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>第 %1 行第 %2 列</translation>
    </message>
    <message>
        <source>it stands there twice</source>
        <translation>它出现了两次</translation>
    </message>
    <message>
        <source>it must not stand beside products and prices</source>
        <translation>不能与“商品和价格”同时填写</translation>
    </message>
    <message>
        <source>each must end after it begins</source>
        <translation>每一场的结束都必须晚于开始</translation>
    </message>
    <message>
        <source>it must be one line of text</source>
        <translation>只能是一行文字</translation>
    </message>
    <message>
        <source>they must be by percentages, such as 10, or by delivery</source>
        <translation>只能按折扣百分比（例如 10）或 delivery 填写</translation>
    </message>
    <message>
        <source>it must be an e-mail address</source>
        <translation>必须是电子邮箱地址</translation>
    </message>
    <message>
        <source>Not sure enough to pay off</source>
        <translation>是否划算没有把握</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) in all</source>
        <translation>
            <numerusform>共 %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %n piece(s) per person</source>
        <translation>
            <numerusform>每人限购 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a product at its price and its limits</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>a day of the week</comment>
        <translation>每%1</translation>
    </message>
    <message>
        <source>orders of %1 or more in all</source>
        <translation>全单满 %1</translation>
    </message>
    <message>
        <source>orders with %1 or more of %2</source>
        <translation>订单中 %2 满 %1</translation>
    </message>
    <message>
        <source>only from %1 to %2</source>
        <comment>moments</comment>
        <translation>仅限 %1 至 %2</translation>
    </message>
    <message>
        <source>in %1 waves, the first from %2 to %3</source>
        <translation>分 %1 场，首场 %2 至 %3</translation>
    </message>
    <message>
        <source>up to %1 times per person</source>
        <translation>每人最多 %1 次</translation>
    </message>
    <message>
        <source>at most %1 per person</source>
        <translation>每人最多优惠 %1</translation>
    </message>
    <message>
        <source>not together with other offers</source>
        <translation>不与其他优惠同享</translation>
    </message>
    <message>
        <source>counted at list prices</source>
        <translation>门槛按原价计算</translation>
    </message>
    <message>
        <source>except %1</source>
        <comment>products</comment>
        <translation>%1 除外</translation>
    </message>
    <message>
        <source>it must be a day from 1900 to 2199</source>
        <translation>须为 1900 年至 2199 年间的日期</translation>
    </message>
    <message>
        <source>it falls on none of the days of the offer</source>
        <translation>优惠有效期内没有这一天</translation>
    </message>
    <message>
        <source>it takes off more than it asks to be spent</source>
        <translation>优惠金额高于所要求的消费金额</translation>
    </message>
    <message>
        <source>this shop has nothing of that name</source>
        <translation>店铺里没有这个名称</translation>
    </message>
    <message>
        <source>it must be from −1 to 1</source>
        <translation>须在 −1 到 1 之间</translation>
    </message>
    <message>
        <source>What you call this campaign; customers do not see it.</source>
        <translation>您给活动起的名字，客户看不到。</translation>
    </message>
    <message>
        <source>A coupon is redeemed with a code; full reductions, flash sales and members&apos; offers hold for everybody who is told of them.</source>
        <translation>优惠券凭券码使用；满减、秒杀和会员优惠对所有收到通知的人有效。</translation>
    </message>
    <message>
        <source>The offer holds from this order value on.</source>
        <translation>订单达到这个金额才能享受优惠。</translation>
    </message>
    <message>
        <source>However large the order, nobody gets more off than this.</source>
        <translation>无论订单多大，最多优惠这么多。</translation>
    </message>
    <message>
        <source>Who spends or buys more gets more off: one line for each step, the highest that is reached counts.</source>
        <translation>买得越多减得越多：每档一行，按达到的最高一档计算。</translation>
    </message>
    <message>
        <source>The sale runs only between these times; without any it runs on all its days.</source>
        <translation>只在这些时段内有效；不填则活动期间全天有效。</translation>
    </message>
    <message>
        <source>Only customers of these segments or member tiers get the price.</source>
        <translation>只有这些分群或会员等级的客户享受该价格。</translation>
    </message>
    <message>
        <source>Only what is bought of these counts towards the minimum spend.</source>
        <translation>只有购买这些商品的金额才计入使用门槛。</translation>
    </message>
    <message>
        <source>Whether the minimum is reached by list prices or by what is paid after other discounts.</source>
        <translation>门槛按原价计算，还是按其他优惠之后的实付价计算。</translation>
    </message>
    <message>
        <source>When several discounts meet in one order, which is taken off first; the next is counted on what is left.</source>
        <translation>一笔订单有多个优惠时先减哪个；后面的按剩余金额计算。</translation>
    </message>
    <message>
        <source>The most that all discounts of this offer together may cost you.</source>
        <translation>此优惠合计最多让利多少。</translation>
    </message>
    <message>
        <source>The most that one customer may save with this offer.</source>
        <translation>每位客户用此优惠最多省多少。</translation>
    </message>
    <message>
        <source>How often the offer can be used, by everybody.</source>
        <translation>所有人合计可使用多少次。</translation>
    </message>
    <message>
        <source>How often one customer can use the offer.</source>
        <translation>每位客户可使用多少次。</translation>
    </message>
    <message>
        <source>How many codes of this offer one customer can hold.</source>
        <translation>每位客户最多持有多少张券。</translation>
    </message>
    <message>
        <source>Everybody who is in at least one of these. The first ticked one that holds a customer is their reason for being there.</source>
        <translation>属于其中任意一个分群的人。客户所属的第一个已勾选分群即为其入选原因。</translation>
    </message>
    <message>
        <source>Who is in one of these is left out, whatever else they are in.</source>
        <translation>属于其中任意一个分群的人一律排除。</translation>
    </message>
    <message>
        <source>Keeps only so many, the best first by what stands beside it.</source>
        <translation>只保留这么多人，按旁边的指标从高到低选取。</translation>
    </message>
    <message>
        <source>People without an address for this channel, or who said no to it, are left out.</source>
        <translation>没有该渠道联系方式或已拒绝该渠道的人会被排除。</translation>
    </message>
    <message>
        <source>Randomly chosen people who fit but get nothing. What they buy anyway is compared with what the others buy, which is the only honest way to see what the campaign added.</source>
        <translation>随机选出的一部分符合条件但不发优惠的人。把他们的自然购买与其他人相比，才能真正看出活动带来了多少增量。</translation>
    </message>
    <message>
        <source>The number behind the draw: who knows it can draw the same people again.</source>
        <translation>抽签所用的数字：用同一个数字可以重新抽到同一批人。</translation>
    </message>
    <message>
        <source>How the products named beside each customer are chosen.</source>
        <translation>每位客户旁边的推荐商品按什么方法选出。</translation>
    </message>
    <message>
        <source>With several offers: everybody the first, drawn at random to compare them, or each person the one that should earn most, which may be none.</source>
        <translation>有多个优惠时：都发第一个、随机分配以便比较，或给每个人预计收益最高的那个（也可能不发）。</translation>
    </message>
    <message>
        <source>What the discounts are expected to cost, all together, at most.</source>
        <translation>所有优惠预计支出的总上限。</translation>
    </message>
    <message>
        <source>What one person&apos;s discounts are expected to cost at most.</source>
        <translation>每个人的优惠预计支出上限。</translation>
    </message>
    <message>
        <source>The more cautious, the surer an offer must be to pay before somebody gets it.</source>
        <translation>越谨慎，就越要有把握赚回来才会发放优惠。</translation>
    </message>
    <message>
        <source>How many times as many people buy in a flash sale as at usual times.</source>
        <translation>秒杀时购买人数是平时的多少倍。</translation>
    </message>
    <message>
        <source>A further condition: everybody must also be in one of these.</source>
        <translation>附加条件：还必须属于其中一个分群。</translation>
    </message>
    <message>
        <source>Who was contacted this often lately is left in peace, whichever campaign it was.</source>
        <translation>近期已被联系这么多次的人不再打扰，不论来自哪个活动。</translation>
    </message>
    <message>
        <source>Who bought within so many days is not asked to buy again.</source>
        <translation>这么多天内刚买过的人不再推送。</translation>
    </message>
    <message>
        <source>Without a holdout nobody can tell later what the campaign added, so the reason is kept.</source>
        <translation>没有对照组，事后就无法知道活动带来了多少增量，因此会记录原因。</translation>
    </message>
    <message>
        <source>The one number by which you will say whether it worked, settled before it starts.</source>
        <translation>用哪一个数字判断活动是否有效，须在开始前定好。</translation>
    </message>
    <message>
        <source>Purchases after this day no longer count for the campaign.</source>
        <translation>此日之后的购买不再计入活动。</translation>
    </message>
    <message>
        <source>The letters that every code begins with, so that you know it again.</source>
        <translation>每个券码开头的字母，便于识别。</translation>
    </message>
    <message>
        <source>Longer codes are harder to guess, shorter ones easier to type. The last character catches slips of the finger.</source>
        <translation>券码越长越难猜，越短越好输入。最后一位用于发现输错。</translation>
    </message>
    <message>
        <source>An address of your own, so that you see what customers get. It is not counted.</source>
        <translation>您自己的地址，用来查看客户收到的内容，不计入人数。</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>The offers ended on %1 already: nobody can use them any more. Give them days to come. Trying things out on past orders takes an analysis day on which they still hold.</source>
        <translation>优惠已于 %1 结束，没有人还能使用。请改为以后的日期。若要用历史订单试算，分析日须设在优惠仍有效的日子。</translation>
    </message>
</context>
<context>
    <name>PageRegistry</name>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
</context>
<context>
    <name>PastedTables</name>
    <message>
        <source>Clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>PlatformCodesController</name>
    <message>
        <source>Nothing to paste: copy the codes in another program first, one in each line.</source>
        <translation>没有可粘贴的内容：请先在其他程序中复制券码，每行一个。</translation>
    </message>
</context>
<context>
    <name>Prompts</name>
    <message>
        <source>Add order, customer or product files</source>
        <translation>添加订单、客户或商品文件</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>打开店铺</translation>
    </message>
    <message>
        <source>Where to keep the new shop</source>
        <translation>新店铺的保存位置</translation>
    </message>
    <message>
        <source>Save a copy of the shop</source>
        <translation>另存店铺副本</translation>
    </message>
    <message>
        <source>Export the target list</source>
        <translation>导出目标名单</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>Clientele shops (*.clientele)</source>
        <translation>Clientele 店铺 (*.clientele)</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>SVG pictures (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>表格 (%1)</translation>
    </message>
    <message>
        <source>Export the rows set aside</source>
        <translation>导出未导入的行</translation>
    </message>
    <message>
        <source>The shop platform’s codes</source>
        <translation>店铺平台生成的券码</translation>
    </message>
    <message>
        <source>Open a campaign&apos;s plan</source>
        <translation>打开活动方案</translation>
    </message>
    <message>
        <source>Save the campaign&apos;s plan</source>
        <translation>保存活动方案</translation>
    </message>
    <message>
        <source>Plans of campaigns (*.json)</source>
        <translation>活动方案 (*.json)</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
</context>
<context>
    <name>ReadOnly</name>
    <message>
        <source>This shop is open for reading only: another window has it open, or its place cannot be written to.</source>
        <translation>店铺以只读方式打开：另一个窗口正在使用它，或所在位置无法写入。</translation>
    </message>
</context>
<context>
    <name>ReasonRowsTable</name>
    <message>
        <source>Their own</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>Rated both</source>
        <translation>两件都评过分</translation>
    </message>
    <message>
        <source>Bought it</source>
        <translation>买过它</translation>
    </message>
    <message>
        <source>Bought both</source>
        <translation>两件都买过</translation>
    </message>
    <message>
        <source>Buys the same</source>
        <translation>买过相同的商品</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>游客</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Counts as</source>
        <translation>算作</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星级</translation>
    </message>
    <message>
        <source>Only the other</source>
        <extracomment>bought or rated the other product and not the proposed one</extracomment>
        <translation>只有另一件</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>holds</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <translation>以下全部成立</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>以下任一成立</translation>
    </message>
    <message>
        <source>This must not hold</source>
        <translation>以下必须不成立</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>RecommendTables</name>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>%1 in order %2</source>
        <translation>%1，订单 %2</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>The rank in the list beside this one</source>
        <translation>在旁边那份列表中的名次</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a product and why it is proposed</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. In both lists, at rank %2 of the one beside.</source>
        <extracomment>%1 a sentence without its full stop, %2 a number</extracomment>
        <translation>%1。两份列表都有，在旁边那份中排第 %2。</translation>
    </message>
</context>
<context>
    <name>RuleDateEdit</name>
    <message>
        <source>Unit of time</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间范围</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>until</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>一段时间以前</translation>
    </message>
    <message>
        <source>How the day is said</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>on the day</source>
        <translation>具体日期</translation>
    </message>
    <message>
        <source>counted back</source>
        <translation>往前推算</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>How long ago</source>
        <translation>多久以前</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>To how many</source>
        <translation>到多少</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
</context>
<context>
    <name>RuleValueEdit</name>
    <message>
        <source>In per cent.</source>
        <translation>以百分数表示。</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Several values, separated by semicolons.</source>
        <translation>可填多个值，用分号分隔。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>针对什么</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>WelcomeController</name>
    <message>
        <source>My shop</source>
        <translation>我的店铺</translation>
    </message>
    <message>
        <source>No keychain answers on this desktop, so the passphrase is asked for next time.</source>
        <translation>此桌面没有可用的密钥环，因此下次仍会询问密码短语。</translation>
    </message>
</context>
<context>
    <name>clientele::AboutPanel</name>
    <message>
        <source>About Clientele</source>
        <translation>关于 Clientele</translation>
    </message>
    <message>
        <source>Finds the customers worth talking to, says what to offer whom, and writes the list.</source>
        <translation>找出值得联系的客户，告诉您给谁什么优惠，并生成名单。</translation>
    </message>
    <message>
        <source>Everything happens on this computer, in one file that is yours. Clientele has no network code.</source>
        <translation>一切都在这台电脑上进行，保存在属于您的一个文件里。Clientele 不含任何联网代码。</translation>
    </message>
    <message>
        <source>Clientele %1 is free software under the GNU General Public License, version 3 or later (GPL-3.0-or-later). It comes with no warranty, to the extent the law permits.</source>
        <translation>Clientele %1 是自由软件，按 GNU 通用公共许可证第 3 版或更高版本（GPL-3.0-or-later）发布。在法律允许的范围内，不提供任何担保。</translation>
    </message>
    <message>
        <source>The log of this computer&apos;s sessions is kept in %1</source>
        <translation>本机运行日志保存在 %1</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>构建组件</translation>
    </message>
</context>
<context>
    <name>clientele::ApartCard</name>
    <message>
        <source>Nothing beyond chance: they are like the whole shop.</source>
        <translation>没有超出偶然的差异：与全店一致。</translation>
    </message>
    <message>
        <source>What sets them apart</source>
        <translation>与众不同之处</translation>
    </message>
    <message>
        <source>What to compare</source>
        <translation>比较内容</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Line = whole shop; below, where the share surely lies. Differences are beyond chance (95 %).</source>
        <translation>竖线＝全店；下方为占比的可信范围。所示差异均超出偶然（95%）。</translation>
    </message>
    <message>
        <source>Line = whole shop; below, where the share surely lies (95 %).</source>
        <translation>竖线＝全店；下方为占比的可信范围（95%）。</translation>
    </message>
    <message>
        <source>Nobody among them has ordered yet.</source>
        <translation>其中还没有人下过单。</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>地区</translation>
    </message>
</context>
<context>
    <name>clientele::AppWindow</name>
    <message>
        <source>This place cannot be written to, so the shop is open for reading only.</source>
        <translation>此位置无法写入，店铺以只读方式打开。</translation>
    </message>
    <message>
        <source>Opened for reading only, because %1 has this shop open.</source>
        <translation>以只读方式打开，因为 %1 正在使用此店铺。</translation>
    </message>
    <message>
        <source>data to %1</source>
        <translation>数据截至 %1</translation>
    </message>
    <message>
        <source>reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 – Clientele</source>
        <translation>%1 – Clientele</translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation>关于 Clientele</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::AssignmentForm</name>
    <message>
        <source>At least so many people</source>
        <translation>最少人数</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Segment that gets at least some</source>
        <translation>保证最少人数的分群</translation>
    </message>
    <message>
        <source>Budget (%1)</source>
        <translation>预算（%1）</translation>
    </message>
    <message>
        <source>What the discounts may cost in all; empty: as much as pays.</source>
        <translation>优惠的总成本上限；留空：只要划算就不设上限。</translation>
    </message>
    <message>
        <source>At most per person (%1)</source>
        <translation>每人上限（%1）</translation>
    </message>
    <message>
        <source>Estimates are lowered by so many standard errors before anybody is chosen, so that luck is not taken for promise.</source>
        <translation>选人之前，先将估计值下调这么多个标准误，以免把运气当成潜力。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Reach at least so many of a segment</source>
        <translation>保证触达某个分群的最少人数</translation>
    </message>
    <message>
        <source>at most %1 each</source>
        <translation>每人最多 %1</translation>
    </message>
</context>
<context>
    <name>clientele::AssumptionsForm</name>
    <message>
        <source>Free delivery</source>
        <translation>包邮</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>减 %1</translation>
    </message>
    <message>
        <source>More buyers with: %1</source>
        <translation>购买人数增幅：%1</translation>
    </message>
    <message>
        <source>How many more people buy with an offer than without one, give or take half of it.</source>
        <translation>与没有优惠相比，有优惠时购买人数的增幅，上下浮动一半。</translation>
    </message>
    <message>
        <source> Your own past campaigns, with %1 people, say more than these numbers and replace them as far as they go.</source>
        <translation>您自己的历史活动（%1 人）比这些数字更可靠，会尽可能取代它们。</translation>
    </message>
    <message>
        <source> These are what shops commonly see: nobody knows yours until a campaign had a control group. Change them if you know better.</source>
        <translation>这些是店铺的常见水平：在做过带对照组的活动之前，无法知道您店铺的实际情况。如有更准确的数字，请修改。</translation>
    </message>
    <message>
        <source>As long as the offers last</source>
        <translation>与优惠有效期相同</translation>
    </message>
    <message>
        <source>A purchase within so many days counts as an answer.</source>
        <translation>在这些天内购买即计为响应。</translation>
    </message>
    <message>
        <source>Back to the usual</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Learned from %1 people</source>
        <translation>来自 %1 人的真实结果</translation>
    </message>
    <message>
        <source>%1: %2 more buyers</source>
        <translation>%1：多 %2 的买家</translation>
    </message>
</context>
<context>
    <name>clientele::AudienceForm</name>
    <message>
        <source>A whole number from 0 to 18446744073709551615.</source>
        <translation>0 到 18446744073709551615 之间的整数。</translation>
    </message>
    <message>
        <source>The same number draws the same holdout again.</source>
        <translation>编号相同，抽出的对照组也相同。</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Only people who agreed to be contacted</source>
        <translation>仅限同意接收的人</translation>
    </message>
    <message>
        <source>People who declined are always left out; this leaves out those who were never asked, too.</source>
        <translation>拒绝接收的人始终排除；勾选后还会排除从未询问过的人。</translation>
    </message>
    <message>
        <source>Segments as of another day</source>
        <translation>按其他日期计算分群</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message numerus="yes">
        <source>%n segments</source>
        <translation>
            <numerusform>%n 个分群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 held out</source>
        <translation>%1 作对照组</translation>
    </message>
    <message>
        <source>Nothing ticked: all customers.</source>
        <translation>不勾选则为全部客户。</translation>
    </message>
</context>
<context>
    <name>clientele::BehaviourView</name>
    <message>
        <source>%1 people · %2 visits, %3 views each on average, half have %4 or fewer</source>
        <translation>%1 人 · %2 次访问，平均每次浏览 %3 个页面，一半不超过 %4 个</translation>
    </message>
    <message>
        <source>%1 people. Files of what customers do (views, clicks, carts) add the steps before a purchase.</source>
        <translation>%1 人。导入客户行为文件（浏览、点击、加购）即可看到购买之前的步骤。</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>%1 of the step before; %2 times each, half within %3 days</source>
        <translation>占上一步的 %1；人均 %2 次，一半在 %3 天内</translation>
    </message>
    <message>
        <source>%1 times each, half within %2 days</source>
        <translation>人均 %1 次，一半在 %2 天内</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>暂无可显示的内容。</translation>
    </message>
    <message>
        <source>%1, %2:00 to %3:00: %4 orders</source>
        <translation>%1 %2:00–%3:00：%4 笔订单</translation>
    </message>
    <message>
        <source>Most orders come on %1 from %2:00.</source>
        <translation>订单最多的时段是%1 %2:00 起。</translation>
    </message>
    <message>
        <source>No order has a time of day.</source>
        <translation>没有订单带有具体时间。</translation>
    </message>
    <message>
        <source>Way through a visit</source>
        <translation>访问路径</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>访问次数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a kind of event and a weekday: &quot;Into the cart (Friday)&quot;</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Pattern over days</source>
        <translation>跨天模式</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Of those who took all steps but the last.</source>
        <translation>在完成最后一步之前所有步骤的人中所占比例。</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>How much more often on that weekday than that weekday usually is.</source>
        <translation>该星期几出现的比例是平时的多少倍。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>and product</source>
        <translation>搭配商品</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持度</translation>
    </message>
    <message>
        <source>Share of all orders that hold both.</source>
        <translation>同时包含两者的订单占全部订单的比例。</translation>
    </message>
    <message>
        <source>Confidence →</source>
        <translation>置信度 →</translation>
    </message>
    <message>
        <source>Share of the first one&apos;s orders that hold the second.</source>
        <translation>购买前者的订单中也含后者的比例。</translation>
    </message>
    <message>
        <source>Confidence ←</source>
        <translation>置信度 ←</translation>
    </message>
    <message>
        <source>Share of the second one&apos;s orders that hold the first.</source>
        <translation>购买后者的订单中也含前者的比例。</translation>
    </message>
    <message>
        <source>How many times as often as if people chose independently.</source>
        <translation>相对于各自独立选择时的倍数。</translation>
    </message>
    <message>
        <source>Whose behaviour</source>
        <translation>谁的行为</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>所选客户</translation>
    </message>
    <message>
        <source>From looking to buying</source>
        <translation>从浏览到购买</translation>
    </message>
    <message>
        <source>When orders come</source>
        <translation>下单时段</translation>
    </message>
    <message>
        <source>Common ways through a visit</source>
        <translation>常见的访问路径</translation>
    </message>
    <message>
        <source>Patterns over days</source>
        <translation>跨天模式</translation>
    </message>
    <message>
        <source>Bought together</source>
        <translation>一起购买</translation>
    </message>
</context>
<context>
    <name>clientele::BudgetCurve</name>
    <message>
        <source>Additional profit</source>
        <translation>增量利润</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>%1 earns %2 (%3 to %4)</source>
        <extracomment>%1 what is spent, %2 what it adds, %3 and %4 the ends of the interval</extracomment>
        <translation>投入 %1，带来 %2（%3 至 %4）</translation>
    </message>
</context>
<context>
    <name>clientele::CampaignChecksView</name>
    <message>
        <source>Show</source>
        <comment>the field where something is put right</comment>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>clientele::CampaignDesigner</name>
    <message>
        <source>%1 · created %2</source>
        <translation>%1 · 创建于%2</translation>
    </message>
    <message>
        <source>Something in the plan has to be corrected first.</source>
        <translation>请先修正方案中的问题。</translation>
    </message>
    <message>
        <source>Another window holds this shop: the plan can only be looked at.</source>
        <translation>另一个窗口正在使用此店铺：方案只能查看。</translation>
    </message>
    <message>
        <source>Nobody would be contacted yet.</source>
        <translation>目前没有可联系的客户。</translation>
    </message>
    <message>
        <source>This campaign is archived, so it stays as it is. To change something, duplicate it.</source>
        <translation>此活动已归档，保持原样。要修改请先复制。</translation>
    </message>
    <message>
        <source>This plan was exported on %1, so it stays as it is: the list that went out can be written again at any time. To change something, duplicate it.</source>
        <translation>此方案已于%1导出，保持原样：发出的名单可随时重新写出。要修改请先复制。</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>目标人群</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>It cannot go out like this: see “Before you send”.</source>
        <translation>目前还不能发出：请查看“发送之前”。</translation>
    </message>
    <message>
        <source>Who gets what</source>
        <translation>谁得到什么</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>How it is judged</source>
        <translation>效果衡量</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>毛利</translation>
    </message>
    <message>
        <source>What is assumed</source>
        <translation>效果假设</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再次运行</translation>
    </message>
    <message>
        <source>The same plan for the customers of today, with what changed since.</source>
        <translation>对当前客户再次使用同一方案，并说明此后的变化。</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>保存方案…</translation>
    </message>
    <message>
        <source>As a file that another shop or the command line can read.</source>
        <translation>保存为文件，可供其他店铺或命令行读取。</translation>
    </message>
    <message>
        <source>Something in it cannot be read.</source>
        <translation>其中有内容无法识别。</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>还差一点</translation>
    </message>
    <message>
        <source>Once the marked field is put right, this shows whom the plan reaches and what it should earn.</source>
        <translation>把标红的一栏填好，这里就会显示方案能触达谁、预计带来多少收益。</translation>
    </message>
    <message>
        <source>Go to the field</source>
        <translation>前往该栏</translation>
    </message>
</context>
<context>
    <name>clientele::CampaignPreviewView</name>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Why they are here</source>
        <translation>入选原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推荐商品</translation>
    </message>
    <message>
        <source>The first %1 of %2 people; the target list holds everybody who is contacted.</source>
        <translation>共 %2 人，仅显示前 %1 人；目标名单包含所有待联系的人。</translation>
    </message>
    <message numerus="yes">
        <source>%n people in all</source>
        <translation>
            <numerusform>共 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Why they are left out</source>
        <translation>排除原因</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Nobody is left out.</source>
        <translation>没有人被排除。</translation>
    </message>
    <message>
        <source>%1; no. %2 by %3</source>
        <translation>%1；按%3排第%2</translation>
    </message>
    <message>
        <source>People contacted</source>
        <translation>联系人数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Whom the plan reaches</source>
        <translation>方案触达的客户</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>未估算</translation>
    </message>
    <message>
        <source>95 %: %1 to %2</source>
        <translation>95%：%1 至 %2</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>发送之前</translation>
    </message>
    <message>
        <source>Additional profit</source>
        <translation>增量利润</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Should add</source>
        <translation>预计增量</translation>
    </message>
    <message>
        <source>What the offer is expected to add to the profit this customer brings anyway.</source>
        <translation>在该客户本来就会带来的利润之外，此优惠预计增加的利润。</translation>
    </message>
    <message>
        <source>The first %1 are shown; the export can write all of them to a file.</source>
        <translation>仅显示前 %1 位；导出时可将全部客户写入文件。</translation>
    </message>
    <message>
        <source>Buys with a chance of %1, without an offer %2; should add %3.</source>
        <translation>购买概率 %1，无优惠时 %2；预计增量 %3。</translation>
    </message>
    <message>
        <source>Refuses personal offers, so they get the first one whatever is known of them.</source>
        <translation>已拒绝个性化优惠，因此不论掌握哪些信息，都只发放第一个优惠。</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>why, group</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Nobody would get this</source>
        <translation>没有人会收到</translation>
    </message>
    <message>
        <source>Choose the audience</source>
        <translation>选择目标人群</translation>
    </message>
    <message>
        <source>next %1 earns %2</source>
        <translation>再投 %1 可多赚 %2</translation>
    </message>
    <message>
        <source>People like these buy anyway: %1 without the offer, %2 with it. The discounts cost more than that adds.</source>
        <translation>这些客户本来就会买：没有优惠时 %1 会买，有优惠时 %2 会买。优惠的成本超过了它带来的增量。</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>What the discounts are expected to cost, and what one more unit of budget would add.</source>
        <translation>优惠预计花费多少，以及每多投一单位预算能多赚多少。</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <source>in discounts</source>
        <translation>优惠支出</translation>
    </message>
    <message>
        <source>get an offer</source>
        <translation>发放优惠</translation>
    </message>
    <message>
        <source>no offer</source>
        <translation>不发优惠</translation>
    </message>
    <message>
        <source>see why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>Who fits, may be contacted, is not held out and gets an offer.</source>
        <translation>符合条件、可以联系、不在对照组，并会得到优惠的人。</translation>
    </message>
    <message>
        <source>Who is in the segments but must not or should not be contacted, each with the reason.</source>
        <translation>属于所选分群，但不能或不宜联系的人，逐一附上原因。</translation>
    </message>
    <message>
        <source>What the campaign should add to the profit that these people bring anyway. It is negative where the discounts go to people who would have bought without them. The range below holds the true value 95 times in 100.</source>
        <translation>在这些客户本来就会带来的利润之外，活动预计再增加多少。如果优惠主要给了本来就会买的人，它就会是负数。下方区间有 95% 的把握包含真实值。</translation>
    </message>
    <message>
        <source>The first people, with what each gets, why, and their code.</source>
        <translation>名单前若干人：各得什么、为什么、券码是什么。</translation>
    </message>
    <message>
        <source>Who is not contacted, each with the reason.</source>
        <translation>不联系的人及各自的原因。</translation>
    </message>
    <message>
        <source>What a bigger or smaller budget would earn, and sliders to try it.</source>
        <translation>预算增减会带来多少收益，并可拖动滑块试算。</translation>
    </message>
    <message>
        <source>What would hurt and what is in order, with the way to put it right.</source>
        <translation>哪些会带来损失、哪些没有问题，以及如何修正。</translation>
    </message>
    <message>
        <source>The file as it would be written, before anything is.</source>
        <translation>导出前先看文件会写成什么样。</translation>
    </message>
    <message>
        <source>What went out, when, to how many and what for; and the seal.</source>
        <translation>何时导出了什么、给多少人、用于什么，以及封存码。</translation>
    </message>
</context>
<context>
    <name>clientele::CampaignsPage</name>
    <message>
        <source>New campaign</source>
        <translation>新建活动</translation>
    </message>
    <message>
        <source>New campaign %1</source>
        <translation>新建活动%1</translation>
    </message>
    <message>
        <source>The draft “%1” was removed.</source>
        <translation>草稿“%1”已删除。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>目标人群</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>优惠</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>No campaigns yet</source>
        <translation>还没有活动</translation>
    </message>
    <message>
        <source>An exported campaign is kept: its results will be measured. Archive it instead.</source>
        <translation>已导出的活动会保留：之后要衡量效果。请改为归档。</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>取消归档</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>%1; the best %2 by %3</source>
        <translation>%1；按%3取前 %2 名</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部活动</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>%n more besides: %1</source>
        <translation>
            <numerusform>%1 等，另有 %n 个优惠</numerusform>
        </translation>
    </message>
    <message>
        <source>From a plan…</source>
        <translation>从方案新建…</translation>
    </message>
    <message>
        <source>A new campaign from a plan that was saved as a file.</source>
        <translation>用已保存的方案文件新建活动。</translation>
    </message>
    <message>
        <source>A campaign is an offer for the customers you choose: a coupon, a full reduction, a flash sale or members’ prices. Some are held out, so that you will know what it did.</source>
        <translation>活动就是给选定客户的一份优惠：优惠券、满减、秒杀或会员价。留出一部分人作对照组，您就能知道活动真正带来了什么。</translation>
    </message>
    <message>
        <source>Who gets which offer, and who is held out so that you will know what it did.</source>
        <translation>谁拿到哪份优惠，谁留作对照组，好让您知道活动真正的效果。</translation>
    </message>
</context>
<context>
    <name>clientele::ChartExport</name>
    <message>
        <source>The chart is in %1.</source>
        <translation>图表已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>clientele::ChartWidget</name>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as table</source>
        <translation>复制为表格</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as XLSX…</source>
        <translation>导出为 XLSX…</translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation>导出为 SVG…</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>导出为 PNG…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>导出为 PDF…</translation>
    </message>
</context>
<context>
    <name>clientele::CheckList</name>
    <message>
        <source>%1 (no longer in the shop)</source>
        <translation>%1（店铺中已没有）</translation>
    </message>
</context>
<context>
    <name>clientele::CleaningView</name>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>All choices together: %1</source>
        <translation>所有选择合计：%1</translation>
    </message>
    <message>
        <source>Nothing to clean</source>
        <translation>没有需要清洗的内容</translation>
    </message>
    <message>
        <source>%1 of the rows.</source>
        <translation>占全部行的 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be read as they are.</source>
        <translation>
            <numerusform>有 %Ln 行按原样无法识别。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the first rows</source>
        <translation>显示前几行</translation>
    </message>
    <message>
        <source>%1: show the first rows</source>
        <translation>%1：显示前几行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) will be listed.</source>
        <translation>
            <numerusform>将列出 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>What was found in %1</source>
        <translation>在 %1 中发现的问题</translation>
    </message>
    <message>
        <source>Nothing is written yet, and everything is kept unless you choose otherwise. What is set aside can be exported, repaired and imported later.</source>
        <translation>目前还没有写入任何内容；除非您另作选择，一切都会保留。未导入的行可以导出、修正，之后再导入。</translation>
    </message>
    <message>
        <source>Back to the columns</source>
        <translation>返回列设置</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>two sentences in a row</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Less than %1 of the rows.</source>
        <translation>不到全部行的 %1。</translation>
    </message>
</context>
<context>
    <name>clientele::ClusterDetail</name>
    <message>
        <source>RFM inside the group</source>
        <translation>群内 RFM</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of the group&apos;s customers.</source>
        <translation>占该群客户。</translation>
    </message>
    <message>
        <source>%1 of “%2”</source>
        <extracomment>%1 an RFM group (&quot;Champions&quot;), %2 the group of alike customers inside which it is</extracomment>
        <translation>“%2”中的%1</translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Design a campaign</source>
        <translation>设计活动</translation>
    </message>
    <message>
        <source>RFM inside this group</source>
        <translation>群内 RFM 分析</translation>
    </message>
    <message>
        <source>Scores its customers against each other instead of against the whole shop.</source>
        <translation>群内客户互相比较打分，而不是与全店比较。</translation>
    </message>
    <message>
        <source>RFM groups inside this group</source>
        <translation>该群内的 RFM 客群</translation>
    </message>
</context>
<context>
    <name>clientele::ClusterSettings</name>
    <message>
        <source>Tick at least one kind of features first.</source>
        <translation>请先至少勾选一类特征。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation>群的数量</translation>
    </message>
    <message>
        <source>Proposed number</source>
        <translation>建议数量</translation>
    </message>
    <message>
        <source>Fixed number</source>
        <translation>固定数量</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>更多设置</translation>
    </message>
    <message>
        <source>Find groups</source>
        <translation>开始聚类</translation>
    </message>
    <message>
        <source>How features become comparable</source>
        <translation>特征如何变得可比</translation>
    </message>
</context>
<context>
    <name>clientele::ClusterView</name>
    <message>
        <source>Finding customers who are alike</source>
        <translation>正在寻找相似的客户</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>还没有群</translation>
    </message>
    <message>
        <source>Choose what counts and how groups are found, then let them be found.</source>
        <translation>选择看重什么、怎样分群，然后开始聚类。</translation>
    </message>
    <message>
        <source>Find groups</source>
        <translation>开始聚类</translation>
    </message>
    <message>
        <source>What to see of the groups</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排比较</translation>
    </message>
    <message>
        <source>Why so many</source>
        <translation>为何是这个数</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树</translation>
    </message>
    <message>
        <source>Groups of customers who are alike</source>
        <translation>相似客户的群</translation>
    </message>
    <message>
        <source>Customers on the two main directions</source>
        <translation>客户在两个主要方向上的分布</translation>
    </message>
    <message>
        <source>Groups feature by feature</source>
        <translation>逐项特征比较各群</translation>
    </message>
    <message>
        <source>Measures by number of groups</source>
        <translation>各数量下的指标</translation>
    </message>
    <message>
        <source>How groups came about</source>
        <translation>群是怎样形成的</translation>
    </message>
    <message>
        <source>Nothing is known that could tell customers apart</source>
        <translation>没有可以区分客户的信息</translation>
    </message>
    <message>
        <source>The shop&apos;s files say nothing about what was chosen. What customers ordered is always known.</source>
        <translation>店铺的文件里没有所选内容的信息。客户买过什么总是已知的。</translation>
    </message>
    <message>
        <source>Use recency, frequency and money</source>
        <translation>改用最近购买、频次和金额</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>群</translation>
    </message>
    <message>
        <source>What sets these customers apart from the whole shop.</source>
        <translation>这些客户与全店的不同之处。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of all buyers.</source>
        <translation>占全部买家。</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>Share of net</source>
        <translation>净消费占比</translation>
    </message>
    <message>
        <source>Of all buyers&apos; net spend.</source>
        <translation>占全部买家的净消费。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>first direction: %1 of all differences</source>
        <translation>第一方向：占全部差异的 %1</translation>
    </message>
    <message>
        <source>second direction: %1</source>
        <translation>第二方向：%1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by the two directions in which they differ most; “%1” pulls most.</source>
        <translation>
            <numerusform>%Ln 位客户按差异最大的两个方向分布；“%1”的影响最大。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 groups compared with the whole shop in %2 features.</source>
        <translation>%1 个群在 %2 项特征上与全店比较。</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>群数</translation>
    </message>
    <message>
        <source>Separation</source>
        <translation>分离度</translation>
    </message>
    <message>
        <source>How much nearer customers are to their own group.</source>
        <translation>客户离自己的群比离别的群近多少。</translation>
    </message>
    <message>
        <source>Stability</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>How far the groups come out again on other customers.</source>
        <translation>换一批客户后这些群在多大程度上再次出现。</translation>
    </message>
    <message>
        <source>Differences left inside</source>
        <translation>群内剩余差异</translation>
    </message>
    <message>
        <source>What is left where it bends is enough.</source>
        <translation>曲线拐弯处就够了。</translation>
    </message>
    <message>
        <source>The last %1 joins of customers into groups, cut into %2 groups.</source>
        <translation>客户合并成群的最后 %1 步，切成 %2 个群。</translation>
    </message>
</context>
<context>
    <name>clientele::CodesForm</name>
    <message>
        <source>Such as AUT-. Every customer gets a code of their own.</source>
        <translation>如 AUT-。每位客户都有自己的券码。</translation>
    </message>
    <message>
        <source>After the start; the last one tells a slip of the finger.</source>
        <translation>不含开头；最后一位用来查出输错。</translation>
    </message>
    <message>
        <source>Characters to choose from</source>
        <translation>可用字符</translation>
    </message>
    <message>
        <source>Capital letters and digits; none that look alike.</source>
        <translation>大写字母和数字；不要易混字符。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln codes of the platform</source>
        <translation>
            <numerusform>平台券码 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n 位字符</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CohortView</name>
    <message>
        <source>First order: %1</source>
        <translation>首单：%1</translation>
    </message>
    <message>
        <source>First order: %1, back after %2</source>
        <translation>首单：%1，%2 个周期后回购</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>month and year of a cohort</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>Q%1 %2</source>
        <translation>%2 年第 %1 季度</translation>
    </message>
    <message>
        <source>weeks after the first order</source>
        <translation>首单后周数</translation>
    </message>
    <message>
        <source>months after the first order</source>
        <translation>首单后月数</translation>
    </message>
    <message>
        <source>quarters after the first order</source>
        <translation>首单后季度数</translation>
    </message>
    <message>
        <source>%1, %2 %3: %4 ordered (%5), %6 in all</source>
        <translation>%1，%3 %2：%4 人下单（%5），合计 %6</translation>
    </message>
    <message>
        <source>%1 cohorts. Of all customers, %2 ordered again in the period after their first.</source>
        <translation>共 %1 个同期群。全部客户中有 %2 在首单后的下一个周期再次下单。</translation>
    </message>
    <message>
        <source>There is not yet a whole period after the first orders.</source>
        <translation>首单之后还没有完整的周期。</translation>
    </message>
    <message>
        <source>Net spend per customer of the cohort. Empty: the period had not ended by %1.</source>
        <translation>同期群人均净消费。空白：截至 %1 该周期尚未结束。</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of all customers ordered again %2 %3.</source>
        <translation>%3为 %2 时，有 %1 的客户再次下单。</translation>
    </message>
    <message>
        <source>Group first orders by</source>
        <translation>首单分组周期</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>单元格内容</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>营收</translation>
    </message>
    <message>
        <source>Cohorts by period</source>
        <translation>各周期的同期群</translation>
    </message>
    <message>
        <source>Who came back</source>
        <translation>谁回来了</translation>
    </message>
    <message>
        <source>First order · customers</source>
        <translation>首单时间 · 客户数</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a cohort&apos;s period and how many customers are in it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Per cent of the cohort that ordered in the period. Empty: it had not ended by %1.</source>
        <translation>同期群中在该周期下单的百分比。空白：截至 %1 该周期尚未结束。</translation>
    </message>
</context>
<context>
    <name>clientele::CommandPalette</name>
    <message>
        <source>Find anything</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <source>What to find</source>
        <translation>查找内容</translation>
    </message>
    <message>
        <source>Find a customer, segment, campaign or command</source>
        <translation>查找客户、分群、活动或命令</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>clientele::ComponentChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a group of customers and how many are in it</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clientele::ContactForm</name>
    <message>
        <source>Nothing ticked: no further condition.</source>
        <translation>都不勾选：没有其他条件。</translation>
    </message>
    <message>
        <source>Over all campaigns together.</source>
        <translation>所有活动合并计算。</translation>
    </message>
    <message>
        <source>Written at the end of the list, never counted.</source>
        <translation>写在名单末尾，不计入统计。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Leave out who has another offer on these days</source>
        <translation>排除同期已有其他优惠的人</translation>
    </message>
    <message numerus="yes">
        <source>also in %n segments</source>
        <translation>
            <numerusform>同时属于 %n 个分群</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 in %n days</source>
        <translation>
            <numerusform>%n 天内最多 %1 次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quiet days</source>
        <translation>
            <numerusform>购后静默 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody with another offer</source>
        <translation>避开已有其他优惠的人</translation>
    </message>
    <message>
        <source>one for you</source>
        <translation>给自己也发一份</translation>
    </message>
    <message>
        <source>No further rules</source>
        <translation>无其他限制</translation>
    </message>
</context>
<context>
    <name>clientele::CountChart</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 groups: %2</source>
        <extracomment>%1 a number of groups, %2 what the measures say about it</extracomment>
        <translation>%1 个群：%2</translation>
    </message>
</context>
<context>
    <name>clientele::CurveChart</name>
    <message>
        <source>%1 %2: %3</source>
        <extracomment>%1 a number of periods, %2 what they are (&quot;months after the first order&quot;), %3 a share</extracomment>
        <translation>%2 %1：%3</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerDetail</name>
    <message>
        <source>Number %1</source>
        <translation>编号 %1</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>%1 年出生</translation>
    </message>
    <message>
        <source>Member since %1</source>
        <translation>%1 注册</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a customer to see who they are and what they ordered.</source>
        <translation>选择一位客户，查看其资料和订单。</translation>
    </message>
    <message>
        <source>Does not want to be contacted</source>
        <translation>不希望被联系</translation>
    </message>
    <message>
        <source>Show recommendations</source>
        <translation>查看推荐</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What to see of this customer</source>
        <translation>查看该客户的</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>score %1 of %2</source>
        <translation>评分 %1/%2</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Personal offers: %1</source>
        <translation>个性化优惠：%1</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerHistoryView</name>
    <message>
        <source>Nothing has happened yet</source>
        <translation>还没有任何记录</translation>
    </message>
    <message>
        <source>History · %1</source>
        <translation>动态 · %1 条</translation>
    </message>
    <message>
        <source>In order %1</source>
        <translation>订单 %1 的明细</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>History of this customer</source>
        <translation>这位客户的动态</translation>
    </message>
    <message>
        <source>Lines of this order</source>
        <translation>该订单的订单行</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerNoteView</name>
    <message>
        <source>Note about this customer</source>
        <translation>该客户的备注</translation>
    </message>
    <message>
        <source>Write what is worth remembering about this customer.</source>
        <translation>写下关于这位客户值得记住的事。</translation>
    </message>
    <message>
        <source>Notes stay in this shop file. They are in no export, and no import changes them.</source>
        <translation>备注只保存在本店铺文件中：不会被导出，导入也不会改动。</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerPicker</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 customers</source>
        <translation>共 %2 位客户，显示前 %1 位</translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>没有找到客户。</translation>
    </message>
    <message>
        <source>Find a customer</source>
        <translation>查找客户</translation>
    </message>
    <message>
        <source>Number, name, e-mail or phone</source>
        <translation>编号、姓名、邮箱或电话</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>找到的客户</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerProfileView</name>
    <message>
        <source>Interested in</source>
        <translation>兴趣</translation>
    </message>
    <message>
        <source>A purchase counts 1, a cart or favourite 0.5, a click 0.2 and a view 0.1; lately: half as much for every %1 days that have passed.</source>
        <translation>购买计 1，加购或收藏计 0.5，点击计 0.2，浏览计 0.1；“近期”一列每过 %1 天减半。</translation>
    </message>
    <message>
        <source>What this customer is interested in</source>
        <translation>该客户的兴趣</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>做过什么</translation>
    </message>
    <message>
        <source>What this customer did with products</source>
        <translation>该客户对商品做过什么</translation>
    </message>
    <message>
        <source>Looking at what they bought…</source>
        <translation>正在查看其购买记录…</translation>
    </message>
    <message>
        <source>Brand: %1</source>
        <translation>品牌：%1</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Lately</source>
        <translation>近期</translation>
    </message>
    <message>
        <source>Recent purchases count more.</source>
        <translation>近期购买的权重更高。</translation>
    </message>
    <message>
        <source>Ever</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Every purchase counts the same.</source>
        <translation>每次购买权重相同。</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最近一次</translation>
    </message>
    <message numerus="yes">
        <source>Usually orders again after %Ln day(s).</source>
        <translation>
            <numerusform>通常 %Ln 天后再次下单。</numerusform>
        </translation>
    </message>
    <message>
        <source>Ordered once so far.</source>
        <translation>至今下过一单。</translation>
    </message>
    <message>
        <source>Most often on %1, from %2:00 to %3:00.</source>
        <translation>最常在%1 %2:00 至 %3:00 下单。</translation>
    </message>
    <message>
        <source>Most often on %1.</source>
        <translation>最常在%1下单。</translation>
    </message>
    <message>
        <source>%1 of the money under a discount.</source>
        <translation>%1 的金额享受了折扣。</translation>
    </message>
    <message>
        <source>%1 of the money given back.</source>
        <translation>%1 的金额已退款。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln visit(s), looking at %1 products each time.</source>
        <translation>
            <numerusform>到访 %Ln 次，每次浏览 %1 件商品。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is known about how they buy.</source>
        <translation>还不了解其购买习惯。</translation>
    </message>
</context>
<context>
    <name>clientele::CustomerSegmentsView</name>
    <message>
        <source>Segments of this customer, and why</source>
        <translation>该客户所属的分群及原因</translation>
    </message>
    <message>
        <source>Segment, and why</source>
        <translation>分群及原因</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>这位客户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>This customer is in no segment: there is no order, and nobody chose them.</source>
        <translation>该客户不属于任何分群：没有订单，也没有人选中过。</translation>
    </message>
    <message>
        <source>Looking for their segments…</source>
        <translation>正在查找所属分群…</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <extracomment>%1 recency, frequency or monetary, %2 its score, %3 the best score</extracomment>
        <translation>%1：%2/%3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::CustomersModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国家/地区</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>No orders</source>
        <translation>无订单</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>days since the last order, as short as can be</extracomment>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>clientele::CustomersPage</name>
    <message numerus="yes">
        <source>%Ln customer(s)</source>
        <translation>
            <numerusform>%Ln 位客户</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>%1 · data to %2</source>
        <translation>%1 · 数据截至 %2</translation>
    </message>
    <message>
        <source>Name, number, e-mail, phone or country</source>
        <translation>姓名、编号、邮箱、电话或国家/地区</translation>
    </message>
    <message>
        <source>Search customers</source>
        <translation>搜索客户</translation>
    </message>
    <message>
        <source>Showing %1 only. Press to show everybody.</source>
        <translation>仅显示%1。点击显示全部客户。</translation>
    </message>
    <message>
        <source>Show everybody again</source>
        <translation>重新显示全部客户</translation>
    </message>
    <message>
        <source>Some customers</source>
        <translation>部分客户</translation>
    </message>
    <message>
        <source>All customers</source>
        <translation>全部客户</translation>
    </message>
    <message>
        <source>No customers yet</source>
        <translation>还没有客户</translation>
    </message>
    <message>
        <source>Add a file of orders or of customers, and everyone in it appears here.</source>
        <translation>添加订单或客户文件，其中的每位客户都会出现在这里。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
</context>
<context>
    <name>clientele::CutHistogram</name>
    <message>
        <source>Cut between score %1 and %2: %3</source>
        <translation>%1 分与 %2 分之间的切点：%3</translation>
    </message>
    <message>
        <source>Cuts at %1. Drag a line, or move it with the arrow keys.</source>
        <translation>切点：%1。拖动线条，或用方向键移动。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
</context>
<context>
    <name>clientele::DataPage</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>In the shop</source>
        <translation>在店铺中</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>What this shop is made of. Every file can be taken back out.</source>
        <translation>店铺由这些文件组成，每个文件都可以撤回。</translation>
    </message>
    <message>
        <source>Imported files</source>
        <translation>已导入的文件</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>Brings the shop back to what it was before the selected file</source>
        <translation>把店铺恢复到导入所选文件之前的样子</translation>
    </message>
    <message>
        <source>The rows that could not be understood, with the reason, ready to be repaired and imported again</source>
        <translation>无法识别的行及其原因，修好后可以再次导入</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Import the cells that you copied in another program (%1).</source>
        <translation>导入在其他程序中复制的单元格（%1）。</translation>
    </message>
    <message>
        <source>Add what your shop system exports: orders first, then customers, products, reviews or events. CSV, Excel, JSON and SQLite are read as they come, also zipped.</source>
        <translation>添加店铺系统导出的文件：先加订单，再加客户、商品、评价或行为记录。支持 CSV、Excel、JSON 和 SQLite，压缩包也可直接读取。</translation>
    </message>
    <message>
        <source>Drop files here: orders, customers, products, reviews, events and more, as CSV, Excel, JSON or SQLite, also zipped.</source>
        <translation>把文件拖到这里：订单、客户、商品、评价、行为记录等，支持 CSV、Excel、JSON、SQLite，压缩包也可以。</translation>
    </message>
    <message>
        <source>%1, imported %2</source>
        <translation>%1，导入于 %2</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Export the rows set aside…</source>
        <translation>导出未导入的行…</translation>
    </message>
</context>
<context>
    <name>clientele::DataTable</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the whole table</source>
        <translation>复制整张表</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>导出为 CSV…</translation>
    </message>
    <message>
        <source>Export as XLSX…</source>
        <translation>导出为 XLSX…</translation>
    </message>
</context>
<context>
    <name>clientele::DendrogramChart</name>
    <message>
        <source>%1 customers of “%2”</source>
        <extracomment>%1 how many customers are in a leaf of a tree, %2 the group it belongs to</extracomment>
        <translation>“%2”的 %1 位客户</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Customers on one side</source>
        <translation>一侧客户数</translation>
    </message>
    <message>
        <source>Customers on the other</source>
        <translation>另一侧客户数</translation>
    </message>
    <message>
        <source>cut here</source>
        <translation>在此切分</translation>
    </message>
    <message>
        <source>customers in each leaf</source>
        <translation>每片叶子的客户数</translation>
    </message>
</context>
<context>
    <name>clientele::ExperimentForm</name>
    <message>
        <source>Asked for when nobody is held out; kept with the campaign.</source>
        <translation>不留对照组时需要填写；随活动一起保存。</translation>
    </message>
    <message>
        <source>Settled before it starts, so that nobody picks it afterwards.</source>
        <translation>在活动开始前确定，避免事后挑选。</translation>
    </message>
    <message>
        <source>Count purchases beyond the offer&apos;s last day</source>
        <translation>优惠结束后的购买也计入</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>截至 %1</translation>
    </message>
</context>
<context>
    <name>clientele::ExportPanel</name>
    <message>
        <source>Target list</source>
        <translation>目标名单</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Also write the holdout to a file of its own</source>
        <translation>同时把对照组写入单独的文件</translation>
    </message>
    <message>
        <source>For tools that must know whom not to contact. The holdout gets no codes.</source>
        <translation>适用于需要知道哪些人不能联系的工具。对照组没有券码。</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Export target list…</source>
        <translation>导出目标名单…</translation>
    </message>
    <message>
        <source>What is it for? Kept in the register of exports.</source>
        <translation>用途是什么？会记入导出登记。</translation>
    </message>
    <message>
        <source>Purpose of the export</source>
        <translation>导出用途</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were written to %1</source>
        <translation>
            <numerusform>已将 %Ln 人写入 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Also write who is not in it, and why</source>
        <translation>同时导出未进入名单的客户及原因</translation>
    </message>
    <message>
        <source>Everybody who was left out or cannot be in the file, each with the reason.</source>
        <translation>所有被排除或无法写入文件的客户，逐一注明原因。</translation>
    </message>
    <message>
        <source>Also people who never said yes or no</source>
        <translation>包括从未表态的客户</translation>
    </message>
    <message>
        <source>Advertising platforms want people who agreed. Only you can know whether you may send them others.</source>
        <translation>广告平台要求客户已同意。其他客户能否提供，只有您自己能判断。</translation>
    </message>
    <message>
        <source>Writes everybody who is contacted, with their codes. The first export seals the plan: from then on nothing of it can be changed unseen, so that its result can be believed.</source>
        <translation>写出所有要联系的客户及其券码。首次导出会封存方案：此后任何改动都会被发现，活动结果才可信。</translation>
    </message>
</context>
<context>
    <name>clientele::ExportsView</name>
    <message>
        <source>Nothing was exported yet. The first export seals the plan.</source>
        <translation>尚未导出。首次导出时方案即被封存。</translation>
    </message>
    <message>
        <source>Sealed before it began: nothing of the plan, the people, their arms and codes was changed since. SHA-256 %1</source>
        <translation>活动开始前已封存：方案、人群、分组和券码此后均未改动。SHA-256 %1</translation>
    </message>
    <message>
        <source>Something of this campaign was changed after it was sealed, so it proves nothing any more. SHA-256 when it was sealed: %1</source>
        <translation>此活动封存后有内容被改动，因此不能再作为依据。封存时的 SHA-256：%1</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>名单分组</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Could not be in it</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>文件的 SHA-256</translation>
    </message>
    <message>
        <source>What was exported</source>
        <translation>导出记录</translation>
    </message>
    <message>
        <source>A seal is a number made of all that was decided: the plan, the people, who is held out and the codes. Anybody can make it again; if it differs, something was changed afterwards.</source>
        <translation>封存码由当时决定的一切算出：方案、名单、对照组和券码。任何人都可以重新计算；若不一致，说明事后有改动。</translation>
    </message>
</context>
<context>
    <name>clientele::FilePreviewView</name>
    <message>
        <source>%1: %2 people in the file.</source>
        <translation>%1：文件中有 %2 人。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a reason and how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No header</source>
        <translation>无表头</translation>
    </message>
    <message>
        <source>Why they cannot be in it</source>
        <translation>不能写入的原因</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>The file&apos;s first rows</source>
        <translation>文件的前几行</translation>
    </message>
    <message>
        <source>Who cannot be in the file</source>
        <translation>不能写入文件的人</translation>
    </message>
</context>
<context>
    <name>clientele::FlashForm</name>
    <message>
        <source>Choose products, or have them proposed, to see who will come.</source>
        <translation>选择商品或让程序推荐商品，即可查看会有多少人来。</translation>
    </message>
    <message>
        <source>Windows that bring most orders that week:</source>
        <translation>当周订单最多的时段：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a window and its orders</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Propose products</source>
        <translation>推荐商品</translation>
    </message>
    <message>
        <source>By stock, margin and what these people want; what is in the list now is replaced.</source>
        <translation>根据库存、毛利和这些人的需求推荐；列表中现有的商品将被替换。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looking for products</source>
        <translation>正在挑选商品</translation>
    </message>
    <message>
        <source>Why these products</source>
        <translation>推荐原因</translation>
    </message>
    <message>
        <source>Who will come</source>
        <translation>参与预测</translation>
    </message>
    <message>
        <source>Best windows</source>
        <translation>最佳时段</translation>
    </message>
    <message>
        <source>As measured, or assumed</source>
        <translation>按测量值或假定值</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>a product, why it is proposed and what it leaves</comment>
        <translation>%1：%2%3</translation>
    </message>
</context>
<context>
    <name>clientele::FlowChart</name>
    <message>
        <source>Stayed %1: %2 people</source>
        <translation>留在%1：%2 人</translation>
    </message>
    <message>
        <source>From %1 to %2: %3 people</source>
        <translation>从%1到%2：%3 人</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clientele::FolderWatch</name>
    <message numerus="yes">
        <source>%n new file(s) in the watched folder: %1. The Data page offers to import them.</source>
        <translation>
            <numerusform>监视的文件夹中有 %n 个新文件：%1。可在“数据”页导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ForecastView</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>at most %1 below the best there is</source>
        <translation>与最优方案相差至多 %1</translation>
    </message>
    <message>
        <source> · the next %1 earns %2</source>
        <translation> · 再投入 %1 可带来 %2</translation>
    </message>
    <message>
        <source>cost of the discounts</source>
        <translation>优惠成本</translation>
    </message>
    <message>
        <source>most at %1</source>
        <translation>%1 时最高</translation>
    </message>
    <message>
        <source>this plan: %1</source>
        <translation>此方案：%1</translation>
    </message>
    <message>
        <source>This plan&apos;s discounts cost %1 and add %2 of profit; the most, %3, is earned at a cost of %4.</source>
        <translation>此方案的优惠成本为 %1，带来增量利润 %2；成本为 %4 时增量利润最高，达 %3。</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发送</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>省下 %1</translation>
    </message>
    <message>
        <source>mostly %1</source>
        <translation>主要是%1</translation>
    </message>
    <message>
        <source>Who gets what</source>
        <translation>谁得到什么</translation>
    </message>
    <message>
        <source>Why them</source>
        <translation>为什么是他们</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Additional profit</source>
        <translation>增量利润</translation>
    </message>
    <message>
        <source>Nothing is estimated for this plan yet.</source>
        <translation>此方案还没有估算结果。</translation>
    </message>
    <message>
        <source>Estimated on a sample while you drag; exact once you let go.</source>
        <translation>拖动时按样本估算；松开后给出精确结果。</translation>
    </message>
    <message>
        <source>Learned from %1 people of your own past campaigns with a control group.</source>
        <translation>依据您过往设有对照组的活动中 %1 人的数据得出。</translation>
    </message>
    <message>
        <source>What a bigger budget would earn</source>
        <translation>增加预算能带来多少</translation>
    </message>
    <message>
        <source>%1 ± %2</source>
        <comment>an estimate and half its interval</comment>
        <translation>%1 ± %2</translation>
    </message>
    <message>
        <source>With the interval in which it lies with 95 %.</source>
        <translation>附 95% 置信区间。</translation>
    </message>
    <message>
        <source>As it was estimated before it went out.</source>
        <translation>发出前的估算。</translation>
    </message>
    <message>
        <source>This shop has no past campaign with a control group, so the effects are an assumption: 10 % off brings %1 more buyers, 20 % off %2 more, give or take half of that. “What is assumed” changes them.</source>
        <translation>此店铺没有带对照组的历史活动，因此效果为假设值：减 10% 购买人数增加 %1，减 20% 增加 %2，上下浮动一半。可在“效果假设”中修改。</translation>
    </message>
    <message>
        <source>as good as it gets</source>
        <translation>已经是最优方案</translation>
    </message>
</context>
<context>
    <name>clientele::FormatBar</name>
    <message>
        <source>Comma ( , )</source>
        <translation>逗号（ , ）</translation>
    </message>
    <message>
        <source>Semicolon ( ; )</source>
        <translation>分号（ ; ）</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar ( | )</source>
        <translation>竖线（ | ）</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>年、月、日</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>月、日、年</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>日、月、年</translation>
    </message>
    <message>
        <source>Point (12.50)</source>
        <translation>小数点（12.50）</translation>
    </message>
    <message>
        <source>Comma (12,50)</source>
        <translation>小数逗号（12,50）</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>Without such a row the columns are called Column 1, Column 2 and so on.</source>
        <translation>没有这一行时，各列依次称为“Column 1”“Column 2”等。</translation>
    </message>
    <message>
        <source>Rows that are the same in every column are counted and kept unless this is ticked: a shop system may write two equal lines for two equal purchases.</source>
        <translation>所有列都相同的行会被计数，未勾选时予以保留：两次相同的购买可能被店铺系统写成两行相同的记录。</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>自 1970 年起的秒数</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>自 1970 年起的毫秒数</translation>
    </message>
    <message>
        <source>Lines above the table</source>
        <translation>表格上方的行数</translation>
    </message>
    <message>
        <source>Titles and notes above the row of column names, which are not imported.</source>
        <translation>列名所在行上方的标题和说明，不会导入。</translation>
    </message>
    <message>
        <source>Spaces, any number</source>
        <translation>空格（不限个数）</translation>
    </message>
    <message>
        <source>Set exact duplicates aside</source>
        <translation>不导入完全重复的行</translation>
    </message>
</context>
<context>
    <name>clientele::FoundBar</name>
    <message>
        <source>Looking for what is odd in the file…</source>
        <translation>正在检查文件中的异常…</translation>
    </message>
    <message>
        <source>Nothing to clean.</source>
        <translation>没有需要清洗的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found, among them: %1.</source>
        <translation>
            <numerusform>发现 %n 项问题，其中：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Found in the file: %1.</source>
        <translation>在文件中发现：%1。</translation>
    </message>
    <message numerus="yes">
        <source>%1 You chose what to do about %n of them.</source>
        <translation>
            <numerusform>%1您已为其中 %n 项选择了处理方式。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check what was found</source>
        <translation>查看发现的问题</translation>
    </message>
    <message>
        <source>; </source>
        <extracomment>between the parts of a list in a sentence</extracomment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>clientele::HistoryModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>已打开</translation>
    </message>
    <message>
        <source>clicked</source>
        <translation>已点击</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>被退回</translation>
    </message>
    <message>
        <source>unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between words</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>短信</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln piece(s)</source>
        <translation>
            <numerusform>%Ln 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Quantity %1</source>
        <translation>数量 %1</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>订单 %1</translation>
    </message>
    <message>
        <source>The file gave no time.</source>
        <translation>文件中没有时间。</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Used coupon %1</source>
        <translation>使用优惠券 %1</translation>
    </message>
    <message>
        <source>Value: %1</source>
        <translation>金额：%1</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
</context>
<context>
    <name>clientele::ImportAssistant</name>
    <message>
        <source>%1 rows read, %2 would be added, %3 are known already, %4 would be set aside. Nothing has been changed.</source>
        <translation>读取 %1 行：将新增 %2 行，%3 行已存在，%4 行不会导入。没有改动任何内容。</translation>
    </message>
    <message>
        <source>Answer the questions first.</source>
        <translation>请先回答问题。</translation>
    </message>
    <message>
        <source>Looking at %1</source>
        <translation>正在查看 %1</translation>
    </message>
    <message>
        <source>Trying %1: %2</source>
        <translation>正在试导入 %1：%2</translation>
    </message>
    <message>
        <source>Importing %1: %2</source>
        <translation>正在导入 %1：%2</translation>
    </message>
    <message>
        <source>This file cannot be imported.</source>
        <translation>这个文件无法导入。</translation>
    </message>
    <message>
        <source>File %1 of %2. Check what was recognised, then import.</source>
        <translation>第 %1 个文件，共 %2 个。请核对识别结果，然后导入。</translation>
    </message>
    <message>
        <source>Check what was recognised, then import.</source>
        <translation>请核对识别结果，然后导入。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try without importing</source>
        <translation>试导入（不写入）</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>导入进度</translation>
    </message>
    <message>
        <source>File %1 of %2: %3. Check the columns, then import.</source>
        <translation>第 %1 个文件，共 %2 个：%3。请核对各列，然后导入。</translation>
    </message>
    <message>
        <source>Recognised: %1. Check the columns, then import.</source>
        <translation>已识别：%1。请核对各列，然后导入。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>Saved as “%1”. The next file with the same columns is read like this one.</source>
        <translation>已保存为“%1”。下次遇到列相同的文件，会按同样的方式读取。</translation>
    </message>
    <message>
        <source>Skip this file</source>
        <translation>跳过此文件</translation>
    </message>
    <message numerus="yes">
        <source>Import all %n files</source>
        <translation>
            <numerusform>导入全部 %n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Each as it was recognised, one after the other. It stops at a file that leaves a question open, and every file can be undone by itself.</source>
        <translation>按识别结果逐个导入；遇到需要您回答问题的文件会停下来，每个文件都可以单独撤销。</translation>
    </message>
</context>
<context>
    <name>clientele::ImportQueue</name>
    <message numerus="yes">
        <source>%n file(s) imported: %1 rows added, %2 set aside.</source>
        <translation>
            <numerusform>已导入 %n 个文件：新增 %1 行，%2 行未导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::ImportReportView</name>
    <message>
        <source>%1 is in the shop</source>
        <translation>%1 已进入店铺</translation>
    </message>
    <message>
        <source>every one is accounted for below</source>
        <translation>每一行的去向见下表</translation>
    </message>
    <message numerus="yes">
        <source>and %n updated</source>
        <translation>
            <numerusform>更新 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>left as they were</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>set aside with the reason</source>
        <translation>未导入，已注明原因</translation>
    </message>
    <message>
        <source>everything was understood</source>
        <translation>全部识别成功</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>Gifts, free of charge</source>
        <translation>赠品（免费）</translation>
    </message>
    <message>
        <source>Without a customer</source>
        <translation>无客户信息</translation>
    </message>
    <message>
        <source>Stock corrections</source>
        <translation>库存调整</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Known already</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>What the rows were</source>
        <translation>各行的类别</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>读取行数</translation>
    </message>
    <message>
        <source>What came in</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Set aside, by reason</source>
        <translation>未导入的行（按原因）</translation>
    </message>
    <message>
        <source>The first odd rows</source>
        <translation>最先出现的异常行</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>撤销这次导入</translation>
    </message>
    <message>
        <source>See the overview</source>
        <translation>查看概览</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>评价</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Unsubscribed</source>
        <translation>已退订</translation>
    </message>
    <message>
        <source>Coupons used</source>
        <translation>优惠券核销</translation>
    </message>
    <message>
        <source>Customers in campaigns</source>
        <translation>活动触达客户</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Coupons</source>
        <translation>优惠券</translation>
    </message>
    <message>
        <source>Not to be contacted</source>
        <translation>不得打扰</translation>
    </message>
    <message>
        <source>Customers with sums</source>
        <translation>有汇总数的客户</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Counted as revenue and for products, but nobody&apos;s: they are in no segment.</source>
        <translation>计入营收和商品统计，但不属于任何客户，因此不会进入任何分群。</translation>
    </message>
    <message>
        <source>Orders of known customers</source>
        <translation>已知客户的订单</translation>
    </message>
    <message>
        <source>Orders of guests</source>
        <translation>游客订单</translation>
    </message>
    <message>
        <source>Orders whose total differed from their lines</source>
        <translation>总额与明细不符的订单</translation>
    </message>
    <message>
        <source>The total of the order won; the difference is in the amount.</source>
        <translation>以订单总额为准，金额列为差额。</translation>
    </message>
    <message>
        <source>Events: %1</source>
        <translation>行为：%1</translation>
    </message>
    <message>
        <source>Exact duplicates, kept</source>
        <translation>完全重复的行（保留）</translation>
    </message>
    <message>
        <source>A number such as 6.9E+12 has lost digits. Such a row is kept, but never used to tell that two customers are one.</source>
        <translation>像 6.9E+12 这样的编号已丢失位数。该行会保留，但绝不会用来判断两位客户是否为同一人。</translation>
    </message>
    <message>
        <source>As you chose: %1</source>
        <translation>按您的选择：%1</translation>
    </message>
    <message>
        <source>Empty rows, left out</source>
        <translation>空行（未导入）</translation>
    </message>
    <message>
        <source>Lines above the table, left out</source>
        <translation>表格上方的行（未导入）</translation>
    </message>
    <message>
        <source>There are no rows to show for this number.</source>
        <translation>这个数字没有可显示的行。</translation>
    </message>
    <message>
        <source>As the file has them; the first %1 at most.</source>
        <translation>按文件原样显示，最多 %1 行。</translation>
    </message>
    <message>
        <source>Looking for the rows…</source>
        <translation>正在查找对应的行…</translation>
    </message>
    <message>
        <source>The shop had all of these already, from another file.</source>
        <translation>店铺已从其他文件得到全部这些行。</translation>
    </message>
    <message>
        <source>The first %1 that this file added to the shop.</source>
        <translation>此文件为店铺新增的前 %1 行。</translation>
    </message>
    <message numerus="yes">
        <source>What this file added to the shop: %Ln row(s).</source>
        <translation>
            <numerusform>此文件为店铺新增了 %Ln 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of the chosen number</source>
        <translation>所选数字对应的行</translation>
    </message>
    <message>
        <source>Damaged numbers, kept</source>
        <translation>被表格软件破坏的编号（保留）</translation>
    </message>
    <message>
        <source>Partly paid back, amount unknown</source>
        <translation>部分退款，金额未知</translation>
    </message>
    <message>
        <source>The file says that part of the money went back, but not how much. Until a file with the amounts is imported, such an order counts in full.</source>
        <translation>文件写明退了一部分款，但没有写金额。在导入带金额的文件之前，这类订单按全额计入。</translation>
    </message>
    <message>
        <source>Choose a number to see its rows.</source>
        <translation>选择一个数字，查看对应的行。</translation>
    </message>
    <message>
        <source>%1 brought nothing new</source>
        <translation>%1 没有带来新内容</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Next file</source>
        <translation>下一个文件</translation>
    </message>
    <message>
        <source>Next file: %1</source>
        <translation>下一个文件：%1</translation>
    </message>
    <message>
        <source>Leave the others out</source>
        <translation>不导入其余文件</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have not been imported yet.</source>
        <translation>
            <numerusform>还有 %n 个文件没有导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact duplicates, set aside</source>
        <translation>完全重复的行（未导入）</translation>
    </message>
    <message>
        <source>a row can hold several lines</source>
        <translation>一行可能包含多条明细</translation>
    </message>
    <message>
        <source>Export the rows set aside…</source>
        <translation>导出未导入的行…</translation>
    </message>
</context>
<context>
    <name>clientele::LeaderboardView</name>
    <message>
        <source>Measuring the methods on the shop’s own history</source>
        <translation>正在用本店的历史评测各种方法</translation>
    </message>
    <message>
        <source>Nothing was measured yet</source>
        <translation>还没有评测过</translation>
    </message>
    <message>
        <source>Every method learns what the shop knew some weeks ago and is asked what customers would buy; what they then bought says which method is right most often. This takes from seconds to minutes.</source>
        <translation>每种方法只学习几周前店铺已知的数据，再预测客户会买什么；客户随后真正买了什么，就说明哪种方法最准。需要几秒到几分钟。</translation>
    </message>
    <message>
        <source>Measure the methods</source>
        <translation>评测各种方法</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) who bought in the %1 days after %2; lists of %3. Below each figure: where it lies in 95 % of samples.</source>
        <extracomment>%1 customers, %2 a day</extracomment>
        <translation>
            <numerusform>%2 之后 %1 天内有购买的 %Ln 位客户；每份列表 %3 件商品。每个数字下方是 95% 样本所在的区间。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make “%1” the default</source>
        <translation>将“%1”设为默认</translation>
    </message>
    <message>
        <source>Another window holds the shop: nothing can be changed here.</source>
        <translation>店铺正被另一个窗口使用：这里不能更改。</translation>
    </message>
    <message>
        <source>“Automatic” then stands for it, also in campaigns.</source>
        <translation>之后“自动”就代表它，营销活动中也是如此。</translation>
    </message>
    <message>
        <source>Methods, best first</source>
        <translation>各种方法，最好的在前</translation>
    </message>
    <message>
        <source>Methods, best first · measured %1</source>
        <translation>各种方法，最好的在前 · 评测于 %1</translation>
    </message>
    <message>
        <source>The shop has changed since this was measured.</source>
        <translation>评测之后店铺数据已有变化。</translation>
    </message>
    <message>
        <source>Measure again</source>
        <translation>重新评测</translation>
    </message>
    <message>
        <source>Length of lists</source>
        <translation>列表长度</translation>
    </message>
    <message>
        <source>Settings of the methods</source>
        <translation>各方法的设置</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>保持现有设置</translation>
    </message>
    <message numerus="yes">
        <source>Look for better ones first, for %n minute(s)</source>
        <translation>
            <numerusform>先用 %n 分钟寻找更好的设置</numerusform>
        </translation>
    </message>
    <message>
        <source> The order and the settings were chosen on the %1 days before, so that the figures flatter nobody.</source>
        <extracomment>follows another sentence</extracomment>
        <translation>排名和设置是在此前 %1 天上选定的，因此这些数字没有偏袒任何方法。</translation>
    </message>
</context>
<context>
    <name>clientele::LineChart</name>
    <message>
        <source>There are no days to show yet.</source>
        <translation>还没有可显示的日期。</translation>
    </message>
    <message>
        <source>%1 from %2 to %3: %4 in all, most on %5 with %6.</source>
        <translation>%2至%3%1：合计 %4，%5最高，为 %6。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day on an axis, in Qt&apos;s date format</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <comment>a month on an axis, in Qt&apos;s date format</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clientele::MainWindow</name>
    <message>
        <source>Find a customer, segment, campaign or command</source>
        <translation>查找客户、分群、活动或命令</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New shop…</source>
        <translation>新建店铺…</translation>
    </message>
    <message>
        <source>Open a shop…</source>
        <translation>打开店铺…</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Close the shop</source>
        <translation>关闭店铺</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Find anything…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>About Clientele</source>
        <translation>关于 Clientele</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Recent shops</source>
        <translation>最近的店铺</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>数据不会离开本机</translation>
    </message>
    <message>
        <source>Light appearance</source>
        <translation>浅色外观</translation>
    </message>
    <message>
        <source>Dark appearance</source>
        <translation>深色外观</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
</context>
<context>
    <name>clientele::MapEditor</name>
    <message>
        <source>%1, mine</source>
        <extracomment>the name proposed for a copy of a map of groups</extracomment>
        <translation>%1（自定）</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>客群 %1</translation>
    </message>
    <message>
        <source>Give the map a name.</source>
        <translation>请给客群图起个名字。</translation>
    </message>
    <message>
        <source>Every group needs a name.</source>
        <translation>每个客群都需要名称。</translation>
    </message>
    <message>
        <source>Two groups are called “%1”.</source>
        <translation>有两个客群都叫“%1”。</translation>
    </message>
    <message>
        <source>“%1” has no cell yet: press it, then a cell, or remove it.</source>
        <translation>“%1”还没有格子：先点它，再点一个格子，或将其移除。</translation>
    </message>
    <message>
        <source>Press a group, then the cells it shall have. All %1 cells have exactly one of %2 groups; a double click renames a group.</source>
        <translation>先点一个客群，再点要归它的格子。全部 %1 个格子各属于 %2 个客群中的一个；双击可改名。</translation>
    </message>
    <message>
        <source>low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>high</source>
        <translation>高</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>which slice of a cube of scores is painted</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1与%2</translation>
    </message>
    <message>
        <source>A map of %1 groups over %2 cells.</source>
        <translation>%2 个格子上的 %1 个客群。</translation>
    </message>
    <message>
        <source>Name of the map</source>
        <translation>客群图名称</translation>
    </message>
    <message>
        <source>Slice of the map</source>
        <translation>客群图的切片</translation>
    </message>
    <message>
        <source>Cells of the map</source>
        <translation>客群图的格子</translation>
    </message>
    <message>
        <source>Groups of the map</source>
        <translation>客群图的客群</translation>
    </message>
    <message>
        <source>Add group</source>
        <translation>添加客群</translation>
    </message>
    <message>
        <source>Remove group</source>
        <translation>移除客群</translation>
    </message>
    <message>
        <source>Save map</source>
        <translation>保存客群图</translation>
    </message>
    <message>
        <source>Remove map</source>
        <translation>移除客群图</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Undo the last change of the map</source>
        <translation>撤销对客群图的上一次修改</translation>
    </message>
</context>
<context>
    <name>clientele::MapGrid</name>
    <message>
        <source>%1: %2 %3, %4 %5</source>
        <extracomment>a cell of a map of groups: %1 the group, %2 and %4 names of the axes, %3 and %5 scores</extracomment>
        <translation>%1：%2 %3，%4 %5</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
</context>
<context>
    <name>clientele::MappingStrip</name>
    <message>
        <source>Ignore this column</source>
        <translation>忽略此列</translation>
    </message>
    <message>
        <source>Meaning of column %1</source>
        <translation>“%1”列的含义</translation>
    </message>
    <message>
        <source>This column is left out.</source>
        <translation>此列不导入。</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>clientele::MappingView</name>
    <message>
        <source>The first rows as they will be understood</source>
        <translation>前几行的识别效果</translation>
    </message>
    <message>
        <source>%1 of the first %2 rows cannot be understood like this. Such rows are set aside with the reason, never lost.</source>
        <translation>前 %2 行中有 %1 行按此设置无法识别。这些行会连同原因一起保存，绝不会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s), as they will be understood.</source>
        <translation>
            <numerusform>前 %n 行的识别效果。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::MarginsForm</name>
    <message>
        <source>Other products</source>
        <translation>其他商品</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未填写</translation>
    </message>
    <message>
        <source>Margin of %1</source>
        <translation>%1的毛利率</translation>
    </message>
    <message>
        <source>Some products have no cost. What is left of their price, after what they cost you? You are asked once; later campaigns begin with your answer.</source>
        <translation>有些商品没有成本。扣除进货成本后，售价还剩百分之多少？只问一次，以后的活动都以此为准。</translation>
    </message>
    <message>
        <source>Use what you told before</source>
        <translation>使用以前填写的毛利</translation>
    </message>
</context>
<context>
    <name>clientele::MergesCard</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>建议合并</translation>
    </message>
    <message>
        <source>%1 counts for %2</source>
        <translation>%1 计入 %2</translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>What they share</source>
        <translation>共同点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Same person?</source>
        <translation>是同一个人吗？</translation>
    </message>
    <message>
        <source>Customers who may be the same person</source>
        <translation>可能是同一个人的客户</translation>
    </message>
    <message>
        <source>Merge all without a doubt</source>
        <translation>合并所有没有疑问的</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Not the same</source>
        <translation>不是同一个人</translation>
    </message>
    <message>
        <source>Take apart again</source>
        <translation>重新拆分</translation>
    </message>
    <message>
        <source>From then on they are one person in every number</source>
        <translation>合并后，所有统计都把他们算作同一人</translation>
    </message>
    <message>
        <source>They are not proposed again</source>
        <translation>以后不再提示</translation>
    </message>
    <message>
        <source>All of the list but those whose state names a doubt</source>
        <translation>合并列表中所有没有疑点的客户</translation>
    </message>
</context>
<context>
    <name>clientele::MovementView</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>the people who went from one group to another</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>No order yet</source>
        <translation>尚未下单</translation>
    </message>
    <message>
        <source>Between %1 and %2, %3 of %4 customers changed their group.</source>
        <translation>从 %1 到 %2，%4 位客户中有 %3 位换了客群。</translation>
    </message>
    <message>
        <source>Nobody had ordered by %1.</source>
        <translation>截至 %1 还没有人下单。</translation>
    </message>
    <message>
        <source>Press a band to select its customers.</source>
        <translation>点按色带即可选中其中的客户。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Earlier day</source>
        <translation>较早日期</translation>
    </message>
    <message>
        <source>Later day</source>
        <translation>较晚日期</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>切点</translation>
    </message>
    <message>
        <source>Each day&apos;s cuts</source>
        <translation>各日切点</translation>
    </message>
    <message>
        <source>The later day&apos;s cuts</source>
        <translation>较晚日切点</translation>
    </message>
    <message>
        <source>With each day&apos;s own cuts a customer may move because others did; with the later day&apos;s only by what they did themselves.</source>
        <translation>用各日自己的切点时，客户可能因他人变化而换客群；用较晚日期的切点时，只会因自身行为而变化。</translation>
    </message>
    <message>
        <source>Movement between groups</source>
        <translation>客群之间的流动</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>加入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>No day has been kept yet. Who is in each segment is kept whenever files are added.</source>
        <translation>还没有留存任何一天。每次添加文件时，会留存各分群的成员。</translation>
    </message>
    <message>
        <source>Kept so far: %1. Whenever files are added, their last day joins it.</source>
        <translation>目前留存：%1。每次添加文件后，会加上其最后一天。</translation>
    </message>
    <message>
        <source>%1: %2 customers on %3, %4 on %5.</source>
        <translation>%1：%3 有 %2 位客户，%5 有 %4 位。</translation>
    </message>
    <message>
        <source>What to show of movement</source>
        <translation>流动的显示内容</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>两日之间</translation>
    </message>
    <message>
        <source>Day by day</source>
        <translation>逐日变化</translation>
    </message>
    <message>
        <source>Segment whose size is shown</source>
        <translation>显示人数的分群</translation>
    </message>
    <message>
        <source>Size of the segment by day</source>
        <translation>分群每日人数</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept day(s) after the analysis day, %1, are left out.</source>
        <translation>
            <numerusform>分析日 %1 之后保存的 %Ln 天未显示。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::OfferDetails</name>
    <message>
        <source>This is not a number that can be read.</source>
        <translation>无法识别为数字。</translation>
    </message>
    <message>
        <source>Products, limits and order</source>
        <translation>商品、限制和计算顺序</translation>
    </message>
    <message>
        <source>Parted by commas; empty: all products.</source>
        <translation>用逗号分隔；留空：全部商品。</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>As above</source>
        <translation>同上</translation>
    </message>
    <message>
        <source>Prices as paid</source>
        <translation>实付价</translation>
    </message>
    <message>
        <source>List prices</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>First: single products</source>
        <translation>第一：单品优惠</translation>
    </message>
    <message>
        <source>Second: the shop</source>
        <translation>第二：店铺优惠</translation>
    </message>
    <message>
        <source>Third: across shops</source>
        <translation>第三：跨店优惠</translation>
    </message>
    <message>
        <source>Last: payment</source>
        <translation>最后：支付优惠</translation>
    </message>
    <message>
        <source>Goes together with other offers</source>
        <translation>可与其他优惠叠加</translation>
    </message>
</context>
<context>
    <name>clientele::OfferForm</name>
    <message>
        <source>This is not a number that can be read.</source>
        <translation>无法识别为数字。</translation>
    </message>
    <message>
        <source>Percent off</source>
        <translation>减免百分比</translation>
    </message>
    <message>
        <source>Amount off (%1)</source>
        <translation>减免金额（%1）</translation>
    </message>
    <message>
        <source>Minimum spend (%1)</source>
        <translation>使用门槛（%1）</translation>
    </message>
    <message>
        <source>At most (%1)</source>
        <translation>最多优惠（%1）</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Something here cannot be read.</source>
        <translation>这里有无法识别的内容。</translation>
    </message>
    <message>
        <source>From (%1)</source>
        <translation>满（%1）</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Off (%1)</source>
        <translation>减（%1）</translation>
    </message>
    <message>
        <source>% off</source>
        <translation>减 %</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>To</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>Remove the line</source>
        <translation>删除此行</translation>
    </message>
    <message>
        <source>Such as 2026-11-11 10:00; empty: all along.</source>
        <translation>例如 2026-11-11 10:00；留空：全程有效。</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>a weekday</comment>
        <translation>每%1</translation>
    </message>
    <message>
        <source>day %1 of the month</source>
        <translation>每月 %1 日</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Each</source>
        <translation>每人</translation>
    </message>
    <message>
        <source>Type a name or an id. Pieces for the sale, and how many of them each person may buy, may stay empty.</source>
        <translation>输入名称或编号。活动件数和每人限购可以不填。</translation>
    </message>
</context>
<context>
    <name>clientele::OffersForm</name>
    <message>
        <source>Add another offer</source>
        <translation>再添加一个优惠</translation>
    </message>
    <message>
        <source>Remove the offer</source>
        <translation>删除此优惠</translation>
    </message>
    <message>
        <source>Move the offer up</source>
        <translation>上移此优惠</translation>
    </message>
    <message>
        <source>Move the offer down</source>
        <translation>下移此优惠</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::OrdersModel</name>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>游客</translation>
    </message>
</context>
<context>
    <name>clientele::OverlapChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>customers who are in some segments and not in others: &quot;Champions and France, not Buyers: 120&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>in</source>
        <translation>在内</translation>
    </message>
    <message>
        <source>not in</source>
        <translation>不在内</translation>
    </message>
</context>
<context>
    <name>clientele::OverlapView</name>
    <message>
        <source>No further one</source>
        <translation>不再添加</translation>
    </message>
    <message>
        <source>This rule</source>
        <translation>当前规则</translation>
    </message>
    <message>
        <source>In none of them</source>
        <translation>都不属于</translation>
    </message>
    <message>
        <source>%1, not %2</source>
        <extracomment>customers in some segments but not in others</extracomment>
        <translation>%1，但不属于%2</translation>
    </message>
    <message>
        <source>%1 customers are in all of them, %2 in none.</source>
        <translation>%1 位客户同时属于全部分群，%2 位都不属于。</translation>
    </message>
    <message>
        <source>Press a column to select its customers.</source>
        <translation>点按柱形即可选中其中的客户。</translation>
    </message>
    <message>
        <source>Choose two to four segments to see how they overlap.</source>
        <translation>选择两到四个分群，查看它们的重叠。</translation>
    </message>
    <message>
        <source>Not counted: correct the line first.</source>
        <translation>未计数：请先改正规则。</translation>
    </message>
    <message>
        <source>Segment %1 of the overlap</source>
        <translation>重叠图的第 %1 个分群</translation>
    </message>
    <message>
        <source>How segments overlap</source>
        <translation>分群如何重叠</translation>
    </message>
    <message>
        <source>In all of them</source>
        <translation>同时属于全部</translation>
    </message>
    <message>
        <source>A rule for everybody who is in each of them.</source>
        <translation>生成规则：同时属于每个分群的客户。</translation>
    </message>
    <message>
        <source>In any of them</source>
        <translation>属于任意一个</translation>
    </message>
    <message>
        <source>A rule for everybody who is in at least one of them.</source>
        <translation>生成规则：至少属于其中一个分群的客户。</translation>
    </message>
    <message>
        <source>In the first alone</source>
        <translation>仅属于第一个</translation>
    </message>
    <message>
        <source>A rule for everybody who is in the first and in none of the others.</source>
        <translation>生成规则：属于第一个、但不属于其他任何分群的客户。</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在计数…</translation>
    </message>
</context>
<context>
    <name>clientele::OverviewPage</name>
    <message>
        <source>Orders of known customers</source>
        <translation>已知客户的订单</translation>
    </message>
    <message>
        <source>Orders of guests</source>
        <translation>游客的订单</translation>
    </message>
    <message>
        <source>Orders of %1</source>
        <translation>%1的订单</translation>
    </message>
    <message>
        <source>Orders with %1</source>
        <translation>含%1的订单</translation>
    </message>
    <message>
        <source>Good morning</source>
        <translation>早上好</translation>
    </message>
    <message>
        <source>Good afternoon</source>
        <translation>下午好</translation>
    </message>
    <message>
        <source>Good evening</source>
        <translation>晚上好</translation>
    </message>
    <message>
        <source>nothing to compare with</source>
        <translation>暂无可比数据</translation>
    </message>
    <message>
        <source>%1 in 30 days</source>
        <translation>近 30 天 %1</translation>
    </message>
    <message>
        <source>%1 Press to see the rows.</source>
        <translation>%1点击查看明细。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Days shown</source>
        <translation>显示的天数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Show the days as a table</source>
        <translation>以表格显示每日数据</translation>
    </message>
    <message>
        <source>Revenue by day</source>
        <translation>每日营收</translation>
    </message>
    <message>
        <source>Where revenue comes from</source>
        <translation>营收来源</translation>
    </message>
    <message>
        <source>Top products</source>
        <translation>热销商品</translation>
    </message>
    <message>
        <source>Suggested campaigns</source>
        <translation>建议的活动</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>还没有订单</translation>
    </message>
    <message>
        <source>Add the order files you already have. Clientele finds out what their columns mean and shows what your customers are worth.</source>
        <translation>添加您已有的订单文件。Clientele 会识别各列的含义，并告诉您客户的价值。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) worth doing next, from your own orders</source>
        <translation>
            <numerusform>根据您的订单，接下来有 %Ln 件值得做的事</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 have ordered</source>
        <translation>其中 %1 位下过单</translation>
    </message>
    <message>
        <source>%1 came back</source>
        <translation>%1 位再次购买</translation>
    </message>
    <message>
        <source>Revenue, %1 d</source>
        <translation>近 %1 天营收</translation>
    </message>
    <message>
        <source>before refunds</source>
        <translation>退款前</translation>
    </message>
    <message>
        <source>%1 of revenue</source>
        <translation>占营收 %1</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>合计 %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Share of net spend</source>
        <translation>净消费占比</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Double-click a product to see its orders.</source>
        <translation>双击商品可查看其订单。</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>售出</translation>
    </message>
    <message>
        <source>Pieces sold, guests included.</source>
        <translation>售出件数，含游客。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Two orders or more</source>
        <translation>至少两笔订单</translation>
    </message>
</context>
<context>
    <name>clientele::PaletteSearch</name>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
</context>
<context>
    <name>clientele::PassphraseDialog</name>
    <message>
        <source>Four or five words that nobody would guess are best.</source>
        <translation>最好用四五个别人猜不到的词。</translation>
    </message>
    <message>
        <source>Weak: quickly found by trying. Add more words.</source>
        <translation>弱：很快会被试出来。请再加几个词。</translation>
    </message>
    <message>
        <source>Fair: one or two more words make it strong.</source>
        <translation>一般：再加一两个词就够强了。</translation>
    </message>
    <message>
        <source>Strong.</source>
        <translation>强。</translation>
    </message>
    <message>
        <source>The file of %1 will be encrypted: whoever finds or copies it can read nothing without the passphrase. Nobody can bring a forgotten passphrase back, so keep it somewhere safe.</source>
        <translation>%1 的文件将被加密：拿到或复制文件的人没有密码短语就什么也读不到。忘记的密码短语谁也无法找回，请妥善保管。</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 已加密。</translation>
    </message>
    <message>
        <source>Protect the shop</source>
        <translation>保护店铺</translation>
    </message>
    <message>
        <source>Open a protected shop</source>
        <translation>打开受保护的店铺</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>新的密码短语</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>Remember it on this computer</source>
        <translation>在这台电脑上记住</translation>
    </message>
    <message>
        <source>In the desktop&apos;s keychain, which opens when you log in</source>
        <translation>保存在桌面的密钥环里，登录时自动解锁</translation>
    </message>
    <message>
        <source>Protect</source>
        <translation>加密保护</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>That passphrase does not open it. Check capital letters and the keyboard&apos;s language.</source>
        <translation>这个密码短语打不开店铺。请检查大小写和输入法。</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>两次输入还不一致。</translation>
    </message>
</context>
<context>
    <name>clientele::PlatformCodesForm</name>
    <message>
        <source>Reading %1 …</source>
        <translation>正在读取 %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people get one</source>
        <translation>
            <numerusform>%Ln 人将获得</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2 missing.</source>
        <translation>%1，还缺 %2 个。</translation>
    </message>
    <message>
        <source>%1; %2 left over.</source>
        <translation>%1，还剩 %2 个。</translation>
    </message>
    <message>
        <source>Drop the file with the codes here: one column, or a table with a column “Code”.</source>
        <translation>把券码文件拖到这里：单列，或带“券码”列的表格。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) of the platform.</source>
        <translation>
            <numerusform>平台券码 %Ln 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an offer and its codes</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Clientele makes the codes itself.</source>
        <translation>券码由 Clientele 生成。</translation>
    </message>
    <message>
        <source>There are no codes in %1.</source>
        <translation>%1 中没有券码。</translation>
    </message>
    <message>
        <source>%1: none of its codes can be taken.</source>
        <translation>%1：没有可以采用的券码。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln code(s) can be taken.</source>
        <translation>
            <numerusform>%1：可采用 %Ln 个券码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot:</source>
        <translation>
            <numerusform>%Ln 个不能采用：</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln code(s)</source>
        <translation>
            <numerusform>采用 %Ln 个券码</numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>券码</translation>
    </message>
    <message>
        <source>Why it is not taken</source>
        <translation>不采用的原因</translation>
    </message>
    <message>
        <source>Use the shop platform&apos;s codes…</source>
        <translation>使用店铺平台的券码…</translation>
    </message>
    <message>
        <source>Give the platform&apos;s codes back</source>
        <translation>退回平台券码</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Offer that the codes are for</source>
        <translation>券码所属的优惠</translation>
    </message>
    <message>
        <source>Reading the codes</source>
        <translation>正在读取券码</translation>
    </message>
    <message>
        <source>Place for a file of codes</source>
        <translation>券码文件放置处</translation>
    </message>
    <message>
        <source>Codes that are not taken</source>
        <translation>不采用的券码</translation>
    </message>
</context>
<context>
    <name>clientele::ProductPicker</name>
    <message>
        <source>%1 · Product %2</source>
        <translation>%1 · 商品 %2</translation>
    </message>
    <message>
        <source>The first %1 of %2 products</source>
        <translation>前 %1 件，共 %2 件商品</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n 件商品</numerusform>
        </translation>
    </message>
    <message>
        <source>No product was found.</source>
        <translation>没有找到商品。</translation>
    </message>
    <message>
        <source>Find a product</source>
        <translation>查找商品</translation>
    </message>
    <message>
        <source>Number or name</source>
        <translation>编号或名称</translation>
    </message>
    <message>
        <source>Products found</source>
        <translation>找到的商品</translation>
    </message>
</context>
<context>
    <name>clientele::ProfileChart</name>
    <message>
        <source>%1. %2: %3, whole shop %4</source>
        <extracomment>%1 a group of customers, %2 a feature, %3 what is typical in the group, %4 in the whole shop</extracomment>
        <translation>%1。%2：%3，全店 %4</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Whole shop</source>
        <translation>全店</translation>
    </message>
    <message>
        <source>← less</source>
        <translation>← 较少</translation>
    </message>
    <message>
        <source>more →</source>
        <translation>较多 →</translation>
    </message>
    <message>
        <source>whole shop</source>
        <translation>全店</translation>
    </message>
</context>
<context>
    <name>clientele::QuestionPanel</name>
    <message>
        <source>It is %1</source>
        <translation>应为%1</translation>
    </message>
    <message>
        <source>The point parts decimals</source>
        <translation>点号是小数点</translation>
    </message>
    <message>
        <source>The comma parts decimals</source>
        <translation>逗号是小数点</translation>
    </message>
    <message>
        <source>On this day</source>
        <translation>就是这一天</translation>
    </message>
</context>
<context>
    <name>clientele::RatesBar</name>
    <message>
        <source>The file has amounts in other currencies than the shop&apos;s. Enter what one unit is worth; rows in a currency without a rate are set aside.</source>
        <translation>文件中有其他货币的金额。请填写一单位折合多少；没有填写汇率的货币，其行不会导入。</translation>
    </message>
    <message>
        <source>1 %1 =</source>
        <translation>1 %1 =</translation>
    </message>
    <message>
        <source>What one %1 is worth in %2</source>
        <translation>1 %1 折合多少 %2</translation>
    </message>
</context>
<context>
    <name>clientele::ReasonRowsView</name>
    <message>
        <source>Rows behind the reason</source>
        <translation>理由所依据的记录</translation>
    </message>
    <message>
        <source>Looking for the rows behind the reason</source>
        <translation>正在查找理由所依据的记录</translation>
    </message>
    <message>
        <source>Behind “%1”</source>
        <translation>“%1”的依据</translation>
    </message>
    <message>
        <source>%1. No rows: the reason is about the product alone.</source>
        <extracomment>%1 a sentence without its full stop</extracomment>
        <translation>%1。没有对应的记录：这个理由只与商品本身有关。</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows:</source>
        <translation>前 %1 条，共 %2 条记录：</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s):</source>
        <translation>
            <numerusform>%Ln 条记录：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 a sentence without its full stop, %2 &quot;12 rows:&quot;</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>clientele::RecipeBar</name>
    <message>
        <source>Same layout as “%1”</source>
        <translation>与“%1”的列完全相同</translation>
    </message>
    <message>
        <source>Nearly the same layout as “%1”</source>
        <translation>与“%1”的列几乎相同</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 (used %2).</source>
        <translation>%1（上次使用：%2）。</translation>
    </message>
    <message>
        <source>Use the proposal instead</source>
        <translation>改用自动识别的结果</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>使用“%1”</translation>
    </message>
    <message>
        <source>Save this mapping as…</source>
        <translation>将此列对应保存为…</translation>
    </message>
    <message>
        <source>Next month&apos;s file with the same columns is then read like this one.</source>
        <translation>下个月列相同的文件会按同样的方式读取。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Name of the mapping</source>
        <translation>列对应的名称</translation>
    </message>
</context>
<context>
    <name>clientele::RecipesCard</name>
    <message>
        <source>%1: %2, saved %3</source>
        <translation>%1：%2，保存于 %3</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Mapping</source>
        <translation>列对应</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>上次使用</translation>
    </message>
    <message>
        <source>Files of this layout are recognised anew from then on; what was imported stays</source>
        <translation>以后这种格式的文件会重新识别；已导入的内容不受影响</translation>
    </message>
    <message>
        <source>Saved mappings</source>
        <translation>已保存的列对应</translation>
    </message>
    <message>
        <source>New name of the mapping</source>
        <translation>列对应的新名称</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendCustomerView</name>
    <message>
        <source>Pick a customer</source>
        <translation>请选择一位客户</translation>
    </message>
    <message>
        <source>What they may want next stands here with its reasons, by two methods side by side.</source>
        <translation>这里会并排显示两种方法认为 TA 接下来可能想买的商品及理由。</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The method did not learn the shop. Choose another, or try it again.</source>
        <translation>该方法没有学完店铺数据。请换一种方法，或再试一次。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对照方法</translation>
    </message>
    <message>
        <source>What both lists hold is ticked.</source>
        <translation>两份列表都有的商品会打勾。</translation>
    </message>
    <message>
        <source>What they bought</source>
        <translation>购买记录</translation>
    </message>
    <message>
        <source>Nothing can be proposed</source>
        <translation>没有可以推荐的商品</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendOptions</name>
    <message>
        <source>Automatic: %1</source>
        <extracomment>%1 the method that did best, or the one the program begins with</extracomment>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>推荐方法</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Rules</source>
        <extracomment>%1 how many rules are set</extracomment>
        <translation>规则</translation>
    </message>
    <message>
        <source>Rules · %1</source>
        <translation>规则 · %1</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendPage</name>
    <message>
        <source>Recommend</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>What %1 may want next</source>
        <translation>%1接下来可能想买什么</translation>
    </message>
    <message>
        <source>Pick a customer to see what they may want next.</source>
        <translation>选择一位客户，看看 TA 接下来可能想买什么。</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Nobody to recommend to yet</source>
        <translation>还没有可推荐的客户</translation>
    </message>
    <message>
        <source>Add an order file: what customers bought tells what they may want next.</source>
        <translation>添加订单文件：从购买记录可以看出客户接下来可能想买什么。</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>What a whole segment may want next</source>
        <translation>整个分群接下来可能想买什么</translation>
    </message>
    <message>
        <source>Who would want %1, and what goes with it</source>
        <translation>谁会想要%1，以及与它搭配的商品</translation>
    </message>
    <message>
        <source>Pick a product to see who would want it.</source>
        <translation>选一件商品，看看谁会想要它。</translation>
    </message>
    <message>
        <source>Which method predicts best what this shop’s customers buy next</source>
        <translation>哪种方法最能预测本店客户接下来买什么</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>方法</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendProductView</name>
    <message>
        <source>Pick a product</source>
        <translation>请选择一件商品</translation>
    </message>
    <message>
        <source>You will see who would want it most, and which products go with it.</source>
        <translation>可以看到谁最想要它，以及哪些商品与它搭配。</translation>
    </message>
    <message>
        <source>Asking for every customer</source>
        <translation>正在逐一评估每位客户</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Not every customer was asked.</source>
        <translation>还没有评估完所有客户。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>The method knows nobody who would want it.</source>
        <translation>按该方法，没有人会想要它。</translation>
    </message>
    <message>
        <source>The method knows nobody who would want it and does not have it already.</source>
        <translation>按该方法，想要它的人都已经买过了，或者没有人会想要它。</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bought before</source>
        <translation>已购次数</translation>
    </message>
    <message>
        <source>Orders of theirs with the product</source>
        <translation>该客户包含此商品的订单数</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>名次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), those who want it most first.</source>
        <translation>
            <numerusform>%Ln 位客户，最想要的排在最前。</numerusform>
        </translation>
    </message>
    <message>
        <source>Who would want it</source>
        <extracomment>the name of an exported list; %1 a product</extracomment>
        <translation>谁会想要它</translation>
    </message>
    <message>
        <source>Who would want %1</source>
        <translation>谁会想要%1</translation>
    </message>
    <message>
        <source>What goes with it</source>
        <translation>搭配商品</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>Also who bought it before</source>
        <translation>也包括买过的人</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Show these people on the Customers page</source>
        <translation>在“客户”页查看这些人</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Write the list to an XLSX file; the table’s menu has CSV too</source>
        <translation>将名单写入 XLSX 文件；表格的菜单里还有 CSV</translation>
    </message>
    <message>
        <source>Close the rows</source>
        <translation>关闭记录</translation>
    </message>
    <message>
        <source>Your rules keep this product out: %1.</source>
        <extracomment>%1 names of rules</extracomment>
        <translation>您的规则排除了这件商品：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendRulesForm</name>
    <message>
        <source>Only what is known to be in stock</source>
        <translation>只推荐确知有库存的商品</translation>
    </message>
    <message>
        <source>Nothing they sent back before</source>
        <translation>不推荐客户退过的商品</translation>
    </message>
    <message>
        <source>Only prices they are used to</source>
        <translation>只推荐客户习惯的价位</translation>
    </message>
    <message>
        <source>From half of what they pay at the cheap end to twice what they pay at the dear end.</source>
        <translation>从客户平时低价位的一半，到高价位的两倍。</translation>
    </message>
    <message>
        <source>Only with a margin</source>
        <translation>只推荐毛利达标的商品</translation>
    </message>
    <message>
        <source>Least margin</source>
        <translation>最低毛利率</translation>
    </message>
    <message>
        <source>Of the price, after the cost. Products without a cost do not pass.</source>
        <translation>占售价的比例，已扣除成本。没有成本的商品不会通过。</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>多样性</translation>
    </message>
    <message>
        <source>How unlike each other the products of a list should be.</source>
        <translation>同一份列表里的商品彼此应有多大差异。</translation>
    </message>
    <message>
        <source>Unknown or bestsellers</source>
        <translation>冷门还是畅销</translation>
    </message>
    <message>
        <source>Above 0 %: products that few know. Below: what many bought.</source>
        <translation>大于 0 %：偏向少有人知的商品；小于 0 %：偏向很多人买过的商品。</translation>
    </message>
    <message>
        <source> %</source>
        <extracomment>after a number</extracomment>
        <translation> %</translation>
    </message>
    <message>
        <source>Only these categories</source>
        <translation>只限这些品类</translation>
    </message>
    <message>
        <source>Without these categories</source>
        <translation>排除这些品类</translation>
    </message>
    <message>
        <source>Only these brands</source>
        <translation>只限这些品牌</translation>
    </message>
    <message>
        <source>Without these brands</source>
        <translation>排除这些品牌</translation>
    </message>
    <message>
        <source>Keep as the shop’s rules</source>
        <translation>保存为本店规则</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Nothing is on offer: all that the shop sells is out of stock.</source>
        <translation>没有可推荐的商品：店里在售的商品都缺货。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a rule such as “Least margin”, %2 how many products it keeps out</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Of %1 products on offer %2 pass the rules.</source>
        <extracomment>%1 products, %2 of them</extracomment>
        <translation>在售的 %1 件商品中，有 %2 件符合规则。</translation>
    </message>
    <message>
        <source>Of %1 products on offer %2 pass the rules. Kept out by each rule alone: %3.</source>
        <extracomment>%1 products, %2 of them, %3 rules with how many products each keeps out</extracomment>
        <translation>在售的 %1 件商品中，有 %2 件符合规则。各条规则单独排除的商品数：%3。</translation>
    </message>
</context>
<context>
    <name>clientele::RecommendSegmentView</name>
    <message>
        <source>Nobody is in this segment</source>
        <translation>这个分群里没有人</translation>
    </message>
    <message>
        <source>Choose another segment to see what its customers are proposed most.</source>
        <translation>请选择另一个分群，看看向其中的客户推荐最多的是什么。</translation>
    </message>
    <message>
        <source>Making everybody’s list</source>
        <translation>正在生成每个人的列表</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>The segment’s list was not finished.</source>
        <translation>该分群的列表没有生成完。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 a segment, %2 how many customers</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What the %1 customers are proposed most, by their own lists of %2. Double-click a product to see who would want it.</source>
        <translation>向这 %1 位客户推荐最多的商品（每人一份 %2 件的列表）。双击商品可查看谁会想要它。</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>In how many of their lists the product is</source>
        <translation>有多少人的列表包含该商品</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of the segment’s customers</source>
        <translation>占分群客户的比例</translation>
    </message>
    <message>
        <source>Mean rank</source>
        <translation>平均名次</translation>
    </message>
    <message>
        <source>Where it stands in the lists that hold it; 1 is the top</source>
        <translation>在包含它的列表中的位置；1 为最前</translation>
    </message>
    <message>
        <source>Product %1</source>
        <translation>商品 %1</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>Proposed most</source>
        <translation>推荐最多</translation>
    </message>
    <message>
        <source>Nothing can be proposed</source>
        <translation>没有可以推荐的商品</translation>
    </message>
    <message>
        <source>These lists reach %1 products (%2 of what is on offer) · bestsellers × %3</source>
        <extracomment>%1 products, %2 a percentage, %3 a factor such as 1.4</extracomment>
        <translation>这些列表覆盖 %1 件商品（占在售商品的 %2）· 畅销品倾向 × %3</translation>
    </message>
    <message>
        <source>Bestsellers × 1: the lists name products as widely bought as what these customers buy. Above 1 they lean to bestsellers.</source>
        <translation>畅销品倾向 × 1：列表里的商品和这些客户平时买的一样大众；大于 1 则更偏向畅销品。</translation>
    </message>
</context>
<context>
    <name>clientele::RfmGrid</name>
    <message numerus="yes">
        <source>%1: %Ln customer(s), recency score %2, frequency and spend score %3</source>
        <translation>
            <numerusform>%1：%Ln 位客户，最近购买得分 %2，频次与金额得分 %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by recency score and by frequency and spend score. The fullest cell is %1.</source>
        <translation>
            <numerusform>%Ln 位客户，按最近购买得分与频次金额得分排列。人数最多的格子是%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recency score</source>
        <translation>最近购买得分</translation>
    </message>
    <message>
        <source>Frequency and spend score</source>
        <translation>频次与金额得分</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>暂无可显示的内容。</translation>
    </message>
    <message>
        <source>frequency and spend score (%1 is best)</source>
        <translation>频次与金额得分（%1 分最好）</translation>
    </message>
    <message>
        <source>recency score (%1 is most recent)</source>
        <translation>最近购买得分（%1 分最近）</translation>
    </message>
</context>
<context>
    <name>clientele::RowsPanel</name>
    <message>
        <source>The latest %1 of %2 orders</source>
        <translation>最近 %1 笔订单，共 %2 笔</translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln 笔订单</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the overview</source>
        <translation>返回概览</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>明细</translation>
    </message>
</context>
<context>
    <name>clientele::RuleLine</name>
    <message>
        <source>%1 · %2</source>
        <comment>a product&apos;s id and name</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>What could be typed</source>
        <translation>可以输入的内容</translation>
    </message>
    <message>
        <source>For example: country = &quot;France&quot; and orders in last 90 days &gt;= 2</source>
        <translation>例如：国家 = &quot;法国&quot; 且 订单数 最近 90 天 &gt;= 2</translation>
    </message>
</context>
<context>
    <name>clientele::RuleRows</name>
    <message>
        <source>All of these hold</source>
        <translation>以下全部成立</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <translation>以下任一成立</translation>
    </message>
    <message>
        <source>How the conditions belong together</source>
        <translation>条件之间的关系</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加条件组</translation>
    </message>
    <message>
        <source>How many customers fulfil this condition by itself.</source>
        <translation>单独符合这一条件的客户数。</translation>
    </message>
    <message>
        <source>not</source>
        <translation>非</translation>
    </message>
    <message>
        <source>Turn it round</source>
        <translation>取反</translation>
    </message>
    <message>
        <source>When pressed, the customer must not fulfil this.</source>
        <translation>按下后，客户必须不符合这一条。</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>at all</source>
        <translation>有过</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>clientele::RuleWhyView</name>
    <message>
        <source>Find a customer to see which conditions hold, and with which values.</source>
        <translation>查找一位客户，看看哪些条件成立、实际值是多少。</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>没有找到客户。</translation>
    </message>
    <message>
        <source>%1: correct the line first.</source>
        <translation>%1：请先改正规则。</translation>
    </message>
    <message>
        <source>%1 is in the segment.</source>
        <translation>%1 在这个分群中。</translation>
    </message>
    <message>
        <source>%1 is not in the segment.</source>
        <translation>%1 不在这个分群中。</translation>
    </message>
    <message>
        <source>Customer whose reasons are shown</source>
        <translation>要查看原因的客户</translation>
    </message>
    <message>
        <source>Number, name, e-mail or phone</source>
        <translation>编号、姓名、邮箱或电话</translation>
    </message>
    <message>
        <source>Why the customer is in the segment or not</source>
        <translation>该客户为何在或不在分群中</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>这位客户</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>clientele::RulesView</name>
    <message>
        <source>Not counted: correct the line first.</source>
        <translation>未计数：请先改正规则。</translation>
    </message>
    <message>
        <source>Counting …</source>
        <translation>正在计数…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s), %1 of all</source>
        <translation>
            <numerusform>%Ln 位客户，占全部的 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Change “%1”</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Undo the last change of the rule</source>
        <translation>撤销上一次规则修改</translation>
    </message>
    <message>
        <source>Redo the last change of the rule</source>
        <translation>重做上一次规则修改</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What to show of the rule</source>
        <translation>规则的显示内容</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
</context>
<context>
    <name>clientele::SampleModel</name>
    <message>
        <source>“%1” cannot be understood as “%2”: the row would be set aside.</source>
        <translation>“%1”无法识别为“%2”：这一行不会导入。</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>文件中的内容：%1</translation>
    </message>
</context>
<context>
    <name>clientele::SavedSegments</name>
    <message>
        <source>Removed “%1”.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Saved segments</source>
        <translation>已保存的分群</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>重命名%1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>新名称</translation>
    </message>
</context>
<context>
    <name>clientele::ScatterCanvas</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) by %1 and %2. The largest groups are %3.</source>
        <translation>
            <numerusform>%Ln 位客户，按%1与%2排列。人数最多的客群是%3。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %Ln customer(s) are selected.</source>
        <comment>after a sentence</comment>
        <translation>
            <numerusform>%1已选中 %Ln 位客户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>客户数</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>%1
%2: %3
%4: %5</source>
        <translation>%1
%2：%3
%4：%5</translation>
    </message>
    <message>
        <source>0 or less</source>
        <translation>0 或以下</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示%1</translation>
    </message>
    <message>
        <source>Select with a lasso</source>
        <translation>用套索选择</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <source>Closer (+)</source>
        <translation>放大（+）</translation>
    </message>
    <message>
        <source>Further (−)</source>
        <translation>缩小（−）</translation>
    </message>
    <message>
        <source>Show everything (0)</source>
        <translation>显示全部（0）</translation>
    </message>
</context>
<context>
    <name>clientele::ScoringForm</name>
    <message>
        <source>Scores from 1 to</source>
        <translation>得分上限</translation>
    </message>
    <message>
        <source>Cuts</source>
        <translation>切点</translation>
    </message>
    <message>
        <source>Monetary is</source>
        <translation>金额的含义</translation>
    </message>
    <message>
        <source>Only the last (0: all)</source>
        <translation>只看最近（0：全部）</translation>
    </message>
    <message>
        <source>Weights of R, F and M</source>
        <translation>R、F、M 的权重</translation>
    </message>
    <message>
        <source>At equal shares of customers</source>
        <translation>按客户等分</translation>
    </message>
    <message>
        <source>At equal steps of the logarithm</source>
        <translation>按对数等距</translation>
    </message>
    <message>
        <source>Where I put them</source>
        <translation>自行设定</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>Gross spend</source>
        <translation>总消费</translation>
    </message>
    <message>
        <source>The average order</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>months</source>
        <translation>个月</translation>
    </message>
    <message>
        <source>Nested: F within R, M within both</source>
        <translation>嵌套：R 内分 F，两者内分 M</translation>
    </message>
    <message>
        <source>Frequency is cut anew within each recency score, monetary within each pair: every cell then holds about as many customers.</source>
        <translation>在每个 R 分内重新切分频次，再在每对组合内切分金额：每个格子的客户数大致相同。</translation>
    </message>
    <message>
        <source>Analysis day of my own</source>
        <translation>自定分析日</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>采用这些设置</translation>
    </message>
    <message>
        <source>Back to the defaults</source>
        <translation>恢复默认</translation>
    </message>
    <message>
        <source>Analysis day</source>
        <translation>分析日</translation>
    </message>
    <message>
        <source>Days or months</source>
        <translation>天或月</translation>
    </message>
    <message>
        <source>Weight of recency</source>
        <translation>最近购买的权重</translation>
    </message>
    <message>
        <source>Weight of frequency</source>
        <translation>频次的权重</translation>
    </message>
    <message>
        <source>Weight of monetary</source>
        <translation>金额的权重</translation>
    </message>
</context>
<context>
    <name>clientele::ScoringView</name>
    <message>
        <source>%1 · %2 of %3 scores used · %4</source>
        <extracomment>%1 &quot;Recency&quot;, %2 and %3 numbers of scores, %4 customers per score: &quot;102 · 98 · 110&quot;</extracomment>
        <translation>%1 · %3 个得分用到 %2 个 · %4</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Cuts of recency</source>
        <translation>最近购买的切点</translation>
    </message>
    <message>
        <source>Cuts of frequency</source>
        <translation>频次的切点</translation>
    </message>
    <message>
        <source>Cuts of monetary</source>
        <translation>金额的切点</translation>
    </message>
    <message>
        <source>Groups with these settings</source>
        <translation>采用这些设置的客群</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>With these settings.</source>
        <translation>采用这些设置时。</translation>
    </message>
</context>
<context>
    <name>clientele::SegmentInsights</name>
    <message>
        <source>Groups by people and by net spend</source>
        <translation>按人数和净消费划分的客群</translation>
    </message>
    <message>
        <source>Who came back</source>
        <translation>谁回来了</translation>
    </message>
    <message>
        <source>Who moved between groups</source>
        <translation>谁换了客群</translation>
    </message>
    <message>
        <source>How customers come to buy</source>
        <translation>客户如何走向购买</translation>
    </message>
    <message>
        <source>How customers are scored</source>
        <translation>客户如何评分</translation>
    </message>
    <message>
        <source>Press a group to select</source>
        <translation>点按客群即可选择</translation>
    </message>
    <message>
        <source>Press a cell to select</source>
        <translation>点按单元格即可选择</translation>
    </message>
    <message>
        <source>Press a band to select</source>
        <translation>点按色带即可选择</translation>
    </message>
    <message>
        <source>Drag a line to move a cut</source>
        <translation>拖动线条即可移动切点</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Groups by people</source>
        <translation>按人数划分的客群</translation>
    </message>
    <message>
        <source>Groups by net spend</source>
        <translation>按净消费划分的客群</translation>
    </message>
    <message>
        <source>Customers who are alike</source>
        <translation>相似的客户</translation>
    </message>
</context>
<context>
    <name>clientele::SegmentsPage</name>
    <message>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <source>R %1, FM %2</source>
        <translation>R %1，FM %2</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>散点</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Compare recency with</source>
        <translation>与最近购买对比</translation>
    </message>
    <message>
        <source>Names of the groups</source>
        <translation>客群名称</translation>
    </message>
    <message>
        <source>Customers by recency and value</source>
        <translation>按最近购买与价值分布的客户</translation>
    </message>
    <message>
        <source>Customers by score</source>
        <translation>按得分分布的客户</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Nobody has ordered yet</source>
        <translation>还没有人下过单</translation>
    </message>
    <message>
        <source>Segments come from orders: who bought lately, how often and for how much. Add an order file to see them.</source>
        <translation>分群来自订单：谁最近买过、多久买一次、花了多少。添加订单文件即可查看。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Recency × frequency</source>
        <translation>最近购买 × 频次</translation>
    </message>
    <message>
        <source>Recency × monetary</source>
        <translation>最近购买 × 金额</translation>
    </message>
    <message>
        <source>Lasso to select · scroll to zoom</source>
        <translation>套索选择 · 滚轮缩放</translation>
    </message>
    <message>
        <source>Scores, recency × frequency and monetary</source>
        <translation>得分：最近购买 × 频次与金额</translation>
    </message>
    <message>
        <source>Press a cell to select</source>
        <translation>点击格子选择</translation>
    </message>
    <message>
        <source>Press a group to select · Ctrl for several</source>
        <translation>点击客群选择 · 按住 Ctrl 可多选</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>a segment and how many customers are in it</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>days since last order (recent →)</source>
        <translation>距上次购买天数（越右越近 →）</translation>
    </message>
    <message>
        <source>net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>%1
%2
last order %3 days ago · %4 orders · %5</source>
        <extracomment>who a point is: name, group, days since the last order, orders, net spend</extracomment>
        <translation>%1
%2
上次购买在 %3 天前 · %4 笔订单 · %5</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>客群</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Of all buyers.</source>
        <translation>占全部买家的比例。</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>Share of net</source>
        <translation>净消费占比</translation>
    </message>
    <message>
        <source>Of all buyers&apos; net spend.</source>
        <translation>占全部买家净消费的比例。</translation>
    </message>
    <message>
        <source>Per customer</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Net spend divided by customers.</source>
        <translation>净消费除以客户数。</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>网格</translation>
    </message>
    <message>
        <source>Treemap</source>
        <translation>矩形图</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>同期群</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>流动</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>%1 buyers as of %2 · score %3 is best · equal values always share a score</source>
        <translation>%1 位买家 · 截至 %2 · %3 分最好 · 相同数值得分相同</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有客户</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Customers by a rule</source>
        <translation>按规则选出的客户</translation>
    </message>
    <message>
        <source>Type it, or put it together below</source>
        <translation>直接输入，或在下方组合</translation>
    </message>
    <message>
        <source>Alike</source>
        <translation>相似</translation>
    </message>
    <message>
        <source>Edit groups</source>
        <translation>编辑客群</translation>
    </message>
    <message>
        <source>Groups of a map</source>
        <translation>客群划分</translation>
    </message>
    <message>
        <source>Set the analysis day</source>
        <translation>设定分析日</translation>
    </message>
</context>
<context>
    <name>clientele::SelectionCard</name>
    <message>
        <source>%1 of customers</source>
        <translation>占客户 %1</translation>
    </message>
    <message>
        <source>%1 of net spend</source>
        <translation>占净消费 %1</translation>
    </message>
    <message>
        <source>Nobody among them has ordered yet.</source>
        <translation>其中还没有人下过单。</translation>
    </message>
    <message>
        <source>Typically: last order %1 days ago, %2 orders, %3 spent, %4 an order.</source>
        <translation>典型情况：上次购买在 %1 天前，%2 笔订单，消费 %3，客单价 %4。</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>所选客户</translation>
    </message>
    <message>
        <source>Selected segment</source>
        <translation>所选分群</translation>
    </message>
    <message>
        <source>Net spend</source>
        <translation>净消费</translation>
    </message>
    <message>
        <source>Create campaign</source>
        <translation>创建活动</translation>
    </message>
    <message>
        <source>Save as segment</source>
        <translation>存为分群</translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation>查看这些客户</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>分群名称</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>clientele::ShareBars</name>
    <message>
        <source>%1 · shop %2</source>
        <translation>%1 · 全店 %2</translation>
    </message>
    <message>
        <source>Nothing sets them apart beyond chance.</source>
        <translation>没有超出偶然范围的差异。</translation>
    </message>
    <message>
        <source>What sets them apart most: %1.</source>
        <translation>差异最大的是：%1。</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>所选</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>全店</translation>
    </message>
    <message>
        <source>%1: %2, in the whole shop %3</source>
        <translation>%1：%2，全店 %3</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>%1: %2 (surely %3 to %4), in the whole shop %5</source>
        <translation>%1：%2（可信范围 %3 至 %4），全店 %5</translation>
    </message>
</context>
<context>
    <name>clientele::SheetChoice</name>
    <message>
        <source>Sheet or table</source>
        <translation>工作表或数据表</translation>
    </message>
</context>
<context>
    <name>clientele::ShopCard</name>
    <message>
        <source>The file is sound: every table and every total agrees.</source>
        <translation>文件完好：所有表和合计都一致。</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) were found. Nothing was changed; save a copy before going on.</source>
        <translation>
            <numerusform>发现 %n 个问题。没有改动任何内容；继续之前请先另存副本。</numerusform>
        </translation>
    </message>
    <message>
        <source>Three letters, such as GBP, EUR or CNY.</source>
        <translation>三个字母，例如 GBP、EUR 或 CNY。</translation>
    </message>
    <message>
        <source>No orders yet.</source>
        <translation>还没有订单。</translation>
    </message>
    <message>
        <source>%1 customers, %2 products, %3 orders with %4 lines, from %5 to %6.</source>
        <translation>%1 位客户，%2 件商品，%3 笔订单共 %4 行，从 %5 到 %6。</translation>
    </message>
    <message>
        <source>This shop</source>
        <translation>本店铺</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>货币</translation>
    </message>
    <message>
        <source>All amounts of this shop are in it; changing it converts nothing.</source>
        <translation>本店铺的所有金额都以此为单位；更改它不会换算任何金额。</translation>
    </message>
    <message>
        <source>Amounts include tax (VAT)</source>
        <translation>金额含税（增值税）</translation>
    </message>
    <message>
        <source>Said beside amounts of money, so that nobody has to guess.</source>
        <translation>显示在金额旁边，免得有人猜测。</translation>
    </message>
    <message>
        <source>Amounts include postage</source>
        <translation>金额含运费</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>A complete copy of the shop in another file</source>
        <translation>把整个店铺完整复制到另一个文件</translation>
    </message>
    <message>
        <source>Check the file</source>
        <translation>检查文件</translation>
    </message>
    <message>
        <source>Reads the whole file and tells whether everything in it agrees</source>
        <translation>读取整个文件，检查其中的内容是否一致</translation>
    </message>
    <message>
        <source>This shop is open for reading only, so its file cannot be changed here.</source>
        <translation>店铺以只读方式打开，因此这里不能更改文件。</translation>
    </message>
    <message>
        <source>Encrypted: without the passphrase nobody can read the file.</source>
        <translation>已加密：没有密码短语谁也读不了这个文件。</translation>
    </message>
    <message>
        <source>Not encrypted: whoever has the file can read it.</source>
        <translation>未加密：任何拿到文件的人都能读取。</translation>
    </message>
    <message>
        <source>Change the passphrase…</source>
        <translation>更换密码短语…</translation>
    </message>
    <message>
        <source>Protect with a passphrase…</source>
        <translation>用密码短语保护…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>移除密码短语</translation>
    </message>
    <message>
        <source>The file is written anew, encrypted, and replaced</source>
        <translation>重新写出加密的文件并替换原文件</translation>
    </message>
    <message>
        <source>The file is written anew, readable by everybody</source>
        <translation>重新写出人人可读的文件</translation>
    </message>
</context>
<context>
    <name>clientele::StatTile</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
</context>
<context>
    <name>clientele::StatePanel</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>clientele::StepBars</name>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>clientele::StepHeader</name>
    <message>
        <source>Nothing to look at.</source>
        <translation>没有需要留意的地方。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>clientele::StepStrip</name>
    <message>
        <source>Go to step %1: %2</source>
        <translation>前往第 %1 步：%2</translation>
    </message>
</context>
<context>
    <name>clientele::SuggestionList</name>
    <message>
        <source>Nothing urgent. New suggestions come with new orders.</source>
        <translation>暂无紧急事项。有新订单时会有新的建议。</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Design</source>
        <translation>设计活动</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>看看是谁</translation>
    </message>
    <message>
        <source>Show these customers</source>
        <translation>查看这些客户</translation>
    </message>
</context>
<context>
    <name>clientele::TableExport</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1.</source>
        <translation>
            <numerusform>已将 %Ln 行写入 %1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>clientele::TimeZoneChoice</name>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>The times in this file carry an offset, such as 10:30 +0500, or are counted from 1970. Choose where the shop&apos;s clock hangs to have them in its time, summer time included. Times without an offset stay as they are.</source>
        <translation>此文件中的时间带有时差（例如 10:30 +0500），或从 1970 年开始计数。选择店铺所在的时区，即可换算为当地时间（含夏令时）。不带时差的时间保持不变。</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>按原样</translation>
    </message>
    <message>
        <source>This computer&apos;s: %1</source>
        <translation>本机时区：%1</translation>
    </message>
</context>
<context>
    <name>clientele::Tour</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>make the sample&apos;s files</source>
        <translation>生成示例文件</translation>
    </message>
    <message>
        <source>make a new shop</source>
        <translation>新建店铺</translation>
    </message>
    <message>
        <source>design a campaign</source>
        <translation>设计活动</translation>
    </message>
    <message>
        <source>export the target list</source>
        <translation>导出目标名单</translation>
    </message>
    <message>
        <source>close the shop</source>
        <translation>关闭店铺</translation>
    </message>
    <message>
        <source>open a file that is no shop</source>
        <translation>打开一个不是店铺的文件</translation>
    </message>
    <message>
        <source>The tour did not get past: %1</source>
        <translation>导览停在了这一步：%1</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written.</source>
        <translation>无法写入图片 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Shop: %1
Target list: %2
%Ln picture(s) in %3</source>
        <translation>
            <numerusform>店铺：%1
目标名单：%2
%3 中有 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>look for what is odd</source>
        <translation>检查文件中的异常</translation>
    </message>
    <message>
        <source>look at a customer</source>
        <translation>查看一位客户</translation>
    </message>
    <message>
        <source>enlarge the window</source>
        <translation>放大窗口</translation>
    </message>
    <message>
        <source>ask why</source>
        <translation>询问原因</translation>
    </message>
    <message>
        <source>pick a product</source>
        <translation>选一件商品</translation>
    </message>
    <message>
        <source>see how measuring goes</source>
        <translation>看看评测的进度</translation>
    </message>
    <message>
        <source>measure the methods</source>
        <translation>评测各种方法</translation>
    </message>
    <message>
        <source>draw a map of groups</source>
        <translation>绘制客群划分</translation>
    </message>
    <message>
        <source>compare segments</source>
        <translation>比较分群</translation>
    </message>
    <message>
        <source>look at how a segment grew</source>
        <translation>查看分群规模的变化</translation>
    </message>
    <message>
        <source>import what has no cost</source>
        <translation>导入没有成本的商品</translation>
    </message>
    <message>
        <source>read codes</source>
        <translation>读取券码</translation>
    </message>
    <message>
        <source>design a flash sale</source>
        <translation>设计秒杀</translation>
    </message>
</context>
<context>
    <name>clientele::Treemap</name>
    <message>
        <source>There is nothing to show yet.</source>
        <translation>暂无可显示的内容。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 by %2, largest first: %3.</source>
        <translation>%1（按%2，从大到小）：%3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>clientele::TrendChart</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>clientele::TryItForm</name>
    <message>
        <source>No limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>best %1</source>
        <translation>最优 %1 人</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Deepest discount</source>
        <translation>最大优惠幅度</translation>
    </message>
    <message>
        <source>Minimum spend</source>
        <translation>使用门槛</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Holdout</source>
        <translation>对照组</translation>
    </message>
</context>
<context>
    <name>clientele::WatchCard</name>
    <message>
        <source>The folder is not there at the moment. It is looked for again every half minute.</source>
        <translation>目前找不到该文件夹。每半分钟会再找一次。</translation>
    </message>
    <message>
        <source>and more</source>
        <translation>等</translation>
    </message>
    <message numerus="yes">
        <source>%n new file(s): %1</source>
        <translation>
            <numerusform>%n 个新文件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new.</source>
        <translation>没有新文件。</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>换一个文件夹…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>监视的文件夹</translation>
    </message>
    <message>
        <source>Choose the folder your shop system&apos;s exports arrive in. A new file there is offered here, to be read as the ones before it.</source>
        <translation>请选择店铺系统导出文件所在的文件夹。有新文件时会在这里提示，并按以前的方式读取。</translation>
    </message>
    <message>
        <source>New files in the watched folder</source>
        <translation>监视的文件夹中的新文件</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Add them…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Opens the import of these files; nothing is added before you say so</source>
        <translation>打开这些文件的导入；在您确认之前不会添加任何内容</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>不要这些</translation>
    </message>
    <message>
        <source>They are not offered again unless they change</source>
        <translation>除非文件有变化，否则不再提示</translation>
    </message>
</context>
<context>
    <name>clientele::WelcomePage</name>
    <message>
        <source>Find the customers worth talking to</source>
        <translation>找到值得联系的客户</translation>
    </message>
    <message>
        <source>From the order files you already have. Everything stays on this computer, in one file you own.</source>
        <translation>用您已有的订单文件即可。一切都留在这台电脑上，保存在属于您的一个文件里。</translation>
    </message>
    <message>
        <source>Open the sample shop</source>
        <translation>打开示例店铺</translation>
    </message>
    <message>
        <source>Look around first: 5,000 made-up customers of a believable shop, ready to segment and plan campaigns for.</source>
        <translation>先看看：一家逼真店铺的 5,000 位虚构客户，可以直接分群和策划活动。</translation>
    </message>
    <message>
        <source>Start with my files</source>
        <translation>用我的文件开始</translation>
    </message>
    <message>
        <source>Recent shops</source>
        <translation>最近的店铺</translation>
    </message>
    <message>
        <source>Open another shop file…</source>
        <translation>打开其他店铺文件…</translation>
    </message>
    <message>
        <source>You can also drop order files or a shop file anywhere here.</source>
        <translation>也可以把订单文件或店铺文件拖到这里的任意位置。</translation>
    </message>
    <message>
        <source>%1 – protected with a passphrase</source>
        <translation>%1 – 受密码短语保护</translation>
    </message>
    <message>
        <source>Protect it with a passphrase</source>
        <translation>用密码短语保护</translation>
    </message>
    <message>
        <source>The shop&apos;s file is encrypted: whoever finds it can read nothing without the passphrase</source>
        <translation>店铺文件会被加密：拿到文件的人没有密码短语就什么也读不到</translation>
    </message>
    <message>
        <source>Make a shop from your own orders: an export of your shop system is all it takes, CSV, Excel or another table.</source>
        <translation>用您自己的订单建立店铺：店铺系统导出的 CSV、Excel 或其他表格即可。</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Finds the customers worth talking to.</source>
        <translation>找到值得联系的客户。</translation>
    </message>
    <message>
        <source>The shop file (*.clientele) to open.</source>
        <translation>要打开的店铺文件（*.clientele）。</translation>
    </message>
    <message>
        <source>Speak this language: en or zh_CN.</source>
        <translation>使用的语言：en 或 zh_CN。</translation>
    </message>
    <message>
        <source>Look light or dark.</source>
        <translation>外观：light（浅色）或 dark（深色）。</translation>
    </message>
    <message>
        <source>Do the whole job on the sample shop, save a picture of every page in this folder, and end.</source>
        <translation>在示例店铺上完成整个流程，把每个页面的图片保存到此文件夹，然后结束。</translation>
    </message>
    <message>
        <source>The same with the pages&apos; empty and error states, in both languages and both themes.</source>
        <translation>同上，并包括各页面的空白与错误状态，两种语言、两种外观。</translation>
    </message>
    <message>
        <source>Only one shop can be opened at a time.</source>
        <translation>一次只能打开一个店铺。</translation>
    </message>
    <message>
        <source>There is no language “%1”: use en or zh_CN.</source>
        <translation>没有“%1”这种语言：请用 en 或 zh_CN。</translation>
    </message>
    <message>
        <source>There is no theme “%1”: use light or dark.</source>
        <translation>没有“%1”这种外观：请用 light 或 dark。</translation>
    </message>
</context>
</TS>
