namespace NewsSite.Web.Caching;

/// <summary>
/// Pages in the encodings that few readers ask for, plain and gzip. They have room of their own, so that the bytes of one page for a machine never cost readers another page;
/// what finds no room is made again for each who asks. When there are more than fit, those that are asked for most have the room.
/// </summary>
internal sealed class OtherEncodings(long room, TimeProvider clock)
{
    /// <summary>Room is made so often at most: to look for it costs more than to make a page again.</summary>
    private static readonly TimeSpan MadeRoomEvery = TimeSpan.FromSeconds(1);

    private readonly Lock changing = new();
    private List<MadeBytes> kept = [];
    private long taken;
    private long roomMadeAt;

    /// <summary>How many bytes are kept.</summary>
    public long Taken => Volatile.Read(ref taken);

    /// <summary>Null for plain bytes that find no room: they need not be made, but can be written while they are decoded.</summary>
    public byte[]? Of(KeptPage page, PageEncoding encoding)
    {
        ref var made = ref page.Made(encoding);
        if (made?.Ask() is { } known) return known;
        if (encoding == PageEncoding.Plain && !HasRoomFor(page.PlainLength)) return null;

        var bytes = page.Make(encoding);
        if (HasRoomFor(bytes.Length)) Keep(made = new MadeBytes(bytes));
        return bytes;
    }

    private bool HasRoomFor(int length)
    {
        if (Taken + length <= room) return true;
        if (clock.GetElapsedTime(Volatile.Read(ref roomMadeAt)) >= MadeRoomEvery) MakeRoom();
        return Taken + length <= room;
    }

    private void Keep(MadeBytes made)
    {
        lock (changing)
        {
            kept.Add(made);
            taken += made.Length;
        }
    }

    /// <summary>An eighth is let go of, what is asked for least first.</summary>
    private void MakeRoom()
    {
        lock (changing)
        {
            if (clock.GetElapsedTime(roomMadeAt) < MadeRoomEvery) return;

            roomMadeAt = clock.GetTimestamp();
            List<MadeBytes> staying = [];
            foreach (var made in kept.OrderBy(made => made.Asked))
            {
                if (taken > room / 8 * 7)
                {
                    made.LetGo();
                    taken -= made.Length;
                }
                else
                {
                    made.CountLess();
                    staying.Add(made);
                }
            }

            kept = staying;
        }
    }
}
