#include "report/step_values.h"

namespace demur {
namespace {

using Text = std::optional<std::string>;

template <auto Member> Text text_of(const Step& step)
{
    return step.*Member;
}
Text written(const std::optional<std::int64_t>& number)
{
    return number ? Text(std::to_string(*number)) : std::nullopt;
}
template <auto Member> Text number_of(const Step& step)
{
    return written(step.*Member);
}
template <auto Member> Text size_of(const Step& step)
{
    return step.text ? written((*step.text).*Member) : std::nullopt;
}
template <auto Member> Text view_of(const Step& step)
{
    return step.sight ? written((*step.sight).*Member) : std::nullopt;
}

const Sight* seen(const Sight& sight)
{
    return &sight;
}
const Sight* seen(const std::optional<Sight>& sight)
{
    return sight ? &*sight : nullptr;
}
template <auto Which, auto Member> Text sight_of(const Step& step)
{
    const Sight* sight = step.sight ? seen((*step.sight).*Which) : nullptr;
    return sight != nullptr ? written(sight->*Member) : std::nullopt;
}

template <auto Which> void add_sight(std::vector<StepValue>& values, const std::string& prefix)
{
    values.push_back({prefix + "x", true, &sight_of<Which, &Sight::x>});
    values.push_back({prefix + "y", true, &sight_of<Which, &Sight::y>});
    values.push_back({prefix + "width", true, &sight_of<Which, &Sight::width>});
    values.push_back({prefix + "height", true, &sight_of<Which, &Sight::height>});
    values.push_back({prefix + "font", true, &sight_of<Which, &Sight::font>});
    values.push_back({prefix + "contrast", true, &sight_of<Which, &Sight::contrast>});
}

std::vector<StepValue> make_values()
{
    std::vector<StepValue> values = {{"screen", false, &text_of<&Step::screen>},
                                     {"host", false, &text_of<&Step::host>},
                                     {"role", false, &text_of<&Step::role>},
                                     {"field", false, &text_of<&Step::field>},
                                     {"flow", false, &text_of<&Step::flow>},
                                     {"objection", false, &text_of<&Step::objection>},
                                     {"surface", false, &text_of<&Step::surface>},
                                     {"detail", false, &text_of<&Step::detail>},
                                     {"count", true, &number_of<&Step::count>},
                                     {"duration", true, &number_of<&Step::duration>},
                                     {"words", true, &number_of<&Step::words>},
                                     {"label", false, &text_of<&Step::label>},
                                     {"language", false, &text_of<&Step::language>},
                                     {"region", false, &text_of<&Step::region>},
                                     {"text_words", true, &size_of<&TextSize::words>},
                                     {"text_sentences", true, &size_of<&TextSize::sentences>},
                                     {"text_letters", true, &size_of<&TextSize::letters>},
                                     {"text_syllables", true, &size_of<&TextSize::syllables>},
                                     {"text_long_words", true, &size_of<&TextSize::long_words>},
                                     {"sight_view_width", true, &view_of<&NoticeSight::view_width>},
                                     {"sight_view_height", true, &view_of<&NoticeSight::view_height>}};
    add_sight<&NoticeSight::box>(values, "sight_box_");
    add_sight<&NoticeSight::link>(values, "sight_link_");
    add_sight<&NoticeSight::button>(values, "sight_button_");
    return values;
}

} // namespace

const std::vector<StepValue>& step_values()
{
    static const std::vector<StepValue> values = make_values();
    return values;
}

} // namespace demur
