// Plain text (mails, notes, pasted words) as a Page: blank lines part blocks, addresses become links.
#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "page/block_writer.h"
#include "page/page.h"
#include "page/url.h"

#include <algorithm>

namespace demur {

namespace {

bool is_blank(std::string_view line)
{
    return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

bool starts_item(std::string_view line)
{
    return line.size() > 2 && (line[0] == '-' || line[0] == '*') && line[1] == ' ';
}

class TextReader {
public:
    explicit TextReader(const PageContext& context) : writer_(page_)
    {
        page_.url = context.url;
        page_.surface = context.surface;
    }

    Page read(std::string_view text)
    {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            read_line(text.substr(0, end));
            text.remove_prefix(std::min(end + 1, text.size()));
        }
        flush();
        if (capped_) {
            page_.caps.emplace_back("links");
        }
        return std::move(page_);
    }

private:
    void read_line(std::string_view line)
    {
        const bool quoted = !line.empty() && line[0] == '>';
        if (quoted) {
            line.remove_prefix(std::min(std::min(line.find_first_not_of("> "), line.size()), line.size()));
        }
        const BlockKind kind = quoted ? BlockKind::quote : starts_item(line) ? BlockKind::item : BlockKind::text;
        if (is_blank(line) || kind == BlockKind::item || kind != (kind_ == BlockKind::item ? BlockKind::text : kind_)) {
            flush();
            kind_ = kind;
        }
        find_links(line);
        writer_.add(line);
        writer_.line_break();
    }

    void find_links(std::string_view line)
    {
        std::size_t end = 0;
        for (std::size_t at = line.find("http"); at != std::string_view::npos; at = line.find("http", end)) {
            const std::string_view rest = line.substr(at);
            end = at + 4;
            if (rest.substr(0, 7) != "http://" && rest.substr(0, 8) != "https://") {
                continue;
            }
            std::string_view url = rest.substr(0, rest.find_first_of(" \t\r<>\"'\\^`{|}"));
            end = at + url.size(); // an address in an address is part of it
            while (!url.empty() && std::string_view(".,;:!?)]").find(url.back()) != std::string_view::npos) {
                url.remove_suffix(1);
            }
            if (page_.links.size() >= limits::page_links) {
                capped_ = true;
                return;
            }
            Link link;
            link.text = std::string(url);
            link.href = unwrap_redirect(std::string(url));
            link.words_before = writer_.words();
            pending_.push_back(page_.links.size());
            page_.links.push_back(std::move(link));
        }
    }

    void flush()
    {
        const auto block = writer_.flush(kind_, "");
        for (const std::size_t link : pending_) {
            page_.links[link].block = block.value_or(-1);
        }
        pending_.clear();
    }

    Page page_;
    BlockWriter writer_;
    BlockKind kind_ = BlockKind::text;
    std::vector<std::size_t> pending_;
    bool capped_ = false;
};

} // namespace

Page read_text(std::string_view text, const PageContext& context)
{
    if (text.size() > limits::page) {
        throw Error(ErrorCode::too_large,
                    "the text has " + std::to_string(text.size()) + " bytes, over the limit of " + std::to_string(limits::page),
                    "Keep only the part with the notice and try again.");
    }
    const std::string valid = sanitize_utf8(text);
    return TextReader(context).read(valid);
}

} // namespace demur
