using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Walks the content of each page: everything drawn is part of the structure or an artifact, and never both.</summary>
internal static class ContentClauses
{
    private static readonly HashSet<string> Drawing =
        ["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "Tj", "TJ", "'", "\"", "BI"];

    public static void CheckContent(CheckedFile file)
    {
        for (var page = 0; page < file.Source.Pages.Count; page++)
            new Walk(file, page).Run();
    }

    private sealed class Walk(CheckedFile file, int page)
    {
        private readonly Stack<MarkKind> _open = new();
        private readonly List<PdfObject> _operands = [];
        private readonly PageMarks _marks = new();
        private readonly HashSet<string> _said = [];
        private string _font = "";

        public void Run()
        {
            file.Marks[page] = _marks;
            ReadOnlyMemory<byte> content = file.Content(file.Source.Pages[page]);
            var reader = new SyntaxReader(content);
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
                    ContentScan.SkipInlineImage(reader, content);
                _operands.Clear();
            }

            if (_open.Count > 0)
                Say("PDF/UA-1 7.1", "A mark is not closed.");
        }

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
                case "Tf" when _operands is [PdfName font, ..]:
                    _font = font.Value;
                    break;
                case "k" or "K" when file.Claims:
                    Say("PDF/A-2 6.2.4.3", "The page mixes printing inks, which the output intent does not know.");
                    break;
                case "gs" or "ri" or "i":
                    break;
                default:
                    if (Drawing.Contains(name) && !_open.Contains(MarkKind.Tagged) && !_open.Contains(MarkKind.Artifact))
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
            if (id is { } mark && !_marks.Ids.Add(mark))
                Say("PDF/UA-1 7.1", $"The mark {mark} stands twice on the page.");
            var kind = tag == "Artifact" ? MarkKind.Artifact : id is not null ? MarkKind.Tagged : MarkKind.Plain;
            if (kind == MarkKind.Artifact && _open.Contains(MarkKind.Tagged))
                Say("PDF/UA-1 7.1", "An artifact stands inside of the structure.");
            if (kind == MarkKind.Tagged && _open.Contains(MarkKind.Artifact))
                Say("PDF/UA-1 7.1", "A part of the structure stands inside of an artifact.");
            _open.Push(kind);
        }

        private PdfDictionary? Properties(PdfObject operand) => operand is PdfName name
            ? file.Dictionary(file.Dictionary(file.Source.Pages[page].Resources["Properties"])?[name.Value])
            : operand as PdfDictionary;

        private void NoteCodes()
        {
            if (!_marks.Codes.TryGetValue(_font, out var codes))
                _marks.Codes.Add(_font, codes = []);
            foreach (var text in _operands.SelectMany(static it => it as IEnumerable<PdfObject> ?? [it]).OfType<PdfString>())
            {
                var bytes = text.Bytes.Span;
                for (var at = 0; at + 1 < bytes.Length; at += 2)
                    codes.Add(bytes[at] << 8 | bytes[at + 1]);
            }
        }

        private void Say(string clause, string sentence)
        {
            if (_said.Add(sentence))
                file.Report(clause, file.Source.Pages[page].Node, page + 1, sentence);
        }
    }

    private enum MarkKind
    {
        Plain,
        Tagged,
        Artifact,
    }
}
