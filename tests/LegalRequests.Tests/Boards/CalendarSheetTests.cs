using System.Text;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

/// <summary>The file as RFC 5545 wants it, read by rules of its own and not by the code that wrote it.</summary>
public class CalendarSheetTests
{
    private static readonly DateCard Objection = new(
        new Guid("01900000-0000-7000-8000-000000000001"), new Guid("01900000-0000-7000-8000-000000000002"), "FED.45.objection", "Serve written objections; to production, at once",
        DeadlineRole.Ours, DeadlineStatus.Computed, new DateOnly(2026, 7, 17), null, DueKind.OnDay, null, new DateOnly(2026, 7, 16),
        "America/Los_Angeles", "Fed. R. Civ. P. 45(d)(2)(B)", "", RuleMark.V, "us-federal 2026.1", null, new DateTimeOffset(2026, 7, 3, 9, 30, 0, TimeSpan.FromHours(-7)), null);

    [Fact]
    public void Every_line_ends_with_cr_lf_and_is_no_longer_than_75_octets()
    {
        var text = CalendarSheet.Of([Entry(Objection with { Title = "Ünïcödé " + new string('é', 200) + " 🗓️ end" })], "https://records.example");

        var bytes = Encoding.UTF8.GetBytes(text);
        text.EndsWith("\r\n", StringComparison.Ordinal).ShouldBeTrue();
        text.Replace("\r\n", "", StringComparison.Ordinal).IndexOfAny(['\r', '\n']).ShouldBe(-1);
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
        Encoding.UTF8.GetString(bytes).Contains('\uFFFD', StringComparison.Ordinal).ShouldBeFalse();
        Properties(text)["SUMMARY"].Single().ShouldContain("🗓️ end");
    }

