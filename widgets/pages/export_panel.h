#pragma once

#include <functional>

#include "analytics/base/error.h"
#include "widgets/forms/card.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace clientele {

class FormField;
class Notice;

// The last step of a campaign: which kind of file, what it is for (kept in the register of exports), whether the holdout gets
// one of its own, whether who is not in the list is written beside it, and Export. Advertising platforms get people who
// agreed, unless the person says that those who were never asked may go there, too.
//
// Objects: exportFormat, exportPurpose, exportHoldout, exportRejected, exportUnknownConsent, buttonExport, exportProgress,
// buttonCancelExport.
class ExportPanel : public Card
{
    Q_OBJECT

public:
    explicit ExportPanel(QWidget *parent = nullptr);

    QString format() const;
    bool withHoldout() const;
    bool withRejected() const; // everybody who is not in the list, with the reason, in a file of their own
    bool allowsUnknownConsent() const; // ListOptions
    QString purpose() const;
    // Export stays disabled, with the reason said, until there is somebody to write to.
    void setReady(bool isReady, const QString &whyNot = {});

    void showExporting();
    void setProgress(double fraction);
    void showExported(qint64 rows, const QStringList &paths);
    void showError(const Error &error);
    void clear(); // back to the choice, nothing said
    void startAnew(); // also without what was said of another campaign: its purpose, and whose consent is not asked for

Q_SIGNALS:
    void exportRequested(const QString &formatId, bool withHoldout);
    void cancelRequested();
    void formatChosen(); // by the person; also when what may go into the file changed

protected:
    void changeEvent(QEvent *event) override;

private:
    bool isForAds() const;
    void fillFormats();
    void explainFormat();
    void setBusy(bool isBusy);
    void retranslate();

    bool m_isReady = false;
    bool m_isBusy = false;
    FormField *m_formatField = nullptr;
    QComboBox *m_format;
    QLineEdit *m_purpose;
    QCheckBox *m_holdout;
    QCheckBox *m_rejected;
    QCheckBox *m_unknownConsent;
    QPushButton *m_export;
    QLabel *m_whyNot;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    Notice *m_notice;
    std::function<void()> m_outcome; // says how the last export ended, in the language of the day
};

} // namespace clientele
