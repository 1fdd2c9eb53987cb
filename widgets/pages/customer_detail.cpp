#include "widgets/pages/customer_detail.h"

#include <QtCore/QEvent>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QPushButton>

#include "widgets/charts/marker.h"
#include "widgets/forms/elided_label.h"
#include "widgets/forms/form_parts.h"
#include "widgets/forms/page_frame.h"
#include "widgets/forms/page_stack.h"
#include "widgets/forms/segmented_control.h"
#include "widgets/pages/customer_history_view.h"
#include "widgets/pages/customer_note_view.h"
#include "widgets/pages/customer_profile_view.h"
#include "widgets/pages/customer_segments_view.h"
#include "widgets/shell/names.h"
#include "widgets/shell/number_format.h"
#include "widgets/shell/theme.h"
#include "widgets/shell/utf8.h"

namespace clientele {

namespace {

constexpr qsizetype kMostAttributes = 4; // in sight; the others show on hover
constexpr std::array kScoreTerms {Term::Recency, Term::Frequency, Term::Monetary};

// "France · North", leaving out what is not known.
QString joined(const QStringList &parts)
{
    QStringList known = parts;
    known.removeAll(QString());
    known.removeDuplicates();
    return known.join(QStringLiteral(" · "));
}

QString withConsent(const QString &address, Consent consent)
{
    if (address.isEmpty() || consent == Consent::Unknown)
        return address;
    return joined({address, consentText(consent)});
}

} // namespace

CustomerDetail::CustomerDetail(QWidget *parent)
    : QWidget(parent)
    , m_stack(new PageStack)
    , m_hint(makeText(TextKind::Secondary))
{
    setObjectName(QStringLiteral("customerDetail"));
    m_hint->setAlignment(Qt::AlignCenter);
    m_stack->addWidget(m_hint);
    m_stack->addWidget(createFace());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    retranslate();
}

QWidget *CustomerDetail::createFace()
{
    auto *face = new QWidget;
    m_name = new ElidedLabel;
    m_name->setObjectName(QStringLiteral("customerName"));
    m_name->setProperty("kind", QStringLiteral("heading"));
    m_groupMark = new QLabel;
    m_groupMark->setFixedSize(12, 12);
    m_group = new ElidedLabel;
    m_group->setObjectName(QStringLiteral("customerGroup"));
    m_address = makeText(TextKind::Secondary);
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warning = makeText(TextKind::Body);
    setTone(m_warning, TextTone::Bad);
    m_recommend = makeButton(ButtonKind::Primary, {}, QStringLiteral("buttonShowRecommendations"));
    connect(m_recommend, &QPushButton::clicked, this, &CustomerDetail::recommendationsRequested);

    auto *group = new QHBoxLayout;
    group->setSpacing(space::kHalf);
    group->addWidget(m_groupMark);
    group->addWidget(m_group, 1);
    auto *layout = new QVBoxLayout(face);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kHalf);
    layout->addWidget(m_name);
    layout->addLayout(group);
    layout->addWidget(m_address);
    layout->addWidget(m_warning);
    layout->addWidget(createScores());
    layout->addWidget(m_recommend, 0, Qt::AlignLeft);
    m_part = new SegmentedControl(QString());
    for (const char *name : {"customerShowHistory", "customerShowProfile", "customerShowSegments", "customerShowNote"})
        m_part->addChoice(QString(), QLatin1String(name));
    m_history = new CustomerHistoryView;
    m_profile = new CustomerProfileView;
    m_segments = new CustomerSegmentsView;
    m_note = new CustomerNoteView;
    connect(m_note, &CustomerNoteView::noteChanged, this, [this](const QString &note) {
        if (m_customer)
            Q_EMIT noteChanged(*m_customer, note);
    });
    m_parts = new PageStack;
    for (QWidget *part : {static_cast<QWidget *>(m_history), static_cast<QWidget *>(m_profile),
                          static_cast<QWidget *>(m_segments), static_cast<QWidget *>(m_note)})
        m_parts->addWidget(part);
    connect(m_part, &SegmentedControl::chosen, this, &CustomerDetail::choosePart);
    layout->addWidget(m_part, 0, Qt::AlignLeft);
    layout->addWidget(m_parts, 1);
    return face;
}

