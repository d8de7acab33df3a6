using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>A file of this product taken apart, so that a fault can be planted in it before it is put together again.</summary>
internal sealed class PlantedFile
{
    private readonly SourceDocument _source;
    private readonly SortedDictionary<int, PdfObject> _objects = [];

    private PlantedFile(byte[] file)
    {
        _source = SourceDocument.Open(file);
        foreach (var number in _source.ObjectNumbers.Where(number => number > 0))
            _objects[number] = Unpacked(_source.Resolve(new PdfReference(number)));
    }

    public PdfDictionary Catalog => _source.Catalog;

    public PdfDictionary Info => Dictionary(_source.Trailer["Info"]);

    public PdfDictionary Page => _source.Pages[0].Node;

    public PdfReference PageLink => new(_objects.Single(it => ReferenceEquals(it.Value, Page)).Key);

    public static byte[] With(byte[] file, Action<PlantedFile> plant)
    {
        var planted = new PlantedFile(file);
        plant(planted);
        return planted.Written();
    }

    public PdfDictionary Dictionary(PdfObject? link) => _source.Resolve(link) is PdfStream stream ? stream.Dictionary : (PdfDictionary)_source.Resolve(link);

    /// <summary>The first dictionary, or dictionary of a stream, with a name under a key.</summary>
    public PdfDictionary First(string key, string name) => All(key, name).First();

    public IEnumerable<PdfDictionary> All(string key, string name) =>
        _objects.Values.Select(value => value is PdfStream stream ? stream.Dictionary : value as PdfDictionary)
            .OfType<PdfDictionary>().Where(it => it[key] is PdfName found && found.Value == name);

    public PdfReference Add(PdfObject value)
    {
        var number = _objects.Keys.Max() + 1;
        _objects[number] = value;
        return new PdfReference(number);
    }

    /// <summary>A stream that was added here.</summary>
    public PdfStream Added(PdfReference link) => (PdfStream)_objects[link.Number];

    public void Content(Func<string, string> change) => Stream(Page["Contents"], change);

    public void Stream(PdfObject? link, Func<string, string> change)
    {
        var number = ((PdfReference)link.ShouldNotBeNull()).Number;
        var stream = (PdfStream)_objects[number];
        var before = Encoding.Latin1.GetString(_source.Plain(stream, 1 << 26));
        var after = change(before);
        after.ShouldNotBe(before, "the fault must have been planted");
        var plain = Encoding.Latin1.GetBytes(after);
        stream.Dictionary["Length"] = null;
        _objects[number] = stream.Dictionary["Filter"] is null ? new PdfStream(stream.Dictionary, plain) : PdfStream.Deflated(stream.Dictionary, plain);
    }

    // What held the others together is written anew.
    private static PdfObject Unpacked(PdfObject value) =>
        value is PdfStream stream && stream.Dictionary["Type"] is PdfName { Value: "ObjStm" or "XRef" } ? PdfNull.Value : value;

    private byte[] Written() => PdfInspection.Written(stream =>
    {
        using var file = new PdfFileWriter(stream);
        for (var number = 1; number <= _objects.Keys.Max(); number++)
            file.Write(file.Reserve(), _objects.GetValueOrDefault(number, PdfNull.Value));
        file.Finish((PdfReference)_source.Trailer["Root"].ShouldNotBeNull(), (PdfReference)_source.Trailer["Info"].ShouldNotBeNull());
    });
}
