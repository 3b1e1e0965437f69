using System.Collections.Concurrent;
using System.Text;
using Kith.Packs;
using Kith.Worksheets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Kith.Web.Paper;

/// <summary>
/// Blank sheets and guide pages as they stand in a packet. Each is made when somebody first prints it and kept, so that a
/// packet costs hardly more than its bytes.
/// </summary>
internal sealed class Pieces(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<(string Code, bool Notes, bool Large), byte[]> made =
        new();

    /// <param name="notes">With the notes for the person helping.</param>
    /// <param name="large">Laid out for large letters.</param>
    public Task<byte[]> Of(Worksheet sheet, bool notes, bool large) =>
        Find<BlankSheet>(
            (sheet.Code, notes, large),
            (nameof(BlankSheet.Sheet), sheet),
            (nameof(BlankSheet.Notes), notes),
            (nameof(BlankSheet.Large), large)
        );

    public Task<byte[]> Of(GuidePage page) =>
        Find<GuideSheet>((page.Code, false, false), (nameof(GuideSheet.Page), page));

    private async Task<byte[]> Find<TComponent>(
        (string Code, bool Notes, bool Large) key,
        params (string Name, object? Value)[] parameters
    )
        where TComponent : IComponent
    {
        if (made.TryGetValue(key, out var piece))
            return piece;
        await using var scope = scopes.CreateAsyncScope();
        var html = await Page.ToHtml(
            scope.ServiceProvider,
            typeof(TComponent),
            parameters.ToDictionary(p => p.Name, p => p.Value)
        );
        return made.GetOrAdd(key, Encoding.UTF8.GetBytes(html));
    }
}
