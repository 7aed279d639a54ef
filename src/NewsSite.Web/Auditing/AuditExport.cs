using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using NewsSite.Data;
using NewsSite.Domain.Audit;

namespace NewsSite.Web.Auditing;

/// <summary>Writes the audit out, the latest first, a thousand rows at a time: as CSV for spreadsheets (UTF-8 with its mark), or as a JSON object a line for programs.</summary>
public sealed class AuditExport(NewsContext db)
{
    private const int RowsAtOnce = 1000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter() },
    };

    public async Task WriteAsync(Stream to, IQueryable<AuditEntry> entries, bool asCsv, CancellationToken ct)
    {
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: asCsv), leaveOpen: true);
        if (asCsv) await writer.WriteAsync(Csv.Line("الرقم", "الوقت (UTC)", "من", "حسابه", "العمل", "الموضوع", "التفصيل"));
        List<AuditLine> lines;
        (DateTimeOffset, long)? after = null;
        do
        {
            lines = await entries.LinesAsync(db, after, RowsAtOnce, ct);
            foreach (var line in lines) await writer.WriteAsync((asCsv ? InCsv(line) : InJson(line)).AsMemory(), ct);
            await writer.FlushAsync(ct);
            if (lines.Count > 0) after = (lines[^1].At, lines[^1].Id);
        }
        while (lines.Count == RowsAtOnce);
    }

    private static string InCsv(AuditLine line) => Csv.Line(
        line.Id.ToString(CultureInfo.InvariantCulture),
        line.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        line.Name,
        line.By,
        line.Act.InArabic(),
        line.Subject,
        line.Detail);

    private static string InJson(AuditLine line) =>
        JsonSerializer.Serialize(new { line.Id, line.At, line.By, line.Name, line.Act, line.Subject, line.Detail }, Json) + "\n";
}
