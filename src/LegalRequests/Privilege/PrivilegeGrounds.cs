using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LegalRequests.Privilege;

/// <summary>A ground on which a document may be kept back, as the pack states it.</summary>
/// <param name="Id">Stable, for example <c>NJ.mental-health-provider</c>.</param>
/// <param name="Jurisdiction"><c>US</c>, or a state's two letters.</param>
/// <param name="IdentityProtected">True where even that a person is a client is protected: no served log may be made of it.</param>
/// <param name="Confidence">The mark of certainty of the citation: V, V-sec, M-hi, M-med or M-lo.</param>
public sealed record PrivilegeGround(
    string Id,
    string Title,
    string Jurisdiction,
    string Citation,
    string Covers,
    bool IdentityProtected,
    string Confidence);

/// <summary>All grounds that the office knows, and the words that no served description may hold.</summary>
public sealed class PrivilegeGrounds
{
    private readonly Dictionary<string, PrivilegeGround> byId;

    private PrivilegeGrounds(IReadOnlyList<PrivilegeGround> grounds, IReadOnlyList<string> forbiddenWords)
    {
        All = grounds;
        ForbiddenWords = forbiddenWords;
        byId = grounds.ToDictionary(ground => ground.Id);
    }

    public IReadOnlyList<PrivilegeGround> All { get; }

    public IReadOnlyList<string> ForbiddenWords { get; }

    public PrivilegeGround? Find(string? id) => id is not null && byId.TryGetValue(id, out var ground) ? ground : null;

    /// <summary>
    /// The grounds that can matter before a court. A federal court applies the common law or, in a diversity case,
    /// the state's (Fed. R. Evid. 501), so both are offered; counsel chooses between them.
    /// </summary>
    public IReadOnlyList<PrivilegeGround> For(bool federal, string state) =>
        [.. All.Where(ground => ground.Jurisdiction == state || (federal && ground.Jurisdiction == "US"))];

    /// <exception cref="InvalidOperationException">The pack cannot be read or a ground lacks a field; the message says which.</exception>
    public static PrivilegeGrounds Load(string path)
    {
        try
        {
            var file = new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .Build()
                .Deserialize<PackFile>(File.ReadAllText(path));
            var grounds = file.Grounds.Select(ToGround).ToList();

            return grounds.Count > 0
                ? new PrivilegeGrounds(grounds, [.. file.LogForbiddenWords])
                : throw new InvalidOperationException("it holds no grounds");
        }
        catch (Exception problem) when (problem is YamlDotNet.Core.YamlException or InvalidOperationException or ArgumentException)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)}: {problem.Message}", problem);
        }
    }

    private static PrivilegeGround ToGround(GroundRow row) =>
        new(
            Required(row.Id, row, nameof(row.Id)),
            Required(row.Title, row, nameof(row.Title)),
            Required(row.Jurisdiction, row, nameof(row.Jurisdiction)),
            Required(row.Citation, row, nameof(row.Citation)),
            Required(row.Covers, row, nameof(row.Covers)),
            row.IdentityProtected,
            Required(row.Confidence, row, nameof(row.Confidence)));

    private static string Required(string? value, GroundRow row, string field) =>
        string.IsNullOrWhiteSpace(value)
            ? throw new InvalidOperationException($"ground '{row.Id ?? row.Title}' has no {field}")
            : value;

    private sealed class PackFile
    {
        public string? Pack { get; set; }

        public string? Version { get; set; }

        public string? VerifiedBy { get; set; }

        public string? ReviewDue { get; set; }

        public List<GroundRow> Grounds { get; set; } = [];

        public List<string> LogForbiddenWords { get; set; } = [];
    }

    private sealed class GroundRow
    {
        public string? Id { get; set; }

        public string? Title { get; set; }

        public string? Jurisdiction { get; set; }

        public string? Citation { get; set; }

        public string? Covers { get; set; }

        public bool IdentityProtected { get; set; }

        public string? Confidence { get; set; }
    }
}
