using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NewsSite.Web.FrontMatter;

/// <summary>A Markdown file with YAML front matter: fields with the lines they stand on, and the body. Lines count from 1.</summary>
public sealed class FrontMatterDocument
{
    private const string Fence = "---";

    /// <summary>Stream, document, mapping, list.</summary>
    private const int DeepestNesting = 4;

    private FrontMatterDocument(IReadOnlyDictionary<string, FrontMatterField> fields, string body, int bodyLine)
    {
        Fields = fields;
        Body = body;
        BodyLine = bodyLine;
    }

    public IReadOnlyDictionary<string, FrontMatterField> Fields { get; }

    public string Body { get; }

    /// <summary>Where the body begins: the line after the second fence.</summary>
    public int BodyLine { get; }

    /// <summary>Reads the whole file. Throws <see cref="FrontMatterException"/> with the line and, in Arabic, the reason.</summary>
    public static FrontMatterDocument Parse(string text)
    {
        var reader = new StringReader(text.TrimStart('\uFEFF'));
        if (reader.ReadLine()?.TrimEnd() != Fence) throw new FrontMatterException(1, "لا تبدأ بترويسة بين سطرين ---");

        List<string> header = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.TrimEnd() == Fence) return new FrontMatterDocument(ReadFields(string.Join('\n', header)), reader.ReadToEnd(), bodyLine: header.Count + 3);
            header.Add(line);
        }

        throw new FrontMatterException(header.Count + 1, "الترويسة لا تنتهي بسطر ---");
    }

    public string? Text(string name) => Fields.GetValueOrDefault(name)?.Text;

    private static Dictionary<string, FrontMatterField> ReadFields(string yaml)
    {
        var stream = new YamlStream();
        try
        {
            RefuseTraps(yaml);
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException e)
        {
            throw new FrontMatterException(FileLine(e.Start), YamlFault.InArabic(e.InnerException?.Message ?? e.Message));
        }

        if (stream.Documents.Count == 0) return [];
        if (stream.Documents[0].RootNode is not YamlMappingNode mapping) throw new FrontMatterException(2, "الترويسة ليست قائمة حقول");

        Dictionary<string, FrontMatterField> fields = new(StringComparer.Ordinal);
        foreach (var (name, value) in mapping.Children)
            if (!fields.TryAdd(NameOf(name), ReadField(name, value))) throw new FrontMatterException(FileLine(name.Start), YamlFault.Twice(NameOf(name)));
        return fields;
    }

    /// <summary>A few lines of aliases unfold to billions of values, and a line of brackets exhausts the stack: neither is loaded.</summary>
    private static void RefuseTraps(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (MovesOn(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is AnchorAlias alias) throw new FrontMatterException(FileLine(alias.Start), $"لا تُقبل الإحالات في الترويسة (*{alias.Value})");
            if (depth > DeepestNesting) throw new FrontMatterException(FileLine(parser.Current.Start), "الترويسة حقول من نصوص أو قوائم نصوص، بلا تداخل أعمق");
        }
    }

    /// <summary>The parser's own state fails over some lists that never end (YamlDotNet 18.1, ScanPlainScalar): the line is then that of the last thing it read.</summary>
    private static bool MovesOn(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            throw new FrontMatterException(FileLine(parser.Current?.End ?? Mark.Empty), YamlFault.OpenList);
        }
    }

    private static string NameOf(YamlNode key) =>
        (key as YamlScalarNode)?.Value ?? throw new FrontMatterException(FileLine(key.Start), "اسم الحقل ليس نصًّا");

    private static FrontMatterField ReadField(YamlNode name, YamlNode value)
    {
        var line = FileLine(name.Start);
        return value switch
        {
            YamlScalarNode { Value: null or "" or "~" or "null", Style: ScalarStyle.Plain } => new FrontMatterField(line, null, null),
            YamlScalarNode scalar => new FrontMatterField(line, scalar.Value, null),
            YamlSequenceNode list when list.All(item => item is YamlScalarNode) => new FrontMatterField(line, null, [.. list.Select(item => ((YamlScalarNode)item).Value ?? "")]),
            _ => throw new FrontMatterException(line, $"قيمة “{name}” ليست نصًّا ولا قائمة نصوص"),
        };
    }

    /// <summary>The header's first line is the file's second.</summary>
    private static int FileLine(Mark mark) => (int)mark.Line + 1;
}
