#pragma once

#include "analytics/base/error.h"
#include "widgets/forms/card.h"

class QCheckBox;
class QComboBox;
class QProgressBar;
class QPushButton;

namespace clientele {

class FormField;
class Notice;

// The last step of a campaign: which kind of file, whether the holdout gets one of its own, and Export.
//
// Objects: exportFormat, exportHoldout, buttonExport, exportProgress, buttonCancelExport.
class ExportPanel : public Card
{
public:
    explicit ExportPanel(QWidget *parent = nullptr);

    QString format() const;
    bool withHoldout() const;
    // Export stays disabled, with the reason said, until there is somebody to write to.
    void setReady(bool isReady, const QString &whyNot = {});

    void showExporting();
    void setProgress(double fraction);
    void showExported(qint64 rows, const QStringList &paths);
    void showError(const Error &error);
    void clear(); // back to the choice, nothing said

Q_SIGNALS:
    void exportRequested(const QString &formatId, bool withHoldout);
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillFormats();
    void setBusy(bool isBusy);
    void retranslate();

    bool m_isReady = false;
    bool m_isBusy = false;
    FormField *m_formatField = nullptr;
    QComboBox *m_format = nullptr;
    QLabel *m_explanation = nullptr;
    QCheckBox *m_holdout = nullptr;
    QPushButton *m_export = nullptr;
    QLabel *m_whyNot = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    Notice *m_notice = nullptr;
};

} // namespace clientele
