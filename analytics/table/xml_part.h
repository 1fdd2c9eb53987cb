#pragma once

#include <memory>
#include <string_view>

#include "analytics/table/zip_archive.h"

namespace clientele {

// What an XmlPart tells while it is read. Names come without their prefix ("x:row" is "row").
class XmlHandler
{
public:
    virtual ~XmlHandler() = default;

    // `attributes`: name, value, name, value, …, nullptr; all UTF-8.
    virtual void startElement(std::string_view name, const char **attributes) = 0;
    virtual void endElement(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0; // of the innermost element; may come in several pieces
};

// The value of an attribute, by its name without prefix; nullptr when it is not there.
const char *attributeOf(const char **attributes, std::string_view name);

// One XML part of an archive, read piece by piece. Document types are refused, and with them every expanding entity;
// so are tags of megabytes and thousands of levels: no honest workbook has them. Errors: those of ZipPart.
class XmlPart
{
public:
    XmlPart(ZipPart part, XmlHandler &handler);
    ~XmlPart();
    XmlPart(const XmlPart &) = delete;
    XmlPart &operator=(const XmlPart &) = delete;

    // Reads until the handler pauses (true) or to the end of the part (false). What the handler throws comes out here.
    bool run();
    void pause(); // called by the handler in endElement(): run() returns behind this element
    void skipRest(); // called by the handler: the rest is unpacked and checked, but no longer looked at
    double fraction() const;

    [[noreturn]] void fail() const; // FileDamaged for this part

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace clientele
