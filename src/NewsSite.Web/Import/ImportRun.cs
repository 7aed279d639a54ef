namespace NewsSite.Web.Import;

/// <summary>What one run knows as it goes.</summary>
internal sealed record ImportRun(ArticleFolder Folder, ImportOptions Options, ImportReport Report, ImportedNames Names, ImportedPictures Pictures, string Source)
{
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);
    private readonly HashSet<(string File, string Target)> warned = [];
    private readonly HashSet<ArticleFile> incomplete = [];

    /// <summary>By file name: the stories that are here by now, and that read-also can point to.</summary>
    public Dictionary<string, KnownStory> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Stories whose read-also list named some that had not come in yet.</summary>
    public IReadOnlyList<ArticleFile> Incomplete => [.. incomplete.Where(file => !refused.Contains(file.Name))];

    public void Refuse(Refusal refusal)
    {
        refused.Add(refusal.File);
        Report.Refused.Add(refusal);
    }

    /// <summary>The stories that the file's list names, as far as they are here. What is still to come makes the file incomplete, what is refused is warned of once.</summary>
    public IReadOnlyList<int> ReadAlsoIds(ArticleFile file)
    {
        List<int> ids = [];
        foreach (var target in file.ReadAlso)
        {
            if (Known.TryGetValue(target, out var known)) ids.Add(known.ArticleId);
            else if (IsStillToCome(target)) incomplete.Add(file);
            else if (warned.Add((file.Name, target))) Report.Warnings.Add(file.RefusalOf("readAlso", $"لم يُربط بـ“{target}” لأنه مرفوض (readAlso)"));
        }

        return ids;
    }

    private bool IsStillToCome(string file) => Folder.Files.ContainsKey(file) && !refused.Contains(file);
}
