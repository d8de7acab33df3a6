using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Native;

/// <summary>The operators of text (ISO 32000-2, 9.3 and 9.4), but for the choice of a font.</summary>
static class PlainText
{
    /// <summary>Notes the codes that are shown. False for an operator that is none of text.</summary>
    /// <exception cref="NotUnderstoodException">It shows text without painting it, or its operands are not its own.</exception>
    public static bool Take(string word, List<PdfObject> operands, PlainFont? font)
    {
        switch (word)
        {
            case "BT" or "ET" or "T*" when operands.Count == 0:
            case "Tc" or "Tw" or "TL" or "Ts" when operands is [PdfNumber]:
            case "Tz" when operands is [PdfNumber { Value: > 10 and < 1000 }]:
            case "Tr" when operands is [PdfNumber { Value: 0 or 2 }]:
            case "Td" or "TD" when operands is [PdfNumber, PdfNumber]:
            case "Tm" when operands.Count == 6 && operands.TrueForAll(operand => operand is PdfNumber):
                return true;
            case "Tj" or "'" when operands is [PdfString text]:
                Show(text, font);
                return true;
            case "\"" when operands is [PdfNumber, PdfNumber, PdfString text]:
                Show(text, font);
                return true;
            case "TJ" when operands is [PdfArray parts] && parts.All(part => part is PdfString or PdfNumber):
                foreach (var part in parts.OfType<PdfString>())
                    Show(part, font);
                return true;
            case "Tr":
                throw new NotUnderstoodException("The page holds text that is not painted.");
            case "Tz":
                throw new NotUnderstoodException("The page holds text that is pressed to nothing.");
            default:
                return false;
        }
    }

    static void Show(PdfString text, PlainFont? font) =>
        (font ?? throw new NotUnderstoodException("The page shows text without a font.")).Note(text.Bytes.Span);
}
