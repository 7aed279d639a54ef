using System.Globalization;
using FluentValidation;
using NewsSite.Domain.Front;
using NewsSite.Domain.Language;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Front;

/// <summary>A plan of the front page as its editor has it in the form, with what is typed to add to it and to save it by.</summary>
public sealed record FrontForm
{
    public List<Slot> Slots { get; init; } = [];

    /// <summary>The live arrangement that the plan was made from; 0: none.</summary>
    public int StartedFrom { get; init; }

    /// <summary>Number or address of a story to add, and where.</summary>
    public string? Story { get; init; }

    public string? Place { get; init; }

    /// <summary>Why the page is arranged so.</summary>
    public string? Note { get; init; }

    /// <summary>When the plan is to go live, on the site's clock.</summary>
    public string? At { get; init; }

    /// <summary>A chosen story. <see cref="Place"/> is «lead», «top» or «block-3»; <see cref="Until"/> is on the site's clock, empty: for good.</summary>
    public sealed record Slot(int Story, string? Place, string? Until);

    public static FrontForm Of(FrontPlan plan, SiteClock clock) => new() { Slots = SlotsOf(plan, clock) };

    public FrontForm With(FrontPlan plan, SiteClock clock) => this with { Slots = SlotsOf(plan, clock) };

    /// <summary>The plan, and the fields that cannot be understood, with the reason in Arabic.</summary>
    public (FrontPlan Plan, IReadOnlyList<(string Field, string Reason)> Reasons) Read(SiteClock clock, DateTimeOffset now)
    {
        List<(string, string)> reasons = [];
        List<PlannedStory> stories = [];
        for (var i = 0; i < Slots.Count; i++)
        {
            if (PlaceOf(Slots[i].Place) is not var (place, sectionId)) continue;

            DateTimeOffset? until = null;
            if (!string.IsNullOrWhiteSpace(Slots[i].Until))
            {
                (until, var reason) = clock.Read(Slots[i].Until);
                if (until <= now) reason = "هذا الموعد مضى.";
                if (reason is not null) reasons.Add((string.Create(CultureInfo.InvariantCulture, $"Slots[{i}].Until"), reason));
            }

            stories.Add(new PlannedStory(Slots[i].Story, place, sectionId, until));
        }

        return (new FrontPlan(stories), reasons);
    }

    public static (FrontPlace Place, int? SectionId)? PlaceOf(string? text) => text switch
    {
        "lead" => (FrontPlace.Lead, null),
        "top" => (FrontPlace.Top, null),
        { } block when block.StartsWith("block-", StringComparison.Ordinal) && int.TryParse(block.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var id) => (FrontPlace.Block, id),
        _ => null,
    };

    public static string TextOf(FrontPlace place, int? sectionId) => place switch
    {
        FrontPlace.Lead => "lead",
        FrontPlace.Top => "top",
        _ => string.Create(CultureInfo.InvariantCulture, $"block-{sectionId}"),
    };

    private static List<Slot> SlotsOf(FrontPlan plan, SiteClock clock) =>
        [.. plan.Stories.Select(s => new Slot(s.ArticleId, TextOf(s.Place, s.SectionId), s.Until is { } until ? clock.Write(until) : null))];
}

internal sealed class FrontFormValidator : AbstractValidator<FrontForm>
{
    public FrontFormValidator()
    {
        RuleFor(f => f.Note).MaximumLength(300).WithMessage("الملاحظة أطول من 300 محرف.")
            .Must(note => note is null || TextSanitizer.Line(note) == note.Trim()).WithMessage("في الملاحظة محارف لا تُرى. اكتبها من جديد.");
        RuleFor(f => f.Story).MaximumLength(2000).WithMessage("هذا ليس رقم مقال ولا رابطه.");
    }
}
