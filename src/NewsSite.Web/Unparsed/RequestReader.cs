using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace NewsSite.Web.Unparsed;

/// <summary>Passes a connection's input on, and remembers of the latest request whether it asks for the head alone. Only the first bytes of each piece are looked at.</summary>
internal sealed class RequestReader(PipeReader inner) : PipeReader
{
    private const int LongestMethod = 20;

    public bool AsksForHeadAlone { get; private set; }

    public override bool TryRead(out ReadResult result)
    {
        var isRead = inner.TryRead(out result);
        if (isRead) LookAt(result);
        return isRead;
    }

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var reading = inner.ReadAsync(cancellationToken);
        return reading.IsCompletedSuccessfully ? new ValueTask<ReadResult>(LookAt(reading.Result)) : WaitAsync(reading);
    }

    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => inner.CompleteAsync(exception);

    // Every request waits here once: pooled, it costs no memory.
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ReadResult> WaitAsync(ValueTask<ReadResult> reading) => LookAt(await reading);

    private ReadResult LookAt(ReadResult result)
    {
        var start = result.Buffer.FirstSpan;
        // A piece that begins within a request, at its headers, says nothing new.
        if (BeginsWithMethod(start)) AsksForHeadAlone = start.StartsWith("HEAD "u8);
        return result;
    }

    private static bool BeginsWithMethod(ReadOnlySpan<byte> start)
    {
        var letters = start[..Math.Min(start.Length, LongestMethod)].IndexOfAnyExceptInRange((byte)'A', (byte)'Z');
        return letters > 0 && start[letters] == ' ';
    }
}
