using System.Text.Json.Serialization;

namespace Kith.Interventions;

/// <summary>
/// Something that happened in a circle or a notebook. Events are kept for ever, so their names and members never change
/// meaning; a new idea is a new event.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Circle.InterventionNamed), "intervention-named")]
[JsonDerivedType(typeof(Circle.MemberNamed), "member-named")]
[JsonDerivedType(typeof(Circle.PaperRead), "paper-read")]
[JsonDerivedType(typeof(Circle.NamesTold), "names-told")]
[JsonDerivedType(typeof(Together.KindSaid), "kind-said")]
[JsonDerivedType(typeof(Together.RoomsPutTogether), "rooms-put-together")]
[JsonDerivedType(typeof(Sheets.SheetStarted), "sheet-started")]
[JsonDerivedType(typeof(Sheets.EntryStarted), "entry-started")]
[JsonDerivedType(typeof(Sheets.AnswersGiven), "answers-given")]
[JsonDerivedType(typeof(Sheets.AnswersCarried), "answers-carried")]
[JsonDerivedType(typeof(Sheets.FilledTogether), "filled-together")]
[JsonDerivedType(typeof(Sheets.EntryBroughtBack), "entry-brought-back")]
[JsonDerivedType(typeof(Sheets.SheetSetAside), "sheet-set-aside")]
[JsonDerivedType(typeof(Notes.MarginNote), "margin-note")]
[JsonDerivedType(typeof(Notes.NoteShown), "note-shown")]
[JsonDerivedType(typeof(Notes.NoteTakenBack), "note-taken-back")]
[JsonDerivedType(typeof(Reading.ReadingBegun), "reading-begun")]
[JsonDerivedType(typeof(Reading.ReadingEnded), "reading-ended")]
[JsonDerivedType(typeof(Reading.ReadingEmptied), "reading-emptied")]
[JsonDerivedType(typeof(Reading.PageRead), "page-read")]
[JsonDerivedType(typeof(Reading.PageUnread), "page-unread")]
[JsonDerivedType(typeof(Promises.PromiseSettled), "promise-settled")]
[JsonDerivedType(typeof(Files.FileKept), "file-kept")]
[JsonDerivedType(typeof(Sharing.CopyShared), "copy-shared")]
[JsonDerivedType(typeof(Sharing.CopyTakenBack), "copy-taken-back")]
[JsonDerivedType(typeof(Sharing.CopySent), "copy-sent")]
[JsonDerivedType(typeof(CheckIns.CheckInSet), "check-in-set")]
[JsonDerivedType(typeof(CheckIns.ReminderSet), "reminder-set")]
[JsonDerivedType(typeof(CheckIns.TimerOver), "timer-over")]
[JsonDerivedType(typeof(Limited.LimitedMade), "limited-made")]
[JsonDerivedType(typeof(Limited.LimitedEnded), "limited-ended")]
[JsonDerivedType(typeof(Limited.LimitedWatched), "limited-watched")]
[JsonDerivedType(typeof(Limited.LimitedDrafted), "limited-drafted")]
[JsonDerivedType(typeof(Limited.LimitedReleased), "limited-released")]
[JsonDerivedType(typeof(Limited.LimitedDraftHeld), "limited-draft-held")]
[JsonDerivedType(typeof(Limited.LimitedPostShown), "limited-post-shown")]
[JsonDerivedType(typeof(Limited.LimitedPostHeld), "limited-post-held")]
[JsonDerivedType(typeof(Limited.LimitedTied), "limited-tied")]
[JsonDerivedType(typeof(Consents.ConsentAsked), "consent-asked")]
[JsonDerivedType(typeof(Consents.ConsentSaid), "consent-said")]
[JsonDerivedType(typeof(Consents.ConsentUnasked), "consent-unasked")]
[JsonDerivedType(typeof(Actions.ActionGated), "action-gated")]
[JsonDerivedType(typeof(Actions.ActionOverridden), "action-overridden")]
[JsonDerivedType(typeof(Actions.ActionHeld), "action-held")]
[JsonDerivedType(typeof(News.RoomSeen), "room-seen")]
[JsonDerivedType(typeof(Deciding.MatterRaised), "matter-raised")]
[JsonDerivedType(typeof(Deciding.MatterSaid), "matter-said")]
[JsonDerivedType(typeof(Deciding.MatterDecided), "matter-decided")]
[JsonDerivedType(typeof(Deciding.MatterDropped), "matter-dropped")]
[JsonDerivedType(typeof(Practice.PracticeSaid), "practice-said")]
[JsonDerivedType(typeof(Practice.TimeMoved), "time-moved")]
[JsonDerivedType(typeof(Ties.TiesStated), "ties-stated")]
[JsonDerivedType(typeof(Ties.TiesNotNow), "ties-not-now")]
public abstract record CircleEvent;

/// <summary>An event with who did it and when. <paramref name="Seq"/> is its place in the circle's log, from 0.</summary>
/// <param name="By">The author's permanent mark in this circle; names come from <see cref="Circle.Members"/>.</param>
/// <param name="At">To the minute.</param>
public sealed record Happened(CircleEvent What, string By, DateTimeOffset At, long Seq);
