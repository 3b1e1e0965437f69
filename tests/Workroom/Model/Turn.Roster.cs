using Kith.Vault;

namespace Kith.Workroom.Tests.Model;

/// <summary>Who is in the room.</summary>
internal sealed partial class Play
{
    private sealed partial class Turn
    {
        private long Now => play._machine.Minutes;

        public Task DoInRoster() =>
            step.What switch
            {
                Deed.Invite => Invite(),
                Deed.AskByLetter => AskByLetter(),
                Deed.Leave => Leave(),
                Deed.SayYes => SayYes(),
                Deed.TakeYesBack => TakeYesBack(),
                Deed.Renew => Renew(),
                _ => GiveEarlier(),
            };

        private PlainMember? Another(bool mustHaveJoined = false) =>
            Pick(room.Members.FindAll(m => m != me && (m.HasJoined || !mustHaveJoined)), step.C);

        private async Task Invite()
        {
            string? words = null;
            if (await Change(async s => words = await play.Node.Seats.Invite(s, room.Circle)))
                await TakeNote(new(room, await Newcomer(), words, play.Due));
        }

        private async Task AskByLetter()
        {
            var others = play.Open.Where(r => r != room && r.Of(Person) is not null).ToList();
            if (
                Pick(others, step.A / 8) is not { } from
                || Pick([.. from.Joined], step.C) is not { } whom
            )
                return;
            var isFree = whom.Person != Person && room.Of(whom.Person!.Value) is null;
            var (fromMark, asked) = (from.Of(Person)!.Mark, false);
            var isAlive = await Change(async s =>
                asked = await play.Node.Seats.ByLetter.Ask(
                    s,
                    from.Circle,
                    Author(whom.Mark),
                    room.Circle,
                    isFor: false
                )
            );
            if (!isAlive)
                return;
            Assert.Equal(isFree, asked);
            if (!asked)
                return;
            var pending = new Pending(room, await Newcomer(), null, play.Due);
            play.Count("Letter");
            play._letters.Add(new(whom.Person!.Value, from, fromMark, pending));
            await TakeNote(pending);
        }

        /// <summary>The mark of who was just invited, who takes the next key.</summary>
        private async Task<string> Newcomer()
        {
            using var session = await play.Session(Person);
            using var open = (await play.Rooms.Circle(session, room.Circle))!;
            var mark = Assert.Single(open.InvitedMarks, m => room.By(m) is null);
            room.NewKey(Now);
            room.Members.Add(new(mark, null, room.Epoch));
            return mark;
        }

        private async Task TakeNote(Pending pending)
        {
            if (pending.Words is not null)
                play._pending.Add(pending);
            var (name, names) = (View.RoomName!, View.Names);
            await Tell(
                isAllowed: true,
                async open => await open.TellNames() ? null : "not told",
                _ => [new ToldNames(name, names)]
            );
        }

        private async Task Leave()
        {
            var outcome = Outcome.Refused;
            if (!await Change(async s => outcome = await Belonging.Leave(s, room.Circle)))
                return;
            Assert.Equal(room.Joined.Count() > 1 ? Outcome.Said : Outcome.Refused, outcome);
            if (outcome != Outcome.Said)
                return;
            play.Count("Left");
            room.TakeOut(me, Now);
        }

        private async Task SayYes()
        {
            if (Another(mustHaveJoined: step.A % 4 > 0) is not { } whom)
                return;
            var outcome = Outcome.Refused;
            var isAlive = await Change(async s =>
                outcome = await Belonging.SayYes(s, room.Circle, Author(whom.Mark))
            );
            if (!isAlive)
                return;
            var isEnough = room.WouldBeEnough(whom, me.Mark);
            var isNew = !room.Yeses.Contains((whom.Mark, me.Mark));
            Assert.Equal(
                isEnough ? Outcome.CarriedOut
                    : isNew ? Outcome.Said
                    : Outcome.Refused,
                outcome
            );
            play.Count($"Removal {outcome}");
            if (isEnough)
                room.TakeOut(whom, Now);
            else
                room.Yeses.Add((whom.Mark, me.Mark));
        }

        private async Task TakeYesBack()
        {
            if (Another() is not { } whom)
                return;
            var outcome = Outcome.Refused;
            if (
                await Change(async s =>
                    outcome = await Belonging.TakeBack(s, room.Circle, Author(whom.Mark))
                )
            )
                Assert.Equal(
                    room.Yeses.Remove((whom.Mark, me.Mark)) ? Outcome.Said : Outcome.Refused,
                    outcome
                );
        }

        private async Task Renew()
        {
            if (!await Change(s => Belonging.Renew(s, room.Circle, compared: false)))
                return;
            play.Count("Renew");
            room.NewKey(Now);
        }

        private async Task GiveEarlier()
        {
            if (Another(mustHaveJoined: true) is not { Person: { } person } whom)
                return;
            var outcome = Outcome.Refused;
            var isAlive = await Change(async s =>
                outcome = await Belonging.GiveEarlier(s, room.Circle, Author(whom.Mark))
            );
            if (!isAlive)
                return;
            var earlier = room.Earlier(Person, whom);
            Assert.Equal(earlier.Count > 0 ? Outcome.Said : Outcome.Refused, outcome);
            if (earlier.Count == 0)
                return;
            play.Count("GiveEarlier");
            room.Given.UnionWith(earlier.Select(e => (whom.Mark, e)));
            var keys = room.Keys[person];
            room.Keys[person] = keys with { First = Math.Min(keys.First, earlier[0]) };
        }
    }
}
