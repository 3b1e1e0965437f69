namespace Kith.Storage;

/// <summary>
/// All that somebody who takes the database can see without a key. A test compares this list with a real dump, and
/// <c>docs/vault-format.md</c> explains each line.
/// </summary>
public static class VisibleFields
{
    /// <summary>Table, column and what it shows.</summary>
    public static IReadOnlyList<VisibleField> All { get; } =
    [
        new("meta", "key", "one of: schema, kdf, salt, pepper-check, setup, restored"),
        new("meta", "value", "schema number, KDF version, node salt, two hashes, a random mark"),
        new("rows", "tag", "random to whoever has no passphrase and no pepper"),
        new("rows", "seat", "which five rows belong together"),
        new("rows", "slot", "1 to 5, in random order"),
        new("rows", "sealed", "2,048 bytes that look random"),
        new("streams", "place", "SQLite only: a hash of stream and seq"),
        new("streams", "stream", "which items belong together"),
        new("streams", "seq", "their order within one stream"),
        new("streams", "sealed", "bytes that look random, of a padded length"),
        new("timers", "id", "random"),
        new("timers", "due", "when something is to happen, to the minute"),
        new("timers", "sealed", "bytes that look random, of a padded length"),
        new("parts", "place", "SQLite only: a hash of file and part"),
        new("parts", "file", "which parts are of one file"),
        new("parts", "part", "their order in the file"),
        new(
            "parts",
            "sealed",
            "bytes that look random; 64 KiB but for the last, of a padded length"
        ),
    ];
}

/// <summary>One column and what it tells.</summary>
public sealed record VisibleField(string Table, string Column, string Shows);
