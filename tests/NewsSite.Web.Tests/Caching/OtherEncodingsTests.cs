using System.Buffers;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsSite.Testing;
using NewsSite.Web.Caching;

namespace NewsSite.Web.Tests.Caching;

public sealed class OtherEncodingsTests
{
    private static readonly string Text = string.Concat(Enumerable.Range(0, 500).Select(i => $"<p>خبر رقم {i}</p>"));

    private readonly FakeTimeProvider clock = new(Newsroom.Monday);

    [Fact]
    public void Bytes_that_find_room_are_made_once()
    {
        var (others, page) = (new OtherEncodings(1_000_000, clock), Page());

        Assert.Same(others.Of(page, PageEncoding.Plain), others.Of(page, PageEncoding.Plain));
        Assert.Same(others.Of(page, PageEncoding.Gzip), others.Of(page, PageEncoding.Gzip));
    }

    [Fact]
    public void What_finds_no_room_is_decoded_into_what_goes_out()
    {
        var (others, page) = (new OtherEncodings(1_000, clock), Page());
        var output = new ArrayBufferWriter<byte>();

        Assert.Null(others.Of(page, PageEncoding.Plain));
        page.WritePlain(output);

        Assert.Equal(Text, Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal(page.PlainLength, output.WrittenCount);
        Assert.Equal(0, others.Taken);
    }

    [Fact]
    public void Room_is_never_exceeded_and_goes_to_what_is_asked_for_most()
    {
        var pages = Enumerable.Range(0, 40).Select(_ => Page()).ToList();
        var room = 8L * pages[0].PlainLength;
        var others = new OtherEncodings(room, clock);
        foreach (var page in pages) others.Of(page, PageEncoding.Plain);
        var late = pages[^1];

        for (var second = 0; second < 10; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            for (var i = 0; i < 20; i++) others.Of(late, PageEncoding.Plain);
            foreach (var page in pages) others.Of(page, PageEncoding.Plain);
            Assert.InRange(others.Taken, 0, room);
        }

        Assert.NotNull(others.Of(late, PageEncoding.Plain));
        Assert.NotEqual(0, pages.Count(page => others.Of(page, PageEncoding.Plain) is null));
    }

    private static KeptPage Page() => new(200, [], Encoding.UTF8.GetBytes(Text), [PageTag.Stories], begun: 0, Newsroom.Monday);
}
