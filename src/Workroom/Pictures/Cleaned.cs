using System.IO.Pipelines;

namespace Kith.Workroom.Pictures;

/// <summary>A file while it is cleaned: whoever reads from it drives the cleaning, and no more than 64 KiB wait.</summary>
internal sealed class Cleaned : IAsyncDisposable
{
    private readonly Pipe _pipe = new();
    private readonly CancellationTokenSource _stop;
    private readonly Task<bool> _cleaning;

    public Cleaned(Stream from, CancellationToken stop)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Content = _pipe.Reader.AsStream();
        _cleaning = Clean(from);
    }

    /// <summary>What is left of it. Reading fails with <see cref="DamagedPictureException"/> where it is no picture any more.</summary>
    public Stream Content { get; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _pipe.Reader.CompleteAsync();
        try
        {
            await _cleaning;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or IOException)
        {
            // Whoever read from it knows already why it ended.
        }
        _stop.Dispose();
    }

    private async Task<bool> Clean(Stream from)
    {
        var writer = _pipe.Writer;
        try
        {
            await using var to = writer.AsStream(leaveOpen: true);
            var isGood = await Picture.Clean(from, to, _stop.Token);
            await writer.CompleteAsync(isGood ? null : new DamagedPictureException());
            return isGood;
        }
        catch (Exception failure)
        {
            await writer.CompleteAsync(failure);
            throw;
        }
    }
}

/// <summary>A picture that does not go on the way it began: it cannot be cleaned.</summary>
internal sealed class DamagedPictureException : IOException
{
    public DamagedPictureException()
        : base("The picture cannot be read.") { }
}
