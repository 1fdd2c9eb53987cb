#include "widgets/shell/about_panel.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QTextBrowser>

#include "widgets/forms/card.h"
#include "widgets/forms/form_parts.h"
#include "widgets/shell/theme.h"

namespace clientele {

namespace {

struct Part
{
    const char *name;
    const char *licence;
};

// What is linked into the program, and its licence (SPDX).
constexpr Part kParts[] = {
    {"Qt 6 (Core, Gui, Widgets, Svg)", "LGPL-3.0-only"},
    {"Qt Charts 6", "GPL-3.0-only"},
    {"SQLite3 Multiple Ciphers", "MIT"},
    {"SQLite", "blessing (public domain)"},
    {"Eigen", "MPL-2.0"},
    {"JSON for Modern C++", "MIT"},
    {"uchardet", "MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later"},
    {"OpenSSL libcrypto", "Apache-2.0"},
    {"Lucide (lucide.dev)", "ISC, parts MIT"},
};

} // namespace

AboutPanel::AboutPanel(const QString &version, const QString &logPath, QWidget *parent)
    : QWidget(parent)
    , m_version(version)
    , m_logPath(logPath)
    , m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("pageAbout"));
    m_text->setObjectName(QStringLiteral("aboutText"));
    m_text->setOpenLinks(false);
    m_text->setFrameShape(QFrame::NoFrame);
    auto *card = new Card;
    card->setMaximumWidth(760);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::kCard);
    head->addWidget(makeIcon(QIcon(QStringLiteral(":/clientele/icons/clientele.svg")), 64));
    QLabel *title = makeText(TextKind::Hero, QStringLiteral("Clientele"));
    title->setWordWrap(false);
    head->addWidget(title);
    head->addWidget(makeText(TextKind::Chip, version));
    head->addStretch();
    card->content()->addLayout(head);
    card->content()->addWidget(m_text, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    layout->addWidget(card);
    retranslate();
}

void AboutPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AboutPanel::retranslate()
{
    setAccessibleName(tr("About Clientele"));
    m_text->setAccessibleName(tr("About Clientele"));
    const auto paragraph = [](const QString &text) { return QStringLiteral("<p>%1</p>").arg(text); };
    QString html = paragraph(tr("Finds the customers worth talking to, says what to offer whom, and writes the list."));
    html += paragraph(
        tr("Everything happens on this computer, in one file that is yours. Clientele has no network code."));
    html += paragraph(tr("Clientele %1 is free software under the GNU General Public License, version 3 or later "
                         "(GPL-3.0-or-later). It comes with no warranty, to the extent the law permits.")
                          .arg(m_version.toHtmlEscaped()));
    html += paragraph(tr("The log of this computer's sessions is kept in %1")
                          .arg(QStringLiteral("<code>%1</code>").arg(m_logPath.toHtmlEscaped())));
    html += paragraph(QStringLiteral("<b>%1</b>").arg(tr("Built with")));
    html += QStringLiteral("<table cellspacing=0 cellpadding=3>");
    for (const Part &part : kParts) {
        html += QStringLiteral("<tr><td>%1</td><td style='color:%3'>&nbsp;&nbsp;%2</td></tr>")
                    .arg(QLatin1String(part.name), QLatin1String(part.licence), clientele::palette().secondary.name());
    }
    m_text->setHtml(html + QStringLiteral("</table>"));
}

} // namespace clientele
