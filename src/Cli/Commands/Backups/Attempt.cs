using System.Data.Common;

namespace Kith.Cli.Commands.Backups;

/// <summary>Runs a command on a node's files and tells in words what stopped it.</summary>
internal static class Attempt
{
    public static async Task<int> To(Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (SettingsProblem problem)
        {
            return Say.WrongUse(problem.Message);
        }
        catch (Exception problem)
            when (problem is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Say.CannotStart(problem.Message);
        }
        catch (DbException problem)
        {
            return Say.CannotStart($"The database does not open: {problem.Message}");
        }
    }
}
