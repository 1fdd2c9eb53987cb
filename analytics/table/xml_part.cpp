#include "analytics/table/xml_part.h"

#include <exception>
#include <utility>

#include <expat.h>

#include "analytics/base/error.h"

namespace clientele {

namespace {

constexpr int kPiece = 1 << 16;
constexpr XML_Index kLongestTag = 4 << 20;
constexpr int kDeepest = 1'000;

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

const char *attributeOf(const char **attributes, std::string_view name)
{
    for (; *attributes; attributes += 2) {
        if (withoutPrefix(attributes[0]) == name)
            return attributes[1];
    }
    return nullptr;
}

struct XmlPart::Private
{
    Private(ZipPart part, XmlHandler &handler)
        : part(std::move(part))
        , handler(handler)
        , parser(XML_ParserCreate(nullptr))
    {
    }
    ~Private() { XML_ParserFree(parser); }

    // Nothing may be thrown through the parser, which is C: it is stopped, and run() throws.
    template<typename Call> static void guard(void *data, Call call)
    {
        auto &self = *static_cast<Private *>(data);
        if (self.failure || self.isSkipping)
            return;
        try {
            call(self);
        } catch (...) {
            self.failure = std::current_exception();
            XML_StopParser(self.parser, XML_FALSE);
        }
    }

    bool feed();
    void skip();
    [[noreturn]] void fail() const { throw Error(ErrorCode::FileDamaged, {part.archivePath().string(), part.name()}); }

    ZipPart part;
    XmlHandler &handler;
    XML_Parser parser;
    XML_Index fed = 0;
    int depth = 0;
    bool isPaused = false;
    bool isAtEnd = false;
    bool isSkipping = false;
    std::exception_ptr failure;
};

XmlPart::XmlPart(ZipPart part, XmlHandler &handler)
    : d(std::make_unique<Private>(std::move(part), handler))
{
    XML_SetUserData(d->parser, d.get());
    XML_SetElementHandler(
        d->parser,
        [](void *data, const XML_Char *name, const XML_Char **attributes) {
            Private::guard(data, [&](Private &self) {
                if (++self.depth > kDeepest)
                    self.fail();
                self.handler.startElement(withoutPrefix(name), attributes);
            });
        },
        [](void *data, const XML_Char *name) {
            Private::guard(data, [&](Private &self) {
                --self.depth;
                self.handler.endElement(withoutPrefix(name));
            });
        });
    XML_SetCharacterDataHandler(d->parser, [](void *data, const XML_Char *text, int size) {
        Private::guard(data, [&](Private &self) { self.handler.text({text, static_cast<std::size_t>(size)}); });
    });
    XML_SetStartDoctypeDeclHandler(d->parser, [](void *data, const XML_Char *, const XML_Char *, const XML_Char *,
                                                 int) { Private::guard(data, [](Private &self) { self.fail(); }); });
}

XmlPart::~XmlPart() = default;

// Gives the parser the next piece. False when it is suspended in the middle of it.
bool XmlPart::Private::feed()
{
    void *buffer = XML_GetBuffer(parser, kPiece);
    if (!buffer)
        fail();
    const std::size_t count = part.read(static_cast<char *>(buffer), kPiece);
    isAtEnd = count == 0;
    fed += static_cast<XML_Index>(count);
    const XML_Status status = XML_ParseBuffer(parser, static_cast<int>(count), isAtEnd);
    if (failure)
        std::rethrow_exception(failure);
    if (status == XML_STATUS_ERROR && !isSkipping)
        fail();
    if (status != XML_STATUS_SUSPENDED && !isAtEnd && fed - XML_GetCurrentByteIndex(parser) > kLongestTag)
        fail();
    return status != XML_STATUS_SUSPENDED;
}

void XmlPart::Private::skip()
{
    std::string piece(kPiece, '\0');
    while (part.read(piece.data(), piece.size()) > 0) { }
    isAtEnd = true;
}

bool XmlPart::run()
{
    if (std::exchange(d->isPaused, false)) {
        const XML_Status status = XML_ResumeParser(d->parser);
        if (d->failure)
            std::rethrow_exception(d->failure);
        if (status == XML_STATUS_SUSPENDED && !d->isSkipping)
            return true;
        if (status == XML_STATUS_ERROR && !d->isSkipping)
            d->fail();
    }
    while (!d->isAtEnd && !d->isSkipping) {
        if (!d->feed() && !d->isSkipping)
            return true;
    }
    if (!d->isAtEnd)
        d->skip();
    return false;
}

void XmlPart::pause()
{
    d->isPaused = true;
    XML_StopParser(d->parser, XML_TRUE);
}

void XmlPart::skipRest()
{
    d->isSkipping = true;
    XML_StopParser(d->parser, XML_FALSE);
}

double XmlPart::fraction() const
{
    return d->part.fraction();
}

void XmlPart::fail() const
{
    d->fail();
}

} // namespace clientele
