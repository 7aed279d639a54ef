using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsSite.Domain.Accounts;
using NewsSite.Web.Forms;

namespace NewsSite.Web.Tests.Forms;

public sealed class NulFreeFormsTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_pasted_NUL_does_not_lose_what_was_typed_with_it(bool withFile)
    {
        await using var site = new SiteFactory();
        await site.Desk.OpenCategoryAsync("محليات");
        using var salma = await Staff.SignedInAsync(site, Role.Editor);
        var fields = Staff.Fields(await salma.OpenAsync("/admin/articles/new"));
        fields["Form.Headline"] = "خبر\0 اليوم";
        fields["Form.CategoryId"] = "1";
        fields["Form.Body"] = "\0فقرة\0\0 أولى %00.\0";

        var saved = withFile
            ? await salma.PostFileAsync("/admin/articles/new", [.. fields.Select(field => (field.Key, field.Value))])
            : await salma.PostAsync("/admin/articles/new", fields);

        Assert.Equal(302, saved.Status);
        await using var db = site.Store.Open();
        var revision = await db.Revisions.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("خبر اليوم", "فقرة أولى %00."), (revision.Headline, revision.Body));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("a=1&b=2", "a=1&b=2")]
    [InlineData("%00", "")]
    [InlineData("a=%00%00b%00", "a=b")]
    [InlineData("a=%2500%0", "a=%2500%0")]
    [InlineData("a%%00", "a%")]
    [InlineData("%0%01%", "%0%01%")]
    public async Task It_goes_wherever_the_pieces_part(string sent, string expected)
    {
        for (var piece = 1; piece <= sent.Length + 1; piece++)
        {
            var body = new NulFreeBody(new PieceByPiece(Encoding.ASCII.GetBytes(sent), piece));
            using var reader = new StreamReader(body);
            Assert.Equal(expected, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_long_form_comes_through_whole()
    {
        var sent = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i}=%D8%A7%00&"));
        using var reader = new StreamReader(new NulFreeBody(new MemoryStream(Encoding.ASCII.GetBytes(sent))));

        Assert.Equal(sent.Replace("%00", "", StringComparison.Ordinal), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Gives at most so many bytes at once, as a slow line does.</summary>
    private sealed class PieceByPiece(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, most)], cancellationToken);
    }
}
