#include "widgets/forms/codes_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include "analytics/plan/code_stock.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/fill_text.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/platform_codes_form.h"
#include "widgets/shell/names.h"
#include "widgets/shell/names_codes.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr int kLongestPrefix = 8;
constexpr int kMostCharacters = 36;

} // namespace

CodesForm::CodesForm(QWidget *parent)
    : PlanForm(parent)
    , m_prefix(new QLineEdit)
    , m_alphabet(new QComboBox)
    , m_characters(new QLineEdit)
    , m_length(new QSpinBox)
    , m_space(makeText(TextKind::Small))
    , m_platform(new PlatformCodesForm)
{
    m_prefix->setMaxLength(kLongestPrefix);
    m_characters->setMaxLength(kMostCharacters);
    m_alphabet->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_length->setRange(kShortestCode, kLongestCode);
    m_space->setObjectName(QStringLiteral("codeSpace"));
    place();
    connectEdits();
    retranslate();
}

void CodesForm::setOfferNames(const QStringList &names)
{
    m_platform->setOffers(names);
}

void CodesForm::setStock(const std::vector<std::size_t> &pools, const std::vector<std::size_t> &people)
{
    m_platform->setStock(pools, people);
    m_needed = 0;
    for (std::size_t offer = 0; offer < people.size(); ++offer)
        m_needed += m_platform->hasCodes(offer) ? 0 : people[offer];
    showSpace();
}

void CodesForm::apply(Plan &plan) const
{
    plan.codePrefix = m_plan.codePrefix;
    plan.codeLength = m_plan.codeLength;
    plan.codeAlphabet = m_plan.codeAlphabet;
}

void CodesForm::setReadOnly(bool isReadOnly)
{
    PlanForm::setReadOnly(isReadOnly);
    m_platform->setReadOnly(isReadOnly);
    m_alphabet->setEnabled(!isReadOnly);
}

void CodesForm::place()
{
    QGridLayout *grid = makeGrid(this);
    grid->addWidget(addField("code_prefix", m_prefix, "codePrefix"), 0, 0, Qt::AlignTop);
    grid->addWidget(addField("code_length", m_length, "codeLength"), 0, 1, Qt::AlignTop);
    m_alphabet->setObjectName(QStringLiteral("codeAlphabet"));
    grid->addWidget(m_alphabet, 1, 0, 1, 2);
    grid->addWidget(addField("code_alphabet", m_characters, "codeCharacters"), 2, 0, 1, 2, Qt::AlignTop);
    grid->addWidget(m_space, 3, 0, 1, 2);
    grid->addWidget(makeSeparator(), 4, 0, 1, 2);
    grid->addWidget(m_platform, 5, 0, 1, 2);
}

void CodesForm::connectEdits()
{
    connect(m_prefix, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_plan.codePrefix = typed.toStdString();
        Q_EMIT edited();
    });
    connect(m_length, &QSpinBox::valueChanged, this, [this](int length) {
        m_plan.codeLength = length;
        showSpace();
        Q_EMIT edited();
    });
    connect(m_alphabet, &QComboBox::activated, this, [this] { // one's own begin as those before
        const std::string id = m_alphabet->currentData().toString().toStdString();
        m_isOwnSet = id.empty();
        if (!m_isOwnSet)
            m_plan.codeAlphabet = codeCharacters(id);
        showCharacters();
        showSpace();
        Q_EMIT edited();
    });
    connect(m_characters, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_plan.codeAlphabet = codeCharacters(typed.toStdString());
        showSpace();
        Q_EMIT edited();
    });
}

// What is wrong with the characters is said beside their field.
void CodesForm::showSpace()
{
    const bool isSound = codeCharactersProblem(m_plan.codeAlphabet).empty();
    m_space->setVisible(isSound);
    if (!isSound)
        return;
    const CodeForm form = codeFormOf(m_plan);
    m_space->setText(codeSpaceText(form, m_needed));
    setTone(m_space, m_needed > codeSpace(form).most() ? TextTone::Bad : TextTone::Neutral);
}

void CodesForm::showCharacters()
{
    m_alphabet->setCurrentIndex(
        m_alphabet->findData(m_isOwnSet ? QString() : utf8(codeAlphabetId(m_plan.codeAlphabet))));
    m_fields["code_alphabet"]->setVisible(m_isOwnSet);
    if (codeCharacters(m_characters->text().toStdString()) != m_plan.codeAlphabet)
        fillText(m_characters, QString::fromStdString(m_plan.codeAlphabet));
}

void CodesForm::showPlan()
{
    const QSignalBlocker blocker(m_length);
    fillText(m_prefix, QString::fromStdString(m_plan.codePrefix));
    m_length->setValue(m_plan.codeLength);
    m_isOwnSet = codeAlphabetId(m_plan.codeAlphabet).empty();
    showCharacters();
    showSpace();
}

void CodesForm::retranslate()
{
    PlanForm::retranslate();
    m_fields["code_prefix"]->setHint(tr("Such as AUT-. Every customer gets a code of their own."));
    m_fields["code_length"]->setHint(tr("After the start; the last one tells a slip of the finger."));
    m_fields["code_alphabet"]->setLabel(tr("Characters to choose from"));
    m_fields["code_alphabet"]->setHint(tr("Capital letters and digits; none that look alike."));
    {
        const QSignalBlocker blocker(m_alphabet);
        m_alphabet->clear();
        for (const CodeAlphabet &alphabet : codeAlphabets())
            m_alphabet->addItem(codeAlphabetName(alphabet.id), utf8(alphabet.id));
        m_alphabet->addItem(codeAlphabetName({}), QString());
    }
    nameChoice(m_alphabet, planFieldName("code_alphabet"));
    showPlan();
}

QString CodesForm::summary() const
{
    if (const std::size_t platform = m_platform->codes(); platform > 0)
        return tr("%Ln codes of the platform", nullptr, static_cast<int>(platform));
    QStringList parts {tr("%n characters", nullptr, m_plan.codeLength)};
    if (!m_plan.codePrefix.empty())
        parts << QString::fromStdString(m_plan.codePrefix);
    return joined(parts);
}

} // namespace clientele
