using System.Globalization;
using NewsSite.Domain.Language;
using NewsSite.Web.FrontMatter;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Import;

/// <summary>A story in a Markdown file, as its front matter and body say it. Lines tell where each field stands, for refusals.</summary>
public sealed class ArticleFile
{
    public static readonly IReadOnlyList<string> KnownFields =
        ["title", "standfirst", "category", "tags", "authors", "published", "updated", "slug", "readAlso", "image", "imageAlt", "imageCaption", "imageCredit"];

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmzzz",
        "yyyy-MM-dd'T'HH:mm:sszzz",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz",
        "yyyy-MM-dd'T'HH:mm'Z'",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
    ];

    private readonly FrontMatterDocument document;

    // The body is parsed only after it was found to be no more than the parser bears.
    private readonly Lazy<IReadOnlyList<BodyPicture>> pictures;

    public ArticleFile(string name, FrontMatterDocument document)
    {
        this.document = document;
        Name = name;
        Title = Line("title");
        Standfirst = Line("standfirst");
        Category = Line("category");
        Slug = Line("slug");
        Image = document.Text("image");
        ImageAlt = Line("imageAlt");
        ImageCaption = Line("imageCaption");
        ImageCredit = Line("imageCredit");
        Tags = Items("tags");
        Authors = Items("authors");
        ReadAlso = [.. Items("readAlso").Where(target => target != name).Distinct(StringComparer.Ordinal)];
        Body = TextSanitizer.Body(document.Body);
        pictures = new(() => BodyPictures.In(Body));
    }

    /// <summary>The file's name, without its folder.</summary>
    public string Name { get; }

    public string Title { get; }

    public string Standfirst { get; }

    public string Category { get; }

    public string Slug { get; }

    public string? Image { get; }

    public string ImageAlt { get; }

    public string ImageCaption { get; }

    public string ImageCredit { get; }

    public IReadOnlyList<string> Tags { get; }

    public IReadOnlyList<string> Authors { get; }

    /// <summary>File names in the same folder, in order; a story's own is left out.</summary>
    public IReadOnlyList<string> ReadAlso { get; }

    public string Body { get; }

    /// <summary>What the body shows, or would show, in the order of the text.</summary>
    public IReadOnlyList<BodyPicture> Pictures => pictures.Value;

    /// <summary>Those among them that are files in the same folder.</summary>
    public IEnumerable<BodyPicture> PicturesBeside => Pictures.Where(p => p.Place is not null && ArticleFileValidator.BeAPlainName(p.FileName));

    /// <summary>Null: a draft.</summary>
    public string? PublishedText => document.Text("published");

    public string? UpdatedText => document.Text("updated");

    public IEnumerable<string> UnknownFields => document.Fields.Keys.Except(KnownFields);

    /// <summary>Of a field that is not there the first line; «body» is the text under the front matter.</summary>
    public int LineOf(string field) => field == "body" ? document.BodyLine : document.Fields.GetValueOrDefault(field)?.Line ?? 1;

    public int LineOf(BodyPicture picture) => document.BodyLine + picture.Line;

    public Refusal RefusalOf(string field, string reason) => new(Name, LineOf(field), reason);

    /// <summary>An ISO 8601 instant with its offset; null when there is none or it is not one.</summary>
    public static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private string Line(string field) => TextSanitizer.Line(document.Text(field));

    private IReadOnlyList<string> Items(string field)
    {
        var value = document.Fields.GetValueOrDefault(field);
        IEnumerable<string> items = value?.Items ?? (value?.Text is { } one ? [one] : []);
        return [.. items.Select(TextSanitizer.Line).Where(item => item.Length > 0)];
    }
}
