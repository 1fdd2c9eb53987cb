#pragma once

namespace clientele {

// Lets screen readers (and black-box tests) see the parts of every ChartWidget: each node has its text, its place on the
// screen and can be pressed. Safe to call more than once.
void installChartAccessibility();

} // namespace clientele
