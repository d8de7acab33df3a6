using System.Net;
using System.Text;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Web.Pages.Intake;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class ReadingPagesTests
{
    [Fact]
    public async Task A_page_says_how_far_the_reading_is_and_a_reload_still_knows()
    {
        await using var house = new WebHouse(sweeps: false);
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var address = await UploadAsync(browser, SamplePages.Pdf("one", "two"), "SAMPLE.pdf");

        var waiting = await browser.OpenAsync(address);
        var told = await browser.OpenAsync($"{address}/reading");
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
        var done = await browser.OpenAsync(address);
        var toldDone = await browser.OpenAsync($"{address}/reading");

        waiting.Text.ShouldContain("Reading page 1 of 2, you can leave this page.");
        waiting.Document.QuerySelector("[data-follow]").ShouldNotBeNull().GetAttribute("data-follow").ShouldBe($"{address}/reading");
        told.Text.ShouldContain("\"done\":false");
        done.Text.ShouldContain("The words of all pages are read.");
        done.Document.QuerySelector("[data-follow]").ShouldBeNull();
        toldDone.Text.ShouldContain("\"done\":true");
    }

    [Fact]
    public async Task Another_persons_draft_tells_nothing()
    {
        await using var house = new WebHouse(sweeps: false);
        var address = await UploadAsync(await house.SignInAsAsync(StaffRoles.LegalStaff), SamplePages.Pdf("one"), "SAMPLE.pdf");
        var other = await house.SignInAsAsync(StaffRoles.LegalStaff);

        (await other.OpenAsync($"{address}/reading")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_mail_says_what_of_it_could_not_be_read()
    {
        await using var house = new WebHouse(sweeps: false);
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var mail = "From: SAMPLE <clerk@sample.example>\r\nSubject: SAMPLE\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/html\r\n\r\n<p>SAMPLE<script>x</script>\r\n--b\r\nContent-Type: audio/mpeg; name=SAMPLE.mp3\r\n\r\nSAMPLE\r\n--b--\r\n";

        var page = await browser.OpenAsync(await UploadAsync(browser, Encoding.ASCII.GetBytes(mail), "SAMPLE.eml"));

        page.Text.ShouldContain("This came as a mail.");
        page.Text.ShouldContain("1 attached file could not be read; see the list on the message&#x27;s page.");
        page.Text.ShouldContain("Pictures and links were not opened.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_finding_and_every_reason_has_its_sentence(bool one)
    {
        var pages = one ? (IReadOnlyList<int>)[3] : [1, 2, 3, 7];
        var card = new ReadingCard(
            9,
            9,
            true,
            FileKind.Tiff,
            [.. Enum.GetValues<FindingCode>().Select(code => new Finding(code, one ? 1 : 3))],
            Enum.GetValues<TextReason>().ToDictionary(reason => reason, _ => pages));

        var sentences = ReadingWords.All(card).Append(ReadingWords.Progress(card)).ToList();

        sentences.ShouldAllBe(sentence => sentence.EndsWith('.') && (char.IsUpper(sentence[0]) || char.IsAsciiDigit(sentence[0])));
        sentences.Distinct().Count().ShouldBe(sentences.Count);
        sentences.ShouldContain(one ? "Page 3 is a scan: its words were recognized from the picture." : "Pages 1 to 3, 7 are scans: their words were recognized from the picture.");
    }

    static async Task<string> UploadAsync(Browser browser, byte[] file, string name)
    {
        var form = await browser.OpenAsync("/requests/new");
        using var content = new MultipartFormDataContent();
        var token = form.Document.QuerySelector("#upload-paper input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        content.Add(new StringContent(token), "__RequestVerificationToken");
        content.Add(new ByteArrayContent(file), "File", name);
        var answer = await browser.Client.PostAsync(new Uri("/requests/new/paper", UriKind.Relative), content);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }
}
