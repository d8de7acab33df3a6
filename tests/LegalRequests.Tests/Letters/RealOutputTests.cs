using System.Diagnostics;
using LegalRequests.ClientNotice;
using LegalRequests.Letters;
using LegalRequests.Packets;
using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Packets;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Letters;

/// <summary>What the product really sets, from its own templates and words, held against the profile it claims.</summary>
public sealed class RealOutputTests
{
    private static readonly string[] Names = ["Sra. Núñez Álvarez SAMPLE", "Nguyễn Thị Ánh SAMPLE", "محمد الأحمد SAMPLE", "王小明 SAMPLE", "Jordan SAMPLE"];
    private static readonly DateOnly Day = new(2026, 12, 14);

    [Theory]
    [InlineData("en", "Page 1 of")]
    [InlineData("es", "Página 1 de")]
    [InlineData("vi", "Trang 1 trên")]
    [InlineData("ar", "صفحة 1 من")]
    [InlineData("zh", "第 1 页，共")]
    public async Task A_notice_conforms_in_each_language_and_says_nothing_fixed_in_another(string language, string foot)
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        using var pdf = new MemoryStream();

        await house.InScopeAsync(async provider =>
        {
            await provider.GetRequiredService<NoticeLetter>().WriteAsync(pdf, sample.Id, language, default);
            return true;
        });

        ProfileCheck.Run(pdf.ToArray()).ShouldBeEmpty();
        var text = await TextAsync(house, pdf.ToArray());
        text.ShouldContain(foot);
        if (language != "en")
        {
            text.ShouldNotContain("Page 1");
            text.ShouldNotContain("subpoena for records");
        }
    }

    [Theory]
    [MemberData(nameof(Captions))]
    public async Task The_parts_of_a_packet_conform_each_as_a_file_of_its_own_whatever_a_party_is_called(string name)
    {
        await using var house = TestHouse.Open();
        var (press, reasons) = (house.Services.GetRequiredService<LetterPress>(), house.Services.GetRequiredService<RedactionReasons>());
        var plan = Plan(name);
        var (bates, front) = (new BatesPlan(plan), new FrontMatter(press, reasons));
        var log = FrontMatter.Log(plan, PrivilegeLogRow.Of(plan, bates, reasons));

        Check(front.CoverLetter(plan, bates, Day));
        Check(front.Index(plan, bates));
        Check(log, FrontMatter.LogDesign);
        Check(front.Certificate(plan, bates, Day));
        Check([.. press.Blocks("letters/recall", "en", Recall(press, plan))]);
    }

    public static TheoryData<string> Captions => [.. Names];

    private static async Task<string> TextAsync(TestHouse house, byte[] file)
    {
        var path = Path.Combine(house.Folder, "letter.pdf");
        await File.WriteAllBytesAsync(path, file);
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("pdftotext");
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return string.Concat(text.Where(c => c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E'))));
    }

    private static void Check(IReadOnlyList<Block> blocks, PageDesign? design = null)
    {
        using var pdf = new MemoryStream();
        DocumentComposer.Compose(pdf, new DocumentFacts("LR-2026-0001", LetterPress.Noon(Day), "en-US", "SAMPLE Agency"), blocks, design);
        ProfileCheck.Run(pdf.ToArray()).ShouldBeEmpty();
    }

    private static Dictionary<string, object> Recall(LetterPress press, PacketPlan plan)
    {
        var facts = press.FactsOf(plan.Request, Day, "en");
        facts["sentOn"] = press.Day(Day, "en");
        facts["numbers"] = "numbers S000001 to S000004";
        facts["basis"] = "SAMPLE: the holder has not waived.";
        facts["confirmBy"] = press.Day(Day, "en");
        facts["federal"] = true;
        return facts;
    }

    private static PacketPlan Plan(string name)
    {
        var plan = PlanSketch.Of("PPR", "W", "N", "RP", "D");
        var request = new LegalRequest
        {
            Id = plan.Request.Id,
            Number = "LR-2026-0001",
            BatesPrefix = "S",
            ClientName = name,
            Caption = $"{name} v. SAMPLE County",
            Court = "SAMPLE District Court",
            CaseNumber = "26-CV-0001",
            IssuedBy = name,
            ServedOn = Day,
        };
        return plan with { Request = request, Before = [new EarlierVolume(1, "S000001", "S000002", 2, 0, 0, 0, 0, "", new string('a', 64))] };
    }
}
