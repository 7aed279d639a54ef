using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Notes;

namespace NewsSite.Data.Notes;

internal sealed class MentionConfiguration : IEntityTypeConfiguration<Mention>
{
    public void Configure(EntityTypeBuilder<Mention> mention)
    {
        mention.HasKey(m => new { m.NoteId, m.Who });
        // What waits for somebody, on their desk.
        mention.HasIndex(m => new { m.Who, m.OpenSince, m.NoteId });
    }
}
