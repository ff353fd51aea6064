using Nmap.Challenges.Contracts;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;

namespace Nmap.Challenges.Pages.Public.Challenges;

/// <summary>What remains to be solved, as the lead released it.</summary>
internal sealed class IndexModel(IChallenges register, Names names) : NmapPage
{
    internal IReadOnlyList<PublicChallenge> Challenges { get; private set; } = [];
    internal Names Names => names;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await names.LoadAsync(cancel);
        Challenges = await register.ReleasedAsync(cancel);
    }

    internal static ChallengeState State(PublicChallenge challenge) => Enum.GetValues<ChallengeState>().First(s => Register.Code(s) == challenge.State);

    internal static (string Title, string Culture) TitleOf(PublicChallenge challenge) => challenge.Title.In(Cultures.Current);

    internal static (string Text, string Culture) TextOf(PublicChallenge challenge) => challenge.Text.In(Cultures.Current, [TitleOf(challenge).Culture]);
}
