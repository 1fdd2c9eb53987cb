#pragma once

#include <memory>
#include <vector>

#include "analytics/dataset/dataset.h"
#include "widgets/forms/search_list.h"

namespace clientele {

// Finds one product by number or name.
//
// Objects: recommendProductSearch, recommendProductList.
class ProductPicker : public SearchList
{
    Q_OBJECT

public:
    explicit ProductPicker(QWidget *parent = nullptr);

    void setDataset(std::shared_ptr<const Dataset> dataset); // forgets the matches and the one picked
    // The first ones found, best match first, and how many there are in all.
    void setMatches(const std::vector<ProductIndex> &products, qint64 total);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void retranslate();

    std::shared_ptr<const Dataset> m_dataset;
    std::vector<ProductIndex> m_matches;
    qint64 m_total = 0;
};

} // namespace clientele
