using LegalRequests.ClientNotice;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.ClientNotice;

public class ClientNoticeTests
{
    [Theory, EveryDatabase]
    public async Task A_sent_letter_opens_a_window_and_its_end_opens_the_gate(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var (undecided, _) = await GateAsync(house, sample.Id);
        var notice = (await house.RunAsync(Tell(sample), sample.Legal)).OrThrow();
        var today = await TodayAsync(house, sample.Id);

        var ends = (await house.RunAsync(Sent(sample, notice, today), sample.Legal)).OrThrow();
        var (waiting, words) = await GateAsync(house, sample.Id);
        house.Clock.Advance(TimeSpan.FromDays(15));
        var (over, _) = await GateAsync(house, sample.Id);

        ends.ShouldBe(today.AddDays(14));
        (undecided, waiting, over).ShouldBe((false, false, true));
        words.ShouldContain("may object until");
    }

    [Theory, EveryDatabase]
    public async Task A_waiver_opens_the_gate_and_an_objection_stops_the_request(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var notice = (await house.RunAsync(Tell(sample), sample.Legal)).OrThrow();
        var today = await TodayAsync(house, sample.Id);
        await house.RunAsync(Sent(sample, notice, today), sample.Legal);

        (await house.RunAsync(new RecordAnswer.Form(sample.Id, notice, ClientAnswerKind.Objects, today, "By letter"), sample.Legal)).Done.ShouldBeTrue();
        (await house.RunAsync(new RecordAnswer.Form(sample.Id, notice, ClientAnswerKind.WaivesWaiting, today, "By telephone"), sample.Legal)).Done.ShouldBeTrue();

        (await GateAsync(house, sample.Id)).Open.ShouldBeTrue();
        using var db = house.Database.NewContext();
        (await db.Set<RequestStay>().SingleAsync()).Kind.ShouldBe(StayKind.ClientObjection);
    }

    [Fact]
    public async Task Each_careless_decision_is_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();

        async Task<string?> Code(DecideNotice.Form form) => (await house.RunAsync(form, sample.Legal)).Refusal?.Code;

        (await Code(Tell(sample) with { ContactChecked = false })).ShouldBe("notice.contact-unchecked");
        (await Code(Tell(sample) with { SafeChannel = " " })).ShouldBe("notice.channel-missing");
        (await Code(Tell(sample) with { Language = "fr" })).ShouldBe("notice.language-unknown");
        (await Code(SampleAnswer.TellNobody(sample) with { Reason = "no" })).ShouldBe("notice.reason-missing");
        (await house.RunAsync(Tell(sample), sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);

        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.NonDisclosureOrdered, true));
        (await Code(Tell(sample))).ShouldBe("notice.forbidden-by-order");
        (await Code(SampleAnswer.TellNobody(sample))).ShouldBeNull();
    }

    [Fact]
    public async Task Sending_and_answer_need_their_facts()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var notice = (await house.RunAsync(Tell(sample), sample.Legal)).OrThrow();
        var today = await TodayAsync(house, sample.Id);
        var good = Sent(sample, notice, today);
        var answer = new RecordAnswer.Form(sample.Id, notice, ClientAnswerKind.Objects, today, "By letter");

        (await house.RunAsync(answer, sample.Legal)).Refusal?.Code.ShouldBe("not-found");
        (await house.RunAsync(good with { SentOn = today.AddDays(1) }, sample.Legal)).Refusal?.Code.ShouldBe("notice.sent-on-impossible");
        (await house.RunAsync(good with { SentOn = today.AddDays(-30) }, sample.Legal)).Refusal?.Code.ShouldBe("notice.sent-on-impossible");
        (await house.RunAsync(good with { SentHow = "" }, sample.Legal)).Refusal?.Code.ShouldBe("notice.sent-how-missing");
        (await house.RunAsync(good with { Proof = "" }, sample.Legal)).Refusal?.Code.ShouldBe("notice.proof-missing");
        (await house.RunAsync(good, sample.Legal)).Done.ShouldBeTrue();
        (await house.RunAsync(good, sample.Legal)).Refusal?.Code.ShouldBe("notice.already-sent");
        (await house.RunAsync(Tell(sample), sample.Legal)).Refusal?.Code.ShouldBe("notice.already-sent");
        (await house.RunAsync(answer with { ReceivedOn = today.AddDays(-1) }, sample.Legal)).Refusal?.Code.ShouldBe("notice.answer-before-sending");
        (await house.RunAsync(answer with { Note = "" }, sample.Legal)).Refusal?.Code.ShouldBe("notice.answer-note-missing");
    }

    [Fact]
    public async Task The_letter_is_a_file_in_two_languages_and_a_look_at_it_is_written_down()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();

        (await house.RunAsync(new ViewNoticeLetter.Form(sample.Id, "es"), sample.Legal)).Done.ShouldBeTrue();
        (await house.RunAsync(new ViewNoticeLetter.Form(sample.Id, "fr"), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ViewNoticeLetter.Form(sample.Id, "en"), sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);

        using var db = house.Database.NewContext();
        (await db.Set<LegalRequests.Audit.AuditEntry>().CountAsync(it => it.Action == nameof(ViewNoticeLetter) && it.Result == "done")).ShouldBe(1);
    }

    static DecideNotice.Form Tell(SampleCase sample) =>
        new(sample.Id, NoticeChoice.Send, "The client", "Handed over at the next session", true);

    static RecordSending.Form Sent(SampleCase sample, Guid notice, DateOnly day) =>
        new(sample.Id, notice, day, "Certified mail", "SAMPLE receipt 1");

    static async Task<DateOnly> TodayAsync(TestHouse house, Guid requestId)
    {
        using var db = house.Database.NewContext();
        return (await db.Set<LegalRequest>().SingleAsync(it => it.Id == requestId)).DayAt(house.Clock.GetUtcNow());
    }

    static async Task<(bool Open, string Words)> GateAsync(TestHouse house, Guid requestId)
    {
        var answers = await house.InScopeAsync(provider =>
            provider.GetRequiredService<GateHouse>().AskAllAsync(new GateQuestion(requestId, null, null, null), default));
        var answer = answers.Single(it => it.Gate == Gate.NoticeSettled);
        return (answer.Open, answer.Reason);
    }
}
