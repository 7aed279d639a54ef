using NewsSite.Domain.Categories;

namespace NewsSite.Web.Components;

/// <summary>The style sheet's class for a category's colour.</summary>
public static class Accent
{
    public static string Of(CategoryColour colour) => $"accent-{colour.ToString().ToLowerInvariant()}";
}
