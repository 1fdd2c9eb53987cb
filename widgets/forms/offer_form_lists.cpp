#include "widgets/forms/offer_form.h"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QSpinBox>

#include "widgets/forms/check_list.h"
#include "widgets/forms/form_field.h"
#include "widgets/forms/offer_rows.h"
#include "widgets/forms/product_names.h"
#include "widgets/forms/rows_delegate.h"
#include "widgets/forms/rows_edit.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"

// The fields of an offer that are lists: steps, gifts, products, times, members and their day.
namespace clientele {

namespace {

constexpr int kWeekdays = 7;
constexpr int kLongestMonth = 31;
constexpr int kByMonth = 100; // the choice's data: a weekday, or this plus the day of the month

} // namespace

void OfferForm::connectLists()
{
    connect(m_pieces, &QSpinBox::valueChanged, this, [this](int pieces) {
        m_offer.pieces = pieces;
        changed();
    });
    connect(m_freePieces, &QSpinBox::valueChanged, this, [this](int pieces) {
        m_offer.freePieces = pieces;
        changed();
    });
    const auto connectRows = [this](RowsEdit *editor, const char *field, auto read, auto &target) {
        connect(editor, &RowsEdit::rowsEdited, this, [this, editor, field, read, &target] {
            const auto typed = read(editor->rows());
            m_isListGood[field] = typed.has_value();
            if (typed)
                target = *typed;
            changed();
        });
    };
    connectRows(m_tiers, "offer.tiers", offer_rows::toTiers, m_offer.tiers);
    connectRows(m_gifts, "offer.gifts", offer_rows::toGifts, m_offer.gifts);
    connectRows(m_items, "offer.items", offer_rows::toItems, m_offer.items);
    connectRows(m_waves, "offer.waves", offer_rows::toWaves, m_offer.waves);
    connect(m_members, &CheckList::checkedEdited, this, [this] {
        m_offer.members = m_members->checked();
        changed();
    });
    connect(m_memberDay, &QComboBox::activated, this, [this] {
        const int chosen = m_memberDay->currentData().toInt();
        m_offer.weekday = chosen < kByMonth ? chosen : -1;
        m_offer.dayOfMonth = chosen < kByMonth ? 0 : chosen - kByMonth;
        changed();
    });
}

void OfferForm::setProducts(ProductNames *names)
{
    m_products = names;
    m_items->setProducts(0, names);
    m_gifts->setProducts(0, names);
    for (RowsEdit *editor : {m_items, m_gifts})
        connect(names, &ProductNames::modelReset, editor, &RowsEdit::showAgain);
    connect(names, &ProductNames::modelReset, this, &OfferForm::showSentence);
}

void OfferForm::showLists()
{
    m_isListGood.clear();
    const QSignalBlocker blockers[] {QSignalBlocker(m_pieces), QSignalBlocker(m_freePieces)};
    m_pieces->setValue(m_offer.pieces);
    m_freePieces->setValue(m_offer.freePieces);
    m_tiers->setRows(offer_rows::ofTiers(m_offer.tiers));
    m_gifts->setRows(offer_rows::ofGifts(m_offer.gifts));
    m_items->setRows(offer_rows::ofItems(m_offer.items));
    m_waves->setRows(offer_rows::ofWaves(m_offer.waves));
    m_members->setChecked(m_offer.members);
    showMemberDay();
}

void OfferForm::showMemberDay()
{
    const int chosen = m_offer.weekday >= 0 ? m_offer.weekday : kByMonth + m_offer.dayOfMonth;
    m_memberDay->setCurrentIndex(m_memberDay->findData(chosen));
}

void OfferForm::retranslateLists()
{
    const auto asMoney = [this](const QString &typed) {
        const auto amount = offer_rows::amountOf(typed);
        return amount ? moneyText(*amount, m_currency) : typed;
    };
    m_items->delegate()->setDisplay(1, asMoney);
    m_tiers->setColumns({tr("From (%1)").arg(m_currency), tr("Pieces"), tr("Off (%1)").arg(m_currency), tr("% off")});
    m_gifts->setColumns({tr("Product"), tr("Pieces")});
    m_items->setColumns({tr("Product"), tr("Price"), tr("Pieces"), tr("Each")});
    m_items->showAgain();
    m_waves->setColumns({tr("From"), tr("To")});
    for (const auto &[editor, field] : {std::pair(m_tiers, "offer.tiers"), std::pair(m_gifts, "offer.gifts"),
                                        std::pair(m_items, "offer.items"), std::pair(m_waves, "offer.waves")})
        editor->setAccessibleNames(planFieldName(field), tr("Add a line"), tr("Remove the line"));
    m_fields["offer.waves"]->setHint(tr("Such as 2026-11-11 10:00; empty: all along."));
    m_fields["offer.items"]->setHint(
        tr("Type a name or an id. Pieces for the sale, and how many of them each person may buy, may stay empty."));
    std::vector<CheckList::Entry> entries;
    for (const SegmentLine &segment : m_segments)
        entries.push_back({segment.id,
                           segmentName(segment.id, QString::fromStdString(segment.name)),
                           countText(static_cast<qint64>(segment.members)),
                           {}});
    m_members->setEntries(std::move(entries));
    const QSignalBlocker blocker(m_memberDay);
    m_memberDay->clear();
    for (int day = 0; day < kWeekdays; ++day)
        m_memberDay->addItem(tr("every %1", "a weekday").arg(weekdayText(day)), day);
    for (int day = 1; day <= kLongestMonth; ++day)
        m_memberDay->addItem(tr("day %1 of the month").arg(day), kByMonth + day);
    showMemberDay();
}

} // namespace clientele
