using LegalRequests.Law.Sections;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;

namespace LegalRequests.Packets;

/// <summary>A page as the packet takes it: where it goes, and the boxes on it.</summary>
public sealed record PlannedPage(Guid PageId, int Number, PagePlace Place, string ContentHash, IReadOnlyList<RedactionMark> Marks);

/// <summary>A document as the packet takes it.</summary>
/// <param name="Claim">The claim that keeps pages of it back; null when none does.</param>
public sealed record PlannedDocument(CaseDocument Document, IReadOnlyList<PlannedPage> Pages, PrivilegeAssertion? Claim)
{
    public int Count(PagePlace place) => Pages.Count(page => page.Place == place);
}

/// <summary>
/// Everything that decides what a packet will hold, read in one transaction. Two equal plans make two equal packets;
/// <see cref="Sha256"/> tells whether anything changed in between.
/// </summary>
public sealed record PacketPlan(
    LegalRequest Request,
    IReadOnlyList<PlannedDocument> Documents,
    IReadOnlyList<string> ProtectedFacts,
    long FirstBates,
    CertificateLaw Certificate,
    string Sha256)
{
    /// <summary>What the custodian certifies. It follows from the plan alone: "all" is said only when nothing was kept back.</summary>
    public string CertificateWords => this switch
    {
        { Withholds: false } => Certificate.Wording.All,
        { Shown: > 0 } => Certificate.Wording.Part,
        _ => Certificate.Wording.None,
    };

    public int Count(PagePlace place) => Documents.Sum(document => document.Count(place));

    public int Total => Documents.Sum(document => document.Pages.Count);

    public bool Withholds => Count(PagePlace.Withheld) + Count(PagePlace.Redacted) > 0;

    /// <summary>Pages that the reader of the packet will see, whole or redacted.</summary>
    public int Shown => Count(PagePlace.Produced) + Count(PagePlace.Redacted);
}
