using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>One case walked by plain form posts through three people's browsers; in every stage the program is killed once.</summary>
public sealed class KilledCase(DyingServer server, Random random, StaffMember legalPerson, StaffMember workerPerson, StaffMember counselPerson)
{
    public static readonly string[] Records = ["02-service-plan.pdf", "04-session-notes-march.pdf", "12-staff-meeting.pdf"];

    private static readonly TimeSpan Building = TimeSpan.FromMinutes(3);

    private string request = "";
    private int sent;
    private int dieAt;
    private int longest;

    /// <summary>How often an answer came before the kill and how often not.</summary>
    public (int Before, int After) Kills { get; private set; }

    public async Task WalkAsync()
    {
        var legal = await server.SeatAsync(legalPerson);
        var worker = await server.SeatAsync(workerPerson);
        var counsel = await server.SeatAsync(counselPerson);
        await InStageAsync(posts: 2, longest: 1500, () => LogAsync(legal));
        await InStageAsync(posts: 2, longest: 500, () => ValidateAsync(legal));
        await InStageAsync(posts: 5, longest: 2500, () => AddRecordsAsync(legal));
        await InStageAsync(posts: 4, longest: 500, () => AssessAsync(worker));
        await InStageAsync(posts: 3, longest: 500, () => NotifyAsync(legal));
        await InStageAsync(posts: 1, longest: 500, () => DraftAsync(legal));
        await InStageAsync(posts: 1, longest: 700, () => SignAsync(counsel));
        await InStageAsync(posts: 1, longest: 700, () => ReleaseAsync(legal));
    }

    private async Task InStageAsync(int posts, int longest, Func<Task> stage)
    {
        (sent, dieAt, this.longest) = (0, random.Next(1, posts + 1), longest);
        await stage();
        sent.ShouldBe(posts);
    }

    private async Task<string> SendAsync(Browser seat, string path, string form, params (string Field, string Value)[] fields) =>
        await SendAsync(seat, path, form, fields, []);

    private async Task<string> SendAsync(Browser seat, string path, string form, (string Field, string Value)[] fields, IReadOnlyList<string> files)
    {
        var post = PreparedPost.Of(await seat.OpenAsync(path), path, form, fields, files);

        if (++sent != dieAt)
        {
            var once = await server.SendAsync(seat, post);
            Expect(await server.SendAsync(seat, post), once, path);
            return once;
        }

        var (first, again) = await server.SendThroughDeathAsync(seat, post, TimeSpan.FromMilliseconds(random.Next(0, longest)));
        Kills = first is null ? (Kills.Before + 1, Kills.After) : (Kills.Before, Kills.After + 1);
        Expect(again, first ?? again, path);
        return first ?? again;
    }

    /// <summary>A repeat leads where the first answer led, or back to the page, which does not show the form any more and says why.</summary>
    private static void Expect(string again, string first, string path) =>
        new[] { Plain(first), path }.ShouldContain(Plain(again));

    private async Task LogAsync(Browser legal)
    {
        var draft = await SendAsync(legal, "/requests/new", "upload-paper", [], [Sample("paper.pdf")]);
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var logged = await SendAsync(
            legal,
            draft,
            "facts",
            ("Step", "log"),
            ("Instrument", "CivilSubpoena"),
            ("Court", "U.S. District Court, District of New Jersey"),
            ("CaseNumber", "2:26-cv-04417-XYZ-ABC"),
            ("ClientName", "K.L. (SAMPLE)"),
            ("Caption", "A.L. v. Millbrook Board of Education (SAMPLE)"),
            ("Forum", "FederalCivil"),
            ("State", "NJ"),
            ("ServedOn", Iso(day.AddDays(-10))),
            ("ServiceMethod", "Personal"),
            ("IssuedOn", Iso(day.AddDays(-12))),
            ("ComplianceOn", Iso(day.AddDays(40))),
            ("ComplianceTime", "17:00"),
            ("ItemsRequested", "The case file."),
            ("IssuedBy", "Fenwick Doyle PC"),
            ("ReplyTo", "55 Sample Plaza, Newark, NJ 07102"),
            ("DeliverTo", "Requester"));
        request = Plain(logged);
    }

