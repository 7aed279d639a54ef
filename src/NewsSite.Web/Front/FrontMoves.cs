using System.Globalization;
using NewsSite.Domain.Front;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Front;

/// <summary>The moves that the buttons beside the stories of a plan stand for. Each gives another plan; nothing is kept.</summary>
public sealed class FrontMoves(FrontChoices choices)
{
    /// <summary>«up-42», «down-42», «remove-42», «lead-42», «top-42», «block-42» (into its own section's block), «from-3» (whose stories are offered), «add».</summary>
    public async Task<FrontMove> MakeAsync(FrontPlan plan, string act, FrontForm form, CancellationToken ct)
    {
        var (verb, id) = Parsed(act);
        if (act == "add")
        {
            if (StoryNumber.Parse(form.Story ?? "") is not { } number) return new FrontMove(plan, [], "اكتب رقم المقال أو رابطه.");
            if (!(await choices.OfAsync([number], ct)).TryGetValue(number, out var added) || !added.IsPublished) return new FrontMove(plan, [], "لا مقال منشورًا بهذا الرقم.");

            (verb, id) = (form.Place ?? "", number);
        }

        if (verb == "from") return new FrontMove(plan, [], IsFrom: true, From: id == 0 ? null : id);

        var moved = Moved(plan, verb, id, (await choices.OfAsync([id], ct)).GetValueOrDefault(id));
        List<int> gone = [.. plan.Stories.Select(s => s.ArticleId).Where(other => other != id && moved.Find(other) is null)];
        return new FrontMove(moved, [.. (await choices.OfAsync(gone, ct)).Values.Select(c => c.Headline)]);
    }

    private static FrontPlan Moved(FrontPlan plan, string verb, int id, FrontChoice? story) => verb switch
    {
        "up" => plan.Move(id, -1),
        "down" => plan.Move(id, 1),
        "remove" => plan.Without(id),
        "block" when story is not null => plan.PutFirst(id, FrontPlace.Block, story.SectionId),
        _ when story is not null && FrontForm.PlaceOf(verb) is var (place, sectionId) => plan.PutFirst(id, place, sectionId),
        _ => plan,
    };

    private static (string Verb, int Id) Parsed(string act)
    {
        var dash = act.LastIndexOf('-');
        return dash > 0 && int.TryParse(act.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (act[..dash], number) : ("", 0);
    }
}
