using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Nmap.Cms.Content;

/// <summary>One version of one item, as stored.</summary>
internal sealed class ItemRow
{
    public string VersionId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string Type { get; set; } = "";
    public string Culture { get; set; } = "";
    public string SetId { get; set; } = "";
    public bool IsSource { get; set; }
    public string State { get; set; } = "";
    public string Audience { get; set; } = "";
    public DateTimeOffset? VisibleFrom { get; set; }
    public DateTimeOffset? PublishAt { get; set; }

    /// <summary>The last day on which readers see it, as its type says.</summary>
    public DateOnly? LastDay { get; set; }
    public bool Latest { get; set; }
    public bool Published { get; set; }
    public string DisplayText { get; set; } = "";
    public string Summary { get; set; } = "";

    /// <summary>The platform of another country that it was taken over from, for lists and feeds; see <see cref="OriginPart"/>.</summary>
    public string? Origin { get; set; }
    public string? Path { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset ModifiedAt { get; set; }
    public DateTimeOffset? PublishedAt { get; set; }
    public string? OwnerId { get; set; }
    public string? AuthorId { get; set; }

    /// <summary>Everybody who wrote in this version, comma at both ends: none of them approves it, also after it was withdrawn and comes back.</summary>
    public string WriterIds { get; set; } = ",";

    public long Revision { get; set; }
    public string? Reason { get; set; }
    public string? SourceDigest { get; set; }
    public string? ApprovedDigest { get; set; }
    public string Parts { get; set; } = "{}";

    /// <summary>Of a source: the neutral parts as they were saved with this wording, so that an earlier one can be read again.</summary>
    public string? NeutralParts { get; set; }
}

/// <summary>What the languages of one text have in common: the source, and the fields that are stored once.</summary>
internal sealed class SetRow
{
    public string SetId { get; set; } = "";
    public string Type { get; set; } = "";
    public string SourceCulture { get; set; } = "";

    /// <summary>Neutral parts as last saved, and as last published.</summary>
    public string LatestParts { get; set; } = "{}";
    public string? PublishedParts { get; set; }
    public long Revision { get; set; }
}

/// <summary>An address that a text once had.</summary>
internal sealed class RedirectRow
{
    public string Culture { get; set; } = "";
    public string Path { get; set; } = "";
    public string ItemId { get; set; } = "";
}

/// <summary>A field a country added to a type: one generic index row a value.</summary>
internal sealed class FieldRow
{
    public long Id { get; set; }
    public string VersionId { get; set; } = "";
    public string Field { get; set; } = "";
    public string? Text { get; set; }
    public decimal? Number { get; set; }
    public DateOnly? Date { get; set; }
}

/// <summary>A type, or extra fields of a type, that a country defined by recipe: Orchard's definition as given.</summary>
internal sealed class DefinitionRow
{
    public string Name { get; set; } = "";
    public string Body { get; set; } = "{}";
}

internal sealed class ContentTables : IEntityTypeConfiguration<ItemRow>, IEntityTypeConfiguration<SetRow>,
    IEntityTypeConfiguration<RedirectRow>, IEntityTypeConfiguration<FieldRow>, IEntityTypeConfiguration<DefinitionRow>
{
    public void Configure(EntityTypeBuilder<ItemRow> builder)
    {
        builder.ToTable("cms_items");
        builder.HasKey(i => i.VersionId);
        builder.Property(i => i.Revision).IsConcurrencyToken();
        builder.Property(i => i.Path).HasMaxLength(1024);
        builder.HasIndex(i => i.ItemId, "ux_cms_items_latest").IsUnique().HasFilter("\"Latest\"");
        builder.HasIndex(i => i.ItemId, "ux_cms_items_published").IsUnique().HasFilter("\"Published\"");
        builder.HasIndex(i => new { i.SetId, i.Culture }, "ux_cms_items_language").IsUnique().HasFilter("\"Latest\"");
        builder.HasIndex(i => new { i.Culture, i.Path }, "ux_cms_items_path_published").IsUnique().HasFilter("\"Published\" AND \"Path\" IS NOT NULL");
        builder.HasIndex(i => new { i.Culture, i.Path }, "ux_cms_items_path_latest").IsUnique().HasFilter("\"Latest\" AND \"Path\" IS NOT NULL");
        builder.HasIndex(i => new { i.Type, i.PublishedAt, i.VersionId }, "ix_cms_items_list").HasFilter("\"Published\"");
        builder.HasIndex(i => new { i.Type, i.ModifiedAt, i.VersionId }, "ix_cms_items_desk").HasFilter("\"Latest\"");
        builder.HasIndex(i => new { i.ModifiedAt, i.VersionId }, "ix_cms_items_changed").HasFilter("\"Latest\"");
        builder.HasIndex(i => new { i.State, i.ModifiedAt, i.VersionId }, "ix_cms_items_state").HasFilter("\"Latest\"");
        builder.HasIndex(i => new { i.AuthorId, i.ModifiedAt, i.VersionId }, "ix_cms_items_begun").HasFilter("\"Latest\" AND \"State\" <> 'published'");
        builder.HasIndex(i => new { i.Type, i.ItemId, i.VersionId }, "ix_cms_items_type");
        builder.HasIndex(i => new { i.SetId, i.Culture }, "ix_cms_items_set");
        builder.HasIndex(i => i.PublishAt).HasFilter("\"PublishAt\" IS NOT NULL");
        builder.HasIndex(i => i.VisibleFrom).HasFilter("\"VisibleFrom\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<SetRow> builder)
    {
        builder.ToTable("cms_sets");
        builder.HasKey(s => s.SetId);
        builder.Property(s => s.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<RedirectRow> builder)
    {
        builder.ToTable("cms_redirects");
        builder.HasKey(r => new { r.Culture, r.Path });
    }

    public void Configure(EntityTypeBuilder<FieldRow> builder)
    {
        builder.ToTable("cms_fields");
        builder.HasIndex(f => f.VersionId);
        builder.HasIndex(f => new { f.Field, f.Text });
    }

    public void Configure(EntityTypeBuilder<DefinitionRow> builder)
    {
        builder.ToTable("cms_definitions");
        builder.HasKey(d => d.Name);
    }
}
