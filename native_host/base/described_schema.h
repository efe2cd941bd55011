// The JSON Schema (2020-12) of described types: the same shapes that base/described.h reads and writes.
#pragma once

#include "base/described.h"

#include <boost/core/type_name.hpp>

namespace demur {

// Collects definitions by the types' own names, each after those it uses.
class SchemaBook {
public:
    // The schema of T; described types are put among the definitions and referred to.
    template <class T> json::object of()
    {
        if constexpr (std::is_same_v<T, json::value>) {
            return {};
        } else if constexpr (std::is_same_v<T, bool>) {
            return {{"type", "boolean"}};
        } else if constexpr (std::is_integral_v<T>) {
            return {{"type", "integer"}};
        } else if constexpr (std::is_floating_point_v<T>) {
            return {{"type", "number"}};
        } else if constexpr (std::is_convertible_v<T, std::string_view>) {
            return {{"type", "string"}};
        } else if constexpr (detail::is_optional<T>::value) {
            return of<typename T::value_type>();
        } else if constexpr (detail::is_vector<T>::value) {
            return {{"type", "array"}, {"items", of<typename T::value_type>()}};
        } else {
            return define<T>();
        }
    }

    [[nodiscard]] const json::object& definitions() const noexcept { return definitions_; }

private:
    template <class T> json::object define()
    {
        const std::string qualified = boost::core::type_name<T>();
        const std::string name = qualified.substr(qualified.rfind(':') + 1);
        if (!definitions_.contains(name)) {
            json::object schema = describe<T>(); // first, so that what it uses stands before it
            definitions_.emplace(name, std::move(schema));
        }
        return {{"$ref", "#/$defs/" + name}};
    }

    template <class T> json::object describe()
    {
        if constexpr (detail::is_described_enum<T>) {
            json::array names;
            boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) { names.emplace_back(d.name); });
            return {{"type", "string"}, {"enum", std::move(names)}};
        } else {
            json::object properties;
            json::array required;
            boost::mp11::mp_for_each<detail::members_of<T>>([&](auto d) {
                using Member = std::remove_reference_t<decltype(std::declval<T&>().*d.pointer)>;
                properties.emplace(d.name, of<Member>());
                if constexpr (!detail::is_optional<Member>::value) {
                    required.emplace_back(d.name);
                }
            });
            return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
        }
    }

    json::object definitions_;
};

} // namespace demur
