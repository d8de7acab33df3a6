using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Privilege;

public class AssessDocumentTests
{
    [Theory, EveryDatabase]
    public async Task A_privileged_document_is_kept_back_under_one_claim(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();

        await house.RunAsync(SampleAnswer.Privileged(sample), sample.Worker);
        var again = await house.RunAsync(SampleAnswer.Privileged(sample) with { LogDescription = "Notes of sessions" }, sample.Worker);

        again.Done.ShouldBeTrue();
        using var db = house.Database.NewContext();
        (await db.Set<PageDecision>().Where(it => it.RequestId == sample.Id).Select(it => it.Fate).ToListAsync()).ShouldBe([PageFate.Withhold, PageFate.Withhold]);
        var claim = await db.Set<PrivilegeAssertion>().SingleAsync(it => it.WithdrawnAt == null);
        (claim.LogDescription, claim.AssertedBy, claim.DocumentId).ShouldBe(("Notes of sessions", sample.Worker.StaffId, sample.Documents[0]));
        (await db.Set<PrivilegeAssertion>().CountAsync()).ShouldBe(2);
        (await db.Set<DocumentAssessment>().CountAsync(it => it.SupersededAt == null)).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Single_pages_may_differ_from_their_document(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var form = SampleAnswer.Privileged(sample) with { Fates = new Dictionary<int, PageFate> { [2] = PageFate.Produce } };

        (await house.RunAsync(form, sample.Worker)).Done.ShouldBeTrue();

        using var db = house.Database.NewContext();
        var fates = await db.Set<PageDecision>().Select(it => it.Fate).ToListAsync();
        fates.ShouldBe([PageFate.Withhold, PageFate.Produce], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_missing_or_does_not_fit_is_refused_at_its_field()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var good = SampleAnswer.Privileged(sample);

        async Task<string?> Code(AssessDocument.Form form) => (await house.RunAsync(form, sample.Worker)).Refusal?.Code;

        (await Code(good with { Rationale = "short" })).ShouldBe("privilege.rationale-missing");
        (await Code(good with { Ground = "none" })).ShouldBe("privilege.ground-missing");
        (await Code(good with { Holder = null })).ShouldBe("privilege.holder-missing");
        (await Code(good with { LogDescription = "" })).ShouldBe("privilege.description-missing");
        (await Code(good with { LogDescription = "Notes about SAMPLE" })).ShouldBe("privilege.description-names-client");
        (await Code(good with { Fates = new Dictionary<int, PageFate> { [3] = PageFate.Produce } })).ShouldBe("privilege.no-such-page");
        (await Code(SampleAnswer.Confidential(sample) with { Fates = new Dictionary<int, PageFate> { [1] = PageFate.Withhold } })).ShouldBe("privilege.fate-does-not-fit");
        (await Code(good with { DocumentId = sample.Id })).ShouldBe("not-found");
    }

    [Fact]
    public async Task Only_the_assigned_social_worker_assesses_and_only_while_the_request_is_open()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var other = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RelateAsync(other, sample.Id, Relation.Assessor);
        var form = SampleAnswer.Privileged(sample);

        (await house.RunAsync(form, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(form, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(form, other)).Refusal?.Code.ShouldBe("privilege.not-assigned-to-you");

        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Released));
        (await house.RunAsync(form, sample.Worker)).Refusal?.Code.ShouldBe("privilege.request-closed");
    }

    [Theory, EveryDatabase]
    public async Task The_assessment_is_finished_when_every_page_is_decided(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();

        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).Refusal?.Code.ShouldBe("privilege.not-all-assessed");
        await house.AssessAsync(sample);

        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).Done.ShouldBeTrue();
        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).Refusal?.Code.ShouldBe("workflow.step-not-open");
        (await house.OpenTasksAsync(sample.Id)).ShouldNotContain("privilege-assessment");
    }
}
