namespace Kith.Workroom.Tests.Model;

/// <summary>Closing a room for good.</summary>
internal sealed partial class Play
{
    private sealed partial class Turn
    {
        public Task DoInEnding() => step.What == Deed.SayEnd ? SayEnd() : End();

        private async Task SayEnd()
        {
            var isYes = step.C % 8 > 0;
            var isAlive = await Change(async s =>
            {
                using var open = (await play.Rooms.Circle(s, room.Circle))!;
                Assert.True(await open.SayEnd(isYes));
            });
            if (isAlive)
                room.Ending[me.Mark] = (isYes, Now);
        }

        /// <summary>What its keys opened is gone; what is older than the closer's first key stays till somebody forgets it.</summary>
        private async Task End()
        {
            var isOver = false;
            var isAlive = await Change(async s =>
            {
                using var open = (await play.Rooms.Circle(s, room.Circle))!;
                isOver = await open.End();
            });
            if (!isAlive)
                return;
            Assert.Equal(room.MayCloseFrom <= Now, isOver);
            room.IsClosed = isOver;
            play.Count(isOver ? "Closed" : "Not closed");
            if (isOver)
                room.Log.RemoveAll(s => room.Holds(Person, s.Epoch));
        }
    }

    private async Task Forget(Step step)
    {
        if (Pick(_rooms, step.A) is not { } room)
            return;
        _touched.Add(room);
        var person = step.B % _people.Count;
        using var session = await Session(person);
        var isOver =
            room.IsClosed && room.Keys.TryGetValue(person, out var keys) && keys.Last is null;
        Assert.Equal(isOver, await Rooms.Forget(session, room.Circle));
        if (!isOver)
            return;
        Count("Forget");
        room.Log.RemoveAll(s => room.Holds(person, s.Epoch));
        room.Keys.Remove(person);
    }
}
