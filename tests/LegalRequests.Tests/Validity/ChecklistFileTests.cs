using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Validity;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Validity;

public class ChecklistFileTests
{
    private const string Head = "id: facial-checks\nversion: 1\ntitle: T\nchecks:\n";
    private const string Sound = "  - {code: F01, text: T, help: H, citation: C, mark: V, severity: note}\n";

    [Fact]
    public void The_shipped_checklist_has_every_check_of_the_office()
    {
        var checklist = ChecklistFile.Load(RepositoryRoot.PathOf("workflows/checks/facial-checks.yaml"));

        checklist.Questions.Select(question => question.Code).ShouldBe(Enumerable.Range(1, 23).Select(number => $"F{number:00}"));
        checklist.Questions.ShouldAllBe(question => question.Citation.Length > 0 && question.Help.Length > 0);
    }

    [Fact]
    public void A_question_is_asked_only_of_the_papers_it_names()
    {
        var checklist = ChecklistFile.Load(RepositoryRoot.PathOf("workflows/checks/facial-checks.yaml"));

        Codes(checklist, Instrument.CivilSubpoena, "CA").ShouldContain("F15");
        Codes(checklist, Instrument.CivilSubpoena, "NY").ShouldNotContain("F15");
        Codes(checklist, Instrument.ForeignSubpoena, "NY").ShouldContain("F21");
        Codes(checklist, Instrument.CourtOrder, "NY").ShouldNotContain("F09");
    }

    [Fact]
    public void The_witness_fee_is_asked_for_where_somebody_testifies()
    {
        var checklist = ChecklistFile.Load(RepositoryRoot.PathOf("workflows/checks/facial-checks.yaml"));
        var request = Request(Instrument.CivilSubpoena, "NY");
        checklist.For(request).ShouldNotContain(question => question.Code == "F10");

        request.CommandsTestimony = true;

        checklist.For(request).ShouldContain(question => question.Code == "F10");
    }

    [Theory]
    [InlineData(Sound + Sound, "twice")]
    [InlineData("  - {code: F01, text: T, help: H, citation: C, mark: V, severity: loud}\n", "severity 'loud'", false)]
    [InlineData("  - {code: F01, text: T, help: H, citation: C, mark: sure, severity: note}\n", "mark")]
    [InlineData("  - {code: F01, text: T, help: H, mark: V, severity: note}\n", "citation")]
    [InlineData("  - {code: F01, text: T, help: H, citation: C, mark: V, severity: note, applies: {states: [Ohio]}}\n", "Ohio")]
    [InlineData("  - {code: F01, text: T, help: H, citation: C, mark: V, severity: note, applies: {instruments: [Letter]}}\n", "Letter")]
    [InlineData("  - {code: F01, text: T, help: H, citation: C, mark: V, severity: note, colour: red}\n", "colour")]
    public void A_wrong_sheet_is_refused_with_the_fault_named(string checks, string named, bool exactCase = true)
    {
        var refused = Should.Throw<InvalidOperationException>(() => ChecklistFile.Read(Head + checks));

        refused.Message.ShouldContain(named, exactCase ? Case.Sensitive : Case.Insensitive);
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<InvalidOperationException>(() => ChecklistFile.Load("/nowhere/facial-checks.yaml")).Message.ShouldContain("/nowhere");

    private static IEnumerable<string> Codes(Checklist checklist, Instrument instrument, string state) =>
        checklist.For(Request(instrument, state)).Select(question => question.Code);

    private static LegalRequest Request(Instrument instrument, string state) => new()
    {
        Number = "LR-2026-0001",
        BatesPrefix = "LR260001",
        Instrument = instrument,
        Forum = Forum.StateCivil,
        State = state,
    };
}
