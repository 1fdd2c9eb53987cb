#pragma once

#include <QtCore/QStringList>
#include <QtWidgets/QWidget>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analytics/plan/platform_codes.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace clientele {

class DataTable;
class DropArea;
class RowsModel;

// Codes that the shop's platform made, as they were read from somewhere, and what would become of each.
struct ReadCodes
{
    QString source; // the file's name
    std::vector<std::string> codes;
    std::vector<std::uint64_t> lines; // where each stands, from 1
    std::size_t offer = 0; // for which they were looked at
    CodeReview review;
};

// Instead of codes of our own, those that the shop's platform made: how many each offer has and for how many people;
// behind a button, a place to drop, choose or paste a list of them, what would be taken, and what not and why.
//
// Objects: platformCodes, buttonPlatformCodes, platformOffer, dropCodes, buttonChooseCodes, buttonPasteCodes,
// codesProgress, buttonCancelCodes, codesSummary, codesRejected, buttonTakeCodes, buttonDismissCodes,
// buttonRemoveCodes.
class PlatformCodesForm : public QWidget
{
    Q_OBJECT

public:
    explicit PlatformCodesForm(QWidget *parent = nullptr);

    void setOffers(const QStringList &names); // in the plan's order
    // Codes that are there, and people who get one; by offer. Empty people: not known yet.
    void setStock(std::vector<std::size_t> pools, std::vector<std::size_t> people);
    std::size_t codes() const; // of all offers
    bool hasCodes(std::size_t offer) const { return offer < m_pools.size() && m_pools[offer] > 0; }
    std::size_t offer() const; // for which codes are read
    void setReadOnly(bool isReadOnly);

    void showReading(const QString &source);
    void setProgress(double fraction);
    void setRead(ReadCodes read);
    void showError(const QString &text);
    void clear(); // nothing read, the button alone

Q_SIGNALS:
    void fileRequested(); // let the person choose one
    void fileDropped(const QString &path);
    void pasteRequested();
    void cancelRequested();
    void offerChanged(std::size_t offer); // what was read is to be looked at again, for this one
    void taken(std::size_t offer, const std::vector<std::string> &codes);
    void removed(std::size_t offer); // the platform's codes of an offer

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createSource();
    QWidget *createResult();
    void showHint();
    void showStock();
    void showResult();
    QString leftText(std::size_t codes, std::size_t offer) const;
    void retranslate();

    QStringList m_offers;
    std::vector<std::size_t> m_pools;
    std::vector<std::size_t> m_people;
    std::optional<ReadCodes> m_read;
    bool m_isReadOnly = false;
    QLabel *m_stock;
    QPushButton *m_open;
    QPushButton *m_removeAll;
    QWidget *m_panel;
    QComboBox *m_offer;
    DropArea *m_drop = nullptr;
    QLabel *m_hint = nullptr;
    QPushButton *m_choose;
    QPushButton *m_paste;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QLabel *m_summary;
    DataTable *m_table;
    RowsModel *m_rows;
    QPushButton *m_take;
    QPushButton *m_dismiss;
};

} // namespace clientele
