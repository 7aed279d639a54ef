using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Checks;
using NewsSite.Domain.Language;

namespace NewsSite.Web.Checks;

/// <summary>Judges the text of a story by the newsroom's checks.</summary>
public sealed partial class StoryChecks(NewsContext db, LinkTargets links)
{
    public async Task<IReadOnlyList<CheckResult>> OfAsync(Revision text, CancellationToken ct)
    {
        var picture = text.LeadPictureId is { } id ? await db.Media.Where(m => m.Id == id).Select(m => m.AltText).FirstOrDefaultAsync(ct) : null;
        return Judgement.Of(
            new StoryFacts
            {
                Headline = text.Headline,
                ShortHeadline = text.ShortHeadline,
                HasStandfirst = !string.IsNullOrWhiteSpace(text.Standfirst),
                Tags = text.TagIds.Count,
                Bylines = text.AuthorIds.Count,
                ReadAlso = text.ReadAlsoIds.Count,
                PictureText = picture,
                MutePictures = MutePicture().Count(text.Html),
                Words = text.WordCount,
                DeadLinks = await links.DeadAsync(text.Html, ct),
                HasHiddenCharacters = HasHiddenCharacters(text),
            },
            await RulesAsync(ct));
    }

    /// <summary>The rules of all checks, as the newsroom decided them.</summary>
    public async Task<IReadOnlyList<CheckRule>> RulesAsync(CancellationToken ct) => CheckRule.With(await db.CheckRules.AsNoTracking().ToListAsync(ct));

    [GeneratedRegex("<img [^>]*alt=\"\"")]
    private static partial Regex MutePicture();

    private static bool HasHiddenCharacters(Revision text) =>
        new[] { text.Headline, text.ShortHeadline, text.SeoTitle, text.Standfirst, text.PushLine }.Any(line => TextSanitizer.LineWithReport(line).Changed.Count > 0)
        || TextSanitizer.BodyWithReport(text.Body).Changed.Count > 0;
}
