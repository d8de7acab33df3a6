using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>A fictitious record with one name redacted, burned and written as a finished file of two pages.</summary>
public sealed class BurnedSample(BurnedPage burned, PageImage unburned)
{
    public const string Secret = "Priscilla";
    static readonly PageBox Plate = new(400, 740, 600, 780);

    public BurnedPage Burned { get; } = burned;

    public static async Task<BurnedSample> MakeAsync(Workbench bench)
    {
        var text = SamplePdf.Text(72, 700, 14, "SAMPLE record of the agency") + SamplePdf.Text(72, 660, 14, $"Client name: {Secret} Okonkwo")
            + SamplePdf.Text(72, 640, 14, "The visit took place in March.");
        var pdf = await bench.OpenAsync(new SamplePdf().Page(text));
        var source = new PageSource(await Workbench.SandboxAsync());
        var unburned = (await source.RenderAsync(pdf, 1, PageSource.ReleaseDpi, default)).Value.ShouldNotBeNull();
        var words = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];
        var name = words.Single(word => word.Text == Secret).Box;
        var box = new RedactionBox(name with { Right = words.Single(word => word.Text == "Okonkwo").Box.Right }, "Privileged");
        var burner = new DocumentBurner(source);
        var burned = await burner.BurnAsync(pdf, 1, [box], TextBelief.WhatIsShown, default);
        return new BurnedSample(burned.Value.ShouldNotBeNull(), unburned);
    }

    /// <summary>The finished file; faults may be planted.</summary>
    public byte[] Write(
        IEnumerable<PlacedWord>? moreWords = null,
        bool withUnburnedPicture = false,
        string title = "SAMPLE packet",
        Action<DocumentWriter>? plant = null,
        string secondNumber = "SAMPLE-000002",
        bool isPacked = false)
    {
        using var file = new MemoryStream();
        var facts = new DocumentFacts(title, new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        using var document = new DocumentWriter(file, facts, isPacked);
        var pages = new RasterPageWriter(document);
        var picture = withUnburnedPicture ? unburned : Burned.Image;
        pages.AddPage(612, 792, picture.ToRaster(), [.. Words("SAMPLE-000001"), .. moreWords ?? []]);
        pages.AddPage(612, 792, Burned.Image.ToRaster(), [.. Words(secondNumber)]);
        plant?.Invoke(document);
        document.Finish();
        return file.ToArray();
    }

    public ProofRequest Request(string path) => new()
    {
        Path = path,
        PageCount = 2,
        Pages = [Page(1), Page(2)],
        Secrets = [$"{Secret} Okonkwo", Secret, "Okonkwo"],
    };

    public ProofPage Page(int number) => ProofPage.Of(number, Burned, box => box) with
    {
        Plate = new ProofPlate($"SAMPLE-00000{number}", Plate),
    };

    IEnumerable<PlacedWord> Words(string number) => Burned.PlacedWords()
        .Append(new PlacedWord(number, 420, 750, 120, 12));
}
