using System.Diagnostics;
using LegalRequests.Deadlines;
using LegalRequests.InCamera;
using LegalRequests.Law;
using LegalRequests.Law.Sections;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.InCamera;

/// <summary>What the packs say of the judge's look, each on a real packet.</summary>
public class InCameraLawTests
{
    [Fact]
    public async Task Where_Pennsylvania_lets_not_even_a_judge_look_no_set_is_made_and_none_leaves()
    {
        var at = await (await (await InCameraDesk.OpenAsync()).MakeAsync()).SignAsync();
        await using var house = at.House;
        await ChangeAsync(house, request => (request.Forum, request.State) = (Forum.StateCivil, "PA"), ground: "PA.psychologist-agent");

        var asked = (await at.RunAsync(at.Asked, at.Sample.Legal)).Refusal.ShouldNotBeNull();
        var delivered = (await at.RunAsync(at.Delivery(), at.Sample.Legal)).Refusal.ShouldNotBeNull();
        var without = await at.RunAsync(at.Asked with { Documents = [at.Sample.Documents[1]] }, at.Sample.Legal);

        asked.Code.ShouldBe("incamera.law-forbids");
        asked.Details.ShouldHaveSingleItem().ShouldContain("the law lets not even a judge look (42 Pa.C.S. 5944");
        delivered.Kind.ShouldBe(RefusalKind.Gate);
        delivered.Details.ShouldContain(reason => reason.Contains("lets not even a judge look", StringComparison.Ordinal));
        without.Done.ShouldBeTrue(without.Done ? "" : without.Refusal.Message);
    }

    [Fact]
    public async Task Where_the_list_is_the_judge_s_alone_the_parties_get_numbers_and_nothing_else()
    {
        var at = await InCameraDesk.OpenAsync();
        await using var house = at.House;
        var full = await at.MakeAsync();
        (await at.RunAsync(new RecordRuleFacts.Form(at.Sample.Id, [new RecordRuleFacts.Answer(FactKind.Paper, "in_camera_order", true, null)]), at.Sample.Legal)).OrThrow();
        var bare = await at.MakeAsync();

        var plan = (await house.InScopeAsync(provider => provider.GetRequiredService<InCameraPlanner>().ReadAsync(at.Sample.Id, at.Packet, at.Sample.Documents, default))).OrThrow();
        var listed = await IndexAsync(full);
        var numbers = await IndexAsync(bare);

        (plan.Log, plan.NumbersOnly).ShouldBe((LogKind.SealedForInCamera, true));
        string[] told = [plan.Rows[0].Type, plan.Rows[0].Ground.Split(' ')[0], "Treatment", "Author", "Withheld", "Redacted"];
        told.ShouldAllBe(word => listed.Contains(word, StringComparison.Ordinal));
        told.ShouldAllBe(word => !numbers.Contains(word, StringComparison.Ordinal));
        plan.Rows.ShouldAllBe(row => numbers.Contains(row.Bates, StringComparison.Ordinal));
        numbers.ShouldContain("No. on the log");
    }

    [Fact]
    public async Task A_direction_that_blocks_keeps_the_records_from_the_judge_too()
    {
        var at = await (await (await InCameraDesk.OpenAsync()).MakeAsync()).SignAsync();
        await using var house = at.House;
        await ChangeAsync(house, request => request.Instrument = Instrument.InformalRequest);

        var asked = (await at.RunAsync(at.Asked, at.Sample.Legal)).Refusal.ShouldNotBeNull();
        var delivered = (await at.RunAsync(at.Delivery(), at.Sample.Legal)).Refusal.ShouldNotBeNull();

        asked.Code.ShouldBe("incamera.law-forbids");
        asked.Details.ShouldContain(reason => reason.Contains("Say nothing about any client", StringComparison.Ordinal));
        delivered.Details.ShouldContain(reason => reason.Contains("Say nothing about any client", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_that_comes_after_the_release_is_added_and_the_set_made_signed_and_handed_over()
    {
        var at = await InCameraDesk.OpenAsync();
        await using var house = at.House;
        (await house.RunAsync(await house.SignatureAsync(at.Sample, at.Packet), at.Sample.Counsel)).OrThrow();
        var release = new ReleasePacket.Form(at.Sample.Id, at.Packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");
        (await at.RunAsync(release, at.Sample.Legal)).OrThrow();

        var order = await house.AddPaperRowAsync(at.Sample.Id, PaperKind.Order);
        var set = (await at.RunAsync(at.Asked with { OrderPaperId = order }, at.Sample.Legal)).OrThrow();
        await at.SweepAsync();
        var made = await (at with { Set = set, Order = order }).SignAsync();
        (await made.RunAsync(made.Delivery(), at.Sample.Legal)).OrThrow();

        var kept = await made.SetAsync();
        (kept.State, kept.OrderPaperId, kept.PagesTotal).ShouldBe((InCameraState.Delivered, order, 4));
        using var db = house.Database.NewContext();
        (await db.Set<DisclosureEntry>().CountAsync(it => it.RecipientName == "Hon. Jo Judge SAMPLE")).ShouldBe(1);
    }

    private static Task<int> ChangeAsync(TestHouse house, Action<LegalRequest> change, string? ground = null) => house.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<LegalRequestsDb>();
        change(await db.Set<LegalRequest>().SingleAsync());
        await db.SaveChangesAsync();
        return ground is null ? 0 : await db.Set<PrivilegeAssertion>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Ground, ground));
    });

    private static async Task<string> IndexAsync(InCameraCase at)
    {
        var path = Path.Combine(at.House.Folder, $"{at.Set}.pdf");
        await File.WriteAllBytesAsync(path, await at.BytesAsync((await at.SetAsync()).IndexBlobId));
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", path, "-"]) { RedirectStandardOutput = true }) ?? throw new InvalidOperationException("pdftotext");
        return await tool.StandardOutput.ReadToEndAsync();
    }
}
