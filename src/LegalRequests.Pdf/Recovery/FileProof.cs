using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>
/// Attacks any PDF, from anywhere, and lists what can be recovered from it that its pages do not show. With secrets, each is
/// looked for by every detector besides, on the pages too.
/// </summary>
public sealed class FileProof(Sandbox sandbox)
{
    const long Largest = 512L << 20;

    readonly PageSource source = new(sandbox);
    readonly PdfIntake intake = new(sandbox, new IntakeLimits());

    /// <param name="path">The file as it is.</param>
    /// <param name="secrets">Names, numbers, phrases; none to look for hidden things alone.</param>
    /// <param name="password">For a file that is locked; null where there is none.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async Task<FileProofResult> RunAsync(string path, IReadOnlyCollection<string> secrets, string? password, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("prove-");
        try
        {
            return await RunAsync(path, folder.FullName, secrets, password, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task<FileProofResult> RunAsync(string path, string folder, IReadOnlyCollection<string> secrets, string? password, CancellationToken cancellationToken)
    {
        if (new FileInfo(path).Length > Largest)
            return FileProofResult.Unreadable("The file is larger than can be proven at once. Split it into parts.");
        var taken = await intake.TakeInAsync(path, folder, password, cancellationToken);
        if (taken.Refusal == IntakeRefusal.NotAPdf)
            return FileProofResult.Unreadable(NotAPdf(await FileIntake.KindAsync(path, cancellationToken)));
        if (taken.Pdf is not { } pdf)
            return FileProofResult.Unreadable(taken.Sentence);

        var shown = new ShownWords();
        List<Carried> carried = [];
        var whole = await new WholeRewrite(sandbox).WriteAsync(path, Path.Combine(folder, "whole.pdf"), password, cancellationToken);
        var document = Open(whole ?? pdf.Path);
        if (whole is null || document is null)
            carried.Add(new Carried("proof.objects-unread", "", Detector.OwnReader, "The parts of the file that no page uses could not be read.", "", Telling.Always));
        await HuntPagesAsync(pdf, folder, shown, carried, cancellationToken);
        carried.AddRange(document is null ? [] : ObjectHunt.Run(document));
        await HuntBytesAsync(path, folder, password, carried, cancellationToken);

        List<ProofFinding> findings = [.. Judge(carried, shown, new SecretSearch(secrets))];
        if (secrets.Count > 0)
            findings.AddRange(await SearchAsync(path, whole ?? pdf.Path, pdf.PageCount, secrets, cancellationToken));
        return FileProofResult.Of(await FileHash.OfAsync(path, cancellationToken), new FileInfo(path).Length, pdf.PageCount, secrets.Count, findings);
    }

    static string NotAPdf(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "Only a PDF can be proven, and this is a JPEG picture.",
        FileKind.Png => "Only a PDF can be proven, and this is a PNG picture.",
        FileKind.Tiff => "Only a PDF can be proven, and this is a TIFF picture.",
        FileKind.PhonePhoto => "Only a PDF can be proven, and this is a phone's photo.",
        FileKind.Email => "Only a PDF can be proven, and this is a mail. Save the attached PDF and prove that.",
        FileKind.Office => "Only a PDF can be proven, and this is a file of Word, Excel or Outlook. Save it as PDF and prove that.",
        FileKind.OutlookPack or FileKind.SealedMail => "Only a PDF can be proven, and this is a packed or sealed mail. Save the attached PDF and prove that.",
        _ => "Only a PDF can be proven, and this is none.",
    };

    async Task HuntPagesAsync(NormalisedPdf pdf, string folder, ShownWords shown, List<Carried> carried, CancellationToken cancellationToken)
    {
        var document = Open(pdf.Path);
        await using var run = await new DocumentBurner(source).OpenAsync(pdf, TextBelief.WhatIsShown, cancellationToken);
        var (words, pictures) = (new PageHunt(run, document, shown), new PictureHunt(source, folder));
        if (document is null)
            carried.Add(new Carried("proof.own-reader-unread", "", Detector.OwnReader, "The file could not be read a second time.", "", Telling.Always));
        for (var page = 1; page <= pdf.PageCount; page++)
        {
            var picture = await words.RunAsync(page, carried, cancellationToken);
            if (picture is not null && document is not null && await pictures.RunAsync(document, page, picture, cancellationToken) is { } hidden)
                carried.Add(hidden);
        }
    }

    async Task HuntBytesAsync(string path, string folder, string? password, List<Carried> carried, CancellationToken cancellationToken)
    {
        var bytes = await File.ReadAllBytesAsync(path, cancellationToken);
        var text = ByteHunt.Read(bytes);
        carried.AddRange(ByteHunt.Run(text));
        carried.AddRange(PackedHunt.Run(bytes));
        foreach (var end in ByteHunt.EarlierEnds(text))
        {
            var earlier = Path.Combine(folder, "earlier.pdf");
            await File.WriteAllBytesAsync(earlier, bytes[..end], cancellationToken);
            carried.Add(new Carried(
                "proof.revision",
                $"byte {end}",
                Detector.Ends,
                "An earlier version of the file can be brought back.",
                await TextOfAsync(earlier, folder, password, cancellationToken),
                Telling.Always));
        }
    }

    async Task<string> TextOfAsync(string earlier, string folder, string? password, CancellationToken cancellationToken)
    {
        var whole = await new WholeRewrite(sandbox).WriteAsync(earlier, Path.Combine(folder, "earlier-whole.pdf"), password, cancellationToken);
        if (whole is null || Open(whole) is not { } document)
            return "";
        var text = new StringBuilder();
        for (var page = 1; page <= document.PageCount; page++)
            text.Append(' ').Append(Glyphs.GlyphPageText.Text(Glyphs.GlyphReader.Read(document, page)));
        foreach (var note in ObjectHunt.Run(document).Where(note => note.Text.Length > 0 && !note.Code.EndsWith("string", StringComparison.Ordinal)))
            text.Append(' ').Append(note.Text);
        return text.ToString();
    }

    static IEnumerable<ProofFinding> Judge(List<Carried> carried, ShownWords shown, SecretSearch secrets)
    {
        foreach (var one in carried)
        {
            if (secrets.InText(one.Text) || secrets.InBytes(one.Bytes.Span))
                yield return one.ToSecretFinding();
            var unseen = shown.Unseen(one.Text);
            if (one.Code == "proof.bookmark")
                unseen = [.. unseen.Where(word => !ObjectNotes.NamesPart(word))];
            if (one.Telling == Telling.Always || (one.Telling == Telling.WhenUnseen && unseen.Count > 0))
                yield return one.ToFinding(unseen);
        }
    }

    // The proof of a packet looks for secrets in every byte and picture; what it says of the form of a packet is not asked here.
    async Task<IEnumerable<ProofFinding>> SearchAsync(string path, string whole, int pages, IReadOnlyCollection<string> secrets, CancellationToken cancellationToken)
    {
        var request = new ProofRequest { Path = whole, PageCount = pages, Secrets = secrets, Protected = secrets, FileNames = [Path.GetFileName(path)], EveryPicture = true };
        var report = await new PacketProof(sandbox).RunAsync(request, cancellationToken);
        List<ProofFinding> found = [.. report.Findings.Where(finding => finding.Code is "proof.secret" or "proof.fact-in-picture" or "proof.file-name" || finding.Code.EndsWith("-unread", StringComparison.Ordinal))];
        await using var file = File.OpenRead(path);
        if (await new SecretSearch(secrets).InStreamAsync(file, cancellationToken))
            found.Add(new ProofFinding(null, "proof.secret", "A secret stands in the bytes of the file as they are.") { By = Detector.Streams });
        return found;
    }

    static SourceDocument? Open(string path)
    {
        try
        {
            return SourceDocument.Open(File.ReadAllBytes(path));
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
