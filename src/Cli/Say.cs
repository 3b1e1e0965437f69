namespace Kith.Cli;

/// <summary>Tells a keeper what went wrong, and returns the exit code that says the same.</summary>
internal static class Say
{
    public static int WrongUse(string message) => Tell(message, ExitCode.WrongUse);

    public static int CannotStart(string message) => Tell(message, ExitCode.CannotStart);

    private static int Tell(string message, int code)
    {
        Console.Error.WriteLine($"kith: {message}");
        return code;
    }
}
