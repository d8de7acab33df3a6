using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class TextLineTests
{
    static readonly List<PageWord> Words =
    [
        Word("second", 10, 30),
        Word("right", 90, 11),
        Word("left", 10, 10),
        Word("middle", 50, 9),
    ];

    [Fact]
    public void Words_stand_in_lines_as_they_are_read()
    {
        var lines = TextLine.Of(Words);

        lines.Select(line => string.Join(' ', line.Words.Select(word => word.Text))).ShouldBe(["left middle right", "second"]);
    }

    [Fact]
    public void Neighbours_share_a_box_and_others_do_not()
    {
        var lines = TextLine.Of(Words);

        TextLine.Cover(lines, new HashSet<int> { 2, 3 }).ShouldBe([new MarkedRegion(9, 8, 72, 13)]);
        TextLine.Cover(lines, new HashSet<int> { 2, 1, 0 }).Count.ShouldBe(3);
        TextLine.Cover(lines, new HashSet<int>()).ShouldBeEmpty();
    }

    static PageWord Word(string text, double left, double top) =>
        new(text, new PageBox(left, top, left + 30, top + 10), WordOrigin.TextLayer);
}
