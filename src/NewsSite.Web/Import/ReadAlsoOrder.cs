namespace NewsSite.Web.Import;

internal static class ReadAlsoOrder
{
    /// <summary>The files in such an order that the targets of read-also come before those who name them, as far as they do not name each other.</summary>
    public static IReadOnlyList<ArticleFile> TargetsFirst(IReadOnlyDictionary<string, ArticleFile> files)
    {
        List<ArticleFile> ordered = [];
        HashSet<string> seen = [];
        foreach (var start in files.Keys)
        {
            // An explicit stack: a chain of read-also links may be as long as the folder.
            Stack<(ArticleFile File, int Next)> path = [];
            if (seen.Add(start)) path.Push((files[start], 0));
            while (path.TryPop(out var step))
            {
                if (step.Next == step.File.ReadAlso.Count)
                {
                    ordered.Add(step.File);
                    continue;
                }

                path.Push(step with { Next = step.Next + 1 });
                var target = step.File.ReadAlso[step.Next];
                if (files.TryGetValue(target, out var file) && seen.Add(target)) path.Push((file, 0));
            }
        }

        return ordered;
    }
}
