namespace Kith.Packs.Finding;

/// <summary>The parts of what can be found. The more deliberately an author chose the words of a part, the more they weigh.</summary>
internal enum Part
{
    Title,

    /// <summary>Other names of a key word.</summary>
    Also,

    /// <summary>"In short" of a page, "why" of a worksheet.</summary>
    Short,
    Heading,

    /// <summary>The names of key words marked on a page.</summary>
    Mark,
    Body,

    /// <summary>What people type when this answers them.</summary>
    Asked,
}
