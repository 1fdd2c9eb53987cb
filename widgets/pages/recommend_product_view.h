#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>
#include <vector>

#include "analytics/recommend/default_method.h"
#include "analytics/recommend/directions.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace clientele {

class Card;
class DataTable;
class FormField;
class ProductPicker;
class ReasonRowsView;
class RecommendListCard;
class RecommendOptions;
class RowsModel;
class StatePanel;

// Starting from one product: who would want it most (for a flash sale), whether and when it is bought again, and what goes
// with it. Each reason opens to its rows below.
//
// Objects: recommendPeopleCount, recommendOwners, recommendPeopleTable, buttonShowPeople, buttonExportPeople,
// recommendRhythm, similarTable; those of ProductPicker and ReasonRowsView.
class RecommendProductView : public QWidget
{
    Q_OBJECT

public:
    explicit RecommendProductView(RecommendOptions &options, QWidget *parent = nullptr);

    // A new snapshot. The product shown stays if the shop still has it.
    void setShop(std::shared_ptr<const Dataset> dataset);
    void refresh(); // somebody looks at it, or the options changed
    // What a search found: the first ones, best match first, and how many there are.
    void setMatches(const std::vector<ProductIndex> &products, qint64 total);
    void setProduct(ProductIndex product); // as if picked from the list
    std::optional<ProductIndex> product() const { return m_product; }

    void showFitting();
    void showCancelled();
    void hideReason();
    void setProgress(double fraction);
    void setAnswer(ProductIndex product, const ProductProposals &proposals);
    void showError(const QString &title, const QString &text);
    ReasonRowsView *reasonRows() const { return m_rows; }

Q_SIGNALS:
    void searchChanged(const QString &text); // a short pause after typing; empty text: any products
    void productChosen(quint32 product);
    // `people`: how many customers at most; `count`: how many similar products.
    void answerRequested(quint32 product, const clientele::MethodChoice &choice, int people, bool alsoOwners, int count,
                         const clientele::RecommendRules &rules);
    void cancelRequested();
    void reasonRequested(const clientele::Recommendation &item);
    void customerActivated(quint32 customer);
    void customersRequested(const QString &title, const std::vector<quint32> &customers); // the whole list, as people

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createPeople();
    QWidget *createBelow();
    void showReason(int place);
    void fillPeople();
    QString nobodyText() const;
    void retranslate();

    RecommendOptions &m_options;
    std::shared_ptr<const Dataset> m_dataset;
    std::optional<ProductIndex> m_product;
    ProductProposals m_proposals;
    ProductPicker *m_picker;
    Card *m_peopleCard = nullptr;
    FormField *m_countField = nullptr;
    QSpinBox *m_count = nullptr;
    QCheckBox *m_owners = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_text = nullptr;
    QLabel *m_rhythm = nullptr;
    RowsModel *m_peopleModel = nullptr;
    DataTable *m_peopleTable = nullptr;
    StatePanel *m_state = nullptr;
    RecommendListCard *m_similar = nullptr;
    Card *m_below = nullptr;
    ReasonRowsView *m_rows = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace clientele
