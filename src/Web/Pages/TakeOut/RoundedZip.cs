using System.Buffers;
using System.Buffers.Binary;

namespace Kith.Web.Pages.TakeOut;

/// <summary>
/// What a ZIP file is written to on its way out. It holds back the record that ends the file and makes its comment so long, with
/// empty lines, that the whole is a multiple of 64 KiB: its length says little, and it is an ordinary ZIP file.
/// </summary>
internal sealed class RoundedZip(Stream to) : Stream
{
    private const int EndLength = 22;
    private const int CommentLengthAt = 20;
    private const int Step = 64 * 1024;
    private readonly byte[] _held = new byte[EndLength];
    private readonly ArrayBufferWriter<byte> _waiting = new();
    private int _count;
    private long _sent;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        await SendWaiting(cancellationToken);
        await Pass(buffer, cancellationToken);
    }

    public override Task WriteAsync(
        byte[] buffer,
        int offset,
        int count,
        CancellationToken cancellationToken
    ) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>The archive writes its few headers without waiting; they go out with what comes next.</summary>
    public override void Write(byte[] buffer, int offset, int count) =>
        _waiting.Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer) => _waiting.Write(buffer);

    public override void WriteByte(byte value) => _waiting.Write([value]);

    /// <summary>Sends the end of the file. Nothing can be written after it.</summary>
    public async Task End(CancellationToken stop)
    {
        await SendWaiting(stop);
        var fill = new byte[(Step - ((_sent + _count) % Step)) % Step];
        fill.AsSpan().Fill((byte)'\n');
        BinaryPrimitives.WriteUInt16LittleEndian(
            _held.AsSpan(CommentLengthAt),
            (ushort)fill.Length
        );
        await to.WriteAsync(_held, stop);
        await to.WriteAsync(fill, stop);
    }

    public override Task FlushAsync(CancellationToken cancellationToken) =>
        to.FlushAsync(cancellationToken);

    public override void Flush() { }

    public override int Read(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task SendWaiting(CancellationToken stop)
    {
        if (_waiting.WrittenCount == 0)
            return;
        await Pass(_waiting.WrittenMemory, stop);
        _waiting.ResetWrittenCount();
    }

    /// <summary>Passes everything on but what may be the end.</summary>
    private async Task Pass(ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        var send = Math.Max(0, _count + bytes.Length - EndLength);
        var fromHeld = Math.Min(send, _count);
        await to.WriteAsync(_held.AsMemory(0, fromHeld), stop);
        _held.AsSpan(fromHeld, _count - fromHeld).CopyTo(_held);
        _count -= fromHeld;
        var now = bytes[..(send - fromHeld)];
        await to.WriteAsync(now, stop);
        bytes.Span[now.Length..].CopyTo(_held.AsSpan(_count));
        _count += bytes.Length - now.Length;
        _sent += send;
    }
}
