using Kith.Web.Pages.Accountability;
using Kith.Web.Pages.Actions;
using Kith.Web.Pages.Board;
using Kith.Web.Pages.CheckIn;
using Kith.Web.Pages.Circle;
using Kith.Web.Pages.Closing;
using Kith.Web.Pages.Confirm;
using Kith.Web.Pages.Consent;
using Kith.Web.Pages.Danger;
using Kith.Web.Pages.Deciding;
using Kith.Web.Pages.Deleting;
using Kith.Web.Pages.Desk;
using Kith.Web.Pages.Files;
using Kith.Web.Pages.Finding;
using Kith.Web.Pages.Handing;
using Kith.Web.Pages.Intervention;
using Kith.Web.Pages.Invite;
using Kith.Web.Pages.Join;
using Kith.Web.Pages.Limited;
using Kith.Web.Pages.Meeting;
using Kith.Web.Pages.Members;
using Kith.Web.Pages.News;
using Kith.Web.Pages.Plan;
using Kith.Web.Pages.Pocket;
using Kith.Web.Pages.Practice;
using Kith.Web.Pages.Reading;
using Kith.Web.Pages.Report;
using Kith.Web.Pages.Retaliation;
using Kith.Web.Pages.Security;
using Kith.Web.Pages.Setup;
using Kith.Web.Pages.Sharing;
using Kith.Web.Pages.Sheet;
using Kith.Web.Pages.SignIn;
using Kith.Web.Pages.TakeOut;
using Kith.Web.Pages.Ties;
using Kith.Web.Pages.Unreadable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Kith.Web.Private;

/// <summary>Every address of the private half. What is under <c>/in</c> is reached only through a sealed address.</summary>
internal static class PrivateRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        SignInPages.Map(routes);
        SetupPages.Map(routes);
        JoinPages.Map(routes);
        ConfirmPages.Map(routes);
        var inner = routes.MapGroup(PrivateDoor.Inner);
        DeskPages.Map(inner);
        SecurityPages.Map(inner);
        PassphrasePages.Map(inner);
        RecoveryPages.Map(inner);
        SecondPages.Map(inner);
        ClosePages.Map(inner);
        CirclePages.Map(inner);
        BoardPages.Map(inner);
        PlanPages.Map(inner);
        PocketPages.Map(inner);
        InvitePages.Map(inner);
        InterventionPages.Map(inner);
        LetterPages.Map(inner);
        MembersPages.Map(inner);
        SheetPages.Map(inner);
        FillPages.Map(inner);
        ChangesPages.Map(inner);
        TakeAwayPages.Map(inner);
        BringBackPages.Map(inner);
        NotePages.Map(inner);
        TogetherPages.Map(inner);
        SharingPages.Map(inner);
        CarryPages.Map(inner);
        UnreadablePages.Map(inner);
        ReadingPages.Map(inner);
        CheckInPages.Map(inner);
        FilePages.Map(inner);
        FindPages.Map(inner);
        TakeOutPages.Map(inner);
        ReportPages.Map(inner);
        DeletingPages.Map(inner);
        ClosingPages.Map(inner);
        LimitedPages.Map(inner);
        OneRoomPages.Map(inner);
        ConsentPages.Map(inner);
        ActionPages.Map(inner);
        DangerPages.Map(inner);
        NewsPages.Map(inner);
        MeetingPages.Map(inner);
        DecidingPages.Map(inner);
        TiesPages.Map(inner);
        AccountabilityPages.Map(inner);
        RetaliationPages.Map(inner);
        HandingPages.Map(inner);
        PracticePages.Map(inner);
        StoryPages.Map(inner);
    }
}
