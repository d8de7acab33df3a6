using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Staff;
using LegalRequests.Web.Maintenance.PacketRun;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Web.Hosting;

/// <summary>
/// Fills an empty demo with SAMPLE requests at different stages, in the background and through the same operations as
/// the pages, so that the demo opens at once and fills while one looks.
/// </summary>
public sealed class DemoCases(IServiceProvider services, ContentFolder content, TimeProvider clock, ILogger<DemoCases> log) : BackgroundService
{
    /// <summary>The SAMPLE agency's letterhead.</summary>
    public static IReadOnlyDictionary<string, string?> Agency { get; } = new Dictionary<string, string?>
    {
        ["Agency:Name"] = "Harbor Light Family Services (SAMPLE)",
        ["Agency:Address"] = "210 Sample Avenue, Millbrook, NJ 07001",
        ["Agency:Telephone"] = "(201) 555-0100",
        ["Agency:Custodian"] = "Dana Reyes, Custodian of Records",
    };

    private static readonly (string Until, string CaseNumber, string Caption)[] Cases =
    [
        ("intake", "2:26-cv-09931-SAM-PLE", "Tessler v. Brookhaven Unified School District (SAMPLE A)"),
        ("records", "2:26-cv-09932-SAM-PLE", "Tessler v. Brookhaven Unified School District (SAMPLE B)"),
        ("packet", "2:26-cv-09933-SAM-PLE", "Tessler v. Brookhaven Unified School District (SAMPLE C)"),
        ("release", "2:26-cv-09934-SAM-PLE", "Tessler v. Brookhaven Unified School District (SAMPLE D)"),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var folder = Path.Combine(content.Root, "samples", "case");

        if (!Directory.Exists(folder) || await OfficeAsync(stoppingToken) is not { } office)
        {
            return;
        }

        foreach (var (until, caseNumber, caption) in Cases)
        {
            await FillAsync(office, folder, until, caseNumber, caption);
        }
    }

    /// <summary>The demo's three people; null when requests are there already.</summary>
    private async Task<CaseOffice?> OfficeAsync(CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();

        if (await db.Set<LegalRequest>().AnyAsync(cancellation))
        {
            return null;
        }

        var people = await db.Set<StaffMember>().AsNoTracking().ToDictionaryAsync(person => person.UserName ?? "", cancellation);
        StaffMember Named(int place) => people[DemoPerson.All[place].UserName];
        return new CaseOffice(services, Named(0), Named(1), Named(2));
    }

    private async Task FillAsync(CaseOffice office, string folder, string until, string caseNumber, string caption)
    {
        var decisions = CaseDecisions.Read(Path.Combine(folder, "decisions.yaml")).ShiftedTo(clock.GetUtcNow());
        decisions.Request.CaseNumber = caseNumber;
        decisions.Request.Caption = caption;
        var order = new PacketOrder(Path.Combine(folder, "paper.pdf"), Path.Combine(folder, "records"), "", Path.Combine(folder, "decisions.yaml"), LogAnyway: true);
        using var said = new StringWriter();

        if (!await new CaseWalk(office, decisions, order, said).RunAsync(until))
        {
            log.LogWarning("A SAMPLE request stopped before the stage {Until}: {Said}", until, said.ToString());
        }
    }
}
