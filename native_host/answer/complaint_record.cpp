#include "answer/complaint_record.h"

#include "answer/html_text.h"
#include "base/described.h"

#include <cmath>

namespace demur {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string minute_of(const std::string& iso)
{
    return iso.size() < 16 ? iso : iso.substr(0, 10) + " " + iso.substr(11, 5);
}

std::string joined(const std::vector<std::string>& list)
{
    std::string text;
    for (const std::string& item : list) {
        text += (text.empty() ? "" : ", ") + item;
    }
    return text;
}

class RecordWriter {
public:
    RecordWriter(const ComplaintFacts& facts, const LetterTexts& texts) : facts_(facts), texts_(texts) {}

    [[nodiscard]] std::string write() const
    {
        std::string html = "<section class=\"record\">\n<h1>" + escaped(word("record")) + "</h1>\n";
        html += section("facts", fact_table(objection_rows()));
        html += section("demands", demands());
        html += section("effort", effort());
        html += section("history", history());
        html += section("timeline", timeline());
        html += section("evidence", evidence());
        html += section("text", text());
        html += section("limits", limits());
        return html + "</section>\n";
    }

private:
    [[nodiscard]] std::string word(std::string_view key) const { return texts_.word(key); }
    [[nodiscard]] std::string word(std::string_view group, std::string_view key) const
    {
        return word(std::string(group) + "." + std::string(key));
    }
    [[nodiscard]] std::string unknown() const { return word("not_recorded"); }
    [[nodiscard]] std::string or_unknown(const std::string& text) const { return text.empty() ? unknown() : text; }
    [[nodiscard]] std::string or_unknown(const std::optional<std::string>& text) const { return or_unknown(text.value_or("")); }

    [[nodiscard]] std::string section(std::string_view title, const std::string& html) const
    {
        return "<h2>" + escaped(word(title)) + "</h2>\n" + html;
    }
    [[nodiscard]] std::string nothing() const { return "<p>" + escaped(unknown()) + "</p>\n"; }

    [[nodiscard]] std::vector<std::pair<std::string, std::string>> objection_rows() const
    {
        std::vector<std::pair<std::string, std::string>> rows = {
            {word("service"), service_name(facts_.service)},
            {word("account"), or_unknown(facts_.account)},
        };
        if (!facts_.covers.empty()) {
            rows.emplace_back(word("covers"), joined(facts_.covers));
        }
        rows.emplace_back(word("procedure"), or_unknown(facts_.procedure) + (facts_.form_url.empty() ? "" : "\n" + facts_.form_url));
        rows.emplace_back(word("effective_date"), or_unknown(facts_.effective_date));
        rows.emplace_back(word("opened"), or_unknown(day_of(facts_.opened)));
        rows.emplace_back(word("sent"), or_unknown(day_of(facts_.submitted.value_or(""))));
        rows.emplace_back(word("due"), or_unknown(facts_.answer_due));
        rows.emplace_back(word("status"), word("status", facts_.status));
        add_answer(rows);
        return rows;
    }

    void add_answer(std::vector<std::pair<std::string, std::string>>& rows) const
    {
        if (!facts_.answer) {
            rows.emplace_back(word("answer"), unknown());
            return;
        }
        const ComplaintAnswer& answer = *facts_.answer;
        rows.emplace_back(word("answer"), word(answer.kind) + ", " + word(answer.source));
        rows.emplace_back(word("seen"), minute_of(answer.seen));
        if (answer.source == "mail") {
            rows.emplace_back(word("mail_date"), or_unknown(minute_of(answer.sent.value_or(""))));
            rows.emplace_back(word("sender"), or_unknown(answer.from));
            rows.emplace_back(word("vouched_by"), answer.vouched_by.empty() ? word("none") : joined(answer.vouched_by));
            rows.emplace_back(word("mail_hash"), or_unknown(answer.sha256));
        }
    }

