#pragma once

#include <cstddef>
#include <span>

namespace clientele {

class Monitor;

// Replaces a symmetric positive definite matrix (size × size, row-major; only the lower triangle is read) by its
// inverse, both triangles. Block Gauss–Jordan sweeps: size³ operations on all threads in products of matrices, in place
// but for two panels. The same bits on any number of threads. Cancelled through `monitor`, which leaves the matrix
// useless.
void invertSymmetric(std::span<float> matrix, std::size_t size, Monitor &monitor);

} // namespace clientele
