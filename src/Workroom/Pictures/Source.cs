namespace Kith.Workroom.Pictures;

/// <summary>A stream that can be looked at a little ahead. It holds 64 KiB.</summary>
internal sealed class Source(Stream from, CancellationToken stop)
{
    private readonly byte[] _buffer = new byte[64 << 10];
    private int _start;
    private int _end;

    /// <summary>What is read and not taken yet.</summary>
    public ReadOnlySpan<byte> Ahead => _buffer.AsSpan(_start, _end - _start);

    /// <summary>Whether so many bytes, 32 KiB at most, are ahead; reads on if need be.</summary>
    public async ValueTask<bool> Has(int count)
    {
        while (_end - _start < count)
        {
            if (_start > 0)
            {
                Ahead.CopyTo(_buffer);
                (_start, _end) = (0, _end - _start);
            }
            var read = await from.ReadAsync(_buffer.AsMemory(_end), stop);
            if (read == 0)
                return false;
            _end += read;
        }
        return true;
    }

    /// <summary>Passes so many bytes on. False when there are not so many.</summary>
    public async Task<bool> Copy(Stream to, long count)
    {
        while (count > 0)
        {
            if (!await Has(1))
                return false;
            var some = (int)Math.Min(count, _end - _start);
            await to.WriteAsync(_buffer.AsMemory(_start, some), stop);
            _start += some;
            count -= some;
        }
        return true;
    }

    /// <summary>Passes over so many bytes. False when there are not so many.</summary>
    public Task<bool> Skip(long count) => Copy(Stream.Null, count);

    /// <summary>Passes everything on.</summary>
    public async Task CopyRest(Stream to)
    {
        while (await Has(1))
            await Copy(to, _end - _start);
    }

    /// <summary>Passes over everything, so that whoever sends it can finish.</summary>
    public Task SkipRest() => CopyRest(Stream.Null);
}
