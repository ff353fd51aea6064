using Microsoft.AspNetCore.Mvc;
using Nmap.Cms;
using Nmap.Cms.Sites;
using Nmap.Cms.Web;
using Nmap.Meetings.Data;
using Nmap.Meetings.Verbs;
using Nmap.Members.Contracts;

namespace Nmap.Meetings.Pages.Workspace.Meetings;

/// <summary>Answers an invitation: one's own, or, with an organisation in the address, what that organisation told by telephone or letter.</summary>
internal sealed class ReplyModel(Shelf shelf, AnswerInvitation answer, Replies replies, IForum forum, ISite site) : NmapPage
{
    [BindProperty(SupportsGet = true)] public string Id { get; set; } = "";
    [BindProperty(SupportsGet = true)] public string? Organisation { get; set; }
    [BindProperty] public ReplyAnswer? Answer { get; set; }
    [BindProperty] public string? Alternate { get; set; }
    [BindProperty] public string? Note { get; set; }
    [BindProperty] public string? Needs { get; set; }
    [BindProperty] public ReplyChannel? Channel { get; set; }

    public Meeting Meeting { get; private set; } = null!;
    public string? Whose { get; private set; }
    public string? Closed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (Organisation is null ? Reader.Organisation is null : !Reader.Can(Permissions.Arrange)) { return NotFound(); }
        await LoadAsync(cancel);
        var given = Organisation is null ? await replies.MineAsync(Meeting, Reader, cancel) : (await replies.InForceAsync(Meeting, cancel)).GetValueOrDefault(Organisation);
        (Answer, Alternate) = (given?.Answer, given?.Alternate);
        if (Organisation is null) { (Note, Needs) = (given?.Note, given?.Needs); }
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var onBehalf = Organisation is not null;
        if (onBehalf && Channel is not (ReplyChannel.Telephone or ReplyChannel.Letter)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("Say how they told you."), nameof(Channel)); }
        await answer.RunAsync(Id, Organisation, onBehalf, new(Answer, onBehalf ? Channel!.Value : ReplyChannel.Screen, Alternate, Note, Needs), Reader, cancel);
        Notice(onBehalf ? S["The answer of {0} is recorded.", Whose ?? ""] : S["Your answer is recorded."]);
        return Redirect($"/workspace/meetings/{Id}");
    });

    protected override async Task LoadAsync(CancellationToken cancel)
    {
        Meeting = await shelf.MeetingAsync(Id, Reader, cancel);
        Whose = Organisation is null ? null : (await forum.FindAsync(Organisation, cancel) ?? throw RefusedException.Missing()).Name.ToString();
        Closed = InvitationReply.NotNow(Meeting, site.Now);
    }
}
