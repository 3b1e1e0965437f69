using Kith.Packs;
using Kith.Web.Private;
using Kith.Workroom;

namespace Kith.Web.Pages.Practice;

/// <summary>Where in its room a story points to.</summary>
internal static class StoryPath
{
    /// <summary>The newest sheet of a worksheet, or the page that offers worksheets.</summary>
    public static string To(OpenRoom room, string worksheet) =>
        room.Sheets.Shown.LastOrDefault(s => s.Worksheet == worksheet) is { } sheet
            ? $"{RoomGate.PathOf(room)}/s/{sheet.Id}"
            : RoomGate.PathOf(room) + "/sheets";

    public static string To(OpenRoom room, StoryPlace place) =>
        RoomGate.PathOf(room)
        + place switch
        {
            StoryPlace.Plan => "/plan",
            StoryPlace.Yes => "/yes",
            StoryPlace.Actions => "/actions",
            StoryPlace.Meeting => "/meeting",
            StoryPlace.Deciding => "/deciding",
            StoryPlace.Danger => "/danger",
            StoryPlace.News => "/news",
            _ => "/boards/" + place.ToString().ToLowerInvariant(),
        };
}
