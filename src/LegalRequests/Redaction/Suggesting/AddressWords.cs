namespace LegalRequests.Redaction.Suggesting;

/// <summary>The words that addresses in the United States are made of, as parts of patterns; abbreviations as the Postal Service lists them (Publication 28, appendices B and C).</summary>
internal static class AddressWords
{
    public const string Direction = @"(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Northeast|Northwest|Southeast|Southwest|NORTH|SOUTH|EAST|WEST)\b\.?";

    /// <summary>The number of a house: with a letter, a half, a second part, or in the grid of a county.</summary>
    public const string House = @"(?:\d{1,6}(?:-\d{1,5})?(?:\s?[½]|\s1/2|[A-Z]\b)?|[NSEW]\d{2,5}\s?[NSEW]\d{2,5})";

    /// <summary>Kinds of streets that are hardly ever the end of another name.</summary>
    public const string Kind = @"(?i:Street|Str?|Avenue|Ave?|Road|Rd|Boulevard|Blvd|Court|Ct|Lane|Ln|Drive|Dr|Way|Place|Pl|Terrace|Ter|Circle|Cir|Parkway|Pkwy|Highway|Hwy|Square|Sq|Trail|Trl|Loop|Alley|Aly|Crescent|Cres|Row|Turnpike|Tpke|Pike|Mews|Causeway|Cswy|Expressway|Expy|Freeway|Fwy|Cove|Cv|Crossing|Xing|Trace|Trce|Close|Bypass|Squares|Streets)";

    /// <summary>Kinds of streets that are the end of many other names as well.</summary>
    public const string OpenKind = @"(?i:Bend|Bnd|Bluff|Bridge|Cliffs?|Commons?|Creek|Estates?|Extension|Flats?|Forest|Forge|Garden|Gardens|Gateway|Glen|Green|Grove|Harbor|Heights|Hts|Hills?|Hollow|Holw|Islands?|Isle|Junction|Knoll|Knolls|Lake|Landing|Lodge|Mall|Manor|Meadows?|Mill|Mills|Motorway|Mountain|Oval|Park|Parks|Pass|Passage|Path|Plaza|Plz|Point|Pt|Port|Ranch|Rapids|Ridge|Rdg|Route|Run|Shores?|Springs?|Station|Sta|Summit|Union|Valley|Vly|View|Views|Village|Vlg|Vista|Walk|Wells)";

    /// <summary>A part of a house.</summary>
    public const string Unit = @"(?:(?i:Apt|Apartment|Unit|Suite|Ste|Room|Rm|Floor|Fl|Lot|Space|Spc|Trailer|Trlr|Building|Bldg)\b\.?\s{0,3}\#?\s?(?:\d{1,5}(?:-?[A-Za-z0-9]{1,4})?|[A-Z]{1,2}(?:-?\d{1,4})?)\b|\#\s?[\w-]{1,6}\b|\d{1,3}(?:st|nd|rd|th)\s+(?i:Floor|Fl)\b)";

    public const string State = "(?:A[LKZR]|C[AOT]|D[CE]|FL|GA|GU|HI|I[ADLN]|K[SY]|LA|M[ADEINOPST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AIT]|W[AIVY]"
        + "|(?i:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New\\s+(?:Hampshire|Jersey|Mexico|York)|(?:North|South)\\s+(?:Carolina|Dakota)|Ohio|Oklahoma|Oregon|Pennsylvania|Puerto\\s+Rico|Rhode\\s+Island|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West\\s+Virginia|Wisconsin|Wyoming))";

    /// <summary>The code of a post office.</summary>
    public const string Zip = @"\d{5}(?:-\d{4})?(?![\w-])";

    /// <summary>Between two words of an address: a blank or two, or one line end.</summary>
    public const string Gap = @"(?:[^\S\n]{1,3}|[^\S\n]?\n[^\S\n]{0,3})";

    /// <summary>The point of a short form; behind a whole word it ends the sentence.</summary>
    public const string Point = @"(?:(?<=(?<!\p{L})(?:\p{L}{1,2}|(?i:Ave|Apt|Ste|Bldg|Blvd|Hwy|Rte)))\.)?";

    /// <summary>A word of the name of a street or a town.</summary>
    public const string Word = @"(?:\p{Lu}[\p{L}\d'-]*(?:\.\p{L}[\p{L}\d'-]*)*" + Point + @"|\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))";
}
