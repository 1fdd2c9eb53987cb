#pragma once

#include "widgets/forms/plan_form.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace clientele {

class PlatformCodesForm;

// What the personal codes look like: how they begin, which characters they are made of and how many; how many such
// codes there are and how hard they are to guess; or codes that the shop's platform made instead.
//
// Objects: codePrefix, codeAlphabet, codeCharacters, codeLength, codeSpace; those of PlatformCodesForm.
class CodesForm : public PlanForm
{
    Q_OBJECT

public:
    explicit CodesForm(QWidget *parent = nullptr);

    void setOfferNames(const QStringList &names); // in the plan's order
    // Codes of the platform that are there, and people who get one, by offer; no people: nobody knows yet.
    void setStock(const std::vector<std::size_t> &pools, const std::vector<std::size_t> &people);
    PlatformCodesForm *platform() const { return m_platform; }
    void apply(Plan &plan) const override;
    QString summary() const override;
    void setReadOnly(bool isReadOnly) override;

private:
    void place();
    void connectEdits();
    void showSpace();
    void showCharacters();
    void showPlan() override;
    void retranslate() override;

    std::uint64_t m_needed = 0; // people who get a code of our own
    bool m_isOwnSet = false; // the person chose characters of their own, whatever these are at the moment
    QLineEdit *m_prefix;
    QComboBox *m_alphabet;
    QLineEdit *m_characters;
    QSpinBox *m_length;
    QLabel *m_space;
    PlatformCodesForm *m_platform;
};

} // namespace clientele
