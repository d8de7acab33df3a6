using LegalRequests.Redaction.Suggesting;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class AddressRuleTests
{
    [Theory]
    [InlineData("They were seen at 1187 FOXGLOVE COURT on Monday.", "1187 FOXGLOVE COURT")]
    [InlineData("It is 12 1/2 N. Sample St. by the park.", "12 1/2 N. Sample St")]
    [InlineData("Go to 92-15 Sample Road now.", "92-15 Sample Road")]
    [InlineData("It is 45 St. Brigid's Lane, she said.", "45 St. Brigid's Lane")]
    [InlineData("It is 800 42nd Avenue NW in town.", "800 42nd Avenue NW")]
    [InlineData("Send it to 350 East 400 South today.", "350 East 400 South")]
    [InlineData("The farm is 12045 County Road 210.", "12045 County Road 210")]
    [InlineData("The farm is 880 State Route 9, past the mill.", "880 State Route 9")]
    [InlineData("Seen by 1540 Broadway at noon.", "1540 Broadway")]
    [InlineData("Seen by 2100 Avenue J at noon.", "2100 Avenue J")]
    [InlineData("Seen by 1450 El Camino Sample at noon.", "1450 El Camino Sample")]
    [InlineData("Seen by 18 Paseo del Muestra at noon.", "18 Paseo del Muestra")]
    [InlineData("Seen by 123 Calle Muestra at noon.", "123 Calle Muestra")]
    [InlineData("come to 412 north foxglove street tonight", "412 north foxglove street")]
    public void A_street_is_found_however_its_number_and_its_kind_are_written(string text, string expected) => Addresses(text).ShouldBe([expected]);

    [Theory]
    [InlineData("They live at 77 N. Calle del Sol. Hattie said so.", "77 N. Calle del Sol")]
    [InlineData("She lives at 1420 Sycamore Hollow. Hattie Sample said so.", "1420 Sycamore Hollow")]
    [InlineData("Near the corner of Oak and Elm. Hattie Sample said so.", "Oak and Elm")]
    [InlineData("He stays at 9 Mt. Sample Road. Hattie said so.", "9 Mt. Sample Road")]
    public void An_address_ends_with_its_sentence(string text, string expected) => Addresses(text).ShouldBe([expected]);

    [Theory]
    [InlineData("Rural Route 2 Box 45")]
    [InlineData("RR 2, Box 45A")]
    [InlineData("HC 61 Box 12")]
    [InlineData("PO Drawer 9")]
    [InlineData("Post Office Box 117")]
    [InlineData("psc 2721, box 8637\napo aa 06259")]
    public void Boxes_and_routes_of_the_post_are_found(string box) => Addresses($"Mail comes by {box}; she said so.").ShouldBe([box]);

    [Theory]
    [InlineData("1187 Foxglove Court\nApt 4B\nHayward, CA 94541")]
    [InlineData("1187 Foxglove Court, Bldg C, Unit 12, Hayward, California 94541-0117")]
    [InlineData("1187 Foxglove Court #12, Hayward, CA")]
    [InlineData("1187 Foxglove\nCourt, 2nd Floor, New Sample, North Dakota")]
    [InlineData("33 Pine Hollow\nLot 14\nSampleton, OR 97000")]
    [InlineData("7 Sample Ridge, Sampleton, OR 97000")]
    [InlineData("P.O. Box 117, Sampleton, OR 97000")]
    [InlineData("Quintanar 44\nSuite 12")]
    public void What_stands_behind_the_street_belongs_to_it(string address) => Addresses($"Seen again.\n{address}\nNobody came.").ShouldBe([address]);

    [Theory]
    [InlineData("She lives on Foxglove Court with him.", "Foxglove Court")]
    [InlineData("She stays at 1187 foxglove court with him.", "1187 foxglove court")]
    [InlineData("She lives at 77 Quintanar Muestra, they say.", "77 Quintanar Muestra")]
    [InlineData("Her address is Quintanar 44.", "Quintanar 44")]
    [InlineData("She changed her address to 77 Quintanar Muestra.", "77 Quintanar Muestra")]
    [InlineData("They met at the corner of Foxglove Court and Larkspur Avenue.", "Foxglove Court and Larkspur Avenue")]
    [InlineData("They were sent to Sampleton, OR 97000 by bus.", "Sampleton, OR 97000")]
    public void An_announced_address_need_not_be_whole(string text, string expected) => Addresses(text).ShouldBe([expected]);

    [Theory]
    [InlineData("Filed January 5, 2027\nClerk of Court")]
    [InlineData("Page 1 of 10\nUNITED STATES DISTRICT COURT")]
    [InlineData("12 STEPS ON THE WAY. 30 DAYS TO THE COURT.")]
    [InlineData("Before 2 Superior Court Judges, after 3 Family Court days.")]
    [InlineData("It was 12 blocks down the street, 40 people along the road, 20 miles off road.")]
    [InlineData("It was 3 Pine Hill then. See 45 CFR 164 and 22 CR 1234.")]
    [InlineData("She met him at 3 PM and stayed at 5 PM.")]
    [InlineData("He lives at home on and off, 2 blocks down the road.")]
    [InlineData("She was in the corner of the room and Unit 3 was full.")]
    [InlineData("In 2019 Oak Hill School closed.")]
    [InlineData("It was Foxglove Way. Case 12345 is closed.")]
    public void What_only_has_a_number_or_a_kind_is_no_address(string text) => Addresses(text).ShouldBeEmpty();

    [Fact]
    public void The_sentence_behind_an_address_stays()
    {
        Addresses("Seen at 1187 Foxglove Court. Case 12345 is closed.").ShouldBe(["1187 Foxglove Court"]);
        Addresses("Seen at 1187 Foxglove Court. The Oregon file is closed.").ShouldBe(["1187 Foxglove Court"]);
    }

    [Fact]
    public void An_announced_address_ends_with_its_passage()
    {
        var page = SampleColumns.Page((72, 100, "It was then that the others came by and sat down.\nHis address: 5366 Quintanar 276\nCatherine came with them, and she stayed with all."));

        RedactionFinder.Find([page], [], []).First(one => one.Kind == SuggestionKind.Address).Text.ShouldBe("5366 Quintanar 276");
    }

    [Theory]
    [InlineData("Aa, ")]
    [InlineData("case 1 ")]
    [InlineData("12 Elm Street Apt 3 ")]
    [InlineData("lives at 1 Aa ")]
    [InlineData(" ")]
    [InlineData("1 ")]
    public void Words_without_end_take_time_in_proportion(string part)
    {
        var text = $"Her landlord, Mr. Desmond Achebe, wrote.\n{string.Concat(Enumerable.Repeat(part, 200_000 / part.Length))}\nand SSN 900-12-3456.";

        var found = RedactionFinder.InText(text, [], []).Select(find => text.Substring(find.Start, find.Length)).ToList();

        found[0].ShouldBe("Mr. Desmond Achebe");
        found[^1].ShouldBe("900-12-3456");
    }

    private static IEnumerable<string> Addresses(string text) =>
        RedactionFinder.InText(text, [], []).Where(find => find.Kind == SuggestionKind.Address).Select(find => text.Substring(find.Start, find.Length));
}
