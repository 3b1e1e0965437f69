using System.Globalization;
using Kith.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["open"]:
        await OpenCircle.Run(1_000, 10_000);
        return 0;
    case ["open", var count]:
        await OpenCircle.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["save"]:
        await Save.Run();
        return 0;
    case ["save", var address]:
        await Save.RunOnPostgres(address);
        return 0;
    case ["append", var count]:
        await Save.Append(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["sign-in"]:
        await SigningIn.Run();
        return 0;
    case ["sign-in-alike", var rounds]:
        return await SigningInAlike.Run(int.Parse(rounds, CultureInfo.InvariantCulture)) ? 0 : 1;
    case ["flood", var pack, var guesses]:
        await Flood.Run(pack, int.Parse(guesses, CultureInfo.InvariantCulture));
        return 0;
    case ["busy", var pack, var rounds, var seconds]:
        await Busy.Run(
            pack,
            int.Parse(rounds, CultureInfo.InvariantCulture),
            int.Parse(seconds, CultureInfo.InvariantCulture)
        );
        return 0;
    case ["busy-people", var address, var rounds, var seconds]:
        await BusyPeople.Run(
            address,
            int.Parse(rounds, CultureInfo.InvariantCulture),
            int.Parse(seconds, CultureInfo.InvariantCulture)
        );
        return 0;
    case ["idle"]:
        await Idle.Run();
        return 0;
    case ["books", var pack]:
        await Books.Run(pack);
        return 0;
    case ["pages", var pack, var times]:
        await Preparing.Run(pack, int.Parse(times, CultureInfo.InvariantCulture));
        return 0;
    case ["search", var pack, var queries]:
        Searching.Run(pack, queries);
        return 0;
    case ["find", var count]:
        await FindingPrivately.Run(int.Parse(count, CultureInfo.InvariantCulture));
        return 0;
    case ["big", var pack, var sheets]:
        await Big.Run(pack, int.Parse(sheets, CultureInfo.InvariantCulture));
        return 0;
    case ["big", var pack, var sheets, var share]:
        await Big.Run(
            pack,
            int.Parse(sheets, CultureInfo.InvariantCulture),
            int.Parse(share, CultureInfo.InvariantCulture)
        );
        return 0;
    case ["big-pages", var pack, var folder]:
        await BigPages.Run(pack, folder);
        return 0;
    case ["empty", var address]:
        await EmptyHost.Run(address);
        return 0;
    default:
        Console.Error.WriteLine(
            "Kith.Bench open [COUNT] | save [POSTGRESQL] | append COUNT | sign-in | sign-in-alike ROUNDS | flood PACK GUESSES | busy PACK ROUNDS SECONDS | idle | books PACK | pages PACK TIMES | search PACK QUERIES | find ENTRIES | big PACK SHEETS [SHARE] | empty ADDRESS; see bench/README.md"
        );
        return 2;
}
