namespace LegalRequests.Pdf.Reading;

/// <summary>How a page is drawn.</summary>
/// <param name="Dpi">Pixels per inch of the displayed page; fewer where that would be too many for a giant page.</param>
/// <param name="IsGrey">In shades of grey, for a page that has no colour: a picture of the same dots for a fifth less work.</param>
public readonly record struct PageLook(double Dpi, bool IsGrey);
