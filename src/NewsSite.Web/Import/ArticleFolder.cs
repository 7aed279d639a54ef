using System.Text;
using FluentValidation.Results;
using NewsSite.Web.FrontMatter;
using NewsSite.Web.Markdown;

namespace NewsSite.Web.Import;

/// <summary>A folder of Markdown files, read whole: the stories that can come in, and the refusal of every file that cannot.</summary>
internal sealed class ArticleFolder
{
    /// <summary>Bytes; a long book chapter is a tenth of it.</summary>
    private const int MaxFileSize = 2 * 1024 * 1024;

    /// <summary>Editors and file systems leave hidden files beside those that are meant.</summary>
    private static readonly EnumerationOptions Visible = new() { MatchCasing = MatchCasing.CaseInsensitive, AttributesToSkip = FileAttributes.Hidden, IgnoreInaccessible = false };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly string path;
    private readonly ArticleFileValidator validator = new();

    public ArticleFolder(string path, ImportReport report)
    {
        this.path = path;
        foreach (var file in Directory.GetFiles(path, "*.md", Visible).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file);
            if (name.Equals("README.md", StringComparison.OrdinalIgnoreCase)) continue;
            if (Read(file, name, report) is { } article) Files.Add(name, article);
        }
    }

    /// <summary>The folder's own name: with a file's name it identifies a story from one run to the next.</summary>
    public string Name => new DirectoryInfo(path).Name;

    /// <summary>The stories that can come in, by file name.</summary>
    public Dictionary<string, ArticleFile> Files { get; } = new(StringComparer.Ordinal);

    public string FullPath(string file) => Path.Combine(path, file);

    /// <summary>The file as it lies there. Throws <see cref="RefusedException"/> when it cannot be read any more.</summary>
    public byte[] Contents(ArticleFile file)
    {
        try
        {
            return RegularFile.Read(FullPath(file.Name), MaxFileSize);
        }
        catch (UnreadableException e)
        {
            throw new RefusedException(new Refusal(file.Name, 1, e.Message));
        }
    }

    private ArticleFile? Read(string file, string name, ImportReport report)
    {
        try
        {
            var article = new ArticleFile(name, FrontMatterDocument.Parse(ReadText(file)));
            List<Refusal> refusals = [.. Refusals(article)];
            report.Refused.AddRange(refusals);
            if (refusals.Count > 0) return null;

            report.Warnings.AddRange(Warnings(article));
            return article;
        }
        catch (FrontMatterException e)
        {
            report.Refused.Add(new Refusal(name, e.Line, e.Message));
            return null;
        }
        catch (UnreadableException e)
        {
            report.Refused.Add(new Refusal(name, 1, e.Message));
            return null;
        }
    }

    private static string ReadText(string file)
    {
        var bytes = RegularFile.Read(file, MaxFileSize);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, Math.Max(e.Index, 0)).Count((byte)'\n');
            throw new FrontMatterException(line, "الملف ليس بترميز UTF-8");
        }
    }

    private IEnumerable<Refusal> Refusals(ArticleFile article)
    {
        foreach (var failure in validator.Validate(article).Errors)
            yield return article.RefusalOf(FieldOf(failure), failure.ErrorMessage);
        foreach (var target in article.ReadAlso.Where(target => ArticleFileValidator.BeAPlainName(target) && !File.Exists(FullPath(target))))
            yield return article.RefusalOf("readAlso", $"لا ملف باسم “{target}” (readAlso)");
        if (article.Image is { } image && ArticleFileValidator.BeAPlainName(image) && !File.Exists(FullPath(image)))
            yield return article.RefusalOf("image", $"لا صورة باسم “{image}” (image)");
        if (BodyLimits.ReasonToRefuse(article.Body) is { } reason)
        {
            yield return article.RefusalOf("body", reason);
            yield break;
        }

        foreach (var picture in article.PicturesBeside)
        {
            if (!File.Exists(FullPath(picture.FileName))) yield return new Refusal(article.Name, article.LineOf(picture), $"لا صورة باسم “{picture.FileName}”");
            if (picture.AltText.Length > ArticleFileValidator.MaxAltText) yield return new Refusal(article.Name, article.LineOf(picture), "النص البديل أطول من 500 حرف");
        }
    }

    private static IEnumerable<Refusal> Warnings(ArticleFile article) =>
        article.Pictures.Where(p => !p.IsShown).Except(article.PicturesBeside)
            .Select(p => new Refusal(article.Name, article.LineOf(p), $"لم تدخل الصورة “{p.Address}” لأنها ليست في المجلد نفسه، وبقي نصها البديل"));

    /// <summary>Of an item in a list («tags[1]») the field alone; a field that is not known keeps whatever it is called.</summary>
    private static string FieldOf(ValidationFailure failure)
    {
        var field = failure.PropertyName.Split('[')[0];
        return field == "body" || ArticleFile.KnownFields.Contains(field) ? field : failure.PropertyName;
    }
}
