using System.Globalization;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Says to people where on a page something is.</summary>
static class Place
{
    public static string Of(PageBox box) => string.Create(CultureInfo.InvariantCulture, $"{box.Left:0} from the left, {box.Top:0} from the top");
}
