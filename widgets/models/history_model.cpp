#include "widgets/models/history_model.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <QtGui/QIcon>

#include <algorithm>
#include <cmath>

#include "widgets/forms/data_table.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

using Kind = HistoryEntry::Kind;

QString text(std::string_view utf8Text)
{
    return utf8(utf8Text).simplified();
}

// "Blue kettle", or nothing.
QString productOf(const Dataset &dataset, ProductIndex product)
{
    return product == kNoIndex ? QString() : productName(product, dataset);
}

QString campaignOf(const Dataset &dataset, std::uint32_t campaign)
{
    if (campaign == kNoIndex)
        return {};
    const QString name = text(dataset.campaigns.name[campaign]);
    return name.isEmpty() ? text(dataset.campaigns.id[campaign]) : name;
}

QString withProduct(const QString &what, const QString &product)
{
    return product.isEmpty() ? what : HistoryModel::tr("%1: %2").arg(what, product);
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString reviewText(const Dataset &dataset, std::uint32_t row)
{
    const ReviewTable &reviews = dataset.reviews;
    constexpr double kSteps = 4; // between one star and five
    const QString stars = std::isnan(reviews.rating[row])
                              ? QString()
                              : starsText(1 + kSteps * static_cast<double>(reviews.rating[row]));
    const QString title = text(reviews.title[row]);
    const QString words = title.isEmpty() ? text(reviews.body[row]) : title;
    return joined({stars, words.isEmpty() ? productOf(dataset, reviews.product[row]) : words});
}

// "opened, clicked": what is known to have become of a message.
QString stepsText(std::uint8_t steps)
{
    QStringList words;
    const std::pair<MessageTable::Step, QString> names[]
        = {{MessageTable::Sent, HistoryModel::tr("sent")},
           {MessageTable::Opened, HistoryModel::tr("opened")},
           {MessageTable::Clicked, HistoryModel::tr("clicked")},
           {MessageTable::Bounced, HistoryModel::tr("came back")},
           {MessageTable::Unsubscribed, HistoryModel::tr("unsubscribed")}};
    for (const auto &[step, word] : names) {
        if ((steps & step) != 0)
            words << word;
    }
    return words.join(HistoryModel::tr(", ", "between words"));
}

QString messageText(const Dataset &dataset, std::uint32_t row)
{
    const MessageTable &messages = dataset.messages;
    const QString campaign = campaignOf(dataset, messages.campaign[row]);
    const bool isSms = dataset.words[messages.channel[row]] == "sms";
    const QString what = isSms ? HistoryModel::tr("Text message") : HistoryModel::tr("E-mail");
    return joined({withProduct(what, campaign), stepsText(messages.steps[row])});
}

QString piecesText(Quantity pieces)
{
    if (pieces.thousandths % Quantity::kScale == 0)
        return HistoryModel::tr("%Ln piece(s)", nullptr, static_cast<int>(pieces.thousandths / Quantity::kScale));
    return HistoryModel::tr("Quantity %1").arg(quantityText(pieces));
}

QString iconNameOf(Kind kind)
{
    switch (kind) {
    case Kind::Order: return QStringLiteral("shopping-bag");
    case Kind::Refund: return QStringLiteral("undo-2");
    case Kind::Event: return QStringLiteral("mouse-pointer-click");
    case Kind::Review: return QStringLiteral("star");
    case Kind::Message: return QStringLiteral("mail");
    case Kind::Targeting: return QStringLiteral("megaphone");
    case Kind::Redemption: return QStringLiteral("ticket");
    }
    return {};
}

// As short as the language has it: the column stands in a narrow panel, and the whole is told on hover. A date that
// begins with its year keeps all four digits, without which nobody would take it for a year.
QString whenText(const HistoryEntry &entry)
{
    if (entry.time == kNoTime)
        return {};
    constexpr qint64 kJulianOfEpoch = 2'440'588;
    QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.startsWith(QLatin1Char('y')))
        format.replace(QStringLiteral("yyyy"), QStringLiteral("yy"));
    return QLocale().toString(QDate::fromJulianDay(kJulianOfEpoch + dayOf(entry.time)), format);
}

bool isOrder(const HistoryEntry &entry)
{
    return entry.kind == Kind::Order || entry.kind == Kind::Refund;
}

QString tipOf(const Dataset &dataset, const HistoryEntry &entry)
{
    const QString what = historyText(dataset, entry);
    return isOrder(entry) ? joined({HistoryModel::tr("Order %1").arg(text(dataset.orders.id[entry.row])), what}) : what;
}

QString exactTimeText(const HistoryEntry &entry)
{
    if (entry.time == kNoTime)
        return HistoryModel::tr("The file gave no time.");
    return entry.hasTime ? timeText(entry.time) : dayText(dayOf(entry.time));
}

} // namespace

