using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Access;

/// <summary>One member of staff as other people see them.</summary>
public sealed record StaffCard(Guid Id, string DisplayName, string Credential, string UserName, StaffRoles Roles, bool Disabled)
{
    /// <summary>Name with licence, for example <c>Maria Okafor, LCSW</c>.</summary>
    public string Signature => Credential.Length == 0 ? DisplayName : $"{DisplayName}, {Credential}";

    public Actor AsActor() => new(Id, Roles, !Disabled);
}

/// <summary>Who works here: names for pages, people for a list to choose from.</summary>
public sealed class StaffDirectory(LegalRequestsDb db)
{
    /// <summary>Null when nobody has that id.</summary>
    public async Task<StaffCard?> FindAsync(Guid id, CancellationToken cancellation = default) =>
        await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == id, cancellation) is { } member ? CardOf(member) : null;

    public Task<bool> AnybodyAsync(CancellationToken cancellation = default) => db.Set<StaffMember>().AnyAsync(cancellation);

    /// <summary>Everyone, disabled people last, by name.</summary>
    public async Task<List<StaffCard>> EverybodyAsync(CancellationToken cancellation = default)
    {
        var members = await db.Set<StaffMember>()
            .AsNoTracking()
            .OrderBy(it => it.Disabled)
            .ThenBy(it => it.DisplayName)
            .ToListAsync(cancellation);
        return [.. members.Select(CardOf)];
    }

    /// <summary>People at work who hold at least one of these roles, by name.</summary>
    public async Task<List<StaffCard>> HoldersAsync(StaffRoles roles, CancellationToken cancellation = default) =>
        [.. (await EverybodyAsync(cancellation)).Where(card => !card.Disabled && (card.Roles & roles) != 0)];

    /// <summary>Display names by id; the product itself is <c>LegalRequests</c>, an id nobody has is left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> ids, CancellationToken cancellation = default)
    {
        var wanted = ids.Distinct().ToList();
        var names = await db.Set<StaffMember>()
            .Where(member => wanted.Contains(member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.DisplayName, cancellation);
        names[Actor.SystemId] = "LegalRequests";
        return names;
    }

    public static StaffCard CardOf(StaffMember it) =>
        new(it.Id, it.DisplayName, it.Credential, it.UserName ?? "", it.Roles, it.Disabled);
}
