using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Adds the demo's people that are not there yet; gives how many. Refused where real people work.</summary>
[Requires(Permission.SystemWork)]
public sealed class HireDemoPeople(LegalRequestsDb db, OperationContext context, DemoPeople people) : IOperation<HireDemoPeople.Form, int>
{
    public sealed record Form : IForm<int>;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (await people.RealPeopleAsync(cancellation))
        {
            return Refusal.Conflict("demo.real-people", "Real people work in this database. Start the demo with a data folder of its own (--data), or without --demo.");
        }

        var known = await db.Set<StaffMember>().Select(it => it.UserName).ToListAsync(cancellation);
        var missing = DemoPerson.All.Where(person => !known.Contains(person.UserName)).ToList();

        foreach (var (place, person) in missing.Index())
        {
            var member = StaffName.Member(person.DisplayName, person.Credential, person.UserName, person.Roles, context.Now.AddMilliseconds(place));
            db.Add(member);
        }

        return missing.Count;
    }
}
