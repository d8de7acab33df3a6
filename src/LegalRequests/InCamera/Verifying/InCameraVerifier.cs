using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.InCamera.Verifying;

/// <summary>
/// Computes everything that the manifest of a set for the judge says anew from the bytes of the sealed copy. Needs no
/// database. Where the production's own manifest is there too, every number is held against it.
/// </summary>
public static class InCameraVerifier
{
    private const string SignatureName = "in-camera-signature.json";

    /// <param name="packetManifest">The manifest of the production, or null where the reader does not have it.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="JsonException">The manifest or the signature is none; the message says which and why.</exception>
    public static Verification Run(VerifyOrder order, string? packetManifest = null)
    {
        var notes = new VerifyNotes();
        var json = File.ReadAllBytes(order.Manifest);
        var manifest = PacketVerifier.Named(order.Manifest, () => InCameraManifestFile.Read(json));
        var bytes = PacketVerifier.Opened(File.ReadAllBytes(order.Packet), order.Passphrase, notes);
        var isSame = CheckFile(manifest, InCameraManifestFile.SealedName, bytes, notes);

        CheckBeside(order, manifest, notes);
        notes.Expect(manifest.ProofPassed, "The manifest says that the index passed the proof.", "proof.not-passed", "The manifest says that the index for the parties did not pass the proof.");
        CheckSum(manifest, notes);
        CheckPages(manifest, bytes, isSame, notes);
        CheckProduction(manifest, packetManifest, notes);
        CheckSignature(order, manifest, DigestOf(json), DigestOf(bytes), notes);
        return notes.Close();
    }

    private static bool CheckFile(InCameraManifestFile manifest, string name, byte[] bytes, VerifyNotes notes)
    {
        var isSame = manifest.FileNamed(name) is { } entry && entry.Sha256 == DigestOf(bytes) && entry.Bytes == bytes.Length;
        notes.Expect(isSame, $"{name} has the hash and the length of the manifest: {DigestOf(bytes)}.", "file.other-bytes", $"The bytes of {name} are not those of the manifest, or it does not name it. Its hash is {DigestOf(bytes)}.");
        return isSame;
    }

