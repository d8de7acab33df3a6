namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// A released file has one revision: one cross-reference, one end mark, nothing before its header and nothing after
/// its end (ISO 32000-2, 7.5.6: every later revision adds its own).
/// </summary>
static class FileEndCheck
{
    const int Window = 1 << 20;
    const int Overlap = 16;

    public static async Task RunAsync(string path, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var buffer = new byte[Window + Overlap];
        var (ends, starts, kept) = (0, 0, 0);
        var begins = false;
        var first = true;
        byte[] tail = [];
        int count;
        while ((count = await file.ReadAtLeastAsync(buffer.AsMemory(kept, Window), Window, false, cancellationToken)) > 0)
        {
            var filled = kept + count;
            var span = buffer.AsSpan(0, filled);
            begins = first ? span.StartsWith("%PDF-"u8) : begins;
            first = false;
            ends += NewHits(span, "%%EOF"u8, kept);
            starts += NewHits(span, "startxref"u8, kept);
            tail = span[^Math.Min(Overlap, filled)..].ToArray();
            kept = tail.Length;
            tail.CopyTo(buffer, 0);
        }

        if (!begins)
            findings.Add(new ProofFinding(null, "proof.header", "The file does not begin as a PDF does.") { By = Detector.Ends });
        if (ends != 1 || starts != 1)
            findings.Add(new ProofFinding(null, "proof.revisions", "The file holds an earlier or later version of itself.") { By = Detector.Ends });
        if (!tail.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8))
            findings.Add(new ProofFinding(null, "proof.trailing", "Something follows the end of the file.") { By = Detector.Ends });
    }

    // A hit that ends within what was kept was counted with the window before.
    static int NewHits(ReadOnlySpan<byte> span, ReadOnlySpan<byte> mark, int kept)
    {
        var hits = 0;
        for (var at = 0; at < span.Length;)
        {
            var next = span[at..].IndexOf(mark);
            if (next < 0)
                break;
            at += next + mark.Length;
            if (at > kept)
                hits++;
        }

        return hits;
    }
}
