using Kith.Sealing;

namespace Kith.Vault.Tests;

/// <summary>What a session remembers of how far it verified each log.</summary>
public sealed class HeadsTests
{
    static readonly StreamId One = new(1);
    static readonly StreamId Two = new(2);

    [Fact]
    public void Only_a_longer_log_is_news()
    {
        var heads = new Heads();
        var known = At(5);
        heads.Learn(One, known);

        heads.Learn(One, At(5));
        heads.Learn(One, At(4));
        Assert.Equal(known, heads.Of(One));

        var longer = At(6);
        heads.Learn(One, longer);
        Assert.Equal(longer, heads.Of(One));
        Assert.Equal(Head.None, heads.Of(Two));
    }

    [Fact]
    public void Nothing_new_is_nothing_to_write_down()
    {
        var heads = new Heads();
        Assert.False(heads.Changed);

        heads.Learn(One, At(0));
        Assert.False(heads.Changed);

        heads.Learn(One, At(1));
        Assert.True(heads.Changed);
    }

    [Fact]
    public void What_moved_is_marked_once_in_a_session_and_then_after_so_many_more()
    {
        var heads = new Heads();
        heads.Recall(new Dictionary<StreamId, Head> { [One] = At(3) });
        Assert.True(heads.Recalled);
        Assert.Empty(heads.Unmarked(1));
        heads.Learn(One, At(4));
        Assert.Equal([One], heads.Unmarked(10).Keys);

        heads.Marked(heads.Unmarked(10));
        Assert.Empty(heads.Unmarked(1));
        heads.Learn(One, At(13));
        Assert.Empty(heads.Unmarked(10));
        Assert.Equal([One], heads.Unmarked(9).Keys);
        heads.Learn(One, At(14));
        Assert.Equal([One], heads.Unmarked(10).Keys);
    }

    [Fact]
    public void A_mark_that_is_older_than_what_is_known_takes_nothing_back()
    {
        var heads = new Heads();
        var known = At(5);
        heads.Learn(One, known);

        heads.Recall(new Dictionary<StreamId, Head> { [One] = At(3) });

        Assert.Equal(known, heads.Of(One));
        Assert.Equal([One], heads.Unmarked(1).Keys);
    }

    [Fact]
    public void All_of_it_comes_back_from_its_bytes()
    {
        var heads = new Heads();
        heads.Recall(new Dictionary<StreamId, Head> { [One] = At(3), [Two] = At(1L << 40) });
        heads.Learn(One, At(7));
        heads.Marked(new Dictionary<StreamId, Head> { [One] = heads.Of(One) });
        heads.Learn(One, At(9));

        var again = Heads.Read(heads.Write());

        Assert.Equal(heads.All, again.All);
        Assert.True(again.Recalled);
        Assert.False(again.Changed);
        Assert.Empty(again.Unmarked(3));
        Assert.Equal([One], again.Unmarked(2).Keys);
        Assert.False(Heads.Read(new Heads().Write()).Recalled);
        Assert.True(Heads.Read(Heads.Blank().Write()).Recalled);
    }

    [Fact]
    public void Going_back_takes_what_is_there_now_for_known_and_marked()
    {
        var (heads, others) = (new Heads(), new Heads());
        heads.Learn(One, At(9));
        heads.Learn(Two, At(9));
        var now = At(4);
        others.Learn(One, now);

        heads.Replace(others);

        Assert.Equal(now, heads.Of(One));
        Assert.Equal(9, heads.Of(Two).Count);
        Assert.Equal([Two], heads.Unmarked(1).Keys);
        Assert.True(heads.Changed);
    }

    static Head At(long count) => new(count, Bytes32.From(Chance.Bytes(32)));
}
