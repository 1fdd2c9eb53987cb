#pragma once

#include <QtWidgets/QWidget>

class QTextBrowser;

namespace clientele {

// What this program is: version, licence, what it is built from and under which licences, and where its log is.
// Objects: pageAbout, aboutText.
class AboutPanel : public QWidget
{
    Q_OBJECT

public:
    AboutPanel(const QString &version, const QString &logPath, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QString m_version;
    QString m_logPath;
    QTextBrowser *m_text;
};

} // namespace clientele
