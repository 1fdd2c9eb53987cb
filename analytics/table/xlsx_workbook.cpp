#include "analytics/table/xlsx_workbook.h"

#include <algorithm>

#include "analytics/base/error.h"
#include "analytics/table/xml_part.h"

namespace clientele {

namespace {

// Where a relation's target lies: beside the part it belongs to, unless it starts at the root.
std::string resolved(std::string_view part, std::string_view target)
{
    if (target.starts_with('/'))
        return std::string(target.substr(1));
    std::string path(part.substr(0, part.rfind('/') + 1));
    while (target.starts_with("../")) {
        target.remove_prefix(3);
        const std::size_t above = path.size() < 2 ? std::string::npos : path.rfind('/', path.size() - 2);
        path.resize(above == std::string::npos ? 0 : above + 1);
    }
    return path.append(target.starts_with("./") ? target.substr(2) : target);
}

std::string relationsOf(std::string_view part)
{
    const std::size_t name = part.rfind('/') + 1; // 0 when there is none
    return std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
}

// What a ZIP archive with this table of contents is, when it is no workbook.
std::string_view otherContent(const ZipArchive &archive)
{
    if (archive.contains("xl/workbook.bin"))
        return "Excel binary workbook";
    if (archive.contains("word/document.xml"))
        return "Word document";
    if (archive.contains("ppt/presentation.xml"))
        return "PowerPoint presentation";
    return "ZIP archive";
}

} // namespace

// The parts that a part refers to.
class Workbook::Relations final : public XmlHandler
{
public:
    struct Relation
    {
        std::string id;
        std::string type; // the last word of its address: "worksheet"
        std::string target; // in the archive
    };

    Relations(const ZipArchive &archive, std::string_view part)
        : m_part(part)
    {
        const std::string name = relationsOf(part);
        if (archive.contains(name))
            XmlPart(archive.open(name), *this).run();
    }

    const Relation *byId(std::string_view id) const { return find(&Relation::id, id); }
    const Relation *byType(std::string_view type) const { return find(&Relation::type, type); }

    void startElement(std::string_view name, const char **attributes) override
    {
        const char *id = attributeOf(attributes, "Id");
        const char *type = attributeOf(attributes, "Type");
        const char *target = attributeOf(attributes, "Target");
        if (name != "Relationship" || !id || !type || !target)
            return;
        const std::string_view address = type;
        m_relations.push_back({id, std::string(address.substr(address.rfind('/') + 1)), resolved(m_part, target)});
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }

private:
    const Relation *find(std::string Relation::*field, std::string_view value) const
    {
        const auto found = std::ranges::find(m_relations, value, field);
        return found == m_relations.end() ? nullptr : &*found;
    }

    std::string m_part;
    std::vector<Relation> m_relations;
};

class Workbook::Handler final : public XmlHandler
{
public:
    Handler(Workbook &workbook, const Relations &relations)
        : m_workbook(workbook)
        , m_relations(relations)
    {
    }

    void startElement(std::string_view name, const char **attributes) override
    {
        if (name == "workbookPr") {
            const char *from1904 = attributeOf(attributes, "date1904");
            m_workbook.m_isFrom1904 = from1904 && (from1904[0] == '1' || from1904[0] == 't');
        } else if (name == "sheet") {
            addSheet(attributes);
        }
    }
    void endElement(std::string_view) override { }
    void text(std::string_view) override { }

private:
    void addSheet(const char **attributes)
    {
        const char *name = attributeOf(attributes, "name");
        const char *id = attributeOf(attributes, "id"); // r:id; its own number is called sheetId
        const char *state = attributeOf(attributes, "state");
        const Relations::Relation *relation = id ? m_relations.byId(id) : nullptr;
        if (!name || !relation || relation->type != "worksheet") // charts and macros have sheets, too
            return;
        const bool isHidden = state && std::string_view(state) != "visible";
        m_workbook.m_sheets.push_back({name, relation->target, isHidden});
    }

    Workbook &m_workbook;
    const Relations &m_relations;
};

Workbook::Workbook(ZipArchive archive)
    : m_archive(std::move(archive))
{
    const Relations root(m_archive, "");
    const Relations::Relation *document = root.byType("officeDocument");
    const std::string part = document ? document->target : "xl/workbook.xml";
    const std::string_view other = otherContent(m_archive);
    if (!m_archive.contains(part) || (other != "ZIP archive" && part != "xl/workbook.xml"))
        throw Error(ErrorCode::NotATable, {path().string(), std::string(other)});

    const Relations relations(m_archive, part);
    Handler handler(*this, relations);
    XmlPart(m_archive.open(part), handler).run();
    if (m_sheets.empty())
        throw Error(ErrorCode::FileEmpty, {path().string()});
    if (const Relations::Relation *strings = relations.byType("sharedStrings"))
        m_stringsPart = strings->target;
    if (const Relations::Relation *styles = relations.byType("styles"))
        m_stylesPart = styles->target;
}

const SharedStrings &Workbook::strings()
{
    if (!m_strings)
        m_strings = m_stringsPart.empty() ? SharedStrings() : SharedStrings(m_archive.open(m_stringsPart));
    return *m_strings;
}

const NumberLooks &Workbook::looks()
{
    if (!m_looks)
        m_looks = m_stylesPart.empty() ? NumberLooks() : NumberLooks(m_archive.open(m_stylesPart));
    return *m_looks;
}

} // namespace clientele
