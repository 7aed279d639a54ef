using NewsSite.Domain.Categories;

namespace NewsSite.Web.Categories;

/// <summary>What the newsroom calls the colours of the palette.</summary>
public static class CategoryColours
{
    public static string InArabic(this CategoryColour colour) => colour switch
    {
        CategoryColour.Crimson => "قرمزي",
        CategoryColour.Ocean => "بحري",
        CategoryColour.Teal => "فيروزي",
        CategoryColour.Green => "أخضر",
        CategoryColour.Amber => "كهرماني",
        CategoryColour.Violet => "بنفسجي",
        CategoryColour.Indigo => "نيلي",
        CategoryColour.Rust => "آجري",
        CategoryColour.Olive => "زيتوني",
        CategoryColour.Rose => "وردي",
        CategoryColour.Slate => "رمادي",
        CategoryColour.Brown => "بني",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
