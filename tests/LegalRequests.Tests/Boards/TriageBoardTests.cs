using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class TriageBoardTests
{
    [Theory, EveryDatabase]
    public async Task Each_view_shows_its_own(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var other = await house.HireAsync(StaffRoles.LegalStaff);
        await AddAsync(house, legal, "late", days: -2, RequestStatus.CheckingValidity);
        await AddAsync(house, legal, "soon", days: 3, RequestStatus.New);
        await AddAsync(house, other, "far", days: 30, RequestStatus.WithCounsel);
        await AddAsync(house, other, "gone", days: -9, RequestStatus.Released);

        (await NamesAsync(house, legal, DocketView.Open)).ShouldBe(["late", "soon", "far"]);
        (await NamesAsync(house, legal, DocketView.Late)).ShouldBe(["late"]);
        (await NamesAsync(house, legal, DocketView.ThisWeek)).ShouldBe(["soon"]);
        (await NamesAsync(house, legal, DocketView.New)).ShouldBe(["soon"]);
        (await NamesAsync(house, legal, DocketView.WithCounsel)).ShouldBe(["far"]);
        (await NamesAsync(house, legal, DocketView.Mine)).ShouldBe(["late", "soon"]);
        (await NamesAsync(house, legal, DocketView.Everything)).Count.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task The_docket_shows_nobody_what_they_may_not_see(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var walled = await house.HireAsync(StaffRoles.LegalStaff);
        var assessor = await house.HireAsync(StaffRoles.SocialWorker);
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var one = await AddAsync(house, legal, "one", 1, RequestStatus.New);
        await AddAsync(house, legal, "two", 2, RequestStatus.New);
        await house.RelateAsync(walled, one, Relation.Walled);
        await house.RelateAsync(assessor, one, Relation.Assessor);

        (await NamesAsync(house, walled, DocketView.Open)).ShouldBe(["two"]);
        (await NamesAsync(house, assessor, DocketView.Open)).ShouldBe(["one"]);
        (await NamesAsync(house, administrator, DocketView.Open)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_search_finds_any_part_in_any_case(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(legal);
        await house.LogAsync(legal, SampleDesk.Facts with { ClientName = "Kim SAMPLE", Caption = "100% v. SAMPLE", CaseNumber = "other" });

        (await FindAsync(house, legal, new DocketQuery(Text: "robin"))).ShouldBe([logged.Number]);
        (await FindAsync(house, legal, new DocketQuery(Text: logged.Number.ToLowerInvariant()))).ShouldBe([logged.Number]);
        (await FindAsync(house, legal, new DocketQuery(Text: "100%"))).Count.ShouldBe(1);
        (await FindAsync(house, legal, new DocketQuery(Text: "%"))).Count.ShouldBe(1);
        (await FindAsync(house, legal, new DocketQuery(Status: RequestStatus.Released))).ShouldBeEmpty();
        (await FindAsync(house, legal, new DocketQuery(Instrument: Instrument.CivilSubpoena))).Count.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task A_long_docket_comes_in_pages_of_fifty(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);

        foreach (var place in Enumerable.Range(1, 53))
        {
            await AddAsync(house, legal, $"{place}", place, RequestStatus.New);
        }

        var first = await ReadAsync(house, legal, new DocketQuery());
        var second = await ReadAsync(house, legal, new DocketQuery(Page: 2));

        (first.Rows.Count, first.Found, first.More).ShouldBe((50, 53, false));
        second.Rows.Select(row => row.Caption).ShouldBe(["51", "52", "53"]);
    }

    [Fact]
    public void A_spreadsheet_runs_no_caption_as_a_formula()
    {
        var row = new DocketRow(
            Guid.Empty, "LR-2026-0001", "=cmd()", "Robin, \"SAMPLE\"", "Court", Instrument.CourtOrder, RequestStatus.New, null, "", DateTimeOffset.UnixEpoch);

        var sheet = DocketSheet.Of([row]);

        sheet.ShouldContain("LR-2026-0001,'=cmd(),\"Robin, \"\"SAMPLE\"\"\",Court");
        sheet.Split("\r\n").Length.ShouldBe(3);
    }

    private static Task<Guid> AddAsync(TestHouse house, Actor owner, string caption, int days, RequestStatus status) =>
        house.AddRequestAsync(owner, request =>
        {
            request.Caption = caption;
            request.Status = status;
            request.ComplianceAt = house.Clock.GetUtcNow().AddDays(days);
        });

    private static async Task<List<string>> NamesAsync(TestHouse house, Actor actor, DocketView view) =>
        [.. (await ReadAsync(house, actor, new DocketQuery(view))).Rows.Select(row => row.Caption)];

    private static async Task<List<string>> FindAsync(TestHouse house, Actor actor, DocketQuery query) =>
        [.. (await ReadAsync(house, actor, query)).Rows.Select(row => row.Number)];

    private static Task<DocketPage> ReadAsync(TestHouse house, Actor actor, DocketQuery query) =>
        house.InScopeAsync(provider => provider.GetRequiredService<TriageBoard>().ReadAsync(actor, query));
}
