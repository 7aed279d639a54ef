using System.Text.Json;
using Microsoft.Playwright;

namespace NewsSite.Browser.Tests;

public sealed class TypefaceTests(Chromium chromium, Site site)
{
    private static readonly string[] Ours = ["Noto Kufi Arabic", "Noto Naskh Arabic"];

    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task Letters_stay_joined_and_no_face_is_faked(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));

        var strained = await visit.Page.EvaluateAsync<string[]>("""
            () => [document.body, ...document.body.querySelectorAll('*')].flatMap(e => {
              const style = getComputedStyle(e);
              const wrong = [];
              if (style.letterSpacing !== 'normal') wrong.push(`letter-spacing ${style.letterSpacing}`);
              if (style.fontSynthesisWeight !== 'none' || style.fontSynthesisStyle !== 'none') wrong.push(`font-synthesis ${style.fontSynthesis}`);
              if (style.fontStyle !== 'normal') wrong.push(style.fontStyle);
              if (style.textAlign === 'justify') wrong.push('justify');
              return wrong.map(w => `${e.tagName}.${e.className}: ${w}`);
            })
            """);

        Found.Nothing(strained);
    }

    [Theory]
    [MemberData(nameof(EveryPage.Once), MemberType = typeof(EveryPage))]
    public async Task Every_glyph_is_set_in_the_sites_own_faces(ReaderPage page)
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(page));
        // A headline keeps the stand-in when its face comes late on a first visit; on the second the face is at hand.
        await visit.ReloadAsync();

        var faces = await FacesAsync(visit);

        Assert.NotEmpty(faces);
        Assert.All(faces, face => Assert.True(face.OfThePage && Ours.Contains(face.Name), $"{face.Glyphs} glyphs in {face.Name}: {face.Html}"));
    }

    [Fact]
    public async Task Bold_text_is_the_faces_own_bold()
    {
        await using var visit = await chromium.VisitAsync(site.AddressOf(ReaderPage.Article));

        // A variable face sets bold letters wider; a browser without the weight would leave them as they are.
        var (bold, plain) = (await WidthAsync(visit, "700"), await WidthAsync(visit, "400"));

        Assert.True(bold > plain * 1.01, $"{bold} px bold, {plain} px plain");
    }

    private static Task<double> WidthAsync(Visit visit, string weight) => visit.Page.Locator(".prose strong").First.EvaluateAsync<double>(
        "(e, weight) => { e.style.fontWeight = weight; return e.getBoundingClientRect().width; }", weight);

    /// <summary>The faces that the browser really drew with, element by element, as its developer tools tell.</summary>
    private static async Task<List<Face>> FacesAsync(Visit visit)
    {
        var tools = await visit.DevToolsAsync();
        await tools.SendAsync("DOM.enable");
        await tools.SendAsync("CSS.enable");
        var root = (await tools.SendAsync("DOM.getDocument", new() { ["depth"] = 0 }))!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var found = (await tools.SendAsync("DOM.querySelectorAll", new() { ["nodeId"] = root, ["selector"] = "body *" }))!.Value;
        var ids = found.GetProperty("nodeIds").EnumerateArray().Select(n => n.GetInt32());
        var faces = await Task.WhenAll(ids.Select(id => FacesOfAsync(tools, id)));
        return [.. faces.SelectMany(f => f)];
    }

    private static async Task<IEnumerable<Face>> FacesOfAsync(ICDPSession tools, int id)
    {
        var answer = (await tools.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = id }))!.Value;
        var fonts = answer.GetProperty("fonts").EnumerateArray().ToList();
        var html = fonts.TrueForAll(IsOfThePage) ? "" : await HtmlOfAsync(tools, id);
        return fonts.Select(f => new Face(f.GetProperty("familyName").GetString()!, IsOfThePage(f), f.GetProperty("glyphCount").GetDouble(), html));
    }

    private static async Task<string> HtmlOfAsync(ICDPSession tools, int id) =>
        (await tools.SendAsync("DOM.getOuterHTML", new() { ["nodeId"] = id }))!.Value.GetProperty("outerHTML").GetString()!;

    private static bool IsOfThePage(JsonElement font) => font.GetProperty("isCustomFont").GetBoolean();

    private sealed record Face(string Name, bool OfThePage, double Glyphs, string Html);
}
