#include <QtCore/QLocale>
#include <QtCore/QStringList>

#include "widgets/shell/names_clusters.h"
#include "widgets/shell/names_words.h"

// What was found when customers were grouped, and why so many groups.
namespace clientele {

using words::Names;

QString clusteringText(const Clustering &clustering)
{
    const std::size_t people = clustering.matrix.customer.size();
    if (clustering.profiles.empty())
        return Names::tr("Nothing is known that could tell customers apart: choose other features.");
    if (people == 1)
        return Names::tr("There is only one buyer: nobody to compare them with.");
    if (clustering.clusters.count == 0)
        return Names::tr(
            "Nobody is in a group: customers lie too far from each other. Try a larger radius or smaller groups.");
    if (clustering.clusters.count == 1 && clustering.profiles.front().named.empty())
        return Names::tr("All %Ln buyer(s) are the same in what was chosen. Choose more features to tell them apart.",
                         nullptr, static_cast<int>(people));
    return clustering.choice ? countReasonText(*clustering.choice)
                             : Names::tr("%Ln group(s) found.", nullptr, static_cast<int>(clustering.clusters.count));
}

QString clusteringNotes(const Clustering &clustering, int asked)
{
    QStringList sentences;
    const std::size_t found = clustering.clusters.count;
    if (asked > static_cast<int>(found) && found > 1) {
        sentences << Names::tr("%1 groups were asked for, but there are only %2 different kinds of customers.")
                         .arg(asked)
                         .arg(found);
    }
    QStringList unknown;
    for (const FeatureFamily family : clustering.matrix.withoutData)
        unknown << featureFamilyName(family);
    if (!unknown.isEmpty())
        sentences << Names::tr("Not known in this shop: %1.").arg(QLocale().createSeparatedList(unknown));
    return sentences.join(u' ');
}

QString countReasonText(const ClusterCountChoice &choice)
{
    using Reason = ClusterCountChoice::Reason;
    switch (choice.reason) {
    case Reason::AllAgree:
        return Names::tr("%Ln group(s): separation, stability and the elbow all say so.", nullptr, choice.recommended);
    case Reason::TwoAgree:
        return Names::tr("%Ln group(s): two of separation, stability and the elbow say so.", nullptr,
                         choice.recommended);
    case Reason::BestSeparated:
        return Names::tr("%Ln group(s): the best separated among those that come out again when "
                         "customers are drawn anew.",
                         nullptr, choice.recommended);
    case Reason::TooFewPoints: return Names::tr("Fewer than three kinds of customers: there is nothing to choose.");
    }
    return {};
}

} // namespace clientele
