using Bunit;
using NewsSite.Web.Components;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Components;

public sealed class ChangedFieldsTests : HouseContext
{
    [Fact]
    public void A_text_is_told_in_words_and_a_list_in_items()
    {
        var fields = Render<ChangedFields>(p => p.Add(c => c.Changes,
        [
            new FieldChange("العنوان", WordDiff.Between("خبر قديم", "خبر جديد")),
            new FieldChange("الوسوم", ListDiff.Between(["قمح"], ["قمح", "مطر"]), IsList: true),
        ]));

        Assert.Equal(["العنوان", "الوسوم"], fields.FindAll("dt").Select(dt => dt.TextContent));
        Assert.Single(fields.FindAll("dd:first-of-type p.diff del"));
        Assert.Equal(2, fields.FindAll("dd:last-of-type li").Count);
    }
}
