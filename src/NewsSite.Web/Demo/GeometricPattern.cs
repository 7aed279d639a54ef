using System.Globalization;
using System.Text;
using NewsSite.Domain.Categories;

namespace NewsSite.Web.Demo;

/// <summary>
/// A picture of an Arabic geometric pattern in a category's colour, the same for the same seed. Stars grow in the tiles of a tiling: two rays
/// leave the middle of every edge at one angle, and where they meet the star has its corner (E. H. Hankin's polygons in contact).
/// </summary>
internal sealed class GeometricPattern
{
    /// <summary>Pixels.</summary>
    private const int Width = 1200, Height = 675;

    private readonly Tones tones;
    private readonly int tiling;
    private readonly int layout;
    private readonly double edge;
    private readonly double turn;
    private readonly double contactAngle;

    public GeometricPattern(CategoryColour colour, int seed)
    {
        // Steps through the combinations, so that neighbours in a list never look alike.
        tones = Tones.Of(colour);
        tiling = seed % 3;
        layout = seed / 3 % 4;
        contactAngle = new[] { 58, 67, 74, 52, 63 }[seed % 5] * Math.PI / 180;
        edge = new[] { 96, 132, 168, 112 }[seed % 4];
        turn = new[] { 0, 22.5, 15, 45, 7.5 }[seed * 2 % 5] * Math.PI / 180;
    }

    public string Description => $"زخرفة هندسية من {Stars} بدرجات {tones.Name}";

    public string Caption => $"زخرفة هندسية عربية تتكرر فيها {Star}.";

    private string Stars => tiling switch { 0 => "نجوم رباعية", 1 => "نجوم سداسية", _ => "نجوم ثمانية" };

    private string Star => tiling switch { 0 => "النجمة الرباعية", 1 => "النجمة السداسية", _ => "النجمة الثمانية" };

    public byte[] Svg()
    {
        var svg = new StringBuilder();
        Line(svg, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width}' height='{Height}' viewBox='0 0 {Width} {Height}'>");
        Line(svg, $"<defs><linearGradient id='ground' x1='0' y1='0' x2='1' y2='1'><stop offset='0' stop-color='{tones.Deep}'/><stop offset='1' stop-color='{tones.Night}'/></linearGradient>");
        Line(svg, $"<radialGradient id='light' cx='{(layout % 2 == 0 ? 0.3 : 0.72)}' cy='0.3' r='0.8'><stop offset='0' stop-color='#fff' stop-opacity='.22'/><stop offset='1' stop-color='#000' stop-opacity='.28'/></radialGradient>");
        Line(svg, $"<clipPath id='window'>{Window()}</clipPath></defs>");
        Line(svg, $"<rect width='{Width}' height='{Height}' fill='url(#ground)'/>");
        Line(svg, $"<g clip-path='url(#window)'><rect width='{Width}' height='{Height}' fill='{tones.Mid}'/>");
        Line(svg, $"<g transform='translate({Width / 2} {Height / 2}) rotate({turn * 180 / Math.PI})' stroke='{tones.Pale}' stroke-width='3' stroke-linejoin='round'>");
        foreach (var (x, y, sides, rotation) in Tiles()) AppendStar(svg, x, y, sides, rotation);
        Line(svg, $"</g></g>");
        if (layout != 0) Line(svg, $"<g fill='none' stroke='{tones.Bright}' stroke-width='6'>{Window()}</g>");
        Line(svg, $"<rect width='{Width}' height='{Height}' fill='url(#light)'/></svg>");
        return Encoding.UTF8.GetBytes(svg.ToString());
    }

    /// <summary>Where the pattern is seen: everywhere, in a circle, through an arcade, in a band.</summary>
    private string Window() => layout switch
    {
        1 => "<circle cx='760' cy='337' r='300'/>",
        2 => "<path d='M60 700V300Q60 120 215 60 370 120 370 300V700Z M445 700V300Q445 120 600 60 755 120 755 300V700Z M830 700V300Q830 120 985 60 1140 120 1140 300V700Z'/>",
        3 => "<path d='M-10 250H1210V690H-10Z'/>",
        _ => "<rect x='-10' y='-10' width='1220' height='695'/>",
    };

