using LegalRequests.Redaction.Suggesting;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class NameRuleTests
{
    [Theory]
    [InlineData("Dear Ngozi,\nthe paper came.", "Ngozi")]
    [InlineData("It is late.\nSincerely,\nOyelaran Adeyemi\n", "Oyelaran Adeyemi")]
    [InlineData("Good day, my name is Xiu Zhang and I write to you.", "Xiu Zhang")]
    [InlineData("The aunt, this is Akua, came in.", "Akua")]
    [InlineData("\"I never saw it,\" says Yusuf Darwish in the end.", "Yusuf Darwish")]
    [InlineData("In the evening Thandiwe told the nurse of it.", "Thandiwe")]
    [InlineData("With her were Oumou (age 9) and a dog.", "Oumou")]
    [InlineData("A 7-year-old Kwabena opened.", "Kwabena")]
    [InlineData("Then Tuan Pham, her uncle, came in.", "Tuan Pham")]
    [InlineData("Later Tuan Pham, her uncle, came in.", "Tuan Pham")]
    [InlineData("Meanwhile Hattie called again and left.", "Hattie")]
    [InlineData("She has a grandson, Emeka, in the town.", "Emeka")]
    [InlineData("Prepared by: Linh Tran\n", "Linh Tran")]
    [InlineData("The boy was interviewed by Amadou Diallo on that day.", "Amadou Diallo")]
    [InlineData("We spoke with Farida Rahimi twice.", "Farida Rahimi")]
    [InlineData("Visit with Farida Rahimi at the home.", "Farida Rahimi")]
    [InlineData("Chidi Eze\n4107 Foxglove Court\nHayward, CA 94541", "Chidi Eze")]
    [InlineData("Later Goran Petrovi\u0107 was there, and Sigr\u00ED\u00F0ur J\u00F3nsd\u00F3ttir too.", "Goran Petrovi\u0107", "Sigr\u00ED\u00F0ur J\u00F3nsd\u00F3ttir")]
    [InlineData("The children are Maria, Daniel, Kofi and Zawadi.", "Maria", "Daniel", "Kofi", "Zawadi")]
    [InlineData("In the evening Kevin had given Alma the keys.", "Kevin", "Alma")]
    [InlineData("Nobody else was there. Tess", "Tess")]
    [InlineData("Roster: Wren S.; Kofi B., Zuri L. came late.", "Wren S.", "Kofi B.", "Zuri L.")]
    [InlineData("She named him Emeka at once.", "Emeka")]
    [InlineData("Here is Thandiwe's address and Oumou's new address.", "Thandiwe", "Oumou")]
    [InlineData("It is under her partner's name Tuan Pham now.", "Tuan Pham")]
    [InlineData("We need to add Linh Duong as emergency contact.", "Linh Duong")]
    [InlineData("Her uncle, Tuan Pham, called. PHAM WAS NOT THERE.", "Tuan Pham", "PHAM")]
    [InlineData("Mr. Tendai Moyo left. Everybody calls him T., and Moyo came back with Tendai's keys.", "Mr. Tendai Moyo", "Moyo", "Tendai")]
    public void A_name_of_any_language_is_found_by_what_stands_around_it(string text, params string[] expected) => Names(text).ShouldBe(expected);

    [Theory]
    [InlineData("She said that He told the Court. Everyone lives in Hayward.")]
    [InlineData("Dear Sir,\nDear Counsel,\nThank you.")]
    [InlineData("The Respondent said so, and Plaintiff admitted it.")]
    [InlineData("Paris, London and Prague are far away.")]
    [InlineData("PRODUCE DOCUMENTS, INFORMATION, OR OBJECTS AND TELL PARTIES, WITNESSES, AND ALL.")]
    [InlineData("Records Custodian\n410 Larkspur Avenue")]
    [InlineData("They drove from San Antonio to St. Louis, then to Lake Charles and on to Austin.")]
    [InlineData("The office on Albert road and the Douglas county court were shut.")]
    [InlineData("See Exhibit A, Part B., and Class C. of Hepatitis B. in the file.")]
    [InlineData("Server's address: see below. Children's medication is kept there.")]
    [InlineData("Signed by the Clerk. Show Cause Hearing. Judicial Council Form.")]
    public void What_is_only_written_large_is_no_name(string text) => Names(text).ShouldBeEmpty();

    [Fact]
    public void A_surname_that_is_also_a_word_is_found_again_only_in_full() =>
        Names("Mrs. Amina Field came. Field work is done in a field.").ShouldBe(["Mrs. Amina Field"]);

    [Fact]
    public void A_name_found_on_one_page_is_found_by_its_surname_on_another()
    {
        var pages = new[] { "Her uncle, Tuan Pham, called.", "On Monday Pham was not there." }.Select((text, at) => SampleColumns.Page((72, 100, text)) with { Number = at + 1 });

        RedactionFinder.Find(pages, [], []).Select(one => (one.Page, one.Text)).ShouldBe([(1, "Tuan Pham"), (2, "Pham")]);
    }

    [Fact]
    public void The_person_whose_record_it_is_is_not_found_again_by_a_surname_that_others_share() =>
        RedactionFinder.InText("Her aunt Ana Okoro called. Okoro was out, and Ana left.", [], ["Grace Okoro"])
            .Select(find => find.Start).ShouldBe([9, 46]);

    private static IEnumerable<string> Names(string text) =>
        RedactionFinder.InText(text, [], []).Where(find => find.Kind == SuggestionKind.Person).Select(find => text.Substring(find.Start, find.Length));
}
