#include "widgets/shell/names_codes.h"

#include "widgets/shell/names_words.h"
#include "widgets/shell/number_format.h"

namespace clientele {

namespace {

using words::Names;

constexpr std::uint64_t kBeyondWords = 1'000'000'000'000; // nobody reads larger numbers

constexpr words::Row kAlphabets[] {
    {"unambiguous", QT_TRANSLATE_NOOP("Names", "Letters and digits, none alike")},
    {"digits", QT_TRANSLATE_NOOP("Names", "Digits only")},
    {"letters", QT_TRANSLATE_NOOP("Names", "Letters only")},
    {"", QT_TRANSLATE_NOOP("Names", "Characters of your own")},
};

QString largeText(std::uint64_t number)
{
    if (number > kBeyondWords)
        return Names::tr("more than %1", "a large number").arg(countText(static_cast<qint64>(kBeyondWords)));
    return countText(static_cast<qint64>(number));
}

} // namespace

QString codeAlphabetName(std::string_view id)
{
    return words::nameOf(kAlphabets, id);
}

QString codeFaultName(CodeFault fault)
{
    switch (fault) {
    case CodeFault::Repeated: return Names::tr("There twice");
    case CodeFault::Taken: return Names::tr("Given elsewhere");
    case CodeFault::TooShort: return Names::tr("Too short");
    case CodeFault::TooLong: return Names::tr("Too long");
    case CodeFault::Heading: return Names::tr("Name of a column");
    }
    return {};
}

QString codeSpaceText(const CodeForm &form, std::uint64_t people)
{
    const CodeSpace space = codeSpace(form);
    const QString possible = largeText(space.possible), most = largeText(space.most());
    if (people > space.most()) {
        const QString problem = Names::tr("There are %1 such codes, so at most %2 can be given before guessing pays.")
                                    .arg(possible, most);
        const int length = lengthFor(form, people);
        const QString who = countText(static_cast<qint64>(people));
        const QString advice = length > 0
                                   ? Names::tr("For %1 people, %2 characters would do.").arg(who).arg(length)
                                   : Names::tr("For %1 people, no length would do: use more characters.").arg(who);
        return Names::tr("%1 %2", "two sentences").arg(problem, advice);
    }
    if (people == 0)
        return Names::tr("There are %1 such codes; at most %2 can be given before guessing pays.").arg(possible, most);
    return Names::tr("There are %1 such codes. With %2 people, one guess in %3 finds somebody's.")
        .arg(possible, countText(static_cast<qint64>(people)), largeText(space.guessesPerHit(people)));
}

} // namespace clientele
