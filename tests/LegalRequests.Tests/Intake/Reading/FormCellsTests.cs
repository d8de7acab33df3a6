using LegalRequests.Intake.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

public class FormCellsTests
{
    private const string Boxed = """
        STATE OF SAMPLE        Docket No.             Court address
                               27-CV-00417            5 Sample Row
        Plaintiff's name                              Defendant's name
        ADELE SAMPLE                                  NORTH WHARF CO.
        9 Sample Lane
        Date of appearance     Time of appearance     Courtroom
        May 3, 2027            1:30 p.m.              12
        Subpoena requested by: Olive Tarn    Telephone: (406) 555-0100
        """;

    [Fact]
    public void A_value_is_read_after_beside_or_under_its_label_and_not_out_of_the_next_cell()
    {
        var fields = PaperText.Of(SamplePaper.Of(Boxed)[0]).Fields.Where(field => field.Label != FormLabel.Other).ToDictionary(field => field.Label, field => field.Text);

        fields.ShouldBe(new Dictionary<FormLabel, string>
        {
            [FormLabel.CaseNumber] = "27-CV-00417",
            [FormLabel.Plaintiff] = "ADELE SAMPLE 9 Sample Lane",
            [FormLabel.Defendant] = "NORTH WHARF CO.",
            [FormLabel.Date] = "May 3, 2027",
            [FormLabel.Time] = "1:30 p.m.",
            [FormLabel.Requester] = "Olive Tarn",
        });
    }

    [Theory]
    [InlineData("[X] Criminal [ ] Civil", "Criminal")]
    [InlineData("[ ] Criminal [X] Civil", "Civil")]
    [InlineData("☐ Criminal ☒ Civil", "Civil")]
    [InlineData("□Criminal ✓Civil", "Civil")]
    [InlineData("[ ] Criminal [ ] Civil", "Criminal|Civil")]
    [InlineData("[X] Criminal [X] Civil", "Criminal|Civil")]
    public void What_nobody_ticked_is_left_out_where_something_is_ticked(string line, string left)
    {
        var chosen = PaperText.Of(FormOptions.Chosen(SamplePaper.Of(line)[0]));

        string.Join('|', chosen.Cells.Select(cell => cell.Text)).ShouldBe(left);
    }

    [Fact]
    public void A_date_under_an_option_that_nobody_ticked_is_no_second_day_to_comply_by()
    {
        const string ticks = "\n[X] You are commanded to produce the following documents on or before May 3, 2027 at the clerk's office: all notes."
            + "\n[ ] You are commanded to appear and testify on or before June 9, 2027 at the clerk's office.";

        var read = PaperReader.Read(SamplePaper.Of("SUPERIOR COURT OF SAMPLE COUNTY, OREGON\nSUBPOENA\nCase No. 27CV00417" + ticks));

        read.Of(PaperField.ComplianceOn)?.Value.ShouldBe("2027-05-03");
        read.Of(PaperField.CommandsTestimony).ShouldBeNull();
        read.Notes.ShouldNotContain(note => note.Code == "two-return-dates");
    }

    [Theory]
    [InlineData("ADA SAMPLE,\nPlaintiff,\nv.\nHILLSIDE BUS CO.,\nDefendant.", "27-00417", "StateCivil")]
    [InlineData("ADA SAMPLE,\nPlaintiff,\nv.\nOTTO MERROW,\nDefendant.", "27-CV-00417", "StateCivil")]
    [InlineData("ADA SAMPLE,\nPlaintiff,\nv.\nOTTO MERROW,\nDefendant.", "27-00417", null)]
    [InlineData("ADA SAMPLE,\nPlaintiff,\nv.\nOTTO SAMPLE,\nDefendant.", "27-CV-00417", null)]
    [InlineData("ADA SAMPLE,\nPlaintiff,\nv.\nHILLSIDE BUS CO.,\nDefendant.", "27-DR-00417", null)]
    [InlineData("STATE OF OREGON,\nPlaintiff,\nv.\nHILLSIDE BUS CO.,\nDefendant.", "27-00417", "StateCriminal")]
    [InlineData("ADA SAMPLE,\nPetitioner,\nv.\nHILLSIDE BUS CO.,\nRespondent.", "27-00417", null)]
    public void A_state_court_is_called_civil_only_where_the_paper_says_so(string caption, string number, string? forum)
    {
        var paper = $"CIRCUIT COURT OF THE STATE OF OREGON FOR LINN COUNTY\n\n{caption}\n\nCase No. {number}\n\nSUBPOENA DUCES TECUM\n\nYOU ARE COMMANDED to produce the following: all notes of the case.";

        var read = PaperReader.Read(SamplePaper.Of(paper));

        read.Of(PaperField.Forum)?.Value.ShouldBe(forum);
        (read.Of(PaperField.Forum) is null).ShouldBe(forum is null);
    }

    [Theory]
    [InlineData("SUBPOENA TO APPEAR AND TESTIFY AT A HEARING OR TRIAL", "YOU ARE COMMANDED to appear and testify.", "TestimonySubpoena", false)]
    [InlineData("SUBPOENA TO APPEAR AND TESTIFY AT A HEARING OR TRIAL", "YOU ARE COMMANDED to appear and testify and to bring with you the following: all notes of the case.", "TrialSubpoena", true)]
    [InlineData("SUBPOENA DUCES TECUM", "YOU ARE COMMANDED to produce the following: all notes of the case. Your appearance is not required; no one need testify.", "CivilSubpoena", false)]
    [InlineData("SUBPOENA TO TESTIFY AT A DEPOSITION", "YOU ARE COMMANDED to appear to testify, and must bring the following: all notes of the case.", "CivilSubpoena", true)]
    [InlineData("SUBPOENA TO APPEAR AND TESTIFY", "You must appear in person and testify, and must bring the following: all notes of the case.", "CivilSubpoena", true)]
    [InlineData("SUBPOENA DUCES TECUM", "YOU ARE COMMANDED to produce the following: all notes of the case. If you object you must appear before the court.", "CivilSubpoena", false)]
    public void What_is_demanded_tells_documents_from_testimony_under_the_same_title(string title, string demand, string instrument, bool testimony)
    {
        var read = PaperReader.Read(SamplePaper.Of($"CIRCUIT COURT OF THE STATE OF OREGON FOR LINN COUNTY\n\nCase No. 27-00417\n\n{title}\n\n{demand}"));

        read.Of(PaperField.Instrument)?.Value.ShouldBe(instrument);
        (read.Of(PaperField.CommandsTestimony) is not null).ShouldBe(testimony);
    }
}
