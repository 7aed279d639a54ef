using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;

namespace NewsSite.Domain.Media;

/// <summary>
/// An uploaded picture. Alt text, caption and credit belong to it and follow it wherever it is used. The original is kept as it came; the sizes
/// that readers get are made from it, see <see cref="Widths"/>.
/// </summary>
public sealed class MediaItem
{
    /// <summary>UTF-16 units.</summary>
    public const int MaxFileName = 260, MaxAltText = 500, MaxCaption = 1000, MaxCredit = 200, MaxLicence = 200, MaxSearchKey = 600;

    private MediaItem() { }

    public MediaItem(string fileName, string contentHash, int width, int height, IEnumerable<int> widths, EditorId by, DateTimeOffset at)
    {
        FileName = fileName;
        SearchKey = Key();
        ContentHash = contentHash;
        Width = width;
        Height = height;
        Widths = [.. widths.Order()];
        UploadedBy = by;
        UploadedAt = at;
    }

    public int Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The name it was uploaded under.</summary>
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the original, 64 hexadecimal digits in lower case: the same picture is kept once.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Pixels, after the orientation was applied.</summary>
    public int Width { get; private set; }

    /// <summary>Pixels, after the orientation was applied.</summary>
    public int Height { get; private set; }

    /// <summary>The widths in pixels, smallest first, in which readers get the picture, each as AVIF, WebP and JPEG.</summary>
    public List<int> Widths { get; private set; } = [];

    /// <summary>What the picture shows, for those who do not see it; empty for decoration.</summary>
    public string AltText { get; private set; } = "";

    public string? Caption { get; private set; }

    public string? Credit { get; private set; }

    public string? Licence { get; private set; }

    /// <summary>What every crop keeps in view: from the left edge, 0 to 1.</summary>
    public double FocalX { get; private set; } = 0.5;

    /// <summary>What every crop keeps in view: from the top edge, 0 to 1.</summary>
    public double FocalY { get; private set; } = 0.5;

    /// <summary>The folded file name, credit, alt text and caption, by which the library is searched; null in a row of before it was kept.</summary>
    public string? SearchKey { get; private set; }

    public EditorId UploadedBy { get; private set; }

    public DateTimeOffset UploadedAt { get; private set; }

    public void Describe(string altText, string? caption, string? credit)
    {
        AltText = altText;
        Caption = caption;
        Credit = credit;
        SearchKey = Key();
    }

    /// <summary>Under what terms the newsroom may show it.</summary>
    public void License(string? licence) => Licence = licence;

    /// <summary>Names the point that every crop keeps in view; parts of the width from the left and of the height from the top.</summary>
    public void Focus(double x, double y)
    {
        RuleViolation.ThrowIf(x is not (>= 0 and <= 1) || y is not (>= 0 and <= 1), "نقطة التركيز خارج الصورة.");

        FocalX = x;
        FocalY = y;
    }

    private string Key()
    {
        var key = ArabicFold.Fold(string.Join(' ', ((string?[])[FileName, Credit, AltText, Caption]).Where(text => !string.IsNullOrEmpty(text))));
        return key.Length <= MaxSearchKey ? key : key[..MaxSearchKey];
    }
}
