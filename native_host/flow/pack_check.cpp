#include "flow/pack_check.h"

#include "flow/pack_faults.h"

namespace demur {

std::vector<std::string> faults_of_pack(const boost::json::value& pack)
{
    PackFaults faults;
    if (!pack.is_object()) {
        faults.add("", "it must be a JSON object");
        return std::move(faults).take();
    }
    if (check_pack_size(pack, faults)) { // valijson compares items pairwise and runs std::regex: only on what is small
        check_pack_schema(pack, faults);
        check_pack_meaning(pack, faults);
    }
    return std::move(faults).take();
}

} // namespace demur
