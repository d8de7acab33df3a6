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
    /// <summary>Counsel chose that it leave as text and drawings, and nothing of it is kept back or blacked out.</summary>
    public bool LeavesNatively { get; init; }

    /// <summary>The number of the mail that it was attached to; null where it came by itself.</summary>
    public int? AttachedTo { get; init; }

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
    BatesNumber FirstBates,
    CertificateLaw Certificate,
    string Sha256)
{
    /// <summary>The volumes that left before, in order.</summary>
    public IReadOnlyList<EarlierVolume> Before { get; init; } = [];

    /// <summary>Documents that are put off to a later volume.</summary>
    public int Held { get; init; }

    /// <summary>True where this volume and those before it hold every record, whole.</summary>
    public bool CertifiesAll => !Withholds && Held == 0 && Before.All(it => it.Withheld + it.Redacted == 0);

    /// <summary>Which volume of the production this is, from 1.</summary>
    public int Volume => Before.Count + 1;

    /// <summary>What the custodian certifies. It follows from the plan alone: "all" is said only when nothing was kept back or put off.</summary>
    public string CertificateWords => this switch
    {
        { CertifiesAll: true } => Certificate.Wording.All,
        { Shown: > 0 } => Certificate.Wording.Part,
        _ => Certificate.Wording.None,
    };

    public int Count(PagePlace place) => Documents.Sum(document => document.Count(place));

    public int Total => Documents.Sum(document => document.Pages.Count);

    public bool Withholds => Count(PagePlace.Withheld) + Count(PagePlace.Redacted) > 0;

    /// <summary>Pages that the reader of the packet will see, whole or redacted.</summary>
    public int Shown => Count(PagePlace.Produced) + Count(PagePlace.Redacted);
}
