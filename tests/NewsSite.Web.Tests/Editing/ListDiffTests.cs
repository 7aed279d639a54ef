using CsCheck;
using NewsSite.Web.Editing;

namespace NewsSite.Web.Tests.Editing;

public sealed class ListDiffTests
{
    [Fact]
    public void Only_the_item_that_changed_its_place_moved()
    {
        var pieces = ListDiff.Between(["أ", "ب", "ج", "د"], ["د", "أ", "ب", "ج"]);

        Assert.Equal([(DiffKind.Moved, "د"), (DiffKind.Same, "أ"), (DiffKind.Same, "ب"), (DiffKind.Same, "ج")], pieces.Select(p => (p.Kind, p.Text)));
    }

    [Fact]
    public void Whatever_changed_the_list_stands_there_as_it_is_now_and_what_went_is_named_once()
    {
        var list = Gen.Int[0, 9].Array[0, 8].Select(items => items.Distinct().Select(i => $"{i}").ToArray());
        Gen.Select(list, list).Sample((before, after) =>
        {
            var pieces = ListDiff.Between(before, after);

            Assert.Equal(after, pieces.Where(p => p.Kind != DiffKind.Removed).Select(p => p.Text));
            Assert.Equal(before.Except(after), pieces.Where(p => p.Kind == DiffKind.Removed).Select(p => p.Text));
            Assert.Equal(after.Except(before), pieces.Where(p => p.Kind == DiffKind.Added).Select(p => p.Text));
        });
    }
}
