namespace LegalRequests.Pdf.Native;

/// <summary>Why a document leaves as pictures of its pages, in plain words. <paramref name="Page"/> is 1-based, or null for the whole file.</summary>
public sealed record NativeDoubt(int? Page, string Sentence);

/// <summary>Something on a page that is not understood to the last byte, so that the page is not written anew.</summary>
sealed class NotUnderstoodException : Exception
{
    public NotUnderstoodException()
    {
    }

    public NotUnderstoodException(string message)
        : base(message)
    {
    }

    public NotUnderstoodException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
