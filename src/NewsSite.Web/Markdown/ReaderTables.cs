using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace NewsSite.Web.Markdown;

/// <summary>Tables with named scroll boxes and header cells that say what they head; column alignment goes, since it needs inline styles (CSP).</summary>
internal static class ReaderTables
{
    public static void Apply(MarkdownDocument document)
    {
        var number = 0;
        foreach (var table in document.Descendants<Table>())
        {
            number++;
            table.SetData(ScrollingTableRenderer.LabelKey, number == 1 ? "جدول" : string.Create(CultureInfo.InvariantCulture, $"جدول {number}"));
            foreach (var column in table.ColumnDefinitions) column.Alignment = null;
            foreach (var cell in table.OfType<TableRow>().Where(r => r.IsHeader).SelectMany(r => r))
                cell.GetAttributes().AddPropertyIfNotExist("scope", "col");
        }
    }
}
