using Microsoft.EntityFrameworkCore;
using NewsSite.Data;
using NewsSite.Domain.Language.Proofreading;

namespace NewsSite.Web.Proofreading;

/// <summary>What the newsroom decided of the proofreader, read once a request.</summary>
public sealed class NewsroomChoices(NewsContext db)
{
    /// <summary>So many words a newsroom keeps at most: all of them are looked for at every pause in typing.</summary>
    public const int MostWords = 2_000;

    private ProofreadingChoices? read;

    public async Task<ProofreadingChoices> ReadAsync(CancellationToken ct)
    {
        if (read is not null) return read;

        var off = await db.SwitchedOffRules.Select(r => r.RuleId).ToListAsync(ct);
        var words = await db.HouseWords.OrderBy(w => w.Id).Take(MostWords).Select(w => new { w.Wrong, w.Right, w.Note }).ToListAsync(ct);
        return read = new ProofreadingChoices { RulesOff = off.ToHashSet(), House = new HouseSpelling(words.Select(w => (w.Wrong, w.Right, w.Note))) };
    }
}
