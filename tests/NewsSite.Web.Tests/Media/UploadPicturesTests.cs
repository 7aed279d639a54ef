using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using NewsSite.Domain.Audit;
using NewsSite.Testing;
using NewsSite.Web.Media;

namespace NewsSite.Web.Tests.Media;

/// <summary>E26, E28, E30: what is taken into the library, and what is not.</summary>
public sealed class UploadPicturesTests : IAsyncDisposable
{
    private readonly SiteFactory site = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_hostile_files_get_two_hundred_clear_refusals_and_leave_nothing()
    {
        // One after the other, so that what is measured of the process is not the files themselves.
        var offered = 0;
        List<string> taken = [];
        foreach (var file in HostileFiles.All())
        {
            offered++;
            var outcome = await UploadAsync(file.Name, file.Bytes);
            if (outcome.Refusal is null) taken.Add(file.Kind);
            else Assert.Matches(@"^لم تُحفظ “[^\p{Cc}\u202A-\u202E\u2066-\u2069]+”: \p{IsArabic}.*\.$", outcome.Refusal);
        }

        Assert.Equal(200, offered);
        Assert.Empty(taken);
        Assert.Empty(Files());
        await using var db = site.Store.Open();
        Assert.Equal((0, 0), (await db.Media.CountAsync(Ct), await db.Audit.CountAsync(e => e.Act == Act.PictureAdded, Ct)));
    }

    [Theory]
    [InlineData("صورة.jpg")]
    [InlineData("صورة.png")]
    [InlineData("صورة.webp")]
    [InlineData("صورة.avif")]
    [InlineData("صورة.gif")]
    public async Task A_good_picture_is_kept_with_its_sizes_and_goes_on_record(string name)
    {
        using var picture = Image.Black(900, 600, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb);

        var outcome = await UploadAsync(name, picture.WriteToBuffer(Path.GetExtension(name)));

        Assert.Null(outcome.Refusal);
        Assert.Equal((name, 900, 600), (outcome.Item!.FileName, outcome.Item.Width, outcome.Item.Height));
        Assert.Equal(1 + 6, Files().Count);
        await using var db = site.Store.Open();
        var entry = await db.Audit.SingleAsync(e => e.Act == Act.PictureAdded, Ct);
        Assert.Equal((name, Newsroom.Maria), (entry.Subject, entry.By));
    }

    [Fact]
    public async Task The_same_picture_again_is_the_one_that_is_there_whatever_its_name()
    {
        using var picture = Image.Black(420, 280);
        var bytes = picture.PngsaveBuffer();
        var first = await UploadAsync("ميناء.png", bytes);

        var again = await UploadAsync("port.png", bytes);

        Assert.True(again.WasThere);
        Assert.Equal((first.Item!.Id, "ميناء.png"), (again.Item!.Id, again.Item.FileName));
        Assert.Equal(1 + 3, Files().Count);
    }

    [Fact]
    public async Task What_a_phone_puts_behind_a_photograph_does_not_keep_it_out()
    {
        using var picture = Image.Black(64, 64);
        var photograph = picture.JpegsaveBuffer();
        byte[] film = [0, 0, 0, 16, .. "ftypmp42"u8, 0, 0, 0, 0, 0, 0, 0, 12, .. "mdat"u8, 1, 2, 3, 4];

        Assert.Null((await UploadAsync("حية.jpg", [.. photograph, .. film])).Refusal);
        Assert.Null((await UploadAsync("خريطة ضوء.jpg", [.. photograph, .. photograph])).Refusal);
        Assert.Null((await UploadAsync("مملوءة.jpg", [.. photograph, .. new byte[512]])).Refusal);
        Assert.Null((await UploadAsync("مملوءة وحية.jpg", [.. photograph, .. new byte[5], .. film, .. photograph])).Refusal);
    }

    [Fact]
    public async Task A_HEIC_is_refused_with_what_to_do_instead()
    {
        byte[] heic = [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, 0, 0, 0, 8, .. "mdat"u8];

        Assert.Equal("لم تُحفظ “IMG_1.HEIC”: صور HEIC لا تُقرأ هنا. صدّرها من الهاتف أو الحاسوب بصيغة JPEG ثم ارفعها.", (await UploadAsync("IMG_1.HEIC", heic)).Refusal);
    }

    [Fact]
    public async Task What_the_file_says_of_its_picture_fills_the_fields()
    {
        const string Xmp =
            """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
              xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="وكالة الأنباء">
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">The port.</rdf:li><rdf:li xml:lang="ar">الميناء عند الفجر.</rdf:li></rdf:Alt></dc:description>
            <dc:creator><rdf:Seq><rdf:li>سلمى العلي</rdf:li></rdf:Seq></dc:creator>
            <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">للاستعمال التحريري</rdf:li></rdf:Alt></xmpRights:UsageTerms>
            <core:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">قوارب راسية</rdf:li></rdf:Alt></core:AltTextAccessibility>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """;

        var item = (await UploadAsync("ميناء.jpg", Noted("xmp-data", Encoding.UTF8.GetBytes(Xmp)))).Item!;

        Assert.Equal(("قوارب راسية", "الميناء عند الفجر.", "سلمى العلي / وكالة الأنباء", "للاستعمال التحريري"), (item.AltText, item.Caption, item.Credit, item.Licence));
    }

