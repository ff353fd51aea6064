using Nmap.Cms;
using Nmap.Cms.Access;

namespace Nmap.Members;

/// <summary>A person holds a role of their own between two days: deputy of the lead, communications, auditor, administrator.</summary>
internal sealed class Assignment : Dated
{
    public string PersonId { get; set; } = "";
    public string Role { get; set; } = "";

    public static readonly IReadOnlyList<string> All = [Roles.Deputy, Roles.Communications, Roles.Auditor, Roles.Administrator];

    public static Assignment Give(string role, string personId, DateOnly from, DateOnly? to)
    {
        if (!All.Contains(role)) { throw new RefusedException(Refusal.Invalid, Phrase.Of("“{0}” is not given to a person; it comes with a seat or a term."), "Role", role); }
        return Between(new Assignment { PersonId = personId, Role = role }, from, to);
    }

    /// <summary>Whoever administers accounts holds no other role. Setting up a platform makes the one exception, for a time.</summary>
    public void StandBeside(IEnumerable<Assignment> others)
    {
        var inTheSameTime = others.Where(o => o.PersonId == PersonId && o.Overlaps(this)).ToList();
        if (inTheSameTime.Any(o => o.Role == Role)) { throw new RefusedException(Refusal.WrongState, Phrase.Of("This person already holds this role in that time."), "Person"); }
        if (inTheSameTime.Any(o => (o.Role == Roles.Administrator) != (Role == Roles.Administrator)))
        {
            throw new RefusedException(Refusal.WrongState, Phrase.Of("Whoever administers accounts holds no other role. Choose another person."), "Person");
        }
    }

    /// <summary>The lead's power is handed on by the lead alone, so that no deputy outlives a mandate by naming another.</summary>
    public static bool MayGive(Reader reader, string role) => role switch
    {
        Roles.Deputy => reader.Can(Permissions.Deputy),
        Roles.Administrator or Roles.Auditor => reader.Can(Permissions.Seat) || reader.Can(Permissions.Accounts),
        _ => reader.Can(Permissions.Seat),
    };
}
