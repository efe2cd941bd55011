#include "report/study_folder.h"

#include "base/error.h"
#include "journal/private_file.h"

#include <set>
#include <system_error>

namespace demur {
namespace {

namespace fs = std::filesystem;

// Months of an earlier export in which nothing is left to tell.
void remove_stale(const fs::path& folder, std::string_view participant, const std::set<fs::path>& kept)
{
    std::error_code ec;
    for (const fs::directory_entry& month : fs::directory_iterator(folder / "v=1", ec)) {
        const fs::path own = month.path() / ("participant=" + std::string(participant));
        if (!month.path().filename().string().starts_with("month=") || fs::is_symlink(own, ec) || !fs::is_directory(own, ec)) {
            continue;
        }
        for (const char* table : {"journeys.csv", "steps.csv", "demands.csv"}) {
            if (!kept.contains(own / table)) {
                fs::remove(own / table, ec);
            }
        }
        fs::remove(own, ec); // when it is empty
        fs::remove(month.path(), ec);
    }
}

} // namespace

void write_study(const fs::path& folder, std::string_view participant, const std::vector<StudyFile>& files)
{
    std::set<fs::path> kept;
    for (const StudyFile& file : files) {
        const fs::path path = folder / file.path;
        std::error_code ec;
        fs::create_directories(path.parent_path(), ec);
        if (ec) {
            throw Error(ErrorCode::not_writable, "cannot make the folder " + path.parent_path().string() + ": " + ec.message(),
                        "Choose another folder for the study.");
        }
        write_private_file(path, file.text);
        kept.insert(path);
    }
    remove_stale(folder, participant, kept);
}

} // namespace demur
