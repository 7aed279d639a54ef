using Bunit;
using NewsSite.Testing;
using NewsSite.Web.Components;
using NewsSite.Web.Stories;

namespace NewsSite.Web.Tests.Components;

public sealed class CorrectionsTests : HouseContext
{
    [Fact]
    public void A_correction_is_dated() =>
        Assert.Contains("الاثنين، 2 نوفمبر 2026", Render<Corrections>(p => p.Add(c => c.Notes, [new CorrectionNote("ورد الاسم خطأ.", Newsroom.Monday)])).Find(".corrections p").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Without_corrections_nothing_stands_there() => Assert.Empty(Render<Corrections>(p => p.Add(c => c.Notes, [])).Nodes);
}
