namespace LegalRequests.Redaction.Suggesting;

/// <summary>Given names common in the United States, in lower case without accents. Names that are also everyday words are left out.</summary>
internal static class GivenNames
{
    private const string List = """
        aaron abigail adam adrian aisha alan alana albert alejandra alejandro alex alexander alexandra alexis alice alicia alison allison alma alvin
        amanda amelia amy ana andre andrea andrew angela angelica anita ann anna anne annette anthony antonio ariana arthur ashley audrey barbara beatrice
        benjamin bernard bernice beth bethany beverly blake bonnie brandon brenda brian bridget brittany bruce bryan caleb calvin cameron camila candace
        carl carla carlos carmen carol carolina caroline carolyn carrie catherine cecilia celia charles charlotte chelsea cheryl chris christian christina
        christine christopher cindy claire clara claudia clifford cody colin connor constance corey courtney craig cristina crystal curtis cynthia daisy
        dale damon dana daniel danielle danny darius darlene darrell darren daryl david dawn deborah debra denise dennis derek desmond diana diane diego
        dominic donald donna doris dorothy douglas duane dustin dwayne dylan eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias
        elijah elizabeth ella ellen emily emma enrique eric erica erik erin esther ethan eugene eva evan evelyn felicia fernando florence frances francis
        francisco franklin frederick gabriel gabriela gabrielle gail garrett gary geoffrey george gerald gina gladys glenn gloria gordon gregory gwendolyn
        hannah harold harriet hazel heather hector heidi helen henry herbert holly howard hugo ian ines irene isaac isabel isabella isaiah ivan jack
        jackie jacob jacqueline jaime jamal james jamie jane janet janice jared jasmine jason javier jay jean jeffrey jennifer jeremiah jeremy jerome jerry
        jesse jessica jesus jill jillian joan joanna joanne jocelyn joel john johnny jonathan jordan jorge jose joseph joshua joyce juan juanita judith
        judy julia julian julie julio justin kaitlyn karen karina karl kate katherine kathleen kathryn kathy katie kayla keisha keith kelly kelsey kendra
        kenneth kevin kimberly kristen kristina kristin kyle lamar larry latoya laura lauren laurie lawrence leah lee leon leonard leroy leslie lillian
        linda lindsay lisa logan lois lorena lori lorraine louis louise lucas lucia lucy luis luke lydia madeline madison malik manuel marc marcia marco
        marcus margaret maria mariah marian marie marilyn mario marisol marissa marjorie marlene marsha martha martin marvin mary mateo matthew maureen
        megan melanie melinda melissa melvin mercedes meredith mia micah michael michele michelle miguel mildred miranda mitchell molly monica monique
        morgan nadia nancy naomi natalia natalie natasha nathan nathaniel neil nicholas nicole nina noah nora norma norman olga oliver olivia omar oscar
        pamela patricia patrick paul paula pauline pedro peggy peter philip phillip phyllis priscilla rachel rafael ralph ramon randall raquel raul
        raymond rebecca regina renee ricardo richard rita robert roberta roberto roderick rodney roger roland ronald rosa rosalind rosemary roy ruben russell
        ruth ryan sabrina salvador samantha samuel sandra sara sarah scott sean sebastian sergio seth shannon sharon shaun shawn sheila shelby shirley
        sierra silvia simon simone sofia sonia sophia sophie stacey stacy stanley stella stephanie stephen steven stuart susan suzanne sylvia tamara tammy
        tanya tara tasha teresa terrence terry tess theodore theresa thomas tiffany timothy tina todd tommy toni tonya tracy travis trevor tristan tyler
        tyrone valerie vanessa vera vernon veronica vicki victor victoria vincent viola virginia vivian walter wanda warren wayne wendy wesley whitney
        willie wilma xavier yesenia yolanda yvette yvonne zachary zoe
        """;

    public static IReadOnlySet<string> All { get; } = List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
