using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NewsSite.Domain.Articles;
using NewsSite.Domain.Notes;

namespace NewsSite.Data.Notes;

internal sealed class StoryNoteConfiguration : IEntityTypeConfiguration<StoryNote>
{
    public void Configure(EntityTypeBuilder<StoryNote> note)
    {
        note.Property(n => n.Version).IsConcurrencyToken();
        note.Property(n => n.Text).HasMaxLength(StoryNote.Longest);
        note.HasOne<Article>().WithMany().HasForeignKey(n => n.ArticleId);
        note.HasMany(n => n.Mentions).WithOne(m => m.Note).HasForeignKey(m => m.NoteId);
        note.HasIndex(n => new { n.ArticleId, n.Id });
    }
}
