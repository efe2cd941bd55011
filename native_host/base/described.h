// JSON in and out of structs declared with Boost.Describe, and their JSON Schema: the one place where a type's
// shape on the wire is decided.
//
// Boost.JSON 1.81 can convert described structs by itself, but it refuses unknown members (a newer extension must
// be able to talk to an older host) and its errors do not say where in the message the fault is.
#pragma once

#include "base/error.h"

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <boost/mp11.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace demur {

namespace json = boost::json;

namespace detail {

template <class T> struct is_optional : std::false_type {
};
template <class T> struct is_optional<std::optional<T>> : std::true_type {
};
template <class T> struct is_vector : std::false_type {
};
template <class T, class A> struct is_vector<std::vector<T, A>> : std::true_type {
};

template <class T> inline constexpr bool is_described_enum = boost::describe::has_describe_enumerators<T>::value;
template <class T> inline constexpr bool is_described_struct = boost::describe::has_describe_members<T>::value;

template <class T> using members_of = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;

[[noreturn]] inline void expected(const std::string& where, std::string_view what)
{
    throw Error(ErrorCode::bad_input, (where.empty() ? std::string("the message") : where) + ": expected " + std::string(what));
}

template <class E> E read_enum(const json::value& value, const std::string& where)
{
    std::string allowed;
    const json::string* text = value.if_string();
    std::optional<E> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (text != nullptr && *text == d.name) {
            found = d.value;
        }
        allowed += (allowed.empty() ? "" : ", ") + std::string(d.name);
    });
    if (!found) {
        expected(where, "one of " + allowed);
    }
    return *found;
}

} // namespace detail

// The name of a described enumerator, as it stands on the wire.
template <class E> std::string_view enum_name(E value)
{
    std::string_view name = "unknown";
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        if (d.value == value) {
            name = d.name;
        }
    });
    return name;
}

// Reads a described struct, described enum, string, bool, integer, double, vector, optional or json::value.
// Unknown members are ignored, missing ones are errors unless optional or a vector (then empty).
// Throws Error(bad_input) that names the place ("params.steps[3].kind: expected ...").
template <class T> T from_json(const json::value& value, const std::string& where = {})
{
    if constexpr (std::is_same_v<T, json::value>) {
        return value;
    } else if constexpr (std::is_same_v<T, bool>) {
        return value.is_bool() ? value.get_bool() : (detail::expected(where, "true or false"), false);
    } else if constexpr (std::is_integral_v<T>) {
        boost::system::error_code ec;
        const T number = value.is_number() ? value.to_number<T>(ec) : T{};
        if (!value.is_number() || ec || value.is_double()) {
            detail::expected(where, "an integer");
        }
        return number;
    } else if constexpr (std::is_floating_point_v<T>) {
        return value.is_number() ? value.to_number<T>() : (detail::expected(where, "a number"), T{});
    } else if constexpr (std::is_same_v<T, std::string>) {
        return value.is_string() ? std::string(value.get_string()) : (detail::expected(where, "a string"), std::string());
    } else if constexpr (detail::is_optional<T>::value) {
        return value.is_null() ? T{} : T{from_json<typename T::value_type>(value, where)};
    } else if constexpr (detail::is_vector<T>::value) {
        const json::array* array = value.if_array();
        if (array == nullptr) {
            detail::expected(where, "an array");
        }
        T items;
        items.reserve(array->size());
        for (std::size_t i = 0; i < array->size(); ++i) {
            items.push_back(from_json<typename T::value_type>((*array)[i], where + "[" + std::to_string(i) + "]"));
        }
        return items;
    } else if constexpr (detail::is_described_enum<T>) {
        return detail::read_enum<T>(value, where);
    } else {
        static_assert(detail::is_described_struct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        const json::object* object = value.if_object();
        if (object == nullptr) {
            detail::expected(where, "an object");
        }
        T result{};
        boost::mp11::mp_for_each<detail::members_of<T>>([&](auto d) {
            auto& member = result.*d.pointer;
            using Member = std::remove_reference_t<decltype(member)>;
            const std::string place = where.empty() ? std::string(d.name) : where + "." + d.name;
            if (const json::value* found = object->if_contains(d.name)) {
                member = from_json<Member>(*found, place);
            } else if constexpr (!detail::is_optional<Member>::value && !detail::is_vector<Member>::value) {
                throw Error(ErrorCode::bad_input, place + " is missing");
            }
        });
        return result;
    }
}

// The reverse: absent optionals are left out.
template <class T> json::value to_json(const T& value)
{
    if constexpr (std::is_floating_point_v<T>) {
        // Boost.JSON 1.81 would write 3.0 as 3E0, which no person wants to read.
        constexpr T exact = 9'007'199'254'740'992.0;
        const bool whole = value >= -exact && value <= exact && value == static_cast<T>(static_cast<std::int64_t>(value));
        return whole ? json::value(static_cast<std::int64_t>(value)) : json::value(value);
    } else if constexpr (std::is_same_v<
                             T,
                             json::value> || std::is_same_v<T, json::object> || std::is_same_v<T, json::array> || std::is_arithmetic_v<T>) {
        return json::value(value);
    } else if constexpr (std::is_convertible_v<T, std::string_view>) {
        return json::value(std::string_view(value));
    } else if constexpr (detail::is_optional<T>::value) {
        return value ? to_json(*value) : json::value(nullptr);
    } else if constexpr (detail::is_vector<T>::value) {
        json::array array;
        array.reserve(value.size());
        for (const auto& item : value) {
            array.push_back(to_json(item));
        }
        return array;
    } else if constexpr (detail::is_described_enum<T>) {
        return json::value(enum_name(value));
    } else {
        static_assert(detail::is_described_struct<T>, "declare the type with BOOST_DESCRIBE_STRUCT");
        json::object object;
        boost::mp11::mp_for_each<detail::members_of<T>>([&](auto d) {
            const auto& member = value.*d.pointer;
            using Member = std::remove_cv_t<std::remove_reference_t<decltype(member)>>;
            if constexpr (detail::is_optional<Member>::value) {
                if (member) {
                    object.emplace(d.name, to_json(*member));
                }
            } else {
                object.emplace(d.name, to_json(member));
            }
        });
        return object;
    }
}

} // namespace demur
