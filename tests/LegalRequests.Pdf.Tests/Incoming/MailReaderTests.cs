using System.Text;
using LegalRequests.Pdf.Incoming.Mail;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Incoming;

public class MailReaderTests
{
    [Fact]
    public void Plain_text_is_taken_where_there_is_some_and_formatted_text_otherwise()
    {
        var both = Read("Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\nSAMPLE plain\n--b\nContent-Type: text/html\n\n<p>SAMPLE rich\n--b--\n");
        var rich = Read("Content-Type: multipart/alternative; boundary=b\n\n--b\n\n \n--b\nContent-Type: text/html\n\n<p>SAMPLE &amp; rich<script>run()</script><p>two\n--b--\n");

        both.Text.ShouldBe("SAMPLE plain");
        both.Formatted.ShouldBeFalse();
        rich.Text.ShouldBe("SAMPLE & rich\n\ntwo");
        rich.Formatted.ShouldBeTrue();
    }

    [Theory]
    [InlineData("=?utf-8?Q?Ren=C3=A9_SAMPLE?=", "René SAMPLE")]
    [InlineData("=?iso-8859-1?q?Mu=F1oz?= =?iso-8859-1?q?_SAMPLE?=", "Muñoz SAMPLE")]
    [InlineData("=?utf-8?B?U0FNUExFIMM=?= =?utf-8?B?qQ==?= end", "SAMPLE é end")]
    [InlineData("=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?=", "日本")]
    [InlineData("=?x-nothing?Q?SAMPLE?=", "SAMPLE")]
    [InlineData("no =? word", "no =? word")]
    public void Encoded_words_are_decoded(string value, string text) => MailWords.Decode(value).ShouldBe(text);

    [Theory]
    [InlineData("attachment; filename=\"SAMPLE; order.pdf\"", "SAMPLE; order.pdf")]
    [InlineData("attachment; filename*=UTF-8''SAMPLE%20%C3%A9.pdf", "SAMPLE é.pdf")]
    [InlineData("attachment; filename*0=\"SAM\"; filename*1=\"PLE.pdf\"", "SAMPLE.pdf")]
    [InlineData("attachment; filename*0*=utf-8''SAM%50; filename*1*=LE%C3; filename*2*=%A9.pdf", "SAMPLEé.pdf")]
    [InlineData("attachment; filename=\"=?utf-8?Q?SAMPLE=2Epdf?=\"", "SAMPLE.pdf")]
    public void Names_of_files_are_read_as_their_programs_write_them(string disposition, string name)
    {
        var message = Read($"Content-Type: multipart/mixed; boundary=\"a b\"\n\n--a b\nContent-Type: application/pdf\nContent-Disposition: {disposition}\nContent-Transfer-Encoding: base64\n\nU0FNUExF\n--a b--\n");

        var file = message.Files.ShouldHaveSingleItem();
        file.FileName.ShouldBe(name);
        Encoding.ASCII.GetString(file.Body.Span).ShouldBe("SAMPLE");
    }

    [Theory]
    [InlineData("quoted-printable", "SAM=50LE=\r\n line =E9", "iso-8859-1", "SAMPLE line é")]
    [InlineData("QUOTED-PRINTABLE", "bad =ZZ end=", "utf-8", "bad =ZZ end")]
    [InlineData("base64", "U0FN\r\n*UExF", "us-ascii", "SAMPLE")]
    [InlineData("8bit", "SAMPLE é", "utf-8", "SAMPLE é")]
    [InlineData("x-unknown", "SAMPLE", "x-unknown", "SAMPLE")]
    public void Transfer_encodings_are_undone(string encoding, string body, string charset, string text) =>
        Read($"Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: {encoding}\n\n{body}").Text.ShouldBe(text);

    [Fact]
    public void A_bounce_shows_its_report_and_the_message_that_came_back()
    {
        var message = Read("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSAMPLE not delivered\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b\nContent-Type: message/rfc822\n\nFrom: a@sample.example\nSubject: SAMPLE\n\nfirst text\n--b--\n");

        message.Text.ShouldBe("SAMPLE not delivered\n\nStatus: 5.1.1");
        var returned = message.Files.ShouldHaveSingleItem().Parts.ShouldHaveSingleItem();
        returned.Field("subject").ShouldBe("SAMPLE");
        new MailMessage(returned).Text.ShouldBe("first text");
    }

    [Theory]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\nnothing")]
    [InlineData("Content-Type: multipart/mixed\n\nnothing")]
    [InlineData("Content-Type: multipart/mixed; boundary=b\n\n--b\n--b\n--b--\n")]
    [InlineData("Content-Type: multipart/mixed; boundary=\"\"\n\n--\n\n--")]
    [InlineData("")]
    public void A_message_without_parts_is_an_empty_message(string text) =>
        Read(text).Files.ShouldBeEmpty();

    [Fact]
    public void Nesting_without_end_is_followed_so_far_and_no_further()
    {
        var deep = new StringBuilder();
        for (var level = 0; level < 5000; level++)
            deep.Append("Content-Type: message/rfc822\n\n");

        var message = new MailReader().Read(Encoding.ASCII.GetBytes(deep.ToString()));

        Depth(message).ShouldBe(MailReader.DeepestNesting);
    }

    [Fact]
    public void More_parts_than_are_taken_are_left_out_and_told()
    {
        var many = "Content-Type: multipart/mixed; boundary=b\n\n" + string.Concat(Enumerable.Repeat("--b\n\nSAMPLE\n", 3000));
        var reader = new MailReader();

        var message = reader.Read(Encoding.ASCII.GetBytes(many));

        message.Parts.Count.ShouldBeLessThan(MailReader.MostParts);
        reader.Cut.ShouldBeTrue();
    }

    [Fact]
    public void A_hostile_head_and_hostile_formatting_are_read_in_time()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Read("Subject: " + string.Concat(Enumerable.Repeat("=?a?Q?", 20_000)) + "\n\nSAMPLE");
        Read("Content-Type: " + new string(';', 100_000) + "\n\nSAMPLE");
        HtmlText.Of(string.Concat(Enumerable.Repeat("<a href=", 20_000)) + string.Concat(Enumerable.Repeat("<script", 20_000)));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("<p>one<br>two</p><ul><li>three</ul>", "one\ntwo\n\n- three")]
    [InlineData("a &lt; b and 1 < 2", "a < b and 1 < 2")]
    [InlineData("<a href=\"https://sample.example/x\">here</a>", "here [https://sample.example/x]")]
    [InlineData("<img src=\"https://sample.example/beacon.gif\"><style>p{}</style>SAMPLE<!-- not this -->", "SAMPLE")]
    public void Formatted_text_becomes_lines(string html, string text) => HtmlText.Of(html).ShouldBe(text);

    static MailMessage Read(string text) => new(new MailReader().Read(Encoding.UTF8.GetBytes(text)));

    static int Depth(MailPart part) => part.Parts.Count == 0 ? 0 : 1 + part.Parts.Max(Depth);
}
