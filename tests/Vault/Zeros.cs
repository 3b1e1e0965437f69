namespace Kith.Vault.Tests;

/// <summary>A stream of so many zeros, which may break.</summary>
sealed class Zeros(long length) : Stream
{
    long position;

    internal long BreaksAt { get; init; } = long.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position >= BreaksAt)
            throw new IOException("The line broke.");
        var read = (int)Math.Min(count, length - position);
        buffer.AsSpan(offset, read).Clear();
        position += read;
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();
}
