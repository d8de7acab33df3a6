using LegalRequests.Requests;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace LegalRequests.Validity;

/// <summary>Reads and checks <c>facial-checks.yaml</c>. A file with a fault is refused as a whole, with every fault named.</summary>
public static class ChecklistFile
{
    private static readonly string[] Marks = ["V", "V-sec", "M-hi", "M-med", "M-lo"];

    /// <exception cref="InvalidOperationException">The file is missing or wrong; the message lists each fault.</exception>
    public static Checklist Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new InvalidOperationException($"The checklist {path} is missing.");
        }

        return Read(File.ReadAllText(path));
    }

    /// <exception cref="InvalidOperationException">The text is wrong; the message lists each fault.</exception>
    public static Checklist Read(string yaml)
    {
        var sheet = Parse(yaml);
        var faults = new List<string>();
        Require(sheet.Id == "facial-checks", "id must be facial-checks", faults);
        Require(!string.IsNullOrWhiteSpace(sheet.Version), "version is missing", faults);
        Require(!string.IsNullOrWhiteSpace(sheet.Title), "title is missing", faults);
        Require(sheet.Checks.Count > 0, "there are no checks", faults);

        foreach (var twice in sheet.Checks.GroupBy(row => row.Code).Where(rows => rows.Count() > 1))
        {
            faults.Add($"{twice.Key} stands there twice");
        }

        var questions = sheet.Checks.Select(row => QuestionOf(row, faults)).ToList();

        return faults.Count == 0
            ? new Checklist(sheet.Version, sheet.Title, questions)
            : throw new InvalidOperationException($"{Checklist.FileName} is refused: {string.Join("; ", faults)}.");
    }

    private static SheetRow Parse(string yaml)
    {
        try
        {
            return new DeserializerBuilder()
                .WithNamingConvention(UnderscoredNamingConvention.Instance)
                .WithDuplicateKeyChecking()
                .Build()
                .Deserialize<SheetRow>(yaml) ?? throw new InvalidOperationException($"{Checklist.FileName} is empty.");
        }
        catch (YamlException fault)
        {
            throw new InvalidOperationException($"{Checklist.FileName} is refused: line {fault.Start.Line}: {fault.Message}", fault);
        }
    }

    private static ChecklistQuestion QuestionOf(CheckRow row, List<string> faults)
    {
        Require(row.Code.Length is > 0 and <= 8, $"the code '{row.Code}' must have 1 to 8 signs", faults);
        Require(!string.IsNullOrWhiteSpace(row.Text), $"{row.Code} has no text", faults);
        Require(!string.IsNullOrWhiteSpace(row.Help), $"{row.Code} has no help", faults);
        Require(!string.IsNullOrWhiteSpace(row.Citation), $"{row.Code} has no citation", faults);
        Require(Marks.Contains(row.Mark), $"{row.Code} has no mark of verification", faults);
        var severity = Word<CheckSeverity>(row.Code, row.Severity, faults);

        foreach (var state in row.Applies.States.Where(state => state.Length != 2 || !state.All(char.IsAsciiLetterUpper)))
        {
            faults.Add($"{row.Code} names the state '{state}', which is not two capitals");
        }

        return new ChecklistQuestion(row.Code, row.Text, row.Help, row.Citation, row.Mark, severity)
        {
            Instruments = row.Applies.Instruments.Select(word => Word<Instrument>(row.Code, word, faults)).ToHashSet(),
            Forums = row.Applies.Forums.Select(word => Word<Forum>(row.Code, word, faults)).ToHashSet(),
            States = row.Applies.States.ToHashSet(),
            TestimonyOnly = row.Applies.TestimonyOnly,
        };
    }

    private static TWord Word<TWord>(string code, string word, List<string> faults)
        where TWord : struct, Enum
    {
        if (Enum.TryParse<TWord>(word, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(word[0]))
        {
            return value;
        }

        faults.Add($"{code} has an unknown {typeof(TWord).Name} '{word}'");
        return default;
    }

    private static void Require(bool holds, string fault, List<string> faults)
    {
        if (!holds)
        {
            faults.Add(fault);
        }
    }

    private sealed class SheetRow
    {
        public string Id { get; set; } = "";

        public string Version { get; set; } = "";

        public string Title { get; set; } = "";

        public List<CheckRow> Checks { get; set; } = [];
    }

    private sealed class CheckRow
    {
        public string Code { get; set; } = "";

        public string Text { get; set; } = "";

        public string Help { get; set; } = "";

        public string Citation { get; set; } = "";

        public string Mark { get; set; } = "";

        public string Severity { get; set; } = "";

        public AppliesRow Applies { get; set; } = new();
    }

    private sealed class AppliesRow
    {
        public List<string> Instruments { get; set; } = [];

        public List<string> Forums { get; set; } = [];

        public List<string> States { get; set; } = [];

        public bool TestimonyOnly { get; set; }
    }
}