void CustomerDetail::choosePart(int part)
{
    m_parts->setCurrentIndex(part);
    askForPart();
}

void CustomerDetail::askForPart()
{
    const int part = m_part->current();
    if (!m_customer || std::exchange(m_hasPart[static_cast<std::size_t>(part)], true))
        return;
    if (part == Profile)
        Q_EMIT profileRequested(*m_customer);
    else if (part == Segments)
        Q_EMIT segmentsRequested(*m_customer);
    else if (part == Note)
        Q_EMIT noteRequested(*m_customer);
}

void CustomerDetail::setProfile(CustomerIndex customer, const CustomerProfile &profile)
{
    if (m_customer == customer)
        m_profile->setProfile(m_dataset, profile);
}

void CustomerDetail::setSegments(std::shared_ptr<const std::vector<Segment>> segments)
{
    m_segments->setShop(m_dataset, m_rfm, std::move(segments));
    m_hasPart[Segments] = false;
    askForPart();
}

void CustomerDetail::setMemberships(CustomerIndex customer, const std::vector<Membership> &memberships)
{
    if (m_customer == customer)
        m_segments->setMemberships(customer, memberships);
}

void CustomerDetail::setNote(CustomerIndex customer, const QString &note)
{
    if (m_customer == customer)
        m_note->setNote(note);
}

void CustomerDetail::setReadOnly(bool isReadOnly)
{
    m_note->setReadOnly(isReadOnly);
}

QWidget *CustomerDetail::createScores()
{
    m_scoreBox = new QWidget;
    auto *grid = new QGridLayout(m_scoreBox);
    grid->setContentsMargins(0, space::kTight, 0, space::kTight);
    grid->setHorizontalSpacing(space::kHalf);
    grid->setVerticalSpacing(2);
    for (int i = 0; i < 3; ++i) {
        Score &score = m_scores[static_cast<std::size_t>(i)];
        score.name = makeText(TextKind::Small);
        score.value = makeText(TextKind::Strong);
        score.value->setWordWrap(false);
        score.score = makeText(TextKind::Small);
        grid->addWidget(score.name, 0, i);
        grid->addWidget(score.value, 1, i);
        grid->addWidget(score.score, 2, i);
        grid->setColumnStretch(i, 1);
    }
    return m_scoreBox;
}

void CustomerDetail::setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm)
{
    m_dataset = std::move(dataset);
    m_rfm = std::move(rfm);
    m_customer.reset();
    m_hasPart.fill(false);
    fill();
}

void CustomerDetail::setCustomer(std::optional<CustomerIndex> customer)
{
    m_customer = customer;
    m_hasPart.fill(false);
    m_profile->setProfile(m_dataset, {});
    m_segments->setMemberships(customer.value_or(0), {});
    m_note->setCustomer(customer ? utf8(m_dataset->customers.id[*customer]) : QString());
    fill();
    askForPart();
}

void CustomerDetail::fill()
{
    const bool isKnown = m_dataset && m_customer && *m_customer < m_dataset->customers.size();
    m_stack->setCurrentIndex(isKnown ? 1 : 0);
    if (!isKnown)
        return;
    fillAddress();
    fillScores();
    m_history->setCustomer(m_dataset, *m_customer);
}