    private static void CheckBeside(VerifyOrder order, InCameraManifestFile manifest, VerifyNotes notes)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(order.Manifest)) ?? ".";

        foreach (var name in new[] { InCameraManifestFile.IndexName, InCameraManifestFile.ProofName })
        {
            var path = Path.Combine(folder, name);

            if (File.Exists(path))
            {
                CheckFile(manifest, name, File.ReadAllBytes(path), notes);
            }
            else
            {
                notes.LeaveOut($"{name}: it does not lie beside the manifest.");
            }
        }
    }

    /// <summary>Each page of the documents that the parties have or were refused stands in the copy once, in order, under a number of its own.</summary>
    private static void CheckSum(InCameraManifestFile manifest, VerifyNotes notes)
    {
        var shown = manifest.Pages.Where(page => page.Place is PagePlace.Produced or PagePlace.Redacted or PagePlace.Withheld).ToList();
        var left = manifest.Pages.Except(shown).ToList();
        var numbered = manifest.FilePages.Where(page => page.Kind != FilePageKind.Letter).ToList();
        var stands = shown.Select(page => (page.FilePage, page.Sealed)).SequenceEqual(numbered.Select(page => ((int?)page.Page, page.Bates)));
        var agree = shown.TrueForAll(page => page.Bates is { } bates && page.Sealed is { } own && (own == bates || IsPart(own, bates)));
        var alone = shown.Select(page => page.Sealed).Distinct().Count() == shown.Count;

        notes.Expect(
            stands && alone && left.TrueForAll(page => page is { FilePage: null, Sealed: null }),
            $"Each of {shown.Count} pages stands in the sealed copy once; {left.Count} pages of its documents that answer nothing asked for do not.",
            "page.places",
            "Not every page stands in the sealed copy once and where the manifest says.");
        notes.Expect(
            agree,
            "Each page has the number of the production, or that number with its place behind a point.",
            "bates.other",
            "A page of the sealed copy has another number than in the production.");
    }

    private static bool IsPart(string own, string bates) =>
        own.StartsWith(bates + ".", StringComparison.Ordinal) && own[(bates.Length + 1)..] is { Length: > 1 } place && place.All(char.IsAsciiDigit);

    private static void CheckPages(InCameraManifestFile manifest, byte[] bytes, bool isSame, VerifyNotes notes)
    {
        try
        {
            var source = SourceDocument.Open(bytes);
            new PageCheck(manifest.FilePages, notes, "sealed copy").Run(PageFingerprints.Of(source), !isSame);
            CheckPrint(manifest, source, notes);
        }
        catch (MalformedPdfException unreadable)
        {
            notes.Find("packet.unreadable", $"The sealed copy cannot be read as a file that this product wrote: {unreadable.Message}");
        }
    }

    private static void CheckPrint(InCameraManifestFile manifest, SourceDocument source, VerifyNotes notes)
    {
        var before = notes.Count;

        foreach (var page in manifest.FilePages.Where(it => it.Page >= 1 && it.Page <= source.PageCount))
        {
            var text = PrintCheck.Tight(string.Concat(GlyphReader.Read(source, page.Page).Glyphs.Select(glyph => glyph.Text)));

            if (!text.Contains(PrintCheck.Tight(InCameraWords.Banner), StringComparison.Ordinal))
            {
                notes.Find("sealed.no-banner", $"Page {page.Page} of the sealed copy does not say that it is sealed.", page.Page);
            }

            if (page.Bates is { } bates && !text.EndsWith(manifest.Request + bates, StringComparison.Ordinal))
            {
                notes.Find("bates.printed", $"The number printed on page {page.Page} of the sealed copy is not {bates}, which the manifest gives it, or the request's own number is not {manifest.Request}.", page.Page);
            }
        }

        if (notes.Count == before)
        {
            notes.Confirm("Every page says that it is sealed, and carries the number of the manifest.");
        }

        var title = PageFingerprints.TitleOf(source);
        notes.Expect(
            title == $"{manifest.Request} {InCameraWords.SealedTitle}, {manifest.Volume}",
            $"It is the sealed copy of request {manifest.Request}, {manifest.Volume}.",
            "sealed.other-title",
            $"The title of the file is '{title}'. It is not the sealed copy of request {manifest.Request}, {manifest.Volume}.");
    }

    /// <summary>The judge's numbers are the parties' numbers.</summary>
    private static void CheckProduction(InCameraManifestFile manifest, string? path, VerifyNotes notes)
    {
        if (path is null)
        {
            notes.LeaveOut($"The production: give its manifest with --production, to hold the numbers against it. Its hash is to be {manifest.PacketManifestSha256}.");
            return;
        }

        var json = File.ReadAllBytes(path);
        var production = PacketVerifier.Named(path, () => ManifestFile.Read(json));
        var theirs = production.Pages.ToDictionary(page => page.Id, page => (page.Document, page.Page, page.Place, page.Bates));
        var differing = manifest.Pages.Where(page => theirs.GetValueOrDefault(page.Id) != (page.Document, page.Page, page.Place, page.Bates)).ToList();

        notes.Expect(
            DigestOf(json) == manifest.PacketManifestSha256,
            "The production's manifest is the one that this set was made from.",
            "production.other",
            $"The production's manifest is another: its hash is {DigestOf(json)}, the set was made from {manifest.PacketManifestSha256}.");
        notes.Expect(
            differing.Count == 0,
            "Each page has the same number and the same treatment there.",
            "production.differs",
            $"{differing.Count} pages have another number or another treatment in the production than in the set.");
    }

    private static void CheckSignature(VerifyOrder order, InCameraManifestFile manifest, string manifestSha256, string sealedSha256, VerifyNotes notes)
    {
        var path = order.Signature ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(order.Manifest)) ?? ".", SignatureName);

        if (File.Exists(path))
        {
            var file = PacketVerifier.Named(path, () => SignatureFile.Read(File.ReadAllBytes(path)));
            new SignatureCheck(file, notes, "sealed copy").Run(manifest.Request, manifestSha256, sealedSha256, order.KeySha256);
        }
        else if (order.Unsigned)
        {
            notes.LeaveOut("Counsel's signature: there is none, and none was asked for.");
        }
        else
        {
            notes.Find("signature.missing", $"Counsel's signature is not here ({path}). Without it nothing says that this manifest is the one that was signed.");
        }
    }

    private static string DigestOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
