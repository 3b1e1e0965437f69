using System.Collections.Concurrent;

namespace Kith.Web.Tests.Private;

/// <summary>Notes every file that is made under a folder with our process's help, but for one part of it.</summary>
internal sealed class WatchedFolder : IDisposable
{
    private readonly FileSystemWatcher _watcher;
    private readonly string _except;
    private readonly ConcurrentQueue<string> _seen = new();

    public WatchedFolder(string folder, string except)
    {
        _except = except;
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = false };
        _watcher.Created += (_, made) => _seen.Enqueue(made.FullPath);
        _watcher.EnableRaisingEvents = true;
    }

    /// <summary>Those that ASP.NET or this program could have made; other programs share the folder.</summary>
    public IEnumerable<string> Seen =>
        _seen.Where(path =>
            !path.StartsWith(_except, StringComparison.Ordinal)
            && Path.GetFileName(path).StartsWith("ASPNETCORE_", StringComparison.Ordinal)
        );

    public void Dispose() => _watcher.Dispose();
}
