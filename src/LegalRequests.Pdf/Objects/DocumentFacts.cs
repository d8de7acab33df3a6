namespace LegalRequests.Pdf.Objects;

/// <summary>What a document says about itself; it is all that a reader learns of its making.</summary>
/// <param name="Title">Shown in the title bar. Must not name a client.</param>
/// <param name="Date">Creation and modification date, from the matter and never from the clock.</param>
/// <param name="Language">BCP 47 tag of the text, such as en-US.</param>
/// <param name="Author">The agency, or null.</param>
public sealed record DocumentFacts(string Title, DateTimeOffset Date, string Language = "en-US", string? Author = null)
{
    /// <summary>The Producer named in every file.</summary>
    public const string Producer = "LegalRequests";
}
