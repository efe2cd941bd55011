#include "report/json_outline.h"

#include "base/error.h"
#include "base/limits.h"
#include "report/refusal.h"
#include "report/strict_json.h"

#include <algorithm>
#include <set>

namespace demur {
namespace {

[[noreturn]] void refuse_cut()
{
    refuse_export("the file is cut short: its JSON does not end");
}

[[noreturn]] void refuse_foreign()
{
    refuse_export("the file is not an export of Demur: it holds no JSON object");
}

class OutlineReader {
public:
    explicit OutlineReader(Window& text) : text_(text), at_(text.begin()) {}

    JsonOutline read()
    {
        if (next_letter() != '{') {
            refuse_other();
        }
        ++at_;
        if (next_letter() == '}') {
            ++at_;
        } else {
            read_members();
        }
        skip_space();
        if (at_ != text_.end()) {
            refuse_foreign();
        }
        if (has_twins_) {
            refuse_export("a member of the file stands in it twice: who reads the one does not see the other");
        }
        return std::move(outline_);
    }

private:
    void read_members()
    {
        char after = '\0';
        do {
            read_member();
            after = next_letter();
            ++at_;
        } while (after == ',');
        if (after != '}') {
            refuse_foreign();
        }
    }

    void read_member()
    {
        if (next_letter() != '"') {
            refuse_foreign();
        }
        read_value();
        OutlinedMember member;
        member.name = value_.name();
        has_twins_ = !names_.insert(member.name).second || has_twins_;
        name_bytes_ += member.name.size() + 1;
        if (name_bytes_ > limits::export_names) {
            throw Error(ErrorCode::too_large,
                        "the names of the file's members are longer than " + std::to_string(limits::export_names) + " bytes");
        }
        if (next_letter() != ':') {
            refuse_foreign();
        }
        ++at_;
        member.first = next_letter();
        member.value.begin = at_;
        read_value();
        member.value.end = at_;
        member.elements = value_.elements();
        has_twins_ = has_twins_ || value_.has_twins();
        outline_.members.push_back(std::move(member));
    }

    void read_value()
    {
        switch (value_.read(text_, at_)) {
        case JsonFault::none: return;
        case JsonFault::cut: refuse_cut();
        case JsonFault::wrong: refuse_foreign();
        }
    }

    [[noreturn]] void refuse_other()
    {
        const char first = next_letter();
        if (value_.read(text_, at_) == JsonFault::cut && first != '-' && (first < '0' || first > '9')) {
            refuse_cut();
        }
        refuse_foreign();
    }

    void skip_space()
    {
        for (std::string_view here = text_.from(at_); !here.empty(); here = text_.from(at_)) {
            const std::size_t space = std::min(here.find_first_not_of(" \t\r\n"), here.size());
            at_ += space;
            if (space < here.size()) {
                return;
            }
        }
    }

    char next_letter()
    {
        skip_space();
        const std::string_view here = text_.from(at_);
        if (here.empty()) {
            refuse_cut();
        }
        return here.front();
    }

    Window& text_;
    std::uint64_t at_;
    StrictJson value_{1};
    JsonOutline outline_;
    std::set<std::string> names_;
    std::size_t name_bytes_ = 0;
    bool has_twins_ = false;
};

} // namespace

const OutlinedMember* JsonOutline::find(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(), [name](const OutlinedMember& member) { return member.name == name; });
    return found == members.end() ? nullptr : &*found;
}

JsonOutline outline_json(Window& text)
{
    return OutlineReader(text).read();
}

} // namespace demur
