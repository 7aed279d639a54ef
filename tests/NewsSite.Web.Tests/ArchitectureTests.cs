using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Syntax.Elements.Types;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using NewsSite.Data;
using NewsSite.Domain.Articles;
using NewsSite.Testing;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace NewsSite.Web.Tests;

/// <summary>What must always hold is asked of the build: Web → Search → Data → Domain, never back; one clock; Lucene in one place.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly string[] UpwardFirst = ["NewsSite.Web", "NewsSite.Search", "NewsSite.Data", "NewsSite.Domain"];

    private static readonly Assembly Domain = typeof(Article).Assembly;
    private static readonly Assembly Data = typeof(NewsContext).Assembly;
    private static readonly Assembly Search = Assembly.Load("NewsSite.Search");
    private static readonly Assembly Web = typeof(Program).Assembly;

    private static readonly Lazy<Architecture> Code = new(() => new ArchLoader().LoadAssemblies(Domain, Data, Search, Web).Build());

    [Theory]
    [InlineData("NewsSite.Domain", "NewsSite.Data")]
    [InlineData("NewsSite.Domain", "NewsSite.Search")]
    [InlineData("NewsSite.Domain", "NewsSite.Web")]
    [InlineData("NewsSite.Domain", "Microsoft")]
    [InlineData("NewsSite.Data", "NewsSite.Search")]
    [InlineData("NewsSite.Data", "NewsSite.Web")]
    [InlineData("NewsSite.Data", @"Microsoft\.AspNetCore(?!\.Identity|\.DataProtection)")]
    [InlineData("NewsSite.Data", "Lucene")]
    [InlineData("NewsSite.Search", "NewsSite.Web")]
    [InlineData("NewsSite.Search", "Microsoft.AspNetCore")]
    [InlineData("NewsSite.Web", "Lucene")]
    public void Code_below_knows_nothing_of_what_is_above_or_elsewhere(string code, string stranger) => KnowsNothing(code, stranger).Check(Code.Value);

    [Theory]
    [InlineData("NewsSite.Web", "NewsSite.Data")]
    [InlineData("NewsSite.Data", "NewsSite.Domain")]
    [InlineData("NewsSite.Data", "Microsoft.EntityFrameworkCore")]
    [InlineData("NewsSite.Search", "Lucene")]
    public void The_rule_sees_what_code_does_know(string code, string known) => Assert.False(KnowsNothing(code, known).HasNoViolations(Code.Value));

    [Fact]
    public void Only_Search_takes_Lucenes_packages()
    {
        foreach (var project in UpwardFirst.Where(name => name != "NewsSite.Search"))
            Assert.DoesNotContain(References(project, "PackageReference"), package => package.StartsWith("Lucene", StringComparison.Ordinal));
    }

    [Fact]
    public void Domain_references_nothing_but_the_runtime()
    {
        Assert.Empty(References("NewsSite.Domain", "ProjectReference"));
        Assert.Empty(References("NewsSite.Domain", "PackageReference"));
        Assert.All(Domain.GetReferencedAssemblies(), name => Assert.StartsWith("System.", name.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Projects_reference_only_what_is_below_them()
    {
        for (var i = 0; i < UpwardFirst.Length; i++)
        {
            var below = UpwardFirst[(i + 1)..];
            Assert.All(References(UpwardFirst[i], "ProjectReference"), path => Assert.Contains(Path.GetFileNameWithoutExtension(path), below));
        }
    }

    [Fact]
    public void No_page_gives_its_scripts_an_attribute_that_may_be_null()
    {
        var pages = Directory.EnumerateFiles(Repository.WebProject, "*.cshtml", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(pages);
        // Razor would write it as an empty one; mark-x does not.
        Assert.Empty(pages.SelectMany(page => File.ReadLines(page).Where(line => NullableData().IsMatch(line)).Select(line => $"{Path.GetFileName(page)}: {line.Trim()}")));
    }

    [Fact]
    public void Nothing_asks_the_machines_clock_but_TimeProvider()
    {
        string[] clocks = ["get_Now", "get_UtcNow", "get_Today"];
        foreach (var assembly in new[] { Domain, Data, Search, Web })
        {
            var asked = CallsInto(assembly, "DateTime", "DateTimeOffset").Where(call => clocks.Contains(call.Split('.')[1]));
            Assert.Equal((assembly.GetName().Name, ""), (assembly.GetName().Name, string.Join(", ", asked)));
        }
    }

    [Fact]
    public void The_search_for_clocks_would_find_one()
    {
        _ = DateTimeOffset.UtcNow;

        Assert.Contains("DateTimeOffset.get_UtcNow", CallsInto(typeof(ArchitectureTests).Assembly, "DateTimeOffset"));
    }

    /// <summary>SaveChanges refuses to change an audit entry; these ways would go past it.</summary>
    [Fact]
    public void Nothing_changes_the_audit_past_the_context()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("Migrations", StringComparison.Ordinal) && !f.Contains("/obj/", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(@"\b(Audit|Set<AuditEntry>\(\)|IQueryable<AuditEntry>)\b[^;]*\.Execute(Update|Delete)", File.ReadAllText(file));
            Assert.DoesNotMatch(@"\b(ExecuteSql|FromSql|SqlQuery)\w*\([^;]*Audit", File.ReadAllText(file));
        }
    }

    private static TypesShouldConjunction KnowsNothing(string code, string of) =>
        Types().That().ResideInNamespaceMatching($@"^{code}(\.|$)").Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching($@"^{of}(\.|$)"));

    /// <summary>The members of those types (by name) that the assembly calls, as <c>Type.member</c>.</summary>
    private static List<string> CallsInto(Assembly assembly, params string[] types)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        List<string> calls = [];
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind != HandleKind.TypeReference) continue;

            var type = metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)member.Parent).Name);
            if (types.Contains(type)) calls.Add($"{type}.{metadata.GetString(member.Name)}");
        }

        return calls;
    }

    private static List<string> References(string project, string kind) =>
        [.. XDocument.Load(Path.Combine(Repository.Root, "src", project, $"{project}.csproj")).Descendants(kind).Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'))];

    [GeneratedRegex(@"\sdata-[\w-]+=""@\((?:(?!\)"").)*\bnull\b")]
    private static partial Regex NullableData();
}
