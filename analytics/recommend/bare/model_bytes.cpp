#include "analytics/recommend/bare/model_bytes.h"

#include <cstring>

#include "analytics/base/random.h"

namespace clientele {

namespace {

constexpr std::string_view kVersion = "CLM1";
constexpr std::size_t kWhole = sizeof(std::uint64_t);

std::uint64_t wholeAt(std::string_view bytes)
{
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < kWhole; ++at)
        value |= std::uint64_t {static_cast<std::uint8_t>(bytes[at])} << (8 * at);
    return value;
}

void append(std::string &bytes, std::uint64_t value)
{
    for (std::size_t at = 0; at < kWhole; ++at)
        bytes.push_back(static_cast<char>(value >> (8 * at)));
}

std::uint64_t checksum(std::string_view bytes)
{
    std::uint64_t sum = bytes.size();
    for (; bytes.size() >= kWhole; bytes.remove_prefix(kWhole))
        sum = mixBits(sum, wholeAt(bytes));
    for (const char byte : bytes)
        sum = mixBits(sum, static_cast<std::uint8_t>(byte));
    return sum;
}

} // namespace

ModelWriter::ModelWriter()
    : m_bytes(kVersion)
{
}

void ModelWriter::whole(std::uint64_t value)
{
    append(m_bytes, value);
}

void ModelWriter::floats(std::span<const float> values)
{
    whole(values.size());
    const std::size_t first = m_bytes.size();
    m_bytes.resize(first + values.size_bytes());
    if (!values.empty())
        std::memcpy(m_bytes.data() + first, values.data(), values.size_bytes());
}

std::string ModelWriter::finish()
{
    append(m_bytes, checksum(m_bytes));
    return std::move(m_bytes);
}

std::optional<ModelReader> ModelReader::open(std::string_view bytes)
{
    if (bytes.size() < kVersion.size() + kWhole || !bytes.starts_with(kVersion))
        return {};
    const std::string_view told = bytes.substr(0, bytes.size() - kWhole);
    if (wholeAt(bytes.substr(told.size())) != checksum(told))
        return {};
    return ModelReader(told.substr(kVersion.size()));
}

std::uint64_t ModelReader::whole()
{
    if (m_rest.size() < kWhole) {
        m_isWhole = false;
        return 0;
    }
    const std::uint64_t value = wholeAt(m_rest);
    m_rest.remove_prefix(kWhole);
    return value;
}

std::vector<float> ModelReader::floats()
{
    const std::uint64_t count = whole();
    if (count > m_rest.size() / sizeof(float)) {
        m_isWhole = false;
        return {};
    }
    std::vector<float> values(count);
    if (count > 0)
        std::memcpy(values.data(), m_rest.data(), count * sizeof(float));
    m_rest.remove_prefix(count * sizeof(float));
    return values;
}

} // namespace clientele
