#pragma once

#include <QtWidgets/QWidget>

#include <array>
#include <memory>
#include <optional>

#include "analytics/profile/customer_profile.h"
#include "analytics/segment/membership.h"

class QLabel;
class QPushButton;

namespace clientele {

class CustomerHistoryView;
class CustomerNoteView;
class CustomerProfileView;
class CustomerSegmentsView;
class ElidedLabel;
class PageStack;
class SegmentedControl;

// One customer in full: who they are, their scores and group, and what happened with them; or instead what they are
// interested in and how they buy, the segments they are in and why, or what somebody wrote about them.
//
// Objects: customerDetail, customerName, customerGroup, buttonShowRecommendations, customerShowHistory,
// customerShowProfile, customerShowSegments, customerShowNote; those of CustomerHistoryView, CustomerProfileView,
// CustomerSegmentsView and CustomerNoteView.
class CustomerDetail : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerDetail(QWidget *parent = nullptr);

    void setShop(std::shared_ptr<const Dataset> dataset, std::shared_ptr<const RfmAnalysis> rfm);
    void setSegments(std::shared_ptr<const std::vector<Segment>> segments); // of the same shop: what they are called
    void setReadOnly(bool isReadOnly);
    void setCustomer(std::optional<CustomerIndex> customer);
    std::optional<CustomerIndex> customer() const { return m_customer; }
    void setProfile(CustomerIndex customer, const CustomerProfile &profile); // answers profileRequested
    void setMemberships(CustomerIndex customer,
                        const std::vector<Membership> &memberships); // answers segmentsRequested
    void setNote(CustomerIndex customer, const QString &note); // answers noteRequested

Q_SIGNALS:
    void recommendationsRequested();
    // When somebody looks at it.
    void profileRequested(quint32 customer);
    void segmentsRequested(quint32 customer);
    void noteRequested(quint32 customer);
    void noteChanged(quint32 customer, const QString &note); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Part
    {
        History,
        Profile,
        Segments,
        Note
    };
    struct Score // one of the three: what it is, how much, 1 to 5
    {
        QLabel *name = nullptr;
        QLabel *value = nullptr;
        QLabel *score = nullptr;
    };

    QWidget *createFace();
    QWidget *createScores();
    void fill();
    void fillAddress();
    void fillScores();
    QStringList attributeLines() const;
    void choosePart(int part);
    void askForPart();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::shared_ptr<const RfmAnalysis> m_rfm;
    std::optional<CustomerIndex> m_customer;

    PageStack *m_stack = nullptr;
    QLabel *m_hint = nullptr;
    ElidedLabel *m_name = nullptr;
    QLabel *m_groupMark = nullptr;
    ElidedLabel *m_group = nullptr;
    QLabel *m_address = nullptr;
    QLabel *m_warning = nullptr;
    std::array<Score, 3> m_scores;
    QWidget *m_scoreBox = nullptr;
    QPushButton *m_recommend = nullptr;
    SegmentedControl *m_part = nullptr;
    PageStack *m_parts = nullptr;
    CustomerHistoryView *m_history = nullptr;
    CustomerProfileView *m_profile = nullptr;
    CustomerSegmentsView *m_segments = nullptr;
    CustomerNoteView *m_note = nullptr;
    std::array<bool, 4> m_hasPart {}; // of this customer, or it was asked for
};

} // namespace clientele
