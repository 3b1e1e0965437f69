namespace Kith.EndToEnd.Tests.Running;

/// <summary>Nodes that tests which only look may share. Each is started when the first test asks for it.</summary>
public sealed class SharedNodes : IAsyncLifetime
{
    private readonly Lazy<Task<ANode>> empty = new(() => ANode.Start());
    private readonly Lazy<Task<ANode>> practice = new(() => ANode.Start(new() { Practice = true }));

    /// <summary>A node nobody has set up.</summary>
    public Task<ANode> Empty => empty.Value;

    /// <summary>A node with the finished, invented intervention.</summary>
    public Task<ANode> Practice => practice.Value;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var node in new[] { empty, practice })
            if (node is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                await (await node.Value).DisposeAsync();
    }
}
