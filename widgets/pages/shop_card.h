#pragma once

#include <string>
#include <vector>

#include "analytics/base/day.h"
#include "widgets/forms/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;

namespace clientele {

class FormField;
class Notice;

// What the Data page says about the shop file, as values: the app fills it from the store.
struct ShopFacts
{
    QString name;
    QString path;
    QString currency = QStringLiteral("GBP"); // ISO 4217
    bool monetaryIncludesTax = true;
    bool monetaryIncludesPostage = true;
    bool isReadOnly = false;
    bool isEncrypted = false;
    qint64 customers = 0;
    qint64 products = 0;
    qint64 orders = 0;
    qint64 lines = 0;
    Day firstDay = 0;
    Day lastDay = 0;

    bool operator==(const ShopFacts &) const = default;
};

// One thing that checking the shop file found: an id ("integrity", "foreign_key", "segments_damaged") and the detail.
struct ShopFinding
{
    std::string id;
    std::string detail;
};

// The shop's own facts, the settings that belong to them, and the things to do with the file: save a copy, check
// it, protect it with a passphrase.
//
// Objects: shopName, shopCurrency, shopIncludesTax, shopIncludesPostage, shopPlace, buttonSaveCopy, buttonVerify,
// buttonSetPassphrase (also changes it), buttonRemovePassphrase.
class ShopCard : public Card
{
    Q_OBJECT

public:
    explicit ShopCard(QWidget *parent = nullptr);

    void setFacts(const ShopFacts &facts);
    const ShopFacts &facts() const { return m_facts; }
    void setFindings(const std::vector<ShopFinding> &findings); // empty = sound
    void clearFindings();

Q_SIGNALS:
    void edited(const clientele::ShopFacts &facts); // when an edit is complete
    void saveCopyRequested();
    void verifyRequested();
    void passphraseRequested(); // the first one, or another
    void passphraseRemovalRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void createFields();
    void createActions();
    void createProtection();
    void showProtection();
    void commit();
    void showFacts();
    void retranslate();

    ShopFacts m_facts;
    FormField *m_nameField = nullptr;
    QLineEdit *m_name = nullptr;
    FormField *m_currencyField = nullptr;
    QComboBox *m_currency = nullptr;
    QCheckBox *m_includesTax = nullptr;
    QCheckBox *m_includesPostage = nullptr;
    QLabel *m_counts = nullptr;
    FormField *m_placeField = nullptr;
    QLabel *m_place = nullptr;
    QPushButton *m_saveCopy = nullptr;
    QPushButton *m_verify = nullptr;
    QLabel *m_protection = nullptr;
    QPushButton *m_setPassphrase = nullptr;
    QPushButton *m_removePassphrase = nullptr;
    Notice *m_findings = nullptr;
};

} // namespace clientele
