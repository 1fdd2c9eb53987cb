#pragma once

#include <QtWidgets/QWidget>

#include <memory>
#include <optional>

#include "analytics/recommend/reason_rows.h"

class QLabel;

namespace clientele {

class DataTable;
class RowsModel;
class StatePanel;

// The rows behind one reason, with the reason above them and how many rows and people it rests on.
//
// Objects: reasonRowsTable, reasonRowsText.
class ReasonRowsView : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostRows = 5'000; // more are counted and not listed

    explicit ReasonRowsView(QWidget *parent = nullptr);

    void showLoading(std::shared_ptr<const Dataset> dataset, const Recommendation &item);
    void setRows(const ReasonRows &found);
    void showError(const QString &title, const QString &text);
    QString title() const; // "Behind “Teapot”"

Q_SIGNALS:
    void cancelRequested();
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    QString summary() const;

    std::shared_ptr<const Dataset> m_dataset;
    std::optional<Recommendation> m_item;
    ReasonRows m_found;
    QLabel *m_text;
    RowsModel *m_model;
    DataTable *m_table;
    StatePanel *m_state;
};

} // namespace clientele
