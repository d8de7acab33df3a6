using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Requests;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public sealed class FactsOfRequestTests
{
    [Fact]
    public void A_request_speaks_the_words_of_the_packs()
    {
        var request = Request();
        request.ComplianceAt = new DateTimeOffset(2026, 7, 31, 17, 0, 0, TimeSpan.Zero);
        request.ServedOn = new DateOnly(2026, 7, 3);
        request.ServiceMethod = ServiceMethod.Personal;

        var facts = FactsOfRequest.Read(request, []);

        (facts.Jurisdiction, facts.Forum, facts.Instrument).ShouldBe(("us", FactWords.FederalCivil, FactWords.CivilSubpoena));
        facts.Commands.ShouldBe([FactWords.Production]);
        facts.Service.ShouldBe(new ServiceFact(new DateOnly(2026, 7, 3), "personal"));
        facts.ComplianceAt.ShouldBe(new CourtMoment(new DateOnly(2026, 7, 31), new TimeOnly(10, 0)));
        (facts.State, facts.Zone).ShouldBe(("CA", "America/Los_Angeles"));
    }

    [Fact]
    public void Every_kind_of_paper_forum_and_service_is_a_word_the_packs_know()
    {
        foreach (var instrument in Enum.GetValues<Instrument>())
        {
            var request = Request();
            request.Instrument = instrument;
            FactWords.Instruments.ShouldContain(FactsOfRequest.Read(request, []).Instrument);
        }

        foreach (var forum in Enum.GetValues<Forum>())
        {
            var request = Request();
            request.Forum = forum;
            FactWords.Forums.ShouldContain(FactsOfRequest.Read(request, []).Forum);
        }

        foreach (var method in Enum.GetValues<ServiceMethod>())
        {
            var request = Request();
            request.ServedOn = new DateOnly(2026, 7, 3);
            request.ServiceMethod = method;
            FactWords.ServiceMethods.ShouldContain(FactsOfRequest.Read(request, []).Service?.Method);
        }
    }

    [Fact]
    public void A_state_court_has_its_states_law_and_a_testimony_subpoena_commands_no_production()
    {
        var request = Request();
        request.Forum = Forum.StateCivil;
        request.Instrument = Instrument.TestimonySubpoena;

        var facts = FactsOfRequest.Read(request, []);

        (facts.Jurisdiction, facts.Commands.ShouldHaveSingleItem()).ShouldBe(("us-ca", FactWords.Testimony));
    }

    [Theory]
    [InlineData(Forum.StateFamily, "us-ca")]
    [InlineData(Forum.StateCriminal, "us-ca")]
    [InlineData(Forum.FederalGrandJury, "us")]
    [InlineData(Forum.None, "any")]
    [InlineData(Forum.Agency, "agency")]
    public void The_forum_chooses_whose_law_speaks(Forum forum, string jurisdiction)
    {
        var request = Request();
        request.Forum = forum;

        FactsOfRequest.Read(request, []).Jurisdiction.ShouldBe(jurisdiction);
    }

    [Fact]
    public void What_is_not_known_stays_unknown()
    {
        var request = Request();
        (request.State, request.ComplianceZone) = ("", "");

        var facts = FactsOfRequest.Read(request, []);

        (facts.State, facts.Zone, facts.Service, facts.ComplianceAt).ShouldBe((null, null, null, null));
    }

    private static LegalRequest Request() => new()
    {
        Number = "LR-2026-0001",
        BatesPrefix = "SAMPLE",
        Instrument = Instrument.CivilSubpoena,
        Forum = Forum.FederalCivil,
        State = "CA",
        ComplianceZone = "America/Los_Angeles",
    };
}
