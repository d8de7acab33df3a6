namespace LegalRequests.Law.Sections;

/// <summary>What a paper makes the agency do.</summary>
public enum Compulsion
{
    /// <summary>To hand over documents.</summary>
    Production,

    /// <summary>To come and testify.</summary>
    Testimony,

    /// <summary>To bring or send documents to the court, and to nobody else.</summary>
    ProductionToCourt,

    /// <summary>What it says, and no more.</summary>
    WhatItSays,

    /// <summary>To let officers search now.</summary>
    Search,

    /// <summary>Nothing by itself.</summary>
    Nothing,
}

/// <summary>The way in which a paper is resisted.</summary>
public enum ResistancePath
{
    /// <summary>Written objection.</summary>
    Objection,

    /// <summary>A motion to quash or modify, or for a protective order.</summary>
    Motion,

    /// <summary>A motion to the court that made the order: to reconsider, stay, narrow or seal.</summary>
    CourtMotion,

    /// <summary>Counsel is called before anything else is done.</summary>
    CounselAtOnce,

    /// <summary>A letter.</summary>
    Letter,

    /// <summary>There is nothing to resist.</summary>
    None,
}

/// <summary>Where alone an answer may go.</summary>
public enum AnswerGoesTo
{
    /// <summary>To who asked.</summary>
    Requester,

    /// <summary>To the clerk of the court, sealed.</summary>
    ClerkOfCourt,

    /// <summary>To the judge.</summary>
    Judge,
}

/// <summary>A kind of paper as one jurisdiction knows it.</summary>
public sealed record InstrumentLaw(string Id, string Title, RuleScope Applies, Authority Authority) : ILawEntry
{
    /// <summary>Who may sign it, such as <c>clerk</c>.</summary>
    public IReadOnlyList<string> SignedBy { get; init; } = [];

    /// <summary>What it makes the agency do.</summary>
    public required Compulsion Compels { get; init; }

    /// <summary>How it is resisted.</summary>
    public required ResistancePath Path { get; init; }

    /// <summary>Where alone the answer may go; null when the law does not say.</summary>
    public AnswerGoesTo? DeliverTo { get; init; }

    /// <summary>What it compels and does not, for people.</summary>
    public required string Says { get; init; }
}

/// <summary>Reads <c>instruments</c>.</summary>
internal static class InstrumentSheet
{
    private static readonly string[] Signers =
    [
        "clerk", "judge", "attorney_of_record", "attorney_admitted", "notary", "justice_of_the_peace", "prothonotary", "deposition_officer",
        "prosecutor", "defence", "grand_jury", "agency_official", "officer", "client", "personal_representative", "anyone",
    ];

    public static InstrumentLaw Read(Sheet entry, PackNames names) =>
        new(entry.Text("id"), entry.Text("title"), ScopeSheet.Read(entry, names.Traits), SectionSheet.ReadAuthority(entry, names))
        {
            SignedBy = SectionSheet.KnownWords(entry, "signed_by", Signers),
            Compels = entry.Word("compels", PackWords.Of<Compulsion>()) ?? Compulsion.Nothing,
            Path = entry.Word("path", PackWords.Of<ResistancePath>()) ?? ResistancePath.CounselAtOnce,
            DeliverTo = entry.Word("deliver_to", PackWords.Of<AnswerGoesTo>(), required: false),
            Says = entry.Text("says"),
        };
}
