namespace LegalRequests.Redaction.Suggesting;

/// <summary>Given names common in the United States, in lower case without accents. Names that are also everyday words are left out.</summary>
internal static class GivenNames
{
    private const string List = """
        aaron abdul abdullah abigail adam addison adele adrian adriana agnes ahmad ahmed aiden aisha alan alana albert alejandra alejandrina
        alejandro alex alexander alexandra alexandria alexis alfonso alfred alfredo ali alice alicia alisha alison allen allison alma alonso alvin
        alyssa amanda amber amelia amina amir amit amy ana anastasia andre andrea andres andrew andy angela angelica angelo angie anil anita anjali
        ann anna anne annette annika anthony antoine antoinette anton antonio archie ariana ariel arlene armando arnold arthur arturo asher ashlee
        ashley audra audrey austin ava avery ayesha barbara barry beatrice beatriz belinda ben benjamin bernadette bernard bernardo bernice bertha
        beth bethany betsy betty beverly billy blake blanca bobby bonnie boris brad bradley brady brandon braxton brayden brenda brendan brent brett
        brian bridget bridgette brittany brooke bruce bryan bryant bryce caden caleb calvin cameron camila camille candace candice carl carla carlos
        carlton carly carmela carmen carol carolina caroline carolyn carrie casey cassandra cassidy catalina catherine cathy cecilia cedric celia
        cesar chad chantal charlene charles charlotte chelsea cheryl chloe chris christa christi christian christie christina christine christopher
        christy cindy claire clara clarence claude claudia clayton clifford clint cody colby colin colleen collin connor conrad constance consuelo
        cora corey corinne cornelius courtney craig cristina crystal curtis cynthia cyrus daisha daisy dale damian damon dan dana daniel danielle
        danny dante darius darlene darrel darrell darren darrin darryl daryl dave david dawn deandre deanna debbie deborah debra declan deepak delia
        delores demetrius denise dennis deon derek desiree desmond devin devon diana diane diego dina dion dmitri dolores dominic dominique donald
        donna donnie dora doreen dorian doris dorothy doug douglas drew duane dustin dwayne dwight dylan ebony eddie edgar edith edna eduard eduardo
        edward edwin efrain eileen elaine eleanor elena eli elias elijah elisa elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elmer
        elsa elsie elvira emanuel emil emilia emilio emily emma emmanuel enrique enzo eric erica erik erin ernest ernesto ervin esmeralda esperanza
        esteban estela estelle ester esther ethan ethel eugene eunice eva evan evangeline evelyn everett ezekiel ezra fatima faye federico felicia
        felipe felix fernanda fernando fiona florence floyd frances francesca francine francis francisco frankie franklin fred freddie frederic
        frederick frida gabriel gabriela gabrielle gail garrett gary gavin geneva genevieve geoffrey george gerald gerard gerardo gilbert gilberto
        gina giovanni giselle gladys glenda glenn gloria gordon greg gregory greta gretchen guadalupe guillermo gustavo gwen gwendolyn hailey hakeem
        haley hank hannah harley harold harriet harry harvey hasan hassan hayden hazel heather hector heidi helen helena henry herbert herman hilary
        hilda hillary holly homer horace howard hubert hugh hugo hussein ian ibrahim ida ignacio igor imani imelda ines ingrid ira irene irma irving
        isaac isabel isabella isaiah ismael ivan jack jackie jacob jacqueline jada jaden jaiden jaime jake jamal james jamie jane janelle janet
        janice janie janine jared jasmine jason javier jay jayden jayla jaylen jean jeanette jeanne jeannette jeannie jeff jeffrey jenna jennifer
        jenny jerald jeremiah jeremias jeremy jeri jermaine jerome jerri jerry jesse jessica jesus jill jillian jim jimena jimmy joan joann joanna
        joanne joaquin jocelyn joe joel joey johanna john johnathan johnny jolene jon jonah jonas jonathan joni jordan jorge jose josefina joseph
        josephine josh joshua josie jovan joyce juan juana juanita judith judy julia julian juliana julie juliet juliette julio justin kaitlin
        kaitlyn kamal kara kareem karen kari karin karina karl karla karyn kate katherine kathleen kathryn kathy katie kayla kaylee kayleigh keisha
        keith kelli kellie kelly kelsey kelvin ken kendall kendra kendrick kenneth kenny kerri kerry kevin khadija khalid khalil kian kim kimberley
        kimberly kirk kirsten kofi krista kristen kristi kristian kristie kristin kristina kristine kristy krystal kurt kwame kyle lakeisha lakshmi
        lamar lana landon larry latasha latisha latoya laura lauren laurie laverne lawanda lawrence layla leah leanne lee leila lena leo leon leona
        leonard leonardo leonor leroy leslie lester leticia levi lewis liam lidia lila liliana lillian lillie linda lindsay linh lionel lisa liz
        liza lloyd logan lois lola lonnie lorena lorenzo loretta lori lorraine louis louise luann lucas lucia lucille lucy luis luisa luke luz lydia
        lyle lynda lynette lynne mabel maddox madeline madison mae maggie mahmoud maia malcolm malia malik mandy manuel marc marcel marcella marcelo
        marcia marco marcus margaret margarita margie marguerite maria mariah marian mariana maribel marie marilyn marina mario marion marisol
        marissa marjorie marlene marlon marsha marta martha martin marty marvin mary maryam maryann mateo mateus matthew mattie maura maureen
        maurice mauricio mavis maxine maya megan mehmet mei melanie melinda melissa melvin mercedes meredith mervin mia micah michael michele
        michelle miguel mildred milton mindy minerva minh miranda miriam mitch mitchell mohamed mohammad mohammed moises molly mona monica monique
        monte morgan moses muhammad muriel myra myrna myrtle nadia nadine nancy nanette naomi natalia natalie natalya natasha nate nathan nathaniel
        neal ned neil nettie nguyet nicholas nicolas nicole nicolette nikita nikki niko nina noah noel noelia noelle nolan nora norbert noreen norma
        norman norris octavio odessa ofelia olga oliver olivia ollie omar omari ophelia oscar osvaldo otis owen pablo paige paloma pam pamela pascal
        patricia patrick patti patty paul paula paulette pauline paulo pedro peggy percy perla pete peter phil philip phillip phoebe phyllis pierre
        polly preston priscilla priya quentin quincy quinton rachael rachel rafael rahul raj ralph ramiro ramon ramona randal randall randi randy
        raphael raquel rashad raul raymond rayna reba rebecca reggie regina reginald renata rene renee reynaldo rhoda rhonda ricardo richard
        rigoberto riley rita robbie robert roberta roberto rocio roderick rodney rodolfo rodrigo rogelio roger roland ronald ronda ronnie rosa
        rosalie rosalind rosalinda rosalyn rosanna rosario rosemarie rosemary roslyn ross rowan roxanne roy ruben rudolph rudy rufus russell ruth
        ryan sabrina sadie saeed sally salvador sam samantha samira sammy samuel sandra sanjay santiago sara sarah sasha saul scott sean sebastian
        selena selma serena sergio seth shana shane shanice shanna shannon shari sharlene sharon shaun shawn shawna sheena sheila shelby sheldon
        shelly sheri sherman sherri sherry shirley sidney sierra silas silvia simeon simon simone sofia solomon sondra sonia sophia sophie spencer
        stacey stacy stan stanley stefan stefanie stella stephanie stephen steve steven stewart stuart sunil susan susana susie suzanne suzette
        svetlana sybil sylvia tabitha tamara tamika tammy tania tanisha tanya tara tasha tatiana ted terence teresa teri terrence terri terry tess
        thalia thelma theodore theresa thomas thuy tia tiffany tim timmy timothy tina tobias toby todd tom tomas tommy toni tony tonya tori tracey
        tracie tracy trang travis trevor tricia trina trisha tristan troy trudy tuan tyler tyree tyrone tyson ulysses ursula usman valerie vanessa
        vaughn velma vera verna vernice vernon veronica vicente vicki vicky victor victoria vikram vilma vincent viola virginia vivian vladimir
        wallace wally walt walter wanda warren wayne wendell wendy wesley whitney wilbur wilfred willard william willie wilma winifred winston wren
        wyatt xavier xiomara yadira yasmin yasmine yesenia yolanda yuri yusuf yvette yvonne zachariah zachary zack zainab zane zara zelda zoe
        """;

    public static IReadOnlySet<string> All { get; } = List.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet();
}
