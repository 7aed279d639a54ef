using System.IO.Pipelines;

namespace NewsSite.Web.Unparsed;

/// <summary>
/// Passes a connection's output on, and puts <paramref name="answer"/> in the place of an empty 400. Kestrel writes such an answer in one piece and then
/// closes; the site's own 400s have a body and pass. Only the first bytes of each piece are looked at.
/// </summary>
internal sealed class RefusalWriter(PipeWriter inner, RequestReader request, Refusal answer) : PipeWriter
{
    private Memory<byte> piece;

    public override bool CanGetUnflushedBytes => inner.CanGetUnflushedBytes;

    public override long UnflushedBytes => inner.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => piece = inner.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public override void Advance(int bytes)
    {
        if (IsEmptyRefusal(piece.Span[..bytes]))
        {
            var said = request.AsksForHeadAlone ? answer.Head : answer.Whole;
            said.CopyTo(inner.GetMemory(said.Length));
            bytes = said.Length;
        }

        piece = piece[Math.Min(bytes, piece.Length)..];
        inner.Advance(bytes);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => inner.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => inner.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    private static bool IsEmptyRefusal(ReadOnlySpan<byte> written) =>
        written.StartsWith("HTTP/1.1 400 "u8) && written.IndexOf("\r\nContent-Length: 0\r\n"u8) > 0 && written.EndsWith("\r\n\r\n"u8);
}
