namespace Kith.Vault;

/// <summary>What keeps one use of a key or hash apart from every other. Each stands in <c>docs/vault-format.md</c>.</summary>
static class Labels
{
    internal const byte Suite = 1;

    internal const string Row = "kith/v1/row";
    internal const string Entry = "kith/v1/entry";
    internal const string Letter = "kith/v1/letter";
    internal const string Ring = "kith/v1/ring";
    internal const string Seen = "kith/v1/seen";
    internal const string Snapshot = "kith/v1/snapshot";
    internal const string PepperCheck = "kith/v1/pepper-check";
    internal const string Draft = "kith/v1/draft";
    internal const string KnownDevice = "kith/v1/known-device";
    internal const string File = "kith/v1/file";
    internal const string Session = "kith/v1/session";
    internal const string SessionSeat = "kith/v1/session-seat";
    internal const string SessionHeads = "kith/v1/session-heads";
    internal const string Path = "kith/v1/path";
    internal const string Csrf = "kith/v1/csrf";
    internal const string Backup = "kith/v1/backup";
    internal const string BackupProof = "kith/v1/backup-proof";
    internal const string Canary = "kith/v1/canary";
    internal const string Timer = "kith/v1/timer";
    internal const string Revoked = "kith/v1/revoked";

    internal static ReadOnlySpan<byte> Login => "kith/v1/login"u8;
    internal static ReadOnlySpan<byte> Setup => "kith/v1/setup"u8;
    internal static ReadOnlySpan<byte> Mailbox => "kith/v1/mailbox"u8;
    internal static ReadOnlySpan<byte> Self => "kith/v1/self"u8;
    internal static ReadOnlySpan<byte> SignedEntry => "kith/v1/signed-entry"u8;
    internal static ReadOnlySpan<byte> SignedGrant => "kith/v1/signed-grant"u8;
    internal static ReadOnlySpan<byte> SignedAlarm => "kith/v1/signed-alarm"u8;
    internal static ReadOnlySpan<byte> SignedInvite => "kith/v1/signed-invite"u8;
    internal static ReadOnlySpan<byte> NextPassage => "kith/v1/next-passage"u8;
    internal static ReadOnlySpan<byte> SignedSeatWords => "kith/v1/signed-seat-words"u8;
    internal static ReadOnlySpan<byte> NextEpoch => "kith/v1/next-epoch"u8;
    internal static ReadOnlySpan<byte> BackupFile => "kith/v1/backup\0"u8;
    internal static ReadOnlySpan<byte> RevokedMember => "kith/v1/revoked-member"u8;
    internal static ReadOnlySpan<byte> RevokedRow => "kith/v1/revoked-row"u8;
    internal static ReadOnlySpan<byte> RevokedSlot => "kith/v1/revoked-slot"u8;
    internal static ReadOnlySpan<byte> RevokedMailbox => "kith/v1/revoked-mailbox"u8;
    internal static ReadOnlySpan<byte> FileParts => "kith/v1/file-parts"u8;
    internal static ReadOnlySpan<byte> EntryHash => "kith/v1/entry-hash"u8;
    internal static ReadOnlySpan<byte> SessionId => "kith/v1/session-id"u8;
}