QString historyText(const Dataset &dataset, const HistoryEntry &entry)
{
    switch (entry.kind) {
    case Kind::Order: return piecesText(piecesIn(dataset, entry.row));
    case Kind::Refund: return HistoryModel::tr("Refund");
    case Kind::Event:
        return withProduct(eventKindName(dataset.events.kinds[dataset.events.kind[entry.row]]),
                           productOf(dataset, dataset.events.product[entry.row]));
    case Kind::Review: return reviewText(dataset, entry.row);
    case Kind::Message: return messageText(dataset, entry.row);
    case Kind::Targeting:
        return joined(
            {withProduct(HistoryModel::tr("Campaign"), campaignOf(dataset, dataset.targetings.campaign[entry.row])),
             text(dataset.words[dataset.targetings.arm[entry.row]])});
    case Kind::Redemption:
        return joined({HistoryModel::tr("Used coupon %1").arg(text(dataset.redemptions.code[entry.row])),
                       campaignOf(dataset, dataset.redemptions.campaign[entry.row])});
    }
    return {};
}

QString historyDetail(const Dataset &dataset, const HistoryEntry &entry)
{
    if (isOrder(entry))
        return {};
    QStringList lines {historyText(dataset, entry), exactTimeText(entry)};
    if (entry.kind == Kind::Review) {
        const ReviewTable &reviews = dataset.reviews;
        lines << productOf(dataset, reviews.product[entry.row]);
        if (!reviews.title[entry.row].empty())
            lines << utf8(reviews.body[entry.row]);
    }
    if (entry.kind == Kind::Event && dataset.events.value[entry.row] != 0)
        lines << HistoryModel::tr("Value: %1")
                     .arg(moneyText(Money {dataset.events.value[entry.row]}, utf8(dataset.currency)));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

HistoryModel::HistoryModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    setProperty("sortsItself", true);
}

void HistoryModel::setHistory(std::shared_ptr<const Dataset> dataset, std::vector<HistoryEntry> history)
{
    beginResetModel();
    m_dataset = std::move(dataset);
    m_history = std::move(history);
    endResetModel();
}

void HistoryModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_history.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_history.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::amountOf(const HistoryEntry &entry, bool isText) const
{
    Money amount;
    switch (entry.kind) {
    case Kind::Order: amount = soldIn(*m_dataset, entry.row); break;
    case Kind::Refund: amount = refundedIn(*m_dataset, entry.row); break;
    case Kind::Redemption: amount = -m_dataset->redemptions.discount[entry.row]; break;
    default: return {};
    }
    if (entry.kind == Kind::Redemption && amount == Money {})
        return {};
    return isText ? QVariant(moneyText(amount, utf8(m_dataset->currency))) : QVariant(amount.toDouble());
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!m_dataset || !index.isValid() || index.row() >= rowCount())
        return {};
    const HistoryEntry &entry = entryAt(index.row());
    const bool isAmount = index.column() == Amount;
    switch (role) {
    case Qt::DisplayRole:
        return isAmount                 ? amountOf(entry, true)
               : index.column() == When ? QVariant(whenText(entry))
                                        : QVariant(historyText(*m_dataset, entry));
    case Qt::ToolTipRole:
        return index.column() == When ? exactTimeText(entry)
               : isAmount             ? amountOf(entry, true).toString()
                                      : tipOf(*m_dataset, entry);
    case Qt::DecorationRole: return index.column() == What ? QVariant(themeIcon(iconNameOf(entry.kind))) : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (isAmount ? Qt::AlignRight : Qt::AlignLeft)));
    case DataTable::kSortRole: return isAmount ? amountOf(entry, false) : data(index, Qt::DisplayRole);
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(Qt::AlignVCenter | (section == Amount ? Qt::AlignRight : Qt::AlignLeft)));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When: return tr("Date");
    case What: return tr("What");
    case Amount: return tr("Amount");
    default: return {};
    }
}

// By time, by what it is, by amount. Whatever the direction, what has no amount comes last.
void HistoryModel::sort(int column, Qt::SortOrder order)
{
    if (!m_dataset)
        return;
    const bool isDescending = column < 0 || order == Qt::DescendingOrder;
    const auto keyOf = [&](const HistoryEntry &entry) {
        if (column == What)
            return static_cast<double>(entry.kind);
        if (column != Amount)
            return static_cast<double>(entry.time);
        const QVariant amount = amountOf(entry, false);
        return amount.isValid() ? amount.toDouble() : isDescending ? -HUGE_VAL : HUGE_VAL;
    };
    std::vector<std::pair<double, HistoryEntry>> keyed;
    keyed.reserve(m_history.size());
    for (const HistoryEntry &entry : m_history)
        keyed.emplace_back(keyOf(entry), entry);
    std::ranges::stable_sort(keyed, [isDescending](const auto &a, const auto &b) {
        return isDescending ? a.first > b.first : a.first < b.first;
    });
    Q_EMIT layoutAboutToBeChanged();
    for (std::size_t i = 0; i < keyed.size(); ++i)
        m_history[i] = keyed[i].second;
    Q_EMIT layoutChanged();
}

} // namespace clientele
