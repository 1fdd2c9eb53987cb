#include "widgets/shell/names.h"

#include "widgets/shell/names_words.h"

// What a person must decide about a file before it can be imported.
namespace clientele {

using words::Names;

QString questionText(const Recognition::Question &question)
{
    using Kind = Recognition::Question::Kind;
    const QString column = utf8(question.column);
    const QString example = utf8(question.example);
    switch (question.kind) {
    case Kind::DateOrder:
        return Names::tr("In column “%1”, does %2 start with the day or with the month?").arg(column, example);
    case Kind::Encoding: return Names::tr("In which encoding do these letters look right: %1").arg(example);
    case Kind::DecimalPoint:
        return Names::tr("In column “%1”, is the mark in %2 a decimal point or does it part thousands?")
            .arg(column, example);
    case Kind::MissingField:
        if (!question.isBlocking && question.column == fieldId(Field::CustomerId))
            return noCustomerKeyText();
        if (!question.isBlocking && question.column == fieldId(Field::Email))
            return Names::tr("This file names customers by their names only: people who share a name count as one.");
        return Names::tr("Which column holds the “%1”?").arg(fieldNameOf(question.column));
    case Kind::AsOf:
        return Names::tr("On which day were the days since the last order in column “%1” counted?").arg(column);
    }
    return {};
}

} // namespace clientele
