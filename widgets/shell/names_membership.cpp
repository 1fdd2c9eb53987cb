#include "widgets/shell/names_membership.h"

#include "widgets/shell/names.h"
#include "widgets/shell/names_words.h"

namespace clientele {

using words::Names;

QString membershipName(const Membership &membership, const RfmAnalysis &rfm)
{
    const QString name = segmentName(membership.segment, utf8(membership.name));
    for (const RfmMap &map : rfm.maps) {
        if (membership.segment.starts_with(map.id + '.'))
            //: %1 a map of groups, %2 the group of it that a customer is in
            return Names::tr("%1: %2").arg(mapName(map), name);
    }
    return name;
}

} // namespace clientele
