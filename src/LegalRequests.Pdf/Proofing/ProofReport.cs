using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Something that forbids the release. Neither code nor sentence repeats the words that were found.
/// <paramref name="Page"/> is 1-based, or null where the whole file is meant.
/// </summary>
public sealed record ProofFinding(int? Page, string Code, string Sentence)
{
    /// <summary>What found it: one of <see cref="Detector"/>.</summary>
    public string By { get; init; } = "";

    /// <summary>Where: "box 2 of the page", "object 14, Title". Empty where the sentence says it.</summary>
    public string Place { get; init; } = "";

    /// <summary>The words that were recovered, for the eyes of those who may see the record; never stored or written out.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Words { get; init; } = [];
}

/// <summary>The ways in which a file is attacked, as they are named in reports.</summary>
public static class Detector
{
    /// <summary>The order of its bytes: revisions, what stands before and after.</summary>
    public const string Ends = "ends of the file";

    /// <summary>Every object, as qpdf lists it: keys, properties, bookmarks, labels, notes, fields.</summary>
    public const string Objects = "objects";

    /// <summary>The bytes of the file and of every stream in it, unpacked.</summary>
    public const string Streams = "streams";

    /// <summary>The text that poppler extracts.</summary>
    public const string Poppler = "text by poppler";

    /// <summary>The text, strings and streams that this product's own reader finds.</summary>
    public const string OwnReader = "text by own reader";

    /// <summary>The page drawn anew, its pixels and what is recognised in them.</summary>
    public const string Picture = "picture";

    /// <summary>The process that makes the proof: it failed, so that nothing is proven.</summary>
    public const string Process = "process";

    /// <summary>The names under which the file leaves.</summary>
    public const string Name = "file name";
}

/// <summary>What the proof of one file found, bound to its bytes.</summary>
/// <param name="Sha256">Lower-case hex over the file that was proven.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Pages">Its pages as counted, or null where they could not be.</param>
/// <param name="Boxes">Boxes whose pixels and words were looked at.</param>
/// <param name="Tools">Tool to the version line it gave.</param>
/// <param name="Checks">The checks that were made.</param>
/// <param name="Findings">Empty for a file that may go out.</param>
public sealed record ProofReport(
    string Sha256,
    long Bytes,
    int? Pages,
    int Boxes,
    IReadOnlyDictionary<string, string> Tools,
    IReadOnlyList<string> Checks,
    IReadOnlyList<ProofFinding> Findings)
{
    static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    [JsonInclude]
    public bool Passed => Findings.Count == 0;

    public string ToJson() => JsonSerializer.Serialize(this, Layout);
}
