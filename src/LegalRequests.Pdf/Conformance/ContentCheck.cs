using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Walks one content, of a page or a form.</summary>
/// <param name="content">The page's dictionary or the form's stream, under which its marks are noted.</param>
/// <param name="around">The mark that the form is drawn in.</param>
internal sealed class ContentCheck(
    CheckedFile file,
    DrawnForms forms,
    int page,
    PdfObject content,
    PdfDictionary resources,
    MarkKind around,
    int depth)
{
    private const int DeepestForm = 24;
    private static readonly HashSet<string> Drawing =
        ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"];

    private readonly Stack<MarkKind> _open = new();
    private readonly List<PdfObject> _operands = [];
    private readonly HashSet<string> _said = [];
    private readonly Stack<(string Font, bool IsPainted)> _kept = new();
    private (string Font, bool IsPainted) _text = ("", true);

    public void Run(ReadOnlyMemory<byte> plain)
    {
        var reader = new SyntaxReader(plain);
        for (reader.SkipSpace(); !reader.AtEnd; reader.SkipSpace())
        {
            if (reader.TryObject(references: false) is { } operand)
            {
                _operands.Add(operand);
                continue;
            }

            var name = System.Text.Encoding.Latin1.GetString(reader.Word());
            if (name.Length == 0)
                reader.Position++;
            Take(name);
            if (name == "BI")
                ContentScan.SkipInlineImage(reader, plain);
            _operands.Clear();
        }

        if (_open.Count > 0)
            Say("PDF/UA-1 7.1", "A mark is not closed.");
    }

    private bool Is(MarkKind kind) => around == kind || _open.Contains(kind);

    private void Take(string name)
    {
        switch (name)
        {
            case "BMC" or "BDC":
                Open();
                break;
            case "EMC":
                if (!_open.TryPop(out _))
                    Say("PDF/UA-1 7.1", "A mark is closed that was not opened.");
                break;
            case "q":
                _kept.Push(_text);
                break;
            case "Q":
                _text = _kept.TryPop(out var kept) ? kept : _text;
                break;
            case "Tf" when _operands is [PdfName font, ..]:
                _text.Font = font.Value;
                break;
            case "Tr" when _operands is [PdfNumber mode, ..]:
                _text.IsPainted = mode.Value != 3;
                break;
            case "g" or "G" or "rg" or "RG" or "k" or "K":
                Colour(name is "g" or "G" ? "DeviceGray" : name is "k" or "K" ? "DeviceCMYK" : "DeviceRGB");
                break;
            case "cs" or "CS" when _operands is [PdfName space, ..]:
                Colour(space.Value);
                break;
            case "Do" when Form() is { } form:
                Draw(form);
                break;
            default:
                if (Drawing.Contains(name) && !Is(MarkKind.Tagged) && !Is(MarkKind.Artifact))
                    Say("PDF/UA-1 7.1", "Something is drawn that is neither in the structure nor an artifact.");
                break;
        }

        if (name is "Tj" or "TJ" or "'" or "\"")
            NoteCodes();
    }

    private void Open()
    {
        var tag = _operands is [PdfName name, ..] ? name.Value : "";
        var properties = _operands.Count > 1 ? Properties(_operands[1]) : null;
        if (properties?["Lang"] is PdfString && file.Text(properties["Lang"]) is { } language && !FileClauses.IsLanguage(language))
            Say("PDF/UA-1 7.2", "A piece of text names a language that is none.");
        var id = file.Whole(properties?["MCID"]);
        if (id is { } mark && !file.Marks[content].Ids.Add(mark))
            Say("PDF/UA-1 7.1", $"The mark {mark} stands twice on the page.");
        var kind = tag == "Artifact" ? MarkKind.Artifact : id is not null ? MarkKind.Tagged : MarkKind.Plain;
        if (kind == MarkKind.Artifact && Is(MarkKind.Tagged))
            Say("PDF/UA-1 7.1", "An artifact stands inside of the structure.");
        if (kind == MarkKind.Tagged && Is(MarkKind.Artifact))
            Say("PDF/UA-1 7.1", "A part of the structure stands inside of an artifact.");
        _open.Push(kind);
    }

    private void Colour(string space)
    {
        if (ColourClauses.Sentence(file, resources, space) is { } sentence)
            Say(ColourClauses.Clause, sentence);
    }

    private PdfStream? Form() =>
        _operands is [PdfName name, ..]
        && file.Source.Resolve(file.Dictionary(resources["XObject"])?[name.Value]) is PdfStream stream
        && file.Name(stream.Dictionary["Subtype"]) == "Form"
            ? stream
            : null;

    // Its marks are numbered once; drawn in two places they would say the same words twice (ISO 14289-1, 7.20).
    private void Draw(PdfStream form)
    {
        var isFirst = forms.Draw(form);
        if (!isFirst && file.Marks.TryGetValue(form, out var known) && known.Ids.Count > 0)
            Say("PDF/UA-1 7.20", "A form with marks of its own is drawn in two places.");
        var kind = Is(MarkKind.Tagged) ? MarkKind.Tagged : Is(MarkKind.Artifact) ? MarkKind.Artifact : MarkKind.Plain;
        if (depth == DeepestForm || !forms.IsNew(form, kind))
            return;
        file.Marks[form] = new ContentMarks(form.Dictionary, page);
        new ContentCheck(file, forms, page, form, file.Dictionary(form.Dictionary["Resources"]) ?? resources, kind, depth + 1).Run(file.Plain(form));
    }

    private PdfDictionary? Properties(PdfObject operand) => operand is PdfName name
        ? file.Dictionary(file.Dictionary(resources["Properties"])?[name.Value])
        : operand as PdfDictionary;

    private void NoteCodes()
    {
        if (file.Dictionary(file.Dictionary(resources["Font"])?[_text.Font]) is not { } font)
        {
            Say("PDF/A-2 6.2.11.4.1", "A font that the page shows is missing.");
            return;
        }

        if (!file.Fonts.TryGetValue(font, out var shown))
            file.Fonts.Add(font, shown = new ShownFont(file, font));
        foreach (var text in _operands.SelectMany(static it => it as IEnumerable<PdfObject> ?? [it]).OfType<PdfString>())
            shown.Note(text, page, _text.IsPainted);
    }

    private void Say(string clause, string sentence)
    {
        if (_said.Add(sentence))
            file.Report(clause, content, page + 1, sentence);
    }
}
