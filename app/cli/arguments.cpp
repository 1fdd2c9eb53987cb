#include "app/cli/arguments.h"

#include <algorithm>
#include <cstring>

#include "app/cli/words.h"

namespace clientele::cli {

namespace {

QString latin(const char *text)
{
    return QString::fromUtf8(text);
}

void checkChoice(const QString &name, const QString &value, const char *choices)
{
    if (choices && !latin(choices).split(QLatin1Char('|')).contains(value))
        throw UsageError {Cli::tr("%1 must be one of %2, not “%3”.").arg(name, latin(choices), value)};
}

} // namespace

Arguments::Arguments(const QStringList &words, std::span<const Operand> operands, std::span<const Option> options,
                     bool wantsJson)
    : m_wantsJson(wantsJson)
{
    bool onlyOperands = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!onlyOperands && words[i] == QLatin1String("--"))
            onlyOperands = true;
        else if (!onlyOperands && words[i].startsWith(QLatin1String("--")))
            takeOption(words, i, options);
        else
            m_operands << words[i];
    }
    checkOperands(operands);
}

void Arguments::takeOption(const QStringList &words, qsizetype &at, std::span<const Option> options)
{
    const qsizetype equals = words[at].indexOf(QLatin1Char('='));
    const QString name = words[at].mid(2, equals < 0 ? -1 : equals - 2);
    const auto option = std::ranges::find_if(options, [&](const Option &known) { return name == latin(known.name); });
    const QString written = QStringLiteral("--") + name;
    if (option == options.end())
        throw UsageError {Cli::tr("There is no option %1.").arg(written)};
    if (!option->value && equals >= 0)
        throw UsageError {Cli::tr("%1 takes no value.").arg(written)};
    const bool isNextValue = option->value && !option->isValueOptional && equals < 0;
    if (isNextValue && at + 1 == words.size())
        throw UsageError {Cli::tr("%1 needs a value: %2.").arg(written, latin(option->value))};
    if (!option->isRepeatable && m_values.contains(name))
        throw UsageError {Cli::tr("%1 is given twice.").arg(written)};
    QString value;
    if (equals >= 0)
        value = words[at].mid(equals + 1);
    else if (isNextValue)
        value = words[++at];
    if (!value.isEmpty() || !option->isValueOptional)
        checkChoice(written, value, option->choices);
    m_values[name] << value;
}

void Arguments::checkOperands(std::span<const Operand> operands) const
{
    qsizetype given = 0;
    for (const Operand &operand : operands) {
        if (given < m_operands.size())
            checkChoice(latin(operand.name), m_operands[given], operand.choices);
        else if (operand.count == Operand::Count::One || operand.count == Operand::Count::OneOrMore)
            throw UsageError {Cli::tr("%1 is missing.").arg(latin(operand.choices ? operand.choices : operand.name))};
        const bool isSingle = operand.count == Operand::Count::One || operand.count == Operand::Count::ZeroOrOne;
        given = isSingle ? given + 1 : std::max(given, m_operands.size());
    }
    if (given < m_operands.size())
        throw UsageError {Cli::tr("“%1” is one argument too many.").arg(m_operands[given])};
}

bool Arguments::has(const char *option) const
{
    return m_values.contains(latin(option));
}

std::optional<QString> Arguments::value(const char *option) const
{
    const auto it = m_values.find(latin(option));
    return it == m_values.end() ? std::nullopt : std::optional(it->last());
}

QStringList Arguments::values(const char *option) const
{
    return m_values.value(latin(option));
}

QString Arguments::required(const char *option) const
{
    if (const auto given = value(option))
        return *given;
    throw UsageError {Cli::tr("%1 is missing.").arg(QStringLiteral("--") + latin(option))};
}

int Arguments::whole(const char *option, int initial, int least, int most) const
{
    const auto given = value(option);
    if (!given)
        return initial;
    bool isNumber = false;
    const int number = given->toInt(&isNumber);
    if (!isNumber || number < least || number > most) {
        throw UsageError {Cli::tr("%1 must be a whole number from %2 to %3, not “%4”.")
                              .arg(QStringLiteral("--") + latin(option))
                              .arg(least)
                              .arg(most)
                              .arg(*given)};
    }
    return number;
}

QString valueOf(const Option &option, const char *name)
{
    if (!name)
        return {};
    if (option.isValueOptional)
        return QStringLiteral("[=") + latin(name) + QLatin1Char(']');
    return QLatin1Char(' ') + latin(name);
}

QString usageOf(std::span<const Operand> operands, std::span<const Option> options)
{
    QStringList parts;
    for (const Operand &operand : operands) {
        const QString name = latin(operand.choices ? operand.choices : operand.name);
        switch (operand.count) {
        case Operand::Count::One: parts << name; break;
        case Operand::Count::ZeroOrOne: parts << QLatin1Char('[') + name + QLatin1Char(']'); break;
        case Operand::Count::ZeroOrMore: parts << QLatin1Char('[') + name + QStringLiteral("…]"); break;
        case Operand::Count::OneOrMore: parts << name + QStringLiteral("…"); break;
        }
    }
    for (const Option &option : options) {
        parts << QStringLiteral("[--") + latin(option.name) + valueOf(option, option.value) + QLatin1Char(']');
    }
    return parts.join(QLatin1Char(' '));
}

} // namespace clientele::cli