    [[nodiscard]] std::string demands() const
    {
        Rows rows;
        for (const DemandMet& demand : facts_.demands) {
            const bool has_length = demand.kind == "min_length" && facts_.min_length;
            const std::string length = has_length ? ": " + filled_in(word("at_least"), {{"n", std::to_string(*facts_.min_length)}}) : "";
            rows.push_back(
                {word("demand", demand.kind) + length, word(demand.stated), word(demand.enforced), word(enum_name(demand.basis))});
        }
        return rows.empty() ? nothing() : grid_table({word("demand"), word("stated"), word("enforced"), word("basis")}, rows);
    }

    [[nodiscard]] std::string value_of(const Metric& metric) const
    {
        if (!metric.value) {
            return unknown();
        }
        const auto whole = static_cast<long long>(std::llround(metric.unit == "ms" ? *metric.value / 1000 : *metric.value));
        const std::string least = metric.basis == Basis::unknown ? "≥ " : ""; // a part of it is not recorded
        return least + std::to_string(whole) + (metric.unit == "ms" ? " s" : "");
    }

    [[nodiscard]] std::string effort() const
    {
        Rows rows;
        for (const Metric& metric : facts_.effort) {
            rows.push_back({word("metric", metric.name), value_of(metric), word(enum_name(metric.basis))});
        }
        return rows.empty() ? nothing() : grid_table({word("measure"), word("value"), word("basis")}, rows);
    }

    [[nodiscard]] std::string history() const
    {
        Rows rows;
        for (const auto& [when, status] : facts_.history) {
            rows.push_back({or_unknown(minute_of(when)), word("status", status)});
        }
        return rows.empty() ? nothing() : grid_table({word("when"), word("status")}, rows);
    }

    [[nodiscard]] std::string timeline() const
    {
        Rows rows;
        for (const ComplaintEvent& event : facts_.timeline) {
            rows.push_back({or_unknown(minute_of(event.when)), word(event.who), word("kind", event.what), std::to_string(event.times)});
        }
        return rows.empty() ? nothing() : grid_table({word("when"), word("who"), word("what"), word("times")}, rows);
    }

    [[nodiscard]] std::string evidence() const
    {
        Rows rows;
        for (const ComplaintEvidence& file : facts_.evidence) {
            rows.push_back({file.sha256, file.type.value_or(word("file_gone")), file.type ? std::to_string(file.size) : unknown()});
        }
        return rows.empty() ? "<p>" + escaped(word("none")) + "</p>\n"
                            : grid_table({word("file_hash"), word("file_type"), word("file_size")}, rows);
    }

    [[nodiscard]] std::string text() const
    {
        const std::string language = " lang=\"" + escaped(facts_.text_language) + "\" dir=\"auto\"";
        std::string html =
            "<p class=\"small\">" + escaped(word("text_note")) + (facts_.own_words ? " " + escaped(word("own_words")) : "") + "</p>\n";
        html += facts_.text.empty() ? nothing() : "<p class=\"text\"" + language + ">" + escaped_lines(facts_.text) + "</p>\n";
        if (facts_.prompts && !facts_.prompts->empty()) {
            html += "<p class=\"small\">" + escaped(word("prompts")) + "</p>\n<p class=\"text\" dir=\"auto\">"
                    + escaped_lines(*facts_.prompts) + "</p>\n";
        }
        return html;
    }

    [[nodiscard]] std::string limits() const
    {
        std::string html = "<ul class=\"small\">\n";
        for (const char* limit : {"limit.clock", "limit.page", "limit.person", "limit.mail", "limit.silence"}) {
            html += "<li>" + escaped(word(limit)) + "</li>\n";
        }
        const std::string chain = filled_in(word("chain"), {{"events", std::to_string(facts_.events)}, {"head", facts_.chain_head}});
        return html + "</ul>\n<p class=\"small\">" + escaped(chain) + "</p>\n";
    }

    const ComplaintFacts& facts_;
    const LetterTexts& texts_;
};

} // namespace

std::string day_of(const std::string& iso)
{
    return iso.substr(0, 10);
}

std::string write_record(const ComplaintFacts& facts, const LetterTexts& texts)
{
    return RecordWriter(facts, texts).write();
}

} // namespace demur
