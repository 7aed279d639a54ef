using System.Diagnostics;
using NetVips;
using NewsSite.Web.Media;

namespace NewsSite.Benchmarks;

/// <summary>How long a camera's picture takes from its bytes to all sizes that readers get, and what the process holds at most.</summary>
internal static class PictureTrial
{
    public static int Run(int width, int height, int rounds)
    {
        var original = Photograph(width, height);
        Console.WriteLine($"{width} × {height}, {original.Length / 1024.0 / 1024:0.0} MB");
        List<double> seconds = [];
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            var bytes = 0;
            PictureSizes.Make(original, (_, size) => bytes += size.Length);
            seconds.Add(watch.Elapsed.TotalSeconds);
            Console.WriteLine($"{seconds[^1]:0.00} s, all sizes together {bytes / 1024} KB");
        }

        Console.WriteLine($"median {seconds.Order().ElementAt(rounds / 2):0.00} s, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1024 / 1024} MB");
        return 0;
    }

    /// <summary>Soft shapes with a camera's noise over them: neither as easy to encode as one colour nor as hard as noise alone.</summary>
    private static byte[] Photograph(int width, int height)
    {
        using var shapes = Image.Perlin(width, height, cellSize: 256, uchar: true, seed: 1);
        using var grain = Image.Gaussnoise(width, height, mean: 0, sigma: 3, seed: 2);
        using var one = (shapes + grain).Cast(Enums.BandFormat.Uchar);
        using var colours = one.Bandjoin(one.Rot180(), one.Flip(Enums.Direction.Horizontal)).Copy(interpretation: Enums.Interpretation.Srgb);
        return colours.JpegsaveBuffer(q: 92);
    }
}
