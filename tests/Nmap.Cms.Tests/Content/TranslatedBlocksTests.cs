using Nmap.Cms.Content;

namespace Nmap.Cms.Tests.Content;

public sealed class TranslatedBlocksTests
{
    private static readonly IReadOnlyList<Segment> Source = Segments.Carry("<p>One</p><p>Two</p><p>Three</p>", null);

    [Fact]
    public void A_new_translation_takes_the_ids_of_its_source_in_order()
        => Assert.Equal(Source.Select(s => (s.Id, (string?)s.Digest)), Segments.Translate("<p>Un</p><p>Deux</p><p>Trois</p>", Source).Select(s => (s.Id, s.Source)));

    [Fact]
    public void An_unchanged_block_keeps_its_id_when_another_is_put_before_it()
    {
        var half = Segments.Translate("<p>Deux</p>", Source, [new("x", "")]);
        IReadOnlyList<Segment> before = [half[0] with { Id = Source[1].Id }];
        Assert.Equal([Source[0].Id, Source[1].Id, Source[2].Id], Segments.Translate("<p>Un</p><p>Deux</p><p>Trois</p>", Source, before).Select(s => s.Id));
    }

    [Fact]
    public void A_block_that_is_behind_remembers_the_wording_it_was_made_from()
    {
        var before = Segments.Translate("<p>Un</p><p>Deux</p><p>Trois</p>", Source);
        var revised = Segments.Carry("<p>One</p><p>Two and a half</p><p>Three</p>", Source);
        var saved = Segments.Translate("<p>Un</p><p>Deux</p><p>Trois !</p>", revised, before, new HashSet<string> { Source[1].Id });
        Assert.Equal([Source[1].Id], Segments.Outdated(saved, revised));
        Assert.Equal(Source[1].Digest, saved[1].Source);
    }

    [Fact]
    public void A_block_that_the_source_does_not_have_follows_nothing()
        => Assert.Null(Segments.Translate("<p>Un</p><p>Deux</p><p>Trois</p><p>Note</p>", Source)[3].Source);
}
