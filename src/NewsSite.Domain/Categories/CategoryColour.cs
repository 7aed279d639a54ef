namespace NewsSite.Domain.Categories;

/// <summary>
/// The accent a category is recognised by. A palette rather than any colour, because each is drawn in two shades that keep their contrast on
/// the light and on the dark page. The numbers are stored: append, never renumber.
/// </summary>
public enum CategoryColour
{
    Crimson = 0,
    Ocean = 1,
    Teal = 2,
    Green = 3,
    Amber = 4,
    Violet = 5,
    Indigo = 6,
    Rust = 7,
    Olive = 8,
    Rose = 9,
    Slate = 10,
    Brown = 11,
}