    [Theory]
    [InlineData(65001)]
    [InlineData(1256)]
    public async Task So_does_what_agencies_write_in_the_older_way_also_in_the_older_encoding(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.UTF8;
        byte[] Dataset(byte number, string text) => [0x1C, 2, number, 0, (byte)encoding.GetByteCount(text), .. encoding.GetBytes(text)];
        byte[] texts = [.. Dataset(80, "سالم"), .. Dataset(110, "رويترز"), .. Dataset(120, "جلسة المجلس")];
        byte[] iptc = [.. "Photoshop 3.0\08BIM"u8, 4, 4, 0, 0, 0, 0, 0, (byte)texts.Length, .. texts, .. new byte[texts.Length % 2]];

        var item = (await UploadAsync("جلسة.jpg", Noted("iptc-data", iptc))).Item!;

        Assert.Equal(("", "جلسة المجلس", "سالم / رويترز"), (item.AltText, item.Caption, item.Credit));
    }

    [Fact]
    public async Task What_was_written_into_a_file_by_somebody_ill_disposed_is_left_out()
    {
        const string Xmp = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";

        var item = (await UploadAsync("صورة.png", NotedPng("xmp-data", Encoding.UTF8.GetBytes(Xmp.Replace("<!DOCTYPE", "<!Doctyp", StringComparison.Ordinal))))).Item!;

        Assert.Equal(("", null, null, null), (item.AltText, item.Caption, item.Credit, item.Licence));
    }

    [Theory]
    [InlineData(28, "لم تُحفظ “ميناء.png”: لا متسع في خادم الموقع لحفظ الصور. أخبر من يديره.")]
    [InlineData(5, "لم تُحفظ “ميناء.png”: تعذّر حفظ الصورة الآن. أعد المحاولة بعد قليل.")]
    public async Task A_disk_that_is_full_or_fails_is_told_in_a_sentence_and_leaves_nothing(int error, string sentence)
    {
        await using var full = new SiteFactory { WithServices = services => services.AddSingleton<IMediaStore>(new FullStore(error)) };
        using var picture = Image.Black(420, 280);
        await using var scope = full.Services.CreateAsyncScope();
        using var content = new MemoryStream(picture.PngsaveBuffer());

        var outcome = await scope.ServiceProvider.GetRequiredService<UploadPictures>().RunAsync("ميناء.png", content, Newsroom.Maria, Ct);

        Assert.Equal(sentence, outcome.Refusal);
        Assert.Empty(Directory.GetFiles(full.Media.Path, "*", SearchOption.AllDirectories));
        await using var db = full.Store.Open();
        Assert.Equal(0, await db.Media.CountAsync(Ct));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    /// <summary>A disk that takes nothing more; the number is the system's, 28 for no space (errno).</summary>
    private sealed class FullStore(int error) : IMediaStore
    {
        public Task TryOutAsync(CancellationToken ct) => Task.CompletedTask;

        public Task<string?> StampAsync(string key, CancellationToken ct) => Task.FromResult<string?>(null);

        public Task<byte[]?> ReadAsync(string key, CancellationToken ct) => Task.FromResult<byte[]?>(null);

        public Task WriteAsync(string key, byte[] content, CancellationToken ct) => throw new IOException("No room", error);

        public Task DeleteAsync(string key, CancellationToken ct) => Task.CompletedTask;
    }

    private async Task<Uploaded> UploadAsync(string name, byte[] bytes)
    {
        await using var scope = site.Services.CreateAsyncScope();
        using var content = new MemoryStream(bytes);
        return await scope.ServiceProvider.GetRequiredService<UploadPictures>().RunAsync(name, content, Newsroom.Maria, Ct);
    }

    private List<string> Files() => [.. Directory.GetFiles(site.Media.Path, "*", SearchOption.AllDirectories)];

    private static byte[] Noted(string field, byte[] notes) => WithNotes(field, notes).JpegsaveBuffer(keep: Enums.ForeignKeep.All);

    private static byte[] NotedPng(string field, byte[] notes) => WithNotes(field, notes).PngsaveBuffer(keep: Enums.ForeignKeep.All);

    private static Image WithNotes(string field, byte[] notes) =>
        Image.Black(64, 64, bands: 3).Copy(interpretation: Enums.Interpretation.Srgb).Mutate(m => m.Set(GValue.BlobType, field, notes));
}
