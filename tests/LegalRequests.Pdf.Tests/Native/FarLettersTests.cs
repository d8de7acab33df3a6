using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Tests.Reading;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>Letters that are not of Western Europe: no machine reads them here, so it is their shapes that are believed or not.</summary>
public sealed class FarLettersTests : IDisposable
{
    readonly NativeBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("łCp")]
    [InlineData("đđ")]
    [InlineData("Uő")]
    [InlineData("ııB")]
    [InlineData("Đặng Văn Ở")]
    [InlineData("Жълтици")]
    [InlineData("Ψυχή")]
    public async Task A_heading_of_them_may_leave_as_text_though_nothing_else_vouches_for_its_font(string heading)
    {
        using var file = new MemoryStream();
        DocumentComposer.Compose(file, new DocumentFacts("Record (SAMPLE)", DateTimeOffset.UnixEpoch), [new Heading(1, heading), new Paragraph("A line of a SAMPLE record.")]);

        var verdict = await bench.TryAsync(file.ToArray());

        verdict.Doubts.ShouldBeEmpty();
        verdict.Pages.ShouldHaveSingleItem().Words.ShouldContain(word => word.Text == heading.Split(' ', StringSplitOptions.None)[0]);
    }

    [Theory]
    [InlineData("ordinaries", "łđőıħŧŋĀŒệ")]
    [InlineData("Mary", "łęść")]
    [InlineData("Mary", "ıııı")]
    [InlineData("go", "łđ")]
    [InlineData("W", "ł")]
    [InlineData("Mary", "имяч")]
    [InlineData("Mary", "κρυφ")]
    public async Task A_font_that_says_them_and_shows_others_is_found_out(string shown, string said)
    {
        var verdict = await TryAsync(shown, said);

        verdict.IsClean.ShouldBeFalse();
        verdict.Doubts.ShouldAllBe(doubt => doubt.Sentence.Contains("cannot be seen") || doubt.Sentence.Contains("cannot be held against its picture"));
    }

    // Nobody here could tell whether the page shows them.
    [Theory]
    [InlineData("Mary", "秘密名字")]
    [InlineData("Mary", "سريا")]
    public async Task Words_in_a_writing_that_is_not_known_here_do_not_leave_as_text(string shown, string said)
    {
        var verdict = await TryAsync(shown, said);

        verdict.IsClean.ShouldBeFalse();
    }

    async Task<NativeVerdict> TryAsync(string shown, string said)
    {
        var sample = new SamplePdf();
        var map = sample.AddStream(SamplePdf.ToUnicode(shown, said));
        var fonts = $"/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R>>";
        var content = SamplePdf.Text(72, 700, 14, "A line of a SAMPLE record") + $"BT /F2 14 Tf 72 650 Td ({shown}) Tj ET";

        return await bench.TryAsync(sample.Page(content, resources: $"<</Font<<{fonts}>>>>"));
    }
}
