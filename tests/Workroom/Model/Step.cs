namespace Kith.Workroom.Tests.Model;

/// <summary>What somebody does. Numbers choose who and what among those that are there at that moment.</summary>
internal sealed record Step(Deed What, int A, int B, int C, bool IsKilled)
{
    private const int Numbers = 1 << 20;
    private const int OneIn = 12;

    public static Step Next(Dice dice) =>
        new(
            Deeds[dice.Below(Deeds.Count)],
            dice.Below(Numbers),
            dice.Below(Numbers),
            dice.Below(Numbers),
            dice.Below(OneIn) == 0
        );

    public override string ToString() => $"{What} {A} {B} {C}{(IsKilled ? " killed" : "")}";

    /// <summary>Each as often as it is to come up.</summary>
    private static IReadOnlyList<Deed> Deeds { get; } =
    [.. Enum.GetValues<Deed>().SelectMany(d => Enumerable.Repeat(d, Weight(d)))];

    private static int Weight(Deed deed) =>
        deed switch
        {
            Deed.Write => 10,
            Deed.Begin or Deed.Answer => 5,
            Deed.Gate or Deed.Ask or Deed.Share or Deed.Speak or Deed.Raise => 3,
            Deed.AskByLetter or Deed.Enter or Deed.Invite or Deed.Join => 4,
            Deed.TakeBackCopy => 3,
            Deed.Leave or Deed.Kill or Deed.SayEnd or Deed.End => 1,
            _ => 2,
        };
}

/// <summary>Everything that people do here.</summary>
internal enum Deed
{
    StartRoom,
    Invite,
    Join,
    AskByLetter,
    Enter,
    PutAway,
    Leave,
    SayYes,
    TakeYesBack,
    Renew,
    GiveEarlier,
    Begin,
    Again,
    Write,
    SetAside,
    Delete,
    Share,
    TakeBackCopy,
    Ask,
    Answer,
    Unask,
    Gate,
    Override,
    Hold,
    Raise,
    Speak,
    Decide,
    Drop,
    Meet,
    Settle,
    SayEnd,
    End,
    Forget,
    Wait,
    Kill,
}
