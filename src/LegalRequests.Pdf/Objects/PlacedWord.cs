namespace LegalRequests.Pdf.Objects;

/// <summary>A word and where it stands on a page as displayed: points, origin at the top left.</summary>
/// <param name="Text">The word in reading order, without spaces at its ends.</param>
/// <param name="Left">Left edge of its box.</param>
/// <param name="Top">Top edge of its box.</param>
/// <param name="Width">Width of its box.</param>
/// <param name="Height">Height of its box.</param>
/// <param name="Turn">Clockwise quarter turns of its reading direction: 0 reads to the right, 1 downwards, 3 upwards.</param>
public readonly record struct PlacedWord(string Text, double Left, double Top, double Width, double Height, int Turn = 0);
