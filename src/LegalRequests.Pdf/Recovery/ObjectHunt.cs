using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// Goes through every object of a rewritten file, used or not, and gives all that is said in it beside the pages:
/// properties, bookmarks, labels, notes, fields, scripts, attachments, private data, older content.
/// </summary>
sealed class ObjectHunt
{
    const int Deepest = 64;

    readonly SourceDocument file;
    readonly HashSet<int> used;
    readonly Dictionary<PdfDictionary, int> pages = new(ReferenceEqualityComparer.Instance);
    readonly List<Carried> found = [];

    ObjectHunt(SourceDocument file)
    {
        this.file = file;
        used = UsedObjects.Of(file);
        for (var page = 1; page <= file.PageCount; page++)
            Claim(file.Pages[page - 1].Node, page);
    }

    public static List<Carried> Run(SourceDocument file)
    {
        var hunt = new ObjectHunt(file);
        foreach (var number in file.ObjectNumbers)
            hunt.Take(number);
        return hunt.found;
    }

    void Claim(PdfDictionary node, int page)
    {
        pages.TryAdd(node, page);
        foreach (var link in file.Resolve(node["Annots"]) as PdfArray ?? [])
        {
            if (file.Resolve(link) is PdfDictionary note)
                pages.TryAdd(note, page);
        }
    }

    void Take(int number)
    {
        try
        {
            var value = file.Resolve(new PdfReference(number));
            var scene = new Scene(number, null, ReferenceEquals(value, file.Properties), !used.Contains(number));
            Walk(value, "", [], scene, 0);
            if (value is PdfStream stream)
                found.AddRange(StreamNotes.Of(file, stream, number, scene.IsUnused));
        }
        catch (MalformedPdfException)
        {
            found.Add(new Carried("proof.object-unread", $"object {number}", Detector.OwnReader, "An object of the file could not be read.", "", Telling.Always));
        }
    }

    void Walk(PdfObject value, string key, PdfDictionary holder, Scene scene, int depth)
    {
        if (depth > Deepest)
            throw new MalformedPdfException("Objects are nested too deeply.");
        switch (value)
        {
            case PdfString text:
                Take(TextString.Decode(text.Bytes.Span), text, key, holder, scene);
                break;
            case PdfArray array:
                foreach (var item in array)
                    Walk(item, key, holder, scene, depth + 1);
                break;
            case PdfDictionary dictionary:
                Enter(dictionary, key, scene, depth);
                break;
            case PdfStream stream:
                Enter(stream.Dictionary, key, scene, depth);
                break;
            default:
                break;
        }
    }

    void Enter(PdfDictionary dictionary, string key, Scene scene, int depth)
    {
        var here = scene with { Page = pages.TryGetValue(dictionary, out var page) ? page : scene.Page };
        var kind = (file.Resolve(dictionary["Subtype"]) as PdfName)?.Value;
        if (kind == "Redact" && dictionary["Rect"] is not null)
            Add(here, "proof.redaction-not-applied", key, "A redaction was marked and never applied: what it should cover is still there.", Telling.Always);
        if (dictionary["EF"] is not null || kind is "RichMedia" or "Movie" or "Sound")
            Add(here, "proof.attachment", key, "A file is attached.", Telling.Always);
        if (dictionary["Thumb"] is not null && here.Page is not null)
            Add(here, "proof.thumbnail", key, "A small picture of the page, perhaps of an earlier state, is kept with it.", Telling.Always);
        foreach (var (name, value) in dictionary)
        {
            var mayBeLong = name is "JS" or "RC" or "RV" || (name == "V" && dictionary["FT"] is not null);
            if (mayBeLong && value is PdfReference && file.Resolve(value) is PdfStream kept)
                Take(StreamNotes.TextOf(file, kept), null, name, dictionary, here);
            Walk(value, name, dictionary, here, depth + 1);
        }
    }

    void Take(string said, PdfString? text, string key, PdfDictionary holder, Scene scene)
    {
        var note = ObjectNotes.Of(key, holder, scene.InProperties, scene.IsUnused);
        found.Add(new Carried(
            note?.Code ?? "proof.string",
            scene.PlaceOf(key),
            Detector.OwnReader,
            note?.Sentence ?? "It stands in a string of the file.",
            said,
            note is null ? Telling.OnlyOfSecrets : Telling.WhenUnseen)
        {
            Page = scene.Page,
            Bytes = text?.Bytes ?? default,
        });
    }

    void Add(Scene scene, string code, string key, string sentence, Telling telling) =>
        found.Add(new Carried(code, scene.PlaceOf(key), Detector.OwnReader, sentence, "", telling) { Page = scene.Page });

    sealed record Scene(int Number, int? Page, bool InProperties, bool IsUnused)
    {
        public string PlaceOf(string key) => key.Length is 0 or > 40 || !key.All(char.IsAsciiLetterOrDigit) ? $"object {Number}" : $"object {Number}, {key}";
    }
}
