using NewsSite.Domain.Accounts;
using NewsSite.Domain.Language;
using NewsSite.Web.Import;
using NewsSite.Web.Settings;

namespace NewsSite.Web.Commands;

/// <summary>Imports a folder of Markdown files and reports by file. Exit code 2 when a file was refused.</summary>
internal static class ImportMarkdown
{
    public static async Task<int> RunAsync(string folder, string[] args, CancellationToken ct)
    {
        if (!Directory.Exists(folder)) throw new SettingsException([$"لا مجلد باسم “{folder}”."]);

        await using var app = SiteHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        await Serve.ReadyStoreAsync(app, scope.ServiceProvider, ct);
        var report = await scope.ServiceProvider.GetRequiredService<MarkdownImport>().RunAsync(folder, new ImportOptions(EditorId.Importer), ct);

        foreach (var file in report.Added) await Console.Out.WriteLineAsync($"أُضيف    {TextSanitizer.Line(file)}");
        foreach (var file in report.Updated) await Console.Out.WriteLineAsync($"حُدّث     {TextSanitizer.Line(file)}");
        foreach (var file in report.Kept) await Console.Out.WriteLineAsync($"أُبقي     {TextSanitizer.Line(file)}: تغيّر هنا وهناك، فبقيت نسختنا");
        foreach (var warning in report.Warnings) await Console.Error.WriteLineAsync($"تنبيه    {warning}");
        foreach (var refusal in report.Refused) await Console.Error.WriteLineAsync($"مرفوض   {refusal}");
        await Console.Out.WriteLineAsync(Summary(report));
        return report.Refused.Count == 0 ? 0 : 2;
    }

    private static string Summary(ImportReport report) =>
        $"أُضيف: {report.Added.Count}، حُدّث: {report.Updated.Count}، لم يتغيّر: {report.Unchanged.Count}، أُبقي: {report.Kept.Count}، رُفض: {report.Refused.DistinctBy(r => r.File).Count()}.";
}
