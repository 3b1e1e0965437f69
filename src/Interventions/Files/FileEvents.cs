namespace Kith.Interventions.Files;

/// <summary>Somebody put a file into the room.</summary>
/// <param name="Name">What it is called here.</param>
/// <param name="Original">It is kept with everything it says about its making.</param>
public sealed record FileKept(string File, string Name, bool Original) : CircleEvent;
