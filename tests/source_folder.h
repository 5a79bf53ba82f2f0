#pragma once

#include <filesystem>

namespace chancery {

/// The checkout that the tests were built from. The only place that knows it, so that a compiler cache serves
/// all other test code to every checkout.
std::filesystem::path source_folder();

}  // namespace chancery
