namespace LegalRequests.Law.Sections;

/// <summary>For whom a holder of a privilege is named.</summary>
public enum HolderCase
{
    /// <summary>A grown client.</summary>
    Adult,

    /// <summary>A client who is a child.</summary>
    Minor,

    /// <summary>A child before a dependency court.</summary>
    MinorDependency,

    /// <summary>A client with a guardian or conservator.</summary>
    Guardian,

    /// <summary>A client who died.</summary>
    Deceased,

    /// <summary>Nobody holds it any more.</summary>
    NoHolder,
}

/// <summary>What the professional may or must do with a privilege that is the client's.</summary>
public enum ClaimDuty
{
    /// <summary>Must claim it for the client.</summary>
    Must,

    /// <summary>May claim it for the client.</summary>
    May,

    /// <summary>May claim it on the client's behalf; that the client wants so is presumed.</summary>
    OnBehalfPresumed,

    /// <summary>May claim it on the client's behalf only.</summary>
    OnBehalfOnly,

    /// <summary>The holder must claim it; the professional only keeps silent until then.</summary>
    HolderOnly,
}

/// <summary>Whether a judge may look at the records alone first.</summary>
public enum InCameraReview
{
    /// <summary>A judge must.</summary>
    Required,

    /// <summary>A judge may.</summary>
    Available,

    /// <summary>A judge may not.</summary>
    Forbidden,

    /// <summary>The law that was read does not say.</summary>
    NotStated,
}

/// <summary>A profession that a privilege reaches.</summary>
/// <param name="Licence">For example <c>LCSW</c>.</param>
/// <param name="Condition">Under which circumstances; null when always.</param>
public sealed record CoveredProfessional(string Licence, string? Condition);

/// <summary>Somebody whom a privilege does not reach although people think so.</summary>
public sealed record OutsidePrivilege(string Who, string Why);

/// <summary>Who holds a privilege.</summary>
public sealed record HolderRule(HolderCase When, string Who, string? Citation);

/// <summary>Where a privilege may end. Never decided by software: counsel chooses, and most need a judge.</summary>
/// <param name="Code">For example <c>patient_litigant</c>.</param>
/// <param name="Test">What must be so.</param>
/// <param name="DecidedBy"><c>court</c> or <c>counsel</c>.</param>
public sealed record PrivilegeException(string Code, string Test, string DecidedBy, string Citation, RuleMark Mark);

/// <summary>A privilege: the client's right that records of treatment stay out of a proceeding.</summary>
public sealed record PrivilegeLaw(string Id, string Title, string Covers, RuleScope Applies, Authority Authority) : ILawEntry
{
    /// <summary>True where even that a person is a client is protected: no log that is served with an answer may be made of it.</summary>
    public required bool IdentityProtected { get; init; }

    /// <summary>The list that may at most be made of what it keeps back; <see cref="LogKind.None"/> where even its being made would tell.</summary>
    public required LogKind Log { get; init; }

    /// <summary>Whom it reaches.</summary>
    public IReadOnlyList<CoveredProfessional> Professionals { get; init; } = [];

    /// <summary>Whom it does not reach.</summary>
    public IReadOnlyList<OutsidePrivilege> NotCovered { get; init; } = [];

    /// <summary>Words of <see cref="PrivilegeSheet.Protected"/>.</summary>
    public IReadOnlyList<string> Protects { get; init; } = [];

    /// <summary>Words of <see cref="PrivilegeSheet.Proceedings"/>; empty when the law that was read does not say.</summary>
    public IReadOnlyList<string> Proceedings { get; init; } = [];

    /// <summary>Who holds it.</summary>
    public IReadOnlyList<HolderRule> Holders { get; init; } = [];

    /// <summary>What the professional may or must do.</summary>
    public required ClaimDuty Claim { get; init; }

    /// <summary>More on the claim, for people.</summary>
    public string? ClaimNote { get; init; }

    /// <summary>For counsel.</summary>
    public IReadOnlyList<PrivilegeException> Exceptions { get; init; } = [];

    /// <summary>Whether a judge may look first.</summary>
    public required InCameraReview InCamera { get; init; }
}

/// <summary>Reads <c>privilege</c>.</summary>
internal static class PrivilegeSheet
{
    private static readonly string[] Deciders = ["court", "counsel"];

    public static readonly string[] Protected = ["communications", "records", "identity", "observations"];

    public static readonly string[] Proceedings = ["civil", "criminal", "administrative", "grand_jury"];

    public static PrivilegeLaw Read(Sheet entry, PackNames names)
    {
        var scope = ScopeSheet.ReadOptional(entry, names.Traits);
        var authority = SectionSheet.ReadAuthority(entry, names);
        var identity = ReadIdentity(entry);

        return new PrivilegeLaw(entry.Text("id"), entry.Text("title"), entry.Text("covers"), scope, authority)
        {
            IdentityProtected = identity,
            Log = ReadLog(entry, identity),
            Professionals = ReadEach(entry, "professionals", it => new CoveredProfessional(it.Text("licence"), it.OptionalText("condition"))),
            NotCovered = ReadEach(entry, "not_covered", it => new OutsidePrivilege(it.Text("who"), it.Text("why"))),
            Protects = SectionSheet.KnownWords(entry, "protects", Protected),
            Proceedings = SectionSheet.KnownWords(entry, "proceedings", Proceedings),
            Holders = ReadEach(entry, "holders", ReadHolder),
            Claim = entry.Word("claim", PackWords.Of<ClaimDuty>()) ?? ClaimDuty.HolderOnly,
            ClaimNote = entry.OptionalText("claim_note"),
            Exceptions = ReadEach(entry, "exceptions", it => ReadException(it, authority.Mark)),
            InCamera = entry.Word("in_camera", PackWords.Of<InCameraReview>(), required: false) ?? InCameraReview.NotStated,
        };
    }

    private static bool ReadIdentity(Sheet entry)
    {
        if (entry.YesNo("identity_protected") is { } told) return told;
        entry.Complain(null, "field \"identity_protected\" is missing: yes or no?");
        return true;
    }

    /// <summary>A list that goes with an answer names a client's records; where the client's being one is protected, it may only come later, or not at all.</summary>
    private static LogKind ReadLog(Sheet entry, bool identity)
    {
        var told = entry.Word("log", PackWords.Of<LogKind>(), required: false);
        if (!identity) return told ?? LogKind.Itemised;
        if (told is LogKind.Itemised or LogKind.Categorical)
            entry.Complain("log", "where identity is protected, \"log\" is on_request, sealed_for_in_camera or none");
        return told ?? LogKind.None;
    }

    private static HolderRule ReadHolder(Sheet holder) =>
        new(holder.Word("when", PackWords.Of<HolderCase>()) ?? HolderCase.NoHolder, holder.Text("who"), holder.OptionalText("citation"));

    private static PrivilegeException ReadException(Sheet exception, RuleMark own) =>
        new(
            exception.Text("code"),
            exception.Text("test"),
            SectionSheet.KnownWord(exception, "decided_by", Deciders) ?? "counsel",
            exception.Text("citation"),
            exception.Word("confidence", RuleMarks.ByWord, required: false) ?? own);

    private static List<T> ReadEach<T>(Sheet entry, string key, Func<Sheet, T> read)
    {
        var all = new List<T>();
        foreach (var part in entry.Maps(key))
        {
            all.Add(read(part));
            part.Close();
        }

        return all;
    }
}
