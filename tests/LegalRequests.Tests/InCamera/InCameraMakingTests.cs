using System.Text.Json;
using LegalRequests.InCamera;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.InCamera;

public class InCameraMakingTests
{
    [Fact]
    public async Task A_making_whose_machine_died_is_taken_up_and_gives_the_same_bytes()
    {
        var at = await (await InCameraDesk.OpenAsync()).MakeAsync();
        await using var house = at.House;
        var first = await at.SetAsync();

        await LeaveInTheMakingAsync(at, attempts: 1);

        (await at.SweepAsync()).ShouldBe(0);
        at.House.Clock.Advance(TimeSpan.FromSeconds(40));
        (await at.SweepAsync()).ShouldBe(1);

        var set = await at.SetAsync();
        (set.State, set.Attempts).ShouldBe((InCameraState.Draft, 2));
        (set.SealedSha256, set.ManifestSha256).ShouldBe((first.SealedSha256, first.ManifestSha256));
    }

    [Fact]
    public async Task A_making_at_which_the_program_ends_each_time_is_given_up_and_says_so()
    {
        var at = await (await InCameraDesk.OpenAsync()).MakeAsync();
        await using var house = at.House;
        await LeaveInTheMakingAsync(at, attempts: 3);
        at.House.Clock.Advance(TimeSpan.FromSeconds(40));

        (await at.SweepAsync()).ShouldBe(0);

        var set = await at.SetAsync();
        (set.State, set.Attempts).ShouldBe((InCameraState.Failed, 3));
        set.Problem.ShouldContain("could not be made");
    }

    [Fact]
    public async Task A_protected_word_in_the_index_fails_the_proof_and_nobody_signs()
    {
        var at = await InCameraDesk.OpenAsync();
        await using var house = at.House;
        (await at.RunAsync(new AddProtectedFact.Form(at.Sample.Id, ProtectedKind.Other, "LCSW"), at.Sample.Legal)).OrThrow();

        var again = await at.MakeAsync();

        var set = await again.SetAsync();
        set.ProofPassed.ShouldBeFalse();
        var report = JsonSerializer.Deserialize<ProofReport>(await at.BytesAsync(set.ProofBlobId), JsonSerializerOptions.Web).ShouldNotBeNull();
        report.Findings.ShouldContain(finding => finding.Page == 1);
        (await at.RunAsync(await again.SignatureAsync(), at.Sample.Counsel)).Refusal.ShouldNotBeNull().Details.ShouldContain("The index for the parties did not pass the proof.");
    }

    private static async Task LeaveInTheMakingAsync(InCameraCase at, int attempts)
    {
        using var db = at.House.Database.NewContext();
        var held = at.House.Clock.GetUtcNow().AddSeconds(20);
        await db.Set<InCameraSet>().Where(it => it.Id == at.Set).ExecuteUpdateAsync(row => row
            .SetProperty(it => it.State, InCameraState.Building)
            .SetProperty(it => it.Attempts, attempts)
            .SetProperty(it => it.SealedSha256, "")
            .SetProperty(it => it.HeldUntil, held));
    }
}
