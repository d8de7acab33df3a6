using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>What a file is held against.</summary>
public enum Profile
{
    /// <summary>PDF/A-2u (ISO 19005-2) and PDF/UA-1 (ISO 14289-1), both claimed in the metadata.</summary>
    ArchivedAndAccessible,

    /// <summary>The structure of PDF/UA-1 without a claim, as in a packet whose pages come from elsewhere.</summary>
    TaggedWithoutClaim,
}

/// <summary>A place where a file departs from its profile.</summary>
/// <param name="Clause">The clause of the standard, such as "PDF/UA-1 7.5".</param>
/// <param name="Object">Number of the object, or null where it is the file or a page's content as a whole.</param>
/// <param name="Page">Page from 1, or null where no single page is meant.</param>
/// <param name="Sentence">What is wrong.</param>
public sealed record ProfileFinding(string Clause, int? Object, int? Page, string Sentence);

/// <summary>
/// Holds a file against the items of PDF/A-2u and PDF/UA-1 that a machine can look at. It is no certificate: what is
/// clean here is "built to" the standards, and a validator of its own should say the rest.
/// </summary>
public static class ProfileCheck
{
    /// <summary>The clauses that are looked at, each in part only: what a machine can see of it and this product could get wrong.</summary>
    public static IReadOnlyList<string> Clauses { get; } =
    [
        "PDF/A-2 6.1.2", "PDF/A-2 6.1.3", "PDF/A-2 6.1.7.1", "PDF/A-2 6.1.7.2", "PDF/A-2 6.2.3", "PDF/A-2 6.2.4.3", "PDF/A-2 6.2.5",
        "PDF/A-2 6.2.8.1", "PDF/A-2 6.2.9.2", "PDF/A-2 6.2.9.3", "PDF/A-2 6.2.10", "PDF/A-2 6.2.11.3.2", "PDF/A-2 6.2.11.4.1",
        "PDF/A-2 6.2.11.5", "PDF/A-2 6.2.11.7.2", "PDF/A-2 6.2.11.8", "PDF/A-2 6.4.2", "PDF/A-2 6.5.1", "PDF/A-2 6.5.2", "PDF/A-2 6.6.2.1",
        "PDF/A-2 6.6.2.3", "PDF/A-2 6.6.3", "PDF/A-2 6.6.4", "PDF/A-2 6.8", "PDF/A-2 6.9", "PDF/UA-1 5", "PDF/UA-1 6.2", "PDF/UA-1 7.1",
        "PDF/UA-1 7.2", "PDF/UA-1 7.3", "PDF/UA-1 7.4.2", "PDF/UA-1 7.5", "PDF/UA-1 7.7", "PDF/UA-1 7.9", "PDF/UA-1 7.18.1", "PDF/UA-1 7.18.3",
        "PDF/UA-1 7.20",
    ];

    /// <summary>Gives what departs from the profile; nothing for a clean file.</summary>
    /// <param name="file">A file written by this product, or one that qpdf has normalised.</param>
    /// <param name="profile">What it is held against.</param>
    public static IReadOnlyList<ProfileFinding> Run(ReadOnlyMemory<byte> file, Profile profile = Profile.ArchivedAndAccessible)
    {
        try
        {
            if (CrossReference.Read(file).Trailer["Encrypt"] is not null)
                return [new ProfileFinding("PDF/A-2 6.1.3", null, null, "The file is encrypted.")];
            var checkedFile = new CheckedFile(SourceDocument.Open(file), profile);
            FileClauses.CheckFile(checkedFile, file);
            MetadataClauses.CheckMetadata(checkedFile);
            ObjectClauses.CheckObjects(checkedFile);
            StreamClauses.CheckStreams(checkedFile);
            ContentClauses.CheckContent(checkedFile);
            FontClauses.CheckFonts(checkedFile);
            WidthClauses.CheckWidths(checkedFile);
            StructureClauses.CheckStructure(checkedFile);
            return checkedFile.Findings;
        }
        catch (MalformedPdfException malformed)
        {
            return [new ProfileFinding("PDF/A-2 6.1.2", null, null, malformed.Message)];
        }
    }
}
