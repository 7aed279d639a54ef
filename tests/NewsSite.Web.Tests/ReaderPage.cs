using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsSite.Web.Tests;

/// <summary>What a reader got for an address.</summary>
public sealed class ReaderPage(HttpStatusCode status, IReadOnlyDictionary<string, string> headers, byte[] bytes)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(bytes)));

    public int Status => (int)status;

    public byte[] Bytes => bytes;

    public string Html => Encoding.UTF8.GetString(bytes);

    public IHtmlDocument Document => document.Value;

    public string? Location => Header("Location");

    public string? Header(string name) => headers.GetValueOrDefault(name);

    /// <summary>The one element that the selector finds.</summary>
    public IElement One(string selector) => Assert.Single(Document.QuerySelectorAll(selector));

    public IReadOnlyList<IElement> All(string selector) => [.. Document.QuerySelectorAll(selector)];

    /// <summary>The text of every element that the selector finds, in the page's order, with single spaces.</summary>
    public IReadOnlyList<string> Texts(string selector) => [.. All(selector).Select(TextOf)];

    public string Text(string selector) => TextOf(One(selector));

    /// <summary>The value of a <c>&lt;meta&gt;</c>, by its name or property; null when there is none.</summary>
    public string? Meta(string name) =>
        Document.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");

    public IReadOnlyList<string> Links(string selector) => [.. All(selector).Select(a => a.GetAttribute("href")!)];

    /// <summary>Everything that a person can read in the body, scripts and styles left out.</summary>
    public string VisibleText => string.Concat(Document.Body!.Descendants<IText>().Where(t => t.ParentElement?.LocalName is not ("script" or "style")).Select(t => t.Data));

    private static string TextOf(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
