using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

public class PaperReaderTests
{
    [Fact]
    public void A_state_subpoena_is_read_with_all_that_the_form_asks()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.FloridaRecords));

        Values(read).ShouldBe(new()
        {
            [PaperField.Instrument] = "CivilSubpoena",
            [PaperField.Court] = "CIRCUIT COURT OF THE THIRTEENTH JUDICIAL CIRCUIT, IN AND FOR HILLSBOROUGH COUNTY, FLORIDA, CIVIL DIVISION",
            [PaperField.Forum] = "StateCivil",
            [PaperField.State] = "FL",
            [PaperField.CaseNumber] = "26-CA-004417",
            [PaperField.Caption] = "MARIBEL SAMPLE-ORTEGA v. GULFSIDE TRANSPORT, LLC",
            [PaperField.ClientName] = "Maribel Sample-Ortega",
            [PaperField.IssuedBy] = "Corinne Dunmore",
            [PaperField.ItemsRequested] = "1. All counseling records of Maribel Sample-Ortega, born April 2, 1990.\n2. All billing statements from 2024 to the present.",
            [PaperField.IssuedOn] = "2027-02-12",
            [PaperField.ComplianceOn] = "2027-03-09",
            [PaperField.ComplianceTime] = "14:00",
            [PaperField.Signature] = "/s/ Corinne Dunmore",
        });
    }

    [Fact]
    public void A_labelled_party_goes_on_to_the_next_line_and_no_further()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.ColoradoRecords));

        read.Of(PaperField.Caption)?.Value.ShouldBe("IMOGEN SAMPLE-FARRADAY v. CALDER RIDGE DAYCARE HOLDINGS LLC");
        read.Of(PaperField.ItemsRequested)?.Value
            .ShouldBe("1. All counseling notes concerning Wren Sample-Farraday, born March 4, 2017.\n2. Correspondence with Calder Ridge Daycare Holdings LLC.");
    }

    [Theory]
    [InlineData(SamplePapers.OhioGrandJury, "GrandJurySubpoena", "27 GJ 00118", "2027-05-04")]
    [InlineData(SamplePapers.MassachusettsOrder, "CourtOrder", "WO27D0312DR", "2027-04-30")]
    [InlineData(SamplePapers.WashingtonRecords, "CivilSubpoena", "26-3-01877-5 SEA", "2027-02-26")]
    [InlineData(SamplePapers.MinnesotaCriminal, "CriminalSubpoena", "62-CR-27-1187", "2027-07-19")]
    [InlineData(SamplePapers.FederalOrder, "CourtOrder", "4:27-CV-00417", "2027-06-11")]
    [InlineData(SamplePapers.NewJerseyDeposition, "CivilSubpoena", "MER-L-000417-27", "2027-06-22")]
    public void Papers_of_other_courts_give_their_kind_their_number_and_their_day(string paper, string instrument, string number, string day)
    {
        var read = PaperReader.Read(SamplePaper.Of(paper));

        read.Of(PaperField.Instrument)?.Value.ShouldBe(instrument);
        read.Of(PaperField.CaseNumber)?.Value.ShouldBe(number);
        read.Of(PaperField.ComplianceOn)?.Value.ShouldBe(day);
    }

    [Fact]
    public void A_hearing_is_not_taken_for_the_day_to_comply_by()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.MassachusettsOrder));

        read.Of(PaperField.ComplianceOn)?.Value.ShouldBe("2027-04-30");
        read.Of(PaperField.Hearing)?.Value.ShouldBe("2027-05-14 10:00");
    }

    [Fact]
    public void A_blank_form_gives_blanks_and_says_so()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.BlankFederalForm));

        read.Suggestions.ShouldBeEmpty();
        read.Notes.ShouldHaveSingleItem().Code.ShouldBe("blank-form");
    }

    [Fact]
    public void A_letter_is_said_to_command_nothing()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.PoliceLetter));

        read.Of(PaperField.Instrument)?.Value.ShouldBe("InformalRequest");
        read.Notes.ShouldContain(note => note.Code == "no-command");
    }

    [Fact]
    public void A_paper_that_only_counts_days_gives_no_day_but_a_note()
    {
        var read = PaperReader.Read(SamplePaper.Of(SamplePapers.PennsylvaniaRecords));

        read.Of(PaperField.ComplianceOn).ShouldBeNull();
        read.Notes.ShouldContain(note => note.Code == "counted-return");
    }

    [Fact]
    public void A_second_day_to_comply_by_is_pointed_out()
    {
        var twice = SamplePapers.WashingtonRecords.Replace("(2) Invoices.", "(2) Invoices, to be delivered on or before March 5, 2027.", StringComparison.Ordinal);

        var read = PaperReader.Read(SamplePaper.Of(twice));

        read.Notes.ShouldContain(note => note.Code == "two-return-dates" && note.Sentence.Contains("March 5, 2027", StringComparison.Ordinal));
    }

    [Fact]
    public void An_attachment_of_another_case_is_pointed_out_and_one_of_the_same_is_not()
    {
        var same = PaperReader.Read(SamplePaper.Of(SamplePapers.FloridaRecords, "ATTACHMENT A\nSample-Ortega v. Gulfside Transport, LLC, 26-CA-004417\n1. All notes."));
        var other = PaperReader.Read(SamplePaper.Of(SamplePapers.FloridaRecords, "ATTACHMENT A\nPelling v. Moorgate Foods, Inc., 26-CA-009900\n1. All notes."));

        same.Notes.ShouldNotContain(note => note.Code == "caption-mismatch");
        other.Notes.ShouldContain(note => note.Code == "caption-mismatch" && note.Page == 2);
    }

    [Fact]
    public void Each_suggestion_has_its_place_on_the_page()
    {
        var pages = SamplePaper.Of(SamplePapers.FloridaRecords);

        var number = PaperReader.Read(pages).Of(PaperField.CaseNumber);

        var word = pages[0].Words.Single(it => it.Text == "26-CA-004417");
        number?.Page.ShouldBe(1);
        number?.Boxes.ShouldHaveSingleItem().ShouldBe(word.Box);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_page_scanned_on_its_side_or_head_is_read_and_its_places_lie_where_its_words_do(int turn)
    {
        var upright = SamplePaper.Of(SamplePapers.FloridaRecords)[0];
        var laid = Laid(upright, turn);

        var read = PaperReader.Read([laid]);

        Values(read).ShouldBe(Values(PaperReader.Read([upright])));
        read.Of(PaperField.CaseNumber)?.Boxes.ShouldHaveSingleItem().ShouldBe(laid.Words.Single(it => it.Text == "26-CA-004417").Box);
    }

    [Fact]
    public void Words_that_the_recognition_was_unsure_of_are_not_suggested()
    {
        var page = SamplePaper.Of(SamplePapers.FloridaRecords)[0];
        var unsure = page with { Words = [.. page.Words.Select(word => word with { Origin = WordOrigin.Ocr, Confidence = word.Text == "26-CA-004417" ? 40 : 96 })] };

        var read = PaperReader.Read([unsure]);

        read.Of(PaperField.CaseNumber).ShouldBeNull();
        read.Of(PaperField.ComplianceOn)?.Value.ShouldBe("2027-03-09");
    }

    [Fact]
    public void Ink_where_the_signature_belongs_is_found_and_its_absence_is_not_taken_for_one()
    {
        var pages = SamplePaper.Of(SamplePapers.MassachusettsOrder);

        PaperReader.PlacesToSign(pages).ShouldNotBeEmpty();
        PaperReader.Read(pages, (_, _) => true).Of(PaperField.Signature)?.Value.ShouldBe("ink");
        PaperReader.Read(pages, (_, _) => false).Of(PaperField.Signature).ShouldBeNull();
    }

    [Theory]
    [InlineData("Smith v. Jones", "SMITH, an individual v. JONES et al.", true)]
    [InlineData("Smith v. Jones", "Jones v. Smith", false)]
    [InlineData("In re Pine Residential II, LLC", "In re Pine Development II, LLC", false)]
    [InlineData("In re Stroud", "In the Matter of the Guardianship of Eleanor M. Stroud", true)]
    public void Captions_are_the_same_by_the_names_on_each_side(string one, string other, bool same) =>
        CaptionMatch.Same(one, other).ShouldBe(same);

    private static SortedDictionary<PaperField, string> Values(PaperReading read) => new(read.Suggestions.ToDictionary(it => it.Field, it => it.Value));

    private static PaperPage Laid(PaperPage page, int turn)
    {
        var (width, height) = turn == 2 ? (page.Width, page.Height) : (page.Height, page.Width);
        return new PaperPage(page.Number, width, height, [.. page.Words.Select(word => word with
        {
            Box = turn switch
            {
                1 => new PageBox(page.Height - word.Box.Bottom, word.Box.Left, page.Height - word.Box.Top, word.Box.Right),
                2 => new PageBox(page.Width - word.Box.Right, page.Height - word.Box.Bottom, page.Width - word.Box.Left, page.Height - word.Box.Top),
                _ => new PageBox(word.Box.Top, page.Width - word.Box.Right, word.Box.Bottom, page.Width - word.Box.Left),
            },
        })]);
    }
}
