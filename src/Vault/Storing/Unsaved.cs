using System.Data.Common;

namespace Kith.Vault;

/// <summary>What to make of a failure of the store: whether something was not saved, and why.</summary>
public static class Unsaved
{
    const int DiskFull = 28;
    const string PostgresDiskFull = "53100";

    /// <summary>Whether it is a failure of the database or the disk. What was being saved may be there or not.</summary>
    public static bool Is(Exception failure) =>
        failure is DbException || (failure is IOException && failure.HResult == DiskFull);

    /// <summary>Whether there was no room left.</summary>
    public static bool ForWantOfRoom(Exception failure) =>
        failure switch
        {
            DbException { SqlState: PostgresDiskFull } => true,
            // SQLite's own words for its error 13; the number itself is known to its driver only.
            DbException => failure.Message.Contains("disk is full", StringComparison.Ordinal),
            _ => failure is IOException && failure.HResult == DiskFull,
        };
}
