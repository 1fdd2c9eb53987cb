#pragma once

#include <QtWidgets/QWidget>

#include <string>

class QComboBox;
class QLabel;

namespace clientele {

// Where the shop's clock hangs, for a file whose times carry an offset (10:30 +0500): as the file writes them, this
// computer's zone, or any other, found by a few letters of its name. An offset such as +08:00 can be typed as well; what
// is no zone gives way to the one before. Object: comboTimeZone.
class TimeZoneChoice : public QWidget
{
    Q_OBJECT

public:
    explicit TimeZoneChoice(QWidget *parent = nullptr);

    void setZone(const std::string &zone); // as Recipe::timeZone has it; empty: as written. No signal
    const std::string &zone() const { return m_zone; }

Q_SIGNALS:
    void chosen(); // by the person

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void take();
    void show(const std::string &zone);
    void retranslate();

    std::string m_zone;
    int m_named = 0; // how many entries at the top have words of their own
    QLabel *m_label;
    QComboBox *m_combo;
};

} // namespace clientele