    /// <summary>Centre, number of sides and rotation of every tile that can be seen.</summary>
    private IEnumerable<(double X, double Y, int Sides, double Rotation)> Tiles()
    {
        const double Reach = 800;
        switch (tiling)
        {
            case 0:
                for (var y = -Reach; y <= Reach; y += edge)
                    for (var x = -Reach; x <= Reach; x += edge) yield return (x, y, 4, 0);
                break;
            case 1:
                var apothem = edge * Math.Sqrt(3) / 2;
                var row = 0;
                for (var y = -Reach; y <= Reach; y += edge * 1.5, row++)
                    for (var x = -Reach + (row % 2 * apothem); x <= Reach; x += 2 * apothem) yield return (x, y, 6, 0);
                break;
            default:
                var side = edge * 0.72;
                var pitch = side * (1 + Math.Sqrt(2));
                for (var y = -Reach; y <= Reach; y += pitch)
                {
                    for (var x = -Reach; x <= Reach; x += pitch)
                    {
                        yield return (x, y, 8, 0);
                        yield return (x + (pitch / 2), y + (pitch / 2), 4, Math.PI / 4);
                    }
                }

                break;
        }
    }

    private void AppendStar(StringBuilder svg, double x, double y, int sides, double rotation)
    {
        var side = tiling == 2 ? edge * 0.72 : edge;
        var apothem = side / (2 * Math.Tan(Math.PI / sides));
        Line(svg, $"<path fill='{(sides == 4 && tiling == 2 ? tones.Bright : tones.Deep)}' d='{StarPath(x, y, sides, rotation, apothem)}'/>");
        Line(svg, $"<path fill='{tones.Bright}' fill-opacity='{(sides == 8 ? 0.95 : 0.75)}' d='{StarPath(x, y, sides, rotation + (Math.PI / sides), apothem * 0.5)}'/>");
    }

    private string StarPath(double x, double y, int sides, double rotation, double apothem)
    {
        var half = Math.PI / sides;
        var reach = apothem * Math.Tan(half) / (Math.Cos(contactAngle) + (Math.Sin(contactAngle) * Math.Tan(half)));
        var inner = Math.Sqrt(Math.Pow(apothem - (reach * Math.Sin(contactAngle)), 2) + Math.Pow(reach * Math.Cos(contactAngle), 2));
        StringBuilder path = new("M");
        for (var i = 0; i < sides; i++)
        {
            var angle = rotation + (2 * half * i);
            AppendPoint(path, x + (apothem * Math.Cos(angle)), y + (apothem * Math.Sin(angle)));
            AppendPoint(path, x + (inner * Math.Cos(angle + half)), y + (inner * Math.Sin(angle + half)));
        }

        return path.Append('Z').ToString();
    }

    private static void AppendPoint(StringBuilder path, double x, double y) => path.Append(CultureInfo.InvariantCulture, $"{x:0.#} {y:0.#} ");

    private static void Line(StringBuilder svg, FormattableString text) => svg.AppendLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>Five tones of one colour, from dark to light, and its name after «درجات».</summary>
    private sealed record Tones(string Name, string Night, string Deep, string Mid, string Bright, string Pale)
    {
        public static Tones Of(CategoryColour colour) => colour switch
        {
            CategoryColour.Crimson => new("القرمزي", "#3a0a16", "#6d1426", "#a32539", "#e8a04c", "#f8e3cf"),
            CategoryColour.Ocean => new("الأزرق", "#04202f", "#0b3f5c", "#17688f", "#f0b354", "#dcecf2"),
            CategoryColour.Teal => new("الفيروزي", "#032625", "#0a4a48", "#13827c", "#f2c879", "#dcf0ea"),
            CategoryColour.Green => new("الأخضر", "#0d2413", "#1f4d2b", "#3f7f45", "#e6c25b", "#eaf2dc"),
            CategoryColour.Amber => new("الكهرماني", "#3d2203", "#7a4708", "#b9730f", "#ffe08a", "#fff3d6"),
            CategoryColour.Violet => new("البنفسجي", "#1f1033", "#43246b", "#6d429e", "#f0a76b", "#ece1f6"),
            CategoryColour.Indigo => new("النيلي", "#10153a", "#252d6e", "#414db0", "#7fd1c7", "#e2e6fa"),
            CategoryColour.Rust => new("الطوبي", "#36130a", "#6e2d17", "#a9502c", "#f3c27a", "#fae6d8"),
            _ => new("الرمادي", "#15191f", "#2c343f", "#556272", "#d9b676", "#e8ecf1"),
        };
    }
}
