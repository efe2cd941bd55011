// libcurl's handles and lists, freed by themselves, and its settings, checked.
#pragma once

#include "base/error.h"

#include <curl/curl.h>

#include <memory>
#include <string>

namespace demur::net {

struct EasyCleanup {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct ListCleanup {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using List = std::unique_ptr<curl_slist, ListCleanup>;

inline void add(List& list, const std::string& text)
{
    curl_slist* longer = curl_slist_append(list.get(), text.c_str());
    if (longer == nullptr) {
        throw Error(ErrorCode::internal, "out of memory");
    }
    static_cast<void>(list.release()); // the longer list owns the shorter one
    list.reset(longer);
}

template <class Value> void set(CURL* handle, CURLoption option, Value value)
{
    const CURLcode code = curl_easy_setopt(handle, option, value);
    if (code != CURLE_OK) {
        throw Error(ErrorCode::unavailable, std::string("libcurl refuses a setting: ") + curl_easy_strerror(code),
                    "demur-net needs libcurl 7.85 or newer with TLS.");
    }
}

} // namespace demur::net
