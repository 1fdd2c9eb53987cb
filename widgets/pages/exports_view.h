#pragma once

#include <QtWidgets/QWidget>

#include <string>
#include <vector>

#include "analytics/target/campaign_seal.h"
#include "analytics/target/export_register.h"

class QLabel;

namespace clientele {

class DataTable;
class RowsModel;

// What left the shop for a campaign: its seal and whether it still holds, and every file that was written, when, for what
// and how many people are in it.
//
// Objects: exportsView, exportsSeal, exportsTable.
class ExportsView : public QWidget
{
    Q_OBJECT

public:
    explicit ExportsView(QWidget *parent = nullptr);

    struct Content
    {
        SealState state = SealState::None;
        std::string seal; // SHA-256, lowercase hex
        std::vector<ExportRecord> exports; // newest first
    };
    void setContent(Content content);
    const Content &content() const { return m_content; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QString sealText() const;
    void fill();
    void retranslate();

    Content m_content;
    QLabel *m_seal;
    DataTable *m_table;
    RowsModel *m_rows;
};

} // namespace clientele
