namespace LegalRequests.Pdf.Objects;

/// <summary>Where an object stands: at a byte of the file, or in an object stream.</summary>
/// <param name="Offset">The byte where it begins; 0 in an object stream.</param>
/// <param name="Pack">The number of the object stream that holds it; 0 where none does.</param>
/// <param name="Index">Its position in the object stream, from 0.</param>
internal readonly record struct ObjectPlace(long Offset, int Pack = 0, int Index = 0)
{
    public bool IsPacked => Pack > 0;
}
