#pragma once

#include <functional>
#include <memory>

namespace clientele {

// Runs `work` on the one pool of threads. The pool belongs to the application, whose end waits for it, so that a shop
// that is being closed is closed tidily. Only JobSlot and the functions below use it directly.
void runInBackground(std::function<void()> work);

// Lets go of something large without making the window wait for its memory to be given back.
void releaseInBackground(std::shared_ptr<const void> value);

// The same pointer, but whoever drops it last does not pay for its destruction.
template<typename T> std::shared_ptr<const T> releasedInBackground(std::shared_ptr<const T> value)
{
    const T *const address = value.get();
    return {address, [value = std::move(value)](const T *) mutable { releaseInBackground(std::move(value)); }};
}

} // namespace clientele
