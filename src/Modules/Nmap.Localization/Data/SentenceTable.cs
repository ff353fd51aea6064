using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Nmap.Cms;
using Nmap.Localization.Sentences;

namespace Nmap.Localization.Data;

internal sealed class SentenceTable : IEntityTypeConfiguration<OwnSentence>
{
    public void Configure(EntityTypeBuilder<OwnSentence> builder)
    {
        builder.ToTable("localization_sentences");
        builder.HasKey(s => new { s.Culture, s.Key });
        builder.Property(s => s.Culture).HasMaxLength(16);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Property(s => s.Forms).HasConversion(f => JsonSerializer.Serialize(f, Json.Plain), s => JsonSerializer.Deserialize<List<string>>(s, Json.Plain)!,
            new ValueComparer<IReadOnlyList<string>>((a, b) => a!.SequenceEqual(b!), f => f.Aggregate(0, (hash, t) => HashCode.Combine(hash, t)), f => f.ToList()));
    }
}
