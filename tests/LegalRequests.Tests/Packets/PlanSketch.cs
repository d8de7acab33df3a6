using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Packets;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;

namespace LegalRequests.Tests.Packets;

/// <summary>Plans written down as letters: P produced, R redacted, W withheld, N not responsive, D duplicate.</summary>
static class PlanSketch
{
    internal static PacketPlan Of(params string[] documents) => new(
        new LegalRequest { Id = Guid.CreateVersion7(), Number = "LR-2026-0001", BatesPrefix = "S", ClientName = "SAMPLE Client" },
        [.. documents.Select((places, index) => Document(places, index + 1))],
        [],
        new BatesNumber("S", 1),
        new CertificateLaw("XX.custodian", "Certificate", new([], [], []), new("All of it.", "A part of it.", "None of it."), new("SAMPLE", "SAMPLE", RuleMark.V)),
        "");

    internal static PlannedDocument Document(string places, int position, string author = "LCSW") => new(
        new CaseDocument { Id = Guid.CreateVersion7(), Position = position, Sha256 = "", Type = DocumentType.ProgressNote, AuthorRole = author },
        [.. places.Select((letter, index) => Page(letter, index + 1))],
        places.Contains('W', StringComparison.Ordinal)
            ? new PrivilegeAssertion { Ground = "g", Citation = "Fed. R. Evid. 501", LogDescription = "Notes of session", Holder = PrivilegeHolder.Client }
            : null);

    static PlannedPage Page(char letter, int number) =>
        new(Guid.CreateVersion7(), number, PlaceOf(letter), "", letter == 'R' ? [Mark()] : []);

    static RedactionMark Mark() => new() { ReasonCode = "R-1", PageContentHash = "" };

    static PagePlace PlaceOf(char letter) => letter switch
    {
        'P' => PagePlace.Produced,
        'R' => PagePlace.Redacted,
        'W' => PagePlace.Withheld,
        'N' => PagePlace.NotResponsive,
        _ => PagePlace.Duplicate,
    };
}
