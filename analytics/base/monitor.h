#pragma once

#include <exception>

namespace clientele {

// Thrown by Monitor::checkpoint when the person asked to stop. Whatever was under way leaves nothing half done.
struct Cancelled : std::exception
{
    const char *what() const noexcept override { return "cancelled"; }
};

// What a long piece of work is busy with, so that a progress line can say it in words.
enum class Stage
{
    Reading,
    Checking,
    Writing,
    Indexing,
    Loading,
    Scoring,
    Training,
    Selecting,
    Exporting,
    Generating,
};

// How long work tells how far it is and learns that it should stop.
//
// Analytics code receives one by reference, reports now and then, and calls checkpoint() at least every few
// milliseconds. It may be called from any thread that works on the task; implementations must allow that.
class Monitor
{
public:
    virtual ~Monitor() = default;

    // What is being done from now on, and how far it is: a fraction in 0 … 1 of that stage.
    virtual void stage(Stage stage) = 0;
    virtual void progress(double fraction) = 0;
    virtual bool isCancelled() const = 0;

    // Throws Cancelled if stopping was asked for.
    void checkpoint() const
    {
        if (isCancelled())
            throw Cancelled();
    }
};

// A monitor that nobody watches and nobody stops.
class SilentMonitor final : public Monitor
{
public:
    void stage(Stage) override { }
    void progress(double) override { }
    bool isCancelled() const override { return false; }
};

} // namespace clientele
