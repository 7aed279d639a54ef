using System.Text;

namespace NewsSite.Web.Auditing;

/// <summary>Lines of a CSV file (RFC 4180) that spreadsheets take for text alone: a cell that would be a formula begins with an apostrophe (OWASP, «CSV Injection»).</summary>
internal static class Csv
{
    public static string Line(params IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells) line.Append(line.Length == 0 ? "" : ",").Append('"').Append(Safe(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return line.Append("\r\n").ToString();
    }

    private static string Safe(string cell) => cell.TrimStart() is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] || cell is ['\t' or '\r' or '\n', ..] ? "'" + cell : cell;
}
