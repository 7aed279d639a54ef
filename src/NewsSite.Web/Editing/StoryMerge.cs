namespace NewsSite.Web.Editing;

/// <summary>Two editors began from one story and both changed it: the changes of both together.</summary>
public static class StoryMerge
{
    /// <summary>Field by field; of most lists and of one-line fields that both changed, mine stays and theirs is named in the diff that the page shows (<see cref="Conflict.Met"/>).</summary>
    public static StoryForm Merge(StoryForm start, StoryForm theirs, StoryForm mine) => new()
    {
        Headline = Field(start.Headline, theirs.Headline, mine.Headline),
        ShortHeadline = Field(start.ShortHeadline, theirs.ShortHeadline, mine.ShortHeadline),
        SeoTitle = Field(start.SeoTitle, theirs.SeoTitle, mine.SeoTitle),
        Standfirst = Field(start.Standfirst, theirs.Standfirst, mine.Standfirst),
        PushLine = Field(start.PushLine, theirs.PushLine, mine.PushLine),
        Slug = Field(start.Slug, theirs.Slug, mine.Slug),
        Body = TextMerge.Of(start.Body ?? "", theirs.Body ?? "", mine.Body ?? ""),
        CategoryId = Field(start.CategoryId, theirs.CategoryId, mine.CategoryId),
        FurtherCategoryIds = CategoryIds.Merge(start.FurtherCategoryIds, theirs.FurtherCategoryIds, mine.FurtherCategoryIds),
        Authors = Field(start.Authors, theirs.Authors, mine.Authors),
        Tags = Field(start.Tags, theirs.Tags, mine.Tags),
        ReadAlso = Field(start.ReadAlso, theirs.ReadAlso, mine.ReadAlso),
        LeadPictureId = Field(start.LeadPictureId, theirs.LeadPictureId, mine.LeadPictureId),
    };

    private static T Field<T>(T start, T theirs, T mine) => Equals(start, mine) ? theirs : mine;
}
