using CsCheck;
using NewsSite.Domain.Accounts;
using NewsSite.Domain.Articles;

namespace NewsSite.Testing;

/// <summary>Lives of stories made by chance: any act, by anybody, one after another.</summary>
public static class StoryLife
{
    private static readonly Gen<LifeVerb> Verb = Gen.OneOf([.. Enum.GetValues<LifeVerb>().Select(Gen.Const)]);
    private static readonly Gen<EditorId> Somebody = Gen.OneOf(Gen.Const(Newsroom.Maria), Gen.Const(Newsroom.Salim), Gen.Const(EditorId.Scheduler));

    /// <summary>One act or more, up to <paramref name="most"/>. Some happen in the same moment, none before the one that it follows.</summary>
    public static Gen<LifeAct[]> Acts(int most) =>
        Gen.Select(Verb, Gen.Int[0, 9999], Gen.Int[-60, 240], Somebody).Array[1, most].Select(rows =>
        {
            var at = Newsroom.Monday;
            return rows.Select(row =>
            {
                var (verb, number, minutes, by) = row;
                at = at.AddMinutes(Math.Max(0, minutes));
                return new LifeAct(verb, number, by, at);
            }).ToArray();
        });

    /// <summary>What an editor writes who is called by that number: sometimes without a headline or a body.</summary>
    public static ArticleContent Content(int number, LifeCast cast) => Newsroom.Content(
        headline: number % 11 == 0 ? " " : FormattableString.Invariant($"العنوان {number}"),
        category: cast.Categories[number % cast.Categories.Count],
        body: FormattableString.Invariant($"المتن {number}.")) with
    {
        Rendered = new RenderedBody(number % 13 == 0 ? "" : FormattableString.Invariant($"<p>المتن {number}.</p>"), 1, 2),
        Standfirst = number % 3 == 0 ? null : FormattableString.Invariant($"المقدمة {number}."),
        ShortHeadline = number % 5 == 0 ? FormattableString.Invariant($"قصير {number}") : null,
        FurtherCategories = [.. cast.Categories.Where((_, i) => ((number / 7) >> i) % 2 == 1)],
        TagIds = Some(cast.TagIds, number),
        AuthorIds = Some(cast.AuthorIds, number / 10),
        ReadAlsoIds = Some(cast.StoryIds, number / 100),
    };

    private static List<int> Some(IReadOnlyList<int> ids, int number) => [.. ids.Where((_, i) => (number >> i) % 2 == 1)];
}
