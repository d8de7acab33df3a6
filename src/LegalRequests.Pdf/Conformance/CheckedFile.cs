using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>A file while it is held against a profile, with what was found so far.</summary>
internal sealed class CheckedFile
{
    private const int LargestStream = 1 << 26;
    private readonly Dictionary<PdfObject, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly List<ProfileFinding> _findings = [];

    public CheckedFile(SourceDocument source, Profile profile)
    {
        (Source, Claims) = (source, profile == Profile.ArchivedAndAccessible);
        foreach (var number in source.ObjectNumbers)
            _numbers.TryAdd(source.Resolve(new PdfReference(number)), number);
    }

    public SourceDocument Source { get; }

    /// <summary>True where the metadata must make the claim; else it must not.</summary>
    public bool Claims { get; }

    /// <summary>How many colours the profile of the output intent mixes; 0 where there is none.</summary>
    public int IntentComponents { get; set; }

    public IReadOnlyList<ProfileFinding> Findings => _findings;

    public IEnumerable<KeyValuePair<PdfObject, int>> Objects => _numbers;

    /// <summary>The marks of each content, filled as it is read. A content is a page's dictionary or the stream of a form.</summary>
    public Dictionary<PdfObject, ContentMarks> Marks { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fonts that are shown, filled as the content is read.</summary>
    public Dictionary<PdfDictionary, ShownFont> Fonts { get; } = new(ReferenceEqualityComparer.Instance);

    public void Report(string clause, PdfObject? place, int? page, string sentence)
    {
        var number = place is PdfReference reference ? reference.Number : place is not null && _numbers.TryGetValue(place, out var known) ? known : (int?)null;
        _findings.Add(new ProfileFinding(clause, number, page, sentence));
    }

    public PdfDictionary? Dictionary(PdfObject? value) => Source.Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public IReadOnlyList<PdfObject> List(PdfObject? value) => Source.Resolve(value) switch
    {
        PdfArray array => array,
        PdfNull => [],
        var single => [single],
    };

    public string? Name(PdfObject? value) => (Source.Resolve(value) as PdfName)?.Value;

    public int? Whole(PdfObject? value) => Source.Resolve(value) is PdfNumber number ? (int)number.Value : null;

    public string? Text(PdfObject? value) => Source.Resolve(value) is PdfString text ? TextString.Decode(text.Bytes.Span) : null;

    public byte[] Plain(PdfStream stream) => Source.Plain(stream, LargestStream);

    public byte[] Content(SourcePage page) => Source.Content(page, LargestStream);
}

/// <summary>The marks of one content, and how it says to which elements they belong.</summary>
/// <param name="Keys">The dictionary that holds StructParents.</param>
/// <param name="Page">The first page that shows it, from 0.</param>
internal sealed record ContentMarks(PdfDictionary Keys, int Page)
{
    public SortedSet<int> Ids { get; } = [];
}
