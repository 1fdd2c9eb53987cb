#pragma once

#include <QtCore/QAbstractListModel>

#include <memory>

#include "analytics/dataset/dataset.h"
#include "analytics/offer/offer.h"

namespace clientele {

// What products are called, for forms that keep their ids: the name of an id, the id of what somebody typed, and all of
// them to choose from as "Name · id" while typing.
class ProductNames : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setDataset(std::shared_ptr<const Dataset> dataset);
    QString nameOf(const QString &id) const; // empty where the shop has no name for it
    Offer named(const Offer &offer) const; // as withProductNames(); as it is while there is no shop
    // An id as it is; else of "Name · id", or of a name that only one product has; else the text itself.
    QString idOf(const QString &typed) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::shared_ptr<const Dataset> m_dataset;
};

} // namespace clientele
