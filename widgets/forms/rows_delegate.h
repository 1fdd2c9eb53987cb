#pragma once

#include <QtWidgets/QStyledItemDelegate>

#include <functional>
#include <map>

namespace clientele {

class ProductNames;

// How a cell of a RowsEdit is shown while it is not typed into: a product by its name, in up to two lines, and chosen while
// typing; an amount with its currency. The cell keeps what was typed, for products their id.
class RowsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using Display = std::function<QString(const QString &)>;

    using QStyledItemDelegate::QStyledItemDelegate;

    void setProducts(int column, ProductNames *names);
    void setDisplay(int column, Display display); // what is shown of a cell that is not empty

    QString shownText(const QModelIndex &index) const;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    ProductNames *m_names = nullptr;
    int m_productColumn = -1;
    std::map<int, Display> m_displays;
};

} // namespace clientele
