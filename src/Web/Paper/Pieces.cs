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
    private readonly ConcurrentDictionary<(string Code, bool Notes), byte[]> made = new();

    /// <param name="notes">With the notes for the person helping.</param>
    public Task<byte[]> Of(Worksheet sheet, bool notes) =>
        Find<BlankSheet>(
            (sheet.Code, notes),
            (nameof(BlankSheet.Sheet), sheet),
            (nameof(BlankSheet.Notes), notes)
        );

    public Task<byte[]> Of(GuidePage page) =>
        Find<GuideSheet>((page.Code, false), (nameof(GuideSheet.Page), page));

    private async Task<byte[]> Find<TComponent>(
        (string Code, bool Notes) key,
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
