using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

public sealed class AskCounselAgainTests
{
    [Theory, EveryDatabase]
    public async Task A_question_answered_by_mistake_is_open_again(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        var answered = await AnsweredAsync(desk);

        var again = await desk.House.RunAsync(new AskCounselAgain.Form(desk.RequestId, answered.Id), desk.Staff);

        var open = (await desk.TableAsync()).Tasks.ShouldHaveSingleItem();
        (open.Id, open.Code, open.Sentence).ShouldBe((again.Value, answered.Code, answered.Sentence));
        await desk.ComputeAsync(desk.Facts with { Service = null });
        (await desk.TableAsync()).Tasks.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_answer_of_a_person_on_this_request_is_taken_back_and_only_once()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var worker = await desk.House.HireAsync(StaffRoles.SocialWorker);
        await desk.House.RelateAsync(worker, desk.RequestId, Relation.Assessor);
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = (await desk.TableAsync()).Tasks.Single();
        var form = new AskCounselAgain.Form(desk.RequestId, task.Id);

        var early = await desk.House.RunAsync(form, desk.Staff);
        await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, "SAMPLE"), desk.Staff);
        var notAllowed = await desk.House.RunAsync(form, worker);
        await desk.House.RunAsync(form, desk.Staff);
        var twice = await desk.House.RunAsync(form, desk.Staff);
        var unknown = await desk.House.RunAsync(form with { TaskId = Guid.CreateVersion7() }, desk.Staff);

        early.Refusal?.Code.ShouldBe("deadlines.not-answered");
        notAllowed.Refusal?.Code.ShouldBe("access.not-your-role");
        twice.Refusal?.Code.ShouldBe("deadlines.asked-already");
        unknown.Refusal?.Code.ShouldBe("not-found");
    }

    private static async Task<CounselTask> AnsweredAsync(DeadlineDesk desk)
    {
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = (await desk.TableAsync()).Tasks.Single();
        (await desk.House.RunAsync(new AnswerCounselTask.Form(desk.RequestId, task.Id, "SAMPLE"), desk.Staff)).OrThrow();
        return task;
    }
}