    [Fact]
    public void The_calendar_and_each_event_have_what_they_must_have_once()
    {
        var text = CalendarSheet.Of([Entry(Objection), Entry(Objection, CalendarMark.RuleDate)], "https://records.example");
        var lines = Unfolded(text);

        lines[..3].ShouldBe(["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//LegalRequests//Deadlines//EN"]);
        lines[^1].ShouldBe("END:VCALENDAR");
        lines.Count(line => line == "BEGIN:VEVENT").ShouldBe(2);
        lines.Count(line => line == "END:VEVENT").ShouldBe(2);
        lines.ShouldNotContain(line => line.Contains("VTIMEZONE", StringComparison.Ordinal) || line.Contains("TZID", StringComparison.Ordinal));

        foreach (var one in Events(text))
        {
            string[] once = ["UID", "DTSTAMP", "SUMMARY", "DESCRIPTION", "URL", "CLASS"];
            once.ShouldAllBe(name => one.Count(property => property.Name == name) == 1);
            one.Count(property => property.Name.StartsWith("DTSTART", StringComparison.Ordinal)).ShouldBe(1);
        }

        Events(text).Select(one => one.Single(property => property.Name == "UID").Value).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void A_day_is_an_all_day_event_that_ends_before_the_next_and_an_hour_stands_in_utc()
    {
        var day = Events(CalendarSheet.Of([Entry(Objection)], "")).Single();
        var hour = Events(CalendarSheet.Of([Entry(Objection with { DueTime = new TimeOnly(10, 0), DueKind = DueKind.StrictlyBefore }, CalendarMark.RuleDate)], "")).Single();

        day.ShouldContain(("DTSTART;VALUE=DATE", "20260716"));
        day.ShouldContain(("DTEND;VALUE=DATE", "20260717"));
        hour.ShouldContain(("DTSTART", "20260717T170000Z"));
        hour.ShouldNotContain(property => property.Name.StartsWith("DTEND", StringComparison.Ordinal));
        day.ShouldContain(("DTSTAMP", "20260703T163000Z"));
    }

    [Fact]
    public void Text_is_escaped_and_carries_number_rule_dates_and_that_nobody_verified_the_rule()
    {
        var one = Events(CalendarSheet.Of([Entry(Objection)], "https://records.example")).Single();

        one.ShouldContain(("SUMMARY", @"LR-2026-0007: Serve written objections\; to production\, at once (safe date)\, not yet verified by your counsel"));
        var description = one.Single(property => property.Name == "DESCRIPTION").Value;
        description.ShouldBe(@"Rule date: Jul 17\, 2026 (Fri)\nSafe date: Jul 16\, 2026 (Thu)\nFed. R. Civ. P. 45(d)(2)(B)\nCourt's time zone: America/Los_Angeles\nnot yet verified by your counsel");
        one.ShouldContain(("URL", "https://records.example/requests/LR-2026-0007/deadlines"));
    }

    [Fact]
    public void No_caption_and_no_words_that_somebody_typed_are_in_it()
    {
        var byHand = Objection with { RuleId = "SET.1", Title = "Robin SAMPLE must appear", Citation = "Order in SAMPLE v. SAMPLE", Authority = "Order in SAMPLE v. SAMPLE", Mark = null };

        var text = CalendarSheet.Of([Entry(byHand), Entry(Objection with { Authority = "Order in SAMPLE v. SAMPLE", Citation = "Order in SAMPLE v. SAMPLE", Mark = null })], "");

        text.ShouldNotContain("SAMPLE");
        text.ShouldNotContain("Robin");
        Properties(text)["SUMMARY"][0].ShouldContain("Date set by an order or agreement");
    }

    [Fact]
    public void A_date_that_moves_keeps_its_uid_and_the_same_dates_give_the_same_bytes()
    {
        var moved = Objection with { Id = Guid.CreateVersion7(), DueDay = new DateOnly(2026, 8, 1), SafeDay = new DateOnly(2026, 7, 31) };

        var before = CalendarSheet.Of([Entry(Objection)], "");

        Properties(CalendarSheet.Of([Entry(moved)], ""))["UID"].ShouldBe(Properties(before)["UID"]);
        Properties(CalendarSheet.Of([Entry(Objection with { RequestId = Guid.CreateVersion7() })], ""))["UID"].ShouldNotBe(Properties(before)["UID"]);
        CalendarSheet.Of([Entry(Objection)], "").ShouldBe(before);
    }

    [Theory]
    [InlineData(DeadlineStatus.Missed, CalendarMark.RuleDate, "rule date, missed")]
    [InlineData(DeadlineStatus.Computed, CalendarMark.RuleDate, "rule date")]
    [InlineData(DeadlineStatus.Computed, CalendarMark.FirstDay, "nothing may leave before")]
    public void What_the_day_is_to_the_date_is_said_in_words(DeadlineStatus status, CalendarMark mark, string words) =>
        Properties(CalendarSheet.Of([Entry(Objection with { Status = status }, mark)], ""))["SUMMARY"].Single().ShouldContain($"({words.Replace(",", "\\,", StringComparison.Ordinal)})");

    private static CalendarEntry Entry(DateCard card, CalendarMark mark = CalendarMark.SafeDate) =>
        new((mark == CalendarMark.SafeDate ? card.SafeDay : card.DueDay) ?? default, mark, "LR-2026-0007", "SAMPLE v. SAMPLE", card);

    private static List<string> Unfolded(string text) =>
        [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static ILookup<string, string> Lookup(IEnumerable<(string Name, string Value)> properties) => properties.ToLookup(it => it.Name, it => it.Value);

    private static Dictionary<string, List<string>> Properties(string text) =>
        Lookup(Unfolded(text).Select(Split)).ToDictionary(it => it.Key, it => it.ToList());

    private static List<List<(string Name, string Value)>> Events(string text) =>
    [
        .. string.Join('\n', Unfolded(text)).Split("BEGIN:VEVENT\n").Skip(1)
            .Select(part => part.Split('\n').TakeWhile(line => line != "END:VEVENT").Select(Split).ToList()),
    ];

    private static (string Name, string Value) Split(string line) => (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}
