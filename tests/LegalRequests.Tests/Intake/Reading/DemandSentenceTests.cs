using LegalRequests.Intake.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

public class DemandSentenceTests
{
    [Theory]
    [InlineData("IT IS ORDERED that Harbor Light Family Services shall deliver its visit notes to the Guardian ad Litem by May 3, 2027.", "its visit notes")]
    [InlineData("IT IS ORDERED that Harbor Light Family Services deliver to this Court, under seal, no later than May 3, 2027, all intake records of the mother.", "all intake records of the mother")]
    [InlineData("The Court ORDERS the custodian to provide to both counsel, within 14 days of receiving this Order, the case plan and reports of Ada Sample.", "the case plan and reports of Ada Sample")]
    [InlineData("The custodian is directed to release a copy of the drug test results relating to the mother under seal.", "a copy of the drug test results relating to the mother")]
    [InlineData("The agency must submit the visit logs from January 2026 to March 2027 for in camera review.", "the visit logs from January 2026 to March 2027")]
    [InlineData("The agency shall produce the following records:\n1. All notes of 2026.\n2. All plans of 2027.", "1. All notes of 2026.\n2. All plans of 2027.")]
    [InlineData("The agency shall not disclose the counseling notes of the mother.", null)]
    [InlineData("Counsel for the parties shall provide all reports of experts by May 3, 2027.", null)]
    [InlineData("The Department shall file a report of its visits by May 3, 2027.", null)]
    [InlineData("The agency shall provide a copy of this Order to its records staff.", null)]
    [InlineData("The motion to compel records is DENIED.", null)]
    [InlineData("The agency shall deliver whatever it deems right, with records, to the Court.", null)]
    public void What_an_order_wants_is_suggested_only_from_a_plain_sentence_to_the_holder(string sentence, string? items)
    {
        var read = PaperReader.Read(SamplePaper.Of(
            $"CIRCUIT COURT OF THE STATE OF OREGON FOR LINN COUNTY\n\nCase No. 27-00417\n\nORDER ON MOTION FOR RECORDS\n\n{sentence}\n\nDATED this 3rd day of April, 2027."));

        read.Of(PaperField.ItemsRequested)?.Value.ShouldBe(items);
        (read.Of(PaperField.ItemsRequested) is null).ShouldBe(items is null);
    }

    [Theory]
    [InlineData("Please send us a copy of her attendance records within 20 days.", "a copy of her attendance records")]
    [InlineData("You are hereby requested to produce his complete file no later than May 3, 2027.", "his complete file")]
    [InlineData("We write to request all billing statements of 2026.", "all billing statements of 2026")]
    [InlineData("We request that you keep all records of the accident.", null)]
    [InlineData("Please call this office about the records.", null)]
    public void What_a_letter_asks_for_is_suggested(string sentence, string? items)
    {
        var read = PaperReader.Read(SamplePaper.Of($"April 3, 2027\n\nDear Custodian of Records:\n\nOur office acts for Ada Sample. {sentence}\n\nSincerely,\n\nOtto Merrow"));

        read.Of(PaperField.ItemsRequested)?.Value.ShouldBe(items);
        (read.Of(PaperField.ItemsRequested) is null).ShouldBe(items is null);
    }

    [Theory]
    [InlineData("the visit notes of Josephine Sample", "Josephine Sample")]
    [InlineData("the assessment of the mother", null)]
    [InlineData("the school records of K.L.", "K.L.")]
    public void Not_the_child_of_the_caption_but_whose_records_are_wanted_is_the_client(string wanted, string? client)
    {
        var read = PaperReader.Read(SamplePaper.Of(
            "JUVENILE COURT OF LINN COUNTY, STATE OF OREGON\n\nIN THE MATTER OF:\nK.L., DOB 06/02/2020,\nA CHILD\n\nCase No. 27-00417\n\nORDER FOR RECORDS\n\n"
            + $"IT IS ORDERED that Harbor Light shall produce {wanted} by May 3, 2027.\n\nDATED this 3rd day of April, 2027."));

        read.Of(PaperField.ClientName)?.Value.ShouldBe(client);
        read.Of(PaperField.Caption)?.Value.ShouldBe("IN THE MATTER OF: K.L.");
    }

    [Fact]
    public void The_initials_of_children_stay_as_they_are_printed_and_their_birth_dates_are_left_out()
    {
        var read = PaperReader.Read(SamplePaper.Of(
            "JUVENILE COURT OF LINN COUNTY, STATE OF OREGON\n\nIn the Matter of:\nM. T. W. (born 08/19/2018)\nJ. W.\nDate of Birth: 02/11/2021\nChildren under 18 years of age.\n\nCase No. 27-00417\n\nORDER FOR RECORDS"));

        read.Of(PaperField.Caption)?.Value.ShouldBe("In the Matter of: M. T. W. J. W.");
    }

    [Theory]
    [InlineData("STATE OF OREGON v. OTTO SAMPLE", true)]
    [InlineData("THE PEOPLE OF THE STATE OF NEW YORK v. OTTO SAMPLE", true)]
    [InlineData("STATE OF OREGON v. HILLSIDE BUS CO.", false)]
    [InlineData("STATE OF OREGON ex rel. ADA SAMPLE v. OTTO SAMPLE", false)]
    [InlineData("STATE OF OREGON v. $4,100 IN CURRENCY", false)]
    [InlineData("ADA SAMPLE v. STATE OF OREGON", false)]
    [InlineData("CITY OF SALEM v. OTTO SAMPLE", false)]
    public void A_case_is_criminal_where_a_state_goes_against_a_person(string caption, bool criminal) =>
        ForumReading.IsProsecution(caption).ShouldBe(criminal);
}
