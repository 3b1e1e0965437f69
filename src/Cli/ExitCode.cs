namespace Kith.Cli;

internal static class ExitCode
{
    public const int Fine = 0;
    public const int Problems = 1;
    public const int WrongUse = 2;
    public const int CannotStart = 3;
}
