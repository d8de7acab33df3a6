using System.Linq.Expressions;

namespace LegalRequests.Access;

/// <summary>How one person stands to one request, as <see cref="AccessRules.Decide"/> needs it.</summary>
/// <param name="Relations">The relations in force now.</param>
public sealed record RequestStanding(IReadOnlyCollection<Relation> Relations)
{
    public bool Walled => Relations.Contains(Relation.Walled);
}

public enum Decision
{
    Allow,

    /// <summary>The account is disabled.</summary>
    Inactive,

    /// <summary>A wall stands between this person and this request. They are told that there is no such request.</summary>
    Walled,

    /// <summary>Not one of theirs. They are told that there is no such request.</summary>
    NoRelation,

    /// <summary>They may see it, but this is another role's act.</summary>
    NotYourRole,
}

/// <summary>The only place where it is decided who may do what. Pure: the same question gets the same answer.</summary>
public static class AccessRules
{
    private const StaffRoles SeesEveryRequest =
        StaffRoles.LegalStaff | StaffRoles.Counsel | StaffRoles.Supervisor | StaffRoles.Auditor;

    private static readonly Dictionary<Permission, StaffRoles> Holders = new()
    {
        [Permission.LogRequest] = StaffRoles.LegalStaff,
        [Permission.ViewRequest] = SeesEveryRequest | StaffRoles.SocialWorker,
        [Permission.ViewRecords] = StaffRoles.LegalStaff | StaffRoles.Counsel | StaffRoles.Supervisor | StaffRoles.SocialWorker,
        [Permission.ChangeFacts] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.CheckValidity] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.ManageDocuments] = StaffRoles.LegalStaff | StaffRoles.SocialWorker,
        [Permission.AssessPrivilege] = StaffRoles.SocialWorker,
        [Permission.ManageNotice] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.MarkRedactions] = StaffRoles.LegalStaff | StaffRoles.SocialWorker,
        [Permission.TryRedactions] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.DraftPacket] = StaffRoles.LegalStaff,
        [Permission.ReviewPacket] = StaffRoles.Counsel,
        [Permission.ReleasePacket] = StaffRoles.LegalStaff,
        [Permission.PrepareInCamera] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.ManageDeadlines] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.CloseRequest] = StaffRoles.LegalStaff | StaffRoles.Counsel,
        [Permission.GrantAccess] = StaffRoles.LegalStaff | StaffRoles.Supervisor,
        [Permission.ManageStaff] = StaffRoles.Administrator,
        [Permission.ManageRules] = StaffRoles.Administrator | StaffRoles.Counsel,
        [Permission.VerifyLaw] = StaffRoles.Counsel,
        [Permission.ReadAudit] = StaffRoles.Auditor,
        [Permission.OwnAccount] = (StaffRoles)~0,
        [Permission.SystemWork] = StaffRoles.None,
    };

    /// <summary>
    /// Rules in order, the first that bites wins: account, wall, need to know, role. A wall beats every role.
    /// </summary>
    /// <param name="standing">Null where the act is about no request.</param>
    public static Decision Decide(Actor actor, Permission permission, RequestStanding? standing)
    {
        if (!actor.Active)
        {
            return Decision.Inactive;
        }

        if (actor.IsSystem)
        {
            return Decision.Allow;
        }

        if (standing is not null)
        {
            if (standing.Walled)
            {
                return Decision.Walled;
            }

            if (!actor.Has(SeesEveryRequest) && standing.Relations.Count == 0)
            {
                return Decision.NoRelation;
            }
        }

        return actor.Has(Holders[permission]) ? Decision.Allow : Decision.NotYourRole;
    }

    /// <summary>The same rule for lists: which requests this person may see. Use it in every query that lists requests.</summary>
    /// <param name="now">The instant at which relations must be in force, UTC.</param>
    public static Expression<Func<RequestLatch, bool>> VisibleTo(Actor actor, DateTimeOffset now)
    {
        if (!actor.Active || !(actor.IsSystem || actor.Has(Holders[Permission.ViewRequest])))
        {
            return latch => false;
        }

        if (actor.IsSystem)
        {
            return latch => true;
        }

        var staffId = actor.StaffId;
        var all = actor.Has(SeesEveryRequest);

        return latch =>
            !latch.Relations.Any(it => it.StaffId == staffId && it.Relation == Relation.Walled && it.From <= now && (it.Until == null || it.Until > now))
            && (all || latch.Relations.Any(it => it.StaffId == staffId && it.From <= now && (it.Until == null || it.Until > now)));
    }
}
