namespace Kith.EndToEnd.Tests.Running;

/// <summary>Lets a program believe that it is later, with the system's faketime library.</summary>
internal static class Later
{
    private static readonly string Library = Directory
        .GetDirectories("/usr/lib")
        .Select(architecture => Path.Combine(architecture, "faketime", "libfaketimeMT.so.1"))
        .First(File.Exists);

    public static void Set(IDictionary<string, string?> environment, TimeSpan ahead)
    {
        environment["LD_PRELOAD"] = Library;
        environment["FAKETIME"] = $"+{(int)ahead.TotalSeconds}s";
        // Timers and waits follow the real clock; only the calendar moves.
        environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        // Else waits until a time of the clock that is not moved end at once, and the program spins.
        environment["FAKETIME_FORCE_MONOTONIC_FIX"] = "0";
    }
}
