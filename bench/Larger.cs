using Kith.Packs;

namespace Kith.Bench;

/// <summary>A pack and the same pack with more pages.</summary>
static class Larger
{
    /// <exception cref="InvalidOperationException">The pack breaks a rule.</exception>
    public static Library Read(string pack) =>
        PackReader.Read(pack).Library
        ?? throw new InvalidOperationException($"The pack {pack} is not good.");

    /// <summary>The same pages several times, each time under codes of their own; worksheets once.</summary>
    public static Library Repeated(Library library, int times) =>
        library with
        {
            Pages =
            [
                .. Enumerable
                    .Range(0, times)
                    .SelectMany(n =>
                        library.Pages.Select(p =>
                            n == 0 ? p : p with { Id = $"{p.Id}-{n}", Code = $"{p.Code}-{n}" }
                        )
                    ),
            ],
        };
}
