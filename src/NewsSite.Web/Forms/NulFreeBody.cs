namespace NewsSite.Web.Forms;

/// <summary>Reads an urlencoded body without its «%00», wherever its pieces part.</summary>
internal sealed class NulFreeBody(Stream body) : Stream
{
    /// <summary>Bytes; as much as a request's body comes in at once.</summary>
    private const int Size = 4096;

    private readonly byte[] piece = new byte[Size];

    /// <summary>From <see cref="at"/> to <see cref="ready"/> nothing has to go; what follows may be the beginning of a NUL.</summary>
    private int at, ready, filled;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    private static ReadOnlySpan<byte> Nul => "%00"u8;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (at == ready)
        {
            piece.AsSpan(ready..filled).CopyTo(piece);
            (at, ready, filled) = (0, 0, filled - ready);
            var read = await body.ReadAsync(piece.AsMemory(filled), cancellationToken);
            if (read == 0)
            {
                // Nothing came of the beginning.
                ready = filled;
                break;
            }

            filled = Drop(piece.AsSpan(0, filled + read));
            ready = filled - Beginning(piece.AsSpan(0, filled));
        }

        var given = Math.Min(buffer.Length, ready - at);
        piece.AsMemory(at, given).CopyTo(buffer);
        at += given;
        return given;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("A request's body is read asynchronously.");

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Closes the gaps, and tells how many bytes are left.</summary>
    private static int Drop(Span<byte> bytes)
    {
        var left = 0;
        for (var rest = bytes; ;)
        {
            var nul = rest.IndexOf(Nul);
            var kept = nul < 0 ? rest : rest[..nul];
            kept.CopyTo(bytes[left..]);
            left += kept.Length;
            if (nul < 0) return left;
            rest = rest[(nul + Nul.Length)..];
        }
    }

    /// <summary>How many of the last bytes may be the first ones of a NUL.</summary>
    private static int Beginning(ReadOnlySpan<byte> bytes) => bytes.EndsWith(Nul[..2]) ? 2 : bytes.EndsWith(Nul[..1]) ? 1 : 0;
}
