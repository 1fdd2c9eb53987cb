#pragma once

#include <QtWidgets/QWidget>

#include <map>
#include <string>
#include <vector>

#include "analytics/offer/offer.h"
#include "analytics/segment/segment.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace clientele {

class CheckList;
class DayEdit;
class FormField;
class MoneyEdit;
class OfferDetails;
class ProductNames;
class RowsEdit;

// One offer: its kind, what that kind asks for, minimum spend, first and last day; under "Details" the products it holds
// for, limits and the order of discounts; and the promise in one sentence as it is typed. Fields that a kind does not read
// are not shown; what a kind needs and nobody typed yet is proposed when it is chosen.
//
// Keeps every value exactly as it was set until the person changes that very field.
// Objects: offerKind, offerValue, offerPieces, offerFreePieces, offerTiers, offerGifts, offerItems, offerWaves,
// offerMembers, offerMemberDay, minimumSpend, offerCap, validFrom, validTo, offerSentence; those of OfferDetails.
class OfferForm : public QWidget
{
    Q_OBJECT

public:
    explicit OfferForm(QWidget *parent = nullptr);

    void setCurrency(const QString &currency);
    void setSegments(const std::vector<Segment> &segments);
    void setUsualOrder(double amount) { m_usualOrder = amount; } // for what a kind begins with; 0: not known
    void setProducts(ProductNames *names); // what they are called; outlives the form
    void setOffer(const Offer &offer); // no signal
    const Offer &offer() const { return m_offer; }
    bool isTypedWell() const; // every field holds something that can be read

    // Says what is wrong with a field ("offer.percent"); false when it is not one of this form's.
    bool setProblem(const std::string &field, const QString &problem);
    void clearProblems();
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void edited(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    FormField *addField(const std::string &field, QWidget *editor, const char *objectName);
    void createFields();
    void createLists(QGridLayout *layout);
    void connectFields();
    void connectLists();
    void readValue();
    void readMoney();
    void showKind();
    void showLists();
    void showMemberDay();
    void showSentence();
    void changed();
    void retranslate();
    void retranslateLists();
    bool reads(OfferField field) const;

    struct SegmentLine
    {
        std::string id;
        std::string name;
        std::size_t members = 0;
    };
    Offer m_offer;
    QString m_currency;
    double m_usualOrder = 0;
    const ProductNames *m_products = nullptr;
    std::vector<SegmentLine> m_segments;
    std::map<std::string, bool> m_isListGood; // by field
    std::map<std::string, FormField *> m_fields;
    QComboBox *m_kind;
    MoneyEdit *m_value;
    QSpinBox *m_pieces;
    QSpinBox *m_freePieces;
    RowsEdit *m_tiers;
    RowsEdit *m_gifts;
    RowsEdit *m_items;
    RowsEdit *m_waves;
    CheckList *m_members;
    QComboBox *m_memberDay;
    MoneyEdit *m_minimumSpend;
    MoneyEdit *m_cap;
    DayEdit *m_validFrom;
    DayEdit *m_validTo;
    OfferDetails *m_details;
    QLabel *m_sentence;
};

} // namespace clientele
