namespace NewsSite.Domain.Language.Proofreading;

/// <summary>P09: a text keeps to the kind of quotation marks that it began with. Pointed at once in a text, where the second kind begins.</summary>
internal sealed class QuotationFamilies
{
    private char first;
    private bool found;

    public void Find(string text, List<Spot> spots)
    {
        for (var i = 0; !found && text.AsSpan(i).IndexOfAny("“”«»\"") is var next and >= 0; i++)
        {
            i += next;
            if (text[i] == '"' && i > 0 && char.IsDigit(text[i - 1])) continue; // Inches, or the end of what was looked at before.

            var family = text[i] switch { '“' or '”' => '“', '«' or '»' => '«', _ => '"' };
            if (first == default) first = family;
            if (family == first) continue;

            spots.Add(new("P09", i, 1));
            found = true;
        }
    }
}
