using System.Globalization;
using System.Text.RegularExpressions;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Browser.Tests;

[Collection(SharedBrowser.Name)]
public sealed partial class CaseWalkTests(WalkedCase walked) : IClassFixture<WalkedCase>
{
    [Fact]
    public async Task The_released_packet_holds_no_word_that_was_kept_back_or_blacked_out()
    {
        var text = await Tool.ReadAsync("pdftotext", "-layout", walked.PacketPath, "-");
        var raw = await Tool.ReadAsync("qpdf", "--qdf", "--object-streams=disable", walked.PacketPath, "-");
        string[] gone = ["quartzlike", "velvetine", "lighthouse", "Tobias", "Wren", "homework", "parking spaces"];

        foreach (var word in gone)
        {
            text.ShouldNotContain(word, Case.Insensitive);
            raw.ShouldNotContain(word, Case.Insensitive);
        }

        text.ShouldContain("lunch");
        text.ShouldContain("foster home lived another child");
    }

    [Fact]
    public async Task The_released_packet_is_a_sound_file_with_numbers_without_a_gap()
    {
        var sound = await Tool.ReadAsync("qpdf", "--check", walked.PacketPath);
        var pages = int.Parse(await Tool.ReadAsync("qpdf", "--show-npages", walked.PacketPath), CultureInfo.InvariantCulture);
        var text = await Tool.ReadAsync("pdftotext", "-layout", walked.PacketPath, "-");
        var sheets = text.Split('\f', StringSplitOptions.RemoveEmptyEntries);
        var stamped = sheets.Select(sheet => Stamp().Matches(sheet).LastOrDefault()?.Groups[1].Value).OfType<string>()
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();

        sound.ShouldContain("No syntax or stream encoding errors found");
        sheets.Length.ShouldBe(pages);
        stamped.Distinct().Order().ShouldBe(Enumerable.Range(1, stamped.Max()));
    }

    [Fact]
    public async Task The_document_that_was_put_off_leaves_in_a_second_volume_whose_numbers_go_on()
    {
        var (first, second) = (await Tool.ReadAsync("pdftotext", "-layout", walked.PacketPath, "-"), await Tool.ReadAsync("pdftotext", "-layout", walked.SecondVolumePath, "-"));
        var last = Numbers(first).Max();

        first.ShouldContain("VOL001");
        second.ShouldContain("VOL002");
        Numbers(second).Where(number => number > last).Distinct().Order().First().ShouldBe(last + 1);
        (first.Contains("enough to eat", StringComparison.OrdinalIgnoreCase), second.Contains("enough to eat", StringComparison.OrdinalIgnoreCase)).ShouldBe((false, true));
        walked.ReleaseAfterBoth.ShouldContain("VOL001");
        walked.ReleaseAfterBoth.ShouldContain("VOL002 (the last)");
    }

    private static IEnumerable<int> Numbers(string text) => Stamp().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [Fact]
    public void The_log_has_one_row_for_each_document_kept_back_or_blacked_out()
    {
        var rows = walked.Log.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();

        rows.Count.ShouldBe(2);
        rows.ShouldContain(row => row.Contains("\"Withheld\"", StringComparison.Ordinal) && row.Contains("Notes of a counseling session", StringComparison.Ordinal));
        rows.ShouldContain(row => row.Contains("\"Redacted\"", StringComparison.Ordinal) && row.Contains("R-2", StringComparison.Ordinal));
    }

    [Fact]
    public void Counsel_sees_that_the_proof_passed_before_signing() =>
        walked.Proof.ShouldContain("Passed");

    [Fact]
    public void A_box_drawn_after_the_signature_shuts_the_release() =>
        walked.ReleaseAfterLateBox.ShouldContain("This cannot leave yet");

    [Fact]
    public void Every_page_of_the_walk_can_be_used_by_everybody_in_light_and_dark_and_on_a_small_screen()
    {
        walked.Check.Seen.Count.ShouldBeGreaterThan(20);
        string.Join('\n', walked.Check.Findings).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_document_is_assessed_and_blacked_out_without_script()
    {
        await using var social = await walked.SeatAsync("Maria Okafor", script: false);
        await social.WaitForAsync("/", "12. Staff meeting", TimeSpan.FromMinutes(2));
        var document = await social.Page.Locator("main .task-list a[href*='/documents/']").First.GetAttributeAsync("href");
        await social.GoAsync($"{document}/assess");
        await social.FillAsync("assess", ("AssessedAs", "Confidential"), ("Rationale", "Case record, not a communication in therapy."));
        await social.SendAsync("assess", "stay");
        var assessed = await social.TextAsync();
        await social.GoAsync($"{document}/redact/1");

        await Workbench.TypeAsync(social, new WordPlace(100, 100, 160, 112));

        assessed.ShouldContain("Assessed before");
        (await social.Page.Locator("svg g.box").CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_keys_of_the_workbench_do_what_the_page_says_of_them()
    {
        await using var social = await walked.SeatAsync("Maria Okafor");
        await social.WaitForAsync("/", "12. Staff meeting", TimeSpan.FromMinutes(2));
        var request = (await social.Page.Locator("main .task-list a[href*='/documents/']").First.GetAttributeAsync("href"))?.Split("/documents/")[0];
        await social.GoAsync($"{request}/assess");
        var assess = await social.Page.Locator("main a[href*='/documents/']", new() { HasText = "Intake assessment" }).First.GetAttributeAsync("href");
        var redact = assess?.Replace("/assess", "/redact/1", StringComparison.Ordinal);

        await social.GoAsync($"{redact}/suggestions");
        await WorkbenchKeys.GoThroughSuggestionsAsync(social);
        await social.GoAsync(redact ?? "");
        await WorkbenchKeys.EditBoxesAsync(social.Page);
        await WorkbenchKeys.WidenAndFindAsync(social);
        var heading = await RecordWords.FindAsync(RepositoryRoot.PathOf("samples/case/records/01-intake-assessment.pdf"), 1, "Household");
        await WorkbenchKeys.CoverWholeWordAsync(social, heading[0]);
        await social.GoAsync($"{request}/redaction-log");

        (await social.TextAsync()).ShouldContain("Covered too little, covered too much");
        string.Join('\n', walked.Check.Findings).ShouldBeEmpty();
    }

    [GeneratedRegex(@"\b[A-Z]{2,}[A-Z0-9-]*-?(\d{6,})\b")]
    private static partial Regex Stamp();
}
