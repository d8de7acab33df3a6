using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Tests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Guidance;

/// <summary>What the guide tells people to write is what the program reads.</summary>
public sealed class RulePackGuideTests
{
    private static readonly Dictionary<string, string> Calendars = Shipped("calendars");

    private static readonly Dictionary<string, string> Packs = Shipped("packs");

    public static TheoryData<string, string, string> Slips()
    {
        var slips = new TheoryData<string, string, string>();
        foreach (var (right, wrong, says) in GuidePack.Slips()) slips.Add(right, wrong, says);

        return slips;
    }

    [Fact]
    public void The_calendar_of_the_guide_has_no_problem() =>
        RuleFileCheck.OfCalendar(GuidePack.FileName, GuidePack.Calendar, Calendars, Packs).Problems.ShouldBeEmpty();

    [Fact]
    public void The_pack_of_the_guide_has_no_problem_and_its_examples_come_out()
    {
        var check = Check(GuidePack.Pack);

        check.Problems.ShouldBeEmpty();
        check.Failures.ShouldBeEmpty();
        (check.Rules, check.Passed).ShouldBe((4, 13));
    }

    [Fact]
    public void The_pack_of_the_guide_has_every_section()
    {
        var calendars = new Dictionary<string, string>(Calendars) { [GuidePack.FileName] = GuidePack.Calendar };
        var pack = RuleLibrary.Read(calendars, new Dictionary<string, string> { [GuidePack.FileName] = GuidePack.Pack }).Packs.ShouldHaveSingleItem();

        new[]
        {
            pack.Law.Instruments.Count, pack.Law.Checks.Count, pack.Law.Privileges.Count, pack.Law.Overlays.Count, pack.Law.Notices.Count,
            pack.Law.Logs.Count, pack.Law.Certificates.Count, pack.Law.Retention.Count, pack.Law.Directions.Count,
        }.ShouldAllBe(entries => entries > 0);
    }

    [Fact]
    public void The_guide_lists_slips() => GuidePack.Slips().Count().ShouldBeGreaterThan(15);

    [Theory]
    [MemberData(nameof(Slips))]
    public void A_slip_gives_the_message_that_the_guide_shows(string right, string wrong, string says)
    {
        GuidePack.Pack.ShouldContain(right);
        var broken = GuidePack.Pack.Replace(right, wrong, StringComparison.Ordinal);

        var check = Check(broken);

        check.IsGood.ShouldBeFalse();
        check.Problems.Select(problem => problem.Message).Concat(check.Failures).ShouldContain(told => told.Contains(says, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_the_packs_stands_in_the_guide()
    {
        string[] words = [.. FactWords.Forums, .. FactWords.Instruments, .. FactWords.Commands, .. FactWords.ServiceMethods, .. FactWords.Events, .. FactWords.Overlays, .. FactWords.OverlayRoutes, .. RuleMarks.ByWord.Keys];

        words.Where(word => !GuidePack.Guide.Contains($"`{word}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static RuleFileCheck Check(string pack) =>
        RuleFileCheck.OfPack(GuidePack.FileName, pack, new Dictionary<string, string>(Calendars) { [GuidePack.FileName] = GuidePack.Calendar }, Packs);

    private static Dictionary<string, string> Shipped(string folder) =>
        Directory.EnumerateFiles(Path.Combine(FederalRules.WorkflowsFolder(), folder), "*.yaml")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
}
