#pragma once

#include <QtCore/QMap>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <span>

namespace clientele::cli {

// What a command takes, as a table that both the parser and --help read. Texts are marked with QT_TRANSLATE_NOOP("Cli", …).

struct Operand
{
    enum class Count
    {
        One,
        ZeroOrOne,
        ZeroOrMore,
        OneOrMore
    };

    const char *name; // "SHOP"
    const char *help;
    Count count = Count::One;
    const char *choices = nullptr; // "list|show|export"; nothing else is accepted
};

struct Option
{
    const char *name; // "recipe", written --recipe
    const char *value; // "FILE"; nullptr for a switch
    const char *help;
    const char *choices = nullptr; // "ymd|mdy|dmy"
    bool isRepeatable = false;
    bool isValueOptional = false; // "--name" alone stands for an empty value; a value is then written --name=value
};

// Wrong use of the command line, in words: exit code 2.
struct UsageError
{
    QString text;
};

// A command line taken apart. Options may stand before, between and after operands, as "--name value" or "--name=value";
// after "--" everything is an operand.
class Arguments
{
public:
    // `wantsJson`: what is printed must be one JSON object. Errors: UsageError for what the tables do not allow.
    Arguments(const QStringList &words, std::span<const Operand> operands, std::span<const Option> options,
              bool wantsJson = false);

    const QString &operand(int index) const { return m_operands.at(index); }
    QStringList operandsFrom(int index) const { return m_operands.mid(index); }

    bool wantsJson() const { return m_wantsJson; }
    bool has(const char *option) const;
    std::optional<QString> value(const char *option) const;
    QStringList values(const char *option) const;
    QString required(const char *option) const; // Errors: UsageError when it is not given
    int whole(const char *option, int initial, int least, int most) const; // Errors: UsageError

private:
    void takeOption(const QStringList &words, qsizetype &at, std::span<const Option> options);
    void checkOperands(std::span<const Operand> operands) const;

    QStringList m_operands;
    QMap<QString, QStringList> m_values;
    bool m_wantsJson;
};

// What is written after an option whose value is called `name`: " FILE", "[=SECONDS]", or nothing after a switch.
QString valueOf(const Option &option, const char *name);

// "SHOP FILE… [--recipe FILE] [--dry-run]"
QString usageOf(std::span<const Operand> operands, std::span<const Option> options);

} // namespace clientele::cli
