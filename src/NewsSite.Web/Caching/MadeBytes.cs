namespace NewsSite.Web.Caching;

/// <summary>The bytes of a page in an encoding that few ask for, until their room is needed for others that are asked for oftener.</summary>
internal sealed class MadeBytes(byte[] bytes)
{
    private volatile byte[]? bytes = bytes;

    public int Length { get; } = bytes.Length;

    /// <summary>How often they were asked for, what is long ago counting less; roughly, since nobody waits for it.</summary>
    public int Asked { get; private set; }

    /// <summary>Null when they were let go of.</summary>
    public byte[]? Ask()
    {
        Asked++;
        return bytes;
    }

    public void CountLess() => Asked /= 2;

    public void LetGo() => bytes = null;
}
