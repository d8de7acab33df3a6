using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>What kind of page stands in a packet.</summary>
public enum PacketPageKind
{
    /// <summary>Composed: letter, index, log, certificate.</summary>
    Section,

    /// <summary>A page produced, whole or redacted.</summary>
    Produced,

    /// <summary>A sheet in the place of withheld pages.</summary>
    SlipSheet,
}

/// <summary>One page of a finished packet.</summary>
/// <param name="Page">Its place, from 1.</param>
/// <param name="Kind">What stands on it.</param>
/// <param name="Bates">Its Bates number, the range of a slip sheet, or null on a composed page.</param>
/// <param name="Width">Width of the page in points.</param>
/// <param name="Height">Height of the page in points, with its plate.</param>
/// <param name="PlateTop">
/// Points from the top of the page to its plate, which reaches from there to the foot, or null where there is none. What
/// was produced stands above it, at its old distance from the top and the left.
/// </param>
public sealed record PacketPage(int Page, PacketPageKind Kind, string? Bates, double Width, double Height, double? PlateTop)
{
    /// <summary>It is a page of another file as that draws it, not a picture of one.</summary>
    public bool IsNative { get; init; }
}

/// <summary>A finished packet.</summary>
/// <param name="File">Length and SHA-256 of the file.</param>
/// <param name="Pages">Every page in order; the map from page to Bates number.</param>
/// <param name="MissingCharacters">Characters shown as replacement signs in composed sections.</param>
public sealed record PacketFile(FinishedFile File, IReadOnlyList<PacketPage> Pages, IReadOnlyList<string> MissingCharacters);
