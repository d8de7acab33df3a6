using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Privilege;

/// <summary>A ground on which a document may be kept back, as a pack states it.</summary>
/// <param name="Law">The privilege.</param>
/// <param name="Jurisdiction"><c>US</c>, a state's two letters, or <c>ANY</c>.</param>
public sealed record PrivilegeGround(PrivilegeLaw Law, string Jurisdiction)
{
    /// <summary>Stable, for example <c>NJ.mental-health-provider</c>.</summary>
    public string Id => Law.Id;

    public string Title => Law.Title;

    public string Citation => Law.Authority.Citation;

    public string Covers => Law.Covers;

    /// <summary>True where even that a person is a client is protected: no served log may be made of it.</summary>
    public bool IdentityProtected => Law.IdentityProtected;
}

/// <summary>All grounds that the packs know, and the words that no served description may hold.</summary>
public sealed class PrivilegeGrounds(RuleLibrary library)
{
    private const string Federal = "US";

    public IReadOnlyList<PrivilegeGround> All { get; } =
    [
        .. from pack in library.Packs
           from law in pack.Law.Privileges
           select new PrivilegeGround(law, JurisdictionOf(pack)),
    ];

    public IReadOnlyList<string> ForbiddenWords { get; } = [.. library.Packs.SelectMany(pack => pack.Law.LogForbiddenWords).Distinct()];

    public PrivilegeGround? Find(string? id) => All.FirstOrDefault(ground => ground.Id == id);

    /// <summary>
    /// Whether even that a person is a client is protected by a ground. One that was claimed and that no pack states any more
    /// is taken to protect it.
    /// </summary>
    public bool ProtectsIdentity(string ground) => Find(ground)?.IdentityProtected ?? true;

    /// <summary>
    /// The grounds that can matter before a court. A federal court applies the common law or, in a diversity case,
    /// the state's (Fed. R. Evid. 501), so both are offered; counsel chooses between them.
    /// </summary>
    public IReadOnlyList<PrivilegeGround> For(bool federal, string state) =>
        [.. All.Where(ground => ground.Jurisdiction == state || ground.Jurisdiction == Everywhere || (federal && ground.Jurisdiction == Federal))];

    private static readonly string Everywhere = FactWords.AnyJurisdiction.ToUpperInvariant();

    private static string JurisdictionOf(RulePack pack) => pack.Jurisdiction.Split('-')[^1].ToUpperInvariant();
}
