using LegalRequests.Guidance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Guidance;

/// <summary>Slips of the keyboard are told in words that a person who does not program can act on, on the line to mend.</summary>
public sealed class TypingSlipTests
{
    private static readonly Dictionary<string, string> Calendars = new() { [GuidePack.FileName] = GuidePack.Calendar };

    [Theory]
    [InlineData("    role: ours", "\trole: ours", "a tab stands at the beginning of this line")]
    [InlineData("    role: ours", "\u00A0\u00A0\u00A0\u00A0role: ours", "a blank of a word processor stands")]
    [InlineData("  - id: ZZ.45.motion", "  \u2013 id: ZZ.45.motion", "begins with a long dash")]
    [InlineData("  - id: ZZ.45.motion", "  -id: ZZ.45.motion", "a space must follow \"-\"")]
    [InlineData("    role: ours", "    role:ours", "a space must follow \"role:\"")]
    [InlineData("    role: ours", "    role ours", "has no colon after the name of its field")]
    [InlineData("    role: ours", "      role: ours", "does not fit the ones above it")]
    [InlineData("    role: ours", "   role: ours", "does not fit the ones above it")]
    [InlineData("    role: ours", "    role: ours\n    role: info", "field \"role\" stands twice in one entry")]
    [InlineData("consequence: Somebody must", "consequence: *Somebody must", "a value that begins with * stands in quotes")]
    [InlineData("consequence: Somebody must", "consequence: Note: somebody must", "a value with a colon and a space in it stands in quotes")]
    [InlineData("title: Find out by when", "title: \"Find out by when", "has no partner")]
    [InlineData("facts: {instrument: testimony_subpoena, state: ZZ, service: 2026-05-15}", "facts: {instrument: testimony_subpoena, state: ZZ, service: 2026-05-15", "has no partner")]
    [InlineData("facts: {instrument: testimony_subpoena, state: ZZ, service: 2026-05-15}", "facts: {instrument: testimony_subpoena, state: ZZ, service: 2026-05-15}}", "has no partner")]
    [InlineData("consequence: Somebody must", "consequence: “Somebody must", "begins with a curly quotation mark")]
    [InlineData("testimony_subpoena, state: ZZ", "testimony_subpoena, state: Zed", "must be two letters such as NY")]
    [InlineData("instrument: civil_subpoena, traits: [mental_health_records]}\n    role", "instrument: civil_subpoena, traits: [mental_helth_records]}\n    role", "unknown trait \"mental_helth_records\"")]
    public void The_line_and_the_cause_are_told(string right, string wrong, string told)
    {
        var line = GuidePack.Pack[..GuidePack.Pack.IndexOf(right, StringComparison.Ordinal)].Count(sign => sign == '\n') + 1;

        var problem = Check(Once(right, wrong)).Problems[0];

        problem.Message.ShouldContain(told);
        problem.Line.ShouldBeInRange(line, line + 1);
        problem.Message.ShouldNotContain("scalar");
        problem.Message.ShouldNotContain("indicator");
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_named_where_the_reading_ends() =>
        Check(Once("title: Find out by when", "title: 'Find out by when")).Problems.ShouldHaveSingleItem().Message.ShouldContain("quotation mark");

    [Fact]
    public void A_holiday_that_cannot_be_read_is_told_once()
    {
        var calendar = GuidePack.Calendar.Replace("June 19, since", "June 31, since", StringComparison.Ordinal);

        var problem = RuleFileCheck.OfCalendar(GuidePack.FileName, calendar, Calendars, new Dictionary<string, string>()).Problems.ShouldHaveSingleItem();

        problem.Message.ShouldContain("\"June 31\" is not a day");
    }

    [Fact]
    public void A_list_that_disagrees_is_told_on_the_line_of_its_days()
    {
        var calendar = GuidePack.Calendar.Replace(", 2026-12-25]", "]", StringComparison.Ordinal);
        var line = Array.FindIndex(calendar.Split('\n'), text => text.Contains("days: [", StringComparison.Ordinal)) + 1;

        RuleFileCheck.OfCalendar(GuidePack.FileName, calendar, Calendars, new Dictionary<string, string>()).Problems.ShouldHaveSingleItem().Line.ShouldBe(line);
    }

    [Fact]
    public void The_file_is_called_as_its_id_says() =>
        Check(Once("id: us-zz", "id: us-zed")).Problems.ShouldHaveSingleItem().Message.ShouldContain("the file must be called us-zed.yaml");

    private static string Once(string right, string wrong)
    {
        var at = GuidePack.Pack.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, right);
        return GuidePack.Pack[..at] + wrong + GuidePack.Pack[(at + right.Length)..];
    }

    private static RuleFileCheck Check(string pack) => RuleFileCheck.OfPack(GuidePack.FileName, pack, Calendars, new Dictionary<string, string>());
}
