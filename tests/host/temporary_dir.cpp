#include "temporary_dir.h"

#include <cstdlib>
#include <stdexcept>
#include <string>

namespace demur::test {

namespace fs = std::filesystem;

TemporaryDir::TemporaryDir()
{
    std::string pattern = (fs::temp_directory_path() / "demur-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("mkdtemp");
    }
    path_ = pattern;
}

TemporaryDir::~TemporaryDir()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

} // namespace demur::test
