using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class RedactionFinderTests
{
    /// <summary>Packed bytes in the text of a mail look so. A pattern that tries each part of such a word does not come back.</summary>
    [Theory]
    [InlineData("a")]
    [InlineData("A-a'")]
    [InlineData("Aa")]
    [InlineData("1-")]
    public void A_word_longer_than_any_name_holds_nobody_up_and_hides_nothing_beside_it(string part)
    {
        var text = $"Her landlord, Mr. Desmond Achebe, wrote {string.Concat(Enumerable.Repeat(part, 200_000))} and has SSN 900-12-3456.";

        RedactionFinder.InText(text, [], []).Select(find => text.Substring(find.Start, find.Length)).ShouldBe(["Mr. Desmond Achebe", "900-12-3456"]);
    }

    [Theory]
    [InlineData("Call (510) 555-0142 or 510.555.0143 x12.", SuggestionKind.Telephone, "(510) 555-0142", "510.555.0143 x12")]
    [InlineData("Her number is 503-555-\n0142 at work.", SuggestionKind.Telephone, "503-555-\n0142")]
    [InlineData("She rings 555-0177, or 555-\n0142 at night.", SuggestionKind.Telephone, "555-0177", "555-\n0142")]
    [InlineData("Household\nJonah lives with his mother and the cat.\nPlacement\nJonah's school is near.", SuggestionKind.Person, "Jonah", "Jonah")]
    [InlineData("SSN 900-12-3456 on file.", SuggestionKind.SocialSecurity, "900-12-3456")]
    [InlineData("Write to r.sample@sample.example today.", SuggestionKind.Email, "r.sample@sample.example")]
    [InlineData("Lives at 1187 Foxglove Ct., Apt 4B, Hayward, CA 94541 now.", SuggestionKind.Address, "1187 Foxglove Ct., Apt 4B, Hayward, CA 94541")]
    [InlineData("P.O. Box 117 is used.", SuggestionKind.Address, "P.O. Box 117")]
    [InlineData("Moved to Via Roma 131, Apt. 4 in May.", SuggestionKind.Address, "Via Roma 131, Apt. 4")]
    [InlineData("Stays in 12 Rua da Igreja 25 now.", SuggestionKind.Address, "12 Rua da Igreja 25")]
    [InlineData("Wrote from Friedhofstrasse 33 on Monday.", SuggestionKind.Address, "Friedhofstrasse 33")]
    [InlineData("Sent to PSC 2721, Box 8637\nAPO AA 06259 by post.", SuggestionKind.Address, "PSC 2721, Box 8637\nAPO AA 06259")]
    [InlineData("The parcel went to 5390 Kirillova 51, Apt. 12 first.", SuggestionKind.Address, "5390 Kirillova 51, Apt. 12")]
    [InlineData("Then Esat Jekni\u0107 said nothing.", SuggestionKind.Person, "Esat Jekni\u0107")]
    [InlineData("It was Solveig's daughter who came.", SuggestionKind.Person, "Solveig")]
    [InlineData("People call me Csan\u00E1d here.", SuggestionKind.Person, "Csan\u00E1d")]
    [InlineData("DOB: 03/09/1988, seen twice.", SuggestionKind.BirthDate, "03/09/1988")]
    [InlineData("MRN HL-0098812 and case no. CR-2025-4471902.", SuggestionKind.Number, "HL-0098812", "CR-2025-4471902")]
    [InlineData("DOB: 03/09/\n1988 and born on 4-\n5-2010.", SuggestionKind.BirthDate, "03/09/\n1988", "4-\n5-2010")]
    [InlineData("MRN HL-\n0098812 and case no. CR-2025-\n4471902.", SuggestionKind.Number, "HL-\n0098812", "CR-2025-\n4471902")]
    [InlineData("Bank account 000123456789 was closed.", SuggestionKind.Account, "000123456789")]
    [InlineData("Her landlord, Mr. Desmond Achebe, came.", SuggestionKind.Person, "Mr. Desmond Achebe")]
    [InlineData("Parent: Mara Tessler\nDate January 14, 2025", SuggestionKind.Person, "Mara Tessler")]
    [InlineData("Her sister Ana Maria\nLopez left early.", SuggestionKind.Person, "Ana Maria\nLopez")]
    [InlineData("STROUD, GARRETT M. holds the keys.", SuggestionKind.Person, "STROUD, GARRETT M.")]
    public void What_leads_to_a_person_is_found_by_its_form(string text, SuggestionKind kind, params string[] expected) =>
        RedactionFinder.InText(text, [], []).Where(find => find.Kind == kind).Select(find => text.Substring(find.Start, find.Length)).ShouldBe(expected);

    [Theory]
    [InlineData("On March 3, 2026 at 2:15 she met the team in Room 14 for 45 minutes.")]
    [InlineData("See 42 CFR 2.61 and 45 CFR 164.512(e)(1) and Fed. R. Civ. P. 45(d)(2)(B).")]
    [InlineData("Family Services closed the Safety Plan. Individual session no. 7 of 12.")]
    [InlineData("The Foster Parent said that Section 12 of Rule 45 and Unit 3 were read.")]
    [InlineData("Bates HL-000001 to HL-000118, page 3 of 12.")]
    [InlineData("It costs $200-1500 a month; order 12 123-4567-1.")]
    public void Dates_citations_and_headings_are_left_alone(string text) => RedactionFinder.InText(text, [], []).ShouldBeEmpty();

    [Theory]
    [InlineData("Desmond Achebe came.")]
    [InlineData("ACHEBE, DESMOND came.")]
    [InlineData("D. Achebe came.")]
    [InlineData("It was Achebe's car.")]
    [InlineData("It was Desmond\nAchebe who came.")]
    [InlineData("It was Des-\nmond who came.")]
    [InlineData("Desm0nd Achebe came.")]
    [InlineData("Desrnond came.")]
    [InlineData("Desmond K. Achebe came.")]
    public void A_protected_name_is_found_however_it_is_written(string text)
    {
        var found = RedactionFinder.InText(text, [new ProtectedWord(ProtectedKind.PersonName, "Desmond Achebe")], []);

        found.ShouldHaveSingleItem().Kind.ShouldBe(SuggestionKind.Protected);
    }

    [Theory]
    [InlineData("Mr. Tobias Renfield came.", ProtectedKind.PersonName, "Tobias", new[] { "Tobias", "Renfield" })]
    [InlineData("Mr. Tobias came.", ProtectedKind.PersonName, "Tobias", new[] { "Tobias" })]
    [InlineData("She lives at 412 Foxglove Court, Apt 4B.", ProtectedKind.Place, "Foxglove Court", new[] { "412", "Foxglove Court", "Apt 4B" })]
    public void Of_a_name_or_an_address_that_holds_a_protected_word_the_rest_is_found_too(string text, ProtectedKind kind, string word, string[] expected) =>
        RedactionFinder.InText(text, [new ProtectedWord(kind, word)], []).Select(find => text.Substring(find.Start, find.Length)).ShouldBe(expected);

    [Theory]
    [InlineData("Kindness and goodness.")]
    [InlineData("Achebes Street was closed.")]
    [InlineData("The desmonds are many.")]
    public void Words_that_only_resemble_a_protected_name_are_left_alone(string text) =>
        RedactionFinder.InText(text, [new ProtectedWord(ProtectedKind.PersonName, "Desmond Achebe")], [])
            .ShouldNotContain(find => find.Kind == SuggestionKind.Protected);

    [Theory]
    [InlineData(ProtectedKind.Telephone, "510-555-0142", "reach her at (510) 555 0142")]
    [InlineData(ProtectedKind.Address, "9 Old Quarry Road, White Plains", "moved to 9 Old Quarry Rd in May")]
    [InlineData(ProtectedKind.Place, "Sicomoro House", "brought to SICOMORO HOUSE at night")]
    [InlineData(ProtectedKind.Number, "CR-2025-4471902", "report CR 2025 4471902 was filed")]
    [InlineData(ProtectedKind.Minor, "Kaylee Lund", "bruising on K.L. was seen")]
    [InlineData(ProtectedKind.Email, "a.lund@sample.example", "from A.Lund@sample.example today")]
    public void Other_protected_words_are_found_in_other_spellings(ProtectedKind kind, string value, string text) =>
        RedactionFinder.InText(text, [new ProtectedWord(kind, value)], []).ShouldContain(find => find.Kind == SuggestionKind.Protected);

    [Theory]
    [InlineData(ProtectedKind.Reporter, "R-5")]
    [InlineData(ProtectedKind.PersonName, "R-2")]
    [InlineData(ProtectedKind.Place, "R-3")]
    public void The_reason_is_that_of_the_kind(ProtectedKind kind, string reason) =>
        RedactionFinder.InText("Adaeze Lund called.", [new ProtectedWord(kind, "Adaeze Lund")], []).ShouldHaveSingleItem().ReasonCode.ShouldBe(reason);

    [Fact]
    public void The_client_is_no_other_person()
    {
        const string text = "Mr. Achebe wrote to Mrs. Priscilla Okonkwo.";

        var found = RedactionFinder.InText(text, [], ["Priscilla T. Okonkwo"]);

        found.Select(find => text.Substring(find.Start, find.Length)).ShouldBe(["Mr. Achebe"]);
    }

    [Fact]
    public void A_find_over_a_line_end_has_a_box_on_each_line()
    {
        var page = SamplePaper.Of("Her cell is 503-555-\n0142 since May.")[0];

        var found = RedactionFinder.Find([page], [], []).ShouldHaveSingleItem();

        found.Boxes.Count.ShouldBe(2);
        found.Boxes[0].Top.ShouldBeLessThan(found.Boxes[1].Top);
        page.Words.Where(word => found.Boxes.Any(box => box.Shared(word.Box).Across > word.Box.Width / 2)).Select(word => word.Text).ShouldBe(["503-555-", "0142"]);
    }

    [Fact]
    public void A_word_that_a_soft_hyphen_breaks_is_whole()
    {
        var page = SamplePaper.Of("Seen with Mrs. In\u00E9s Oko\u00ADro at home.")[0];

        RedactionFinder.Find([page], [], []).ShouldHaveSingleItem().Text.ShouldBe("Mrs. In\u00E9s Oko-ro");
    }

    [Theory]
    [InlineData("Seen with Mr. Achebe, then home.", "Achebe,")]
    [InlineData("Seen with Mr. Achebe.", "Achebe.")]
    public void The_sign_behind_a_name_stays_readable(string text, string last)
    {
        var page = SamplePaper.Of(text)[0];

        var box = RedactionFinder.Find([page], [], []).ShouldHaveSingleItem().Boxes.ShouldHaveSingleItem();

        var word = page.Words.Single(word => word.Text == last).Box;
        box.Right.ShouldBeInRange(word.Right - (word.Width / 5), word.Right + 0.5);
    }

    [FactWithShared("pii/case-notes-labelled_public.jsonl")]
    public void Case_notes_keep_what_bench_measured_also_with_broken_lines()
    {
        var score = new PiiScore();

        foreach (var note in PiiCorpus.CaseNotes())
        {
            score.Add(note, [], []);
            score.Add(note.Wrapped(45), [], []);
        }

        foreach (var kind in score.Kinds.Where(kind => kind is not (SuggestionKind.Person or SuggestionKind.Account)))
        {
            score.Of(kind).Precision.ShouldBe(1, $"{kind}: {string.Join("; ", score.Amiss)}");
            score.Of(kind).Recall.ShouldBe(1, $"{kind}: {string.Join("; ", score.Amiss)}");
        }

        score.Of(SuggestionKind.Person).Precision.ShouldBeGreaterThan(0.95);
        score.Of(SuggestionKind.Person).Recall.ShouldBeGreaterThan(0.7);
    }

    [FactWithShared("pii/presidio_synth_dataset_v2.json")]
    public void Sentences_of_many_countries_keep_what_bench_measured()
    {
        var score = new PiiScore();

        foreach (var sentence in PiiCorpus.Sentences("presidio_synth_dataset_v2.json"))
        {
            score.Add(sentence, [], []);
        }

        foreach (var kind in score.Kinds)
        {
            score.Of(kind).Precision.ShouldBeGreaterThan(0.95, string.Join("; ", score.Amiss.Where(amiss => amiss.StartsWith($"{kind} is not", StringComparison.Ordinal))));
        }

        score.Of(SuggestionKind.SocialSecurity).Recall.ShouldBe(1);
        score.Of(SuggestionKind.Email).Recall.ShouldBe(1);
        score.Of(SuggestionKind.Account).Recall.ShouldBeGreaterThan(0.98);
        score.Of(SuggestionKind.Telephone).Recall.ShouldBeGreaterThan(0.8);
    }

    [FactWithShared("pii/presidio_synth_dataset_v2.json")]
    public void Texts_that_stand_under_each_other_on_pages_keep_what_bench_measured()
    {
        var texts = PiiCorpus.Sentences("presidio_synth_dataset_v2.json").Select(text => text.Wrapped(45)).ToList();

        foreach (var columns in (int[])[1, 2])
        {
            var score = new PiiScore();

            foreach (var (text, finds) in PiiSheet.Of(texts, columns, 45).SelectMany(sheet => sheet.Finds()))
            {
                score.Add(text, finds);
            }

            score.Of(SuggestionKind.Person).Precision.ShouldBeGreaterThan(0.95, string.Join("; ", score.Amiss.Where(amiss => amiss.StartsWith("Person is not", StringComparison.Ordinal))));
            score.Of(SuggestionKind.Address).Precision.ShouldBeGreaterThan(0.95);
        }
    }
}
