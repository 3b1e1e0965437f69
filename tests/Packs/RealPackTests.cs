namespace Kith.Packs.Tests;

public sealed class RealPackTests
{
    [Fact]
    public void The_pack_that_Kith_comes_with_breaks_no_rule()
    {
        Assert.Empty(RealPack.Reading.Problems);
    }

    [Fact]
    public void Read_anew_it_finds_the_same_in_the_same_order()
    {
        var one = new Search(RealPack.Library);
        var other = new Search(PackReader.Read(RealPack.Folder).Library!);
        Assert.All(Asked.All, asked => Assert.Equal(one.Find(asked.Text), other.Find(asked.Text)));
    }

    [Fact]
    public void What_is_typed_as_it_is_called_is_found_in_the_first_three()
    {
        var library = RealPack.Library;
        var search = new Search(library);
        IEnumerable<(string Ref, string Title)> all =
        [
            .. library.Pages.Select(p => (p.Code, p.Title)),
            .. library.Worksheets.Select(w => (w.Code, w.Title)),
            .. library.Words.Select(w => (w.Id, w.Text)),
        ];
        Assert.All(all, a => Assert.Contains(search.Find(a.Title, 3), hit => hit.Ref == a.Ref));
    }
}
