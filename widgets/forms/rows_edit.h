#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QPushButton;
class QTableWidget;
class QTableWidgetItem;

namespace clientele {

class ProductNames;
class RowsDelegate;

// A short list of lines with a few cells each, typed in place: the steps of a full reduction, the products of a flash sale.
// Cells are texts; whoever asks for them reads them, and marks those that cannot be read. Objects: those of the name given,
// and "button" + name + "Add" / "Remove".
class RowsEdit : public QWidget
{
    Q_OBJECT

public:
    using Rows = std::vector<QStringList>;

    explicit RowsEdit(const QString &objectName, QWidget *parent = nullptr);

    void setColumns(const QStringList &titles);
    // A column of product ids shows names, in two lines where they are long, and offers products while one is typed.
    void setProducts(int column, ProductNames *names);
    RowsDelegate *delegate() const { return m_delegate; }
    void showAgain(); // names or currency are others now
    void setRows(const Rows &rows); // no signal
    Rows rows() const; // lines in which something is typed
    void setAccessibleNames(const QString &table, const QString &add, const QString &remove);

Q_SIGNALS:
    void rowsEdited(); // by the person

private:
    void fitHeight();
    void describe(QTableWidgetItem *item);

    QTableWidget *m_table;
    RowsDelegate *m_delegate;
    QPushButton *m_add;
    QPushButton *m_remove;
};

} // namespace clientele
