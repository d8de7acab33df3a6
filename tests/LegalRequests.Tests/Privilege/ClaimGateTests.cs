using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Privilege;

public class ClaimGateTests
{
    private const string Direction = "FED.501.jaffee";

    [Theory, EveryDatabase]
    public async Task A_privilege_that_must_be_claimed_shuts_the_gate_until_it_is_claimed(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await OpenWithTherapistAsync(house);
        (await house.RunAsync(SampleAnswer.Confidential(sample) with { DocumentId = sample.Documents[0] }, sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).OrThrow();

        var unclaimed = await AskAsync(house, sample);
        (await house.RunAsync(SampleAnswer.Privileged(sample), sample.Worker)).OrThrow();

        unclaimed.ShouldContain(answer => !answer.Open && answer.Reason.Contains("No document is claimed so", StringComparison.Ordinal));
        (await AskAsync(house, sample)).ShouldAllBe(answer => answer.Open);
    }

    [Fact]
    public async Task That_nothing_is_covered_is_counsels_to_say()
    {
        await using var house = TestHouse.Open();
        var sample = await OpenWithTherapistAsync(house);
        (await house.RunAsync(SampleAnswer.Confidential(sample) with { DocumentId = sample.Documents[0] }, sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).OrThrow();

        var word = new AnswerDirection.Form(sample.Id, Direction, "SAMPLE: only appointment lists were asked for.");
        (await house.RunAsync(word, sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(word, sample.Counsel)).Done.ShouldBeTrue();

        (await AskAsync(house, sample)).ShouldAllBe(answer => answer.Open);
    }

    [Fact]
    public async Task A_claim_on_another_ground_is_not_the_one()
    {
        await using var house = TestHouse.Open();
        var sample = await OpenWithTherapistAsync(house);
        (await house.RunAsync(SampleAnswer.Privileged(sample) with { Ground = "CA.psychotherapist-patient" }, sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).OrThrow();

        (await AskAsync(house, sample)).ShouldContain(answer => !answer.Open);
    }

    private static async Task<SampleCase> OpenWithTherapistAsync(TestHouse house)
    {
        var sample = await house.OpenCaseAsync();
        RecordRuleFacts.Answer[] known = [new(FactKind.Trait, "lcsw", true), new(FactKind.Trait, "federal_question", true)];
        (await house.RunAsync(new RecordRuleFacts.Form(sample.Id, known), sample.Legal)).OrThrow();
        return sample;
    }

    private static async Task<List<GateAnswer>> AskAsync(TestHouse house, SampleCase sample)
    {
        var question = new GateQuestion(sample.Id, null, null, null);
        var answers = await house.InScopeAsync(provider => provider.GetRequiredService<GateHouse>().AskAllAsync(question, default));
        return [.. answers.Where(answer => answer.Gate == Gate.EveryPageDecided)];
    }
}