void CustomerDetail::fillAddress()
{
    const CustomerTable &table = m_dataset->customers;
    const CustomerIndex c = *m_customer;
    m_name->setText(customerName(c, *m_dataset));
    QStringList lines;
    if (!table.name[c].empty())
        lines << tr("Number %1").arg(utf8(table.id[c]));
    lines << joined({utf8(m_dataset->places[table.region[c]]), utf8(m_dataset->places[table.country[c]])})
          << withConsent(utf8(table.email[c]), table.emailConsent[c])
          << withConsent(utf8(table.phone[c]), table.smsConsent[c]);
    if (!table.personalConsent.empty() && table.personalConsent[c] != Consent::Unknown)
        lines << tr("Personal offers: %1").arg(consentText(table.personalConsent[c]));
    const QString born = table.birthYear[c] > 0 ? tr("Born %1").arg(table.birthYear[c]) : QString();
    const QString member = table.memberSince[c] != CustomerTable::kNoDay
                               ? tr("Member since %1").arg(dayText(table.memberSince[c]))
                               : QString();
    lines << joined({genderText(m_dataset->words[table.gender[c]]), born, member});
    const QStringList attributes = attributeLines();
    lines << attributes.mid(0, kMostAttributes).join(QStringLiteral(" · "));
    lines.removeAll(QString());
    m_address->setText(lines.join(u'\n'));
    m_address->setToolTip(attributes.size() > kMostAttributes ? attributes.join(u'\n') : QString());
    m_address->setVisible(!lines.isEmpty());
    m_warning->setVisible(table.doNotContact[c] != 0);
}

// What files tell of the customer besides: "Household size: 3".
QStringList CustomerDetail::attributeLines() const
{
    QStringList lines;
    for (const Attribute &attribute : m_dataset->customerAttributes) {
        const std::uint32_t value = attribute.value[*m_customer];
        if (value != 0)
            lines << tr("%1: %2").arg(utf8(attribute.name), utf8(attribute.texts[value]));
    }
    return lines;
}

void CustomerDetail::fillScores()
{
    const std::uint32_t at = m_rfm->values.positionOf[*m_customer];
    const bool isBuyer = at != kNoIndex;
    m_scoreBox->setVisible(isBuyer);
    m_groupMark->setVisible(isBuyer);
    if (!isBuyer) {
        m_group->setText(tr("No orders yet"));
        m_group->setToolTip({});
        return;
    }
    const RfmMap &map = rfmMaps().front();
    const int group = m_rfm->groups.front()[at];
    const std::string_view groupId = map.groups[static_cast<std::size_t>(group)].id;
    m_groupMark->setPixmap(markerIcon(0, group).pixmap(12));
    m_group->setText(groupName(map.id, groupId));
    m_group->setToolTip(groupExplanation(map.id, groupId));
    const QString values[] {tr("%Ln day(s)", nullptr, m_rfm->values.recencyDays[at]),
                            tr("%Ln order(s)", nullptr, m_rfm->values.frequency[at]),
                            moneyText(monetaryOf(m_rfm->values, m_rfm->options.monetary)[at],
                                      utf8(m_dataset->currency))}; // what the score is of
    const int scores[] {m_rfm->scores.r[at], m_rfm->scores.f[at], m_rfm->scores.m[at]};
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        m_scores[i].value->setText(values[i]);
        m_scores[i].score->setText(tr("score %1 of %2").arg(scores[i]).arg(m_rfm->scores.bins));
    }
}

void CustomerDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

void CustomerDetail::retranslate()
{
    m_hint->setText(tr("Choose a customer to see who they are and what they ordered."));
    m_warning->setText(tr("Does not want to be contacted"));
    setButtonText(m_recommend, tr("Show recommendations"));
    m_part->setAccessibleName(tr("What to see of this customer"));
    m_part->setChoiceText(History, tr("History"));
    m_part->setChoiceText(Profile, tr("Profile"));
    m_part->setChoiceText(Segments, tr("Segments"));
    m_part->setChoiceText(Note, tr("Note"));
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        m_scores[i].name->setText(termName(kScoreTerms[i]));
        for (QLabel *label : {m_scores[i].name, m_scores[i].value, m_scores[i].score})
            label->setToolTip(termExplanation(kScoreTerms[i]));
    }
}

} // namespace clientele
