using NewsSite.Domain.Front;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Front;

/// <summary>A plan to be read, not changed: headlines by place.</summary>
public sealed record PlanView(IReadOnlyList<PlannedStory> Stories, IReadOnlyList<SectionLink> Sections, IReadOnlyDictionary<int, FrontChoice> Chosen)
{
    public IEnumerable<(string Name, IEnumerable<FrontChoice> Stories)> Places =>
        Stories.GroupBy(s => (s.Place, s.SectionId))
            .Select(place => (NameOf(place.Key.Place, place.Key.SectionId, Sections), place.Select(s => Chosen.GetValueOrDefault(s.ArticleId)).OfType<FrontChoice>()));

    public static string NameOf(FrontPlace place, int? sectionId, IReadOnlyList<SectionLink> sections) => place switch
    {
        FrontPlace.Lead => "الصدارة",
        FrontPlace.Top => "الأبرز",
        _ => sections.FirstOrDefault(s => s.Id == sectionId)?.Label.Name ?? "قسم لم يعد موجودًا",
    };
}