    private async Task ValidateAsync(Browser legal)
    {
        var path = $"{request}/validity";
        var page = await legal.OpenAsync(path);
        var answers = page.Document.QuerySelectorAll("#checks input[type=radio][value=Pass]")
            .Select(input => ((input.GetAttribute("name") ?? "")["Form.".Length..], "Pass")).ToArray();
        answers.Length.ShouldBeGreaterThan(5);
        await SendAsync(legal, path, "checks", answers);
        await SendAsync(legal, path, "decide", ("Result", "Valid"), ("Compels", "true"), ("HipaaRoute", "NotCoveredEntity"), ("Note", "Signed by the clerk (SAMPLE)."));
    }

    private async Task AddRecordsAsync(Browser legal)
    {
        var path = $"{request}/documents";
        await SendAsync(legal, path, "add-documents", [("Type", "ProgressNote")], [.. Records.Select(record => Sample($"records/{record}"))]);

        foreach (var link in await LinksAsync(legal, path, "main table a"))
        {
            await SendAsync(legal, link, "describe", ("Title", "SAMPLE record"), ("Type", "ProgressNote"), ("AuthorRole", "LCSW"), ("AssignedTo", $"{workerPerson.Id}"));
        }

        await SendAsync(legal, path, "finish");
    }

    private async Task AssessAsync(Browser worker)
    {
        var links = await LinksAsync(worker, $"{request}/assess", "main a[href*='/documents/'][href$='/assess']");
        (string, string)[] confidential = [("AssessedAs", "Confidential"), ("Rationale", "Case record (SAMPLE).")];
        (string, string)[] privileged =
        [
            ("AssessedAs", "Privileged"),
            ("Rationale", "Told in confidence to a licensed social worker (SAMPLE)."),
            ("Ground", "US.psychotherapist-patient"),
            ("Holder", "Client"),
            ("LogDescription", "Notes of a counseling session"),
        ];
        (string, string)[] other = [("AssessedAs", "NotResponsive"), ("Rationale", "About the building (SAMPLE).")];

        foreach (var (link, answers) in links.Zip([confidential, privileged, other]))
        {
            await SendAsync(worker, link, "assess", answers);
        }

        await SendAsync(worker, $"{request}/assess", "finish");
    }

    private async Task NotifyAsync(Browser legal)
    {
        var path = $"{request}/notice";
        var today = Iso(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-12)));
        await SendAsync(legal, path, "decide", ("Choice", "Send"), ("Reason", "The client (SAMPLE)."), ("SafeChannel", "By hand (SAMPLE)"), ("ContactChecked", "true"), ("Language", "en"));
        await SendAsync(legal, path, "sending", ("SentOn", today), ("SentHow", "Handed over (SAMPLE)"), ("Proof", "Receipt 1 (SAMPLE)"));
        await SendAsync(legal, path, "answer", ("Kind", "WaivesWaiting"), ("ReceivedOn", today), ("Note", "In writing (SAMPLE)."));
    }

    /// <summary>The program dies once more while the packet is made.</summary>
    private async Task DraftAsync(Browser legal)
    {
        await SendAsync(legal, $"{request}/packet", "draft");
        await Task.Delay(random.Next(0, 2500));
        await server.KillAndStartAsync("the making of the packet");
        await server.UntilAsync("the packet is drafted", Building, db => db.Set<Packet>().AnyAsync(it => it.State == PacketState.Draft));
    }

    private async Task SignAsync(Browser counsel) => await SendAsync(
        counsel,
        $"{request}/signoff",
        "sign",
        ("ScopeBasis", "MinimumNecessary"),
        ("TypedName", counselPerson.DisplayName),
        ("Password", WebHouse.Password));

    private async Task ReleaseAsync(Browser legal) => await SendAsync(
        legal,
        $"{request}/release",
        "release",
        ("RecipientKind", "Requester"),
        ("RecipientName", "Fenwick Doyle PC"),
        ("RecipientAddress", "55 Sample Plaza, Newark, NJ 07102"),
        ("Method", "Courier"),
        ("Tracking", "SAMPLE-0001"));

    private static async Task<List<string>> LinksAsync(Browser seat, string path, string selector)
    {
        var links = (await seat.OpenAsync(path)).Document.QuerySelectorAll(selector).Select(link => link.GetAttribute("href") ?? "").Distinct().ToList();
        links.Count.ShouldBe(Records.Length);
        return links;
    }

    private static string Plain(string location) => location.Split('?')[0];

    private static string Sample(string file) => RepositoryRoot.PathOf($"samples/case/{file}");

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
