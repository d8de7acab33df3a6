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

    public IReadOnlyList<ProfileFinding> Findings => _findings;

    public IEnumerable<KeyValuePair<PdfObject, int>> Objects => _numbers;

    /// <summary>What each page's content uses, filled as the content is read; by page from 0.</summary>
    public Dictionary<int, PageMarks> Marks { get; } = [];

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

/// <summary>The marks and the codes of one page's content.</summary>
internal sealed class PageMarks
{
    public SortedSet<int> Ids { get; } = [];

    /// <summary>The codes shown, by the name of their font.</summary>
    public Dictionary<string, HashSet<int>> Codes { get; } = [];
}
