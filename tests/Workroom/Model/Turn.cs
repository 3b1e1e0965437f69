using Kith.Interventions;
using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

internal sealed partial class Play
{
    /// <summary>One member's step in one room.</summary>
    private sealed partial class Turn(Play play, PlainRoom room, PlainMember me, Step step)
    {
        private int Person => me.Person!.Value;

        private PlainView View => new(room, Person, play.Today);

        private Belonging Belonging => play.Node.Circles.Belonging;

        /// <summary>
        /// Something that is said in the room. If the node is killed meanwhile, it was said or it was not: what the room holds
        /// afterwards decides, and it holds all of it or nothing.
        /// </summary>
        /// <param name="isAllowed">Whether the model says that it can be.</param>
        /// <param name="facts">What it is, given what was added to the log.</param>
        private async Task Tell(
            bool isAllowed,
            Func<OpenRoom, Task<string?>> say,
            Func<IReadOnlyList<Happened>, IReadOnlyList<Fact>> facts
        )
        {
            play._touched.Add(room);
            var added = await Added(isAllowed, say);
            if (added.Count == 0)
                return;
            play.Count($"{step.What}");
            var said = facts(added);
            for (var i = 0; i < said.Count; i++)
                room.Log.Add(
                    new(me.Mark, room.Epoch, added[Math.Min(i, added.Count - 1)].Seq, said[i])
                );
        }

        private async Task<IReadOnlyList<Happened>> Added(
            bool isAllowed,
            Func<OpenRoom, Task<string?>> say
        )
        {
            using var session = await play.Session(Person);
            using var open = (await play.Rooms.Circle(session, room.Circle))!;
            var before = open.Events[^1].Seq;
            try
            {
                if (step.IsKilled)
                    play._machine.Store.Dies =
                        step.C % 2 == 0 ? Dying.BeforeCommit : Dying.AfterCommit;
                var refusal = await say(open);
                Assert.True(isAllowed == refusal is null, $"allowed {isAllowed}, but {refusal}");
                return [.. open.Events.Where(e => e.Seq > before)];
            }
            catch (KilledException)
            {
                await play.KillNode();
                play.Count(step.C % 2 == 0 ? "Killed before" : "Killed after");
                using var again = await play.Session(Person);
                using var reopened = (await play.Rooms.Circle(again, room.Circle))!;
                return [.. reopened.Events.Where(e => e.Seq > before)];
            }
            finally
            {
                play._machine.Store.Dies = null;
            }
        }

        /// <summary>Something that changes who is in the room. A node that is killed before it stores that has changed nothing.</summary>
        /// <returns>False when the node was killed.</returns>
        private async Task<bool> Change(Func<Session, Task> change)
        {
            play._touched.Add(room);
            try
            {
                using var session = await play.Session(Person);
                if (step.IsKilled)
                    play._machine.Store.Dies = Dying.BeforeCommit;
                await change(session);
                return true;
            }
            catch (KilledException)
            {
                await play.KillNode();
                play.Count("Killed before a change");
                return false;
            }
            finally
            {
                play._machine.Store.Dies = null;
            }
        }
    }
}
